//! A listing: what it is, who sells it, and under which rights.

use actix_web::web::Data;
use askama::Template;

use crate::accounts::model::Capacity;
use crate::admission;
use crate::admission::model::{Seller, SellerCapacity};
use crate::catalogue::model::{Category, Listing, ListingId};
use crate::catalogue::store;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::legal::rights::Rights;
use crate::platform::db::Db;
use crate::platform::files::FileId;
use crate::platform::i18n::Given;
use crate::platform::web::cache::KeptPages;
use crate::platform::web::form::{Path, Query, fresh_key};
use crate::platform::web::page::Page;
use crate::shell::Shell;

/// The most of one thing that is put in the cart at once.
const MOST: i32 = 10;
/// From how few on the stock is said.
const FEW: i32 = 3;

/// Which picture is asked for, from 1.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    photo: String,
}

#[derive(Template)]
#[template(path = "catalogue/listing.html")]
struct ListingPage {
    shell: Shell,
    listing: Listing,
    category: Category,
    seller: Seller,
    pictures: Vec<FileId>,
    /// The place of the picture shown, from 1.
    photo: usize,
    rights: Rights,
    delays: Deadlines,
    key: String,
}

impl ListingPage {
    fn shown(&self) -> Option<&FileId> {
        self.pictures.get(self.photo - 1)
    }

    fn quantities(&self) -> Vec<i32> {
        (1..=self.listing.stock.min(MOST)).collect()
    }

    fn few(&self) -> bool {
        (1..=FEW).contains(&self.listing.stock)
    }

    fn price_note(&self) -> String {
        let t = self.shell.t;
        match (self.seller.capacity, &self.seller.vat_number, &self.seller.siren) {
            (SellerCapacity::Private, ..) => t.catalogue_private_price(),
            (_, Some(_), _) => t.catalogue_taxes_included(),
            (_, None, Some(_)) => t.catalogue_taxes_exempt(),
            // An imported seller who has not given its identity yet: true whatever it turns out to be.
            (_, None, None) => t.catalogue_taxes_all(),
        }
    }

    fn delay(&self, name: impl Given<Deadline>) -> String {
        self.delays.words(name.given(), self.shell.lang)
    }
}

/// GET /listings/{id}
pub async fn show(db: Data<Db>, shell: Shell, kept: KeptPages, id: Path<ListingId>, asked: Query<Asked>) -> Page {
    kept.page(shell.kept_as(), async {
        let id = id.0;
        let (listing, category, seller, pictures, delays) = db
            .read(move |conn| {
                let listing = store::published(conn, &id)?;
                let category = store::category(conn, &listing.category_id)?;
                let seller = admission::store::seller(conn, &listing.seller_id)?;
                let pictures = store::pictures(conn, &listing.id)?;
                Ok((listing, category, seller, pictures, Deadlines::load(conn)?))
            })
            .await?;
        let buyer = shell.viewer.as_ref().map_or(Capacity::Consumer, |viewer| viewer.capacity);
        let photo = asked.0.photo.parse().ok().filter(|photo| (1..=pictures.len()).contains(photo)).unwrap_or(1);
        let rights = Rights::of(seller.capacity, buyer);
        Ok(ListingPage { shell, listing, category, seller, pictures, photo, rights, delays, key: fresh_key() }.render()?)
    })
    .await
}

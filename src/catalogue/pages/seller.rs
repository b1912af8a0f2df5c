//! A seller's shop: who it is (L-020), in its own words, and what it sells.

use actix_web::web::Data;
use askama::Template;

use crate::admission;
use crate::admission::model::Seller;
use crate::catalogue::forms::PAGE;
use crate::catalogue::model::Card;
use crate::catalogue::rules::{Filter, Sort};
use crate::catalogue::store::{self, Scope};
use crate::platform::db::Db;
use crate::platform::web::cache::KeptPages;
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::Page;
use crate::platform::web::paging::{Pager, Paging};
use crate::shell::Shell;

/// Which page of the listings is asked for.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

#[derive(Template)]
#[template(path = "catalogue/seller.html")]
struct SellerPage {
    shell: Shell,
    seller: Seller,
    cards: Vec<Card>,
    count: i64,
    pager: Pager,
}

/// GET /sellers/{slug}
pub async fn show(db: Data<Db>, shell: Shell, kept: KeptPages, slug: Path<String>, asked: Query<Asked>) -> Page {
    kept.page(shell.kept_as(), async {
        let paging = Paging::asked(&asked.0.page, PAGE);
        let (seller, cards, count) = db
            .read(move |conn| {
                let seller = admission::store::by_slug(conn, &slug.0)?;
                let scope = Scope::Seller(seller.id.clone());
                let cards = store::cards(conn, &scope, &Filter::default(), Sort::Newest, paging)?;
                let count = store::seller_count(conn, &seller.id)?;
                Ok((seller, cards, count))
            })
            .await?;
        let pager = Pager::new(paging, count, format!("/sellers/{}?page=", seller.slug));
        Ok(SellerPage { shell, seller, cards, count, pager }.render()?)
    })
    .await
}

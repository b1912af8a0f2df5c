//! The home page: the promise, the categories, the latest listings, and how a dispute is settled.

use actix_web::web::Data;
use askama::Template;

use super::categories::Tile;
use crate::catalogue::model::Card;
use crate::catalogue::store;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::db::Db;
use crate::platform::web::cache::KeptPages;
use crate::platform::web::page::Page;
use crate::shell::Shell;

/// How many categories are shown as tiles.
const TILES: usize = 14;
/// How many of the latest listings are shown.
const NEWEST: i64 = 8;

#[derive(Template)]
#[template(path = "catalogue/home.html")]
struct HomePage {
    shell: Shell,
    tiles: Vec<Tile>,
    newest: Vec<Card>,
    answer: String,
    decision: String,
    release: String,
}

/// GET /
pub async fn show(db: Data<Db>, shell: Shell, kept: KeptPages) -> Page {
    kept.page(shell.kept_as(), async {
        let lang = shell.lang;
        let (tiles, newest, delays) =
            db.read(move |conn| Ok((Tile::load(conn, lang, TILES, false)?, store::newest(conn, NEWEST)?, Deadlines::load(conn)?))).await?;
        let words = |name| delays.words(name, lang);
        let (answer, decision, release) = (words(Deadline::SellerAnswer), words(Deadline::MediatorDecision), words(Deadline::Release));
        Ok(HomePage { shell, tiles, newest, answer, decision, release }.render()?)
    })
    .await
}

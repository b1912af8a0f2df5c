//! All categories, as tiles with a picture.

use std::collections::HashMap;

use actix_web::web::Data;
use askama::Template;

use crate::catalogue::store;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::files::FileId;
use crate::platform::i18n::Lang;
use crate::platform::web::cache::KeptPages;
use crate::platform::web::page::Page;
use crate::shell::Shell;

/// A category as a tile.
pub struct Tile {
    /// Its part of the address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A picture of something in it.
    pub cover: Option<FileId>,
    /// How many listings it offers, where they were counted.
    pub count: Option<i64>,
}

impl Tile {
    /// The first categories, counted or not.
    pub fn load(conn: &mut Conn, lang: Lang, limit: usize, counted: bool) -> Result<Vec<Tile>, AppError> {
        let categories = store::categories(conn)?;
        let mut covers: HashMap<_, _> = store::category_covers(conn, i64::try_from(limit).unwrap_or(i64::MAX))?.into_iter().collect();
        let counts: HashMap<_, _> = if counted { store::category_counts(conn)?.into_iter().collect() } else { HashMap::new() };
        Ok(categories
            .into_iter()
            .take(limit)
            .map(|category| Tile {
                name: category.name(lang).to_owned(),
                cover: covers.remove(&category.id).flatten(),
                count: counted.then(|| counts.get(&category.id).copied().unwrap_or(0)),
                slug: category.slug,
            })
            .collect())
    }
}

#[derive(Template)]
#[template(path = "catalogue/categories.html")]
struct CategoriesPage {
    shell: Shell,
    tiles: Vec<Tile>,
}

/// GET /categories
pub async fn list(db: Data<Db>, shell: Shell, kept: KeptPages) -> Page {
    kept.page(shell.kept_as(), async {
        let lang = shell.lang;
        let tiles = db.read(move |conn| Tile::load(conn, lang, 1_000, true)).await?;
        Ok(CategoriesPage { shell, tiles }.render()?)
    })
    .await
}

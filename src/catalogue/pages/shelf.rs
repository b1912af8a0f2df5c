//! A shelf with its filters: a category, or what a search finds.

use std::sync::Arc;

use actix_web::web::Data;
use askama::Template;

use crate::admission::model::SellerCapacity;
use crate::catalogue::forms::{Asked, Wish};
use crate::catalogue::model::{Card, Category};
use crate::catalogue::rules::{Filter, Sort, Tally};
use crate::catalogue::store::{self, Scope};
use crate::catalogue::tallies::Tallies;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::i18n::Sentences;
use crate::platform::search;
use crate::platform::web::cache::KeptPages;
use crate::platform::web::form::{Path, Query};
use crate::platform::web::page::Page;
use crate::platform::web::paging::Pager;
use crate::shell::Shell;

/// How many categories the empty state offers.
const OFFERED: usize = 12;

/// A group of choices in the column of filters.
struct Facet {
    legend: String,
    name: &'static str,
    choices: Vec<Choice>,
}

struct Choice {
    value: &'static str,
    label: String,
    count: i64,
    chosen: bool,
    /// The address without it.
    without: String,
}

#[derive(Template)]
#[template(path = "catalogue/shelf.html")]
struct ShelfPage {
    shell: Shell,
    path: String,
    wish: Wish,
    /// The category; none for a search.
    category: Option<Category>,
    title: String,
    cards: Vec<Card>,
    count: i64,
    facets: Vec<Facet>,
    pager: Pager,
    /// Categories to go to: those that bear the searched words, or those that the empty state offers.
    categories: Vec<Category>,
}

impl ShelfPage {
    fn chosen(&self) -> Vec<&Choice> {
        self.facets.iter().flat_map(|facet| &facet.choices).filter(|choice| choice.chosen).collect()
    }

    fn cleared(&self) -> String {
        self.wish.filtered(&self.path, Filter::default())
    }

    /// The orders to choose from: name, address, is it in force.
    fn sorts(&self) -> Vec<(String, String, bool)> {
        Sort::ALL
            .iter()
            .filter(|sort| **sort != Sort::Relevance || self.category.is_none())
            .map(|sort| (sort.name(self.shell.t), self.wish.sorted(&self.path, *sort), *sort == self.wish.sort))
            .collect()
    }

    /// Why there is nothing, and what to do.
    fn nothing(&self) -> String {
        let t = self.shell.t;
        match (&self.category, self.wish.filter.is_empty()) {
            (_, false) => t.catalogue_none_filters(),
            (Some(_), true) => t.catalogue_none_category(),
            (None, true) => t.catalogue_none_words(),
        }
    }
}

/// What a shelf holds, as the database has it.
struct Held {
    category: Option<Category>,
    tally: Arc<Tally>,
    cards: Vec<Card>,
    categories: Vec<Category>,
}

/// GET /categories/{slug}
pub async fn category(db: Data<Db>, tallies: Data<Tallies>, shell: Shell, kept: KeptPages, slug: Path<String>, asked: Query<Asked>) -> Page {
    kept.page(shell.kept_as(), async {
        let (slug, wish) = (slug.0, asked.0.browsing().wish());
        let path = format!("/categories/{slug}");
        let asked = wish.clone();
        let held = db
            .read(move |conn| {
                let category = store::category_by_slug(conn, &slug)?;
                let mut held = hold(conn, &tallies, Some(&Scope::Category(category.id.clone())), &asked)?;
                held.category = Some(category);
                Ok(held)
            })
            .await?;
        Ok(draw(shell, path, wish, held).render()?)
    })
    .await
}

/// GET /search
pub async fn search(db: Data<Db>, tallies: Data<Tallies>, shell: Shell, kept: KeptPages, asked: Query<Asked>) -> Page {
    kept.page(shell.kept_as(), async {
        let wish = asked.0.wish();
        let asked = wish.clone();
        let held = db
            .read(move |conn| {
                let scope = store::matching(conn, &asked.words)?.map(Scope::Words);
                let mut held = hold(conn, &tallies, scope.as_ref(), &asked)?;
                let all = store::categories(conn)?;
                let named: Vec<Category> = all.iter().filter(|category| bears(category, &asked.words)).cloned().collect();
                held.categories = if held.cards.is_empty() && named.is_empty() { all.into_iter().take(OFFERED).collect() } else { named };
                Ok(held)
            })
            .await?;
        Ok(draw(shell, "/search".into(), wish, held).render()?)
    })
    .await
}

fn hold(conn: &mut Conn, tallies: &Tallies, scope: Option<&Scope>, wish: &Wish) -> Result<Held, AppError> {
    let (tally, cards) = match scope {
        Some(scope) => (tallies.of(conn, scope)?, store::cards(conn, scope, &wish.filter, wish.sort, wish.paging)?),
        None => Default::default(),
    };
    Ok(Held { category: None, tally, cards, categories: Vec::new() })
}

/// Does a category's name hold every word?
fn bears(category: &Category, words: &str) -> bool {
    let name = search::index_words(&format!("{} {}", category.name_fr, category.name_en));
    let asked = search::query_words(words);
    !asked.is_empty() && asked.iter().all(|forms| name.split(' ').any(|word| forms.iter().any(|form| form == word)))
}

fn draw(shell: Shell, path: String, wish: Wish, held: Held) -> ShelfPage {
    let t = shell.t;
    let title = match &held.category {
        Some(category) => category.name(shell.lang).to_owned(),
        None if wish.words.is_empty() => t.catalogue_search(),
        None => t.catalogue_search_title(&wish.words),
    };
    let count = held.tally.count(&wish.filter);
    let pager = Pager::new(wish.paging, count, wish.page_address(&path));
    let facets = facets(t, &path, &wish, &held.tally);
    ShelfPage { shell, path, wish, category: held.category, title, cards: held.cards, count, facets, pager, categories: held.categories }
}

fn facets(t: &Sentences, path: &str, wish: &Wish, tally: &Tally) -> Vec<Facet> {
    let filter = &wish.filter;
    let bands = tally.bands(filter).into_iter().map(|(band, count)| Choice {
        value: band.as_str(),
        label: band.name(t),
        count,
        chosen: filter.bands.contains(&band),
        without: wish.filtered(path, Filter { bands: others(&filter.bands, band), ..filter.clone() }),
    });
    let capacities = tally.capacities(filter).into_iter().map(|(capacity, count)| Choice {
        value: capacity.as_str(),
        label: seller_words(t, capacity),
        count,
        chosen: filter.capacities.contains(&capacity),
        without: wish.filtered(path, Filter { capacities: others(&filter.capacities, capacity), ..filter.clone() }),
    });
    let conditions = tally.conditions(filter).into_iter().map(|(condition, count)| Choice {
        value: condition.as_str(),
        label: condition.name(t),
        count,
        chosen: filter.conditions.contains(&condition),
        without: wish.filtered(path, Filter { conditions: others(&filter.conditions, condition), ..filter.clone() }),
    });
    let facets = [
        Facet { legend: t.catalogue_filter_price(), name: "price", choices: bands.collect() },
        Facet { legend: t.catalogue_filter_seller(), name: "seller", choices: capacities.collect() },
        Facet { legend: t.catalogue_filter_condition(), name: "condition", choices: conditions.collect() },
    ];
    facets.into_iter().filter(|facet| !facet.choices.is_empty()).collect()
}

fn others<T: Copy + PartialEq>(chosen: &[T], without: T) -> Vec<T> {
    chosen.iter().copied().filter(|one| *one != without).collect()
}

fn seller_words(t: &Sentences, capacity: SellerCapacity) -> String {
    match capacity {
        SellerCapacity::Professional => t.catalogue_by_professional(),
        SellerCapacity::Private => t.catalogue_by_private(),
        SellerCapacity::Business => t.catalogue_by_business(),
    }
}

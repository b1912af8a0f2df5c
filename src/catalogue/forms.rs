//! What a visitor asks of a list, in the question part of the address.

use super::model::Condition;
use super::rules::{Band, Filter, Sort};
use crate::admission::model::SellerCapacity;
use crate::platform::web::paging::Paging;

/// Listings on a page.
pub const PAGE: i64 = 24;
/// The most letters of a question; the rest is not read.
const LETTERS: usize = 200;

/// The question as it came. What a list does not know is as if not asked.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    price: Vec<String>,
    seller: Vec<String>,
    condition: Vec<String>,
    sort: String,
    page: String,
}

impl Asked {
    /// The same without words: in a category nothing is searched.
    pub fn browsing(self) -> Asked {
        Asked { q: String::new(), ..self }
    }

    /// What it means. Newest first, unless words are searched: then the nearest first.
    pub fn wish(&self) -> Wish {
        let words: String = self.q.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LETTERS).collect();
        let usual = if words.is_empty() { Sort::Newest } else { Sort::Relevance };
        let sort = self.sort.parse().ok().filter(|sort| *sort != Sort::Relevance || !words.is_empty()).unwrap_or(usual);
        Wish {
            words,
            filter: Filter {
                bands: known::<Band>(&self.price),
                capacities: known::<SellerCapacity>(&self.seller),
                conditions: known::<Condition>(&self.condition),
            },
            sort,
            usual,
            paging: Paging::asked(&self.page, PAGE),
        }
    }
}

fn known<T: std::str::FromStr + PartialEq>(texts: &[String]) -> Vec<T> {
    let mut known = Vec::new();
    for value in texts.iter().filter_map(|text| text.parse::<T>().ok()) {
        if !known.contains(&value) {
            known.push(value);
        }
    }
    known
}

/// What a visitor wants to see of a list.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The words searched; empty when browsing.
    pub words: String,
    /// What it is narrowed to.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The order without a choice.
    usual: Sort,
    /// Which page.
    pub paging: Paging,
}

impl Wish {
    /// The address that asks for this, from the first page.
    pub fn address(&self, path: &str) -> String {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if !self.words.is_empty() {
            pairs.push(("q", &self.words));
        }
        pairs.extend(self.filter.bands.iter().map(|band| ("price", band.as_str())));
        pairs.extend(self.filter.capacities.iter().map(|capacity| ("seller", capacity.as_str())));
        pairs.extend(self.filter.conditions.iter().map(|condition| ("condition", condition.as_str())));
        if self.sort != self.usual {
            pairs.push(("sort", self.sort.as_str()));
        }
        match serde_html_form::to_string(&pairs) {
            Ok(question) if !question.is_empty() => format!("{path}?{question}"),
            _ => path.to_owned(),
        }
    }

    /// The same up to the page's number, for the pager.
    pub fn page_address(&self, path: &str) -> String {
        let address = self.address(path);
        format!("{address}{}page=", if address.contains('?') { '&' } else { '?' })
    }

    /// The address in another order.
    pub fn sorted(&self, path: &str, sort: Sort) -> String {
        Wish { sort, ..self.clone() }.address(path)
    }

    /// The address with another filter.
    pub fn filtered(&self, path: &str, filter: Filter) -> String {
        Wish { filter, ..self.clone() }.address(path)
    }

    /// The order to keep in the form of filters; none when it is the usual one.
    pub fn chosen_sort(&self) -> Option<Sort> {
        (self.sort != self.usual).then_some(self.sort)
    }
}

//! How lists are filtered, counted and sorted. What sorts is explained in the public text on ranking (L-073, L-074).

use super::model::Condition;
use crate::admission::model::SellerCapacity;
use crate::platform::i18n::Sentences;

crate::words! {
    /// A band of prices.
    Band { Low = "0-30", Middle = "30-80", High = "80-200", Top = "200" }
}

impl Band {
    /// From this price on, in cents, and below that one if there is an upper end.
    pub fn range(self) -> (i64, Option<i64>) {
        match self {
            Band::Low => (0, Some(3_000)),
            Band::Middle => (3_000, Some(8_000)),
            Band::High => (8_000, Some(20_000)),
            Band::Top => (20_000, None),
        }
    }

    /// In words.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            Band::Low => t.catalogue_band_low(),
            Band::Middle => t.catalogue_band_middle(),
            Band::High => t.catalogue_band_high(),
            Band::Top => t.catalogue_band_top(),
        }
    }
}

crate::words! {
    /// The order of a list. Every one has its words in the public text on ranking.
    Sort { Relevance = "relevance", Newest = "newest", Cheapest = "cheapest", Dearest = "dearest" }
}

impl Sort {
    /// As a choice: `Prix croissant`.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            Sort::Relevance => t.catalogue_sort_relevance(),
            Sort::Newest => t.catalogue_sort_newest(),
            Sort::Cheapest => t.catalogue_sort_cheapest(),
            Sort::Dearest => t.catalogue_sort_dearest(),
        }
    }

    /// In a sentence: `triées par prix croissant`.
    pub fn said(self, t: &Sentences) -> String {
        match self {
            Sort::Relevance => t.catalogue_sorted_relevance(),
            Sort::Newest => t.catalogue_sorted_newest(),
            Sort::Cheapest => t.catalogue_sorted_cheapest(),
            Sort::Dearest => t.catalogue_sorted_dearest(),
        }
    }
}

/// What a list is narrowed to. Within one facet any of the chosen, an empty facet lets all pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Prices.
    pub bands: Vec<Band>,
    /// Who sells.
    pub capacities: Vec<SellerCapacity>,
    /// How new.
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// Does it let everything pass?
    pub fn is_empty(&self) -> bool {
        self.bands.is_empty() && self.capacities.is_empty() && self.conditions.is_empty()
    }
}

/// So many listings that are alike in every facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Their band of prices.
    pub band: Band,
    /// Who sells them.
    pub capacity: SellerCapacity,
    /// How new they are.
    pub condition: Condition,
    /// How many.
    pub count: i64,
}

/// A list counted once, from which the count of every filter and choice follows.
#[derive(Debug, Clone, Default)]
pub struct Tally(pub Vec<Cell>);

impl Tally {
    /// How many listings the filter lets pass.
    pub fn count(&self, filter: &Filter) -> i64 {
        self.sum(|cell| admits(&filter.bands, cell.band) && admits(&filter.capacities, cell.capacity) && admits(&filter.conditions, cell.condition))
    }

    /// How many there are in all.
    pub fn total(&self) -> i64 {
        self.sum(|_| true)
    }

    /// The choices of prices that the other facets leave, with their counts.
    pub fn bands(&self, filter: &Filter) -> Vec<(Band, i64)> {
        let of = |band| self.sum(|cell| cell.band == band && admits(&filter.capacities, cell.capacity) && admits(&filter.conditions, cell.condition));
        self.offered(Band::ALL, &filter.bands, |cell| cell.band, of)
    }

    /// The choices of sellers, likewise.
    pub fn capacities(&self, filter: &Filter) -> Vec<(SellerCapacity, i64)> {
        let of =
            |capacity| self.sum(|cell| cell.capacity == capacity && admits(&filter.bands, cell.band) && admits(&filter.conditions, cell.condition));
        self.offered(SellerCapacity::ALL, &filter.capacities, |cell| cell.capacity, of)
    }

    /// The choices of conditions, likewise.
    pub fn conditions(&self, filter: &Filter) -> Vec<(Condition, i64)> {
        let of =
            |condition| self.sum(|cell| cell.condition == condition && admits(&filter.bands, cell.band) && admits(&filter.capacities, cell.capacity));
        self.offered(Condition::ALL, &filter.conditions, |cell| cell.condition, of)
    }

    /// A choice is offered when the unfiltered list has it, or when it is made: so that it can be undone.
    fn offered<T: Copy + PartialEq>(&self, all: &[T], chosen: &[T], of: impl Fn(&Cell) -> T, count: impl Fn(T) -> i64) -> Vec<(T, i64)> {
        let there = |choice: T| chosen.contains(&choice) || self.0.iter().any(|cell| of(cell) == choice);
        all.iter().copied().filter(|choice| there(*choice)).map(|choice| (choice, count(choice))).collect()
    }

    fn sum(&self, counts: impl Fn(&Cell) -> bool) -> i64 {
        self.0.iter().filter(|cell| counts(cell)).map(|cell| cell.count).sum()
    }
}

fn admits<T: PartialEq>(chosen: &[T], one: T) -> bool {
    chosen.is_empty() || chosen.contains(&one)
}

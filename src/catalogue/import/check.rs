//! Looks at every line before anything is written.

use std::collections::HashSet;
use std::fmt;

use super::lines::{self, Line};

/// The most problems that are told; of the others only the number.
const TOLD: usize = 50;

/// How much a file holds.
#[derive(Debug, Default)]
pub struct Checked {
    categories: usize,
    sellers: usize,
    listings: usize,
    ignored: usize,
}

impl fmt::Display for Checked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} categories, {} sellers and {} listings imported", self.categories, self.sellers, self.listings)?;
        if self.ignored > 0 {
            write!(out, "; {} lines of other kinds passed over", self.ignored)?;
        }
        Ok(())
    }
}

/// Finds every bad line: the problems, or how much there is to import.
pub fn check(lines: impl Iterator<Item = (usize, Result<Vec<u8>, String>)>) -> Result<Checked, Vec<String>> {
    let mut known = Known::default();
    let (mut problems, mut more) = (Vec::new(), 0usize);
    for (number, line) in lines {
        let problem = line.and_then(|line| lines::read(&line)).and_then(|line| known.note(line)).err();
        match problem {
            Some(problem) if problems.len() < TOLD => problems.push(format!("line {number}: {problem}")),
            Some(_) => more += 1,
            None => {}
        }
    }
    if more > 0 {
        problems.push(format!("and {more} more bad lines"));
    }
    if problems.is_empty() {
        return Ok(known.counted);
    }
    problems.push("nothing was imported".into());
    Err(problems)
}

/// What the lines so far have named.
#[derive(Default)]
struct Known {
    counted: Checked,
    categories: HashSet<i64>,
    sellers: HashSet<i64>,
    listings: HashSet<i64>,
    category_slugs: HashSet<String>,
    seller_slugs: HashSet<String>,
    skus: HashSet<(i64, String)>,
}

impl Known {
    fn note(&mut self, line: Line) -> Result<(), String> {
        match line {
            Line::Category(category) => {
                self.counted.categories += 1;
                new(&mut self.categories, category.id, "category id", category.id)?;
                new(&mut self.category_slugs, category.slug.clone(), "category slug", category.slug)
            }
            Line::Seller(seller) => {
                self.counted.sellers += 1;
                new(&mut self.sellers, seller.id, "seller id", seller.id)?;
                new(&mut self.seller_slugs, seller.slug.clone(), "seller slug", seller.slug)
            }
            Line::Listing(listing) => {
                self.counted.listings += 1;
                new(&mut self.listings, listing.id, "listing id", listing.id)?;
                if !self.categories.contains(&listing.category) {
                    return Err(format!("category_id {} is not a category of the lines above", listing.category));
                }
                if !self.sellers.contains(&listing.seller) {
                    return Err(format!("seller_id {} is not a seller of the lines above", listing.seller));
                }
                new(&mut self.skus, (listing.seller, listing.sku.clone()), "sku", listing.sku)
            }
            Line::Ignored => {
                self.counted.ignored += 1;
                Ok(())
            }
        }
    }
}

fn new<T: std::hash::Hash + Eq>(seen: &mut HashSet<T>, one: T, what: &str, shown: impl fmt::Display) -> Result<(), String> {
    if seen.insert(one) { Ok(()) } else { Err(format!("the {what} {shown} was there already")) }
}

//! What the parties of an order submit.

use serde::Deserialize;

use super::rules::CARRIERS;
use crate::platform::error::Errors;
use crate::platform::i18n::Sentences;
use crate::platform::text;

/// The most characters of a carrier's name.
const CARRIER: usize = 60;
/// The fewest characters of a tracking number.
const LEAST: usize = 4;
/// The most.
const MOST: usize = 40;

/// The seller hands the parcel over.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ShipForm {
    /// One of [`CARRIERS`], or `other`.
    pub carrier: String,
    /// The carrier's name, when it is another one.
    pub other: String,
    /// The tracking number.
    pub tracking: String,
}

/// A parcel on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    /// Who carries it.
    pub carrier: String,
    /// The tracking number, in capitals and without spaces.
    pub tracking: String,
}

impl ShipForm {
    /// What was typed, by its labels.
    pub fn written(self, t: &Sentences) -> Vec<(String, String)> {
        let carrier = if self.carrier == "other" { self.other } else { self.carrier };
        vec![(t.orders_carrier(), carrier), (t.orders_tracking(), self.tracking)]
    }

    /// What it means.
    pub fn check(&self) -> Result<Shipment, Errors> {
        let mut errors = Errors::none();
        let other = text::line(&self.other);
        let carrier = match CARRIERS.iter().find(|name| **name == self.carrier) {
            Some(name) => (*name).to_owned(),
            None if self.carrier != "other" => {
                errors.add("carrier", |t| t.orders_carrier_missing());
                String::new()
            }
            None if other.is_empty() => {
                errors.add("other", |t| t.orders_carrier_other_missing());
                String::new()
            }
            None => {
                text::fits(&mut errors, "other", &other, CARRIER);
                other
            }
        };
        let tracking: String = self.tracking.to_uppercase().split_whitespace().collect();
        let fits = tracking.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        if tracking.is_empty() {
            errors.add("tracking", |t| t.orders_tracking_missing());
        } else if !fits || !(LEAST..=MOST).contains(&tracking.len()) {
            errors.add("tracking", |t| t.orders_tracking_wrong(LEAST as i64, MOST as i64));
        }
        errors.or(|| Some(Shipment { carrier, tracking }))
    }
}

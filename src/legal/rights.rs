//! Which rights a sale gives, by who sells and who buys (L-001, L-002).

use crate::accounts::model::Capacity;
use crate::admission::model::SellerCapacity;

/// The rules that a sale falls under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// A trader sells to a consumer: withdrawal, legal guarantee of conformity, hidden defects, consumer mediator.
    Consumer,
    /// A private individual sells: the civil code alone, whoever buys.
    Private,
    /// A trader sells to a professional: terms between businesses, hidden defects.
    Trade,
}

impl Rights {
    /// The cell of the matrix.
    pub fn of(seller: SellerCapacity, buyer: Capacity) -> Rights {
        match (seller, buyer) {
            (SellerCapacity::Private, _) => Rights::Private,
            // Selling to businesses first takes nothing from a consumer who buys all the same.
            (SellerCapacity::Professional | SellerCapacity::Business, Capacity::Consumer) => Rights::Consumer,
            (SellerCapacity::Professional | SellerCapacity::Business, Capacity::Professional) => Rights::Trade,
        }
    }

    /// May the buyer withdraw without a reason?
    pub fn withdrawal(self) -> bool {
        self == Rights::Consumer
    }

    /// Does the legal guarantee of conformity apply?
    pub fn conformity(self) -> bool {
        self == Rights::Consumer
    }
}

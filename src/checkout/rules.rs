//! What a cart is worth and what stands in its way: pure decisions.

use crate::accounts::model::{Capacity, SellerId};
use crate::accounts::viewer::Viewer;
use crate::admission::model::{Seller, SellerCapacity};
use crate::catalogue::model::{Listing, ListingId, ListingState};
use crate::legal::rights::Rights;
use crate::platform::money::Money;

/// The most of one article in a cart.
pub const MOST: i32 = 99;

/// For whom a cart is looked at.
#[derive(Debug, Clone, Default)]
pub struct Buyer {
    /// In which capacity they buy; unknown of a visitor.
    pub capacity: Option<Capacity>,
    /// The seller whose team they are in.
    pub seller: Option<SellerId>,
}

impl Buyer {
    /// This person, or a visitor.
    pub fn of(viewer: Option<&Viewer>) -> Buyer {
        Buyer { capacity: viewer.map(|viewer| viewer.capacity), seller: viewer.and_then(|viewer| viewer.seller.clone()) }
    }

    /// The capacity that decides the rights; a visitor is taken for a consumer.
    pub fn acts_as(&self) -> Capacity {
        self.capacity.unwrap_or(Capacity::Consumer)
    }
}

/// What keeps an article from being ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// It is no longer for sale.
    Gone,
    /// None are left.
    SoldOut,
    /// Fewer are left than wanted: so many.
    Short(i32),
}

/// What keeps a seller's whole part from being ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barrier {
    /// The seller sells to professionals only.
    BusinessOnly,
    /// The buyer is of the seller's own team.
    OwnShop,
}

/// An article in a cart.
#[derive(Debug, Clone)]
pub struct CartLine {
    /// What it is, as it is today.
    pub listing: Listing,
    /// How many are wanted.
    pub quantity: i32,
    /// Its price when it was put in.
    pub price_seen: Money,
    /// What keeps it from being ordered.
    pub hindrance: Option<Hindrance>,
}

impl CartLine {
    /// An article as it is today.
    pub fn new(listing: Listing, quantity: i32, price_seen: Money) -> CartLine {
        let hindrance = match listing.state {
            ListingState::Published if listing.stock >= quantity => None,
            ListingState::Published if listing.stock > 0 => Some(Hindrance::Short(listing.stock)),
            ListingState::Published => Some(Hindrance::SoldOut),
            ListingState::Draft | ListingState::Withdrawn => Some(Hindrance::Gone),
        };
        CartLine { listing, quantity, price_seen, hindrance }
    }

    /// What so many cost today.
    pub fn total(&self) -> Money {
        self.listing.price * self.quantity
    }

    /// The price when it was put in, if it is another one today.
    pub fn old_price(&self) -> Option<Money> {
        (self.price_seen != self.listing.price).then_some(self.price_seen)
    }
}

/// What one seller's part of a cart is: one contract, one delivery.
#[derive(Debug, Clone)]
pub struct Part {
    /// Who sells.
    pub seller: Seller,
    /// Under which rules.
    pub rights: Rights,
    /// What.
    pub lines: Vec<CartLine>,
    /// What keeps it from being ordered.
    pub barrier: Option<Barrier>,
}

impl Part {
    /// Its articles.
    pub fn articles(&self) -> Money {
        self.sold().map(CartLine::total).sum()
    }

    /// Its delivery: the highest of its articles', once.
    pub fn delivery(&self) -> Money {
        self.sold().map(|line| line.listing.delivery).max().unwrap_or(Money::ZERO)
    }

    /// What is paid to this seller.
    pub fn total(&self) -> Money {
        self.articles() + self.delivery()
    }

    /// Does a private individual sell?
    pub fn private(&self) -> bool {
        self.seller.capacity == SellerCapacity::Private
    }

    /// What can be ordered: the rest counts for nothing until the buyer has said what to do with it.
    fn sold(&self) -> impl Iterator<Item = &CartLine> {
        self.lines.iter().filter(|line| line.hindrance.is_none())
    }
}

/// A whole cart, a part for each seller.
#[derive(Debug, Clone, Default)]
pub struct Basket(pub Vec<Part>);

impl Basket {
    /// Gathers a cart's articles by seller, in the order in which they were put in.
    pub fn gather(lines: Vec<(CartLine, Seller)>, buyer: &Buyer) -> Basket {
        let mut parts: Vec<Part> = Vec::new();
        for (line, seller) in lines {
            match parts.iter_mut().find(|part| part.seller.id == seller.id) {
                Some(part) => part.lines.push(line),
                None => parts.push(Part {
                    rights: Rights::of(seller.capacity, buyer.acts_as()),
                    barrier: barrier(&seller, buyer),
                    lines: vec![line],
                    seller,
                }),
            }
        }
        Basket(parts)
    }

    /// Is nothing in it?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many articles.
    pub fn count(&self) -> i32 {
        self.lines().map(|line| line.quantity).sum()
    }

    /// Every article.
    pub fn lines(&self) -> impl Iterator<Item = &CartLine> {
        self.0.iter().flat_map(|part| &part.lines)
    }

    /// This article, if it is in it.
    pub fn line(&self, id: &ListingId) -> Option<&CartLine> {
        self.lines().find(|line| line.listing.id == *id)
    }

    /// The articles' price.
    pub fn articles(&self) -> Money {
        self.0.iter().map(Part::articles).sum()
    }

    /// The deliveries.
    pub fn delivery(&self) -> Money {
        self.0.iter().map(Part::delivery).sum()
    }

    /// What is paid in all.
    pub fn total(&self) -> Money {
        self.articles() + self.delivery()
    }

    /// Can it be ordered as it is?
    pub fn ready(&self) -> bool {
        !self.is_empty() && self.0.iter().all(|part| part.barrier.is_none()) && self.lines().all(|line| line.hindrance.is_none())
    }
}

fn barrier(seller: &Seller, buyer: &Buyer) -> Option<Barrier> {
    if buyer.seller.as_ref() == Some(&seller.id) {
        return Some(Barrier::OwnShop);
    }
    // Of a visitor it is not known yet: signing in will tell.
    (seller.capacity == SellerCapacity::Business && buyer.capacity == Some(Capacity::Consumer)).then_some(Barrier::BusinessOnly)
}

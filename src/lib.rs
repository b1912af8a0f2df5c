//! Entente, a marketplace that settles its disputes.
//!
//! The map. Areas stand in the order in which they may import one another: an action calls those of
//! areas above it; news that travels up is a job. Models are common speech, and people's rows are read
//! by all. `account`, `seller`, `desk` and `admin` belong to a
//! person instead of a thing, and hold pages only. (The blank lines keep the formatter from sorting.)

pub mod platform;

pub mod legal;

pub mod notifications;

pub mod accounts;

pub mod shell;

pub mod admission;

pub mod contracts;

pub mod catalogue;

pub mod payments;

pub mod orders;

pub mod checkout;

pub mod disputes;

pub mod account;
pub mod admin;
pub mod desk;
pub mod seller;

pub mod services;

pub mod demo;
pub mod schedule;

pub mod server;

use platform::web::Route;

macro_rules! areas {
    ($($($part:ident)::+),+ $(,)?) => {
        /// Every address of the product.
        pub fn all_routes() -> Vec<Route> {
            [$($($part)::+::ROUTES),+].concat()
        }

        /// Wires every address to its handler.
        pub fn routes(config: &mut actix_web::web::ServiceConfig) {
            $($($part)::+::routes(config);)+
        }
    };
}

// An address with a fixed word stands before one with a variable in its place.
areas!(
    platform::assets,
    platform::files,
    server,
    accounts,
    disputes,
    legal,
    notifications,
    catalogue,
    payments,
    checkout,
    orders,
    account,
    seller,
    desk,
    admin,
    demo,
);

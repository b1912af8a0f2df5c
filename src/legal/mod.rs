//! Charter, terms and other texts by version; who accepted which, when; the table of delays and the calendar.

pub mod actions;
pub mod calendar;
pub mod deadlines;
pub mod model;
pub mod pages;
pub mod retention;
pub mod rights;
pub mod store;

crate::routes! {
    GET "/legal" => Everyone, pages::list;
    GET "/legal/{kind}" => Everyone, pages::show;
}

//! The pages of a seller's team: today, every order, every dispute.

mod disputes;
mod orders;
mod today;

crate::routes! {
    GET "/seller" => Seller, today::show;
    GET "/seller/orders" => Seller, orders::list;
    GET "/seller/disputes" => Seller, disputes::list;
}

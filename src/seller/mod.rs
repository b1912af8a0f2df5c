//! The pages of a seller's team.

mod disputes;

crate::routes! {
    GET "/seller/disputes" => Seller, disputes::list;
}

//! (pages of seller)

crate::routes! {}

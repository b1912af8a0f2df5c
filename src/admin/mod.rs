//! (pages of admin)

crate::routes! {}

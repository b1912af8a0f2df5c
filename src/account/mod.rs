//! (pages of account)

crate::routes! {}

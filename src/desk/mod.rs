//! (pages of desk)

crate::routes! {}

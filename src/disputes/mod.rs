//! (pages of disputes)

crate::routes! {}

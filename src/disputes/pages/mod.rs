//! The screens of a dispute.

pub mod act;
pub mod check;
pub mod evidence;
pub mod file;
pub mod report;
pub mod rules;
pub mod show;

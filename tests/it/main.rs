//! The product as people meet it: every test opens a market of its own, on the embedded database or,
//! with `TEST_DATABASE_URL`, on PostgreSQL. One binary, for it links once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

mod access;
mod account;
mod admin;
mod calendar;
mod catalogue;
mod checkout;
mod commands;
mod crash;
mod demo;
mod disputes;
mod house;
mod house_rules;
mod mail;
mod orders;
mod payments;
mod schema;

//! The demonstration market: its data, its people, its mailbox and its clock.

pub mod catalogue;
pub mod clock;
mod market;
pub mod pages;
pub mod people;
pub mod pictures;
mod sales;
mod vocabulary;

use crate::platform::error::AppError;
use crate::platform::files::{self, Files, Prepared};
use crate::services::Services;

/// Fills an empty database with the demonstration market; one that is filled stays as it is. The clock
/// stands where it was left.
pub fn fill(services: &Services, seed: u64) -> Result<(), AppError> {
    services.clock.set_offset(services.db.read_now(|conn| Ok(clock::kept(conn)?))?);
    let now = services.clock.now();
    market::fill(services, seed, now)?;
    services.db.tx_now(|conn| people::settle(conn, now))?;
    services.db.tx_now(|conn| people::join_shops(conn, now))?;
    sales::fill(services, now)?;
    Ok(())
}

/// Takes a drawn picture in through the way of every upload, from a thread without a runtime of its own.
fn kept(files: &Files, bytes: &[u8]) -> Result<Prepared, AppError> {
    let prepared = files::prepare_bytes(bytes).map_err(|unfit| AppError::Internal(format!("a drawn picture is {unfit:?}")))?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| AppError::Internal(error.to_string()))?;
    runtime.block_on(files.keep(&prepared))?;
    Ok(prepared)
}

/// Where the demonstration is, and who one can be.
pub fn welcome(services: &Services) -> String {
    let base = &services.config.base_url;
    let width = people::LIST.iter().map(|person| person.email().chars().count()).max().unwrap_or_default();
    let mut text = format!(
        "\n  Entente, the demonstration, is served at {base}\n\n  Be someone, with one click:   {base}/demo\n  Every letter that was sent:   {base}/demo/mailbox\n\n  \
         People (password of all: {}):\n",
        people::PASSWORD
    );
    for person in people::LIST.iter() {
        text.push_str(&format!("    {:<width$}  {}, {}\n", person.email(), person.name(), person.part.in_english()));
    }
    text
}

crate::routes! {
    GET "/demo" => Demo, pages::show;
    POST "/demo/people/{id}" => Demo, pages::be;
    POST "/demo/clock" => Demo, pages::advance;
    GET "/demo/mailbox" => Demo, pages::mailbox;
    GET "/demo/mailbox/{id}" => Demo, pages::letter;
    GET "/demo/mailbox/{id}/html" => Demo, pages::letter_html;
}

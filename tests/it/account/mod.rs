//! One's own account: opening it, signing in, passwords, sign-ins, profile.

mod kept;
mod password;
mod rules;
mod sessions;
mod sign_in;
mod sign_up;

use super::support::*;

/// A password that the rules accept.
const STRONG: &str = "Grand vent sur 12 dunes";

/// Fills in the page to open an account; the button is left to the test.
fn fill_in(person: &mut Person) {
    let (name, email) = (person.name.clone(), person.email.clone());
    person.fill("name", &name).fill("email", &email).fill("password", STRONG).check("terms");
}

/// Signs in by the page.
async fn sign_in(person: &mut Person, password: &str) {
    let email = person.email.clone();
    person.visit("/account/sign-in").await.fill("email", &email).fill("password", password).press("Se connecter").await;
}

//! What people submit about their account, and what it means.

use lettre::Address;
use serde::Deserialize;
use validator::ValidateEmail;

use super::model::Capacity;
use super::rules::{self, PASSWORD_MOST, Weakness};
use crate::platform::error::Errors;
use crate::platform::i18n::Lang;
use crate::platform::text::turns_or_hides;

/// The most characters of a name.
const NAME_MOST: usize = 80;
/// The most characters of an address (RFC 5321).
const EMAIL_MOST: usize = 254;

/// Opening an account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignUpForm {
    /// The name that others see.
    pub name: String,
    /// Where letters go.
    pub email: String,
    /// As typed; never shown again.
    pub password: String,
    /// A [`Capacity`].
    pub capacity: String,
    /// A [`Lang`].
    pub lang: String,
    /// Ticked when the terms of use are accepted.
    pub terms: String,
    /// Where to go on to.
    pub next: String,
}

/// A person who opens an account.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// The name that others see.
    pub name: String,
    /// Where letters go, in lower case.
    pub email: String,
    /// Not yet hashed.
    pub password: String,
    /// In which capacity the person buys.
    pub capacity: Capacity,
    /// The language of letters.
    pub lang: Lang,
}

impl SignUpForm {
    /// What it means, or what is wrong.
    pub fn check(&self) -> Result<SignUp, Errors> {
        let mut errors = Errors::none();
        let name = name(&self.name, &mut errors);
        let email = email(&self.email, &mut errors);
        password("password", &self.password, &[&self.name, &self.email], &mut errors);
        let capacity = choice::<Capacity>("capacity", &self.capacity, &mut errors);
        let lang = choice::<Lang>("lang", &self.lang, &mut errors);
        if self.terms.is_empty() {
            errors.add("terms", |t| t.sign_up_terms_missing());
        }
        errors.or(|| Some(SignUp { name, email: email?, password: self.password.clone(), capacity: capacity?, lang: lang? }))
    }
}

/// Signing in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    /// The address of the account.
    pub email: String,
    /// As typed; never shown again.
    pub password: String,
    /// Where to go on to.
    pub next: String,
}

impl SignInForm {
    /// Address and password, or which is missing.
    pub fn check(&self) -> Result<(String, String), Errors> {
        let mut errors = Errors::none();
        if self.email.trim().is_empty() {
            errors.add("email", |t| t.email_missing());
        }
        if self.password.is_empty() {
            errors.add("password", |t| t.sign_in_password_missing());
        }
        // What no account can have isn't looked for, and the limits keep no endless keys.
        let email: String = self.email.trim().to_lowercase().chars().filter(|sign| !sign.is_control()).take(EMAIL_MOST).collect();
        errors.or(|| Some((email, self.password.clone())))
    }
}

/// Asking for a link to choose a new password.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskResetForm {
    /// The address of the account.
    pub email: String,
}

impl AskResetForm {
    /// The address, in lower case.
    pub fn check(&self) -> Result<String, Errors> {
        let mut errors = Errors::none();
        let email = email(&self.email, &mut errors);
        errors.or(|| email)
    }
}

/// Choosing a new password by a mailed link.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ResetForm {
    /// As typed; never shown again.
    pub password: String,
}

impl ResetForm {
    /// The new password, or why it is refused.
    pub fn check(&self, about: &[&str]) -> Result<String, Errors> {
        let mut errors = Errors::none();
        password("password", &self.password, about, &mut errors);
        errors.or(|| Some(self.password.clone()))
    }
}

/// Changing the password while signed in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The present one.
    pub current: String,
    /// The new one.
    pub password: String,
}

impl PasswordForm {
    /// The present password and the new one, or what is wrong with them.
    pub fn check(&self, about: &[&str]) -> Result<(String, String), Errors> {
        let mut errors = Errors::none();
        if self.current.is_empty() {
            errors.add("current", |t| t.password_current_missing());
        }
        password("password", &self.password, about, &mut errors);
        if !self.password.is_empty() && self.password == self.current {
            errors.add("password", |t| t.password_same());
        }
        errors.or(|| Some((self.current.clone(), self.password.clone())))
    }
}

/// What a person says of themselves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    /// The name that others see.
    pub name: String,
    /// A [`Lang`].
    pub lang: String,
    /// A [`Capacity`].
    pub capacity: String,
}

/// What a person says of themselves, checked.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The name that others see.
    pub name: String,
    /// The language of letters.
    pub lang: Lang,
    /// In which capacity the person buys.
    pub capacity: Capacity,
}

impl ProfileForm {
    /// What it means, or what is wrong.
    pub fn check(&self) -> Result<Profile, Errors> {
        let mut errors = Errors::none();
        let name = name(&self.name, &mut errors);
        let lang = choice::<Lang>("lang", &self.lang, &mut errors);
        let capacity = choice::<Capacity>("capacity", &self.capacity, &mut errors);
        errors.or(|| Some(Profile { name, lang: lang?, capacity: capacity? }))
    }
}

fn name(typed: &str, errors: &mut Errors) -> String {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        errors.add("name", |t| t.name_missing());
    } else if name.chars().count() > NAME_MOST {
        errors.add("name", |t| t.error_too_long(NAME_MOST as i64));
    } else if !name.chars().any(char::is_alphanumeric) || name.chars().any(turns_or_hides) || name.contains("://") {
        errors.add("name", |t| t.name_unreadable());
    }
    name
}

fn email(typed: &str, errors: &mut Errors) -> Option<String> {
    let email = typed.trim().to_lowercase();
    if email.is_empty() {
        errors.add("email", |t| t.email_missing());
        return None;
    }
    // Both must agree: it looks like an address, and our mailer can write to it.
    if email.len() > EMAIL_MOST || !email.validate_email() || email.parse::<Address>().is_err() {
        errors.add("email", |t| t.email_wrong());
        return None;
    }
    Some(email)
}

fn password(field: &'static str, typed: &str, about: &[&str], errors: &mut Errors) {
    if typed.is_empty() {
        return errors.add(field, |t| t.password_missing());
    }
    match rules::weakness(typed, about) {
        None => {}
        Some(Weakness::Short) => errors.add(field, |t| t.password_short()),
        Some(Weakness::Long) => errors.add(field, |t| t.error_too_long(PASSWORD_MOST as i64)),
        Some(Weakness::Common) => errors.add(field, |t| t.password_common()),
    }
}

fn choice<T: std::str::FromStr>(field: &'static str, word: &str, errors: &mut Errors) -> Option<T> {
    let choice = word.parse().ok();
    if choice.is_none() {
        errors.add(field, |t| t.choice_missing());
    }
    choice
}

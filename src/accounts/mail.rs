//! Letters about an account. Those that carry a secret link name nobody: whoever typed the address may
//! not be its owner.

use super::model::User;
use crate::legal::deadlines::{Deadline, Deadlines};
use crate::platform::i18n::Lang;
use crate::platform::mail::{Letter, Subject, SubjectKind};
use crate::platform::types::Moment;

/// The kind of the letter that asks to confirm an address.
pub const VERIFY: &str = "account-verify";
/// The kind of the letter to choose a new password.
pub const RESET: &str = "account-reset";
const EXISTS: &str = "account-exists";
/// The kinds of letters whose text holds a secret link: nobody but their reader may see it.
pub const SECRET: &[&str] = &[VERIFY, RESET];
/// The kinds of letters that anybody can have sent to any address.
pub const ASKED: &[&str] = &[VERIFY, RESET, EXISTS];

/// The link that shows the address to be the person's.
pub fn verify(person: &User, token: &str, deadlines: &Deadlines) -> Letter {
    let t = person.lang.t();
    Letter {
        subject: t.mail_verify_subject(),
        heading: t.mail_verify_subject(),
        paragraphs: vec![t.mail_verify_text(), t.mail_verify_not_you(deadlines.words(Deadline::VerifyLink, person.lang))],
        link: Some((t.mail_verify_link(), format!("/account/verify/{token}"))),
        ..blank(person, VERIFY)
    }
}

/// Somebody tried to open a second account with this address.
pub fn exists(person: &User) -> Letter {
    let t = person.lang.t();
    Letter {
        subject: t.mail_exists_subject(),
        heading: t.mail_exists_subject(),
        paragraphs: vec![t.mail_exists_text(), t.mail_exists_reset()],
        link: Some((t.mail_exists_link(), "/account/sign-in".into())),
        ..blank(person, EXISTS)
    }
}

/// The link to choose a new password.
pub fn reset(person: &User, token: &str, deadlines: &Deadlines) -> Letter {
    let t = person.lang.t();
    Letter {
        subject: t.mail_reset_subject(),
        heading: t.mail_reset_subject(),
        paragraphs: vec![t.mail_reset_text(deadlines.words(Deadline::ResetLink, person.lang)), t.mail_reset_not_you()],
        link: Some((t.mail_reset_link(), format!("/account/reset/{token}"))),
        ..blank(person, RESET)
    }
}

/// The password has been changed.
pub fn password_changed(person: &User, now: Moment) -> Letter {
    let t = person.lang.t();
    Letter {
        subject: t.mail_password_subject(),
        heading: t.mail_password_subject(),
        paragraphs: vec![t.mail_password_text(person.lang.time(now)), t.mail_password_not_you()],
        link: Some((t.mail_password_link(), "/account/sessions".into())),
        ..blank(person, "account-password")
    }
}

fn blank(person: &User, kind: &'static str) -> Letter {
    let lang: Lang = person.lang;
    Letter {
        lang,
        kind,
        about: Subject::new(SubjectKind::Account, &person.id),
        subject: String::new(),
        heading: String::new(),
        paragraphs: Vec::new(),
        facts: Vec::new(),
        link: None,
        threaded: false,
    }
}

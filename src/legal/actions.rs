//! Publishing the texts, and noting who accepted or was shown them.

use sha2::{Digest, Sha256};

use super::model::{Act, TextKind};
use super::store;
use crate::accounts::model::UserId;
use crate::platform::config::Operator;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::files::hex;
use crate::platform::i18n::Lang;
use crate::platform::types::Moment;

macro_rules! texts {
    ($($kind:ident $file:literal),+ $(,)?) => {
        fn source(kind: TextKind, lang: Lang) -> &'static str {
            match (kind, lang) {
                $(
                    (TextKind::$kind, Lang::Fr) => include_str!(concat!("../../templates/legal/texts/", $file, ".fr.md")),
                    (TextKind::$kind, Lang::En) => include_str!(concat!("../../templates/legal/texts/", $file, ".en.md")),
                )+
            }
        }
    };
}

texts! {
    Charter "charter", TermsOfUse "terms-of-use", TermsOfSale "terms-of-sale", SellerTerms "seller-terms", PaymentTerms "payment-terms",
    Ranking "ranking", Reviews "reviews", Mediation "mediation", LegalNotice "legal-notice", Accessibility "accessibility", Cookies "cookies",
}

/// A text with the operator's facts in their places. A fact that is missing shows as such.
pub fn filled(kind: TextKind, lang: Lang, operator: &Operator) -> String {
    let mut body = source(kind, lang).to_owned();
    for (slot, value) in &operator.0 {
        body = body.replace(&format!("{{{{{slot}}}}}"), value);
    }
    body.replace("{{retention}}", &super::retention::table(lang))
}

/// Publishes the texts that the binary carries, each as a new version if its words have changed.
/// What was accepted before stays as it was.
pub fn publish(conn: &mut Conn, operator: &Operator, now: Moment) -> Result<usize, AppError> {
    let mut published = 0;
    for kind in TextKind::ALL {
        for lang in Lang::ALL {
            let body = filled(*kind, *lang, operator);
            let sha256 = hex(&Sha256::digest(body.as_bytes()));
            let latest = store::latest(conn, *kind, *lang)?;
            if latest.as_ref().is_some_and(|text| text.sha256 == sha256) {
                continue;
            }
            let version = latest.map_or(1, |text| text.version + 1);
            store::insert(conn, *kind, *lang, version, &body, &sha256, now)?;
            published += 1;
        }
    }
    Ok(published)
}

/// Notes what a person did with the version in force of some texts, on one screen.
pub fn note(
    conn: &mut Conn,
    user: &UserId,
    purchase: Option<&str>,
    acts: &[(TextKind, Act)],
    lang: Lang,
    screen: &str,
    now: Moment,
) -> Result<(), AppError> {
    for (kind, act) in acts {
        let text = store::current(conn, *kind, lang, now)?;
        store::note(conn, user, purchase, &text.id, *act, screen, now)?;
    }
    Ok(())
}

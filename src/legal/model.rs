//! The texts that the market lives by, by version.

use diesel::prelude::*;

use crate::platform::i18n::{Lang, Sentences};
use crate::platform::schema::legal_texts;
use crate::platform::types::Moment;

crate::id!(
    /// One version of one text in one language.
    TextId, "txt"
);
crate::id!(
    /// That a person accepted, or was shown, a text.
    AcceptanceId, "acc"
);

crate::words! {
    /// A text by name; its address is `/legal/` and this word.
    TextKind {
        Charter = "charter",
        TermsOfUse = "terms-of-use",
        TermsOfSale = "terms-of-sale",
        SellerTerms = "seller-terms",
        PaymentTerms = "payment-terms",
        Ranking = "ranking",
        Reviews = "reviews",
        Mediation = "mediation",
        LegalNotice = "legal-notice",
        Accessibility = "accessibility",
        Cookies = "cookies"
    }
}

crate::words! {
    /// What a person did with a text: the charter is information and is never "accepted" (L-088).
    Act { Accepted = "accepted", Shown = "shown" }
}

impl TextKind {
    /// Its name in the footer.
    pub fn name(self, t: &Sentences) -> String {
        match self {
            TextKind::Charter => t.legal_charter(),
            TextKind::TermsOfUse => t.legal_terms_of_use(),
            TextKind::TermsOfSale => t.legal_terms_of_sale(),
            TextKind::SellerTerms => t.legal_seller_terms(),
            TextKind::PaymentTerms => t.legal_payment_terms(),
            TextKind::Ranking => t.legal_ranking(),
            TextKind::Reviews => t.legal_reviews(),
            TextKind::Mediation => t.legal_mediation(),
            TextKind::LegalNotice => t.legal_legal_notice(),
            TextKind::Accessibility => t.legal_accessibility(),
            TextKind::Cookies => t.legal_cookies(),
        }
    }
}

/// One version of one text in one language, never changed.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = legal_texts)]
pub struct LegalText {
    /// Which.
    pub id: TextId,
    /// Which text.
    pub kind: TextKind,
    /// In which language.
    pub lang: Lang,
    /// From 1.
    pub version: i32,
    /// Since when it is in force.
    pub effective_at: Moment,
    /// Markdown, the operator's facts filled in.
    pub body: String,
    /// The digest of the body.
    pub sha256: String,
}

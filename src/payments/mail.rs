//! The letter that says that money is late.

use super::model::Refund;
use crate::platform::i18n::Lang;
use crate::platform::mail::{Letter, Subject, SubjectKind};

/// To an operator: the provider has not given this money back in time.
pub fn late(refund: &Refund, lang: Lang) -> Letter {
    let t = lang.t();
    let amount = lang.money(refund.amount);
    let heading = t.payments_mail_late(&amount);
    Letter {
        lang,
        kind: "refund_late",
        about: Subject::new(SubjectKind::Order, &refund.order_id),
        subject: heading.clone(),
        heading,
        paragraphs: vec![t.payments_mail_late_text()],
        facts: vec![(t.payments_mail_refund(), refund.id.to_string()), (t.payments_mail_asked(), lang.time(refund.requested_at))],
        link: Some((t.payments_mail_jobs(), "/admin/jobs".into())),
        threaded: false,
    }
}

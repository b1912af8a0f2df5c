//! How long each kind of data is kept: the charter's table is printed from here (L-200).

use crate::platform::i18n::{Lang, Sentences};

/// A class of data: what, how long, and by which rule.
struct Class {
    what: fn(&Sentences) -> String,
    kept: fn(&Sentences) -> String,
    basis: &'static str,
}

const CLASSES: &[Class] = &[
    Class { what: |t| t.legal_keep_account(), kept: |t| t.legal_keep_account_time(), basis: "CNIL ; C. civ. 2224" },
    Class { what: |t| t.legal_keep_orders(), kept: |t| t.legal_keep_orders_time(), basis: "C. civ. 2224 ; C. conso. L213-1, D213-2" },
    Class { what: |t| t.legal_keep_accounting(), kept: |t| t.legal_keep_accounting_time(), basis: "C. com. L123-22" },
    Class { what: |t| t.legal_keep_disputes(), kept: |t| t.legal_keep_disputes_time(), basis: "C. civ. 2224" },
    Class { what: |t| t.legal_keep_payments(), kept: |t| t.legal_keep_payments_time(), basis: "CMF L133-24" },
    Class { what: |t| t.legal_keep_sessions(), kept: |t| t.legal_keep_sessions_time(), basis: "CNIL 2021-122" },
    Class { what: |t| t.legal_keep_carts(), kept: |t| t.legal_keep_carts_time(), basis: "CNIL 2020-091" },
];

/// The table in Markdown.
pub fn table(lang: Lang) -> String {
    let t = lang.t();
    let mut out = format!("| {} | {} | {} |\n|---|---|---|\n", t.legal_keep_what(), t.legal_keep_long(), t.legal_keep_why());
    for class in CLASSES {
        out.push_str(&format!("| {} | {} | {} |\n", (class.what)(t), (class.kept)(t), class.basis));
    }
    out
}

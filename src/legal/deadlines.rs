//! The one table of delays: each has a name, a default, and a row that the operator may change.
//! No delay is written anywhere else.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;

use super::calendar;
use crate::platform::db::Conn;
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::schema::deadlines;
use crate::platform::types::Moment;

crate::words! {
    /// What a delay is counted in.
    Unit { Hours = "hours", Days = "days", BusinessDays = "business_days", Months = "months", Years = "years" }
}

crate::words! {
    /// A delay by name.
    Deadline {
        /// The seller answers a dispute.
        SellerAnswer = "seller_answer",
        /// The buyer answers a proposal.
        BuyerAnswer = "buyer_answer",
        /// A mediator answers for the first time.
        MediatorFirstAnswer = "mediator_first_answer",
        /// A mediator decides.
        MediatorDecision = "mediator_decision",
        /// The party that was asked gives the information.
        Information = "information",
        /// The party that lost may appeal.
        Appeal = "appeal",
        /// The second mediator decides.
        AppealDecision = "appeal_decision",
        /// The money of a settled dispute moves, or the operator is told.
        Execution = "execution",
        /// An abandoned dispute may be opened again.
        Reopening = "reopening",
        /// After delivery, a problem may be reported.
        ReportWindow = "report_window",
        /// The seller hands a paid order to the carrier.
        Shipment = "shipment",
        /// The buyer has the goods, when the seller named no date (L216-1).
        Delivery = "delivery",
        /// After dispatch without news, delivery is presumed.
        PresumedDelivery = "presumed_delivery",
        /// After delivery, the seller's money is released; never before withdrawal ends (L-117).
        Release = "release",
        /// A purchase that is not paid gives its stock back.
        Payment = "payment",
        /// A mailed link to show that an address is one's own.
        VerifyLink = "verify_link",
        /// A mailed link to choose a new password.
        ResetLink = "reset_link",
        /// A session ends by itself.
        Session = "session",
        /// After delivery, the legal guarantee of conformity (L217-3).
        Guarantee = "guarantee",
        /// After receipt, the consumer may withdraw (L221-18).
        Withdrawal = "withdrawal"
    }
}

impl Deadline {
    /// The delay before the operator has changed anything.
    pub fn default_value(self) -> (i32, Unit) {
        match self {
            Deadline::SellerAnswer => (3, Unit::BusinessDays),
            Deadline::BuyerAnswer => (5, Unit::BusinessDays),
            Deadline::MediatorFirstAnswer => (1, Unit::BusinessDays),
            Deadline::MediatorDecision => (5, Unit::BusinessDays),
            Deadline::Information => (3, Unit::BusinessDays),
            Deadline::Appeal => (14, Unit::Days),
            Deadline::AppealDecision => (10, Unit::BusinessDays),
            Deadline::Execution => (1, Unit::BusinessDays),
            Deadline::Reopening => (14, Unit::Days),
            Deadline::ReportWindow => (2, Unit::Years),
            Deadline::Shipment => (3, Unit::BusinessDays),
            Deadline::Delivery => (30, Unit::Days),
            Deadline::PresumedDelivery => (14, Unit::Days),
            Deadline::Release => (14, Unit::Days),
            Deadline::Payment => (1, Unit::Hours),
            Deadline::VerifyLink => (7, Unit::Days),
            Deadline::ResetLink => (1, Unit::Hours),
            Deadline::Session => (30, Unit::Days),
            Deadline::Guarantee => (2, Unit::Years),
            Deadline::Withdrawal => (14, Unit::Days),
        }
    }
}

/// The delays in force.
#[derive(Debug, Clone)]
pub struct Deadlines(BTreeMap<Deadline, (i32, Unit)>);

impl Deadlines {
    /// The operator's rows over the defaults.
    pub fn load(conn: &mut Conn) -> QueryResult<Deadlines> {
        let mut all: BTreeMap<_, _> = Deadline::ALL.iter().map(|name| (*name, name.default_value())).collect();
        for (name, amount, unit) in
            deadlines::table.select((deadlines::name, deadlines::amount, deadlines::unit)).load::<(String, i32, Unit)>(conn)?
        {
            if let Ok(name) = name.parse::<Deadline>() {
                all.insert(name, (amount, unit));
            }
        }
        Ok(Deadlines(all))
    }

    /// How long a delay is.
    pub fn value(&self, name: Deadline) -> (i32, Unit) {
        let set = |name: Deadline| self.0.get(&name).copied().unwrap_or_else(|| name.default_value());
        let ends = |name: Deadline| ends(set(name), chrono::DateTime::UNIX_EPOCH.naive_utc());
        match name {
            // Money is not released while the buyer may still withdraw, whatever the operator has set.
            Deadline::Release if ends(Deadline::Withdrawal) > ends(name) => set(Deadline::Withdrawal),
            _ => set(name),
        }
    }

    /// When a delay that starts now ends: the day of the event does not count, and the last day is not one on
    /// which nothing can be done (Reg. 1182/71).
    pub fn due(&self, name: Deadline, from: Moment) -> Moment {
        let due = ends(self.value(name), from);
        if name == Deadline::Release { due.max(ends(self.value(Deadline::Withdrawal), from)) } else { due }
    }

    /// A delay in words: `3 jours ouvrés`.
    pub fn words(&self, name: Deadline, lang: Lang) -> String {
        let (amount, unit) = self.value(name);
        let t: &Sentences = lang.t();
        match unit {
            Unit::Hours => t.legal_hours(amount),
            Unit::Days => t.legal_days(amount),
            Unit::BusinessDays => t.legal_business_days(amount),
            Unit::Months => t.legal_months(amount),
            Unit::Years => t.legal_years(amount),
        }
    }
}

fn ends((amount, unit): (i32, Unit), from: Moment) -> Moment {
    match unit {
        Unit::Hours => from + TimeDelta::hours(i64::from(amount)),
        Unit::Days => calendar::after_days(from, amount),
        Unit::BusinessDays => calendar::after_business_days(from, amount),
        Unit::Months => calendar::after_months(from, amount),
        Unit::Years => calendar::after_months(from, amount * 12),
    }
}

/// Changes a delay. Those that run keep the due date that they were given.
pub fn set(conn: &mut Conn, name: Deadline, amount: i32, unit: Unit) -> QueryResult<()> {
    let changed = diesel::update(deadlines::table.find(name.as_str())).set((deadlines::amount.eq(amount), deadlines::unit.eq(unit))).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(deadlines::table)
            .values((deadlines::name.eq(name.as_str()), deadlines::amount.eq(amount), deadlines::unit.eq(unit)))
            .execute(conn)?;
    }
    Ok(())
}

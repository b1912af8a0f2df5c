//! The rows of contracts.

use diesel::prelude::*;

use super::model::{Contract, ContractId};
use crate::accounts::model::SellerId;
use crate::platform::db::Conn;
use crate::platform::schema::contracts;
use crate::platform::settings;
use crate::platform::types::Moment;

/// The commission before the operator has set one.
const DEFAULT_COMMISSION_BPS: i32 = 1_000;
/// The VAT on commissions in France.
pub const COMMISSION_VAT_BPS: i32 = 2_000;

/// The seller's contract in force; nothing is published or sold without one.
pub fn in_force(conn: &mut Conn, seller: &SellerId) -> QueryResult<Option<Contract>> {
    contracts::table
        .filter(contracts::seller_id.eq(seller))
        .filter(contracts::state.eq("in_force"))
        .order(contracts::in_force_at.desc())
        .select(Contract::as_select())
        .first(conn)
        .optional()
}

/// The commission that a contract is offered with, in basis points: the operator's setting, or 10 %.
pub fn default_commission(conn: &mut Conn) -> QueryResult<i32> {
    let set = settings::get(conn, "default_commission_bps")?;
    Ok(set.and_then(|value| value.parse().ok()).filter(|bps| (0..=10_000).contains(bps)).unwrap_or(DEFAULT_COMMISSION_BPS))
}

/// Writes a contract in force.
pub fn insert(conn: &mut Conn, seller: &SellerId, commission_bps: i32, commission_vat_bps: i32, now: Moment) -> QueryResult<ContractId> {
    let id = ContractId::new();
    diesel::insert_into(contracts::table)
        .values((
            contracts::id.eq(&id),
            contracts::seller_id.eq(seller),
            contracts::state.eq("in_force"),
            contracts::commission_bps.eq(commission_bps),
            contracts::commission_vat_bps.eq(commission_vat_bps),
            contracts::text_version.eq(1),
            contracts::in_force_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

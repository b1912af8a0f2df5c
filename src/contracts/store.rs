//! The rows of contracts.

use diesel::prelude::*;

use super::model::{Contract, ContractId};
use crate::accounts::model::SellerId;
use crate::platform::db::Conn;
use crate::platform::schema::contracts;
use crate::platform::types::Moment;

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

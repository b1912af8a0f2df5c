//! A state machine is a table: who may do what from where, and where it leads.

/// One row: from this state, this event by this role leads to that state.
#[derive(Debug, Clone, Copy)]
pub struct Step<S, E, R> {
    /// The state before.
    pub from: S,
    /// What is done.
    pub on: E,
    /// Who may do it.
    pub by: R,
    /// The state after.
    pub to: S,
}

/// Where the event leads, if this role may do it now.
pub fn next<S: Copy + PartialEq, E: Copy + PartialEq, R: Copy + PartialEq>(table: &[Step<S, E, R>], from: S, on: E, by: R) -> Option<S> {
    table.iter().find(|step| step.from == from && step.on == on && step.by == by).map(|step| step.to)
}

/// What this role may do now: the buttons to draw.
pub fn open<S: Copy + PartialEq, E: Copy + PartialEq, R: Copy + PartialEq>(table: &[Step<S, E, R>], from: S, by: R) -> Vec<E> {
    table.iter().filter(|step| step.from == from && step.by == by).map(|step| step.on).collect()
}

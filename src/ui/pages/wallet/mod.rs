//! Pages about wallets.

pub mod about;
pub mod back;
pub mod consent;
pub mod list;

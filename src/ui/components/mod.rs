//! Pieces that several pages share.

pub mod badge;
pub mod check_list;
pub mod field;
pub mod outcomes;
pub mod password;
pub mod symbol;
pub mod tier_chip;

//! Pieces that several pages share.

pub mod field;
pub mod password;
pub mod symbol;
pub mod tier_chip;

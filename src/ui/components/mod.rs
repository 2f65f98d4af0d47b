//! Pieces that several pages share.

pub mod field;
pub mod tier_chip;
pub mod symbol;

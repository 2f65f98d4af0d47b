//! Pieces that several pages share.

pub mod field;
pub mod symbol;
pub mod tier_chip;

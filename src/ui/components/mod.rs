//! Pieces that several pages share.

pub mod badge;
pub mod check_list;
pub mod field;
pub mod outcomes;
pub mod password;
pub mod question;
pub mod review;
pub mod rich;
pub mod symbol;
pub mod tier_chip;

//! The pages, one file each.

pub mod error;

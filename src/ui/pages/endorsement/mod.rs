//! Endorsements: giving one, and the page of one.

pub mod give;
pub mod show;

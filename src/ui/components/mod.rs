//! Pieces that several pages share.

pub mod badge;
pub mod badge_files;
pub mod breadcrumb;
pub mod check_list;
pub mod countries;
pub mod document;
pub mod field;
pub mod findings;
pub mod long_words;
pub mod module_card;
pub mod next_step;
pub mod outcomes;
pub mod password;
pub mod progress;
pub mod question;
pub mod radar;
pub mod recognitions;
pub mod reflections;
pub mod review;
pub mod rich;
pub mod select;
pub mod self_check;
pub mod symbol;
pub mod text_area;
pub mod tier_chip;

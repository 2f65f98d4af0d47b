//! Pieces that several pages share.

<<<<<<< HEAD
pub mod breadcrumb;
pub mod document;
pub mod field;
pub mod module_card;
pub mod next_step;
=======
pub mod badge;
pub mod check_list;
pub mod field;
pub mod outcomes;
>>>>>>> main
pub mod password;
pub mod progress;
pub mod question;
pub mod review;
pub mod rich;
pub mod symbol;
pub mod tier_chip;

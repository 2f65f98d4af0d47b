//! The pages, one file each.

pub mod account;
pub mod assessment_intro;
pub mod attempt;
pub mod delete_account;
pub mod error;
pub mod forgot_password;
pub mod mailbox;
pub mod new_password;
pub mod notice;
pub mod people;
pub mod reminder;
pub mod result;
pub mod set_up;
pub mod sign_in;
pub mod sign_up;
pub mod submit;
pub mod verify_email;

//! The pages, one file each.

pub mod about;
pub mod accessibility;
pub mod account;
pub mod catalogue;
pub mod delete_account;
pub mod error;
pub mod forgot_password;
pub mod landing;
pub mod lesson;
pub mod mailbox;
pub mod mine;
pub mod module;
pub mod new_password;
pub mod notice;
pub mod people;
pub mod practice;
pub mod privacy;
pub mod reminder;
pub mod set_up;
pub mod sign_in;
pub mod sign_up;
pub mod verify_email;

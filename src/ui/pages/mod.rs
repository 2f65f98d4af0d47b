//! The pages, one file each.

pub mod account;
pub mod achievement_page;
pub mod assessment_intro;
pub mod attempt;
pub mod badge_page;
pub mod badge_tree;
pub mod delete_account;
pub mod error;
pub mod forgot_password;
pub mod mailbox;
pub mod my_badges;
pub mod new_password;
pub mod notice;
pub mod own_badge;
pub mod people;
pub mod reminder;
pub mod result;
pub mod revoke_badge;
pub mod set_up;
pub mod sign_in;
pub mod sign_up;
pub mod submit;
pub mod verify;
pub mod verify_email;

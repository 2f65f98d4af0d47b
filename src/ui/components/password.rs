//! What is said about names, addresses and passwords, in one place.

use leptos::prelude::*;

use super::field::Field;
use crate::{
    domain::{
        account::{NAME_MAX, NameError},
        password::{MAX, MIN, Weakness},
    },
    ui::frame::Frame,
};

/// What is wrong with a password.
#[must_use]
pub fn weakness(frame: &Frame, weak: Weakness) -> String {
    match weak {
        Weakness::Short => frame.t1("password-short", "min", MIN),
        Weakness::Long => frame.t1("password-long", "max", MAX),
        Weakness::Guessable => frame.t("password-guessable"),
    }
}

/// What is wrong with a name.
#[must_use]
pub fn name_error(frame: &Frame, error: NameError) -> String {
    match error {
        NameError::Missing => frame.t("name-missing"),
        NameError::Long => frame.t1("name-long", "max", NAME_MAX),
        NameError::Unusable => frame.t("name-unusable"),
    }
}

/// The field for a new password.
#[must_use]
pub fn new_password(frame: &Frame, error: Option<String>) -> AnyView {
    Field::new("password", frame.t("password-new"), "")
        .kind("password")
        .hint(frame.t1("password-hint", "min", MIN))
        .autocomplete("new-password")
        .error(error)
        .view()
}

//! Mentors and those they guide, over HTTP.

pub mod board;
pub mod cohorts;
pub mod learner;
pub mod roster;
pub mod students;

use crate::domain::mentoring::Shares;

/// A form as its fields.
type Fields = Vec<(String, String)>;

/// The first field of this name.
fn field<'a>(form: &'a Fields, name: &str) -> &'a str {
    form.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

/// What was chosen to be shared.
fn shares(form: &Fields) -> Shares {
    form.iter().filter(|(name, _)| name == "share").filter_map(|(_, value)| value.parse().ok()).collect()
}

//! Countries by their names in the reader's language.

use crate::{domain::country::Country, ui::frame::Frame};

/// The name of a country: country-ad … country-xk.
#[must_use]
pub fn country_name(frame: &Frame, country: Country) -> String {
    frame.t(&format!("country-{country}"))
}

/// Every country for a choice, by name, and an empty one on top.
#[must_use]
pub fn country_options(frame: &Frame, empty: &str) -> Vec<(String, String)> {
    let mut all: Vec<_> = Country::all().map(|c| (c.code().to_owned(), country_name(frame, c))).collect();
    all.sort_by_key(|(_, name)| name.to_lowercase());
    all.insert(0, (String::new(), empty.to_owned()));
    all
}

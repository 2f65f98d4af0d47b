//! The way through the pages of a list.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::ui::frame::Frame;

/// Links to the page before and the page after `number` (from 0). `path` is the list's, `query` what else its address says.
#[must_use]
pub fn pagination(frame: &Frame, path: &str, query: &[(&str, &str)], number: i64, more: bool) -> AnyView {
    if number == 0 && !more {
        return ().into_any();
    }
    let link = |to: i64| format!("{path}?{}page={to}", encoded(query));
    let before = (number > 0).then(|| {
        view! { <li><a rel="prev" href=link(number - 1)>{frame.t("page-previous")}</a></li> }
    });
    let after = more.then(|| view! { <li><a rel="next" href=link(number + 1)>{frame.t("page-next")}</a></li> });
    view! { <nav class="pagination" aria-label=frame.t("pages")><ul>{before}{after}</ul></nav> }.into_any()
}

/// Pairs as the beginning of a query, without empty ones.
#[must_use]
pub fn encoded(query: &[(&str, &str)]) -> String {
    let filled = query.iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| format!("{name}={}&", utf8_percent_encode(value, NON_ALPHANUMERIC))).collect()
}

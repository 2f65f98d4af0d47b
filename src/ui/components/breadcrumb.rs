//! Where a page stands.

use leptos::prelude::*;

use crate::ui::frame::Frame;

/// The pages above this one, outermost first, as address and name; and the name of this one.
#[must_use]
pub fn breadcrumb(frame: &Frame, above: Vec<(String, String)>, here: String) -> AnyView {
    let above = above.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
    view! {
        <nav class="breadcrumb" aria-label=frame.t("breadcrumb")>
            <ol>{above}<li aria-current="page">{here}</li></ol>
        </nav>
    }
    .into_any()
}

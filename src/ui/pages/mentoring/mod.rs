//! The pages of mentors and of the learners they guide.

pub mod answer;
pub mod board;
pub mod cohort;
pub mod cohort_report;
pub mod cohorts;
pub mod mentors;
pub mod roster;
pub mod student;
pub mod thread;

use leptos::prelude::*;

use crate::{
    domain::{mentoring::Share, time::Moment},
    ui::frame::Frame,
};

/// How long ago something was, in days: "today", "yesterday", "12 days ago".
#[must_use]
pub fn ago(frame: &Frame, at: Moment, now: Moment) -> String {
    frame.t1("ago-days", "days", (now.date_naive() - at.date_naive()).num_days().max(0))
}

/// The choice of what a mentor may see, as check boxes.
#[must_use]
pub fn share_boxes(frame: &Frame, chosen: &[Share], error: Option<String>) -> AnyView {
    let described = error.is_some().then_some("share-error");
    let invalid = error.is_some().then_some("true");
    let boxes = Share::ALL
        .into_iter()
        .map(|share| {
            // share-results, share-activity, share-email and their hints
            let (label, hint) = (frame.t(&format!("share-{share}")), frame.t(&format!("share-{share}-hint")));
            view! {
                <label class="choice">
                    <input type="checkbox" name="share" value=share.id() id=format!("share-{share}") checked=chosen.contains(&share)
                        aria-describedby=described aria-invalid=invalid/>
                    <span>{label}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="share">
            <legend>{frame.t("share-legend")}</legend>
            <p class="hint">{frame.t("share-hint")}</p>
            {error.map(|error| view! { <p class="error" id="share-error">{error}</p> })}
            <div class="choices">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

/// Links to the page before and after, if there are any.
#[must_use]
pub fn pages(frame: &Frame, number: i64, more: bool, link: impl Fn(i64) -> String) -> AnyView {
    if number == 0 && !more {
        return ().into_any();
    }
    let before =
        (number > 0).then(|| view! { <li><a rel="prev" href=link(number - 1)>{frame.t("page-previous")}</a></li> });
    let after = more.then(|| view! { <li><a rel="next" href=link(number + 1)>{frame.t("page-next")}</a></li> });
    view! { <nav class="pagination" aria-label=frame.t("pages")><ul>{before}{after}</ul></nav> }.into_any()
}

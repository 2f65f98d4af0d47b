//! A rubric as it is read, with the levels that somebody chose.

use leptos::prelude::*;

use crate::{
    domain::assignment::{Criterion, most},
    ui::frame::Frame,
};

/// The criteria with their levels and points; `chosen` are the levels of a marking.
#[must_use]
pub fn rubric(frame: &Frame, criteria: &[Criterion], chosen: Option<&[u8]>, lang: Option<&'static str>) -> AnyView {
    let rows = criteria
        .iter()
        .enumerate()
        .map(|(n, criterion)| {
            let level = chosen.and_then(|chosen| chosen.get(n)).map(|level| usize::from(*level));
            let levels = criterion
                .levels
                .iter()
                .enumerate()
                .map(|(m, each)| {
                    let here = level == Some(m);
                    let points = frame.t1("rubric-points", "points", i64::from(each.points));
                    let sign = here.then(|| view! { <strong>{frame.t("rubric-chosen")}" "</strong> });
                    view! {
                        <li class=here.then_some("chosen")>
                            {sign}<span lang=lang>{each.words.clone()}</span>" "<span class="muted">{points}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <li>
                    <h3 lang=lang>{criterion.name.clone()}</h3>
                    <ul class="levels">{levels}</ul>
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class="rubric">{rows}</ol>
        <p>{frame.t1("rubric-most", "points", i64::from(most(criteria)))}</p>
    }
    .into_any()
}

//! Which version of the courses is loaded, and what attempts drew from.

use leptos::prelude::*;

use super::head;
use crate::{
    domain::time::Moment,
    store::administration::Used,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, used: &[Used], version: &str, since: Moment) -> Page {
    let title = frame.t("versions-title");
    let short = |version: &str| version.chars().take(12).collect::<String>();
    let rows = used
        .iter()
        .map(|one| {
            let now = (one.version == version).then(|| {
                view! { " "<span class="status status-good">{frame.t("versions-now")}</span> }
            });
            view! {
                <tr>
                    <th scope="row">{frame.module_title(&one.module)}</th>
                    <td data-label=frame.t("versions-version")><span><code>{short(&one.version)}</code>{now}</span></td>
                    <td data-label=frame.t("versions-attempts")>{one.attempts}</td>
                    <td data-label=frame.t("versions-first")>{frame.day(one.first_at)}</td>
                    <td data-label=frame.t("versions-last")>{frame.day(one.last_at)}</td>
                </tr>
            }
        })
        .collect_view();
    let body = view! {
        {head(frame, &title, frame.t("versions-lead"))}
        <dl class="facts">
            <div><dt>{frame.t("versions-loaded")}</dt><dd><code>{short(version)}</code></dd></div>
            <div><dt>{frame.t("versions-since")}</dt><dd>{frame.moment(since)}</dd></div>
        </dl>
        {if used.is_empty() {
            view! { <div class="empty"><p>{frame.t("versions-none")}</p></div> }.into_any()
        } else {
            view! {
                <div class="table-wrap" role="region" aria-labelledby="versions-caption" tabindex="0">
                    <table class="stacking">
                        <caption id="versions-caption">{frame.t("versions-caption")}</caption>
                        <thead><tr>
                            <th scope="col">{frame.t("versions-module")}</th>
                            <th scope="col">{frame.t("versions-version")}</th>
                            <th scope="col">{frame.t("versions-attempts")}</th>
                            <th scope="col">{frame.t("versions-first")}</th>
                            <th scope="col">{frame.t("versions-last")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }}
    };
    Page::new(title, body.into_any())
}

//! The settings as they work now.

use leptos::prelude::*;

use super::head;
use crate::{
    config::Origin,
    services::administration::{Setting, Value},
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, settings: &[Setting]) -> Page {
    let title = frame.t("settings-title");
    let rows = settings
        .iter()
        .map(|one| {
            let value = match &one.value {
                Value::Text(text) => view! { <code>{text.clone()}</code> }.into_any(),
                Value::Secret => frame.t("settings-secret").into_any(),
                Value::None => frame.t("settings-unset").into_any(),
            };
            let origin = frame.t(match one.origin {
                Origin::Environment => "settings-environment",
                Origin::File => "settings-file",
                Origin::Default => "settings-default",
            });
            view! {
                <tr>
                    <th scope="row"><code>{one.key}</code></th>
                    <td data-label=frame.t("settings-value")>{value}</td>
                    <td data-label=frame.t("settings-origin")>{origin}</td>
                </tr>
            }
        })
        .collect_view();
    let body = view! {
        {head(frame, &title, frame.t("settings-lead"))}
        <div class="table-wrap" role="region" aria-labelledby="settings-caption" tabindex="0">
            <table class="stacking">
                <caption id="settings-caption">{frame.t("settings-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("settings-key")}</th>
                    <th scope="col">{frame.t("settings-value")}</th>
                    <th scope="col">{frame.t("settings-origin")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Page::new(title, body.into_any())
}

//! How the site is.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::head;
use crate::{
    services::administration::Health,
    ui::{frame::Frame, pages::mentoring::ago, shell::Page},
};

/// Work that waits longer than this is a sign that something is wrong.
const SLOW: TimeDelta = TimeDelta::minutes(30);
/// A backup older than this is old.
const OLD: TimeDelta = TimeDelta::days(7);

/// The page.
#[must_use]
pub fn page(frame: &Frame, health: &Health) -> Page {
    let title = frame.t("health-title");
    let sign = |well: bool| {
        let (class, key) =
            if well { ("status status-good", "health-well") } else { ("status status-bad", "health-bad") };
        view! { <span class=class>{frame.t(key)}</span> }
    };
    let millis = i64::try_from(health.answered_in.as_millis()).unwrap_or(i64::MAX);
    let size = health.size.map(|bytes| i64::try_from(bytes / (1024 * 1024)).unwrap_or(i64::MAX));
    let database = match size {
        Some(size) => frame.tv(
            "health-database-size",
            &[("engine", health.engine.into()), ("millis", millis.into()), ("size", size.into())],
        ),
        None => frame.tv("health-database-text", &[("engine", health.engine.into()), ("millis", millis.into())]),
    };
    let keys = health.keys.iter().all(|there| *there);
    let waits = health.queue.oldest.is_none_or(|at| health.now - at < SLOW);
    let queue = match health.queue.oldest {
        None => frame.t("queue-nothing"),
        Some(at) => {
            let minutes = (health.now - at).num_minutes().max(0);
            frame.tv("health-queue-text", &[("n", health.queue.waiting.into()), ("minutes", minutes.into())])
        }
    };
    let backup = health.backup.map_or_else(|| frame.t("health-backup-none"), |at| ago(frame, at, health.now));
    let backed = health.backup.is_some_and(|at| health.now - at < OLD);
    let row = |name: String, well: bool, text: String| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-label=frame.t("health-state")>{sign(well)}</td>
                <td data-label=frame.t("health-more")>{text}</td>
            </tr>
        }
    };
    let body = view! {
        {head(frame, &title, frame.t("health-lead"))}
        <div class="table-wrap" role="region" aria-labelledby="health-caption" tabindex="0">
            <table class="stacking">
                <caption id="health-caption">{frame.t("health-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("health-part")}</th>
                    <th scope="col">{frame.t("health-state")}</th>
                    <th scope="col">{frame.t("health-more")}</th>
                </tr></thead>
                <tbody>
                    {row(frame.t("health-database"), true, database)}
                    {row(frame.t("health-files"), health.files, frame.t(if health.files { "health-files-well" } else { "health-files-bad" }))}
                    {row(frame.t("health-keys"), keys, frame.t(if keys { "health-keys-well" } else { "health-keys-bad" }))}
                    {row(frame.t("health-queue"), waits, queue)}
                    {row(frame.t("health-failed"), health.queue.failed == 0, frame.t1("health-failed-text", "n", health.queue.failed))}
                    {row(frame.t("health-backup"), backed, backup)}
                </tbody>
            </table>
        </div>
        <p>{frame.t("health-backup-text")}</p>
    };
    Page::new(title, body.into_any())
}

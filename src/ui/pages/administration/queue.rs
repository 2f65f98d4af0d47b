//! Mails and other work: what waits, what was given up, and having it tried again.

use leptos::prelude::*;

use super::head;
use crate::{
    domain::time::Moment,
    store::job::{Failed, Queue},
    ui::{
        components::inputs::hidden,
        frame::Frame,
        pages::mentoring::{ago, pages},
        shell::Page,
    },
};

/// What went wrong, in words that name nobody.
fn error(frame: &Frame, error: &str) -> String {
    let answered = error.strip_prefix("mail: the mail server answered ");
    match answered.filter(|code| code.chars().all(|c| c.is_ascii_digit() || c == ' ')) {
        Some(code) => frame.t1("queue-answered", "code", code),
        None if error == "mail: the mail server could not be reached" => frame.t("queue-unreachable"),
        None if error.starts_with("mail: the recipient") => frame.t("queue-no-address"),
        None => frame.t("queue-other"),
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, queue: &Queue, failed: &[Failed], number: i64, more: bool, now: Moment) -> Page {
    let title = frame.t("queue-title");
    let oldest = queue.oldest.map_or_else(|| frame.t("queue-nothing"), |at| ago(frame, at, now));
    let rows = failed.iter().map(|one| row(frame, one)).collect_view();
    let body = view! {
        {head(frame, &title, frame.t("queue-lead"))}
        <dl class="facts">
            <div><dt>{frame.t("queue-waiting")}</dt><dd>{queue.waiting}</dd></div>
            <div><dt>{frame.t("queue-tried")}</dt><dd>{queue.tried}</dd></div>
            <div><dt>{frame.t("queue-oldest")}</dt><dd>{oldest}</dd></div>
            <div><dt>{frame.t("queue-failed")}</dt><dd>{queue.failed}</dd></div>
        </dl>
        <section aria-labelledby="failed">
            <h2 id="failed">{frame.t("queue-failed")}</h2>
            {if failed.is_empty() {
                view! { <div class="empty"><p>{frame.t("queue-none")}</p></div> }.into_any()
            } else {
                view! {
                    <form method="post" action="/administration/queue/retry">
                        <p>{frame.t("queue-retry-text")}</p>
                        <p class="actions"><button class="button">{frame.t("queue-retry-all")}</button></p>
                    </form>
                    <div class="table-wrap" role="region" aria-labelledby="failed-caption" tabindex="0">
                        <table class="stacking">
                            <caption id="failed-caption">{frame.t("queue-caption")}</caption>
                            <thead><tr>
                                <th scope="col">{frame.t("queue-what")}</th>
                                <th scope="col">{frame.t("queue-error")}</th>
                                <th scope="col">{frame.t("queue-since")}</th>
                                <th scope="col">{frame.t("queue-given-up")}</th>
                                <th scope="col">{frame.t("queue-again")}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            }}
            {pages(frame, number, more, |to| format!("/administration/queue?page={to}"))}
        </section>
        <section aria-labelledby="down">
            <h2 id="down">{frame.t("queue-down")}</h2>
            <p>{frame.t("queue-down-text")}</p>
        </section>
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, one: &Failed) -> AnyView {
    let kind = if one.kind == "mail" { frame.t("queue-mail") } else { one.kind.clone() };
    let short: String = one.id.chars().take(8).collect();
    let label = format!("{}: {kind} {short}", frame.t("queue-retry"));
    view! {
        <tr>
            <th scope="row">{kind}" "<code>{short}</code></th>
            <td data-label=frame.t("queue-error")>{error(frame, &one.error)}</td>
            <td data-label=frame.t("queue-since")>{frame.moment(one.created_at)}</td>
            <td data-label=frame.t("queue-given-up")>{frame.t1("queue-tries", "n", one.tries)}", "{frame.moment(one.failed_at)}</td>
            <td data-label=frame.t("queue-again")>
                <form method="post" action="/administration/queue/retry">
                    {hidden("job", one.id.clone())}
                    <button class="link-button" aria-label=label>{frame.t("queue-retry")}</button>
                </form>
            </td>
        </tr>
    }
    .into_any()
}

//! The mails of sample mode.

use leptos::prelude::*;

use crate::{
    store::mailbox::Mail,
    ui::{
        frame::Frame,
        shell::{Page, escape},
    },
};

/// The newest first.
#[must_use]
pub fn page(frame: &Frame, mails: &[Mail]) -> Page {
    let title = frame.t("nav-mailbox");
    let items = mails
        .iter()
        .map(|mail| {
            let body = with_links(&mail.body);
            view! {
                <li>
                    <header><strong>{mail.subject.clone()}</strong>" "<time>{frame.moment(mail.at)}</time></header>
                    <p class="small muted">{frame.t1("mailbox-to", "recipient", mail.recipient.as_str())}</p>
                    <div inner_html=body></div>
                </li>
            }
        })
        .collect_view();
    let body = view! {
        <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("mailbox-lead")}</p></header>
        {if mails.is_empty() {
            view! { <div class="empty"><p>{frame.t("mailbox-empty")}</p></div> }.into_any()
        } else {
            view! { <ol class="thread">{items}</ol> }.into_any()
        }}
    };
    Page::new(title, body.into_any())
}

/// The text of a mail as paragraphs; a line that is an address becomes a link.
fn with_links(text: &str) -> String {
    text.trim()
        .split("\n\n")
        .map(|paragraph| {
            let lines: Vec<String> = paragraph
                .lines()
                .map(|line| {
                    let shown = escape(line);
                    if line.starts_with("http://") || line.starts_with("https://") {
                        format!("<a href=\"{shown}\">{shown}</a>")
                    } else {
                        shown
                    }
                })
                .collect();
            format!("<p>{}</p>", lines.join("<br>"))
        })
        .collect()
}

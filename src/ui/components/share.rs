//! Sharing: links that fill in forms of other sites, texts to copy, and how Europass takes a badge. Nothing of other sites is
//! loaded here.

use leptos::prelude::*;
use url::Url;

use crate::{
    domain::oembed::card_html,
    ui::{components::text_area::text_to_copy, frame::Frame, islands::copy::CopyLink},
};

/// The side of the picture in cards, in pixels.
const CARD_SIDE: u32 = 150;

/// What is shared.
pub struct Share<'a> {
    /// Its page, as a full address.
    pub url: &'a str,
    /// Its name.
    pub title: &'a str,
    /// Its picture, as a full address.
    pub image: &'a str,
    /// The path of its file, for Europass; a collection has none.
    pub file: Option<String>,
    /// Whether it is one badge, and not a collection of them.
    pub badge: bool,
}

/// A form of another site, filled in.
fn filled(form: &str, fields: &[(&str, &str)]) -> String {
    Url::parse_with_params(form, fields).map(Into::into).unwrap_or_default()
}

/// The link to a badge, or to a collection of them, in a field where it can be copied.
#[must_use]
pub fn link_field(frame: &Frame, url: &str, badge: bool) -> AnyView {
    let (label, hint) = if badge {
        (frame.t("own-badge-link"), frame.t("own-badge-link-hint"))
    } else {
        (frame.t("collection-link"), frame.t("collection-link-hint"))
    };
    view! {
        <div class="field">
            <label for="link">{label}</label>
            <p class="hint" id="link-hint">{hint}</p>
            <div class="copy">
                <input id="link" readonly value=url.to_owned() aria-describedby="link-hint"/>
                <CopyLink text=url.to_owned() label=frame.t("own-badge-copy") done=frame.t("own-badge-copied")/>
            </div>
        </div>
    }
    .into_any()
}

/// All ways of sharing.
#[must_use]
pub fn share(frame: &Frame, shared: &Share<'_>) -> AnyView {
    view! {
        <section id="share">
            <h2>{frame.t("share-title")}</h2>
            <p>{frame.t("share-lead")}</p>
            {posts(frame, shared)}
            {website(frame, shared)}
            {signature(frame, shared)}
            {shared.file.clone().map(|file| europass(frame, &file))}
        </section>
    }
    .into_any()
}

/// LinkedIn's "share-offsite" and Facebook's "sharer" take the address alone, and read the rest from its page.
fn posts(frame: &Frame, shared: &Share<'_>) -> AnyView {
    let linkedin = filled("https://www.linkedin.com/sharing/share-offsite/", &[("url", shared.url)]);
    let facebook = filled("https://www.facebook.com/sharer/sharer.php", &[("u", shared.url)]);
    let subject = frame.t1("share-mail-subject", "title", shared.title);
    let body = frame.tv("share-mail-body", &[("title", shared.title.into()), ("url", shared.url.into())]);
    // A mail program shows a plus as a plus.
    let mail = filled("mailto:", &[("subject", &subject), ("body", &body)]).replace('+', "%20");
    let row = |href: String, key: &str| view! { <li><a href=href rel="noopener noreferrer">{frame.t(key)}</a></li> };
    view! {
        <ul class="list">
            {row(linkedin, "share-linkedin")}
            {row(facebook, "share-facebook")}
            {row(mail, "share-mail")}
        </ul>
    }
    .into_any()
}

fn caption(frame: &Frame, shared: &Share<'_>) -> String {
    frame.t1(if shared.badge { "share-caption-badge" } else { "share-caption-collection" }, "title", shared.title)
}

fn website(frame: &Frame, shared: &Share<'_>) -> AnyView {
    let alt = frame.t1("badge-picture", "badge", shared.title);
    let html = card_html(shared.url, shared.image, &alt, &caption(frame, shared), CARD_SIDE);
    view! {
        <details>
            <summary>{frame.t("share-website")}</summary>
            <div class="stack">
                <p>{frame.t("share-website-text")}</p>
                {text_to_copy("embed", frame.t("share-code"), &html)}
                <CopyLink text=html.clone() label=frame.t("share-copy-code") done=frame.t("own-badge-copied")/>
                {preview(frame, html)}
                <p class="small">{frame.t("share-oembed")}</p>
            </div>
        </details>
    }
    .into_any()
}

fn preview(frame: &Frame, html: String) -> AnyView {
    view! {
        <figure class="embed-preview">
            <figcaption>{frame.t("share-preview")}</figcaption>
            <div inner_html=html></div>
        </figure>
    }
    .into_any()
}

fn signature(frame: &Frame, shared: &Share<'_>) -> AnyView {
    let alt = frame.t1("badge-picture", "badge", shared.title);
    let html = card_html(shared.url, shared.image, &alt, &caption(frame, shared), 60);
    let plain = format!("{}\n{}", caption(frame, shared), shared.url);
    view! {
        <details>
            <summary>{frame.t("share-signature")}</summary>
            <div class="stack">
                <p>{frame.t("share-signature-text")}</p>
                {text_to_copy("signature-plain", frame.t("share-signature-plain"), &plain)}
                <CopyLink text=plain.clone() label=frame.t("share-copy-text") done=frame.t("own-badge-copied")/>
                {text_to_copy("signature-html", frame.t("share-signature-html"), &html)}
                <CopyLink text=html.clone() label=frame.t("share-copy-signature") done=frame.t("own-badge-copied")/>
                {preview(frame, html)}
            </div>
        </details>
    }
    .into_any()
}

fn europass(frame: &Frame, file: &str) -> AnyView {
    view! {
        <details>
            <summary>{frame.t("share-europass")}</summary>
            <div class="stack">
            <ol>
                <li><a href=file.to_owned() download>{frame.t("share-europass-file")}</a></li>
                <li>
                    {frame.t("share-europass-library")}" "
                    <a href="https://europass.europa.eu/" rel="noopener noreferrer">"europass.europa.eu"</a>
                </li>
                <li>{frame.t("share-europass-profile")}</li>
            </ol>
            <p class="small">{frame.t("share-europass-note")}</p>
            </div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn addresses_are_written_so_that_other_sites_read_them() {
        assert_eq!(
            filled("https://www.facebook.com/sharer/sharer.php", &[("u", "https://x.example/credentials/1?a=b&c")]),
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fx.example%2Fcredentials%2F1%3Fa%3Db%26c"
        );
        assert!(filled("mailto:", &[("subject", "A badge")]).starts_with("mailto:?subject=A+badge"));
    }
}

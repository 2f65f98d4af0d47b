//! The document around a page: head, header, footer.

use std::sync::Arc;

use leptos::prelude::*;

use super::frame::Frame;
use crate::{
    domain::{language, role::Role},
    services::sample,
};

/// A page, ready to be put into the document.
pub struct Page {
    /// What stands in the title bar; the site's name is added.
    pub title: String,
    /// The class of `<main>`: a module's gives the page its colour.
    pub class: Option<String>,
    /// What the page says.
    pub body: AnyView,
    /// Whether the page has islands, so that the browser bundle is loaded.
    pub islands: bool,
    /// For public pages: what other sites show of it.
    pub card: Option<Card>,
    /// Whether search engines may keep it.
    pub listed: bool,
    /// Whether other sites may show it in the place of a link (oEmbed); it needs a card.
    pub embeddable: bool,
    /// The id of a form with what was typed or chosen: the language buttons send it, so that nothing of it is lost.
    pub keeps: Option<&'static str>,
    /// Whether the page itself says what was just done, where it was done.
    pub tells: bool,
    /// The module with which the page is kept on a learner's device; empty for a page that only needs the script for it.
    pub kept: Option<String>,
}

/// What another site shows when somebody shares the page (Open Graph).
pub struct Card {
    /// The title.
    pub title: String,
    /// A sentence.
    pub description: String,
    /// A picture, as a full address.
    pub image: String,
    /// The page, as a full address.
    pub url: String,
}

impl Page {
    /// A page with this title and content, and nothing special.
    #[must_use]
    pub fn new(title: String, body: AnyView) -> Self {
        Self {
            title,
            class: None,
            body,
            islands: false,
            card: None,
            listed: false,
            embeddable: false,
            keeps: None,
            tells: false,
            kept: None,
        }
    }

    /// With the colour of a module.
    #[must_use]
    pub fn of_module(mut self, module: &str) -> Self {
        self.class = Some(format!("module-{module}"));
        self
    }

    /// With islands.
    #[must_use]
    pub const fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// With what other sites show.
    #[must_use]
    pub fn with_card(mut self, card: Card) -> Self {
        self.card = Some(card);
        self
    }

    /// With a form whose content a change of language must keep. Its handler asks [`crate::domain::language::asked_for`].
    #[must_use]
    pub const fn keeping(mut self, form: &'static str) -> Self {
        self.keeps = Some(form);
        self
    }

    /// With a body that says itself what was done ([`flash`]).
    #[must_use]
    pub const fn telling(mut self) -> Self {
        self.tells = true;
        self
    }

    /// Kept on the device of who is signed in, with all of its module.
    #[must_use]
    pub fn kept(mut self, module: &str) -> Self {
        self.kept = Some(module.to_owned());
        self
    }

    /// For other sites to show in the place of a link.
    #[must_use]
    pub const fn embeddable(mut self) -> Self {
        self.embeddable = true;
        self
    }

    /// Open to search engines.
    #[must_use]
    pub const fn listed(mut self) -> Self {
        self.listed = true;
        self
    }
}

/// Makes a page inside a reactive owner of its own, and the document around it: HTML, from the first byte to the last.
#[must_use]
pub fn render(frame: &Frame, make: impl FnOnce() -> Page) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        let page = make();
        let islands = page.islands;
        let html = document(frame, page).to_html();
        debug_assert!(islands || !html.contains("<leptos-island"), "an island without the bundle that wakes it");
        html
    });
    drop(owner);
    format!("<!DOCTYPE html>{html}")
}

fn document(frame: &Frame, page: Page) -> impl IntoView + use<> {
    // leptos writes a title's text as it is, and a name may stand in it.
    let title = escape(&format!("{} – SoftSkills4EU", page.title));
    let class = page.class.map_or_else(|| "page".to_owned(), |class| format!("page {class}"));
    let kept = page.kept.filter(|_| frame.viewer.is_some());
    let line = kept.is_some().then(|| line(frame));
    let islands = if page.islands { frame.assets.islands.clone() } else { None };
    view! {
        <html lang=frame.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title inner_html=title></title>
                <link rel="stylesheet" href=frame.assets.style.clone()/>
                <link rel="icon" href="/assets/icons/favicon.svg" type="image/svg+xml"/>
                {(!page.listed).then(|| view! { <meta name="robots" content="noindex"/> })}
                {page.card.as_ref().filter(|_| page.embeddable).map(|card| discovery(frame, card))}
                {page.card.map(card)}
                {kept.map(|module| {
                    view! { <script type="module" src=frame.assets.offline.clone() data-keep=module></script> }
                })}
                {islands.map(|links| {
                    view! {
                        <link rel="modulepreload" href=links.glue.clone()/>
                        <script type="module" src=links.boot data-glue=links.glue data-wasm=links.wasm></script>
                    }
                })}
            </head>
            <body>
                <a class="skip-link" href="#main">{frame.t("skip")}</a>
                {frame.app.config.sample.then(|| sample_bar(frame))}
                {header(frame)}
                <main id="main" class=class>
                    {line}
                    {(!page.tells).then(|| flash(frame))}
                    {page.body}
                </main>
                {footer(frame, page.keeps)}
            </body>
        </html>
    }
}

/// What was just done, if anything was.
#[must_use]
pub fn flash(frame: &Frame) -> Option<AnyView> {
    let flash = frame.flash.as_ref()?;
    let text = frame.t(&format!("flash-{}", flash.0));
    Some(view! { <div class="notice notice-success" role="status"><p>{text}</p></div> }.into_any())
}

/// Where the page says that there is no connection; empty while there is one.
fn line(frame: &Frame) -> AnyView {
    leptos::html::div()
        .attr("id", "line")
        .attr("class", "line")
        .attr("role", "status")
        .attr("data-offline", frame.t("offline-line"))
        .attr("data-answers", frame.t("offline-answers"))
        .attr("data-look", frame.t("offline-look"))
        .into_any()
}

/// Where to ask how a link to the page is shown on other sites (oEmbed, "Discovery").
fn discovery(frame: &Frame, card: &Card) -> AnyView {
    let address = |format: &str| {
        let address = format!("{}/oembed", frame.app.issuer.base.as_str());
        url::Url::parse_with_params(&address, [("url", card.url.as_str()), ("format", format)])
            .map(String::from)
            .unwrap_or_default()
    };
    view! {
        <link rel="alternate" type="application/json+oembed" href=address("json") title=card.title.clone()/>
        <link rel="alternate" type="text/xml+oembed" href=address("xml") title=card.title.clone()/>
    }
    .into_any()
}

fn card(card: Card) -> impl IntoView + use<> {
    // The pictures of this site's own badges are all of one size.
    let sized = card.image.contains("/assets/badges/");
    let og = |name: &'static str, content: String| {
        leptos::html::meta().attr("property", format!("og:{name}")).attr("content", content)
    };
    view! {
        {og("type", "website".into())}
        {og("site_name", "SoftSkills4EU".into())}
        {og("title", card.title)}
        {og("description", card.description.clone())}
        {og("image", card.image)}
        {sized.then(|| view! { {og("image:width", "600".into())} {og("image:height", "600".into())} })}
        {og("url", card.url)}
        <meta name="description" content=card.description/>
        <meta name="twitter:card" content="summary"/>
    }
}

/// The mark of the site.
static LOGO: &str = include_str!("../../assets/icons/logo.svg");

fn header(frame: &Frame) -> impl IntoView + use<> {
    let link = |href: &'static str, key: &str| {
        let current = frame.here.split('?').next() == Some(href);
        view! { <li><a href=href aria-current=current.then_some("page")>{frame.t(key)}</a></li> }
    };
    let signed_in = frame.viewer.as_ref();
    let is = |role| signed_in.is_some_and(|v| v.account.roles.contains(&role));
    let main = view! {
        {signed_in.is_some().then(|| link("/my", "nav-home"))}
        {link("/modules", "nav-modules")}
        {link("/search", "nav-search")}
        {link("/badges", "nav-badges")}
        {link("/verify", "nav-verify")}
        {is(Role::Mentor).then(|| link("/mentor", "nav-mentor"))}
        {is(Role::Mentor).then(|| link("/workspace/courses", "nav-workspace"))}
        {is(Role::Employer).then(|| link("/my/confirmations", "nav-confirmations"))}
        {is(Role::Administrator).then(|| link("/administration", "nav-administration"))}
        {is(Role::Employer).then(|| link("/employer", "nav-employer"))}
        {frame.app.config.sample.then(|| link("/mailbox", "nav-mailbox"))}
    };
    let user = match signed_in {
        Some(viewer) => view! {
            <li><a href="/account">{viewer.account.name.clone()}</a></li>
            <li>
                <form method="post" action="/sign-out"><button class="link-button">{frame.t("nav-sign-out")}</button></form>
            </li>
        }
        .into_any(),
        None => view! {
            {link("/sign-in", "nav-sign-in")}
            {link("/sign-up", "nav-sign-up")}
        }
        .into_any(),
    };
    let logo = LOGO.replacen("<svg", "<svg class=\"logo\" aria-hidden=\"true\"", 1);
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="brand" href="/"><span class="logo-frame" inner_html=logo></span><span>"SoftSkills4EU"</span></a>
                <nav class="site-nav" aria-label=frame.t("nav-main")><ul>{main}</ul></nav>
                <nav class="user-nav" aria-label=frame.t("nav-account")><ul>{user}</ul></nav>
            </div>
        </header>
    }
}

/// `keeps` names the form that the language buttons send instead of their own.
fn footer(frame: &Frame, keeps: Option<&'static str>) -> impl IntoView + use<> {
    let name = if keeps.is_some() { language::BUTTON } else { "language" };
    let languages = frame
        .app
        .texts
        .languages()
        .into_iter()
        .map(|language| {
            let current = (language == frame.language).then_some("true");
            let tag = language.tag();
            let value = if keeps.is_some() { language::button(language) } else { tag.to_owned() };
            view! {
                <button name=name value=value form=keeps lang=tag aria-current=current>{language.own_name()}</button>
                " "
            }
        })
        .collect_view();
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <nav aria-label=frame.t("nav-about")>
                    <ul>
                        <li><a href="/about">{frame.t("nav-about")}</a></li>
                        <li><a href="/events">{frame.t("nav-events")}</a></li>
                        <li><a href="/privacy">{frame.t("nav-privacy")}</a></li>
                        <li><a href="/accessibility">{frame.t("nav-accessibility")}</a></li>
                    </ul>
                </nav>
                <form class="languages" method="post" action="/language" aria-label=frame.t("language")>
                    <input type="hidden" name="next" value=frame.here.clone()/>
                    {languages}
                </form>
                <p class="small">{frame.t("colophon")}</p>
            </div>
        </footer>
    }
}

fn sample_bar(frame: &Frame) -> impl IntoView + use<> {
    let buttons = sample::PEOPLE
        .iter()
        .map(|person| {
            let role = frame.t(&format!("role-{}", person.id));
            view! { <button class="link-button" name="person" value=person.id>{role}</button>" " }
        })
        .collect_view();
    // Who was asked to sign in gets to where they wanted to go.
    let next = frame.here.strip_prefix("/sign-in?").and_then(|query| {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "next")
            .map(|(_, next)| next.into_owned())
    });
    let next = next.map(|next| view! { <input type="hidden" name="next" value=next/> });
    view! {
        <aside class="sample-bar" aria-label=frame.t("sample-title")>
            <form method="post" action="/sample/sign-in">
                {next}
                <p><strong>{frame.t("sample-title")}</strong>" "{frame.t("sample-sign-in-as")}" "{buttons}</p>
            </form>
        </aside>
    }
}

/// Text as HTML text.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! The document around a page: head, header, footer.

use std::sync::Arc;

use leptos::prelude::*;

use super::frame::Frame;
use crate::{domain::role::Role, services::sample};

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
        Self { title, class: None, body, islands: false, card: None, listed: false }
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
        document(frame, page).to_html()
    });
    drop(owner);
    format!("<!DOCTYPE html>{html}")
}

fn document(frame: &Frame, page: Page) -> impl IntoView + use<> {
    // leptos writes a title's text as it is, and a name may stand in it.
    let title = escape(&format!("{} – SoftSkills4EU", page.title));
    let class = page.class.map_or_else(|| "page".to_owned(), |class| format!("page {class}"));
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
                {page.card.map(card)}
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
                    {frame.flash.as_ref().map(|flash| {
                        let text = frame.t(&format!("flash-{}", flash.0));
                        view! { <div class="notice notice-success" role="status"><p>{text}</p></div> }
                    })}
                    {page.body}
                </main>
                {footer(frame)}
            </body>
        </html>
    }
}

fn card(card: Card) -> impl IntoView + use<> {
    let og = |name: &'static str, content: String| {
        leptos::html::meta().attr("property", format!("og:{name}")).attr("content", content)
    };
    view! {
        {og("type", "website".into())}
        {og("site_name", "SoftSkills4EU".into())}
        {og("title", card.title)}
        {og("description", card.description.clone())}
        {og("image", card.image)}
        {og("image:width", "600".into())}
        {og("image:height", "600".into())}
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
        {link("/badges", "nav-badges")}
        {link("/verify", "nav-verify")}
        {is(Role::Employer).then(|| link("/my/confirmations", "nav-confirmations"))}
        {is(Role::Administrator).then(|| link("/people", "nav-people"))}
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

fn footer(frame: &Frame) -> impl IntoView + use<> {
    let languages = frame
        .app
        .texts
        .languages()
        .into_iter()
        .map(|language| {
            let current = (language == frame.language).then_some("true");
            let tag = language.tag();
            view! { <button name="language" value=tag lang=tag aria-current=current>{language.own_name()}</button>" " }
        })
        .collect_view();
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <nav aria-label=frame.t("nav-about")>
                    <ul>
                        <li><a href="/about">{frame.t("nav-about")}</a></li>
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
    view! {
        <aside class="sample-bar" aria-label=frame.t("sample-title")>
            <form method="post" action="/sample/sign-in">
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

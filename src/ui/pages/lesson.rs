//! A lesson: to read, to hear, to print; then on to practice or the next one.

use leptos::prelude::*;

use crate::{
    domain::{
        content::Lesson,
        framework::{Module, Topic},
        lesson_html::headings,
    },
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            long_words::breakable,
            reflections::{self, Reflections, reflections},
        },
        frame::Frame,
        islands::speech::Listen,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The module.
    pub module: &'a Module,
    /// The topic.
    pub topic: &'a Topic,
    /// Its lesson.
    pub lesson: &'a Lesson,
    /// The language the lesson is in.
    pub language: &'a str,
    /// The lesson's body.
    pub html: &'a str,
    /// Whether it is marked as read; `None` for a visitor.
    pub read: Option<bool>,
    /// What the reader answered to the questions at the end; `None` for a visitor.
    pub reflections: Option<Reflections>,
    /// How many questions there are for practice.
    pub questions: usize,
}

impl Data<'_> {
    /// The place of the topic among the others, from 0.
    fn place(&self) -> usize {
        self.module.topics.iter().position(|topic| topic.id == self.topic.id).unwrap_or(0)
    }

    /// Whether the page has the form with answers.
    const fn has_form(&self) -> bool {
        self.reflections.is_some() && !self.lesson.reflect.is_empty()
    }

    fn path(&self) -> String {
        format!("/modules/{}/{}", self.module.id, self.topic.id)
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let lesson = data.lesson;
    let module = frame.module_title(&data.module.id);
    let translated = data.language == frame.tag();
    let lang = (!translated).then(|| data.language.to_owned());
    let place = frame.tv("lesson-place", &[("n", (data.place() + 1).into()), ("of", data.module.topics.len().into())]);
    let above =
        vec![("/modules".to_owned(), frame.t("nav-modules")), (format!("/modules/{}", data.module.id), module.clone())];
    let mistakes = data.reflections.as_ref().map_or_else(Vec::new, |mine| reflections::mistakes(frame, mine));
    let body = view! {
        {error_summary(frame, &mistakes)}
        <header class="page-header">
            {breadcrumb(frame, above, lesson.title.clone())}
            <p class="kicker">{place}</p>
            <h1 lang=lang.clone()>{breakable(frame, &lesson.title)}</h1>
            <p class="lead" lang=lang.clone()>{lesson.summary.clone()}</p>
            <ul class="meta">
                <li>{frame.t1("minutes", "minutes", lesson.minutes)}</li>
                {(data.read == Some(true)).then(|| view! { <li>{frame.t("lesson-is-read")}</li> })}
            </ul>
            <div>
                <Listen
                    target="lesson".to_owned()
                    lang=data.language.to_owned()
                    play=frame.t("listen-play")
                    pause=frame.t("listen-pause")
                    resume=frame.t("listen-resume")
                    stop=frame.t("listen-stop")
                    failed=frame.t("listen-failed")
                />
            </div>
        </header>
        {(!translated).then(|| view! { <div class="notice"><p>{frame.t("lesson-in-english")}</p></div> })}
        <div class="columns">
            // Before the lesson, as on a phone it stands on top; beside it where there is room.
            <aside>{contents(frame, data.html, lang.clone())}</aside>
            <article class="prose" id="lesson" lang=lang.clone()>
                <div class="prose" inner_html=data.html.to_owned()></div>
                {reflections(frame, &data.path(), &lesson.reflect, data.reflections.as_ref(), lang.as_deref())}
            </article>
        </div>
        {after(frame, data)}
        {pager(frame, data)}
    };
    let page = Page::new(format!("{} – {module}", lesson.title), body.into_any())
        .of_module(&data.module.id)
        .with_islands()
        .listed()
        .kept(&data.module.id);
    let page = if data.has_form() { page.keeping(reflections::FORM) } else { page };
    if reflections::tells(frame) { page.telling() } else { page }
}

fn contents(frame: &Frame, html: &str, lang: Option<String>) -> AnyView {
    let items = headings(html)
        .map(|(id, text)| view! { <li><a href=format!("#{id}") inner_html=text.to_owned()></a></li> })
        .collect_view();
    view! {
        <nav class="toc" aria-labelledby="toc">
            <h2 id="toc">{frame.t("lesson-contents")}</h2>
            <ol lang=lang>{items}</ol>
        </nav>
    }
    .into_any()
}

/// What to do after reading: mark it and go on, or practise.
fn after(frame: &Frame, data: &Data<'_>) -> AnyView {
    let last = data.place() + 1 == data.module.topics.len();
    let path = data.path();
    let practice = view! {
        <a class="button secondary" href=format!("{path}/practice")>
            {frame.t1("lesson-practise", "n", data.questions)}
        </a>
    };
    let next = match data.module.topics.get(data.place() + 1) {
        Some(topic) => format!("/modules/{}/{}", data.module.id, topic.id),
        None => format!("/modules/{}/end", data.module.id),
    };
    let on = frame.t(if last { "lesson-to-end" } else { "lesson-next" });
    let (title, actions) = match data.read {
        // It sends the answers above, so that none is lost on the way on.
        Some(false) if data.has_form() => (
            frame.t("lesson-finished"),
            view! {
                <p class="actions">
                    <button class="button" form=reflections::FORM name="go" value="read">{frame.t("lesson-mark")}</button>
                    {practice}
                </p>
            }
            .into_any(),
        ),
        Some(false) => (
            frame.t("lesson-finished"),
            view! {
                <form method="post" action=format!("{path}/read") class="actions">
                    <button class="button" name="read" value="yes">{frame.t("lesson-mark")}</button>
                    {practice}
                </form>
            }
            .into_any(),
        ),
        Some(true) => (
            frame.t("lesson-is-read-long"),
            view! {
                <form method="post" action=format!("{path}/read") class="actions">
                    <a class="button" href=next>{on}</a>
                    {practice}
                    <button class="button quiet" name="read" value="no">{frame.t("lesson-unmark")}</button>
                </form>
            }
            .into_any(),
        ),
        None => (
            frame.t("lesson-finished"),
            view! {
                <p>{frame.t("lesson-visitor")}" "<a href="/sign-up">{frame.t("catalogue-sign-up")}</a></p>
                <p class="actions"><a class="button" href=next>{on}</a>{practice}</p>
            }
            .into_any(),
        ),
    };
    view! {
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{title}</h2>
            <p>{frame.t("lesson-practise-text")}</p>
            {actions}
        </section>
    }
    .into_any()
}

fn pager(frame: &Frame, data: &Data<'_>) -> AnyView {
    let link = |place: Option<usize>, rel: &'static str, word: &str| {
        let topic = data.module.topics.get(place?)?;
        let (id, title) = (&data.module.id, frame.topic_title(&data.module.id, &topic.id));
        Some(view! { <a rel=rel href=format!("/modules/{id}/{}", topic.id)><span>{frame.t(word)}</span>" "{title}</a> })
    };
    let last = data.place() + 1 == data.module.topics.len();
    let end = last.then(|| {
        let href = format!("/modules/{}/end", data.module.id);
        view! { <a rel="next" href=href><span>{frame.t("pager-next")}</span>" "{frame.t("module-end")}</a> }
    });
    view! {
        <nav class="pager" aria-label=frame.t("module-lessons")>
            {link(data.place().checked_sub(1), "prev", "pager-previous")}
            {link(data.place().checked_add(1), "next", "pager-next")}
            {end}
        </nav>
    }
    .into_any()
}

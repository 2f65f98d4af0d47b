//! What every page knows: the language, who is looking, and where.

use crate::{
    adapters::texts::{Arg, Value},
    domain::{language::Language, time::Moment},
    services::{App, Viewer},
};

/// The frame around a page.
#[derive(Clone)]
pub struct Frame {
    /// The application.
    pub app: App,
    /// The language of the page.
    pub language: Language,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// The path and query of the request, for coming back here.
    pub here: String,
    /// A text to show once, on top, after something was done.
    pub flash: Option<Flash>,
    /// The addresses of style sheet and scripts.
    pub assets: std::sync::Arc<AssetLinks>,
}

/// Something that was done, told on the next page. The text is `flash-<name>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash(pub String);

/// Addresses of what pages load.
#[derive(Clone, Debug, Default)]
pub struct AssetLinks {
    /// The style sheet.
    pub style: String,
    /// The script of pages that may be kept for reading without a connection.
    pub offline: String,
    /// The script that starts islands; `None` when the browser bundle was not built.
    pub islands: Option<IslandLinks>,
}

/// Addresses of the browser bundle.
#[derive(Clone, Debug)]
pub struct IslandLinks {
    /// The loader of ours.
    pub boot: String,
    /// The glue that wasm-bindgen makes.
    pub glue: String,
    /// The bundle.
    pub wasm: String,
}

impl Frame {
    /// A text.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.app.texts.say(self.language, key, &[])
    }

    /// A text with values.
    #[must_use]
    pub fn tv(&self, key: &str, args: &[Arg]) -> String {
        self.app.texts.say(self.language, key, args)
    }

    /// A text with one value.
    #[must_use]
    pub fn t1(&self, key: &str, name: &'static str, value: impl Into<Value>) -> String {
        self.tv(key, &[(name, value.into())])
    }

    /// The language as a tag: `en`.
    #[must_use]
    pub const fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// A day as people write it: "22 November 2026".
    #[must_use]
    pub fn day(&self, moment: Moment) -> String {
        self.app.texts.day(self.language, moment)
    }

    /// A day and a time of day, UTC: "22 November 2026, 10:15 UTC".
    #[must_use]
    pub fn moment(&self, moment: Moment) -> String {
        self.tv("date-time", &[("date", self.day(moment).into()), ("time", moment.format("%H:%M").to_string().into())])
    }

    /// The name of a module.
    #[must_use]
    pub fn module_title(&self, module: &str) -> String {
        let framework = self.app.course.catalogue().framework();
        framework.module(module).map_or_else(|| module.to_owned(), |m| m.title(self.tag()).to_owned())
    }

    /// The name of a topic.
    #[must_use]
    pub fn topic_title(&self, module: &str, topic: &str) -> String {
        let catalogue = self.app.course.catalogue();
        catalogue.lesson(module, topic, self.tag()).map_or_else(
            || {
                catalogue
                    .framework()
                    .topic(module, topic)
                    .map_or_else(|| topic.to_owned(), |t| t.title(self.tag()).to_owned())
            },
            |(lesson, _)| lesson.title.clone(),
        )
    }
}

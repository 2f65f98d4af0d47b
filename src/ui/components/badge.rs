//! Badges as pages show them.

use leptos::prelude::*;

use crate::{
    domain::{
        achieved::Achieved,
        achievement::Achievement,
        made::{Made, Maker},
        tier::Tier,
        written,
    },
    services::credential,
    ui::{frame::Frame, shell::escape},
};

/// What an achievement says: in the reader's language, or, of a made one, in its own.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its full name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// What it takes, as HTML.
    criteria: String,
    /// The language of all of these, where it is another than the page's.
    pub lang: Option<&'static str>,
}

impl Words {
    /// Those of an achievement.
    #[must_use]
    pub fn of(frame: &Frame, achieved: &Achieved) -> Self {
        let criteria = credential::criteria(&frame.app, achieved, frame.language);
        Self {
            name: credential::name(&frame.app, achieved, frame.language),
            description: credential::description(&frame.app, achieved, frame.language),
            criteria: match achieved {
                Achieved::Site(_) => format!("<p>{}</p>", escape(&criteria)),
                Achieved::Made(_) => written::html(&criteria),
            },
            lang: lang(frame, achieved),
        }
    }

    /// What it takes.
    #[must_use]
    pub fn criteria(&self) -> AnyView {
        view! { <div class="prose" lang=self.lang inner_html=self.criteria.clone()></div> }.into_any()
    }
}

/// The language of an achievement's words, where it is another than the page's.
#[must_use]
pub fn lang(frame: &Frame, achieved: &Achieved) -> Option<&'static str> {
    achieved.made().map(|made| made.wording.language.tag()).filter(|tag| *tag != frame.tag())
}

/// The address of the drawing of an achievement.
#[must_use]
pub fn drawing(achieved: &Achieved) -> String {
    format!("/assets/badges/{}.svg", achieved.picture())
}

/// The name without the tier or the site, for where those stand beside it.
#[must_use]
pub fn short_name(frame: &Frame, achieved: &Achieved) -> String {
    match achieved {
        Achieved::Site(Achievement::Module(module, _)) => frame.module_title(module),
        Achieved::Site(Achievement::Super) => frame.t("badge-super-short"),
        Achieved::Site(Achievement::Mentor) => frame.t("badge-mentor-short"),
        Achieved::Site(Achievement::GoodEmployee) => frame.t("badge-good-employee-short"),
        Achieved::Made(made) => made.wording.name.clone(),
    }
}

/// Who made an achievement, and what the site's signature means for it: nobody must take it for one of the site's own.
/// The fragment is the one that badge documents name.
#[must_use]
pub fn maker(frame: &Frame, made: &Made) -> AnyView {
    let issuer = frame.app.issuer.facts.name.clone();
    let args = [("maker", made.maker.name().unwrap_or_default().into()), ("issuer", issuer.into())];
    let said = match &made.maker {
        Maker::Person(Some(_)) => frame.tv("made-said-person", &args),
        Maker::Person(None) => frame.tv("made-said-gone", &args),
        Maker::Organisation { .. } => frame.tv("made-said-organisation", &args),
        Maker::Site => frame.tv("made-said-site", &args),
    };
    let url = made.maker.url().map(str::to_owned);
    let shown = url.clone();
    view! {
        <section id="maker">
            <h2>{frame.t("made-maker")}</h2>
            <p>{said}</p>
            {url.map(|url| view! { <p><a href=url rel="nofollow noopener noreferrer">{shown}</a></p> })}
        </section>
    }
    .into_any()
}

/// The scores of a tier: "71–84 %".
#[must_use]
pub fn band(frame: &Frame, tier: Tier) -> String {
    frame.tv("badge-band", &[("min", tier.min_percent().into()), ("max", tier.max_percent().into())])
}

/// The large picture of an achievement, beside its name.
#[must_use]
pub fn large(frame: &Frame, achieved: &Achieved, name: &str) -> AnyView {
    let alt = frame.t1("badge-picture", "badge", name);
    view! { <img class="badge-large" src=drawing(achieved) alt=alt width="320" height="320"/> }.into_any()
}

/// How an achievement is tested; of a made one, who made it.
#[must_use]
pub fn tested(frame: &Frame, achieved: &Achieved) -> AnyView {
    let text = match achieved {
        Achieved::Site(Achievement::Module(module, _)) => {
            frame.t1("badge-tested-module", "module", frame.module_title(module))
        }
        Achieved::Site(Achievement::Super) => frame.t("badge-tested-super"),
        Achieved::Site(Achievement::Mentor) => frame.t("badge-tested-mentor"),
        Achieved::Site(Achievement::GoodEmployee) => frame.t("badge-tested-good-employee"),
        Achieved::Made(made) => return maker(frame, made),
    };
    view! {
        <section>
            <h2>{frame.t("badge-tested")}</h2>
            <p>{text}</p>
        </section>
    }
    .into_any()
}

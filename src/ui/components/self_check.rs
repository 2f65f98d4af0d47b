//! What somebody said about themselves: the picture, and the same as a table.

use leptos::prelude::*;

use super::radar::radar;
use crate::{
    domain::{
        framework::{Module, Topic},
        self_check::{Phase, SelfChecks},
    },
    ui::frame::Frame,
};

/// The statements of a module, one a topic, and their language where it is another than the page's.
#[must_use]
pub fn statements(frame: &Frame, module: &Module) -> (Vec<String>, Option<String>) {
    let page = frame.app.course.catalogue().module_page(&module.id, frame.tag());
    let (stated, lang) = page.map_or((&[][..], None), |(page, lang)| {
        (page.self_check.as_slice(), (lang != frame.tag()).then(|| lang.to_owned()))
    });
    let title = |topic: &Topic| topic.title(frame.tag()).to_owned();
    let all = module.topics.iter().enumerate();
    (all.map(|(place, topic)| stated.get(place).cloned().unwrap_or_else(|| title(topic))).collect(), lang)
}

/// Picture and table, side by side where there is room.
#[must_use]
pub fn picture(frame: &Frame, module: &Module, checks: &SelfChecks) -> AnyView {
    let (statements, lang) = statements(frame, module);
    let cell = |phase: Phase, topic: &Topic| {
        let rating = checks.get(phase).and_then(|filled| filled.ratings.get(&topic.id));
        view! { <td class="numeric">{rating.map_or("–".to_owned(), |rating| rating.to_string())}</td> }
    };
    let rows = module
        .topics
        .iter()
        .zip(statements)
        .enumerate()
        .map(|(place, (topic, statement))| {
            view! {
                <tr>
                    <th scope="row">{place + 1}". "<span lang=lang.clone()>{statement}</span></th>
                    {cell(Phase::Before, topic)}
                    {cell(Phase::After, topic)}
                </tr>
            }
        })
        .collect_view();
    let risen = checks.risen();
    let risen = (risen > 0).then(|| view! { <p><strong>{frame.t1("self-check-risen", "n", risen)}</strong></p> });
    view! {
        {risen}
        <div class="radar-and-table">
            {radar(frame, &module.topics, checks)}
            <div class="table-wrap" role="region" aria-labelledby="self-check-table" tabindex="0">
                <table>
                    <caption id="self-check-table">{frame.t("self-check-table")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{frame.t("self-check-statement")}</th>
                            <th scope="col" class="numeric">{frame.t("self-check-before")}</th>
                            <th scope="col" class="numeric">{frame.t("self-check-after")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

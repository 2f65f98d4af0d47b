//! The passport on paper, with the real fonts, words and pictures.

use super::paper::{NAMES, keeps_apart, reads_in_order};
use crate::{
    adapters::pdf::Fonts,
    domain::{
        achievement::MODULES,
        award::Visibility,
        checklist::paper::{Item, Page},
        language::Language,
        passport::{Chosen, WORDS_MAX, fresh, paper::pages},
    },
    services::{
        Viewer,
        passport::{self, file, telling},
        sample,
    },
    tests::support::site::TestSite,
};

/// Passports from the emptiest to the fullest, with names that do not make it easy.
async fn papers(site: &TestSite, viewer: &Viewer) -> Vec<(String, Language, Vec<Page>)> {
    let held = passport::overview(&site.app, viewer).await.unwrap().held;
    let long = "Ik werk graag samen. Συνεργάζομαι. ".repeat(60).chars().take(WORDS_MAX - 1).collect::<String>();
    let mut full: Chosen = fresh(&held);
    full.words.clone_from(&long);
    full.skills = MODULES.map(|module| (module, true, long.clone())).to_vec();
    let mut little = fresh(&held);
    little.skills = MODULES.map(|module| (module, module == "social", String::new())).to_vec();
    little.badges.clear();
    little.name = false;
    let mut none = little.clone();
    none.skills.iter_mut().for_each(|(_, on, _)| *on = false);
    none.badges = vec!["super".into()];
    let mut foreign = little.clone();
    foreign.words = "日本語の言葉".into();
    let mut made = Vec::new();
    for (what, chosen) in [("full", full), ("little", little), ("special alone", none), ("foreign", foreign)] {
        let id = passport::make(&site.app, viewer, &chosen).await.unwrap().unwrap();
        let shown = passport::shown(&site.app, Some(viewer), &id).await.unwrap();
        for language in [Language::En, Language::Nl] {
            let mut told = telling::told(&site.app, &shown, language).await.unwrap();
            for name in NAMES {
                told.name = shown.edition.content.name.as_ref().map(|_| name.to_owned());
                let paper = file::paper(&site.app, &told, "28 November 2026", language);
                let pages = pages(&paper, Fonts::get().unwrap());
                made.push((format!("{what}, {name}, {language}"), language, pages));
            }
        }
    }
    made
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_laid_out_and_read_as_it_should_be() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    let viewer = site.viewer("amira@learner.example").await;
    for module in MODULES {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    let papers = papers(&site, &viewer).await;
    for (what, language, pages) in &papers {
        keeps_apart(what, pages);
        let kinds = reads_in_order(what, *language, pages);
        let pictures = pages.iter().flatten().filter(|item| matches!(item, Item::Picture { .. })).count();
        assert_eq!(kinds.iter().filter(|kind| *kind == "Figure").count(), pictures, "{what}: each with its words");
        assert!(pictures > 0, "{what}");
        // Each picture has its code beside it, and one leads to the passport.
        let codes = pages.iter().flatten().filter(|item| matches!(item, Item::Code { .. })).count();
        assert_eq!(codes, pictures + 1, "{what}");
    }
    let full = &papers[0].2;
    assert!(full.len() > 6, "an overview, and a page for each skill");
    let words = |page: &Page| {
        page.iter()
            .filter_map(|item| match item {
                Item::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    let foreign = papers.iter().find(|(what, _, _)| what.starts_with("foreign")).unwrap();
    assert!(words(&foreign.2[0]).contains("letters that this document cannot show"));
    assert_eq!(passport::overview(&site.app, &viewer).await.unwrap().editions[0].visibility, Visibility::Link);
}

//! Lessons and module pages.

use pulldown_cmark::HeadingLevel;

use crate::domain::content::catalogue::Catalogue;
use crate::domain::content::lesson::Lesson;
use crate::domain::framework::{FALLBACK, Module, Topic};

use super::outline::Outline;
use super::reading::{Formula, Reading, reading};
use super::{
    LESSON_WORDS, MAX_KINCAID_GRADE, MAX_SENTENCE, MAX_SUMMARY, MIN_DOUMA_EASE, PAGE_WORDS, REFLECT, Report, svg,
};

/// The sections that every lesson has beside one for each outcome.
const ANCHORS: [&str; 5] = ["scene", "examples", "exercise", "key-points", "read-on"];
/// The section of books and papers: names and titles say nothing about how the lesson reads.
const BIBLIOGRAPHY: &str = "read-on";
/// Words of the scene, with some room around the 80 to 130 that writers aim at.
const SCENE_WORDS: std::ops::RangeInclusive<usize> = 70..=145;

/// What the table tells of a lesson.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LessonFacts {
    pub words: usize,
    pub reading: Option<Reading>,
}

pub(super) fn check_page(report: &mut Report, catalogue: &Catalogue, language: &str, module: &Module) {
    let path = format!("{language}/{}/module.md", module.id);
    let page = catalogue.module_page(&module.id, language).filter(|(_, actual)| *actual == language);
    let Some((page, _)) = page else {
        missing(report, language, &path, "the module's start page");
        return;
    };
    let topics = module.topics.len();
    if page.self_check.len() != topics {
        let message = format!("`self_check` has {} statements for {topics} topics", page.self_check.len());
        report.error(&path, 1, message);
    }
    summary(report, &path, &page.summary);
    let outline = Outline::read(&page.body_markdown, page.body_line);
    markdown(report, &path, &outline);
    if !PAGE_WORDS.contains(&outline.words) {
        report.warn(&path, page.body_line, wanted("words", outline.words, &PAGE_WORDS));
    }
}

pub(super) fn check(
    report: &mut Report,
    catalogue: &Catalogue,
    language: &str,
    module: &Module,
    topic: &Topic,
) -> LessonFacts {
    let path = format!("{language}/{}/{}.md", module.id, topic.id);
    let lesson = catalogue.lesson(&module.id, &topic.id, language).filter(|(_, actual)| *actual == language);
    let Some((lesson, _)) = lesson else {
        missing(report, language, &path, "the lesson");
        return LessonFacts::default();
    };
    let outline = Outline::read(&lesson.body_markdown, lesson.body_line);
    summary(report, &path, &lesson.summary);
    if lesson.reflect.len() != REFLECT {
        report.warn(&path, 1, format!("`reflect` has {} questions, not {REFLECT}", lesson.reflect.len()));
    }
    outcomes(report, &path, lesson, &outline, topic);
    markdown(report, &path, &outline);
    diagrams(report, &path, lesson, &outline);
    if let Some((english, _)) = catalogue.lesson(&module.id, &topic.id, FALLBACK) {
        let pictures = Outline::read(&english.body_markdown, english.body_line).images;
        for picture in pictures.iter().filter(|picture| !outline.images.iter().any(|own| own.target == picture.target))
        {
            report.warn(
                &path,
                lesson.body_line,
                format!("the English lesson shows `{}`, this one does not", picture.target),
            );
        }
    }
    if !LESSON_WORDS.contains(&outline.words) {
        report.warn(&path, lesson.body_line, wanted("words", outline.words, &LESSON_WORDS));
    }
    if let Some(scene) = outline.section_words().get("scene").filter(|scene| !SCENE_WORDS.contains(scene)) {
        report.warn(&path, lesson.body_line, wanted("words of the scene", *scene, &SCENE_WORDS));
    }
    let read: Vec<String> = outline
        .passages
        .iter()
        .filter(|(section, _)| section.as_deref() != Some(BIBLIOGRAPHY))
        .map(|(_, passage)| passage.clone())
        .collect();
    let reading = reading(&read, language);
    if let Some(reading) = reading {
        level(report, &path, lesson.body_line, reading);
    }
    LessonFacts { words: outline.words, reading }
}

fn missing(report: &mut Report, language: &str, path: &str, what: &str) {
    if language == FALLBACK {
        report.error(path, 1, format!("{what} is missing"));
    } else {
        report.warn(path, 1, format!("{what} is not translated: English is shown"));
    }
}

fn wanted(what: &str, found: usize, range: &std::ops::RangeInclusive<usize>) -> String {
    format!("{found} {what}: {} to {} are wanted", range.start(), range.end())
}

fn summary(report: &mut Report, path: &str, summary: &str) {
    let length = summary.chars().count();
    if length > MAX_SUMMARY {
        report.warn(path, 1, format!("`summary` has {length} characters: at most {MAX_SUMMARY}"));
    }
}

fn level(report: &mut Report, path: &str, line: u32, reading: Reading) {
    let Reading { formula, score, sentence } = reading;
    match formula {
        Formula::FleschKincaidGrade if score > MAX_KINCAID_GRADE => {
            report.warn(
                path,
                line,
                format!("Flesch-Kincaid grade {score:.1}: at most {MAX_KINCAID_GRADE:.0} is wanted"),
            );
        }
        Formula::FleschDoumaEase if score < MIN_DOUMA_EASE => {
            report.warn(
                path,
                line,
                format!("Flesch-Douma reading ease {score:.1}: at least {MIN_DOUMA_EASE:.0} is wanted"),
            );
        }
        _ => {}
    }
    if sentence > MAX_SENTENCE {
        report.warn(path, line, format!("{sentence:.1} words a sentence: at most {MAX_SENTENCE:.0} are wanted"));
    }
}

fn outcomes(report: &mut Report, path: &str, lesson: &Lesson, outline: &Outline, topic: &Topic) {
    let anchor = |number: u8| format!("o{number}");
    for (number, outcome) in (1..=u8::MAX).zip(&topic.outcomes) {
        if !lesson.outcomes.contains(&number) {
            report.error(path, 1, format!("`outcomes` lacks {number}: {}", outcome.title(FALLBACK)));
        }
        if !outline.has_anchor(&anchor(number)) {
            report.error(path, lesson.body_line, format!("no heading {{#o{number}}}: {}", outcome.title(FALLBACK)));
        }
    }
    for number in &lesson.outcomes {
        if usize::from(*number) > topic.outcomes.len() {
            report.error(path, 1, format!("`outcomes` names {number}, but the topic has {}", topic.outcomes.len()));
        }
    }
    for anchor in ANCHORS {
        if !outline.has_anchor(anchor) {
            report.error(path, lesson.body_line, format!("no heading {{#{anchor}}}"));
        }
    }
    let known =
        |name: &str| ANCHORS.contains(&name) || (1..=u8::MAX).zip(&topic.outcomes).any(|(n, _)| anchor(n) == name);
    for heading in outline.headings.iter().filter(|heading| heading.level == HeadingLevel::H2) {
        if !heading.anchor.as_deref().is_some_and(known) {
            let name = heading.anchor.as_deref().unwrap_or_default();
            report.warn(path, heading.line, format!("a section of no known kind {{#{name}}}"));
        }
    }
}

fn markdown(report: &mut Report, path: &str, outline: &Outline) {
    let mut seen: Vec<&str> = Vec::new();
    for heading in &outline.headings {
        if heading.level == HeadingLevel::H1 {
            report.error(path, heading.line, "a heading of level 1: the page prints the title, begin with ##");
        } else if heading.level > HeadingLevel::H3 {
            report.warn(path, heading.line, "a heading below level 3");
        }
        if let Some(anchor) = &heading.anchor {
            if seen.contains(&anchor.as_str()) {
                report.error(path, heading.line, format!("{{#{anchor}}} stands twice"));
            }
            seen.push(anchor);
        }
    }
    for line in &outline.html {
        report.error(path, *line, "HTML in Markdown is not shown");
    }
    for (line, target) in &outline.links {
        match target.strip_prefix('#') {
            Some(anchor) if !outline.has_anchor(anchor) => {
                report.error(path, *line, format!("link `{target}`: no heading of this file has this name"));
            }
            None if !target.starts_with("https://") => {
                report.error(path, *line, format!("link `{target}`: https:// only"));
            }
            _ => {}
        }
    }
    for (line, name) in &outline.undefined {
        report.error(path, *line, format!("[{name}] has no address"));
    }
}

fn diagrams(report: &mut Report, path: &str, lesson: &Lesson, outline: &Outline) {
    for image in &outline.images {
        if !lesson.diagrams.contains_key(&image.target) {
            report.error(path, image.line, format!("there is no picture `{}` beside the lesson", image.target));
        }
        if image.alternative.trim().is_empty() {
            report.error(path, image.line, "a picture needs a sentence in its square brackets");
        }
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for (name, text) in &lesson.diagrams {
        let svg_path = format!("{folder}/{name}");
        if !outline.images.iter().any(|image| image.target == *name) {
            report.warn(&svg_path, 1, "no lesson shows this picture");
        }
        svg::check(report, &svg_path, text);
    }
}

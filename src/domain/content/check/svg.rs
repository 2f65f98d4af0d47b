//! Diagrams: readable in light, dark and print, and without anything that runs or loads.

use super::distribution::float;
use super::xml::{Piece, attribute, pieces};
use super::{DIAGRAM_WIDTH, MIN_FONT, Report};

/// The classes to which the site's style gives a colour.
const CLASSES: [&str; 11] = [
    "d-text",
    "d-strong",
    "d-muted",
    "d-on",
    "d-line",
    "d-thin",
    "d-accent-line",
    "d-box",
    "d-soft",
    "d-fill",
    "d-fill2",
];
const FORBIDDEN: [&str; 8] = ["style", "script", "foreignObject", "image", "animate", "set", "iframe", "a"];
/// The width of a letter in font sizes, on average over the site's typeface.
const LETTER: f64 = 0.56;
/// How far a text may seem to leave the picture before that is worth a warning: the width is an estimate.
const SLACK: f64 = 4.0;

pub(super) fn check(report: &mut Report, path: &str, text: &str) {
    if !text.starts_with("<svg") {
        report.error(path, 1, "must begin with <svg");
    }
    let (pieces, faults) = pieces(text);
    for (line, fault) in faults {
        report.error(path, line, fault);
    }
    let mut open: Vec<(&str, &str)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for piece in &pieces {
        match piece {
            Piece::Open { line, name, attributes, closed } => {
                if open.is_empty() && names.is_empty() {
                    root(report, path, text, attributes);
                }
                names.push(name);
                element(report, path, *line, name, attributes);
                if !closed {
                    open.push((name, attributes));
                }
            }
            Piece::Close { line, name } => match open.pop() {
                Some((opened, _)) if opened == *name => {}
                opened => {
                    let expected = opened.map_or("nothing", |(name, _)| name);
                    return report.error(path, *line, format!("</{name}> closes {expected}"));
                }
            },
            Piece::Text { line, text } => inside(report, path, *line, text, &open),
        }
    }
    if let Some((name, _)) = open.last() {
        report.error(path, 1, format!("<{name}> is not closed"));
    }
    for needed in ["title", "desc"] {
        if !names.contains(&needed) {
            report.error(path, 1, format!("no <{needed}>: people who do not see the picture read it"));
        }
    }
}

fn root(report: &mut Report, path: &str, text: &str, attributes: &str) {
    let view: Vec<&str> = attribute(attributes, "viewBox").unwrap_or_default().split_whitespace().collect();
    let width = view.get(2).and_then(|width| width.parse::<f64>().ok());
    if width != Some(DIAGRAM_WIDTH) || view.len() != 4 {
        report.error(path, 1, "needs viewBox=\"0 0 360 height\"");
    }
    if attribute(attributes, "width").is_some() || attribute(attributes, "height").is_some() {
        report.error(path, 1, "width and height are for the page to set");
    }
    if attribute(attributes, "role") != Some("img") {
        report.error(path, 1, "needs role=\"img\"");
    }
    let labels: Vec<&str> = attribute(attributes, "aria-labelledby").unwrap_or_default().split_whitespace().collect();
    if labels.len() != 2 || labels.iter().any(|id| !text.contains(&format!("id=\"{id}\""))) {
        report.error(path, 1, "aria-labelledby must name the ids of the title and the description");
    }
}

fn element(report: &mut Report, path: &str, line: u32, name: &str, attributes: &str) {
    if FORBIDDEN.contains(&name) {
        report.error(path, line, format!("<{name}> is not allowed in a diagram"));
    }
    for (key, value) in super::xml::attributes(attributes) {
        if key == "style" || key == "font-family" || key.starts_with("on") {
            report.error(path, line, format!("{key}= is not allowed in a diagram"));
        }
        let elsewhere = ["http:", "https:", "data:", "//"].iter().any(|scheme| value.contains(scheme));
        if elsewhere && !key.starts_with("xmlns") {
            report.error(path, line, format!("{key}=\"{value}\" points outside"));
        }
        if key == "font-size" && value.trim_end_matches("px").parse::<f64>().is_ok_and(|size| size < MIN_FONT) {
            report.error(path, line, format!("letters of size {value}: at least {MIN_FONT:.0}"));
        }
        if ["fill", "stroke"].contains(&key)
            && !["none", "currentColor"].contains(&value)
            && !value.starts_with("url(#")
        {
            report.error(path, line, format!("{key}=\"{value}\": colours come from the classes d-…"));
        }
        if key == "class" {
            for class in value.split_whitespace().filter(|class| !CLASSES.contains(class)) {
                report.error(path, line, format!("the site's style knows no class `{class}`"));
            }
        }
    }
}

/// Estimates whether a text leaves the picture. The innermost element that says a place or size counts.
fn inside(report: &mut Report, path: &str, line: u32, text: &str, open: &[(&str, &str)]) {
    let letters = text.trim().chars().count();
    let is_text = open.iter().any(|(name, _)| *name == "text");
    let moved = open.iter().any(|(_, attributes)| attribute(attributes, "transform").is_some());
    if letters == 0 || !is_text || moved {
        return;
    }
    let find = |key: &str| open.iter().rev().find_map(|(_, attributes)| attribute(attributes, key));
    let number = |key: &str| find(key).and_then(|value| value.trim_end_matches("px").parse::<f64>().ok());
    let (Some(x), Some(size)) = (number("x"), number("font-size")) else {
        return report.warn(path, line, "a text without x or font-size");
    };
    let width = float(letters) * size * LETTER;
    let left = match find("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    if left < -SLACK || left + width > DIAGRAM_WIDTH + SLACK {
        report.warn(
            path,
            line,
            format!("`{}` seems to leave the picture (from {left:.0} to {:.0})", text.trim(), left + width),
        );
    }
}

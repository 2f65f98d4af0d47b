//! A self-check as a small picture: an axis a lesson, from "not yet" in the middle to "very well" at the edge. Before and
//! after lie over each other and differ by line and dots, not by colour alone. The numbers stand in a table beside it.

use std::f64::consts::TAU;

use leptos::prelude::*;

use crate::{
    domain::{
        framework::Topic,
        self_check::{HIGHEST, LOWEST, Phase, SelfChecks},
    },
    ui::{frame::Frame, shell::escape},
};

/// The middle, and how far the highest rating lies from it, in units of the picture.
const MIDDLE: (f64, f64) = (140.0, 134.0);
const REACH: f64 = 100.0;
/// How far the number of an axis lies beyond its end.
const BEYOND: f64 = 18.0;

/// The point of a rating on an axis; the first axis points up, the others follow clockwise.
fn point(axis: usize, axes: usize, distance: f64) -> (f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "a module has a handful of topics")]
    let turn = TAU * axis as f64 / axes.max(1) as f64;
    (MIDDLE.0 + distance * turn.sin(), MIDDLE.1 - distance * turn.cos())
}

fn distance(rating: u8) -> f64 {
    REACH * f64::from(rating) / f64::from(HIGHEST)
}

fn points(places: impl Iterator<Item = (f64, f64)>) -> String {
    places.map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

/// The picture as SVG. `title` and `description` are for who does not see it.
fn svg(topics: &[&str], checks: &SelfChecks, title: &str, description: &str) -> String {
    let axes = topics.len();
    let mut inner = String::new();
    for ring in LOWEST..=HIGHEST {
        let ring = points((0..axes).map(|axis| point(axis, axes, distance(ring))));
        inner += &format!("<polygon class=\"d-thin\" points=\"{ring}\"/>");
    }
    for axis in 0..axes {
        let ((x, y), (tx, ty)) = (point(axis, axes, REACH), point(axis, axes, REACH + BEYOND));
        inner += &format!("<path class=\"d-thin\" d=\"M{:.1} {:.1}L{x:.1} {y:.1}\"/>", MIDDLE.0, MIDDLE.1);
        inner += &format!(
            "<text class=\"d-strong\" x=\"{tx:.1}\" y=\"{ty:.1}\" font-size=\"16\" text-anchor=\"middle\" \
             dominant-baseline=\"central\">{}</text>",
            axis + 1
        );
    }
    for phase in Phase::ALL {
        let Some(filled) = checks.get(phase) else { continue };
        let rated = topics.iter().enumerate().filter_map(|(axis, topic)| Some((axis, filled.ratings.get(topic)?)));
        let places: Vec<_> = rated.map(|(axis, rating)| point(axis, axes, distance(rating))).collect();
        inner += &format!("<polygon class=\"radar-{}\" points=\"{}\"/>", phase.id(), points(places.iter().copied()));
        for (x, y) in places {
            inner += &format!("<circle class=\"radar-{}-dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>", phase.id());
        }
    }
    format!(
        "<svg viewBox=\"0 0 280 256\" role=\"img\" aria-labelledby=\"radar-title radar-text\">\
         <title id=\"radar-title\">{}</title><desc id=\"radar-text\">{}</desc>{inner}</svg>",
        escape(title),
        escape(description)
    )
}

/// The figure: the picture, and what its lines mean. There is one at most on a page.
#[must_use]
pub fn radar(frame: &Frame, topics: &[Topic], checks: &SelfChecks) -> AnyView {
    let said = |phase: Phase, topic: &Topic| {
        checks.get(phase).and_then(|filled| filled.ratings.get(&topic.id)).map_or("–".to_owned(), |r| r.to_string())
    };
    let description = topics
        .iter()
        .enumerate()
        .map(|(place, topic)| {
            let args = [
                ("n", (place + 1).into()),
                ("before", said(Phase::Before, topic).into()),
                ("after", said(Phase::After, topic).into()),
            ];
            frame.tv("self-check-described", &args)
        })
        .collect::<Vec<_>>()
        .join(" ");
    let ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
    let picture = svg(&ids, checks, &frame.t("self-check-picture"), &description);
    let legend = Phase::ALL
        .into_iter()
        .filter_map(|phase| {
            let filled = checks.get(phase)?;
            let key = match phase {
                Phase::Before => "self-check-before-on",
                Phase::After => "self-check-after-on",
            };
            let sample = format!(
                "<svg viewBox=\"0 0 40 16\" width=\"40\" height=\"16\" aria-hidden=\"true\">\
                 <path class=\"radar-{0}\" d=\"M2 8H38\"/><circle class=\"radar-{0}-dot\" cx=\"20\" cy=\"8\" r=\"5\"/></svg>",
                phase.id()
            );
            let text = frame.t1(key, "date", frame.day(filled.at));
            Some(view! { <li><span class="radar-key" inner_html=sample></span>" "{text}</li> })
        })
        .collect_view();
    view! {
        <figure class="chart radar">
            <div inner_html=picture></div>
            <figcaption>
                <ul>{legend}</ul>
                <p>{frame.t("self-check-legend")}</p>
            </figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        self_check::{Filled, Ratings},
        time::from_millis,
    };

    fn filled(ratings: [u8; 4]) -> Filled {
        let topics = ["a", "b", "c", "d"].map(str::to_owned);
        Filled { ratings: Ratings::new(topics.into_iter().zip(ratings)).unwrap(), at: from_millis(0) }
    }

    #[test]
    fn ratings_lie_on_their_axes() {
        let checks = SelfChecks { before: Some(filled([5, 1, 5, 3])), after: None };
        let svg = svg(&["a", "b", "c", "d"], &checks, "T", "D");
        // Up, right, down, left of the middle.
        assert!(
            svg.contains("class=\"radar-before\" points=\"140.0,34.0 160.0,134.0 140.0,234.0 80.0,134.0\""),
            "{svg}"
        );
        assert!(!svg.contains("radar-after"), "{svg}");
        assert_eq!(svg.matches("<circle").count(), 4);
        assert_eq!(svg.matches("<text").count(), 4);
        assert_eq!(svg.matches("<polygon").count(), 6);
    }

    #[test]
    fn both_lie_over_each_other_and_words_are_text() {
        let checks = SelfChecks { before: Some(filled([1; 4])), after: Some(filled([4; 4])) };
        let svg = svg(&["a", "b", "c", "new"], &checks, "<T>", "1 & 2");
        let (before, after) = (svg.find("radar-before").unwrap(), svg.find("radar-after").unwrap());
        assert!(before < after);
        assert_eq!(svg.matches("<circle").count(), 6, "a topic that was not rated has no dot: {svg}");
        assert!(svg.contains("&lt;T&gt;") && svg.contains("1 &amp; 2"), "{svg}");
    }
}

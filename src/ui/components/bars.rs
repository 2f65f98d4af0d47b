//! Bars as a small picture: lying for shares, standing for counts over time. Each carries its number; what the numbers
//! stand for is in the table beside it.

use std::fmt::Write as _;

use leptos::prelude::*;

use crate::ui::shell::escape;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What stands beside or below it; short.
    pub label: String,
    /// How long it is.
    pub value: u32,
    /// What stands at its end.
    pub said: String,
}

/// The height of a lying bar with its room, and how long the longest is, in units of the picture.
const ROW: u32 = 30;
const LONGEST: u32 = 210;
/// The width of a standing bar with its room, and how high the highest is.
const COLUMN: u32 = 26;
const HIGHEST: u32 = 110;

/// How long a bar is when the longest has `most` as its value.
fn length(value: u32, most: u32, longest: u32) -> u32 {
    let scaled = u64::from(value.min(most)) * u64::from(longest);
    scaled.checked_div(u64::from(most)).and_then(|length| u32::try_from(length).ok()).unwrap_or(0)
}

/// Lying bars; `most` is the value of a bar of full length.
fn lying(bars: &[Bar], most: u32) -> (String, u32, u32) {
    let mut inner = String::new();
    for (bar, place) in bars.iter().zip(0_u32..) {
        let (top, long) = (place * ROW, length(bar.value, most, LONGEST));
        let _never = write!(
            inner,
            "<text class=\"d-strong\" x=\"24\" y=\"{middle}\" font-size=\"14\" text-anchor=\"end\" \
             dominant-baseline=\"central\">{}</text>\
             <rect class=\"d-box\" x=\"32\" y=\"{y}\" width=\"{LONGEST}\" height=\"18\"/>\
             <rect class=\"d-fill\" x=\"32\" y=\"{y}\" width=\"{long}\" height=\"18\"/>\
             <text class=\"d-text\" x=\"{end}\" y=\"{middle}\" font-size=\"14\" dominant-baseline=\"central\">{}</text>",
            escape(&bar.label),
            escape(&bar.said),
            middle = top + ROW / 2,
            y = top + 6,
            end = 32 + LONGEST + 8,
        );
    }
    (inner, 320, ROW * u32::try_from(bars.len()).unwrap_or(u32::MAX).max(1))
}

/// Standing bars, the highest of full height.
fn standing(bars: &[Bar]) -> (String, u32, u32) {
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let mut inner = String::new();
    for (bar, place) in bars.iter().zip(0_u32..) {
        let high = length(bar.value, most, HIGHEST);
        let (left, top) = (place * COLUMN + 2, 24 + HIGHEST - high);
        let _never = write!(
            inner,
            "<rect class=\"d-fill\" x=\"{left}\" y=\"{top}\" width=\"20\" height=\"{high}\"/>\
             <text class=\"d-text\" x=\"{middle}\" y=\"{}\" font-size=\"13\" text-anchor=\"middle\">{}</text>\
             <text class=\"d-strong\" x=\"{middle}\" y=\"{}\" font-size=\"13\" text-anchor=\"middle\">{}</text>",
            top.saturating_sub(5),
            escape(&bar.said),
            24 + HIGHEST + 18,
            escape(&bar.label),
            middle = left + 10,
        );
    }
    let width = COLUMN * u32::try_from(bars.len()).unwrap_or(u32::MAX).max(1);
    let _never = write!(inner, "<path class=\"d-line\" d=\"M0 {0}H{width}\"/>", 24 + HIGHEST);
    (inner, width, 24 + HIGHEST + 26)
}

fn figure(
    id: &str,
    (title, text): (&str, &str),
    (inner, width, height): (String, u32, u32),
    caption: String,
) -> AnyView {
    let svg = format!(
        "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\">\
         <title id=\"{id}-title\">{}</title><desc id=\"{id}-text\">{}</desc>{inner}</svg>",
        escape(title),
        escape(text)
    );
    view! {
        <figure class="chart">
            <div inner_html=svg></div>
            <figcaption>{caption}</figcaption>
        </figure>
    }
    .into_any()
}

/// What the bars say, for who does not see them.
fn told(bars: &[Bar]) -> String {
    bars.iter().map(|bar| format!("{}: {}", bar.label, bar.said)).collect::<Vec<_>>().join("; ")
}

/// A picture of shares in percent. `id` is one of its own on the page.
#[must_use]
pub fn shares(id: &str, title: &str, bars: &[Bar], caption: String) -> AnyView {
    figure(id, (title, &told(bars)), lying(bars, 100), caption)
}

/// A picture of counts over time. `id` is one of its own on the page.
#[must_use]
pub fn counts(id: &str, title: &str, bars: &[Bar], caption: String) -> AnyView {
    figure(id, (title, &told(bars)), standing(bars), caption)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: u32) -> Bar {
        Bar { label: label.into(), value, said: value.to_string() }
    }

    #[test]
    fn bars_are_as_long_as_what_they_stand_for() {
        for (value, most, expected) in [(0, 100, 0), (50, 100, 105), (100, 100, 210), (120, 100, 210), (5, 0, 0)] {
            assert_eq!(length(value, most, LONGEST), expected, "{value} of {most}");
        }
        let (inner, _, height) = lying(&[bar("1", 50), bar("2", 0)], 100);
        assert!(inner.contains("width=\"105\" height=\"18\"") && inner.contains("width=\"0\""), "{inner}");
        assert_eq!(height, 60);
        let (inner, width, _) = standing(&[bar("1", 4), bar("2", 2)]);
        assert!(inner.contains("height=\"110\"") && inner.contains("height=\"55\""), "{inner}");
        assert_eq!(width, 52);
    }

    #[test]
    fn words_in_a_picture_are_text() {
        let html = shares("a", "<b>", &[bar("<i>", 1)], "C".into()).to_html();
        assert!(!html.contains("<b>") && !html.contains("<i>") && html.contains("&lt;i&gt;: 1"), "{html}");
    }
}

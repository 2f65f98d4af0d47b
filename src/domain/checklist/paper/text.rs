//! Text in lines of a given width.

use super::{Face, Measure};

/// The text in lines that are no wider than `width`. A word that is wider than a line is cut.
#[must_use]
pub fn wrap(measure: &impl Measure, face: Face, size: f32, text: &str, width: f32) -> Vec<String> {
    let fits = |line: &str| measure.width(face, size, line) <= width;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for sign in word.chars() {
            line.push(sign);
            if line.chars().count() > 1 && !fits(&line) {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(sign);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The text on one line: with an ellipsis where it would be wider than `width`.
#[must_use]
pub fn clip(measure: &impl Measure, face: Face, size: f32, text: &str, width: f32) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if measure.width(face, size, &text) <= width {
        return text;
    }
    while text.pop().is_some() {
        let shorter = format!("{}…", text.trim_end());
        if measure.width(face, size, &shorter) <= width {
            return shorter;
        }
    }
    text
}

/// The largest of these sizes at which the text needs no more than `lines` lines, else the smallest; with the lines.
#[must_use]
pub fn shrink(
    measure: &impl Measure,
    face: Face,
    sizes: &[f32],
    text: &str,
    width: f32,
    lines: usize,
) -> (f32, Vec<String>) {
    let mut last = (8.0, Vec::new());
    for size in sizes {
        last = (*size, wrap(measure, face, *size, text, width));
        if last.1.len() <= lines {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every sign is half as wide as it is high.
    struct Fixed;
    impl Measure for Fixed {
        fn width(&self, _face: Face, size: f32, text: &str) -> f32 {
            f32::from(u16::try_from(text.chars().count()).unwrap()) * size / 2.0
        }
        fn has(&self, _face: Face, _sign: char) -> bool {
            true
        }
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        let lines = |text: &str, width| wrap(&Fixed, Face::Text, 10.0, text, width);
        assert_eq!(lines("I can give feedback", 50.0), ["I can give", "feedback"]);
        assert_eq!(lines("  I   can ", 50.0), ["I can"]);
        assert_eq!(lines("Arbeiterunfallversicherung", 50.0), ["Arbeiterun", "fallversic", "herung"]);
        assert_eq!(lines("a Arbeiterunfall b", 50.0), ["a", "Arbeiterun", "fall b"]);
        assert!(lines("", 50.0).is_empty());
        assert_eq!(clip(&Fixed, Face::Text, 10.0, "Ana Marija Horvat", 50.0), "Ana Marij…");
        assert_eq!(clip(&Fixed, Face::Text, 10.0, "Ana", 50.0), "Ana");
        assert_eq!(shrink(&Fixed, Face::Text, &[20.0, 10.0], "Ana Horvat", 50.0, 1).0, 10.0);
        assert_eq!(shrink(&Fixed, Face::Text, &[20.0, 10.0], "Ana", 50.0, 1).0, 20.0);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_and_no_sign_is_lost(text in "[a-zčšžά-ώ ]{0,200}", width in 10.0f32..300.0) {
            let lines = wrap(&Fixed, Face::Text, 10.0, &text, width);
            for line in &lines {
                prop_assert!(Fixed.width(Face::Text, 10.0, line) <= width || line.chars().count() == 1);
            }
            let signs = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(signs(&lines.concat()), signs(&text));
        }
    }
}

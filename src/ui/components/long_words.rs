//! Places where long words may be broken. Many devices have no dictionary for that, and some languages make one word of
//! what is three in another.

use crate::ui::frame::Frame;

/// Words up to this length fit the narrowest screen.
const FITS: usize = 13;

/// The text with soft hyphens in its long words. Which ends a long word may be broken before is a text of the language
/// (`long-word-ends`).
#[must_use]
pub fn breakable(frame: &Frame, text: &str) -> String {
    if text.split(' ').all(|word| word.chars().count() <= FITS) {
        return text.to_owned();
    }
    with_soft_hyphens(text, &frame.t("long-word-ends"))
}

fn with_soft_hyphens(text: &str, ends: &str) -> String {
    text.split(' ')
        .map(|word| {
            let long = word.chars().count() > FITS;
            let place = ends.split(' ').filter(|_| long).find_map(|end| word.rfind(end).filter(|place| *place > 0));
            match place.and_then(|place| word.split_at_checked(place)) {
                Some((start, end)) => format!("{start}\u{ad}{end}"),
                None => word.to_owned(),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::with_soft_hyphens;

    #[test]
    fn only_long_words_are_broken() {
        let broken = |text| with_soft_hyphens(text, "vaardigheden beheersing tieve").replace('\u{ad}', "-");
        assert_eq!(broken("Sociale vaardigheden"), "Sociale vaardigheden");
        assert_eq!(broken("Samenwerkingsvaardigheden"), "Samenwerkings-vaardigheden");
        assert_eq!(broken("Communicatieve vaardigheden"), "Communica-tieve vaardigheden");
        assert_eq!(broken("\"Conflictbeheersing\""), "\"Conflict-beheersing\"");
    }
}

//! A signature that was drawn on a screen: lines of points, on a pad of a thousand by a third of that.

/// How wide the pad is, in its own units.
pub const WIDE: u16 = 1000;
/// How high.
pub const HIGH: u16 = 333;
/// The most lines and points that are kept.
const LINES_MAX: usize = 60;
const POINTS_MAX: usize = 1500;

/// What was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strokes(Vec<Vec<(u16, u16)>>);

impl Strokes {
    /// Reads `12,40 13,42;80,10 81,12`. `None` when nothing was drawn, or it is not of that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > POINTS_MAX * 9 {
            return None;
        }
        let point = |text: &str| {
            let (x, y) = text.split_once(',')?;
            let (x, y) = (x.parse::<u16>().ok()?, y.parse::<u16>().ok()?);
            (x <= WIDE && y <= HIGH).then_some((x, y))
        };
        let line = |text: &str| text.split(' ').map(point).collect::<Option<Vec<_>>>();
        let lines = text.split(';').filter(|line| !line.is_empty()).map(line).collect::<Option<Vec<_>>>()?;
        let points: usize = lines.iter().map(Vec::len).sum();
        // A slip of the finger is no signature.
        (lines.len() <= LINES_MAX && (8..=POINTS_MAX).contains(&points)).then_some(Self(lines))
    }

    /// As stored and as sent.
    #[must_use]
    pub fn written(&self) -> String {
        let line = |line: &Vec<(u16, u16)>| line.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
        self.0.iter().map(line).collect::<Vec<_>>().join(";")
    }

    /// The lines, in parts of the pad's width.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<(f32, f32)>> {
        let part = |value: u16| f32::from(value) / f32::from(WIDE);
        self.0.iter().map(|line| line.iter().map(|(x, y)| (part(*x), part(*y))).collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_drawing_is_one() {
        let drawn = "0,0 10,20 30,40 50,60;1000,333 990,300 980,290 970,280";
        let strokes = Strokes::parse(drawn).unwrap();
        assert_eq!(strokes.written(), drawn);
        assert_eq!(strokes.lines().len(), 2);
        assert!((strokes.lines()[1][0].0 - 1.0).abs() < 1e-6 && strokes.lines()[1][0].1 < 0.34);
        let many = vec!["1,1"; POINTS_MAX + 1].join(" ");
        for wrong in ["", ";", "1,1", "1,1 x", "1001,1 1,1 1,1 1,1 1,1 1,1 1,1 1,1", "<svg>", "-1,1", many.as_str()] {
            assert_eq!(Strokes::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(lines in prop::collection::vec(prop::collection::vec((0..=WIDE, 0..=HIGH), 1..60), 1..10)) {
            let text = Strokes(lines.clone()).written();
            let points: usize = lines.iter().map(Vec::len).sum();
            prop_assert_eq!(Strokes::parse(&text), (points >= 8).then_some(Strokes(lines)));
        }

        #[test]
        fn no_text_is_too_much(text in "\\PC{0,200}") {
            let _read = Strokes::parse(&text);
        }
    }
}

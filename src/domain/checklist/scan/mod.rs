//! A scan or photo of a page of the checklist: which page it is, whether it can be read, and whether somebody signed.
//!
//! The code in the corner says which page it is and roughly how it lies; from there the black squares in the other corners
//! are found, and with them every point of the paper has its place in the picture.

pub mod code;
pub mod grey;
pub mod ink;
mod judge;
pub mod marks;
pub mod plane;

use std::str::FromStr;

use super::paper::{CORNER, HEIGHT, MARK, WIDTH, sign_areas};
pub use code::PageCode;
pub use grey::Grey;
pub use ink::Ink;
pub use judge::{Judgement, Seen, judge};
use plane::{Plane, Point, distance};

/// The fewest pixels for a point of the paper: 90 dots an inch.
const SCALE_MIN: f64 = 1.25;
/// The widest edge of a black square, in points, from a fifth to four fifths of its light: letters are not much wider.
const EDGE_MAX: f64 = 3.0;
/// The least light between ink and paper.
const CONTRAST_MIN: f64 = 55.0;
/// Codes that are looked at in one picture.
const CODES_MAX: usize = 16;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A page of a checklist that can be read.
    Fine,
    /// No code can be read: it is no page, or it is dark, blurred or cut off.
    Uncoded,
    /// A code, but none of a checklist.
    Foreign,
    /// The code can be read, but not all corners of the page are there.
    Crooked,
    /// Too few dots.
    Small,
    /// Too little light, or too much.
    Faint,
    /// Not sharp.
    Blurred,
}

impl Finding {
    /// Every finding.
    pub const ALL: [Self; 7] =
        [Self::Fine, Self::Uncoded, Self::Foreign, Self::Crooked, Self::Small, Self::Faint, Self::Blurred];

    /// As stored, and the end of the name of its text.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Uncoded => "uncoded",
            Self::Foreign => "foreign",
            Self::Crooked => "crooked",
            Self::Small => "small",
            Self::Faint => "faint",
            Self::Blurred => "blurred",
        }
    }
}

impl FromStr for Finding {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|finding| finding.id() == text).ok_or(())
    }
}

/// A picture, looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What it shows.
    pub finding: Finding,
    /// Which page, where that can be read.
    pub code: Option<PageCode>,
    /// What is in the boxes for signature and stamp, on the last page.
    pub ink: Option<Ink>,
}

/// The corners of a code: upper left, upper right, lower right, lower left, as it is read.
type Corners = [Point; 4];

/// Looks at a picture.
#[must_use]
pub fn look(grey: &Grey) -> Look {
    let without = |finding| Look { finding, code: None, ink: None };
    let is_page = |codes: &[(String, Corners)]| codes.iter().any(|(text, _)| PageCode::read(text).is_some());
    let (mut codes, mut scale) = (codes(grey), 1.0);
    // Larger, a code with few pixels is read; smaller, noise and the stripes of a scanner are gone.
    for (other, factor) in [(1.5, 1.0 / 1.5), (0.7, 1.0 / 0.7)] {
        if is_page(&codes) {
            break;
        }
        let again = self::codes(&grey.resized(other));
        if codes.is_empty() || is_page(&again) {
            (codes, scale) = (again, factor);
        }
    }
    let found = codes.iter().find_map(|(text, corners)| Some((PageCode::read(text)?, *corners)));
    let Some((code, corners)) = found else {
        let ours = codes.iter().any(|(text, _)| text.contains("/checklist/"));
        return without(if codes.is_empty() || ours { Finding::Uncoded } else { Finding::Foreign });
    };
    let corners = corners.map(|(x, y)| (x * scale, y * scale));
    let Some((plane, squares)) = straighten(grey, &corners) else {
        return Look { finding: Finding::Crooked, code: Some(code), ink: None };
    };
    let finding = quality(grey, &plane, &squares);
    let last = finding == Finding::Fine && code.page == code.pages;
    let ink = last.then(|| {
        let [a, b] = sign_areas().map(|area| ink::measure(grey, &plane, area));
        Ink { share: a.share.max(b.share), written: a.written || b.written }
    });
    Look { finding, code: Some(code), ink }
}

/// The codes of a picture, with their corners.
fn codes(grey: &Grey) -> Vec<(String, Corners)> {
    if grey.width < 40 || grey.height < 40 {
        return Vec::new();
    }
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(grey.width, grey.height, |x, y| grey.at(x, y));
    let grids = image.detect_grids();
    grids
        .iter()
        .take(CODES_MAX)
        .filter_map(|grid| {
            let (_, text) = grid.decode().ok()?;
            Some((text, grid.bounds.map(|point| (f64::from(point.x), f64::from(point.y)))))
        })
        .collect()
}

/// The middles of the squares on the paper: upper left, upper right, lower left.
const SQUARES: [Point; 3] = {
    let middle = MARK.0 as f64 + MARK.1 as f64 / 2.0;
    [(middle, middle), (WIDTH as f64 - middle, middle), (middle, HEIGHT as f64 - middle)]
};

/// The corners of the code on the paper.
fn code_on_paper() -> Corners {
    let (x, y, side) = (f64::from(CORNER.0), f64::from(CORNER.1), f64::from(CORNER.2));
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
}

/// Where the paper lies in the picture, and where its squares are.
fn straighten(grey: &Grey, corners: &Corners) -> Option<(Plane, [Point; 3])> {
    let [upper_left, upper_right, lower_right, lower_left] = code_on_paper();
    let [a, b, c, d] = *corners;
    let side = f64::from(CORNER.2);
    let scale = (distance(a, b) + distance(b, c) + distance(c, d) + distance(d, a)) / (4.0 * side);
    let mark = f64::from(MARK.1) * scale;
    if !(0.4..=20.0).contains(&scale) {
        return None;
    }
    let middle = |points: &Corners| {
        let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
        (sum.0 / 4.0, sum.1 / 4.0)
    };
    let (code, seen) = (middle(&code_on_paper()), middle(corners));
    let [top_left, top_right, bottom_left] = SQUARES;
    // Small as it is, the code tells the directions: the squares lie along its sides.
    let first = Plane::flat(&[(upper_left, a), (upper_right, b), (lower_left, d)])?;
    let _ = lower_right;
    let find = |plane: &Plane, at: Point, reach: f64| marks::square(grey, plane.map(at), mark, reach * scale);
    let left = find(&first, bottom_left, 62.0)?;
    // With one side of the page known, the other is turned by the same angle.
    let second = Plane::flat(&[
        (code, seen),
        (bottom_left, left),
        (top_right, turned(seen, left, code, bottom_left, top_right)),
    ])?;
    let right = find(&first, top_right, 75.0).or_else(|| find(&second, top_right, 75.0))?;
    let third = Plane::flat(&[(code, seen), (bottom_left, left), (top_right, right)])?;
    let top = find(&third, top_left, 60.0)?;
    let plane = Plane::through(&[(top_left, top), (top_right, right), (bottom_left, left), (code, seen)])?;
    // What was found must be one flat sheet, seen from its front: the corners of the code lie where they should.
    let off = code_on_paper().iter().zip(corners).map(|(on, seen)| distance(plane.map(*on), *seen)).fold(0.0, f64::max);
    let front = plane.is_front((300.0, 420.0));
    (front && off <= 6.0 * scale.max(1.0)).then_some((plane, [top, right, left]))
}

/// Where a point would be, if the line from the code to another point was only turned and made longer or shorter.
fn turned(seen: Point, other_seen: Point, code: Point, other: Point, wanted: Point) -> Point {
    let (from, to) = ((other.0 - code.0, other.1 - code.1), (other_seen.0 - seen.0, other_seen.1 - seen.1));
    let square = from.0.hypot(from.1).powi(2).max(1e-9);
    // As complex numbers: what `from` has to be multiplied with.
    let turn = ((to.0 * from.0 + to.1 * from.1) / square, (to.1 * from.0 - to.0 * from.1) / square);
    let step = (wanted.0 - code.0, wanted.1 - code.1);
    (seen.0 + turn.0 * step.0 - turn.1 * step.1, seen.1 + turn.0 * step.1 + turn.1 * step.0)
}

/// Whether the page can be read: enough dots, light and sharpness, as the edges of the squares tell.
fn quality(grey: &Grey, plane: &Plane, squares: &[Point; 3]) -> Finding {
    let paper = [(50.0, 50.0), (545.0, 50.0), (50.0, 760.0), (298.0, 421.0), (545.0, 760.0)];
    if paper.iter().any(|point| plane.scale(*point) < SCALE_MIN) {
        return Finding::Small;
    }
    let mut widths = Vec::new();
    let mut contrasts = Vec::new();
    for (on, _) in SQUARES.iter().zip(squares) {
        for direction in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
            let line: Vec<f64> = (0..56)
                .map(|step| {
                    let far = f64::from(step) * 0.25;
                    grey.between(plane.map((on.0 + direction.0 * far, on.1 + direction.1 * far)))
                })
                .collect();
            let mean = |part: Option<&[f64]>| {
                let part = part.unwrap_or_default();
                part.iter().sum::<f64>() / grey::length(part.len().max(1))
            };
            // The square's side is twelve points: ink up to six from its middle, paper from there on.
            let (ink, light) = (mean(line.get(..8)), mean(line.get(40..)));
            contrasts.push(light - ink);
            let place = |share: f64| line.iter().position(|shade| *shade >= ink + share * (light - ink));
            if let (Some(from), Some(to)) = (place(0.2), place(0.8)) {
                widths.push(grey::length(to.saturating_sub(from)) * 0.25);
            }
        }
    }
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    match (median(contrasts), median(widths)) {
        (Some(contrast), _) if contrast < CONTRAST_MIN => Finding::Faint,
        (_, Some(width)) if width <= EDGE_MAX => Finding::Fine,
        _ => Finding::Blurred,
    }
}

//! Whether somebody wrote in a box: ink against the paper around it.

use super::{
    grey::{Grey, length},
    plane::Plane,
};

/// A box on the paper, in points: left, upper, width, height.
pub type Area = (f64, f64, f64, f64);

/// The box is looked at in squares of one point (a third of a millimetre).
const CELL: f64 = 1.0;
/// Paper is what most of a patch of this many cells is.
const PATCH: usize = 24;
/// Ink is this much darker than the paper around it, as a part of its shade, and at least so many shades.
const DARKER: f64 = 0.16;
const SHADES: f64 = 18.0;
/// The least that a signature covers, in cells: half a square centimetre of strokes would be 400.
const LEAST: usize = 60;
/// The least length of a stroke, in cells: initials are larger.
const STROKE: usize = 16;

/// What was found in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// How much of the box is covered, of ten thousand.
    pub share: u32,
    /// Whether that is writing, drawing or a stamp, and not dust, shade or a fold.
    pub written: bool,
}

/// Measures a box.
#[must_use]
pub fn measure(grey: &Grey, plane: &Plane, area: Area) -> Ink {
    let (columns, rows) = (cells(area.2), cells(area.3));
    let mut shades = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = (area.0 + length(column) * CELL, area.1 + length(row) * CELL);
            // Four looks at each cell: the noise of a camera is smaller than a stroke.
            let looks = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let sum: f64 = looks.iter().map(|(dx, dy)| grey.between(plane.map((x + dx * CELL, y + dy * CELL)))).sum();
            shades.push(sum / 4.0);
        }
    }
    of(&shades, columns, rows)
}

fn cells(length: f64) -> usize {
    super::grey::whole(length / CELL).unwrap_or(0).min(2000)
}

/// The same, of cells that were looked at.
fn of(shades: &[f64], columns: usize, rows: usize) -> Ink {
    let mut dark = vec![false; shades.len()];
    for top in (0..rows).step_by(PATCH) {
        for left in (0..columns).step_by(PATCH) {
            let places: Vec<usize> = (top..(top + PATCH).min(rows))
                .flat_map(|row| (left..(left + PATCH).min(columns)).map(move |column| row * columns + column))
                .collect();
            let mut patch: Vec<f64> = places.iter().filter_map(|place| shades.get(*place)).copied().collect();
            patch.sort_by(f64::total_cmp);
            // A stamp may cover half of a patch: paper is what is lightest there, without what glares.
            let Some(paper) = patch.get(patch.len() * 4 / 5).copied() else { continue };
            let limit = paper - (paper * DARKER).max(SHADES);
            for place in places {
                if let (Some(dark), Some(shade)) = (dark.get_mut(place), shades.get(place)) {
                    *dark = *shade < limit;
                }
            }
        }
    }
    let (mut count, mut written) = (0, false);
    for start in 0..dark.len() {
        let Some(stroke) = Stroke::taken(&mut dark, start, columns) else { continue };
        // What runs from edge to edge is a fold or the side of a shade; what is small is dust.
        let through =
            (stroke.from.0 == 0 && stroke.to.0 + 1 == columns) || (stroke.from.1 == 0 && stroke.to.1 + 1 == rows);
        let thin = stroke.count < 3 * (stroke.to.0 - stroke.from.0).max(stroke.to.1 - stroke.from.1);
        let (wide, high) = (stroke.to.0 - stroke.from.0 + 1, stroke.to.1 - stroke.from.1 + 1);
        if stroke.count < 6 || (through && thin && wide.min(high) < 8) {
            continue;
        }
        count += stroke.count;
        written |= wide.max(high) >= STROKE;
    }
    let share = u32::try_from(count * 10_000 / shades.len().max(1)).unwrap_or(10_000);
    Ink { share, written: written && count >= LEAST }
}

/// Dark cells that touch, also at their corners.
struct Stroke {
    count: usize,
    from: (usize, usize),
    to: (usize, usize),
}

impl Stroke {
    fn taken(dark: &mut [bool], start: usize, columns: usize) -> Option<Self> {
        let mut take = |place: usize| dark.get_mut(place).is_some_and(std::mem::take);
        if !take(start) {
            return None;
        }
        let mut stroke = Self { count: 0, from: (usize::MAX, usize::MAX), to: (0, 0) };
        let mut open = vec![start];
        while let Some(place) = open.pop() {
            let (x, y) = (place % columns, place / columns);
            stroke.count += 1;
            stroke.from = (stroke.from.0.min(x), stroke.from.1.min(y));
            stroke.to = (stroke.to.0.max(x), stroke.to.1.max(y));
            for row in y.saturating_sub(1)..=y + 1 {
                for column in x.saturating_sub(1)..=(x + 1).min(columns - 1) {
                    if take(row * columns + column) {
                        open.push(row * columns + column);
                    }
                }
            }
        }
        Some(stroke)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WIDE: usize = 220;
    const HIGH: usize = 110;

    /// Paper in a light that falls off to one side, with the noise of a camera.
    fn paper(seed: u64, light: f64, fall: f64, noise: f64) -> Vec<f64> {
        let mut state = seed.wrapping_add(1);
        (0..WIDE * HIGH)
            .map(|n| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let chance = f64::from(u32::try_from(state >> 40).unwrap()) / f64::from(1 << 24) - 0.5;
                light - fall * length(n % WIDE) / length(WIDE) + noise * chance
            })
            .collect()
    }

    /// A wave, as a hand draws it, this much darker than the paper.
    fn sign(shades: &mut [f64], depth: f64) {
        for step in 0..900_usize {
            let t = length(step) / 900.0;
            let (x, y) = (20.0 + 170.0 * t, 55.0 + 28.0 * (t * 25.0).sin() * (1.0 - 0.5 * t));
            for (dx, dy) in [(0.0, 0.0), (0.6, 0.0), (0.0, 0.6)] {
                let place =
                    super::super::grey::whole(y + dy).unwrap() * WIDE + super::super::grey::whole(x + dx).unwrap();
                shades[place] = shades[place].min(shades[place] * (1.0 - depth));
            }
        }
    }

    proptest! {
        #[test]
        fn an_empty_box_is_empty_in_any_light(seed: u64, light in 90.0f64..250.0, fall in -40.0f64..40.0, noise in 0.0f64..20.0) {
            let ink = of(&paper(seed, light, fall, noise), WIDE, HIGH);
            prop_assert!(!ink.written, "{ink:?}");
        }

        #[test]
        fn a_signature_is_seen_in_any_light(seed: u64, light in 110.0f64..250.0, fall in -40.0f64..40.0, noise in 0.0f64..14.0, depth in 0.4f64..0.95) {
            let mut shades = paper(seed, light, fall, noise);
            sign(&mut shades, depth);
            let ink = of(&shades, WIDE, HIGH);
            prop_assert!(ink.written, "{ink:?}");
        }
    }

    #[test]
    fn a_fold_and_dust_are_no_signature_and_a_stamp_is_one() {
        let mut folded = paper(1, 220.0, 10.0, 8.0);
        for row in 0..HIGH {
            folded[row * WIDE + 90] = 120.0;
            folded[row * WIDE + 91] = 140.0;
        }
        assert!(!of(&folded, WIDE, HIGH).written);
        let mut dusty = paper(2, 220.0, 10.0, 8.0);
        for n in 0..30 {
            dusty[(n * 977) % (WIDE * HIGH)] = 60.0;
        }
        assert!(!of(&dusty, WIDE, HIGH).written);
        let mut stamped = paper(3, 220.0, 10.0, 8.0);
        for row in 30..80 {
            for column in 60..150 {
                if (row / 6 + column / 9) % 2 == 0 {
                    stamped[row * WIDE + column] = 110.0;
                }
            }
        }
        assert!(of(&stamped, WIDE, HIGH).written);
        assert_eq!(of(&[], 0, 0), Ink { share: 0, written: false });
    }
}

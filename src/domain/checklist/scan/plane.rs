//! From points of the paper to points of a photo of it: a flat sheet, seen by a camera from anywhere.

/// A point: right, down.
pub type Point = (f64, f64);

/// A projective map, as its eight numbers; the ninth is 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane([f64; 8]);

impl Plane {
    /// The map that takes each first point to its second one; `None` when three of them are in a line.
    #[must_use]
    pub fn through(pairs: &[(Point, Point); 4]) -> Option<Self> {
        let mut rows = [[0.0; 9]; 8];
        for (place, ((x, y), (u, v))) in pairs.iter().enumerate() {
            *rows.get_mut(2 * place)? = [*x, *y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, *u];
            *rows.get_mut(2 * place + 1)? = [0.0, 0.0, 0.0, *x, *y, 1.0, -v * x, -v * y, *v];
        }
        solve(rows).map(Self)
    }

    /// The map without perspective that takes three points to three others.
    #[must_use]
    pub fn flat(pairs: &[(Point, Point); 3]) -> Option<Self> {
        let [(p, a), (q, b), (r, c)] = *pairs;
        // The fourth corner of the parallelogram.
        let corner = |p: Point, q: Point, r: Point| (q.0 + r.0 - p.0, q.1 + r.1 - p.1);
        Self::through(&[(p, a), (q, b), (r, c), (corner(p, q, r), corner(a, b, c))])
    }

    /// Where a point goes.
    #[must_use]
    pub fn map(&self, (x, y): Point) -> Point {
        let [a, b, c, d, e, f, g, h] = self.0;
        let w = g * x + h * y + 1.0;
        ((a * x + b * y + c) / w, (d * x + e * y + f) / w)
    }

    /// How many pixels a step of one point is there, at least: the shorter of a step to the right and one down.
    #[must_use]
    pub fn scale(&self, (x, y): Point) -> f64 {
        let here = self.map((x, y));
        distance(here, self.map((x + 1.0, y))).min(distance(here, self.map((x, y + 1.0))))
    }

    /// Whether the sheet is seen from its front: right stays right of down.
    #[must_use]
    pub fn is_front(&self, (x, y): Point) -> bool {
        let (o, r, d) = (self.map((x, y)), self.map((x + 1.0, y)), self.map((x, y + 1.0)));
        (r.0 - o.0) * (d.1 - o.1) - (r.1 - o.1) * (d.0 - o.0) > 0.0
    }
}

/// How far two points are apart.
#[must_use]
pub fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Gauss's elimination, with the largest number of each column first.
fn solve(mut rows: [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for column in 0..8 {
        let best = (column..8).max_by(|a, b| size(&rows, *a, column).total_cmp(&size(&rows, *b, column)))?;
        if size(&rows, best, column) < 1e-9 {
            return None;
        }
        rows.swap(column, best);
        let first = *rows.get(column)?;
        let lead = *first.get(column)?;
        for (place, row) in rows.iter_mut().enumerate() {
            if place != column {
                let factor = row.get(column)? / lead;
                for (value, above) in row.iter_mut().zip(first) {
                    *value -= factor * above;
                }
            }
        }
    }
    let mut solved = [0.0; 8];
    for (place, (value, row)) in solved.iter_mut().zip(&rows).enumerate() {
        *value = row.last()? / row.get(place)?;
    }
    solved.iter().all(|value| value.is_finite()).then_some(solved)
}

fn size(rows: &[[f64; 9]; 8], row: usize, column: usize) -> f64 {
    rows.get(row).and_then(|row| row.get(column)).map_or(0.0, |value| value.abs())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SHEET: [Point; 4] = [(26.0, 26.0), (569.0, 26.0), (569.0, 816.0), (26.0, 816.0)];

    proptest! {
        /// A sheet turned, moved, made smaller and tilted: the corners go where they should, and so does what is between.
        #[test]
        fn a_sheet_is_found_again(
            angle in 0.0f64..6.2, scale in 0.5f64..4.0, dx in -500.0f64..500.0, dy in -500.0f64..500.0,
            tilt_x in -0.0004f64..0.0004, tilt_y in -0.0004f64..0.0004, x in 30.0f64..560.0, y in 30.0f64..800.0,
        ) {
            let seen = |(x, y): Point| {
                let w = 1.0 + tilt_x * x + tilt_y * y;
                let (u, v) = (scale * x / w, scale * y / w);
                (u * angle.cos() - v * angle.sin() + dx, u * angle.sin() + v * angle.cos() + dy)
            };
            let plane = Plane::through(&SHEET.map(|point| (point, seen(point)))).unwrap();
            prop_assert!(distance(plane.map((x, y)), seen((x, y))) < 1e-3);
            prop_assert!(plane.is_front((300.0, 400.0)));
            let flat = Plane::flat(&[0, 1, 3].map(|n: usize| (SHEET[n], SHEET[n]))).unwrap();
            prop_assert!(distance(flat.map((x, y)), (x, y)) < 1e-6);
        }
    }

    #[test]
    fn points_in_a_line_are_no_sheet_and_a_mirror_is_noticed() {
        let line = [(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)];
        assert_eq!(Plane::through(&[0, 1, 2, 3].map(|n: usize| (SHEET[n], line[n]))), None);
        let mirrored = Plane::through(&SHEET.map(|(x, y)| ((x, y), (-x, y)))).unwrap();
        assert!(!mirrored.is_front((300.0, 400.0)));
    }
}

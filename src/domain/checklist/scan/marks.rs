//! The black squares in the corners of each page, by which a page is straightened.

use super::{
    grey::{Grey, length, whole},
    plane::{Point, distance},
};

/// Less light between ink and paper than this is no picture of a page.
const CONTRAST: f64 = 45.0;

/// The middle of the square nearest to where it should be. `side` is its side and `reach` how far it may be off, in
/// pixels.
#[must_use]
pub fn square(grey: &Grey, near: Point, side: f64, reach: f64) -> Option<Point> {
    let reach = reach.min(600.0);
    let (left, top) = (whole((near.0 - reach).max(0.0))?, whole((near.1 - reach).max(0.0))?);
    let (right, bottom) = (whole(near.0 + reach)?.min(grey.width), whole(near.1 + reach)?.min(grey.height));
    let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
    if width < 4 || height < 4 {
        return None;
    }
    let limit = threshold(grey, (left, top), (width, height))?;
    let mut dark: Vec<bool> = Vec::with_capacity(width * height);
    for y in 0..height {
        dark.extend((0..width).map(|x| f64::from(grey.at(left + x, top + y)) < limit));
    }
    let mut best: Option<(f64, Point)> = None;
    for start in 0..dark.len() {
        let Some(blob) = Blob::taken(&mut dark, start, width) else { continue };
        if !blob.is_square(side, width, height) {
            continue;
        }
        let middle = blob.middle();
        let middle = (length(left) + middle.0, length(top) + middle.1);
        let off = distance(middle, near);
        if best.is_none_or(|(least, _)| off < least) {
            best = Some((off, middle));
        }
    }
    best.map(|(_, middle)| middle)
}

/// Between the darkest and the lightest of a part of the picture.
fn threshold(grey: &Grey, (left, top): (usize, usize), (width, height): (usize, usize)) -> Option<f64> {
    let mut counts = [0_usize; 256];
    for y in top..top + height {
        for x in left..left + width {
            if let Some(count) = counts.get_mut(usize::from(grey.at(x, y))) {
                *count += 1;
            }
        }
    }
    let at = |share: usize| {
        let wanted = width * height * share / 1000;
        let mut sum = 0;
        counts.iter().position(|count| {
            sum += count;
            sum > wanted
        })
    };
    let (ink, paper) = (length(at(5)?), length(at(800)?));
    (paper - ink >= CONTRAST).then_some(ink + 0.5 * (paper - ink))
}

/// Dark pixels that hang together.
struct Blob {
    count: usize,
    sum: (usize, usize),
    from: (usize, usize),
    to: (usize, usize),
}

impl Blob {
    /// Takes the blob at a place out of the picture.
    fn taken(dark: &mut [bool], start: usize, width: usize) -> Option<Self> {
        let mut take = |place: usize| dark.get_mut(place).is_some_and(std::mem::take);
        if !take(start) {
            return None;
        }
        let mut blob = Self { count: 0, sum: (0, 0), from: (usize::MAX, usize::MAX), to: (0, 0) };
        let mut open = vec![start];
        while let Some(place) = open.pop() {
            let (x, y) = (place % width, place / width);
            blob.count += 1;
            blob.sum = (blob.sum.0 + x, blob.sum.1 + y);
            blob.from = (blob.from.0.min(x), blob.from.1.min(y));
            blob.to = (blob.to.0.max(x), blob.to.1.max(y));
            let beside = [
                (x > 0).then(|| place - 1),
                (x + 1 < width).then_some(place + 1),
                place.checked_sub(width),
                Some(place + width),
            ];
            for next in beside.into_iter().flatten() {
                if take(next) {
                    open.push(next);
                }
            }
        }
        Some(blob)
    }

    fn middle(&self) -> Point {
        let count = length(self.count.max(1));
        (length(self.sum.0) / count + 0.5, length(self.sum.1) / count + 0.5)
    }

    /// Whether it is as large as the square and about as broad as high, whichever way it is turned, and whole.
    fn is_square(&self, side: f64, width: usize, height: usize) -> bool {
        let (broad, high) = (length(self.to.0 - self.from.0 + 1), length(self.to.1 - self.from.1 + 1));
        let inside = self.from.0 > 0 && self.from.1 > 0 && self.to.0 + 1 < width && self.to.1 + 1 < height;
        let sized = |length: f64| (0.65 * side..=1.75 * side).contains(&length);
        let (area, wanted) = (length(self.count), side * side);
        inside
            && sized(broad)
            && sized(high)
            && (0.5 * wanted..=1.7 * wanted).contains(&area)
            && area >= 0.45 * broad * high
            && broad.min(high) >= 0.6 * broad.max(high)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// White paper with a dark square, turned.
    fn paper(middle: Point, side: f64, angle: f64) -> Grey {
        let shade = |x: usize, y: usize| {
            let (dx, dy) = (length(x) + 0.5 - middle.0, length(y) + 0.5 - middle.1);
            let (u, v) = (dx * angle.cos() + dy * angle.sin(), dy * angle.cos() - dx * angle.sin());
            if u.abs().max(v.abs()) <= side / 2.0 { 40 } else { 220 }
        };
        Grey::new(160, 160, (0..160 * 160).map(|n| shade(n % 160, n / 160)).collect()).unwrap()
    }

    proptest! {
        #[test]
        fn a_square_is_found_wherever_it_lies(
            x in 55.0f64..105.0, y in 55.0f64..105.0, side in 14.0f64..36.0, angle in 0.0f64..1.6,
        ) {
            let found = square(&paper((x, y), side, angle), (80.0, 80.0), side, 70.0).unwrap();
            prop_assert!(distance(found, (x, y)) < 0.8, "{found:?} {x} {y}");
        }
    }

    #[test]
    fn what_is_no_square_is_passed_over() {
        let only = |shade: &dyn Fn(usize, usize) -> bool| {
            let shades = (0..160 * 160).map(|n| if shade(n % 160, n / 160) { 30 } else { 230 }).collect();
            square(&Grey::new(160, 160, shades).unwrap(), (80.0, 80.0), 24.0, 70.0)
        };
        assert_eq!(only(&|_, _| false), None, "nothing there");
        assert_eq!(only(&|x, _| x > 80), None, "the edge of the table");
        assert_eq!(only(&|x, y| (60..100).contains(&x) && (78..82).contains(&y)), None, "a line");
        assert_eq!(only(&|x, y| (68..92).contains(&x) && (68..92).contains(&y) && (x + y) % 4 == 0), None, "dust");
        assert_eq!(only(&|x, y| (40..120).contains(&x) && (40..120).contains(&y)), None, "too large");
    }
}

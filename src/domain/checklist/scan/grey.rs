//! A picture as shades of grey.

/// Shades of grey, line by line: 0 is black.
#[derive(Clone, Debug)]
pub struct Grey {
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    shades: Vec<u8>,
}

impl Grey {
    /// A picture; `None` when there are not as many shades as pixels.
    #[must_use]
    pub fn new(width: usize, height: usize, shades: Vec<u8>) -> Option<Self> {
        (width.checked_mul(height)? == shades.len()).then_some(Self { width, height, shades })
    }

    /// The shade of a pixel; beyond the edge it is white.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> u8 {
        if x >= self.width {
            return 255;
        }
        self.shades.get(y * self.width + x).copied().unwrap_or(255)
    }

    /// The shade between pixels; beyond the edge it is white.
    #[must_use]
    pub fn between(&self, (x, y): (f64, f64)) -> f64 {
        if !(x.is_finite() && y.is_finite()) {
            return 255.0;
        }
        let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
        let (right, below) = (x - 0.5 - left, y - 0.5 - top);
        let shade = |dx: f64, dy: f64| f64::from(self.nearest(left + dx, top + dy));
        let upper = shade(0.0, 0.0) * (1.0 - right) + shade(1.0, 0.0) * right;
        let lower = shade(0.0, 1.0) * (1.0 - right) + shade(1.0, 1.0) * right;
        upper * (1.0 - below) + lower * below
    }

    fn nearest(&self, x: f64, y: f64) -> u8 {
        match (whole(x), whole(y)) {
            (Some(x), Some(y)) => self.at(x, y),
            _ => 255,
        }
    }

    /// The same picture, so many times as large.
    #[must_use]
    pub fn resized(&self, factor: f64) -> Self {
        let size = |pixels: usize| whole(length(pixels) * factor).unwrap_or(0).min(8000);
        let (width, height) = (size(self.width), size(self.height));
        let mut shades = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                shades.push(shade(self.between(((length(x) + 0.5) / factor, (length(y) + 0.5) / factor))));
            }
        }
        Self { width, height, shades }
    }
}

/// A shade as it is kept.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds of a shade")]
fn shade(value: f64) -> u8 {
    value.clamp(0.0, 255.0).round() as u8
}

/// A pixel's number, if it can be one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds of a picture")]
pub fn whole(value: f64) -> Option<usize> {
    (0.0..1_000_000.0).contains(&value).then_some(value as usize)
}

/// A pixel's number as a length.
#[expect(clippy::cast_precision_loss, reason = "pictures are small")]
pub const fn length(value: usize) -> f64 {
    value as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_are_read_on_and_between_pixels() {
        let grey = Grey::new(2, 2, vec![0, 100, 200, 40]).unwrap();
        assert_eq!(
            (grey.at(0, 0), grey.at(1, 0), grey.at(0, 1), grey.at(2, 0), grey.at(0, 2)),
            (0, 100, 200, 255, 255)
        );
        assert!((grey.between((0.5, 0.5)) - 0.0).abs() < 1e-9);
        assert!((grey.between((1.0, 0.5)) - 50.0).abs() < 1e-9);
        assert!((grey.between((1.0, 1.0)) - 85.0).abs() < 1e-9);
        assert!(grey.between((f64::NAN, -5.0)) > 254.0);
        let larger = grey.resized(2.0);
        assert_eq!((larger.width, larger.height, larger.at(1, 1), larger.at(2, 2)), (4, 4, 59, 79));
        assert!(Grey::new(2, 2, vec![0; 3]).is_none());
    }
}

//! Pictures of strangers, made anew: unpacked within bounds, made small, and written as a PNG that holds nothing but pixels.
//! A drawing (SVG) is not shown: it can hold programs, and lead elsewhere.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

/// The longest side of a picture that is kept, in pixels.
pub const SIDE: usize = 400;
/// The sides in which a picture can be had, in pixels.
pub const SIDES: [usize; 6] = [400, 300, 200, 150, 100, 50];
/// The most pixels that are unpacked.
const MAX_PIXELS: usize = 16_000_000;
/// The most bytes that they take.
const MAX_UNPACKED: usize = 64_000_000;

/// Red, green, blue and how much they cover, line by line.
struct Pixels {
    width: usize,
    height: usize,
    rgba: Vec<u8>,
}

/// A PNG or JPEG as a PNG whose sides are `side` at most; `None` when it is neither, damaged, or too large.
#[must_use]
pub fn small(bytes: &[u8], side: usize) -> Option<Vec<u8>> {
    let pixels = if bytes.starts_with(b"\x89PNG") {
        of_png(bytes)?
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        of_jpeg(bytes)?
    } else {
        return None;
    };
    pixels.within(side).to_png()
}

/// The largest of [`SIDES`] that fits.
#[must_use]
pub fn side_within(max: usize) -> Option<usize> {
    SIDES.into_iter().find(|side| *side <= max)
}

fn bounded(width: usize, height: usize) -> Option<()> {
    let pixels = width.checked_mul(height)?;
    (pixels > 0 && pixels <= MAX_PIXELS).then_some(())
}

fn of_png(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MAX_UNPACKED });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let info = decoder.read_header_info().ok()?;
    let (width, height) = (usize::try_from(info.width).ok()?, usize::try_from(info.height).ok()?);
    bounded(width, height)?;
    let mut reader = decoder.read_info().ok()?;
    let size = reader.output_buffer_size().filter(|size| *size <= MAX_UNPACKED)?;
    let mut raw = vec![0; size];
    let frame = reader.next_frame(&mut raw).ok()?;
    let channels = match frame.color_type {
        ColorType::Grayscale | ColorType::Indexed => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
    };
    let rgba = raw.chunks_exact(channels).take(width * height).flat_map(pixel).collect();
    Some(Pixels { width, height, rgba })
}

fn pixel(channels: &[u8]) -> [u8; 4] {
    match *channels {
        [grey] => [grey, grey, grey, 255],
        [grey, alpha] => [grey, grey, grey, alpha],
        [r, g, b] => [r, g, b, 255],
        [r, g, b, alpha] => [r, g, b, alpha],
        _ => [255; 4],
    }
}

fn of_jpeg(bytes: &[u8]) -> Option<Pixels> {
    let options = DecoderOptions::new_safe()
        .set_max_width(MAX_PIXELS)
        .set_max_height(MAX_PIXELS)
        .jpeg_set_max_scans(40)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let info = decoder.info()?;
    let (width, height) = (usize::from(info.width), usize::from(info.height));
    bounded(width, height)?;
    let raw = decoder.decode().ok()?;
    let rgba = raw.chunks_exact(3).take(width * height).flat_map(pixel).collect();
    Some(Pixels { width, height, rgba })
}

impl Pixels {
    /// The same, smaller where a side is longer than `side`: each pixel is the mean of those that it stands for.
    fn within(self, side: usize) -> Self {
        let longest = self.width.max(self.height);
        if longest <= side || side == 0 {
            return self;
        }
        let shrink = |length: usize| (length * side / longest).max(1);
        let (width, height) = (shrink(self.width), shrink(self.height));
        let span = |at: usize, from: usize, to: usize| (at * from / to, ((at + 1) * from).div_ceil(to));
        let mut rgba = Vec::with_capacity(width * height * 4);
        for y in 0..height {
            let (top, bottom) = span(y, self.height, height);
            for x in 0..width {
                let (left, right) = span(x, self.width, width);
                rgba.extend(self.mean(left, right, top, bottom));
            }
        }
        Self { width, height, rgba }
    }

    /// The mean of a field; what lets light through counts less for the colour.
    fn mean(&self, left: usize, right: usize, top: usize, bottom: usize) -> [u8; 4] {
        let (mut sums, mut covered, mut count) = ([0_usize; 3], 0_usize, 0_usize);
        for y in top..bottom {
            let line = self.rgba.get((y * self.width + left) * 4..(y * self.width + right) * 4).unwrap_or_default();
            for pixel in line.chunks_exact(4) {
                let [r, g, b, alpha] = *pixel else { continue };
                let alpha = usize::from(alpha);
                for (sum, colour) in sums.iter_mut().zip([r, g, b]) {
                    *sum += usize::from(colour) * alpha;
                }
                covered += alpha;
                count += 1;
            }
        }
        let [r, g, b] = sums.map(|sum| u8::try_from(sum.checked_div(covered).unwrap_or(0)).unwrap_or(255));
        [r, g, b, u8::try_from(covered.checked_div(count).unwrap_or(0)).unwrap_or(255)]
    }

    fn to_png(&self) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        encoder.set_color(ColorType::Rgba);
        encoder.set_depth(BitDepth::Eight);
        encoder.write_header().ok()?.write_image_data(&self.rgba).ok()?;
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::open_badges::{bake, fixtures::raw_chunk};
    use proptest::prelude::*;

    fn picture(width: usize, height: usize, colour: [u8; 4]) -> Vec<u8> {
        Pixels { width, height, rgba: colour.repeat(width * height) }.to_png().unwrap()
    }

    #[test]
    fn a_picture_is_made_small_and_holds_nothing_but_pixels() {
        let baked = bake::Baked { assertion: Some("{}".into()), credential: None };
        let given = bake::png::bake(&picture(800, 200, [10, 20, 30, 128]), &baked).unwrap();
        let made = small(&given, SIDE).unwrap();
        let pixels = of_png(&made).unwrap();
        assert_eq!((pixels.width, pixels.height), (400, 100));
        assert!(pixels.rgba.chunks_exact(4).all(|pixel| pixel == [10, 20, 30, 128]));
        assert_eq!(bake::png::extract(&made).unwrap(), bake::Baked::default());
        assert!(!made.windows(4).any(|kind| kind == b"iTXt"));
        // A small one keeps its size.
        let pixels = of_png(&small(&picture(40, 30, [1, 2, 3, 255]), SIDE).unwrap()).unwrap();
        assert_eq!((pixels.width, pixels.height), (40, 30));
        let photo = include_bytes!("../verification/photos/photo.jpg");
        assert_eq!(of_png(&small(photo, 100).unwrap()).map(|pixels| pixels.width.max(pixels.height)), Some(100));
        // An icon of another kind of pixels.
        assert!(small(include_bytes!("../../../assets/badges/social-good.png"), 100).is_some());
    }

    #[test]
    fn bombs_drawings_and_damaged_pictures_are_none() {
        let header = |width: u32, height: u32| {
            let data = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
            let start = b"\x89PNG\r\n\x1a\n".as_slice();
            [start, &raw_chunk(b"IHDR", &data), &raw_chunk(b"IDAT", b""), &raw_chunk(b"IEND", b"")].concat()
        };
        for bad in [
            header(60_000, 60_000),
            header(u32::MAX, 1),
            header(100, 100),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            b"\xff\xd8\xff\xe0".to_vec(),
            b"GIF89a".to_vec(),
            Vec::new(),
        ] {
            assert_eq!(small(&bad, SIDE), None);
        }
    }

    #[test]
    fn a_side_is_one_of_a_few() {
        assert_eq!(side_within(10_000), Some(400));
        assert_eq!(side_within(299), Some(200));
        assert_eq!(side_within(49), None);
    }

    proptest! {
        #[test]
        fn never_panics(start in "(\u{89}PNG|\u{ff}\u{d8}\u{ff})?", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = small(&[start.as_bytes(), &bytes].concat(), SIDE);
        }
    }
}

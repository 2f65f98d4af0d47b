//! QR codes in photos and screenshots.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::presented::Unread;

/// The most pixels that are looked at: a photo of 24 megapixels.
const MAX_PIXELS: usize = 24_000_000;
/// The most bytes that a PNG unpacks to: 16 megapixels with transparency.
const MAX_UNPACKED: usize = 64_000_000;
/// The longest side that is looked at first; a photo is made smaller for it.
const SIDE: usize = 1600;
/// Pictures of up to so many pixels get a second look, as they are.
const SECOND_LOOK: usize = 6_000_000;

/// Shades of grey, line by line.
struct Grey {
    width: usize,
    height: usize,
    shades: Vec<u8>,
}

/// What the QR code in a PNG says.
pub fn in_png(bytes: &[u8]) -> Result<Option<String>, Unread> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MAX_UNPACKED });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let info = decoder.read_header_info().map_err(|_| Unread::Damaged)?;
    bounded(info.width as usize, info.height as usize)?;
    let mut reader = decoder.read_info().map_err(|_| Unread::Damaged)?;
    let size = reader.output_buffer_size().filter(|size| *size <= MAX_UNPACKED).ok_or(Unread::TooLarge)?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|_| Unread::Damaged)?;
    let channels = match frame.color_type {
        ColorType::Grayscale | ColorType::Indexed => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
    };
    let shades = pixels.chunks_exact(channels).map(shade).collect();
    Ok(code(&Grey { width: frame.width as usize, height: frame.height as usize, shades }))
}

/// What the QR code in a JPEG says.
pub fn in_jpeg(bytes: &[u8]) -> Result<Option<String>, Unread> {
    let options = DecoderOptions::new_safe()
        .set_max_width(MAX_PIXELS)
        .set_max_height(MAX_PIXELS)
        .jpeg_set_max_scans(40)
        .jpeg_set_out_colorspace(ColorSpace::Luma);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| Unread::Damaged)?;
    let info = decoder.info().ok_or(Unread::Damaged)?;
    let (width, height) = (usize::from(info.width), usize::from(info.height));
    bounded(width, height)?;
    let shades = decoder.decode().map_err(|_| Unread::Damaged)?;
    Ok(code(&Grey { width, height, shades }))
}

fn bounded(width: usize, height: usize) -> Result<(), Unread> {
    match width.checked_mul(height) {
        Some(pixels) if pixels <= MAX_PIXELS => Ok(()),
        _ => Err(Unread::TooLarge),
    }
}

/// The shade of a pixel, on white paper where it lets light through.
fn shade(pixel: &[u8]) -> u8 {
    let (shade, alpha) = match *pixel {
        [grey, alpha] => (u32::from(grey), alpha),
        [r, g, b] => (luma(r, g, b), 255),
        [r, g, b, alpha] => (luma(r, g, b), alpha),
        _ => (pixel.first().copied().unwrap_or(255).into(), 255),
    };
    let alpha = u32::from(alpha);
    u8::try_from((shade * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
}

fn luma(r: u8, g: u8, b: u8) -> u32 {
    (299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b)) / 1000
}

impl Grey {
    fn at(&self, x: usize, y: usize) -> u8 {
        self.shades.get(y * self.width + x).copied().unwrap_or(255)
    }

    /// Each `factor` × `factor` pixels as one.
    fn smaller(&self, factor: usize) -> Self {
        let (width, height) = (self.width / factor, self.height / factor);
        let mut shades = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let mut sum = 0_usize;
                for line in 0..factor {
                    for column in 0..factor {
                        sum += usize::from(self.at(x * factor + column, y * factor + line));
                    }
                }
                shades.push(u8::try_from(sum / (factor * factor)).unwrap_or(255));
            }
        }
        Self { width, height, shades }
    }

    /// The first code that can be read.
    fn look(&self) -> Option<String> {
        if self.width < 21 || self.height < 21 {
            return None;
        }
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| self.at(x, y));
        image.detect_grids().iter().take(8).find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
    }
}

fn code(grey: &Grey) -> Option<String> {
    let factor = grey.width.max(grey.height).div_ceil(SIDE).max(1);
    let first = if factor == 1 { grey.look() } else { grey.smaller(factor).look() };
    first.or_else(|| (factor > 1 && grey.width * grey.height <= SECOND_LOOK).then(|| grey.look()).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::open_badges::fixtures::raw_chunk;

    const SAYS: &str = "https://badges.example.org/credentials/0b5f3c7e-1d2a-4b6c-8e9f-001122334455";

    /// A picture of a code; and the same code on a tilted sheet of paper in bad light, as a telephone sees it.
    #[test]
    fn reads_a_picture_and_a_photo() {
        assert_eq!(in_png(include_bytes!("photos/code.png")).unwrap().as_deref(), Some(SAYS));
        assert_eq!(in_jpeg(include_bytes!("photos/photo.jpg")).unwrap().as_deref(), Some(SAYS));
    }

    #[test]
    fn pictures_that_are_too_large_are_not_unpacked() {
        let header = |side: u32| {
            let data = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
            [
                b"\x89PNG\r\n\x1a\n".as_slice(),
                &raw_chunk(b"IHDR", &data),
                &raw_chunk(b"IDAT", b""),
                &raw_chunk(b"IEND", b""),
            ]
            .concat()
        };
        assert_eq!(in_png(&header(60_000)), Err(Unread::TooLarge));
        assert_eq!(in_png(&header(100)), Err(Unread::Damaged));
        let mut large = include_bytes!("photos/photo.jpg").to_vec();
        let place = large.windows(2).position(|pair| pair == [0xff, 0xc2]).unwrap();
        large[place + 5..place + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        assert_eq!(in_jpeg(&large), Err(Unread::TooLarge));
        assert_eq!(in_jpeg(b"\xff\xd8\xff\xe0"), Err(Unread::Damaged));
    }
}

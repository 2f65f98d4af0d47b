//! Pixels out of files. Runs in a process that may be ended at any moment.

use std::io::Cursor;

use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{LoadPdfError, Pdf, page::Page},
    render,
    vello_cpu::color::palette::css::WHITE,
};
use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbImage,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    error::{ImageError, LimitErrorKind},
    imageops::FilterType,
};

use super::{Picture, Reading};
use crate::domain::upload::{Kind, PAGES_MAX, PIXELS_MAX, Refused, SIDE_MAX, kind};

/// How well a photo is kept, of 100.
const QUALITY: u8 = 85;
/// A PNG that is larger than this, in bytes, holds a photo, and is kept as one.
const PNG_MAX: usize = 3 * 1024 * 1024;
/// The most memory for unpacking a picture, in bytes.
const UNPACKED_MAX: u64 = 400 * 1024 * 1024;

/// Reads a file.
pub fn read(bytes: &[u8], pages: usize) -> Result<Reading, Refused> {
    match kind(bytes)? {
        Kind::Pdf => document(bytes, pages),
        kind => Ok(Reading { kind, pages: 1, pictures: vec![picture(bytes, kind)?] }),
    }
}

fn refused(error: &ImageError) -> Refused {
    match error {
        ImageError::Limits(limit) if limit.kind() == LimitErrorKind::DimensionError => Refused::TooManyPixels,
        ImageError::Limits(_) => Refused::TooManyPixels,
        _ => Refused::Damaged,
    }
}

/// A picture as its pixels alone: turned as its camera noted, no larger than it needs to be, and without all else.
fn picture(bytes: &[u8], kind: Kind) -> Result<Picture, Refused> {
    let format = if kind == Kind::Png { ImageFormat::Png } else { ImageFormat::Jpeg };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(UNPACKED_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| refused(&e))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Refused::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|e| refused(&e))?;
    let mut image = smaller(flat(image));
    image.apply_orientation(orientation);
    encode(&image, kind)
}

/// On white paper where light came through, and with eight bits a colour.
fn flat(image: DynamicImage) -> DynamicImage {
    let color = image.color();
    if !color.has_alpha() {
        return if color.has_color() { image.into_rgb8().into() } else { image.into_luma8().into() };
    }
    let image = image.into_rgba8();
    let (width, height) = image.dimensions();
    let over = |shade: u8, alpha: u8| {
        let alpha = u32::from(alpha);
        u8::try_from((u32::from(shade) * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
    };
    let pixels = image.pixels().flat_map(|pixel| {
        let [r, g, b, alpha] = pixel.0;
        [over(r, alpha), over(g, alpha), over(b, alpha)]
    });
    RgbImage::from_raw(width, height, pixels.collect()).map_or_else(|| DynamicImage::new_rgb8(1, 1), Into::into)
}

fn smaller(image: DynamicImage) -> DynamicImage {
    if image.width().max(image.height()) <= SIDE_MAX {
        return image;
    }
    image.resize(SIDE_MAX, SIDE_MAX, FilterType::Triangle)
}

fn encode(image: &DynamicImage, wanted: Kind) -> Result<Picture, Refused> {
    let (width, height) = (image.width(), image.height());
    let mut bytes = Vec::new();
    if wanted == Kind::Png {
        image.write_with_encoder(PngEncoder::new(&mut bytes)).map_err(|e| refused(&e))?;
        if bytes.len() <= PNG_MAX {
            return Ok(Picture { kind: Kind::Png, width, height, length: bytes.len(), bytes });
        }
        bytes.clear();
    }
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).map_err(|e| refused(&e))?;
    Ok(Picture { kind: Kind::Jpeg, width, height, length: bytes.len(), bytes })
}

fn document(bytes: &[u8], wanted: usize) -> Result<Reading, Refused> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refused::Locked,
        LoadPdfError::Invalid => Refused::Damaged,
    })?;
    let pages = pdf.pages();
    let count = pages.len();
    if count == 0 {
        return Err(Refused::Damaged);
    }
    if wanted > 0 && count > wanted.min(PAGES_MAX) {
        return Err(Refused::TooManyPages);
    }
    let mut pictures = Vec::new();
    if wanted > 0 {
        let (cache, settings) = (RenderCache::new(), InterpreterSettings::default());
        for page in pages.iter() {
            pictures.push(drawn(page, &cache, &settings)?);
        }
    }
    Ok(Reading { kind: Kind::Pdf, pages: count, pictures })
}

/// A page as a picture whose longer side is that of a page of A4 at 200 dots an inch.
fn drawn<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, settings: &InterpreterSettings) -> Result<Picture, Refused> {
    let (width, height) = page.render_dimensions();
    let longer = width.max(height);
    if !(width.is_finite() && height.is_finite() && width.min(height) >= 1.0 && longer <= 100_000.0) {
        return Err(Refused::Damaged);
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let scale = (SIDE_MAX - 60) as f32 / longer;
    if width.min(height) * scale < 1.0 {
        return Err(Refused::Damaged);
    }
    let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixmap = render(page, cache, settings, &RenderSettings::default(), &size);
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels: Vec<u8> =
        pixmap.data_as_u8_slice().as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
    let coloured = pixels.as_chunks::<3>().0.iter().any(|[r, g, b]| r.abs_diff(*g).max(g.abs_diff(*b)) > 12);
    let image: DynamicImage = RgbImage::from_raw(width, height, pixels).ok_or(Refused::Damaged)?.into();
    encode(&if coloured { image } else { image.into_luma8().into() }, Kind::Jpeg)
}

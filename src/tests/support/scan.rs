//! Signed checklists as people send them: printed, signed by hand, and photographed askew, in bad light, with noise.

use image::{DynamicImage, GrayImage, ImageFormat, Luma};

use super::{browser::Browser, reader};
use crate::{
    domain::checklist::{
        paper::{WIDTH, sign_areas},
        scan::plane::{Plane, Point},
    },
    tests::uploads::files,
};

/// The pages of a PDF, as a printer prints them.
pub async fn printed(pdf: Vec<u8>) -> Vec<GrayImage> {
    let reading = reader::double().read(pdf, 24).await.unwrap();
    reading.pictures.iter().map(|picture| image::load_from_memory(&picture.bytes).unwrap().into_luma8()).collect()
}

/// The pages of somebody's checklist; the address of its PDF ends so.
pub async fn printed_of(browser: &Browser, file: &str) -> Vec<GrayImage> {
    printed(browser.bytes(&format!("/my/checklist/{file}.pdf")).await).await
}

/// Signs a page in the box for that, with a pen of two points.
pub fn sign(page: &mut GrayImage) {
    let scale = f64::from(page.width()) / f64::from(WIDTH);
    let (x, y, w, h) = sign_areas()[0];
    for step in 0..3000_u32 {
        let t = f64::from(step) / 3000.0;
        let at = (x + w * (0.1 + 0.75 * t), y + h * (0.5 + 0.3 * (t * 31.0).sin() * (1.0 - 0.6 * t)));
        dot(page, (at.0 * scale, at.1 * scale), 0.9 * scale, 50);
    }
}

/// Covers a place with white, such as a thumb or a corner that is torn off.
pub fn cover(page: &mut GrayImage, at: Point, size: f64) {
    let scale = f64::from(page.width()) / f64::from(WIDTH);
    dot(page, (at.0 * scale, at.1 * scale), size * scale, 245);
}

fn dot(page: &mut GrayImage, (x, y): Point, radius: f64, shade: u8) {
    let bounds = |middle: f64, most: u32| {
        let from = (middle - radius).max(0.0) as u32;
        from..(((middle + radius) as u32) + 1).min(most)
    };
    for row in bounds(y, page.height()) {
        for column in bounds(x, page.width()) {
            if (f64::from(column) + 0.5 - x).hypot(f64::from(row) + 0.5 - y) <= radius {
                page.put_pixel(column, row, Luma([shade]));
            }
        }
    }
}

/// How a photo is taken.
#[derive(Clone, Copy)]
pub struct Camera {
    /// Turned by this angle.
    pub angle: f64,
    /// How much nearer one corner is than the other.
    pub tilt: f64,
    /// The noise of each pixel, in shades.
    pub noise: f64,
    /// How wide a point becomes, in pixels.
    pub blur: f32,
    /// The longer side, in pixels.
    pub side: u32,
}

/// As most people do it.
pub const CAREFUL: Camera = Camera { angle: 0.03, tilt: 0.03, noise: 14.0, blur: 0.0, side: 2200 };

/// A photo of a page on a dark table.
pub fn photo(page: &GrayImage, camera: Camera) -> Vec<u8> {
    let (sin, cos) = (camera.angle.sin().abs(), camera.angle.cos().abs());
    // The camera is held as the page lies.
    let lies = sin > 0.7;
    let (width, height) = if lies { (camera.side, camera.side * 5 / 7) } else { (camera.side * 5 / 7, camera.side) };
    let (w, h) = (f64::from(width), f64::from(height));
    let (pw, ph) = (f64::from(page.width()), f64::from(page.height()));
    let (across, down) = (pw * cos + ph * sin, pw * sin + ph * cos);
    let size = 0.97 * (w / across).min(h / down) / (1.0 + camera.tilt);
    // The corners of the page in the photo: turned about the middle, with one corner nearer.
    let corner = |x: f64, y: f64| {
        let near = 1.0 + camera.tilt * (x / pw - 0.5) - camera.tilt * (y / ph - 0.5);
        let (dx, dy) = ((x - pw / 2.0) * size * near, (y - ph / 2.0) * size * near);
        let (sin, cos) = camera.angle.sin_cos();
        (w / 2.0 + dx * cos - dy * sin, h / 2.0 + dx * sin + dy * cos)
    };
    let corners = [(0.0, 0.0), (pw, 0.0), (pw, ph), (0.0, ph)];
    let back = Plane::through(&corners.map(|(x, y)| (corner(x, y), (x, y)))).unwrap();
    let mut chance = 88_172_645_463_325_252_u64;
    let mut photo = GrayImage::from_fn(width, height, |column, row| {
        let (x, y) = back.map((f64::from(column) + 0.5, f64::from(row) + 0.5));
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let noise = camera.noise * (f64::from((chance >> 40) as u32) / f64::from(1 << 24) - 0.5) * 2.0;
        let paper = if (0.0..pw).contains(&x) && (0.0..ph).contains(&y) {
            f64::from(page.get_pixel(x as u32, y as u32).0[0])
        } else {
            45.0
        };
        // A lamp at one side.
        let light = 0.95 - 0.3 * f64::from(column) / w;
        Luma([(paper * light + 8.0 + noise).clamp(0.0, 255.0) as u8])
    });
    if camera.blur > 0.0 {
        photo = image::imageops::blur(&photo, camera.blur);
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(photo).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// A PDF as scanners make them: a photo a page.
pub fn scanned(photos: &[Vec<u8>]) -> Vec<u8> {
    let mut kids = String::new();
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), Vec::new()];
    for photo in photos {
        let image = image::load_from_memory(photo).unwrap();
        let point = 833.0 / f64::from(image.width().max(image.height()));
        let (width, height) = (f64::from(image.width()) * point, f64::from(image.height()) * point);
        let page = objects.len() + 1;
        kids += &format!("{page} 0 R ");
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:.1} {height:.1}]/Resources<</XObject<</I {} 0 R>>>>/Contents {} 0 R>>",
                page + 2,
                page + 1
            )
            .into(),
        );
        objects.push(files::stream("", format!("q {width:.1} 0 0 {height:.1} 0 0 cm /I Do Q").as_bytes()));
        let about = format!(
            "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
            image.width(),
            image.height()
        );
        objects.push(files::stream(&about, photo));
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", photos.len()).into();
    files::pdf(&objects, "")
}

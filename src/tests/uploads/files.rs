//! Files for tests, made as strangers make them.

use std::{fmt::Write as _, io::Cursor};

use image::{DynamicImage, GrayImage, ImageFormat, Luma};

/// A picture that is bright at the upper left, and dark elsewhere.
fn picture(width: u32, height: u32) -> DynamicImage {
    let bright = |x, y| x * 4 < width && y * 4 < height;
    GrayImage::from_fn(width, height, |x, y| Luma([if bright(x, y) { 240 } else { 30 }])).into()
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&picture(width, height), ImageFormat::Png)
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&picture(width, height), ImageFormat::Jpeg)
}

/// A photo with the notes of a camera: how it was held, and a place.
pub fn jpeg_with_notes(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let photo = jpeg(width, height);
    // TIFF, little endian: one directory with the orientation (0x0112, SHORT) and a description (0x010e, ASCII).
    let place = b"Oss, 51.77 N 5.52 E\0";
    let mut notes = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
    notes.extend([0x0e, 1, 2, 0, u8::try_from(place.len()).unwrap(), 0, 0, 0, 38, 0, 0, 0]);
    notes.extend([0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    notes.extend([0, 0, 0, 0]);
    notes.extend(place);
    let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
    [&photo[..2], &[0xff, 0xe1], &length, &notes, &photo[2..]].concat()
}

/// A PDF of these objects, numbered from 1; the first is the catalogue. What the trailer holds beside it may follow.
pub fn pdf(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (n, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        file.extend(format!("{} 0 obj\n", n + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.extend(
        format!("xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    file
}

/// A stream with a dictionary.
pub fn stream(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<<{dictionary}/Length {}>>\nstream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

/// A PDF of one page, with this content, these resources and these further objects, from number 5 on.
pub fn one_page(page: &str, resources: &str, content: Vec<u8>, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}/Resources<<{resources}>>/Contents 4 0 R>>")
            .into(),
        content,
    ];
    objects.extend_from_slice(more);
    pdf(&objects, "")
}

/// A PDF of one page that says something where nobody draws it.
pub fn simple_pdf(text: &str) -> Vec<u8> {
    one_page("", "", stream("", format!("% {text}\n0 0 100 100 re f").as_bytes()), &[])
}

/// Nothing, compressed so that a thousand become one.
pub fn bomb(bytes: usize) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    let block = vec![0; 1024 * 1024];
    for _ in 0..bytes.div_ceil(block.len()) {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap()
}

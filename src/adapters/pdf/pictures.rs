//! The pictures of badges in documents: made smaller, on the white of paper, packed once and then kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Write as _},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use flate2::{Compression, write::ZlibEncoder};
use png::{ColorType, Decoder, Transformations};
use printpdf::{DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId, XObjectTransform};

use super::PdfError;
use crate::{
    adapters::content,
    domain::checklist::paper::{Item, Page},
};

/// How many dots of a picture become one: 600 become 300, which is 370 an inch on paper.
const TOGETHER: usize = 2;

/// A picture as it stands in a document.
struct Packed {
    side: usize,
    bytes: Vec<u8>,
}

static PACKED: LazyLock<Mutex<BTreeMap<String, Arc<Packed>>>> = LazyLock::new(Mutex::default);

fn fault(problem: &str, name: &str) -> PdfError {
    PdfError(format!("the picture {name} {problem}"))
}

/// Reads a picture: red, green and blue of each dot, laid on white.
fn read(name: &str) -> Result<Packed, PdfError> {
    let file = content::badge_picture(&format!("{name}.png")).ok_or_else(|| fault("is not there", name))?;
    let mut decoder = Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| fault("cannot be read", name))?;
    let size = reader.output_buffer_size().ok_or_else(|| fault("is too large", name))?;
    let mut dots = vec![0; size];
    let frame = reader.next_frame(&mut dots).map_err(|_| fault("cannot be read", name))?;
    let wide = frame.width as usize;
    if frame.color_type != ColorType::Rgba || frame.width != frame.height || !wide.is_multiple_of(TOGETHER) {
        return Err(fault("is no square of the kind that is expected", name));
    }
    let side = wide / TOGETHER;
    let mut sums = vec![0u32; side * side * 3];
    for (row, line) in dots.chunks_exact(wide * 4).enumerate() {
        for (column, dot) in line.chunks_exact(4).enumerate() {
            let at = ((row / TOGETHER) * side + column / TOGETHER) * 3;
            let [red, green, blue, cover] = dot else { continue };
            let cover = u32::from(*cover);
            for (sum, part) in sums.iter_mut().skip(at).zip([red, green, blue]) {
                *sum += (u32::from(*part) * cover + 255 * (255 - cover)) / 255;
            }
        }
    }
    let whole = u32::try_from(TOGETHER * TOGETHER).unwrap_or(1);
    let flat: Vec<u8> = sums.into_iter().map(|sum| u8::try_from(sum / whole).unwrap_or(u8::MAX)).collect();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let bytes = packer.write_all(&flat).and_then(|()| packer.finish());
    Ok(Packed { side, bytes: bytes.map_err(|_| fault("cannot be packed", name))? })
}

fn packed(name: &str) -> Result<Arc<Packed>, PdfError> {
    if let Some(known) = PACKED.lock().unwrap_or_else(PoisonError::into_inner).get(name) {
        return Ok(Arc::clone(known));
    }
    let new = Arc::new(read(name)?);
    PACKED.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), Arc::clone(&new));
    Ok(new)
}

fn id(name: &str) -> XObjectId {
    XObjectId(format!("Badge-{name}"))
}

/// Adds the pictures of these pages to the document, each once.
pub fn add(document: &mut PdfDocument, pages: &[Page]) -> Result<(), PdfError> {
    let names: BTreeSet<&str> = pages
        .iter()
        .flatten()
        .filter_map(|item| match item {
            Item::Picture { name, .. } => Some(name.as_str()),
            _ => None,
        })
        .collect();
    for name in names {
        let packed = packed(name)?;
        let named = |text: &str| DictItem::Name(text.as_bytes().to_vec());
        let side = DictItem::Int(i64::try_from(packed.side).unwrap_or(0));
        let dict = [
            ("Type", named("XObject")),
            ("Subtype", named("Image")),
            ("Width", side.clone()),
            ("Height", side),
            ("ColorSpace", named("DeviceRGB")),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", named("FlateDecode")),
        ];
        let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let stream = ExternalStream { dict, content: packed.bytes.clone(), compress: false };
        let picture = ExternalXObject { stream, width: None, height: None, dpi: None };
        document.resources.xobjects.map.insert(id(name), XObject::External(picture));
    }
    Ok(())
}

/// Shows a picture with its lower left corner at `(x, y)`.
pub fn show(name: &str, x: f32, y: f32, size: f32) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(Pt(x)),
        translate_y: Some(Pt(y)),
        scale_x: Some(size),
        scale_y: Some(size),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: id(name), transform }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::achievement::Achievement;

    #[test]
    fn every_badge_has_a_picture_for_paper() {
        for achievement in Achievement::all() {
            let picture = packed(&achievement.slug()).unwrap();
            assert_eq!(picture.side, 300);
            assert!(picture.bytes.len() < 200_000, "{}: {}", achievement.slug(), picture.bytes.len());
        }
        assert!(packed("nothing").is_err());
    }
}

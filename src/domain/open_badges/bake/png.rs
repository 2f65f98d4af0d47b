//! Baking into PNG: an uncompressed `iTXt` chunk (PNG, "International textual data"), spliced in so that the picture
//! itself is never re-encoded.

use super::{BakeError, Baked, MAX_IMAGE, MAX_TEXT};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Open Badges Baking 2.0, "PNGs": the keyword of an assertion.
const OB2: &[u8] = b"openbadges";
/// Open Badges 3.0, "Baked Badge", "PNG": the keyword of a credential.
const OB3: &[u8] = b"openbadgecredential";

/// One chunk; `raw` is all of it, with length and checksum.
struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
    raw: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// The keyword of a text chunk, and what follows its zero byte.
    fn keyword(&self) -> Option<(&'a [u8], &'a [u8])> {
        if !matches!(&self.kind, b"iTXt" | b"tEXt" | b"zTXt") {
            return None;
        }
        split_at_zero(self.data)
    }
}

fn split_at_zero(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    Some((bytes.get(..end)?, bytes.get(end + 1..)?))
}

/// All chunks up to and including `IEND`, checksums checked. What follows `IEND` is dropped.
fn chunks(png: &[u8]) -> Result<Vec<Chunk<'_>>, BakeError> {
    if png.len() > MAX_IMAGE {
        return Err(BakeError::TooLarge);
    }
    let mut rest = png.strip_prefix(SIGNATURE).ok_or(BakeError::NotAnImage)?;
    let mut chunks = Vec::new();
    loop {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(BakeError::Damaged)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| BakeError::TooLarge)?;
        // A length beyond the file is caught below; one beyond the specification here.
        let total = length.checked_add(12).filter(|_| length < 1 << 31).ok_or(BakeError::Damaged)?;
        let raw = rest.get(..total).ok_or(BakeError::Damaged)?;
        let (kind, after) = after.split_first_chunk::<4>().ok_or(BakeError::Damaged)?;
        let data = after.get(..length).ok_or(BakeError::Damaged)?;
        let (_, checksum) = raw.split_last_chunk::<4>().ok_or(BakeError::Damaged)?;
        if u32::from_be_bytes(*checksum) != crc(kind, data) {
            return Err(BakeError::Damaged);
        }
        if chunks.is_empty() && kind != b"IHDR" {
            return Err(BakeError::Damaged);
        }
        chunks.push(Chunk { kind: *kind, data, raw });
        if kind == b"IEND" {
            return Ok(chunks);
        }
        rest = rest.get(total..).ok_or(BakeError::Damaged)?;
    }
}

fn crc(kind: &[u8; 4], data: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(kind);
    hasher.update(data);
    hasher.finalize()
}

/// Puts badges into a PNG, each once: what it held under the same keyword is replaced, other chunks stay as they are.
pub fn bake(png: &[u8], badges: &Baked) -> Result<Vec<u8>, BakeError> {
    let wanted: Vec<(&[u8], &str)> = [(OB2, &badges.assertion), (OB3, &badges.credential)]
        .into_iter()
        .filter_map(|(keyword, text)| text.as_deref().map(|text| (keyword, text)))
        .collect();
    let mut baked = SIGNATURE.to_vec();
    for chunk in chunks(png)? {
        let replaced = chunk.keyword().is_some_and(|(keyword, _)| wanted.iter().any(|(new, _)| *new == keyword));
        if !replaced {
            baked.extend_from_slice(chunk.raw);
        }
        // Directly after the header: a reader that streams finds the badge before the pixels.
        if &chunk.kind == b"IHDR" {
            for (keyword, text) in &wanted {
                baked.extend_from_slice(&text_chunk(keyword, text)?);
            }
        }
    }
    Ok(baked)
}

fn text_chunk(keyword: &[u8], text: &str) -> Result<Vec<u8>, BakeError> {
    if text.len() > MAX_TEXT {
        return Err(BakeError::TooLarge);
    }
    let mut data = keyword.to_vec();
    // End of keyword, not compressed, method 0, no language, no translated keyword.
    data.extend_from_slice(&[0, 0, 0, 0, 0]);
    data.extend_from_slice(text.as_bytes());
    let length = u32::try_from(data.len()).map_err(|_| BakeError::TooLarge)?;
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend_from_slice(b"iTXt");
    chunk.extend_from_slice(&data);
    chunk.extend_from_slice(&crc(b"iTXt", &data).to_be_bytes());
    Ok(chunk)
}

/// Reads the badges of a PNG: the text of an `iTXt`, or of a `tEXt`, which before 2013 held the address of an assertion.
pub fn extract(png: &[u8]) -> Result<Baked, BakeError> {
    let mut baked = Baked::default();
    for chunk in chunks(png)? {
        let Some((keyword, rest)) = chunk.keyword() else { continue };
        let place = match keyword {
            OB2 => &mut baked.assertion,
            OB3 => &mut baked.credential,
            _ => continue,
        };
        let text = match &chunk.kind {
            b"iTXt" => read_text(rest)?,
            b"tEXt" => String::from_utf8(rest.to_vec()).map_err(|_| BakeError::NotText)?,
            _ => return Err(BakeError::Compressed),
        };
        if place.replace(text).is_some() {
            return Err(BakeError::Twice);
        }
    }
    Ok(baked)
}

/// The text after the keyword: compression flag and method, language, translated keyword, text.
fn read_text(rest: &[u8]) -> Result<String, BakeError> {
    let ([compressed, _method], rest) = rest.split_first_chunk::<2>().ok_or(BakeError::Damaged)?;
    if *compressed != 0 {
        return Err(BakeError::Compressed);
    }
    let (_language, rest) = split_at_zero(rest).ok_or(BakeError::Damaged)?;
    let (_translated, text) = split_at_zero(rest).ok_or(BakeError::Damaged)?;
    if text.len() > MAX_TEXT {
        return Err(BakeError::TooLarge);
    }
    String::from_utf8(text.to_vec()).map_err(|_| BakeError::NotText)
}

#[cfg(test)]
mod tests {
    use super::super::super::fixtures::{TINY_PNG, raw_chunk};
    use super::*;
    use proptest::prelude::*;

    fn badges(assertion: Option<&str>, credential: Option<&str>) -> Baked {
        Baked { assertion: assertion.map(str::to_owned), credential: credential.map(str::to_owned) }
    }

    fn with_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let (head, tail) = TINY_PNG.split_at(33);
        [head, &raw_chunk(kind, data), tail].concat()
    }

    #[test]
    fn carries_both_badges_and_replaces_old_ones() {
        let once = bake(TINY_PNG, &badges(Some("{\"a\":1}"), Some("{\"ž\":\"字\"}"))).unwrap();
        assert_eq!(extract(&once).unwrap(), badges(Some("{\"a\":1}"), Some("{\"ž\":\"字\"}")));
        let again = bake(&once, &badges(Some("new"), None)).unwrap();
        assert_eq!(extract(&again).unwrap(), badges(Some("new"), Some("{\"ž\":\"字\"}")));
        // Nothing but the badge changes.
        assert_eq!(
            bake(&with_chunk(b"tEXt", b"openbadges\0http://x"), &badges(Some("a"), None)).unwrap(),
            bake(TINY_PNG, &badges(Some("a"), None)).unwrap()
        );
        assert_eq!(bake(TINY_PNG, &Baked::default()).unwrap(), TINY_PNG);
    }

    #[test]
    fn refuses_what_is_no_sound_png() {
        assert_eq!(extract(b"GIF89a"), Err(BakeError::NotAnImage));
        assert_eq!(extract(&TINY_PNG[..20]), Err(BakeError::Damaged));
        let mut broken = TINY_PNG.to_vec();
        broken[20] ^= 1;
        assert_eq!(extract(&broken), Err(BakeError::Damaged));
        assert_eq!(extract(&TINY_PNG[..TINY_PNG.len() - 12]), Err(BakeError::Damaged));
        let mut huge = TINY_PNG[..8].to_vec();
        huge.extend_from_slice(&[0xff, 0xff, 0xff, 0xff, b'I', b'H', b'D', b'R']);
        assert_eq!(extract(&huge), Err(BakeError::Damaged));
        assert_eq!(extract(&vec![0; MAX_IMAGE + 1]), Err(BakeError::TooLarge));
    }

    #[test]
    fn refuses_badges_against_the_rules() {
        let text = |flag: u8, text: &[u8]| [b"openbadges\0".as_slice(), &[flag, 0, 0, 0], text].concat();
        assert_eq!(extract(&with_chunk(b"iTXt", &text(1, b"x"))), Err(BakeError::Compressed));
        assert_eq!(extract(&with_chunk(b"iTXt", &text(0, b"\xff"))), Err(BakeError::NotText));
        assert_eq!(extract(&with_chunk(b"iTXt", &text(0, &vec![b'x'; MAX_TEXT + 1]))), Err(BakeError::TooLarge));
        assert_eq!(extract(&with_chunk(b"zTXt", &text(0, b"x"))), Err(BakeError::Compressed));
        assert_eq!(extract(&with_chunk(b"iTXt", b"openbadges\0\0")), Err(BakeError::Damaged));
        let old = with_chunk(b"tEXt", b"openbadges\0https://x.example/a");
        assert_eq!(extract(&old).unwrap(), badges(Some("https://x.example/a"), None));
        let (head, tail) = TINY_PNG.split_at(33);
        let chunk = raw_chunk(b"iTXt", &text(0, b"x"));
        assert_eq!(extract(&[head, &chunk, &chunk, tail].concat()), Err(BakeError::Twice));
        assert_eq!(bake(TINY_PNG, &badges(Some(&"x".repeat(MAX_TEXT + 1)), None)), Err(BakeError::TooLarge));
    }

    proptest! {
        #[test]
        fn any_text_survives(text in "\\PC{0,200}") {
            let baked = bake(TINY_PNG, &badges(None, Some(&text))).unwrap();
            prop_assert_eq!(extract(&baked).unwrap(), badges(None, Some(&text)));
        }

        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = extract(&[SIGNATURE, &bytes].concat());
        }
    }
}

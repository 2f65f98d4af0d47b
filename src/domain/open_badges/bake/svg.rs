//! Baking into SVG: one element directly after the opening `<svg>` (Open Badges 2.0, "Badge Baking"; Open Badges 3.0,
//! "Baked Badge"). The two versions bind the same prefix to different namespaces, so each badge gets a file of its own.

use std::ops::Range;

use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::{BakeError, Baked, MAX_IMAGE, MAX_TEXT};

const OB2_NAMESPACE: &str = "http://openbadges.org";
const OB3_NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
/// What binds the prefix, on the root.
const PREFIX: &str = "xmlns:openbadges";
/// Deeper files are refused.
const MAX_DEPTH: usize = 200;

/// The badge to put into an SVG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SvgBadge<'a> {
    /// Open Badges 2.0 hosted: the assertion's URL and JSON.
    Assertion { url: &'a str, json: &'a str },
    /// Open Badges 3.0 with an embedded proof: JSON.
    Credential { json: &'a str },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Assertion,
    Credential,
}

/// A badge element found in a file.
struct Found {
    kind: Kind,
    /// The `verify` attribute: a URL or a compact JWS.
    verify: String,
    /// The CDATA content, which goes before `verify`: it is the whole badge.
    content: String,
    place: Range<usize>,
}

struct Scan {
    root: Root,
    badges: Vec<Found>,
}

impl Found {
    fn text(self) -> String {
        if self.content.is_empty() { self.verify } else { self.content }
    }
}

/// The start tag of the file's `<svg>`.
struct Root {
    place: Range<usize>,
    /// Whether it is `<svg/>`.
    empty: bool,
    name: String,
    /// Name and value as written, without the prefix that baking binds.
    attributes: Vec<(String, String)>,
}

impl Root {
    fn of(tag: &BytesStart<'_>, place: Range<usize>, empty: bool) -> Result<Self, BakeError> {
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| BakeError::Damaged)?;
            if attribute.key.as_ref() != PREFIX {
                attributes.push((attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
            }
        }
        Ok(Self { place, empty, name: tag.name().as_ref().to_owned(), attributes })
    }

    /// The tag anew, with the prefix bound as both specifications ask.
    fn start_tag(&self, namespace: &str) -> String {
        let mut tag = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            let quote = if value.contains('"') { '\'' } else { '"' };
            tag.push_str(&format!(" {name}={quote}{value}{quote}"));
        }
        tag.push_str(&format!(" {PREFIX}=\"{namespace}\">"));
        tag
    }
}

/// Puts a badge into an SVG; badges that it held before, of either version, are removed.
pub fn bake(svg: &str, badge: SvgBadge<'_>) -> Result<String, BakeError> {
    // The reader's positions do not count a byte order mark.
    let svg = svg.trim_start_matches('\u{feff}');
    let Scan { root, badges } = scan(svg)?;
    let (namespace, element) = element(badge)?;
    let mut baked = String::with_capacity(svg.len() + element.len() + PREFIX.len() + namespace.len());
    baked.push_str(svg.get(..root.place.start).ok_or(BakeError::Damaged)?);
    baked.push_str(&root.start_tag(namespace));
    baked.push_str(&element);
    if root.empty {
        baked.push_str(&format!("</{}>", root.name));
    }
    let mut from = root.place.end;
    for found in &badges {
        baked.push_str(svg.get(from..found.place.start).ok_or(BakeError::Damaged)?);
        from = found.place.end;
    }
    baked.push_str(svg.get(from..).ok_or(BakeError::Damaged)?);
    Ok(baked)
}

/// Reads the badge of an SVG.
pub fn extract(svg: &str) -> Result<Baked, BakeError> {
    let mut baked = Baked::default();
    for found in scan(svg)?.badges {
        let place = match found.kind {
            Kind::Assertion => &mut baked.assertion,
            Kind::Credential => &mut baked.credential,
        };
        if place.replace(found.text()).is_some() {
            return Err(BakeError::Twice);
        }
    }
    Ok(baked)
}

/// The namespace and the element.
fn element(badge: SvgBadge<'_>) -> Result<(&'static str, String), BakeError> {
    let (namespace, name, verify, json) = match badge {
        SvgBadge::Assertion { url, json } => (OB2_NAMESPACE, "assertion", format!(" verify=\"{}\"", escape(url)), json),
        SvgBadge::Credential { json } => (OB3_NAMESPACE, "credential", String::new(), json),
    };
    if json.len() > MAX_TEXT {
        return Err(BakeError::TooLarge);
    }
    let json = cdata(json);
    Ok((namespace, format!("<openbadges:{name}{verify}><![CDATA[{json}]]></openbadges:{name}>")))
}

/// In JSON, `]]>` can only stand inside a string, where `>` may be written as an escape.
fn cdata(json: &str) -> String {
    json.replace("]]>", "]]\\u003e")
}

/// Reads the file once: its root, and every badge element with its text.
fn scan(svg: &str) -> Result<Scan, BakeError> {
    if svg.len() > MAX_IMAGE {
        return Err(BakeError::TooLarge);
    }
    let mut reader = NsReader::from_str(svg);
    let mut root: Option<Root> = None;
    let mut badges = Vec::new();
    let mut open: Option<(usize, Found)> = None;
    let mut depth = 0_usize;
    loop {
        let start = position(&reader)?;
        let (namespace, event) = reader.read_resolved_event().map_err(|_| BakeError::Damaged)?;
        let kind = match &event {
            Event::Start(tag) | Event::Empty(tag) => badge_kind(&namespace, tag),
            _ => None,
        };
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                refuse_programs(&tag)?;
                let verify = verify_attribute(&tag)?;
                let is_svg = tag.local_name().as_ref() == "svg";
                let place = start..position(&reader)?;
                if root.is_none() {
                    if !is_svg {
                        return Err(BakeError::NotAnImage);
                    }
                    root = Some(Root::of(&tag, place, is_empty)?);
                } else if let Some(kind) = kind.filter(|_| open.is_none()) {
                    let found = Found { kind, verify: verify.unwrap_or_default(), content: String::new(), place };
                    if is_empty { badges.push(found) } else { open = Some((depth, found)) }
                }
                if !is_empty {
                    depth += 1;
                }
                if depth > MAX_DEPTH {
                    return Err(BakeError::TooLarge);
                }
            }
            Event::CData(text) => {
                if let Some((_, found)) = &mut open {
                    found.content.push_str(&text);
                }
            }
            Event::End(_) => {
                depth = depth.checked_sub(1).ok_or(BakeError::Damaged)?;
                if let Some((_, mut found)) = open.take_if(|(level, _)| *level == depth) {
                    found.place.end = position(&reader)?;
                    badges.push(found);
                }
            }
            // An internal subset could define entities: no badge image needs one.
            Event::DocType(text) if text.contains('[') => return Err(BakeError::Entities),
            Event::Eof => break,
            _ => {}
        }
    }
    let root = root.ok_or(BakeError::NotAnImage)?;
    if depth != 0 {
        return Err(BakeError::Damaged);
    }
    if badges.iter().any(|found| found.content.len().max(found.verify.len()) > MAX_TEXT) {
        return Err(BakeError::TooLarge);
    }
    Ok(Scan { root, badges })
}

fn position(reader: &NsReader<&[u8]>) -> Result<usize, BakeError> {
    usize::try_from(reader.buffer_position()).map_err(|_| BakeError::TooLarge)
}

fn badge_kind(namespace: &ResolveResult<'_>, tag: &BytesStart<'_>) -> Option<Kind> {
    let ResolveResult::Bound(Namespace(namespace)) = namespace else { return None };
    match (*namespace, tag.local_name().as_ref()) {
        (OB2_NAMESPACE, "assertion") => Some(Kind::Assertion),
        (OB3_NAMESPACE, "credential") => Some(Kind::Credential),
        _ => None,
    }
}

/// Whoever opens such a picture in a browser runs the program of its maker: no badge needs one.
fn refuse_programs(tag: &BytesStart<'_>) -> Result<(), BakeError> {
    if tag.local_name().as_ref().eq_ignore_ascii_case("script") {
        return Err(BakeError::Script);
    }
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| BakeError::Damaged)?;
        let name = attribute.key.as_ref().to_ascii_lowercase();
        let value: String = attribute.value.chars().filter(|c| !c.is_whitespace()).take(11).collect();
        if name.starts_with("on") || (name.ends_with("href") && value.eq_ignore_ascii_case("javascript:")) {
            return Err(BakeError::Script);
        }
    }
    Ok(())
}

/// The `verify` attribute: a URL or a compact JWS.
fn verify_attribute(tag: &BytesStart<'_>) -> Result<Option<String>, BakeError> {
    match tag.try_get_attribute("verify").map_err(|_| BakeError::Damaged)? {
        None => Ok(None),
        Some(attribute) => {
            Ok(Some(quick_xml::escape::unescape(&attribute.value).map_err(|_| BakeError::Damaged)?.into_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SVG: &str = concat!(
        r#"<?xml version="1.0"?><!-- a > b -->"#,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g><path d="M0 0"/></g></svg>"#
    );

    #[test]
    fn carries_a_credential_or_an_assertion() {
        let baked = bake(SVG, SvgBadge::Credential { json: r#"{"a":"x]]>y"}"# }).unwrap();
        assert_eq!(extract(&baked).unwrap().credential.unwrap(), r#"{"a":"x]]\u003ey"}"#);
        let again = bake(&baked, SvgBadge::Assertion { url: "https://x.example/a?b=1&c=2", json: "{}" }).unwrap();
        assert_eq!(extract(&again).unwrap(), Baked { assertion: Some("{}".to_owned()), credential: None });
        assert!(again.contains(r#"verify="https://x.example/a?b=1&amp;c=2""#));
        assert!(again.ends_with(r#"<g><path d="M0 0"/></g></svg>"#));
        assert!(again.contains(r#"viewBox="0 0 1 1" xmlns:openbadges="http://openbadges.org">"#));
        assert!(!again.contains(OB3_NAMESPACE));
    }

    #[test]
    fn bakes_an_empty_root_and_reads_other_peoples_files() {
        let baked = bake("<svg/>", SvgBadge::Credential { json: "{}" }).unwrap();
        assert_eq!(extract(&baked).unwrap().credential.unwrap(), "{}");
        let other = r#"<svg xmlns:ob="http://openbadges.org"><ob:assertion verify="https://x.example/a"/></svg>"#;
        assert_eq!(extract(other).unwrap().assertion.unwrap(), "https://x.example/a");
        assert_eq!(extract(SVG).unwrap(), Baked::default());
        let split =
            r#"<svg xmlns:ob="http://openbadges.org"><ob:assertion><![CDATA[a]]]]><![CDATA[>b]]></ob:assertion></svg>"#;
        assert_eq!(extract(split).unwrap().assertion.unwrap(), "a]]>b");
        let marked = format!("\u{feff}{SVG}");
        let baked = bake(&marked, SvgBadge::Credential { json: "{}" }).unwrap();
        assert!(
            baked.contains("<!-- a > b --><svg xmlns=")
                && baked.ends_with("credential><g><path d=\"M0 0\"/></g></svg>"),
            "{baked}"
        );
    }

    #[test]
    fn refuses_other_files() {
        let twice = r#"<svg xmlns:o="http://openbadges.org"><o:assertion verify="a"/><o:assertion verify="b"/></svg>"#;
        assert_eq!(extract(twice), Err(BakeError::Twice));
        let entities = r#"<!DOCTYPE svg [<!ENTITY a "b">]><svg/>"#;
        assert_eq!(extract(entities), Err(BakeError::Entities));
        for program in ["<svg><script/></svg>", "<svg onload='a()'/>", "<svg><a xlink:href=' JavaScript:a()'/></svg>"] {
            assert_eq!(extract(program), Err(BakeError::Script), "{program}");
        }
        assert_eq!(extract("<html/>"), Err(BakeError::NotAnImage));
        assert_eq!(extract(""), Err(BakeError::NotAnImage));
        assert_eq!(extract("<svg><g></svg>"), Err(BakeError::Damaged));
        assert_eq!(extract("<svg><g>"), Err(BakeError::Damaged));
        assert_eq!(extract(&"<svg>".repeat(300)), Err(BakeError::TooLarge));
    }

    proptest! {
        #[test]
        fn any_json_survives(text in "\\PC{0,100}") {
            let json = serde_json::to_string(&text).unwrap();
            let baked = bake(SVG, SvgBadge::Credential { json: &json }).unwrap();
            let read: String = serde_json::from_str(&extract(&baked).unwrap().credential.unwrap()).unwrap();
            prop_assert_eq!(read, text);
        }
    }
}

//! Just enough XML to look at a diagram: elements, attributes and texts in order.

/// A piece of an SVG text, with its line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Open { line: u32, name: &'a str, attributes: &'a str, closed: bool },
    Close { line: u32, name: &'a str },
    Text { line: u32, text: &'a str },
}

/// Cuts an SVG text; names what is no XML.
pub(super) fn pieces(text: &str) -> (Vec<Piece<'_>>, Vec<(u32, String)>) {
    let (mut pieces, mut faults) = (Vec::new(), Vec::new());
    let mut rest = text;
    let mut line = 1;
    while !rest.is_empty() {
        let (before, tag) = rest.split_once('<').map_or((rest, None), |(before, tag)| (before, Some(tag)));
        if !before.trim().is_empty() {
            let bare = before.match_indices('&').any(|(place, _)| !is_entity(before.get(place..).unwrap_or_default()));
            if bare {
                faults.push((line, "write &amp; for an ampersand".to_owned()));
            }
            pieces.push(Piece::Text { line, text: before });
        }
        line += lines(before);
        let Some(tag) = tag else { break };
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        let Some((inside, after)) = tag.split_once(end) else {
            faults.push((line, "a < without its >".to_owned()));
            break;
        };
        if let Some(name) = inside.strip_prefix('/') {
            pieces.push(Piece::Close { line, name: name.trim() });
        } else if inside.starts_with('!') || inside.starts_with('?') {
            if !inside.starts_with("!--") {
                faults.push((line, "only elements and comments belong in a diagram".to_owned()));
            }
        } else {
            let closed = inside.ends_with('/');
            let inside = inside.strip_suffix('/').unwrap_or(inside);
            let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
            if inside.matches('"').count() % 2 == 1 || inside.contains('<') {
                faults.push((line, format!("<{name}>: a quote is missing")));
            }
            pieces.push(Piece::Open { line, name, attributes, closed });
        }
        line += lines(inside);
        rest = after;
    }
    (pieces, faults)
}

fn lines(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(0)
}

fn is_entity(text: &str) -> bool {
    let name = text.strip_prefix('&').and_then(|rest| rest.split_once(';')).map_or("", |(name, _)| name);
    ["amp", "lt", "gt", "quot", "apos"].contains(&name) || name.starts_with('#')
}

/// The attributes of an element: names and what stands between their quotes.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| ['"', '\''].contains(c))?;
        let (value, after) = after.strip_prefix(quote)?.split_once(quote)?;
        rest = after;
        Some((name.trim(), value))
    })
}

/// The value of one attribute.
pub(super) fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    attributes(text).find(|(key, _)| *key == name).map(|(_, value)| value)
}

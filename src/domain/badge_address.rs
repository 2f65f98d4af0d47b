//! What people paste to have a badge checked: one of its addresses, or its id.

/// What a pasted text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadgeAddress {
    /// The id of one of our awards, if there is one.
    Ours(String),
    /// An address of another site: its host.
    Elsewhere(String),
    /// Neither an address of a badge nor an id.
    Unclear,
}

/// Longer texts are no address of ours.
const MAX: usize = 500;

/// Reads a pasted text. `base` is the public address of this site.
#[must_use]
pub fn read(base: &str, text: &str) -> BadgeAddress {
    let text = text.trim().trim_matches(['<', '>', '"']);
    if text.is_empty() || text.len() > MAX {
        return BadgeAddress::Unclear;
    }
    if let Some(id) = uuid(text.strip_prefix("urn:uuid:").unwrap_or(text)) {
        return BadgeAddress::Ours(id);
    }
    let Some((host, path)) = host_and_path(text) else { return BadgeAddress::Unclear };
    // With or without https, and in any case: people retype addresses.
    let Some((our_host, our_path)) = host_and_path(base) else { return BadgeAddress::Unclear };
    let Some(path) = path.strip_prefix(our_path).filter(|_| host.eq_ignore_ascii_case(our_host)) else {
        return if host.contains('.') || text.contains("://") {
            BadgeAddress::Elsewhere(host.to_ascii_lowercase())
        } else {
            BadgeAddress::Unclear
        };
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let id = match (parts.next(), parts.next(), parts.next()) {
        (Some("credentials"), Some(id), None | Some("badge.png")) => id.strip_suffix(".json").unwrap_or(id),
        (Some("ob2"), Some("assertions"), Some(id)) | (Some("my"), Some("badges"), Some(id)) => id,
        _ => return BadgeAddress::Unclear,
    };
    uuid(id).map_or(BadgeAddress::Unclear, BadgeAddress::Ours)
}

/// The host, with its port, and the rest.
fn host_and_path(text: &str) -> Option<(&str, &str)> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end)?;
    let sound = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    sound.then_some((host, path))
}

/// A UUID in its usual form, in lower case.
fn uuid(text: &str) -> Option<String> {
    let sound = text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    sound.then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://badges.example.org";
    const ID: &str = "0b5f3c7e-1d2a-4b6c-8e9f-001122334455";

    #[test]
    fn every_address_of_a_badge_leads_to_it() {
        for text in [
            ID.to_owned(),
            format!("  urn:uuid:{} ", ID.to_uppercase()),
            format!("{BASE}/credentials/{ID}"),
            format!("http://Badges.Example.org/credentials/{ID}/"),
            format!("badges.example.org/credentials/{ID}?x=1#check"),
            format!("<{BASE}/credentials/{ID}.json>"),
            format!("{BASE}/credentials/{ID}/badge.png"),
            format!("{BASE}/ob2/assertions/{ID}"),
            format!("{BASE}/my/badges/{ID}"),
        ] {
            assert_eq!(read(BASE, &text), BadgeAddress::Ours(ID.into()), "{text}");
        }
        assert_eq!(
            read("http://127.0.0.1:3000", &format!("http://127.0.0.1:3000/credentials/{ID}")),
            BadgeAddress::Ours(ID.into())
        );
    }

    #[test]
    fn badges_of_other_sites_are_told_by_their_host() {
        for text in
            [format!("https://api.badgr.io/public/{ID}"), format!("badges.example.org.evil.example/credentials/{ID}")]
        {
            assert!(matches!(read(BASE, &text), BadgeAddress::Elsewhere(_)), "{text}");
        }
        assert_eq!(read(BASE, "http://Other.example:81/x"), BadgeAddress::Elsewhere("other.example:81".into()));
    }

    #[test]
    fn other_texts_are_not_guessed_at() {
        for text in [
            "",
            "  ",
            "my badge",
            "https://",
            "javascript:alert(1)",
            BASE,
            "https://badges.example.org/achievements/super",
        ] {
            assert_eq!(read(BASE, text), BadgeAddress::Unclear, "{text}");
        }
        assert_eq!(read(BASE, &"x".repeat(501)), BadgeAddress::Unclear);
        assert_eq!(read(BASE, &format!("{BASE}/credentials/{}", "ž".repeat(18))), BadgeAddress::Unclear);
    }
}

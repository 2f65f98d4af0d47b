//! A page of the list of badges (Open Badges 3.0 API §6.3): which part is wanted, and the links to the others.

use chrono::{DateTime, SecondsFormat, Utc};
use url::Url;

use super::authorization::once;
use crate::domain::time::Moment;

/// How many badges a page has when the wallet does not say.
const USUAL: u32 = 50;
/// The most that a page has.
const MOST: u32 = 100;

/// The part that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// At most so many.
    pub limit: u32,
    /// From this one on, counted from 0.
    pub offset: u32,
    /// Only those that were issued, or issued anew, after this moment.
    pub since: Option<Moment>,
}

impl Part {
    /// Out of a query; `None` when a parameter is not what it should be.
    #[must_use]
    pub fn read(fields: &[(String, String)]) -> Option<Self> {
        let there = |name: &str| fields.iter().any(|(n, _)| n == name);
        let number = |name: &str, usual| match once(fields, name) {
            None => (!there(name)).then_some(usual),
            Some(text) => text.parse::<u32>().ok(),
        };
        let since = match once(fields, "since") {
            None if there("since") => return None,
            None => None,
            // A plus that nobody encoded arrives as a space.
            Some(text) => Some(DateTime::parse_from_rfc3339(&text.replace(' ', "+")).ok()?.with_timezone(&Utc)),
        };
        let limit = number("limit", USUAL).filter(|limit| *limit > 0)?.min(MOST);
        Some(Self { limit, offset: number("offset", 0)?, since })
    }

    /// The `Link` header for a list of so many (RFC 8288). `address` is the list's own.
    #[must_use]
    pub fn links(&self, address: &str, total: u32) -> String {
        let last = total.saturating_sub(1) / self.limit * self.limit;
        let next = self.offset.saturating_add(self.limit);
        let parts = [
            ("next", (next < total).then_some(next)),
            ("last", Some(last)),
            ("first", Some(0)),
            ("prev", (self.offset > 0).then(|| self.offset.saturating_sub(self.limit).min(last))),
        ];
        let link = |(name, offset): (&str, Option<u32>)| {
            let mut url = Url::parse(address).ok()?;
            url.query_pairs_mut()
                .append_pair("limit", &self.limit.to_string())
                .append_pair("offset", &offset?.to_string());
            if let Some(since) = self.since {
                url.query_pairs_mut().append_pair("since", &since.to_rfc3339_opts(SecondsFormat::AutoSi, true));
            }
            Some(format!("<{url}>; rel=\"{name}\""))
        };
        parts.into_iter().filter_map(link).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(query: &str) -> Option<Part> {
        Part::read(&url::form_urlencoded::parse(query.as_bytes()).into_owned().collect::<Vec<_>>())
    }

    #[test]
    fn a_query_says_which_part() {
        assert_eq!(part(""), Some(Part { limit: 50, offset: 0, since: None }));
        assert_eq!(part("limit=2&offset=4"), Some(Part { limit: 2, offset: 4, since: None }));
        assert_eq!(part("limit=1000").unwrap().limit, 100);
        let since = part("since=2026-06-01T11:00:00+02:00").unwrap().since.unwrap();
        assert_eq!(since.to_rfc3339(), "2026-06-01T09:00:00+00:00");
        assert_eq!(part("since=2026-06-01T09:00:00.123Z").unwrap().since.unwrap().timestamp_subsec_millis(), 123);
        for wrong in [
            "limit=0",
            "limit=-1",
            "limit=x",
            "limit=",
            "limit=1&limit=2",
            "offset=-1",
            "offset=99999999999",
            "since=yesterday",
            "since=2026-06-01",
        ] {
            assert_eq!(part(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn links_lead_to_the_other_parts() {
        let links = |query: &str, total| part(query).unwrap().links("https://us.example/c", total);
        assert_eq!(
            links("limit=2&offset=2", 5),
            "<https://us.example/c?limit=2&offset=4>; rel=\"next\", <https://us.example/c?limit=2&offset=4>; rel=\"last\", \
             <https://us.example/c?limit=2&offset=0>; rel=\"first\", <https://us.example/c?limit=2&offset=0>; rel=\"prev\""
        );
        for (query, total, next, prev) in [
            ("limit=2", 2, false, false),
            ("limit=2", 3, true, false),
            ("limit=2&offset=2", 3, false, true),
            ("", 0, false, false),
            ("offset=90", 3, false, true),
        ] {
            let links = links(query, total);
            assert_eq!(
                (links.contains("\"next\""), links.contains("\"prev\"")),
                (next, prev),
                "{query} of {total}: {links}"
            );
            assert!(links.contains("\"first\"") && links.contains("\"last\""));
        }
        assert!(links("since=2026-06-01T09:00:00Z", 0).contains("since=2026-06-01T09%3A00%3A00Z"));
    }
}

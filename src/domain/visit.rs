//! Looks at a page that are counted: those of people. What a browser says about itself is all that there is to go by, so
//! the count is honest rather than exact.

/// What a request says about who looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visit<'a> {
    /// `User-Agent`.
    pub agent: &'a str,
    /// `Sec-Purpose`, or its forerunners `Purpose` and `X-Moz`: set when a browser loads ahead what nobody may look at.
    pub purpose: &'a str,
    /// `Sec-Fetch-Dest`: what the browser wants it for.
    pub destination: &'a str,
}

/// Parts of the names of programs that read pages for nobody in particular: search engines, makers of previews, watchers,
/// scripts. Browsers of people begin with `Mozilla/`.
const ROBOTS: [&str; 26] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "whatsapp",
    "embedly",
    "quora link",
    "skypeuripreview",
    "vkshare",
    "mediapartners",
    "google-read-aloud",
    "feedfetcher",
    "lighthouse",
    "pagespeed",
    "headless",
    "phantomjs",
    "monitor",
    "uptime",
    "pingdom",
    "archiver",
    "validator",
    "python-",
];

impl Visit<'_> {
    /// Whether it counts: a person's browser that shows the page now.
    #[must_use]
    pub fn counts(&self) -> bool {
        let agent = self.agent.to_ascii_lowercase();
        let purpose = self.purpose.to_ascii_lowercase();
        agent.starts_with("mozilla/")
            && !ROBOTS.iter().any(|robot| agent.contains(robot))
            && !purpose.contains("prefetch")
            && !purpose.contains("preview")
            && matches!(self.destination, "" | "document")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    #[test]
    fn browsers_of_people_count() {
        for agent in [
            PERSON,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
        ] {
            assert!(Visit { agent, ..Visit::default() }.counts(), "{agent}");
        }
        assert!(Visit { agent: PERSON, destination: "document", ..Visit::default() }.counts());
    }

    #[test]
    fn programs_do_not() {
        for agent in [
            "",
            "curl/8.5.0",
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36",
            "facebookexternalhit/1.1",
            "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
        ] {
            assert!(!Visit { agent, ..Visit::default() }.counts(), "{agent}");
        }
    }

    #[test]
    fn what_is_loaded_ahead_or_for_something_else_does_not() {
        let visit = |purpose, destination| Visit { agent: PERSON, purpose, destination };
        for purpose in ["prefetch", "prefetch;prerender", "Preview"] {
            assert!(!visit(purpose, "document").counts(), "{purpose}");
        }
        for destination in ["image", "empty", "iframe"] {
            assert!(!visit("", destination).counts(), "{destination}");
        }
    }
}

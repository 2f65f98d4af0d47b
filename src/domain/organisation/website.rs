//! The website of an organisation, and which e-mail addresses belong to it.

use url::{Host, Url};

use crate::domain::email::Email;

/// Longest address of a website, in characters.
pub const WEBSITE_MAX: usize = 200;

/// Where everybody can have an address: it says nothing about an organisation.
const PROVIDERS: [&str; 40] = [
    "aol.com",
    "arnes.si",
    "caiway.nl",
    "cytanet.com.cy",
    "fastmail.com",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hetnet.nl",
    "home.nl",
    "hotmail.com",
    "hotmail.nl",
    "icloud.com",
    "iskon.hr",
    "kpnmail.nl",
    "libero.it",
    "live.com",
    "live.nl",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "net.hr",
    "orange.fr",
    "outlook.com",
    "planet.nl",
    "proton.me",
    "protonmail.com",
    "siol.net",
    "t-online.de",
    "tiscali.it",
    "web.de",
    "xs4all.nl",
    "yahoo.com",
    "ziggo.nl",
];

/// The address of a website: http or https, on a host with a name, without query and fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Website {
    url: String,
    host: String,
}

/// Why a text is not the website of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebsiteError {
    /// Nothing typed.
    Missing,
    /// Not a web address that people can open.
    Unusable,
    /// A place where everybody can have an e-mail address.
    Provider,
}

/// The name of a host without `www.`, in small letters and ASCII.
fn plain(host: &str) -> Option<String> {
    match Host::parse(host).ok()? {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            let name = name.strip_prefix("www.").unwrap_or(&name).to_owned();
            name.contains('.').then_some(name)
        }
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

impl Website {
    /// Reads what somebody typed; `bakery.example` is enough.
    ///
    /// # Errors
    /// The reason as it is told beside the field.
    pub fn parse(text: &str) -> Result<Self, WebsiteError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(WebsiteError::Missing);
        }
        let text = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        if text.chars().count() > WEBSITE_MAX {
            return Err(WebsiteError::Unusable);
        }
        let mut url = Url::parse(&text).map_err(|_| WebsiteError::Unusable)?;
        url.set_query(None);
        url.set_fragment(None);
        let sound = matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && url.port().is_none();
        let host = url.host_str().and_then(plain).filter(|_| sound).ok_or(WebsiteError::Unusable)?;
        if PROVIDERS.contains(&host.as_str()) {
            return Err(WebsiteError::Provider);
        }
        let url = if url.path() == "/" { url.as_str().trim_end_matches('/').to_owned() } else { url.into() };
        Ok(Self { url, host })
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// Its host without `www.`, in small letters and ASCII.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether an address lies on the website's domain: at its host, or at a domain above it. Not at one below: an address
    /// at `students.university.example` does not speak for `university.example`.
    #[must_use]
    pub fn covers(&self, email: &Email) -> bool {
        let key = email.key();
        let Some(domain) = key.rsplit_once('@').and_then(|(_, domain)| plain(domain)) else { return false };
        !PROVIDERS.contains(&domain.as_str())
            && (self.host == domain || self.host.strip_suffix(&domain).is_some_and(|rest| rest.ends_with('.')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn websites_are_taken_as_people_write_them() {
        for (typed, url, host) in [
            (" bakery.example ", "https://bakery.example", "bakery.example"),
            ("http://WWW.Bakery.example/nl/?x=1#y", "http://www.bakery.example/nl/", "bakery.example"),
            ("https://pošta.si", "https://xn--pota-h6a.si", "xn--pota-h6a.si"),
        ] {
            let website = Website::parse(typed).unwrap();
            assert_eq!((website.as_str(), website.host()), (url, host), "{typed}");
            assert_eq!(Website::parse(website.as_str()), Ok(website));
        }
        assert_eq!(Website::parse("  "), Err(WebsiteError::Missing));
        assert_eq!(Website::parse("https://www.gmail.com"), Err(WebsiteError::Provider));
        for bad in [
            "bakery",
            "ftp://bakery.example",
            "javascript:alert(1)",
            "https://u:p@bakery.example",
            "https://bakery.example:8080",
            "https://127.0.0.1",
            "https://[::1]",
            "sanne@bakery.example",
            "a bakery in town",
        ] {
            assert_eq!(Website::parse(bad), Err(WebsiteError::Unusable), "{bad}");
        }
        assert_eq!(Website::parse(&format!("https://x.example/{}", "a".repeat(200))), Err(WebsiteError::Unusable));
    }

    #[test]
    fn an_address_lies_on_the_domain_of_the_website() {
        let covers = |site: &str, email: &str| Website::parse(site).unwrap().covers(&Email::parse(email).unwrap());
        assert!(covers("https://www.bakery.example", "Sanne@Bakery.example"));
        assert!(covers("https://shop.bakery.example", "sanne@bakery.example"));
        assert!(covers("https://pošta.si", "info@pošta.si"));
        for other in ["sanne@mail.bakery.example", "sanne@badbakery.example", "sanne@example.com", "sanne@gmail.com"] {
            assert!(!covers("https://bakery.example", other), "{other}");
        }
        assert!(!covers("https://bakery.gmail.com", "sanne@gmail.com"));
    }
}

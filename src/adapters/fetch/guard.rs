//! Which addresses may be called for a stranger (server-side request forgery): public ones on the ports of the web. A
//! name is resolved once; what was checked is what is connected to.

use std::{
    error::Error,
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use crate::domain::verification::{Unfetched, address};

/// What may be called.
#[derive(Clone, Copy, Debug)]
pub struct Guard {
    /// Whether loopback may be, too, on any port.
    pub loopback: bool,
}

/// A name that leads to an address that is not called.
#[derive(Debug)]
pub struct PrivateAddress;

impl fmt::Display for PrivateAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a private address")
    }
}
impl Error for PrivateAddress {}

impl Guard {
    /// The address, if it may be called as far as can be said before its name is resolved.
    pub fn address(self, text: &str) -> Result<Url, Unfetched> {
        let url = address::web(text).ok_or(Unfetched::Address)?;
        let ip = match url.host() {
            Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
            _ => None,
        };
        if ip.is_some_and(|ip| !self.allows(ip)) {
            return Err(Unfetched::Private);
        }
        let here = url.host_str() == Some("localhost") || ip.is_some_and(|ip| ip.is_loopback());
        let web = matches!(url.port_or_known_default(), Some(80 | 443));
        if web || (self.loopback && here) { Ok(url) } else { Err(Unfetched::Address) }
    }

    fn allows(self, ip: IpAddr) -> bool {
        (self.loopback && ip.is_loopback()) || is_public(ip)
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = *self;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // One private address among public ones is a trick, not a web site.
            if found.is_empty() || !found.iter().all(|address| guard.allows(address.ip())) {
                return Err(PrivateAddress.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the public internet (IANA special-purpose address registries).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, _, _, _, g, h] = ip.segments();
    let inside = |high: u16, low: u16| {
        let ([w, x], [y, z]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(w, x, y, z))
    };
    match (a, b) {
        // Those that lead to an IPv4 address: mapped, NAT64, 6to4.
        (0, 0) => ip.to_ipv4_mapped().is_some_and(is_public_v4),
        (0x64, 0xff9b) => (c, ip.segments()[3..6].iter().all(|part| *part == 0)) == (0, true) && inside(g, h),
        (0x2002, high) => inside(high, c),
        // Protocol assignments and Teredo, documentation, and documentation again.
        (0x2001, 0..=0x1ff | 0xdb8) | (0x3fff, 0..=0xfff) => false,
        (0x2000..=0x3fff, _) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOSED: Guard = Guard { loopback: false };
    const OPEN: Guard = Guard { loopback: true };

    #[test]
    fn private_addresses_are_not_called_however_they_are_written() {
        for host in [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "017700000001",
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "192.0.2.1",
            "198.51.100.1",
            "203.0.113.1",
            "[::1]",
            "[::]",
            "[::ffff:10.0.0.1]",
            "[::ffff:169.254.169.254]",
            "[::127.0.0.1]",
            "[64:ff9b::10.0.0.1]",
            "[2002:7f00:1::]",
            "[2001::1]",
            "[2001:db8::1]",
            "[fe80::1]",
            "[fc00::1]",
            "[fd12::1]",
            "[ff02::1]",
            "[fec0::1]",
            "[3fff::1]",
            "[100::1]",
        ] {
            assert_eq!(CLOSED.address(&format!("http://{host}/x")), Err(Unfetched::Private), "{host}");
        }
        for host in [
            "1.1.1.1",
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "[2606:4700::1111]",
            "[::ffff:8.8.8.8]",
            "[64:ff9b::8.8.8.8]",
        ] {
            assert!(CLOSED.address(&format!("https://{host}/x")).is_ok(), "{host}");
        }
    }

    #[test]
    fn only_the_ports_of_the_web_are_called() {
        for url in ["https://x.example", "http://x.example:443/", "https://x.example:80/a"] {
            assert!(CLOSED.address(url).is_ok(), "{url}");
        }
        for url in
            ["https://x.example:22", "http://x.example:8080", "ftp://x.example", "https://u:p@x.example", "gopher:x"]
        {
            assert_eq!(CLOSED.address(url), Err(Unfetched::Address), "{url}");
            assert_eq!(OPEN.address(url), Err(Unfetched::Address), "{url}");
        }
    }

    #[test]
    fn loopback_alone_can_be_allowed() {
        for url in ["http://127.0.0.1:4567/x", "http://[::1]:99", "http://localhost:3000"] {
            assert!(OPEN.address(url).is_ok(), "{url}");
            assert!(CLOSED.address(url).is_err(), "{url}");
        }
        for url in ["http://10.0.0.1", "http://169.254.169.254/latest"] {
            assert_eq!(OPEN.address(url), Err(Unfetched::Private), "{url}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_to_a_private_address_is_not_called() {
        let resolve = |guard: Guard| guard.resolve("localhost".parse().unwrap());
        assert!(resolve(CLOSED).await.is_err_and(|error| error.is::<PrivateAddress>()));
        assert!(resolve(OPEN).await.is_ok());
    }
}

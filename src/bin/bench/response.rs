//! Reads what the server answers: as much of HTTP/1.1 as a server sends over a connection that stays open.

/// The head of an answer.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// How the end of the body is known.
    pub body: Body,
    /// Whether the server closes the connection after it.
    pub close: bool,
    /// The bytes of the head itself, with the empty line.
    pub size: usize,
}

/// How the end of a body is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// There is none.
    #[default]
    None,
    /// So many bytes.
    Length(usize),
    /// Pieces, each with its length, the last one empty.
    Chunks,
}

/// Not HTTP.
#[derive(Debug, PartialEq, Eq)]
pub struct Malformed(pub &'static str);

/// The head at the start of `bytes`; `None` when it has not arrived in full.
pub fn head(bytes: &[u8]) -> Result<Option<Head>, Malformed> {
    let Some(end) = find(bytes, b"\r\n\r\n") else { return Ok(None) };
    let text = bytes.get(..end).and_then(|head| std::str::from_utf8(head).ok()).ok_or(Malformed("a head in bytes"))?;
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.strip_prefix("HTTP/1.1 ")).ok_or(Malformed("no status line"))?;
    let status = status.get(..3).and_then(|digits| digits.parse().ok()).ok_or(Malformed("no status"))?;
    let mut head = Head { status, size: end + 4, ..Head::default() };
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(Malformed("a line that is no header"))?;
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            head.body = Body::Length(value.parse().map_err(|_| Malformed("a length that is no number"))?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            head.body = Body::Chunks;
        } else if name.eq_ignore_ascii_case("location") {
            head.location = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("connection") {
            head.close = value.eq_ignore_ascii_case("close");
        }
    }
    if matches!(head.status, 100..=199 | 204 | 304) {
        head.body = Body::None;
    }
    Ok(Some(head))
}

impl Body {
    /// How many bytes a body takes that starts at the start of `bytes`; `None` when it has not arrived in full.
    pub fn size(self, bytes: &[u8]) -> Result<Option<usize>, Malformed> {
        match self {
            Self::None => Ok(Some(0)),
            Self::Length(length) => Ok((bytes.len() >= length).then_some(length)),
            Self::Chunks => chunks(bytes),
        }
    }
}

fn chunks(bytes: &[u8]) -> Result<Option<usize>, Malformed> {
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(line) = find(rest, b"\r\n") else { return Ok(None) };
        let digits = rest.get(..line).and_then(|digits| std::str::from_utf8(digits).ok());
        let digits = digits.and_then(|digits| digits.split(';').next()).unwrap_or_default();
        let size = usize::from_str_radix(digits, 16).map_err(|_| Malformed("a chunk without its size"))?;
        let end = line + 2 + size;
        match rest.get(end..end + 2) {
            None => return Ok(None),
            Some(b"\r\n") => at += end + 2,
            Some(_) => return Err(Malformed("a chunk longer than it says")),
        }
        if size == 0 {
            return Ok(Some(at));
        }
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Option<Head>, Malformed> {
        head(text.as_bytes())
    }

    #[test]
    fn heads_tell_where_the_answer_ends() {
        let text = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\ncontent-length: 12\r\n\r\nHello";
        let expected = Head { status: 200, body: Body::Length(12), size: text.len() - 5, ..Head::default() };
        assert_eq!(parse(text), Ok(Some(expected)));
        let text = "HTTP/1.1 303 See Other\r\nlocation: /attempts/1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
        let expected = Head {
            status: 303,
            location: Some("/attempts/1".into()),
            body: Body::Length(0),
            close: true,
            size: text.len(),
        };
        assert_eq!(parse(text), Ok(Some(expected)));
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_eq!(parse(text).unwrap().unwrap().body, Body::Chunks);
        assert_eq!(parse("HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n").unwrap().unwrap().body, Body::None);
    }

    #[test]
    fn half_a_head_is_waited_for_and_nonsense_refused() {
        for text in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nx: y\r\n\r"] {
            assert_eq!(parse(text), Ok(None), "{text:?}");
        }
        for text in [
            "SSH-2.0\r\n\r\n",
            "HTTP/1.1 x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
        ] {
            assert!(parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn bodies_end_by_length_or_by_an_empty_chunk() {
        type Parsed = Result<Option<usize>, ()>;
        let table: [(Body, &str, Parsed); 9] = [
            (Body::None, "abc", Ok(Some(0))),
            (Body::Length(3), "ab", Ok(None)),
            (Body::Length(3), "abcd", Ok(Some(3))),
            (Body::Chunks, "3\r\nabc\r\n0\r\n\r\nHTTP", Ok(Some(13))),
            (Body::Chunks, "A;x=y\r\n0123456789\r\n0\r\n\r\n", Ok(Some(24))),
            (Body::Chunks, "3\r\nabc\r\n0\r\n", Ok(None)),
            (Body::Chunks, "3\r\nab", Ok(None)),
            (Body::Chunks, "3\r\nabcd\r\n", Err(())),
            (Body::Chunks, "x\r\n", Err(())),
        ];
        for (body, text, expected) in table {
            assert_eq!(body.size(text.as_bytes()).map_err(|_| ()), expected, "{body:?} {text:?}");
        }
    }
}

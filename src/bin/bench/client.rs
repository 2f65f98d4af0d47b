//! One learner's connection: blocking, kept open, and light, as it shares the processors with the server.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

use super::response::{self, Body};

/// How long an answer may take before it counts as an error.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection to the server.
pub struct Client {
    address: SocketAddr,
    stream: Option<TcpStream>,
    request: Vec<u8>,
    answer: Vec<u8>,
}

/// What to ask for.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The path.
    pub path: &'a str,
    /// The session's secret; empty for none.
    pub session: &'a str,
    /// `None` to get, else the kind of body and the body to post.
    pub post: Option<(&'a str, &'a str)>,
    /// Whether a compressed answer is welcome.
    pub compressed: bool,
    /// Where the browser is, as a proxy in front of the site would name it.
    pub from: Option<Ipv4Addr>,
}

impl<'a> Request<'a> {
    /// Gets a page.
    pub const fn get(path: &'a str, session: &'a str) -> Self {
        Self { path, session, post: None, compressed: false, from: None }
    }

    /// Posts a form without fields.
    pub const fn form(path: &'a str, session: &'a str) -> Self {
        Self { post: Some(("application/x-www-form-urlencoded", "")), ..Self::get(path, session) }
    }

    /// Posts JSON.
    pub const fn json(path: &'a str, session: &'a str, body: &'a str) -> Self {
        Self { post: Some(("application/json", body)), ..Self::get(path, session) }
    }
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// How many bytes of body crossed the line.
    pub bytes: usize,
}

impl Client {
    /// For the server at this address; connects with the first request.
    pub const fn new(address: SocketAddr) -> Self {
        Self { address, stream: None, request: Vec::new(), answer: Vec::new() }
    }

    /// Asks, and waits for the whole answer.
    pub fn send(&mut self, request: Request<'_>) -> Result<Answer, String> {
        let answer = self.exchange(request);
        if answer.is_err() {
            // What is left of a failed answer must not be read as the next one.
            self.stream = None;
        }
        answer
    }

    fn exchange(&mut self, request: Request<'_>) -> Result<Answer, String> {
        self.write_request(request);
        let stream = match &mut self.stream {
            Some(stream) => stream,
            none => none.insert(connect(self.address)?),
        };
        stream.write_all(&self.request).map_err(|e| format!("sending: {e}"))?;
        self.answer.clear();
        let mut head = None;
        let head = loop {
            if head.is_none() {
                head = response::head(&self.answer).map_err(|e| e.0.to_owned())?;
            }
            if let Some(known) = &head {
                let body = self.answer.get(known.size..).unwrap_or_default();
                if let Some(bytes) = known.body.size(body).map_err(|e| e.0.to_owned())? {
                    break head.map(|head| (head, bytes));
                }
            }
            let expected = match &head {
                Some(response::Head { body: Body::Length(length), size, .. }) => size + length - self.answer.len(),
                _ => 16 * 1024,
            };
            read_more(stream, &mut self.answer, expected)?;
        };
        let (head, bytes) = head.ok_or("no head")?;
        if head.close {
            self.stream = None;
        }
        Ok(Answer { status: head.status, location: head.location, bytes })
    }

    fn write_request(&mut self, request: Request<'_>) {
        let out = &mut self.request;
        out.clear();
        let method = if request.post.is_some() { "POST" } else { "GET" };
        // Writing to a vector cannot fail.
        let _written = write!(out, "{method} {} HTTP/1.1\r\nHost: {}\r\n", request.path, self.address);
        out.extend_from_slice(b"Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Language: en\r\n");
        out.extend_from_slice(b"Sec-Fetch-Site: same-origin\r\nUser-Agent: Mozilla/5.0 (bench)\r\n");
        if let Some(address) = request.from {
            let _written = write!(out, "X-Forwarded-For: {address}\r\n");
        }
        if request.compressed {
            out.extend_from_slice(b"Accept-Encoding: gzip, deflate, br\r\n");
        }
        if !request.session.is_empty() {
            let _written = write!(out, "Cookie: session={}\r\n", request.session);
        }
        if let Some((kind, body)) = request.post {
            let _written = write!(out, "Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        } else {
            out.extend_from_slice(b"\r\n");
        }
    }
}

fn connect(address: SocketAddr) -> Result<TcpStream, String> {
    let connect = || -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(stream)
    };
    connect().map_err(|e| format!("connecting: {e}"))
}

fn read_more(stream: &mut TcpStream, into: &mut Vec<u8>, expected: usize) -> Result<(), String> {
    let start = into.len();
    into.resize(start + expected.max(1), 0);
    let room = into.get_mut(start..).unwrap_or_default();
    let read = stream.read(room).map_err(|e| format!("reading: {e}"))?;
    into.truncate(start + read);
    if read == 0 { Err("the server hung up".into()) } else { Ok(()) }
}

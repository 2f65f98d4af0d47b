//! A browser without JavaScript: keeps cookies, sends forms, and does not follow redirects by itself.

use reqwest::{Client, Response, redirect::Policy};

/// Somebody's browser.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    base: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub location: String,
    pub text: String,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap();
        Self { client, base: base.to_owned() }
    }

    pub async fn get(&self, path: &str) -> Page {
        read(self.client.get(format!("{}{path}", self.base)).send().await.unwrap()).await
    }

    pub async fn get_as(&self, path: &str, accept: &str) -> Page {
        read(self.client.get(format!("{}{path}", self.base)).header("accept", accept).send().await.unwrap()).await
    }

    /// With headers of one's own.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.client.get(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        read(request.send().await.unwrap()).await
    }

    /// Status, and a header by its name.
    pub async fn header_as(&self, path: &str, accept: &str, name: &str) -> (u16, String) {
        let response = self.client.get(format!("{}{path}", self.base)).header("accept", accept).send().await.unwrap();
        let value = response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        (response.status().as_u16(), value)
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        read(self.client.post(format!("{}{path}", self.base)).form(form).send().await.unwrap()).await
    }

    pub async fn post_json(&self, path: &str, json: &serde_json::Value) -> Page {
        read(self.client.post(format!("{}{path}", self.base)).json(json).send().await.unwrap()).await
    }

    pub async fn post_from(&self, path: &str, origin: &str) -> Page {
        let request = self.client.post(format!("{}{path}", self.base)).header("origin", origin);
        read(request.header("sec-fetch-site", "cross-site").form(&[("x", "y")]).send().await.unwrap()).await
    }

    /// A form with files: name, file name if it is a file, content.
    pub async fn post_parts(&self, path: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Page {
        let mut body = Vec::new();
        for (name, file, content) in parts {
            let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
            let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend([head.as_bytes(), content, b"\r\n"].concat());
        }
        body.extend(b"--edge--\r\n");
        self.post_body(path, "multipart/form-data; boundary=edge", body).await
    }

    pub async fn post_body(&self, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let request = self.client.post(format!("{}{path}", self.base)).header("content-type", kind);
        read(request.body(body).send().await.unwrap()).await
    }

    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        self.client.get(format!("{}{path}", self.base)).send().await.unwrap().bytes().await.unwrap().to_vec()
    }
}

async fn read(response: Response) -> Page {
    let header = |name| response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let (status, location) = (response.status().as_u16(), header("location"));
    Page { status, location, text: response.text().await.unwrap() }
}

impl Page {
    /// The page is there and says this.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "status {}, no {text:?} in:\n{}", self.status, self.text);
        self
    }

    /// The page does not say this.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "{text:?} in:\n{}", self.text);
        self
    }

    /// It has this status.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "location {:?}\n{}", self.location, self.text);
        self
    }

    /// It leads on to this path.
    #[track_caller]
    pub fn leads_to(&self, path: &str) -> &Self {
        assert_eq!((self.status, self.location.as_str()), (303, path), "{}", self.text);
        self
    }
}

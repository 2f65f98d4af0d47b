//! Sending mail: by SMTP, or, in sample mode and in tests, into the mailbox page.

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};
use serde::{Deserialize, Serialize};

/// A mail to be sent.
#[derive(Clone, Serialize, Deserialize)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The address with which mail programs stop mails like this one (RFC 8058).
    #[serde(default)]
    pub stop: Option<String>,
}

/// Where a mail can be stopped (RFC 2369, §3.2).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }
    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That one request to that address is enough (RFC 8058, §3.1).
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }
    fn parse(_text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// Where mail goes.
#[derive(Clone)]
pub enum Mailer {
    /// To a mail server.
    Smtp {
        /// The connection.
        transport: AsyncSmtpTransport<Tokio1Executor>,
        /// The sender.
        from: Mailbox,
    },
    /// Onto a page.
    Mailbox,
}

/// Mail could not be handed over. The text names no person.
#[derive(Debug, thiserror::Error)]
#[error("mail: {0}")]
pub struct MailError(String);

impl Mailer {
    /// Opens a connection (lazily) to `smtps://user:password@host`, or takes the mailbox when there is no address.
    ///
    /// # Errors
    /// When the address or the sender cannot be used.
    pub fn open(smtp_url: Option<&str>, from: &str) -> Result<Self, MailError> {
        let Some(url) = smtp_url else { return Ok(Self::Mailbox) };
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|e| MailError(e.to_string()))?
            .timeout(Some(std::time::Duration::from_secs(20)))
            .build();
        let from = from.parse().map_err(|_| MailError("the sender is not an address".into()))?;
        Ok(Self::Smtp { transport, from })
    }

    /// Sends a mail under an id that stays the same when it is tried again. Does nothing for the mailbox.
    ///
    /// # Errors
    /// The mail server's.
    pub async fn send(&self, mail: &Mail, id: &str) -> Result<(), MailError> {
        let Self::Smtp { transport, from } = self else { return Ok(()) };
        let to = mail.to.parse().map_err(|_| MailError("the recipient is not an address".into()))?;
        let domain = from.email.domain();
        let mut message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject.clone())
            .message_id(Some(format!("<{id}@{domain}>")))
            .header(ContentType::TEXT_PLAIN);
        if let Some(stop) = &mail.stop {
            message = message.header(ListUnsubscribe(format!("<{stop}>"))).header(OneClick);
        }
        let message = message.body(mail.body.clone()).map_err(|e| MailError(e.to_string()))?;
        // What a server answers may name the recipient: only its code is kept.
        transport.send(message).await.map(|_| ()).map_err(|e| {
            MailError(e.status().map_or_else(
                || "the mail server could not be reached".to_owned(),
                |s| format!("the mail server answered {s}"),
            ))
        })
    }
}

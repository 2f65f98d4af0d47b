//! What employers were asked about a checklist, and what they answered.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    checklist::{Closed, Outcome, RETRACT_WITHIN, Rating, Ratings, Request, Signature, Strokes},
    email::Email,
    policy::{Allowed, ConfirmChecklist, KeepAccount, KeepChecklist},
    time::{Moment, from_millis},
};

/// Who answers: whoever has the link, or the account that holds the address.
#[derive(Debug)]
pub enum Decider {
    /// The link from the mail, by the hash of its secret.
    Link(String),
    /// The account, with its permission and its verified address.
    Account(Allowed<ConfirmChecklist>, Email),
}

impl Decider {
    fn link(&self) -> Option<&str> {
        match self {
            Self::Link(hash) => Some(hash),
            Self::Account(..) => None,
        }
    }

    fn address(&self) -> Option<String> {
        match self {
            Self::Link(_) => None,
            Self::Account(_, email) => Some(email.key()),
        }
    }
}

/// Asks an employer.
///
/// # Errors
/// The engine's; a second open question about the same checklist is a duplicate.
pub async fn insert(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    request: &Request,
    token_hash: &str,
) -> Result<(), StoreError> {
    sql("INSERT INTO checklist_request \
         (id, checklist_id, version, token_hash, email, email_key, organisation, asked_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .text(&request.id)
    .text(&request.checklist)
    .int(request.version)
    .text(token_hash)
    .opt_text(request.email.as_ref().map(Email::as_typed))
    .opt_text(request.email.as_ref().map(Email::key))
    .text(&request.organisation)
    .int(millis(request.asked_at))
    .int(millis(request.expires_at))
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Request, StoreError> {
    let closed = match (moment(row.opt_int(7)?), row.opt_text(8)?) {
        (Some(at), Some(how)) => Some(Closed {
            at,
            how: how.parse::<Outcome>().map_err(|()| StoreError::Corrupt("checklist_request.outcome"))?,
            words: row.opt_text(9)?,
            signature: match (row.opt_text(10)?, row.opt_text(11)?, row.opt_text(12)?) {
                (Some(name), Some(organisation), Some(function)) => Some(Signature { name, organisation, function }),
                _ => None,
            },
            award: row.opt_text(13)?,
            retracted: moment(row.opt_int(14)?).zip(row.opt_text(15)?),
        }),
        _ => None,
    };
    Ok(Request {
        id: row.text(0)?,
        checklist: row.text(1)?,
        version: u32::try_from(row.int(2)?).map_err(|_| StoreError::Corrupt("checklist_request.version"))?,
        email: row.opt_text(3)?.as_deref().and_then(Email::parse),
        organisation: row.text(4)?,
        asked_at: from_millis(row.int(5)?),
        expires_at: from_millis(row.int(6)?),
        closed,
    })
}

/// The newest question about a checklist.
///
/// # Errors
/// The engine's.
pub async fn latest(conn: &mut Conn<'_>, checklist: &str) -> Result<Option<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE checklist_id = $1 ORDER BY asked_at DESC, id LIMIT 1")
    .text(checklist)
    .first(conn, read)
    .await
}

/// Every question about a person's checklists, newest first.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE checklist_id IN (SELECT id FROM checklist WHERE account_id = $1) \
         ORDER BY asked_at DESC, id LIMIT 500")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The question that a link leads to.
///
/// # Errors
/// The engine's.
pub async fn by_token(conn: &mut Conn<'_>, token_hash: &str) -> Result<Option<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE token_hash = $1")
    .text(token_hash)
    .first(conn, read)
    .await
}

/// The question that a receipt is about.
///
/// # Errors
/// The engine's.
pub async fn by_receipt(conn: &mut Conn<'_>, receipt_hash: &str) -> Result<Option<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE receipt_hash = $1")
    .text(receipt_hash)
    .first(conn, read)
    .await
}

/// The question with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE id = $1")
    .text(id)
    .first(conn, read)
    .await
}

/// The confirmation that an award rests on.
///
/// # Errors
/// The engine's.
pub async fn of_award(conn: &mut Conn<'_>, award: &str) -> Result<Option<Request>, StoreError> {
    sql("SELECT id, checklist_id, version, email, organisation, asked_at, expires_at, closed_at, outcome, words, \
         signer_name, signer_organisation, signer_function, award_id, retracted_at, retraction_reason \
         FROM checklist_request WHERE award_id = $1")
    .text(award)
    .first(conn, read)
    .await
}

/// A question as its address sees it in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The question.
    pub request: Request,
    /// Who asks.
    pub learner: String,
    /// The number of the checklist, without its hyphen.
    pub number: String,
}

/// What an address was asked, newest first; what is void is left out.
///
/// # Errors
/// The engine's.
pub async fn of_address(conn: &mut Conn<'_>, email: &Email) -> Result<Vec<Listed>, StoreError> {
    sql("SELECT r.id, r.checklist_id, r.version, r.email, r.organisation, r.asked_at, r.expires_at, r.closed_at, \
         r.outcome, r.words, r.signer_name, r.signer_organisation, r.signer_function, r.award_id, r.retracted_at, \
         r.retraction_reason, a.name, c.number FROM checklist_request r JOIN checklist c ON c.id = r.checklist_id \
         JOIN account a ON a.id = c.account_id WHERE r.email_key = $1 AND (r.outcome IS NULL OR r.outcome <> 'void') \
         ORDER BY r.asked_at DESC, r.id LIMIT 200")
    .text(email.key())
    .all(conn, |row| Ok(Listed { request: read(row)?, learner: row.text(16)?, number: row.text(17)? }))
    .await
}

/// Ends an open question without an employer: taken back, changed, or out of time.
///
/// # Errors
/// The engine's.
pub async fn close(conn: &mut Conn<'_>, checklist: &str, how: Outcome, at: Moment) -> Result<(), StoreError> {
    sql("UPDATE checklist_request SET closed_at = $1, outcome = $2 WHERE checklist_id = $3 AND closed_at IS NULL")
        .int(millis(at))
        .text(how.id())
        .text(checklist)
        .run(conn)
        .await?;
    Ok(())
}

/// What an employer answers.
#[derive(Clone, Debug)]
pub enum Answer<'a> {
    /// Confirmed: who signs, a remark, the badge that follows, and the hash of the receipt's secret.
    Confirm(&'a Signature, Option<&'a str>, &'a str, &'a str),
    /// Declined, and why.
    Decline(&'a str),
}

/// Writes the answer. `false` when the question is no longer open, or it is not for them to answer.
///
/// # Errors
/// The engine's.
pub async fn answer(
    conn: &mut Conn<'_>,
    decider: &Decider,
    id: &str,
    answer: Answer<'_>,
    at: Moment,
) -> Result<bool, StoreError> {
    let (how, words, signature, award, receipt) = match answer {
        Answer::Confirm(signature, words, award, receipt) => {
            (Outcome::Confirmed, words, Some(signature), Some(award), Some(receipt))
        }
        Answer::Decline(words) => (Outcome::Declined, Some(words), None, None, None),
    };
    let written = sql("UPDATE checklist_request SET closed_at = $1, outcome = $2, words = $3, signer_name = $4, \
         signer_organisation = $5, signer_function = $6, award_id = $7, receipt_hash = $8 \
         WHERE id = $9 AND closed_at IS NULL AND expires_at > $1 \
         AND (token_hash = $10 OR (email_key = $11 AND $10 IS NULL))")
    .int(millis(at))
    .text(how.id())
    .opt_text(words)
    .opt_text(signature.map(|s| s.name.as_str()))
    .opt_text(signature.map(|s| s.organisation.as_str()))
    .opt_text(signature.map(|s| s.function.as_str()))
    .opt_text(award)
    .opt_text(receipt)
    .text(id)
    .opt_text(decider.link())
    .opt_text(decider.address())
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Keeps a rating of the employer's.
///
/// # Errors
/// The engine's.
pub async fn rate(conn: &mut Conn<'_>, id: &str, statement: &str, rating: Rating) -> Result<(), StoreError> {
    sql("INSERT INTO checklist_request_rating (request_id, statement, rating) VALUES ($1, $2, $3)")
        .text(id)
        .text(statement)
        .int(rating.number())
        .run(conn)
        .await?;
    Ok(())
}

/// Keeps the signature that the employer drew, in the transaction of their answer.
///
/// # Errors
/// The engine's.
pub async fn draw(conn: &mut Conn<'_>, id: &str, strokes: &Strokes) -> Result<(), StoreError> {
    sql("UPDATE checklist_request SET signature_strokes = $1 WHERE id = $2")
        .text(strokes.written())
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}

/// The signature that the employer drew, if they did.
///
/// # Errors
/// The engine's.
pub async fn drawn(conn: &mut Conn<'_>, id: &str) -> Result<Option<Strokes>, StoreError> {
    let text = sql("SELECT signature_strokes FROM checklist_request WHERE id = $1")
        .text(id)
        .first(conn, |row| row.opt_text(0))
        .await?;
    Ok(text.flatten().as_deref().and_then(Strokes::parse))
}

/// The employer's ratings.
///
/// # Errors
/// The engine's.
pub async fn ratings(conn: &mut Conn<'_>, id: &str) -> Result<Ratings, StoreError> {
    let rows = sql("SELECT statement, rating FROM checklist_request_rating WHERE request_id = $1")
        .text(id)
        .all(conn, |row| Ok((row.text(0)?, row.int(1)?)))
        .await?;
    Ok(rows.into_iter().filter_map(|(statement, rating)| Some((statement, Rating::new(rating)?))).collect())
}

/// Takes a confirmation back, by the secret of its receipt. `false` when it is too late, or was done before.
///
/// # Errors
/// The engine's.
pub async fn retract(conn: &mut Conn<'_>, receipt_hash: &str, reason: &str, at: Moment) -> Result<bool, StoreError> {
    let written = sql("UPDATE checklist_request SET retracted_at = $1, retraction_reason = $2 \
         WHERE receipt_hash = $3 AND outcome = 'confirmed' AND retracted_at IS NULL AND closed_at > $4")
    .int(millis(at))
    .text(reason)
    .text(receipt_hash)
    .int(millis(at - RETRACT_WITHIN))
    .run(conn)
    .await?;
    Ok(written == 1)
}

/// Takes an address out of the questions it was asked, before its account goes. The links stay with who has the mails.
///
/// # Errors
/// The engine's.
pub async fn forget_address(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepAccount>,
    email: &Email,
) -> Result<(), StoreError> {
    sql("UPDATE checklist_request SET email = NULL, email_key = NULL WHERE email_key = $1")
        .text(email.key())
        .run(conn)
        .await?;
    Ok(())
}

/// Ends the questions whose time is over, and tells their checklists.
///
/// # Errors
/// The engine's.
pub async fn sweep(conn: &mut Conn<'_>, now: Moment) -> Result<(), StoreError> {
    // What an employer was shown on paper goes to an administrator, not into nothing.
    sql("UPDATE checklist SET status = 'review', changed_at = $1 WHERE status = 'waiting' AND id IN \
         (SELECT checklist_id FROM checklist_request WHERE closed_at IS NULL AND expires_at <= $1) AND id IN \
         (SELECT checklist_id FROM signed_paper WHERE closed_at IS NULL AND review_at IS NOT NULL)")
    .int(millis(now))
    .run(conn)
    .await?;
    sql("UPDATE checklist SET status = 'expired', changed_at = $1 WHERE status = 'waiting' AND id IN \
         (SELECT checklist_id FROM checklist_request WHERE closed_at IS NULL AND expires_at <= $1)")
    .int(millis(now))
    .run(conn)
    .await?;
    sql(
        "UPDATE checklist_request SET closed_at = $1, outcome = 'expired' WHERE closed_at IS NULL AND expires_at <= $1",
    )
    .int(millis(now))
    .run(conn)
    .await?;
    Ok(())
}

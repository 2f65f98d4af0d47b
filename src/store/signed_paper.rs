//! Checklists that were signed on paper.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    checklist::{How, PaperPage, Settled, Signature, SignedPaper},
    policy::{Allowed, KeepChecklist, ReviewPaper},
    time::{Moment, from_millis},
};

/// Begins a paper.
///
/// # Errors
/// The engine's; a second open one of the same checklist is a duplicate.
pub async fn insert(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    paper: &SignedPaper,
) -> Result<(), StoreError> {
    sql("INSERT INTO signed_paper (id, checklist_id, version, begun_at, signer_name, signer_organisation, signer_function) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .text(&paper.id)
    .text(&paper.checklist)
    .int(paper.version)
    .int(millis(paper.begun_at))
    .text(&paper.signature.name)
    .text(&paper.signature.organisation)
    .text(&paper.signature.function)
    .run(conn)
    .await?;
    Ok(())
}

/// Writes who signed, as it was typed last.
///
/// # Errors
/// The engine's.
pub async fn sign(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    id: &str,
    signature: &Signature,
) -> Result<(), StoreError> {
    sql("UPDATE signed_paper SET signer_name = $1, signer_organisation = $2, signer_function = $3 \
         WHERE id = $4 AND closed_at IS NULL")
    .text(&signature.name)
    .text(&signature.organisation)
    .text(&signature.function)
    .text(id)
    .run(conn)
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<SignedPaper, StoreError> {
    let closed = match moment(row.opt_int(8)?) {
        None => None,
        Some(at) => Some(Settled {
            at,
            how: match row.opt_text(9)? {
                None => None,
                Some(how) => Some(how.parse::<How>().map_err(|()| StoreError::Corrupt("signed_paper.how"))?),
            },
            accepted: row.opt_int(10)?.is_some(),
            words: row.opt_text(11)?,
            award: row.opt_text(12)?,
        }),
    };
    Ok(SignedPaper {
        id: row.text(0)?,
        checklist: row.text(1)?,
        version: u32::try_from(row.int(2)?).map_err(|_| StoreError::Corrupt("signed_paper.version"))?,
        begun_at: from_millis(row.int(3)?),
        signature: Signature { name: row.text(4)?, organisation: row.text(5)?, function: row.text(6)? },
        review_at: moment(row.opt_int(7)?),
        closed,
        shared_at: moment(row.opt_int(13)?),
    })
}

/// The newest paper of a checklist.
///
/// # Errors
/// The engine's.
pub async fn latest(conn: &mut Conn<'_>, checklist: &str) -> Result<Option<SignedPaper>, StoreError> {
    sql("SELECT id, checklist_id, version, begun_at, signer_name, signer_organisation, signer_function, review_at, \
         closed_at, how, accepted_at, words, award_id, shared_at FROM signed_paper \
         WHERE checklist_id = $1 ORDER BY begun_at DESC, id LIMIT 1")
    .text(checklist)
    .first(conn, read)
    .await
}

/// All papers of a person, newest first.
///
/// # Errors
/// The engine's.
pub async fn all_of(conn: &mut Conn<'_>, account: &AccountId) -> Result<Vec<SignedPaper>, StoreError> {
    sql("SELECT id, checklist_id, version, begun_at, signer_name, signer_organisation, signer_function, review_at, \
         closed_at, how, accepted_at, words, award_id, shared_at FROM signed_paper \
         WHERE checklist_id IN (SELECT id FROM checklist WHERE account_id = $1) ORDER BY begun_at DESC, id LIMIT 500")
    .text(&account.0)
    .all(conn, read)
    .await
}

/// The paper with this id, whoever asks.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, id: &str) -> Result<Option<SignedPaper>, StoreError> {
    sql("SELECT id, checklist_id, version, begun_at, signer_name, signer_organisation, signer_function, review_at, \
         closed_at, how, accepted_at, words, award_id, shared_at FROM signed_paper WHERE id = $1")
    .text(id)
    .first(conn, read)
    .await
}

/// The paper that an award rests on.
///
/// # Errors
/// The engine's.
pub async fn of_award(conn: &mut Conn<'_>, award: &str) -> Result<Option<SignedPaper>, StoreError> {
    sql("SELECT id, checklist_id, version, begun_at, signer_name, signer_organisation, signer_function, review_at, \
         closed_at, how, accepted_at, words, award_id, shared_at FROM signed_paper WHERE award_id = $1")
    .text(award)
    .first(conn, read)
    .await
}

/// A paper that waits for a person, as the list shows it.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The paper.
    pub paper: SignedPaper,
    /// Whose it is.
    pub learner: String,
    /// The number of the checklist, without its hyphen.
    pub number: String,
}

/// The papers that wait for an administrator, oldest first: those that no named employer looks at.
///
/// # Errors
/// The engine's.
pub async fn to_review(conn: &mut Conn<'_>) -> Result<Vec<Waiting>, StoreError> {
    sql("SELECT p.id, p.checklist_id, p.version, p.begun_at, p.signer_name, p.signer_organisation, p.signer_function, \
         p.review_at, p.closed_at, p.how, p.accepted_at, p.words, p.award_id, p.shared_at, a.name, c.number \
         FROM signed_paper p CROSS JOIN checklist c CROSS JOIN account a \
         WHERE c.id = p.checklist_id AND a.id = c.account_id \
         AND p.closed_at IS NULL AND p.review_at IS NOT NULL AND c.status = 'review' \
         ORDER BY p.review_at, p.id LIMIT 200")
    .all(conn, |row| Ok(Waiting { paper: read(row)?, learner: row.text(14)?, number: row.text(15)? }))
    .await
}

/// Hands a paper to a person.
///
/// # Errors
/// The engine's.
pub async fn to_person(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    id: &str,
    now: Moment,
) -> Result<(), StoreError> {
    sql("UPDATE signed_paper SET review_at = $1 WHERE id = $2 AND closed_at IS NULL AND review_at IS NULL")
        .int(millis(now))
        .text(id)
        .run(conn)
        .await?;
    Ok(())
}

/// Who settles a paper: each with what they must show for it.
#[derive(Clone, Copy, Debug)]
pub enum Settler<'a> {
    /// The program, for its owner.
    Machine(&'a Allowed<KeepChecklist>),
    /// An administrator.
    Administrator(&'a Allowed<ReviewPaper>),
    /// The employer, who answers the question about the same checklist in the same transaction.
    Employer,
}

impl Settler<'_> {
    const fn how(&self) -> How {
        match self {
            Self::Machine(_) => How::Machine,
            Self::Administrator(_) => How::Administrator,
            Self::Employer => How::Employer,
        }
    }

    fn actor(&self) -> Option<&str> {
        match self {
            Self::Administrator(allowed) => Some(&allowed.actor().0),
            Self::Machine(_) | Self::Employer => None,
        }
    }
}

/// Accepts the open paper of a checklist, with the badge that follows. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn accept(
    conn: &mut Conn<'_>,
    settler: Settler<'_>,
    checklist: &str,
    award: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let done =
        sql("UPDATE signed_paper SET closed_at = $1, accepted_at = $1, how = $2, decider_id = $3, award_id = $4 \
         WHERE checklist_id = $5 AND closed_at IS NULL")
        .int(millis(now))
        .text(settler.how().id())
        .opt_text(settler.actor())
        .text(award)
        .text(checklist)
        .run(conn)
        .await?;
    Ok(done == 1)
}

/// Closes the open paper of a checklist without a badge, with a reason if there is one. `false` when there is none.
///
/// # Errors
/// The engine's.
pub async fn refuse(
    conn: &mut Conn<'_>,
    settler: Settler<'_>,
    checklist: &str,
    words: Option<&str>,
    now: Moment,
) -> Result<bool, StoreError> {
    let done = sql("UPDATE signed_paper SET closed_at = $1, how = $2, decider_id = $3, words = $4 \
         WHERE checklist_id = $5 AND closed_at IS NULL")
    .int(millis(now))
    .text(settler.how().id())
    .opt_text(settler.actor())
    .opt_text(words)
    .text(checklist)
    .run(conn)
    .await?;
    Ok(done == 1)
}

/// Closes the open paper of a checklist because its owner moves on; `waiting` only where a person looks at it. Its files
/// go, and so do those of papers that were not accepted before.
///
/// # Errors
/// The engine's.
pub async fn withdraw(conn: &mut Conn<'_>, checklist: &str, waiting: bool, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE signed_paper SET closed_at = $1 WHERE checklist_id = $2 AND closed_at IS NULL \
         AND (review_at IS NOT NULL OR CAST($3 AS BIGINT) = 0)")
    .int(millis(now))
    .text(checklist)
    .int(i64::from(waiting))
    .run(conn)
    .await?;
    let_files_go(conn, checklist, now).await
}

/// Lets the files of a checklist's closed papers go, but for those of an accepted one.
///
/// # Errors
/// The engine's.
pub async fn let_files_go(conn: &mut Conn<'_>, checklist: &str, now: Moment) -> Result<(), StoreError> {
    sql("UPDATE upload SET removed_at = $1 WHERE removed_at IS NULL AND id IN \
         (SELECT g.upload_id FROM signed_paper_page g JOIN signed_paper p ON p.id = g.paper_id \
          WHERE p.checklist_id = $2 AND p.closed_at IS NOT NULL AND p.accepted_at IS NULL \
          UNION SELECT g.picture_id FROM signed_paper_page g JOIN signed_paper p ON p.id = g.paper_id \
          WHERE p.checklist_id = $2 AND p.closed_at IS NOT NULL AND p.accepted_at IS NULL)")
    .int(millis(now))
    .text(checklist)
    .run(conn)
    .await?;
    Ok(())
}

/// Lets others see an accepted paper, or not any more.
///
/// # Errors
/// The engine's.
pub async fn share(
    conn: &mut Conn<'_>,
    allowed: &Allowed<KeepChecklist>,
    id: &str,
    at: Option<Moment>,
) -> Result<bool, StoreError> {
    let done = sql("UPDATE signed_paper SET shared_at = $1 WHERE id = $2 AND accepted_at IS NOT NULL \
         AND checklist_id IN (SELECT id FROM checklist WHERE account_id = $3)")
    .opt_int(at.map(millis))
    .text(id)
    .text(&allowed.owner().0)
    .run(conn)
    .await?;
    Ok(done == 1)
}

/// Adds a picture of a page.
///
/// # Errors
/// The engine's.
pub async fn add_page(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    paper: &str,
    page: &PaperPage,
    now: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO signed_paper_page \
         (id, paper_id, place, upload_id, picture_id, finding, page, pages, ink, signed_at) \
         SELECT $1, $2, COALESCE(MAX(place), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM signed_paper_page WHERE paper_id = $2")
    .text(&page.id)
    .text(paper)
    .opt_text(page.upload.as_deref())
    .opt_text(page.picture.as_deref())
    .text(page.finding.id())
    .opt_int(page.page.map(|(page, _)| page))
    .opt_int(page.page.map(|(_, pages)| pages))
    .opt_int(page.ink)
    .opt_int(page.signed.then_some(millis(now)))
    .run(conn)
    .await?;
    Ok(())
}

/// Takes a picture out of an open paper.
///
/// # Errors
/// The engine's.
pub async fn remove_page(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<KeepChecklist>,
    paper: &str,
    page: &str,
) -> Result<(), StoreError> {
    sql("DELETE FROM signed_paper_page WHERE id = $1 AND paper_id = $2").text(page).text(paper).run(conn).await?;
    Ok(())
}

/// The pictures of a paper, in the order in which they came.
///
/// # Errors
/// The engine's.
pub async fn pages(conn: &mut Conn<'_>, paper: &str) -> Result<Vec<PaperPage>, StoreError> {
    let number = |value: Option<i64>| value.and_then(|value| u32::try_from(value).ok());
    sql("SELECT id, place, upload_id, picture_id, finding, page, pages, ink, signed_at FROM signed_paper_page \
         WHERE paper_id = $1 ORDER BY place LIMIT 100")
    .text(paper)
    .all(conn, |row| {
        Ok(PaperPage {
            id: row.text(0)?,
            place: number(Some(row.int(1)?)).ok_or(StoreError::Corrupt("signed_paper_page.place"))?,
            upload: row.opt_text(2)?,
            picture: row.opt_text(3)?,
            finding: row.text(4)?.parse().map_err(|()| StoreError::Corrupt("signed_paper_page.finding"))?,
            page: number(row.opt_int(5)?).zip(number(row.opt_int(6)?)),
            ink: number(row.opt_int(7)?),
            signed: row.opt_int(8)?.is_some(),
        })
    })
    .await
}

//! Collections of badges, as their owner arranges them and as others see them.

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        account::AccountId,
        award::{Award, Visibility},
        backpack::{Imported, Standing},
        collection::{Collection, Direction, Hidden, Item, MAX_BADGES, MAX_COLLECTIONS, Words, hidden, neighbour},
        policy::{HoldAward, KeepCollections},
        reflection::{Step, mark, step},
        time::Moment,
    },
    store::{
        Conn, account, award,
        collection::{self as store},
        imported_badge,
        view::{self, Seen},
    },
};

/// A badge that can stand in a collection.
#[derive(Clone, Debug)]
pub enum Badge {
    /// One of this site.
    Award(Award),
    /// One of another issuer.
    Imported(Imported),
}

impl Badge {
    /// How a collection names it.
    #[must_use]
    pub fn item(&self) -> Item {
        match self {
            Self::Award(award) => Item::Award(award.id.clone()),
            Self::Imported(badge) => Item::Imported(badge.id.clone()),
        }
    }

    /// Who sees its own page.
    #[must_use]
    pub const fn visibility(&self) -> Visibility {
        match self {
            Self::Award(award) => award.visibility,
            Self::Imported(badge) => badge.visibility,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        match self {
            Self::Award(award) if award.revoked.is_some() => Standing::Refuted,
            Self::Award(award) if award.has_expired(now) => Standing::Expired,
            Self::Award(_) => Standing::Proven,
            Self::Imported(badge) => badge.standing(now),
        }
    }
}

/// A collection as its owner works with it.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What it says.
    pub collection: Collection,
    /// Its badges in their order, each with the reason why visitors do not see it.
    pub badges: Vec<(Badge, Option<Hidden>)>,
    /// The owner's other badges that are valid.
    pub others: Vec<Badge>,
    /// How often others looked at it.
    pub views: i64,
}

/// A collection as others see it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What it says.
    pub collection: Collection,
    /// The name of its owner, if it is shown.
    pub name: Option<String>,
    /// The badges that its visitors see.
    pub badges: Vec<Badge>,
    /// So many more are hidden from them.
    pub hidden: usize,
}

/// The viewer's collections, each with how many badges it holds.
///
/// # Errors
/// The store's.
pub async fn all(app: &App, viewer: &Viewer) -> Result<Vec<(Collection, usize)>, ServiceError> {
    viewer.own::<KeepCollections>()?;
    Ok(store::of(&mut app.db.read(), &viewer.account.id).await?)
}

/// Whether it is the viewer's.
#[must_use]
pub fn is_owner(collection: &Collection, viewer: Option<&Viewer>) -> bool {
    viewer.is_some_and(|viewer| collection.account == viewer.account.id)
}

/// All badges of a person: awards that were not withdrawn, and what is in the backpack.
async fn badges_of(conn: &mut Conn<'_>, owner: &AccountId) -> Result<Vec<Badge>, ServiceError> {
    let awards = award::of(conn, owner).await?.into_iter().map(Badge::Award);
    let imported = imported_badge::of(conn, owner).await?.into_iter().map(Badge::Imported);
    Ok(awards.chain(imported).collect())
}

/// Those of `items`, in their order, and the rest.
fn sorted(items: &[Item], mut badges: Vec<Badge>) -> (Vec<Badge>, Vec<Badge>) {
    let mut inside = Vec::with_capacity(items.len());
    for item in items {
        if let Some(at) = badges.iter().position(|badge| badge.item() == *item) {
            inside.push(badges.remove(at));
        }
    }
    (inside, badges)
}

/// One of the viewer's collections.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn desk(app: &App, viewer: &Viewer, id: &str) -> Result<Desk, ServiceError> {
    viewer.own::<KeepCollections>()?;
    viewer.own::<HoldAward>()?;
    let found = store::find(&mut app.db.read(), id).await?;
    let collection = found.filter(|found| is_owner(found, Some(viewer))).ok_or(ServiceError::NotFound)?;
    let items = store::items(&mut app.db.read(), id).await?;
    let (inside, others) = sorted(&items, badges_of(&mut app.db.read(), &collection.account).await?);
    let views = view::count(&mut app.db.read(), Seen::Collection(id)).await?;
    let now = app.clock.now();
    let badges = inside
        .into_iter()
        .map(|badge| {
            let why = hidden(collection.words.visibility, badge.visibility(), badge.standing(now));
            (badge, why)
        })
        .collect();
    let others = others
        .into_iter()
        .filter(|badge| matches!(badge, Badge::Imported(_)) || badge.standing(now) == Standing::Proven)
        .collect();
    Ok(Desk { collection, badges, others, views })
}

/// A collection for whoever may see its page.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn shown(app: &App, viewer: Option<&Viewer>, id: &str) -> Result<Shown, ServiceError> {
    let collection = store::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    if collection.words.visibility == Visibility::Private && !is_owner(&collection, viewer) {
        return Err(ServiceError::NotFound);
    }
    let items = store::items(&mut app.db.read(), id).await?;
    let (inside, _) = sorted(&items, badges_of(&mut app.db.read(), &collection.account).await?);
    let owner = account::by_id(&mut app.db.read(), &collection.account).await?.ok_or(ServiceError::NotFound)?;
    let now = app.clock.now();
    let all = inside.len();
    let badges: Vec<_> = inside
        .into_iter()
        .filter(|badge| hidden(collection.words.visibility, badge.visibility(), badge.standing(now)).is_none())
        .collect();
    let name = collection.words.show_name.then_some(owner.name);
    Ok(Shown { collection, name, hidden: all - badges.len(), badges })
}

/// There are too many collections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// Makes a collection, and returns its id.
///
/// # Errors
/// The store's.
pub async fn create(app: &App, viewer: &Viewer, words: Words) -> Result<Result<String, TooMany>, ServiceError> {
    let allowed = viewer.own::<KeepCollections>()?;
    let (id, now) = (app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                account::lock(&mut tx, allowed.owner()).await?;
                if store::of(&mut tx, allowed.owner()).await?.len() >= MAX_COLLECTIONS {
                    return Ok(Err(TooMany));
                }
                store::insert(&mut tx, &allowed, &id, &words, now).await?;
                Ok(Ok(id))
            })
        })
        .await
}

/// What a form does beside saving what a collection says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Save,
    /// Moves a badge one place.
    Move(Item, Direction),
    /// Takes a badge out.
    TakeOut(Item),
    /// Puts badges at the end.
    Add(Vec<Item>),
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out.
    Done,
    /// Another page saved something else meanwhile; nothing was done.
    Differs(Words),
    /// So many badges do not fit into a collection; nothing was done.
    Full,
}

/// Saves what a form says, and does what it is sent for. `before` is the mark of what the form's page showed: a text from
/// an old page never replaces a newer one without its writer being asked.
///
/// # Errors
/// [`ServiceError::NotFound`] when the collection is not the viewer's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    id: &str,
    before: String,
    words: Words,
    act: Act,
) -> Result<Outcome, ServiceError> {
    let allowed = viewer.own::<KeepCollections>()?;
    let (id, now) = (id.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = store::hold(&mut tx, &allowed, &id).await?.ok_or(ServiceError::NotFound)?;
                let changes = step(&before, &held.words.text(), &words.text());
                if changes == Step::Ask {
                    return Ok(Outcome::Differs(held.words));
                }
                let items = store::items(&mut tx, &id).await?;
                match act {
                    Act::Save => {}
                    Act::Move(item, direction) => {
                        if let Some(other) = neighbour(&items, &item, direction) {
                            store::exchange(&mut tx, &allowed, &id, &item, other).await?;
                        }
                    }
                    Act::TakeOut(item) => {
                        store::take_out(&mut tx, &allowed, &id, &item).await?;
                    }
                    Act::Add(wanted) => {
                        let theirs = badges_of(&mut tx, allowed.owner()).await?;
                        let new: Vec<_> = theirs
                            .iter()
                            .map(Badge::item)
                            .filter(|item| wanted.contains(item) && !items.contains(item))
                            .collect();
                        if items.len() + new.len() > MAX_BADGES {
                            return Ok(Outcome::Full);
                        }
                        for item in &new {
                            store::add(&mut tx, &allowed, &id, item).await?;
                        }
                    }
                }
                if changes == Step::Store {
                    store::set_words(&mut tx, &allowed, &id, &words, now).await?;
                }
                Ok(Outcome::Done)
            })
        })
        .await
}

/// The mark of what a page shows, for its form.
#[must_use]
pub fn mark_of(words: &Words) -> String {
    mark(&words.text())
}

/// Takes one of the viewer's collections away. Its badges stay.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn remove(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepCollections>()?;
    let id = id.to_owned();
    let gone = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(store::remove(&mut tx, &allowed, &id).await?) })
        })
        .await?;
    if gone { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// The viewer's collections in "download my data".
///
/// # Errors
/// The store's.
pub async fn told(app: &App, viewer: &Viewer) -> Result<serde_json::Value, ServiceError> {
    let mut told = Vec::new();
    for (collection, _) in all(app, viewer).await? {
        let items = store::items(&mut app.db.read(), &collection.id).await?;
        told.push(serde_json::json!({
            "id": collection.id, "title": collection.words.title, "introduction": collection.words.introduction,
            "visibility": collection.words.visibility.id(), "shows_name": collection.words.show_name,
            "made": crate::domain::time::iso(collection.created_at),
            "badges": items.iter().map(Item::to_string).collect::<Vec<_>>(),
        }));
    }
    Ok(told.into())
}

/// The imported badges among those of a page, for checking them again.
#[must_use]
pub fn imported(badges: &[Badge]) -> Vec<Imported> {
    let imported = badges.iter().filter_map(|badge| match badge {
        Badge::Imported(badge) => Some(badge.clone()),
        Badge::Award(_) => None,
    });
    imported.collect()
}

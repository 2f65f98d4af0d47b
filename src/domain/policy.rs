//! Who may do what: one exhaustive table, and the permission that only a yes of that table can build.

use std::marker::PhantomData;

use super::{
    account::AccountId,
    mentoring::Guidance,
    organisation::{Membership, OrganisationId, Rank},
    role::{Role, Roles},
};

/// Declares the actions once: the enum, the list of all, and for each a type, so that a permission for one cannot serve for
/// another.
macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What somebody may want to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// Every action, for the golden file.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }

        $(
            #[doc = concat!("See [`Action::", stringify!($name), "`].")]
            #[derive(Debug)]
            pub enum $name {}
            impl Permission for $name {
                const ACTION: Action = Action::$name;
            }
        )*
    };
}

actions! {
    /// Read lessons, practise, mark lessons as read.
    Learn,
    /// Write and read one's own reflections and self-checks. Nobody else does, whatever their role.
    Reflect,
    /// Start an attempt, answer it, submit it, see its result.
    TakeAssessment,
    /// See and set how an award of one's own is shown.
    HoldAward,
    /// See the page of an award that is public or reached by its link.
    SeeAward,
    /// Withdraw an award.
    RevokeAward,
    /// Keep badges of other issuers: put them in, choose who sees them, take them out.
    KeepBackpack,
    /// Put badges of one's own together for others to see.
    KeepCollections,
    /// Fill in a checklist of one's own and name an employer who confirms it.
    KeepChecklist,
    /// Confirm or decline the checklist of somebody else who named one's address. Nobody confirms their own.
    ConfirmChecklist,
    /// Accept or decline a checklist that was signed on paper and that no machine can check.
    ReviewPaper,
    /// Hand in files, see them and remove them.
    KeepUpload,
    /// Make and change courses of one's own for learners.
    AuthorCourse,
    /// Make and change courses of one's own in the practice space, which nobody else sees.
    TryAuthoring,
    /// Take a course: enrol oneself, follow its parts, leave it.
    TakeCourse,
    /// See and change the account: name, address, password, sessions, data, deletion.
    KeepAccount,
    /// Make an achievement of one's own or of one's organisation, and change it.
    MakeAchievement,
    /// Make achievements, and whatever else is done in the name of the consortium.
    ActForSite,
    /// Let a wallet read one's own badges, see which do, and cut them off.
    ConnectWallet,
    /// Make a passport of one's own badges and words, and decide who sees it.
    KeepPassport,
    /// Read the sample mailbox.
    ReadMailbox,
    /// See how the site runs and what was done on it, and have failed work tried again.
    RunSite,
    /// See people and give or take roles.
    ManagePeople,
    /// Register an organisation, or accept an invitation to one.
    JoinOrganisation,
    /// See an organisation from inside, and leave it.
    BelongToOrganisation,
    /// Say what an organisation says of itself and who belongs to it; close it.
    ManageOrganisation,
    /// Recognise an achievement, an award or the issuer in the name of an organisation.
    Endorse,
    /// Let organisations find one, see who looked, and answer them.
    BeFound,
    /// Look for people in the name of an organisation, and write to them.
    FindPeople,
    /// Verify organisations, decline them, or take a verification back.
    JudgeOrganisation,
    /// Keep cohorts of one's own and invite learners into them.
    GuideStudents,
    /// See how a learner who accepted one as a mentor gets on, and write to them.
    FollowStudent,
    /// Accept a mentor, say what they may see, write to them, leave.
    AcceptMentor,
}

impl Action {
    /// Whether it is for people of verified organisations alone. The golden file holds what they may.
    #[must_use]
    pub const fn asks_verified(self) -> bool {
        matches!(self, Self::Endorse | Self::FindPeople)
    }
}

/// How the thing acted on relates to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is theirs.
    Own,
    /// It is a learner's who accepted them as a mentor ([`Guidance`]).
    Guided,
    /// It is an organisation's that they belong to ([`Membership`]).
    Member,
    /// It is an organisation's that they manage.
    Manager,
    /// It is somebody else's, or nobody's.
    Other,
}

impl Relation {
    /// Every relation, for the golden file.
    pub const ALL: [Self; 5] = [Self::Own, Self::Guided, Self::Member, Self::Manager, Self::Other];
}

/// Who asks: a visitor, or a person acting in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    /// Not signed in.
    Visitor,
    /// Signed in, in one of their roles.
    Holder(Role),
}

/// Whether `actor` may do `action` to a thing so related. One arm an action and no `_` arm: a new one is decided here.
#[must_use]
pub const fn allows(actor: Actor, action: Action, relation: Relation) -> bool {
    let Actor::Holder(role) = actor else { return matches!(action, Action::SeeAward) };
    let own = matches!(relation, Relation::Own);
    let administrator = matches!(role, Role::Administrator);
    match action {
        Action::SeeAward => true,
        Action::Learn
        | Action::Reflect
        | Action::TakeAssessment
        | Action::HoldAward
        | Action::KeepBackpack
        | Action::KeepCollections
        | Action::KeepChecklist
        | Action::KeepUpload
        | Action::TryAuthoring
        | Action::TakeCourse
        | Action::KeepAccount
        | Action::JoinOrganisation
        | Action::AcceptMentor
        | Action::KeepPassport
        | Action::ConnectWallet => own,
        Action::AuthorCourse => own && matches!(role, Role::Mentor),
        Action::RevokeAward => own || administrator,
        Action::ConfirmChecklist => !own,
        Action::ReviewPaper => administrator && !own,
        Action::GuideStudents => own && matches!(role, Role::Mentor),
        Action::FollowStudent => matches!(relation, Relation::Guided) && matches!(role, Role::Mentor),
        Action::MakeAchievement => match relation {
            Relation::Own => matches!(role, Role::Mentor),
            Relation::Manager => true,
            Relation::Guided | Relation::Member | Relation::Other => false,
        },
        Action::ActForSite => administrator,
        Action::ReadMailbox => administrator,
        Action::RunSite => administrator,
        Action::ManagePeople => administrator,
        Action::JudgeOrganisation => administrator,
        Action::BelongToOrganisation => matches!(relation, Relation::Member | Relation::Manager),
        Action::ManageOrganisation => matches!(relation, Relation::Manager),
        Action::Endorse => matches!(relation, Relation::Manager),
        Action::BeFound => own,
        Action::FindPeople => matches!(relation, Relation::Member | Relation::Manager),
    }
}

/// Whether any of a person's roles allows it; `None` is a visitor.
#[must_use]
pub fn allows_any(roles: Option<&Roles>, action: Action, relation: Relation) -> bool {
    match roles {
        None => allows(Actor::Visitor, action, relation),
        Some(roles) => roles.iter().any(|role| allows(Actor::Holder(*role), action, relation)),
    }
}

/// An action as a type, so that a permission for one cannot serve for another.
pub trait Permission {
    /// The action it stands for.
    const ACTION: Action;
}

/// A permission: `actor` may do `A` to what belongs to `owner`, a person unless `O` says otherwise. Only the functions
/// below build one, and every write of the store asks for one, so a forgotten check does not compile.
#[derive(Debug)]
pub struct Allowed<A, O = AccountId> {
    actor: AccountId,
    owner: O,
    action: PhantomData<A>,
}

impl<A, O: Clone> Clone for Allowed<A, O> {
    fn clone(&self) -> Self {
        Self { actor: self.actor.clone(), owner: self.owner.clone(), action: PhantomData }
    }
}

impl<A, O> Allowed<A, O> {
    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &AccountId {
        &self.actor
    }

    /// Whose things may be acted on.
    #[must_use]
    pub const fn owner(&self) -> &O {
        &self.owner
    }
}

fn ask<A: Permission, O: Clone>(
    actor: &AccountId,
    roles: &Roles,
    owner: &O,
    relation: Relation,
) -> Option<Allowed<A, O>> {
    allows_any(Some(roles), A::ACTION, relation).then(|| Allowed {
        actor: actor.clone(),
        owner: owner.clone(),
        action: PhantomData,
    })
}

/// Asks the table. `None` is a no, which a reader sees as "not found".
#[must_use]
pub fn permit<A: Permission>(actor: &AccountId, roles: &Roles, owner: &AccountId) -> Option<Allowed<A>> {
    ask(actor, roles, owner, if actor == owner { Relation::Own } else { Relation::Other })
}

/// Asks the table about what belongs to a learner who accepted the mentor.
#[must_use]
pub fn permit_guided<A: Permission>(roles: &Roles, guidance: &Guidance) -> Option<Allowed<A>> {
    ask(&guidance.mentor, roles, &guidance.learner, Relation::Guided)
}

/// Asks the table about what belongs to an organisation of the member.
#[must_use]
pub fn permit_member<A: Permission>(roles: &Roles, membership: &Membership) -> Option<Allowed<A, OrganisationId>> {
    let relation = match membership.rank {
        Rank::Manager => Relation::Manager,
        Rank::Member => Relation::Member,
    };
    if A::ACTION.asks_verified() && !membership.verified {
        return None;
    }
    ask(&membership.account, roles, &membership.organisation, relation)
}

/// Asks the table about an organisation that the person need not belong to.
#[must_use]
pub fn permit_organisation<A: Permission>(
    actor: &AccountId,
    roles: &Roles,
    organisation: &OrganisationId,
) -> Option<Allowed<A, OrganisationId>> {
    ask(actor, roles, organisation, Relation::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_for_a_verified_organisation_is_for_nobody_of_another() {
        let roles = Roles::from([Role::Learner, Role::Employer]);
        let of = |verified| Membership {
            account: AccountId("a".into()),
            organisation: OrganisationId("o".into()),
            rank: Rank::Manager,
            verified,
        };
        assert!(permit_member::<Endorse>(&roles, &of(true)).is_some());
        assert!(permit_member::<Endorse>(&roles, &of(false)).is_none());
        assert!(permit_member::<ManageOrganisation>(&roles, &of(false)).is_some());
        let member = Membership { rank: Rank::Member, ..of(true) };
        assert!(permit_member::<Endorse>(&roles, &member).is_none());
    }

    /// The whole matrix as a file that a reviewer reads: a change of policy is a change of that file.
    #[test]
    fn the_matrix_is_the_golden_file() {
        let actors = std::iter::once(Actor::Visitor).chain(Role::ALL.into_iter().map(Actor::Holder));
        let mut matrix = String::from("actor | action | own | guided | member | manager | other\n");
        for actor in actors {
            let name = match actor {
                Actor::Visitor => "visitor".to_owned(),
                Actor::Holder(role) => role.to_string(),
            };
            for action in Action::ALL.iter().copied() {
                let cell = |relation| if allows(actor, action, relation) { "yes" } else { "no" };
                let cells = Relation::ALL.map(cell).join(" | ");
                matrix += &format!("{name} | {action:?} | {cells}\n");
            }
        }
        assert_eq!(
            matrix,
            include_str!("policy.golden"),
            "write the left side to src/domain/policy.golden if it is meant"
        );
    }
}

//! Who may do what: one exhaustive table, and the permission that only a yes of that table can build.

use std::marker::PhantomData;

use super::{
    account::AccountId,
    role::{Role, Roles},
};

/// What somebody may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
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
    /// Fill in a checklist of one's own and name an employer who confirms it.
    KeepChecklist,
    /// Confirm or decline the checklist of somebody else who named one's address. Nobody confirms their own.
    ConfirmChecklist,
    /// See and change the account: name, address, password, sessions, data, deletion.
    KeepAccount,
    /// Read the sample mailbox.
    ReadMailbox,
    /// See people and give or take roles.
    ManagePeople,
}

impl Action {
    /// Every action, for the golden file.
    pub const ALL: [Self; 11] = [
        Self::Learn,
        Self::Reflect,
        Self::TakeAssessment,
        Self::HoldAward,
        Self::SeeAward,
        Self::RevokeAward,
        Self::KeepChecklist,
        Self::ConfirmChecklist,
        Self::KeepAccount,
        Self::ReadMailbox,
        Self::ManagePeople,
    ];
}

/// How the thing acted on relates to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is theirs.
    Own,
    /// It is somebody else's, or nobody's.
    Other,
}

/// Who asks: a visitor, or a person acting in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    /// Not signed in.
    Visitor,
    /// Signed in, in one of their roles.
    Holder(Role),
}

/// Whether `actor` may do `action` to a thing so related. No `_` arm: a new action or role has to be decided here.
#[must_use]
pub const fn allows(actor: Actor, action: Action, relation: Relation) -> bool {
    match (actor, action, relation) {
        (_, Action::SeeAward, _) => true,
        (Actor::Visitor, _, _) => false,
        (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer | Role::Administrator),
            Action::Learn
            | Action::Reflect
            | Action::TakeAssessment
            | Action::HoldAward
            | Action::KeepChecklist
            | Action::KeepAccount
            | Action::RevokeAward,
            Relation::Own,
        )
        | (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer | Role::Administrator),
            Action::ConfirmChecklist,
            Relation::Other,
        ) => true,
        (
            Actor::Holder(Role::Administrator),
            Action::RevokeAward | Action::ManagePeople | Action::ReadMailbox,
            Relation::Other,
        ) => true,
        (Actor::Holder(Role::Administrator), Action::ManagePeople | Action::ReadMailbox, Relation::Own) => true,
        (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer | Role::Administrator),
            Action::Learn
            | Action::Reflect
            | Action::TakeAssessment
            | Action::HoldAward
            | Action::KeepChecklist
            | Action::KeepAccount,
            Relation::Other,
        )
        | (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer | Role::Administrator),
            Action::ConfirmChecklist,
            Relation::Own,
        )
        | (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer),
            Action::RevokeAward | Action::ManagePeople | Action::ReadMailbox,
            Relation::Other,
        )
        | (
            Actor::Holder(Role::Learner | Role::Mentor | Role::Employer),
            Action::ManagePeople | Action::ReadMailbox,
            Relation::Own,
        ) => false,
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

macro_rules! permissions {
    ($($name:ident),*) => {$(
        #[doc = concat!("See [`Action::", stringify!($name), "`].")]
        #[derive(Debug)]
        pub enum $name {}
        impl Permission for $name {
            const ACTION: Action = Action::$name;
        }
    )*};
}
permissions!(
    Learn,
    Reflect,
    TakeAssessment,
    HoldAward,
    RevokeAward,
    KeepChecklist,
    ConfirmChecklist,
    KeepAccount,
    ReadMailbox,
    ManagePeople
);

/// A permission: `actor` may do `A` to what belongs to `owner`. Only [`permit`] builds one, and every write of the
/// store asks for one, so a forgotten check does not compile.
#[derive(Debug)]
pub struct Allowed<A> {
    actor: AccountId,
    owner: AccountId,
    action: PhantomData<A>,
}

impl<A> Clone for Allowed<A> {
    fn clone(&self) -> Self {
        Self { actor: self.actor.clone(), owner: self.owner.clone(), action: PhantomData }
    }
}

impl<A> Allowed<A> {
    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &AccountId {
        &self.actor
    }

    /// Whose things may be acted on.
    #[must_use]
    pub const fn owner(&self) -> &AccountId {
        &self.owner
    }
}

/// Asks the table. `None` is a no, which a reader sees as "not found".
#[must_use]
pub fn permit<A: Permission>(actor: &AccountId, roles: &Roles, owner: &AccountId) -> Option<Allowed<A>> {
    let relation = if actor == owner { Relation::Own } else { Relation::Other };
    allows_any(Some(roles), A::ACTION, relation).then(|| Allowed {
        actor: actor.clone(),
        owner: owner.clone(),
        action: PhantomData,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole matrix as a file that a reviewer reads: a change of policy is a change of that file.
    #[test]
    fn the_matrix_is_the_golden_file() {
        let actors = std::iter::once(Actor::Visitor).chain(Role::ALL.into_iter().map(Actor::Holder));
        let mut matrix = String::from("actor | action | own | other\n");
        for actor in actors {
            let name = match actor {
                Actor::Visitor => "visitor".to_owned(),
                Actor::Holder(role) => role.to_string(),
            };
            for action in Action::ALL {
                let cell = |relation| if allows(actor, action, relation) { "yes" } else { "no" };
                matrix += &format!("{name} | {action:?} | {} | {}\n", cell(Relation::Own), cell(Relation::Other));
            }
        }
        assert_eq!(
            matrix,
            include_str!("policy.golden"),
            "write the left side to src/domain/policy.golden if it is meant"
        );
    }
}

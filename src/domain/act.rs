//! What people do that is noted for the administrator: one name an act, as it stands in the log.

/// Declares the acts once: the enum, the list of all, and their names.
macro_rules! acts {
    ($($name:ident = $id:literal,)*) => {
        /// Something that was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "their names in the log say what they are")]
        pub enum Act {
            $($name,)*
        }

        impl Act {
            /// Every act, in the order in which a page lists them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// As stored. What was stored is never changed, so neither is this.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

acts! {
    GrantLearner = "grant learner",
    GrantMentor = "grant mentor",
    GrantEmployer = "grant employer",
    GrantAdministrator = "grant administrator",
    GrantTrainer = "grant trainer",
    TakeLearner = "take learner",
    TakeMentor = "take mentor",
    TakeEmployer = "take employer",
    TakeAdministrator = "take administrator",
    TakeTrainer = "take trainer",
    FoundAdministrator = "found administrator",
    GiveBadge = "give badge",
    TakeBadgeBack = "take badge back",
    RevokeAward = "revoke award",
    ReissueAward = "reissue award",
    MakeAchievement = "make achievement",
    WriteAchievement = "write achievement",
    RetireAchievement = "retire achievement",
    ResumeAchievement = "resume achievement",
    PublishCourse = "publish course",
    ArchiveCourse = "archive course",
    UnarchiveCourse = "unarchive course",
    DeleteCourse = "delete course",
    OpenCourse = "open course link",
    CloseCourse = "close course link",
    MakeCohort = "make cohort",
    RenameCohort = "rename cohort",
    ArchiveCohort = "archive cohort",
    UnarchiveCohort = "unarchive cohort",
    Invite = "invite learners",
    WithdrawInvitation = "withdraw invitation",
    MakeJoinLink = "make join link",
    CloseJoinLink = "close join link",
    AcceptMentor = "accept mentor",
    LeaveMentor = "leave mentor",
    EndGuidance = "end guidance",
    RegisterOrganisation = "register organisation",
    ChangeOrganisation = "change organisation",
    VerifyOrganisation = "verify organisation",
    DeclineOrganisation = "decline organisation",
    WithdrawVerification = "withdraw verification",
    CloseOrganisation = "close organisation",
    JoinOrganisation = "join organisation",
    LeaveOrganisation = "leave organisation",
    MakeManager = "make manager",
    MakeMember = "make member",
    RemoveMember = "remove member",
    Endorse = "endorse",
    WithdrawEndorsement = "withdraw endorsement",
    HoldEvent = "hold event",
    ChangeEvent = "change event",
    CancelEvent = "cancel event",
    AttendByList = "attendance by list",
    AttendByCode = "attendance by code",
    ConfirmChecklist = "confirm checklist",
    RetractConfirmation = "retract confirmation",
    HandPaperOn = "hand paper to a person",
    AcceptPaper = "accept paper",
    DeclinePaper = "decline paper",
    AllowWallet = "allow wallet",
    CutWalletOff = "cut wallet off",
    RotateKeys = "rotate keys",
    MakeBackup = "make backup",
    RetryJobs = "retry jobs",
}

impl Act {
    /// The text that says it.
    #[must_use]
    pub fn key(self) -> String {
        format!("act-{}", self.id().replace(' ', "-"))
    }

    /// The act with this name. Acts of newer versions have none.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_a_name_of_its_own() {
        for act in Act::ALL {
            assert_eq!(Act::named(act.id()), Some(*act));
        }
        assert_eq!(Act::named("no such act"), None);
        assert_eq!(Act::HandPaperOn.key(), "act-hand-paper-to-a-person");
    }
}

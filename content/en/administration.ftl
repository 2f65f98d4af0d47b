# For administrators: how the site runs, and what was done on it.

nav-administration = Administration
administration-lead = Everything that keeps the site going, in one place.
administration-people = People and organisations
administration-people-text = Find somebody, give a role or take it
administration-organisations-text = Verify organisations, or decline them
administration-review-text = Checklists on paper that nobody could check by machine
administration-events-text = Trainings and other events, and who came
administration-site = The site
administration-log-text = What was done, by whom and when

## The log

log-title = Log
log-lead = What was done on the site, the newest first. It keeps names of things and nothing personal: no e-mail addresses, no answers.
log-name = Part of a name
log-act = What was done
log-every-act = Everything
log-from = From
log-to = Until and including
log-show = Show
log-none = Nothing here. Choose other days, another name, or everything.
log-caption = What was done
log-what = What
log-object = To what or whom
log-who = By whom
log-when = When
log-by-site = The site itself
log-gone = Somebody whose account is gone
log-unknown = Something of a newer version: { $act }

act-grant-learner = Role given: learner
act-grant-mentor = Role given: mentor
act-grant-employer = Role given: employer
act-grant-administrator = Role given: administrator
act-grant-trainer = Role given: trainer
act-take-learner = Role taken: learner
act-take-mentor = Role taken: mentor
act-take-employer = Role taken: employer
act-take-administrator = Role taken: administrator
act-take-trainer = Role taken: trainer
act-found-administrator = First administrator made
act-give-badge = Badge given by hand
act-take-badge-back = Badge taken back
act-revoke-award = Badge withdrawn by its holder
act-reissue-award = Badge issued anew
act-make-achievement = Badge made
act-write-achievement = Badge changed
act-retire-achievement = Badge not given any more
act-resume-achievement = Badge given again
act-publish-course = Course published
act-archive-course = Course put away
act-unarchive-course = Course taken out again
act-delete-course = Course deleted
act-open-course-link = Link to a course opened
act-close-course-link = Link to a course closed
act-make-cohort = Group made
act-rename-cohort = Group renamed
act-archive-cohort = Group put away
act-unarchive-cohort = Group taken out again
act-invite-learners = Learners invited
act-withdraw-invitation = Invitation withdrawn
act-make-join-link = Link to a group made
act-close-join-link = Link to a group closed
act-accept-mentor = Mentor accepted
act-leave-mentor = Mentor left
act-end-guidance = Guidance ended by the mentor
act-register-organisation = Organisation registered
act-change-organisation = Organisation changed
act-verify-organisation = Organisation verified
act-decline-organisation = Organisation declined
act-withdraw-verification = Verification taken back
act-close-organisation = Organisation closed
act-join-organisation = Organisation joined
act-leave-organisation = Organisation left
act-make-manager = Member made manager
act-make-member = Manager made member
act-remove-member = Member removed
act-endorse = Endorsement given
act-withdraw-endorsement = Endorsement withdrawn
act-hold-event = Event announced
act-change-event = Event changed
act-cancel-event = Event cancelled
act-attendance-by-list = Attendance recorded
act-attendance-by-code = Attendance claimed with the code
act-confirm-checklist = Checklist confirmed
act-retract-confirmation = Confirmation taken back
act-hand-paper-to-a-person = Paper handed to a person
act-accept-paper = Paper accepted
act-decline-paper = Paper declined
act-allow-wallet = Wallet connected
act-cut-wallet-off = Wallet cut off
act-rotate-keys = Signing key changed
act-retry-jobs = Failed work tried again

## Queue

administration-waiting = { $n } waiting
administration-failed = { $n } failed
administration-queue-text = Mails that wait, and those that could not be sent
administration-content-text = Which version of the courses is loaded, and what people used
administration-settings-text = How this site is set up
administration-health-text = Database, files, keys and backup

queue-title = Mail and other work
queue-lead = What the site still has to do. Nothing is lost when the mail server does not answer: it is tried again.
queue-waiting = Waiting
queue-tried = Of that, tried before
queue-oldest = The oldest waits since
queue-nothing = Nothing waits
queue-failed = Given up
queue-none = Nothing was given up.
queue-retry-text = Did you solve what was wrong? Then have all of it tried again.
queue-retry-all = Try all again
queue-retry = Try again
queue-caption = Work that was given up
queue-what = What
queue-mail = Mail
queue-error = What went wrong
queue-since = To be done since
queue-given-up = Given up
queue-again = Again
queue-tries = { $n ->
    [one] after 1 try
   *[other] after { $n } tries
}
queue-answered = The mail server said no (code { $code })
queue-unreachable = The mail server could not be reached
queue-no-address = The address cannot be one
queue-other = Something else; the log of the server says what
queue-down = When the mail server is down
queue-down-text = Mails wait and are tried again, with growing pauses, for about a day and a half. After that they stand here as given up until you have them tried again. People can go on learning meanwhile: only mails come later.
flash-jobs-retried = It is tried again now.

## Versions of the courses

versions-title = Versions of the courses
versions-lead = Every change of a lesson or a question makes a new version. An attempt keeps the questions that it was drawn from, whatever comes later.
versions-loaded = Loaded now
versions-since = Since
versions-none = Nobody has made an assessment yet.
versions-caption = What attempts drew from
versions-module = Module
versions-version = Version
versions-now = now
versions-attempts = Attempts
versions-first = First
versions-last = Last

## Settings

settings-title = Settings
settings-lead = How this site is set up. You change it where the site runs, not here. Secrets are not shown.
settings-caption = Settings
settings-key = Key
settings-value = Value
settings-origin = Where it comes from
settings-secret = Set, and secret
settings-unset = Not set
settings-environment = Environment
settings-file = Settings file
settings-default = Nobody set it

## Health

health-title = Health
health-lead = Is everything well?
health-caption = Parts of the site
health-part = Part
health-state = State
health-more = More
health-well = Well
health-bad = Look at it
health-database = Database
health-database-text = { $engine }, answered in { $millis } ms
health-database-size = { $engine }, answered in { $millis } ms, { $size } MiB
health-files = Store of files
health-files-well = It answers.
health-files-bad = It does not answer. People cannot hand in files now.
health-keys = Key files
health-keys-well = All three are there.
health-keys-bad = One is missing. Put it back from a backup before you start the site again.
health-queue = Waiting work
health-queue-text = { $n } waiting, the oldest for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
health-failed = Work that was given up
health-failed-text = { $n ->
    [0] None
   *[other] { $n }
}
health-backup = Last backup
health-backup-none = None was made with this program
health-backup-text = Backups are made with “softskills backup”. One that you make with other tools is not known here.

act-make-backup = Backup made

# Mentors and the people they guide.

nav-mentor = My students
mentor-parts = Parts of the workspace

## Who needs me today

board-title = Who needs me today?
board-tab = Students
board-lead = The people at the top need you most. Start there.
board-lead-none = Nobody needs you at this moment. Well done.
board-empty = You do not guide anyone yet
board-empty-text = Make a group and invite people into it. They decide what you may see. As soon as somebody says yes, they appear here.
board-empty-go = Make a group
board-cohort = Group
board-all-cohorts = All groups
board-search = Part of a name
board-sort = Sort by
board-show = Show
sort-need = Who needs me most
sort-name = Name
sort-seen = Not here for the longest time
sort-results = Best results
board-needs = Why they need you
board-count-all = All ({ $n })
board-count-answer = Waiting for an answer ({ $n })
board-count-stuck = Stuck ({ $n })
board-count-silent = Not here for long ({ $n })
board-none = Nobody fits what you asked for. Choose another group or another name.
board-caption = Students
board-results = Best results
board-seen = Last here
board-no-results = No assessment yet
need-answer = Waits for an answer
need-stuck = Stuck
need-silent = Not here for long
need-none = All is well
not-shared = Not shared
ago-days = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}

## Groups

cohorts-title = Groups
cohorts-lead = A group holds the people whom you guide together: a class, a project, or a place.
cohorts-none = No groups yet
cohorts-none-text = Make your first group below. Then you can invite people into it.
cohorts-away = Groups you put away
cohort-new = New group
cohort-name = Name of the group
cohort-name-hint = For example: Job club Oss, autumn 2026. The people you invite see this name.
cohort-name-wrong = Give the group a name of 1 to { $max } characters.
cohort-name-differs = On another page this group was named “{ $name }” meanwhile. If you save now, your name takes its place.
cohort-make = Make the group
cohort-counts = { $learners ->
    [one] 1 student
   *[other] { $learners } students
}, { $invited ->
    [0] no open invitations
    [one] 1 open invitation
   *[other] { $invited } open invitations
}
cohort-students = See the students of this group
cohort-settings = Settings of the group
cohort-rename = Change the name
cohort-put-away = Put the group away
cohort-take-out = Use the group again
cohort-away-text = A group that you put away keeps its students. It only moves to the end of your list.
flash-cohort-made = The group is made. Now invite people.

## Inviting

invite-title = Invite somebody
invite-text = They get a mail in your language with a link. They do not need an account yet. They choose what you may see.
invite-name-missing = Type the name of the person.
invite-name-wrong = Type a name of at most 80 characters, without a link.
invite-own = This is your own address. You cannot guide yourself.
invite-too-many = You have sent many invitations today. Go on tomorrow.
invite-button = Send the invitation
invite-list = Invite a whole list
flash-invited = The invitation is on its way.
flash-invited-all = All invitations are on their way.
invitations-title = Invitations
invitations-when = Sent
invitations-state = Answer
invitation-waiting = No answer yet
invitation-accepted = Accepted
invitation-declined = Said no
invitation-withdrawn = Taken back
invitation-expired = Too old
invitation-withdraw = Take back
flash-invitation-withdrawn = The invitation is taken back. Its link does not work any more.

join-links = Links and QR codes
join-links-text = Show a link or a QR code to a room: everybody there can join by themselves. It stops by itself when its time is over or all places are taken.
join-new = Make a link
join-places = How many people may use it
join-places-wrong = Type a number from 1 to { $max }.
join-days = How many days it works
join-days-wrong = Type a number of days from 1 to { $max }.
join-make = Make the link
join-state = { $taken } of { $places } places taken, works until { $until }
join-state-over = { $taken } of { $places } places taken, does not work any more
join-close = Close
join-show = Link
join-show-title = Join { $cohort }
join-show-text = Scan the code with the camera of your phone, or type the address.
join-qr = QR code that leads to the address below
flash-link-made = The link is made. Show this page to the room.
flash-link-closed = The link is closed.

roster-title = Invite a list
roster-lead = Paste a list or upload a file. First you see what each line says. Nobody is invited before you say so.
roster-paste = The list
roster-paste-hint = One person a line: name and e-mail address, parted by a comma, a semicolon or a tab. A language may follow: en or nl.
roster-file = Or a file
roster-file-hint = CSV or text, as spreadsheets save it. A file goes before what you pasted.
roster-check = Check the list
roster-change = Change the list
roster-confirm = { $n ->
    [one] Invite 1 person
   *[other] Invite { $n } people
}
roster-confirm-text = Each of them gets a mail with a link. All of them are invited, or, if something goes wrong, none.
roster-report = What the lines say
roster-line = Line
roster-line-number = Line { $n }
roster-says = Says
roster-verdict = Verdict
roster-fine = Fine
roster-bad = Wrong
roster-all-fine = { $n ->
    [one] One line, and it is fine.
   *[other] { $n } lines, and all of them are fine.
}
roster-nobody = Nobody was invited. Mend the lines that are wrong, and check again.
roster-wrong = { $n ->
    [one] One line is wrong. The report says why.
   *[other] { $n } lines are wrong. The report says why.
}
roster-empty = There is nobody in the list. Paste names and addresses, or choose a file.
roster-long = The list is too long. Invite at most { $max } people at once.
roster-no-text = This file is no text. Save the table as CSV (UTF-8), and upload that.
roster-no-email = There is no e-mail address on this line.
roster-email = This e-mail address cannot be right.
roster-name = The name is missing, or too long.
roster-language = This language does not exist here. Use en or nl.
roster-twice = The same address stands on line { $line }.
roster-form = This line is not text in columns.

## One student

student-fine = Nothing is urgent here.
student-need-answer = They wrote to you and wait for an answer.
student-need-stuck = They failed the same module three times or more. Talk about what is difficult.
student-need-silent = They have not been here for ten days or more.
student-facts = Facts
student-since = You guide them since
student-language = Language
student-modules = Modules
student-module = Module
student-read = Lessons read
student-best = Best result
student-attempts = Attempts
student-of = { $n } of { $total }
student-below = ({ $n } below 60 % in a row)
student-nothing-shared = They do not share results or activity with you. You can still write to each other.
student-messages = Messages
student-write = Write to { $name }
student-write-hint = They get a mail about it. Only the two of you can read it.
student-send = Send
student-settle = No answer needed
student-nudge = Send a nudge
student-nudge-text = A short, friendly mail that invites them to go on. At most once in three days.
student-muted = They do not want nudges. You can still write a message.
student-notes = Your notes
student-note = New note
student-note-hint = Only you can read your notes.
student-note-keep = Keep the note
student-note-delete = Throw away
student-path = Their way so far
path-signed-up = Made an account
path-accepted = Accepted you as mentor
path-began = Read the first lesson of { $module }
path-result = { $module }: { $percent } % in the assessment
path-badge = Earned the badge { $badge }
student-manage = Group, and the end
student-move = Group
student-move-button = Move
student-end = Stop guiding
student-end-text = You see nothing of them from then on. Your notes and messages are kept, but nobody sees them. They can accept you again later.
words-wrong = Write something, at most 4,000 characters.
flash-message-sent = Your message is sent.
flash-nudged = The nudge is on its way.
flash-nudge-muted = They do not want nudges.
flash-nudge-soon = You sent a nudge in the last three days. Wait a little.
flash-note-kept = The note is kept.
flash-note-gone = The note is thrown away.
flash-guidance-ended = You do not guide them any more.
thread-empty = No messages yet.
thread-you = You
thread-seen = Seen
thread-title = Messages with { $name }
nudge-text = Shall we go on? A small step counts: one lesson takes ten minutes. Write to me if you are stuck.

## A learner and their mentors

mentors-title = My mentors
account-mentors = See your mentors and what they may see
mentors-lead = A mentor helps you on your way. You choose what they see, and you can leave at any time.
mentors-none = You have no mentor
mentors-none-text = Somebody who helps people find work can invite you, with a mail, a link or a QR code. You do not need a mentor: everything here works without one.
mentors-invited = An invitation
mentors-invited-text = { $mentor } would like to be your mentor. You can answer until { $until }.
mentors-answer = Look at it
mentors-since = Since { $date }, in the group { $cohort }
mentors-sees = Sees: { $what }
mentors-sees-nothing = Sees nothing but your name and your messages.
mentors-messages = Messages
mentors-share = Change what they see
mentors-mute = No nudges any more
mentors-unmute = Nudges again
mentors-leave = Leave
mentors-leave-text = From then on this mentor sees nothing of you. Your results and badges stay yours.
mine-mentor-invites = { $n ->
    [one] A mentor has invited you.
   *[other] { $n } mentors have invited you.
}
mentors-share-title = What { $mentor } may see
share-change-text = A tick means yes. It counts at once.
share-legend = What may your mentor see?
share-hint = Your mentor always sees your name. Your reflections, your self-checks and your answers stay private.
share-results = My results and badges
share-results-hint = So they can see what goes well, and where you are stuck.
share-activity = When I am here and which lessons I read
share-activity-hint = So they notice when you have not been here for long.
share-email = My e-mail address
share-email-hint = So they can also write to you outside this site.
answer-title = { $mentor } would like to be your mentor
answer-lead = { $mentor } invites you into the group { $cohort }.
answer-what = What this means
answer-what-help = Your mentor follows how you get on, and you can write to each other here.
answer-what-private = They see only what you tick below.
answer-what-leave = You can change it, or leave, at any time.
answer-account = First, your account
answer-account-text = Sign in, or make a free account. Then the invitation waits for you under "My mentors".
answer-accept = Yes, { $mentor } may be my mentor
answer-decline = No, thank you
answer-nothing = Tick at least one thing. Without it your mentor cannot help you.
answer-oneself = This is your own link. Send it to the people you want to guide.
answer-dead-title = This link does not work any more
answer-dead = It is too old, it was used already, or all places are taken. Ask your mentor for a new one.
flash-mentor-accepted = You have a mentor now.
flash-mentor-declined = You said no. Nobody sees anything of you.
flash-mentor-left = You have left. This mentor sees nothing of you any more.

## Mails

mail-invited-subject = { $mentor } would like to be your mentor
mail-invited-body =
    Hello { $name },

    { $mentor } would like to help you on SoftSkills4EU. There you learn the skills that employers ask for, and earn badges that show them. It is free.

    Look at the invitation here. You choose what your mentor may see:

    { $link }

    The link works for { $days } days. If you do not know { $mentor }, do nothing.

mail-accepted-subject = { $learner } has accepted you as mentor
mail-accepted-body =
    Hello { $name },

    { $learner } has accepted you as mentor. See how they get on:

    { $link }

mail-message-subject = { $from } has written to you
mail-message-body =
    Hello { $name },

    { $from } has written to you on SoftSkills4EU. Read it and answer here:

    { $link }

mail-nudge-subject = Shall we go on?
mail-nudge-body =
    Hello { $name },

    { $from } thinks of you. A small step counts: one lesson takes ten minutes. Are you stuck? Write to { $from }:

    { $link }

    On that page you can also say that you want no more of these mails.

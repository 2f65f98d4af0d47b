# What people are told, and how.

notices-title = Notifications
notices-none = Nothing yet
notices-none-text = When something happens that concerns you, you see it here.
notices-new = New.
notices-settings = How I am told
notices-settings-lead = Here you always see everything. Choose what also comes by mail.
notices-way-now = By mail at once
notices-way-daily = In one mail a day
notices-way-never = No mail
notices-stop-title = No more of these mails?
notices-stop-text = You will get no more mails about this: { $what }. You still see it when you sign in.
notices-stop = Stop these mails
notices-stopped-title = These mails are stopped
notices-stopped-text = You can change this at any time in your settings.
mine-notices = { $n ->
    [one] You have 1 new notification.
   *[other] You have { $n } new notifications.
}
account-notices = See your notifications and choose how you are told

notice-kind-badge = A badge of mine
notice-kind-message = A message for me
notice-kind-nudge = A nudge of my mentor
notice-kind-accepted = Somebody accepts me as mentor
notice-kind-enrolled = I am enrolled in a course
notice-kind-due = Something is due tomorrow
notice-kind-graded = My work was marked
notice-kind-all = everything

notice-badge = You earned the badge { $badge }.
notice-message = { $from } has written to you.
notice-nudge = { $from } thinks of you: shall we go on?
notice-accepted = { $learner } has accepted you as mentor.
notice-enrolled = You are enrolled in { $course }.
notice-due = { $assignment } is due tomorrow.
notice-graded = Your work for { $assignment } was marked.

mail-stop = No more mails like this one: { $stop }

mail-digest-subject = { $n ->
    [one] One thing happened on SoftSkills4EU
   *[other] { $n } things happened on SoftSkills4EU
}
mail-digest-body =
    Hello { $name },

    This happened since the last mail:

    { $lines }

mail-enrolled-subject = You are enrolled in { $course }
mail-enrolled-body =
    Hello { $name },

    You are enrolled in the course { $course }. Begin here:

    { $link }

mail-due-subject = { $assignment } is due tomorrow
mail-due-body =
    Hello { $name },

    { $assignment } is due tomorrow, { $date }. Hand it in here:

    { $link }

mail-graded-subject = Your work for { $assignment } was marked
mail-graded-body =
    Hello { $name },

    Your work for { $assignment } was marked. See what your mentor says:

    { $link }

# Events: the list, one event, holding one, who came, and the code for the room.

nav-events = Events
role-trainer = Trainer

events-title = Events
events-lead = Trainings, workshops and meetings. Sign up for one. When you have been there, you may earn a badge for it.
events-coming = Coming
events-none = No events are planned at the moment. Look again soon.
events-mine = I am going
events-running = I organise or lead
event-new = Hold an event
event-kind-c1 = C1 training for mentors
event-kind-workshop = Workshop or training
event-kind-meeting = Meeting
event-kind-other = Event
event-when-day = { $date }, { $from }–{ $to } UTC
event-when-days = { $from } – { $to }
event-online = Online
event-place-or-online = { $place }, or online
event-holder-gone = Somebody who has left
event-place = Place
event-holder = Organiser
event-trainer = Led by
event-places = Places
event-places-free = { $free } of { $all } free
event-places-full = All { $all } taken, { $waiting } waiting
event-badge = Badge
event-badge-text = Whoever comes earns the badge "{ $badge }".
event-ics = Put it into my calendar

event-seated = You have a place
event-waiting = On the waiting list
event-attended = You were there
event-over = Over
event-cancelled = Called off
event-cancelled-text = This event was called off.
event-over-text = This event is over.
event-attended-text = You were there: it is recorded.
event-seated-text = You have a place. See you there!
event-waiting-text = You are on the waiting list. When a place becomes free, it goes to whoever has waited longest, and we tell you.
event-full-text = All places are taken. You can join the waiting list: when a place becomes free, we tell you.
event-sign-up = Sign up
event-wait = Join the waiting list
event-leave = I cannot come
event-leave-waiting = Leave the waiting list
event-link-here = Join online here:

event-run-title = For the organiser
event-counts = { $seated } signed up, { $waiting } waiting.
event-attendance = Attendance list
event-code-go = Code for the room
event-edit = Change the event
event-cancel = Call it off

event-hold = Publish the event
event-kind = What is it?
event-kind-hint = A C1 training counts for the Mentor Badge. It is held for SoftSkills4EU or in your own name, whatever you choose below.
event-holder-myself = Myself
event-title = Title
event-title-missing = Give the event a title
event-description = What happens there?
event-description-hint = What people do and learn, and what they should bring. You can use Markdown.
event-description-missing = Say in a few sentences what happens there
event-begins = Begins
event-ends = Ends
event-time-hint = Date and time in UTC. In winter that is one hour earlier than in Amsterdam, in summer two.
event-time-missing = Enter a date and a time
event-time-unusable = Enter a date and a time like 2027-03-01 09:00
event-ends-early = The end must lie after the beginning, and not in the past
event-ends-long = An event lasts { $max } days at most
event-place-hint = Address and room. Leave it empty if the event is only online.
event-place-missing = Enter a place, or a link if the event is only online
event-link = Link to the online meeting (optional)
event-link-hint = Only people who have a place see it.
event-link-unusable = Enter a web address like https://meeting.example/room
event-trainer-field = Who leads it? (optional)
event-trainer-email = Their e-mail address on this site (optional)
event-trainer-email-hint = With it they can record who came. Others do not see it.
event-capacity = How many can come? (optional)
event-capacity-hint = When all places are taken, people join a waiting list.
event-capacity-unusable = Enter a number from 1 to { $max }, or leave it empty
event-line-long = Use { $max } characters or fewer
event-badge-hint = A badge of your own for everybody whose attendance is recorded. It is awarded automatically.
event-badge-tick = Award a badge to everybody who came
event-badge-name = Name of the badge
event-badge-description = What does it say about its holder?
event-badge-design = Picture
event-badge-missing = Fill this in, or take the tick for the badge away
event-badge-taken = This sounds like a badge of SoftSkills4EU itself. Choose another name.
event-badge-criteria = To earn this badge, one takes part in the event and has the attendance recorded there.
event-evidence = Took part in the event that began on { $date }. The attendance was recorded there.


event-attendance-title = Who came to "{ $event }"?
event-attendance-text = Tick everybody who is there. Badges follow at once.
event-attendance-early = When the event begins, you can tick here who is there.
event-list = People who signed up
event-nobody = Nobody has signed up yet.
event-place-of = Place
event-came = Attendance
event-came-tick = Is there
event-came-list = Recorded on the list, { $when }
event-came-code = Recorded with the code, { $when }
event-record = Record attendance
event-record-hint = This cannot be undone here: badges are awarded with it.
event-code = Code of the event
event-code-title = Are you at "{ $event }"?
event-code-text = Scan the code with your phone, sign in, and confirm that you are here.
event-code-typed = No camera? Type this code at "Events":
event-code-not-now = The code works only while the event is going on.
event-qr = QR code that leads to the page where you confirm that you are here
event-claim-go = I am there: enter the code
event-claim-title = Confirm that you are there
event-claim-lead = Whoever leads the event shows you a code. With it you record your attendance yourself.
event-claim-hint = Twelve letters and digits. Blanks do not matter.
event-claim = Confirm
event-claim-unknown = There is no event with this code. Look again at how it is written.
event-claim-not-now = This code works only during the event: from { $from } to { $to }.
event-claim-too-many = Too many tries. Wait a while, or ask whoever leads the event to tick you on the list.
event-cancel-title = Call off "{ $event }"?
event-cancel-text = { $n ->
    [0] Nobody has signed up, so nobody needs to be told.
    [one] One person is signed up and will be told.
   *[other] { $n } people are signed up and will be told.
} This cannot be undone.
event-cancel-sure = Yes, call it off
event-cancel-keep = No, keep it

flash-event-held = The event is published.
flash-event-changed = The event is changed.
flash-event-cancelled = The event is called off.
flash-event-signed-up = You are signed up.
flash-event-on-list = You are on the waiting list.
flash-event-already = You were signed up before.
flash-event-closed = One cannot sign up for this event any more.
flash-event-left = You are not signed up any more.
flash-event-claimed = Your attendance is recorded.
flash-event-recorded = The attendance is recorded.
flash-event-nobody-ticked = Nobody was ticked, so nothing was recorded.

notice-kind-place = I get a place at an event
notice-kind-cancelled = An event of mine is called off
notice-place = You have a place at { $event }.
notice-cancelled = { $event } is called off.

mail-place-subject = You have a place: { $event }
mail-place-body =
    Hello { $name },

    A place has become free, and it is yours: { $event }, { $date }.

    Can you not come? Then give it back, so that the next can have it:

    { $link }

mail-cancelled-subject = Called off: { $event }
mail-cancelled-body =
    Hello { $name },

    The event { $event }, for which you are signed up, is called off:

    { $link }

privacy-account-events = the events you sign up for, if you were there, and what you did in the practice space on the way to the Mentor Badge: whoever holds or leads an event sees the name and address of those who signed up

# Finding people: learners who let verified organisations find them.

found-title = Be found by employers
found-lead = You can let employers find you by your badges. You choose what they see, and you can stop with one click.
found-breadcrumb = You are here
found-off = Nobody can find you now. You are found only if you want it.
found-on = Employers can find you, since { $date }.
found-stop = Stop now
found-start = Let employers find me
found-save = Save what I show
found-what = What employers see
found-what-lead = Only people of organisations that we have verified can look. They see what you choose here and nothing else. Leave empty what you do not want to show.
found-name = Show my name: { $name }
found-name-hint = Without your name you are "A learner". You decide later whether you answer.
found-nameless = A learner
found-badges = Badges
found-badges-none = You have no badges to show yet. A badge that only you can see cannot be shown here.
found-badges-see = See your badges
found-country = Country
found-country-none = Do not show a country
found-region = Town or region
found-region-hint = For example Oss or Noord-Brabant. No street, no number.
found-region-long = Use at most { $max } characters.
found-region-wrong = Use letters only: the name of a town or region.
found-languages = Languages that you speak
found-place = Place
found-agree = With the button you agree that people of verified organisations see this. You can see who looked at you. They write to you through this site; your e-mail address stays with us until you show it yourself.
found-messages = Messages from employers

found-looks-title = Who looked at me
found-looks-lead = Each time somebody saw you, with the organisation and the person. We keep this for one year.
found-looks-none = Nobody has seen you yet
found-looks-none-text = When somebody of an organisation sees you in a result or opens your page, it stands here.
found-looks-caption = Who saw you, the newest first
found-looks-when = When
found-looks-organisation = Organisation
found-looks-person = Person
found-looks-how = How
found-look-result = Saw you in a list of results
found-look-page = Opened your page
found-somebody-gone = Somebody whose account is deleted

found-message-title = Message from { $organisation }
found-message-waiting = Waits for an answer
found-message-answered = Answered
found-message-declined = Not wanted
found-message-closed = Closed
found-answer-title = Your answer
found-answer = Answer
found-answer-hint = You need not answer. If you do, they see your name.
found-reveal = Show them my e-mail address: { $email }
found-reveal-hint = Then they can write to you directly. Without it they see only your answer.
found-answer-button = Send the answer
found-your-answer = What you answered
found-email-shown = They can see your e-mail address.
found-email-hidden = They cannot see your e-mail address.
found-decline-title = Rather not?
found-decline-text = They see that you do not want this and cannot write to you again. If you showed your e-mail address, it is hidden again.
found-decline = I do not want this
found-words-missing = Write something first.
found-words-long = Use at most { $max } characters.

find-title = Find people
find-lead = Look for people by what they can do. You find only people who want to be found, and you see only what they agreed to show.
find-nobody-title = Only for verified organisations
find-nobody-text = To look for people, you must belong to an organisation that we have verified. Register yours, or ask a manager to invite you.
find-place = In the name of
find-any = Any
find-module = Badge of module
find-tier = At least
find-badge = Other badge
find-language = Speaks
find-logged = Everybody in a result can see that your organisation and you saw them, and when.
find-button = Look
find-results = People who fit
find-none = Nobody fits
find-none-text = Ask for less: leave the region out, or choose a lower tier.
find-none-more = There is nobody on this page. Go back to the first one.
find-open = Open: { $name }
find-write = Write to this person
find-write-lead = You write in the name of { $organisation }. They get a mail and decide whether to answer, and whether to show you their e-mail address.
find-message = Message
find-message-hint = Say who you are and what you offer. You can write once.
find-send = Send the message
find-written = What you wrote
find-answered = { $name } answered
find-sent-title = People you wrote to
find-sent-lead = What { $organisation } wrote, and the answers.
find-sent-none = You have not written to anybody yet.
account-found = Choose whether employers can find you, see who looked, and read their messages.

flash-found-kept = Saved. Employers can find you now.
flash-found-stopped = Done. Nobody can find you any more, and open messages are closed.
flash-found-answered = Your answer is sent.
flash-found-declined = Done. They cannot write to you again.
flash-find-sent = Your message is sent.
flash-find-sent-before = Your organisation has written to this person already.

mail-contacted-subject = { $organisation } wrote to you
mail-contacted-body =
    Hello { $name },

    { $organisation } found you on SoftSkills4EU and wrote:

    { $message }

    You need not answer. They do not have your e-mail address. Answer or refuse here:

    { $link }
mail-contact-answered-subject = You have an answer
mail-contact-answered-body =
    Hello { $name },

    Somebody to whom you wrote on SoftSkills4EU has answered. Read it here:

    { $link }

privacy-found = If employers can find you
privacy-found-text = Nobody can find you here unless you want it. If you do, people of organisations that we have verified see what you chose to show, and nothing else. You see who saw you, with the organisation, the person and the time; we keep that for one year. Messages go through this site, and your e-mail address is shown only if you say so in an answer. If you stop, what you showed is deleted and open messages are closed at once; with your account, all of it goes.
privacy-found-employer = If you look for people in the name of an organisation, those people see your name, your organisation and the time.

tongue-ar = Arabic
tongue-bg = Bulgarian
tongue-bs = Bosnian
tongue-cs = Czech
tongue-da = Danish
tongue-de = German
tongue-el = Greek
tongue-en = English
tongue-es = Spanish
tongue-et = Estonian
tongue-fa = Persian
tongue-fi = Finnish
tongue-fr = French
tongue-ga = Irish
tongue-hr = Croatian
tongue-hu = Hungarian
tongue-it = Italian
tongue-lt = Lithuanian
tongue-lv = Latvian
tongue-mk = Macedonian
tongue-mt = Maltese
tongue-nl = Dutch
tongue-no = Norwegian
tongue-pl = Polish
tongue-pt = Portuguese
tongue-ro = Romanian
tongue-ru = Russian
tongue-sk = Slovak
tongue-sl = Slovenian
tongue-so = Somali
tongue-sq = Albanian
tongue-sr = Serbian
tongue-sv = Swedish
tongue-ti = Tigrinya
tongue-tr = Turkish
tongue-uk = Ukrainian
my-badges-found-hint = Only if you want it: you choose what they see.

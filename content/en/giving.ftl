# Badges that a mentor makes, gives by hand and takes back.

giving-title = Badges
giving-lead = Badges of your own: for a course you give, or for something you saw somebody do. The eighteen badges of the site are always given by the site itself.
giving-none = You have not made a badge yet
giving-none-text = Say what somebody must do for it, and choose a picture. Then you can give it.
giving-new = Make a badge
giving-held = { $n ->
    [0] nobody holds it
    [one] 1 person holds it
   *[other] { $n } people hold it
}
giving-retired = Not given any more
giving-write = Change this badge
giving-form-lead = Your name stands on the badge as its maker. Everybody can read what you write here.
giving-held-note = Somebody holds this badge. What they hold stays as it is. If you change it, whoever gets it next gets the new version.
giving-name = Name
giving-name-hint = Short and clear, for example: Listening well
giving-description = What it means
giving-description-hint = One or two sentences about what the holder can do.
giving-criteria = What somebody must do for it
giving-criteria-hint = Say it so that an employer understands it. You can use Markdown, for example a list with a dash before each line.
giving-language = Language of these words
giving-design = Picture
giving-save = Save
giving-long = Use { $max } characters at most.
giving-name-missing = Give the badge a name of three characters or more.
giving-name-taken = This sounds like a badge of the site itself. Choose another name.
giving-description-missing = Say what the badge means.
giving-criteria-missing = Say what somebody must do for it.
giving-choose = Choose one.
giving-differs = Somebody else saved this while you were writing. It is shown here. What you typed stands in the form below. If you save it, it takes the place of theirs.
flash-badge-made = Your badge is made. Now you can give it.
flash-badge-given = The badge is given. Everybody who got it is told.
flash-badge-taken-back = The badge is taken back. Its holder gets a mail with your reason.

design-sprout = Young plant
design-bridge = Bridge
design-mountain = Mountain
design-lamp = Lamp
design-compass = Compass
design-book = Book
design-key = Key
design-boat = Boat
design-sunrise = Sunrise
design-tree = Tree
design-circle = People round a table
design-flag = Flag

## One badge

giving-give = Give this badge
giving-holders = Who holds it
giving-holders-caption = To whom you gave it
giving-nobody-holds = Nobody holds it yet.
giving-since = Since
giving-badge = Badge
giving-see = See the badge
giving-state = State
giving-taken = Taken back
giving-take = Take back
giving-itself = The badge itself
giving-public = What everybody sees of it
giving-retire = Do not give it any more
giving-resume = Give it again
giving-retire-hint = Who holds the badge keeps it.
giving-retired-text = This badge is not given any more. Who holds it keeps it.

## Giving

giving-give-title = Give “{ $badge }”
giving-give-lead = Choose people, or paste a list. You first see what happens; nothing is given before you say so.
giving-from = Choose people from
giving-from-none = Nobody yet
giving-from-show = Show them
giving-from-empty = There is nobody in it.
giving-people = People
giving-holds = Holds this badge already
giving-kept = { $n ->
    [one] 1 person whom you chose before stays chosen.
   *[other] { $n } people whom you chose before stay chosen.
}
giving-list = Or paste e-mail addresses, one on each line
giving-list-hint = Only of people who have an account here. 200 at most.
giving-why = Why you give it
giving-public-note = What you write here is public: it stands on the badge, everybody who sees the badge can read it, and it cannot be changed later. Write nothing private, and no names of other people.
giving-narrative = What they did (public)
giving-narrative-hint = For example: Led three group talks and made sure that everybody was heard.
giving-narrative-missing = Say what they did for it.
giving-evidence = What shows it (public, if there is something)
giving-evidence-hint = For example: Report of the evening of 12 May
giving-evidence-missing = Give what stands at this address a name.
giving-address = Its address on the web (public, if it has one)
giving-address-hint = It begins with https://
giving-address-wrong = Type an address that begins with https://
giving-mail = Leave e-mail addresses out: what stands here is public.
giving-look = Look before giving
giving-nobody = Choose somebody, or paste an address.
giving-many = Give it to { $max } people at most in one go.
giving-often = That were too many lists for today. Go on tomorrow.
giving-wrong = { $n ->
    [one] One line is wrong. Nobody gets the badge before all lines are fine.
   *[other] { $n } lines are wrong. Nobody gets the badge before all lines are fine.
}
giving-report = What would happen
giving-chosen = Chosen
giving-row-no-email = There is no e-mail address in this line.
giving-row-twice = This person stands in the list already.
giving-row-unknown = Nobody with this address has an account here, or it is your own.
giving-row-left = Somebody whom you chose has left since.
giving-row-holds = Holds this badge already.
giving-said = What will stand on the badge
giving-change = Change something
giving-confirm-text = Everybody gets it together, and is told.
giving-confirm = { $n ->
    [one] Give it to 1 person
   *[other] Give it to { $n } people
}

## Taking back

giving-take-title = Take the badge back from { $name }
giving-take-lead = “{ $badge }” is then not valid any more, for good. Everybody who checks it sees that, and your reason.
giving-reason = Why (public)
giving-reason-hint = One sentence. Nothing private.
giving-reason-missing = Say why you take it back.
giving-reason-link = Leave addresses out.
giving-leave = Leave it as it is

mail-taken-back-subject = Your badge “{ $badge }” was taken back
mail-taken-back-body = Hello { $name },

    { $mentor } gave you the badge “{ $badge }” and has now taken it back. It is not valid any more. The reason:

    { $reason }

    You see it here: { $link }

    Do you not agree? Please talk to { $mentor }.

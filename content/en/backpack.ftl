# Badges of other issuers, collections, and sharing.

# Putting a badge in.
backpack-add-title = Add a badge from elsewhere
backpack-add-lead = Did you earn an Open Badge somewhere else? Keep it here, together with your other badges.
backpack-add-button = Check and add the badge
backpack-field-hint = Paste the link that you got with the badge, or the text of the badge (JSON or JWT).
backpack-file-hint = The picture of the badge (PNG or SVG), its data (JSON or JWT), or a photo of its QR code. We keep files of at most 2 MB.
backpack-whose = We check whether the badge was issued to { $email }, your address here.
backpack-unverified-title = First verify your e-mail address
backpack-unverified-text = We only take badges that were issued to you. For that we must know that your address is yours.
backpack-refused-title = We did not add this badge
backpack-points = All that we checked
backpack-too-large = This file is larger than { $max } MB, so we cannot keep it. Try the link of the badge, or its data (JSON).
backpack-full-badges = You keep { $max } badges from elsewhere already, and that is the most. Take one out first.
backpack-full-bytes = Your badges from elsewhere take { $max } MB already, and that is the most. Take one out first.
backpack-rules = What we take
backpack-rule-checked = We check each badge first. One that was changed, withdrawn or has expired is not added.
backpack-rule-yours = It must be issued to your e-mail address. We compare the address, also where the badge hides it in a code.
backpack-rule-doubt = Can something not be checked? Then you can keep the badge, but for yourself alone.
backpack-rule-again = We check it again when somebody looks at it, at most once a day. For that we may ask the site of its issuer.
backpack-rule-private = At first only you see it. You decide who else may.
backpack-room = You keep { $n } of { $max } badges from elsewhere. They take { $used } of { $room } MB.

# Where an imported badge stands.
backpack-standing-proven = Valid
backpack-standing-proven-before = Could not be checked
backpack-standing-doubted = Not fully checked
backpack-standing-expired = Expired
backpack-standing-refuted = Not valid
backpack-told-proven = { $host } issued it, and it is valid. Last checked on { $checked }.
backpack-told-proven-before = On { $proven } it was valid. On { $checked } we could not check it, perhaps because the site of its issuer did not answer.
backpack-told-doubted = Nothing is wrong with it, but we could not check everything. Last checked on { $checked }.
backpack-told-expired = It was valid until { $end }. Last checked on { $checked }.
backpack-told-refuted = Something is not in order. Last checked on { $checked }.
backpack-notice-proven-before = Others still see this badge, with the day on which it was last valid. If we cannot check it for thirty days, it is left out of your collections.
backpack-notice-doubted = You can keep this badge, but others do not see it here: we cannot say that it is real and yours. Look below at what we could not check.
backpack-notice-expired = It is left out of your collections. Whoever has its link sees that it has expired.
backpack-notice-refuted = It is left out of your collections. Whoever has its link sees that it is not valid. Look below at what is wrong, or check it again.

# The page of an imported badge.
backpack-kicker = Open Badge from elsewhere
backpack-kept-by = In the backpack of
backpack-imported-on = Added on
backpack-check-again = Check again now
backpack-found = What we found
backpack-found-lead = Point by point, from the last check. We compared the badge with the e-mail address that you had when you added it.
backpack-found-others = Point by point, from the last check. The badge was issued to the e-mail address of the person who keeps it here. That person has shown that the address is theirs.
backpack-not-shown = Only a badge that we could check can be shown to others.
backpack-file-lead = The badge is yours. This is the file exactly as you gave it to us.
backpack-file-png = Picture with the badge inside (PNG)
backpack-file-svg = Drawing with the badge inside (SVG)
backpack-file-json = The badge as data (JSON)
backpack-file-jwt = The badge as a signed text (JWT)
backpack-remove = Take it out
backpack-remove-text = The badge itself stays valid. It only goes from this site, and from your collections.
backpack-remove-button = Take this badge out
backpack-remove-title = Take "{ $badge }" out?
backpack-remove-sure = The badge, its page and its file go from this site at once. You can add it again later, if you still have the file or the link.
backpack-remove-first = First download the file
backpack-remove-yes = Yes, take it out
backpack-remove-no = No, keep it
backpack-whose-yes = Yes: this badge was issued to that e-mail address.
backpack-whose-no = No: this badge was not issued to that e-mail address.
backpack-whose-unknown = We cannot say. The badge does not tell to which e-mail address it was issued, or the site of its issuer does not answer.
flash-backpack-kept = The badge is checked and added. Only you see it so far.
flash-backpack-kept-doubted = The badge is added, but we could not check everything. So only you can see it.
flash-backpack-twice = You keep this badge already. Here it is.
flash-backpack-own = This badge is from this site, and you hold it already. Here it is.
flash-backpack-checked = The badge was checked again.
flash-backpack-checked-just = The badge was checked a moment ago, or the check still runs. Wait a minute, then load the page again.
flash-backpack-removed = The badge is taken out.

# On the page with one's own badges.
my-badges-elsewhere = Badges from elsewhere
my-badges-elsewhere-lead = Open Badges of other issuers that you keep here.

# Collections.
collections-title = My collections
collections-lead = Put badges together on one page, for example for a job, and share its link.
collections-begin = Make a collection
collections-all = Open my collections
collections-new = A new collection
collections-make = Make the collection
collections-too-many = You have { $max } collections already, and that is the most.
collection-title = Title
collection-title-hint = For example: "My badges for care work".
collection-title-missing = Enter a title
collection-title-long = The title has { $n } characters, and there is room for { $max }.
collection-introduction = Introduction
collection-introduction-hint = What should people know? You can leave this empty.
collection-introduction-long = The introduction has { $n } characters, and there is room for { $max }.
collection-who = Who may open the page of this collection?
collection-public-choice = Everyone
collection-public-choice-hint = Search engines may list it, too. It shows only badges that everyone may see.
collection-link-choice = Anyone with the link
collection-link-choice-hint = It shows badges that everyone may see, or anyone with the link.
collection-private-choice = Only you
collection-private-choice-hint = Nobody else can open it.
collection-seen-public = for everyone
collection-seen-link = for anyone with the link
collection-seen-private = only for you
collection-row = { $n ->
    [0] No badges yet
    [one] 1 badge
   *[other] { $n } badges
}, { $seen }
collection-told-public = Everyone may open the page of this collection.
collection-told-link = Anyone with the link may open the page of this collection.
collection-told-private = Only you see this collection.
collection-hidden = { $n ->
    [one] Visitors do not see 1 of the badges.
   *[other] Visitors do not see { $n } of the badges.
}
collection-look = See its page
collection-badges = The badges and their order
collection-empty = There are no badges in it yet. Choose some below.
collection-order-hint = The page shows them in this order. Each button also saves what you typed above.
collection-up = Up
collection-down = Down
collection-out = Take out
collection-up-badge = Up: { $badge }
collection-down-badge = Down: { $badge }
collection-out-badge = Take out: { $badge }
collection-unseen = Visitors do not see this
collection-why-not-valid = It is not valid any more.
collection-why-expired = It has expired.
collection-why-doubted = We could not check everything about it.
collection-why-private = The badge itself is private. Open it to change that.
collection-why-link-only = The badge itself is only for people with its link, and this page is for everyone. Open the badge to change that.
collection-add = Add badges
collection-add-button = Add the chosen badges
collection-all-in = All your badges are in this collection. Do you have more?
collection-no-badges = You have no badges yet. Take an assessment, or bring a badge along.
collection-full = A collection holds at most { $max } badges.
collection-differs = You saved something else in another window. Look at both below, then save again.
collection-differs-title = What you saved in another window
collection-differs-text = If you save now, what you typed here takes its place.
collection-remove = Delete this collection
collection-remove-text = Your badges stay. Only the page with the collection goes.
collection-remove-button = Delete the collection
collection-remove-title = Delete "{ $title }"?
collection-remove-sure = The page of the collection goes at once, and its link leads nowhere. Your badges stay.
collection-remove-yes = Yes, delete it
collection-remove-no = No, keep it
collection-link = Link to your collection
collection-link-hint = For your CV, an e-mail or a message. Whoever opens it can check each badge.
collection-kicker = Collection of badges
collection-by = Put together by { $name }
collection-count = { $n ->
    [0] No badges
    [one] 1 badge
   *[other] { $n } badges
}
collection-nothing = There are no badges to see here yet.
collection-checked = Open a badge to check that it is real. We check badges from elsewhere again and again, and leave out what is not valid.
collection-own = This is your collection, as others see it.
collection-own-private = This collection is private: only you see this page. So others would see it.
collection-change = Change the collection
flash-collection-made = The collection is made. Now choose the badges.
flash-collection-saved = Saved.
flash-collection-resumed = You are signed in again, and the collection is saved.
flash-collection-moved = Saved, and the badge is moved.
flash-collection-taken-out = Saved, and the badge is taken out of the collection.
flash-collection-added = Saved, and the badges are added at the end.
flash-collection-removed = The collection is deleted.

# Sharing.
views-counted = Each visitor counts once a day. Search engines, other programs and you yourself do not count, as long as you are signed in.
share-title = Share it
share-lead = These links open other sites, and fill in the link to your page. We send them nothing ourselves.
share-linkedin = Post on LinkedIn
share-facebook = Post on Facebook
share-mail = Send by e-mail
share-mail-subject = { $title }: my Open Badge
share-mail-body = I would like to show you this: { $title }. Whoever opens the link can check that it is real: { $url }
share-caption-badge = { $title }: Open Badge, verify it here
share-caption-collection = { $title }: my Open Badges
share-website = Show it on a website
share-website-text = Paste this code into your website or blog. It is a picture with a link. It loads no programs and follows nobody.
share-code = HTML code for your website
share-copy-code = Copy the code
share-preview = It looks like this:
share-oembed = Some blogs and learning platforms do this by themselves (oEmbed): there it is enough to paste the link.
share-signature = Use it in your e-mail signature
share-signature-text = Copy one of the two, and paste it into the settings of your mail program, under "Signature".
share-signature-plain = As plain text
share-signature-html = With the picture (HTML)
share-copy-text = Copy the text
share-copy-signature = Copy the HTML
share-europass = Add it to your Europass profile
share-europass-file = Download the file of the badge.
share-europass-library = Sign in to Europass. Open your library and upload the file there, with your other certificates.
share-europass-profile = Open your Europass profile. Add the badge to your education and training, and paste the link of this badge there.
share-europass-note = Europass keeps the file, but it cannot check an Open Badge itself: its own wallet only reads European Digital Credentials. Whoever reads your profile checks the badge with the link.

# Sample data.
sample-collection = For a job with people
sample-introduction = I like to work with people, and I stay calm when it gets busy. These badges show what I learned for that.

# On the page about privacy.
privacy-elsewhere = Badges from elsewhere, and collections
privacy-elsewhere-text = If you add a badge of another issuer, we keep its file as you gave it to us, a small picture of it, what our check found, and the e-mail address to which it was issued: yours. At first only you see it. You take it out whenever you want; then all of it is gone at once.
privacy-elsewhere-check = To check such a badge, we may ask the site of its issuer for the badge, when you add it and later when somebody looks at it. That site sees that this site asks. It does not see who looks.
privacy-elsewhere-collections = A collection holds its title, your introduction and a list of your badges. You choose who may open its page, and whether it shows your name. We count its visitors in the same way as for badges.

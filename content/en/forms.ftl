# The further forms of badges: files, the learner record, issuing a badge anew.

badge-expired = Expired
badge-valid-until = Valid until

my-badges-files = Take your badges along
my-badges-files-lead = Your badges are yours. Keep them where you like: they can be verified wherever they are.
my-badges-zip = All badges in one file (ZIP)
my-badges-zip-hint = Each badge in every form, for any program
my-badges-clr = Learner record (CLR 2.0, JSON)
my-badges-clr-hint = All your badges in one signed document, for employers, schools and digital wallets

own-badge-more-files = More forms, for other programs
own-badge-svg3 = Drawing with the badge inside (SVG, Open Badges 3.0)
own-badge-svg2 = Drawing with the badge inside (SVG, Open Badges 2.0)
own-badge-svg-hint = Sharp at every size
own-badge-jwt = Open Badges 3.0 as a signed text (JWT)
own-badge-jwt-hint = For programs that ask for a token
own-badge-jws = Open Badges 2.0 as a signed text (JWS)
own-badge-jws-hint = For older programs that ask for a signed file

own-badge-anew = Your details have changed
own-badge-anew-email = This badge is issued to the e-mail address that you had before. Who checks it with your new address is told that it belongs to somebody else.
own-badge-anew-name = The page of this badge shows the name that you had before.
own-badge-anew-both = This badge is issued to the e-mail address that you had before, and its page shows the name that you had before.
own-badge-anew-copies = Link and date stay the same. Pictures and files that you have downloaded still carry the old address: download them again.
own-badge-anew-button = Issue it again with my new details
flash-badge-renewed = The badge is issued to your new details.

record-name = SoftSkills4EU learner record

# The index in the file with all badges.
badge-files-title = My SoftSkills4EU badges
badge-files-lead = Each badge has a folder with the same badge in every form. The link under a badge leads to its page, where anyone can verify it.
badge-file-ob2-json = Open Badges 2.0
badge-file-ob2-jws = Open Badges 2.0, as a signed text
badge-file-ob3-json = Open Badges 3.0
badge-file-ob3-jwt = Open Badges 3.0, as a signed text
badge-file-badge-png = picture with the badge of both versions inside
badge-file-badge-ob2-svg = drawing with the badge inside, Open Badges 2.0
badge-file-badge-ob3-svg = drawing with the badge inside, Open Badges 3.0

# Badges whose time is over.
own-badge-expired-title = This badge has expired
own-badge-expired-text = It was valid until { $date }. It stays yours, but it does not count any more, and whoever checks it is told so.
own-badge-succeeded = You earned it again on { $date }: share the new one.
my-badges-expired = Expired badges
my-badges-expired-lead = Their time is over, so they do not count any more. You can earn them again: take the assessment once more.
my-badges-expired-on = Expired on { $date }
my-badges-expired-again = Expired on { $date }, and earned again

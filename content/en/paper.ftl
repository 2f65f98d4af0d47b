# The checklist signed on paper: handing in its pages, what is wrong with one, and those who look at it.

checklist-status-review = One of us looks at the signed paper
checklist-paper-signed = Has your employer signed the printed checklist? Then send us a scan or photos of all pages. When everything is in order, the badge is yours at once.
checklist-paper-hand-in = Hand in the signed checklist
checklist-paper-go-on = Go on with the signed checklist

paper-in-title = Hand in the signed checklist
paper-in-breadcrumb = Signed on paper
paper-in-lead = Send a scan (PDF), or photos of all pages. We look at once whether it is your checklist, whether all pages are there, and whether it is signed.
paper-form-title = Scan or photos
paper-more-title = Send more pages
paper-how-all = All pages, also those without marks. You may send them one after the other.
paper-how-light = Lay each page on something dark, in good light, and hold the camera straight above it.
paper-how-corners = All four corners must be in the picture: the three black squares and the code.
paper-files = Files
paper-signer-title = Who signed?
paper-signer-hint = As it stands on the last page. The badge shows the organisation and the function, not the name.
paper-name-missing = Enter the name of the person who signed
paper-organisation-missing = Enter the name of their organisation
paper-function-missing = Enter what they do there, such as "team leader"
paper-number-optional = Document number (only if we could not read your pictures)
paper-number-hint = With the number, a person looks at pictures that our computer cannot read. It stands at the bottom of each page, such as K7M4-9XTZ.
paper-number-where = At the bottom of each page, such as K7M4-9XTZ.
paper-number-wrong = This is not the number of your checklist. Look at the bottom of any page: eight letters and digits, without I, L, O, 0 and 1.
paper-send = Send
paper-private = Only you see these files, and a person who checks them if our computer cannot. They are stored encrypted, and go after a year or with your account.

paper-pages-title = The pages
paper-page-of = Page { $n } of { $m }
paper-picture = Picture { $n }
paper-word-fine = In order
paper-word-unsigned = Not signed
paper-word-bad = Cannot be checked
paper-remove = Remove
paper-original = The file as it was sent
paper-gone = This file is not kept any more.
paper-wanting = What is still wanting
paper-none-readable = We can read no page yet.
paper-missing = { $n ->
    [one] Page { $list } of { $m } is missing.
   *[other] Of { $m } pages, these are missing: { $list }.
}
paper-unsigned = We see nothing in the boxes for signature and stamp on the last page. Let your employer sign or stamp inside the box, with a pen that writes dark, and send that page again.
paper-found-uncoded = We cannot read the code in the corner of this page. Take the picture again: sharp, in good light, with all four corners in it. Is it a blank page? Then remove it.
paper-found-foreign = The code in this picture is not one of ours.
paper-found-crooked = One of the three black squares in the corners is covered or cut off. Take the picture again, with the whole page in it.
paper-found-small = This picture has too few dots. Go nearer with the camera, or scan with 200 dots an inch or more.
paper-found-faint = There is too little difference between paper and ink. Take the picture again in better light, without a flash.
paper-found-blurred = This picture is not sharp. Hold the camera still, tap on the page so that it focuses, and take it again.
paper-other = This is a page of another checklist, with the number { $number }. Send the pages of your own.
paper-old = This is a page of version { $version }. You have changed your checklist since, so it does not count any more. Print the new one, and let it be signed.
paper-foreign = The code in this file is not one of ours. Is it another document?

paper-person-title = Cannot do better?
paper-person-employer = Then let { $organisation } look at it: they see the pictures beside the online form, and can confirm or decline there.
paper-person-administrator = Then one of us looks at it. That takes a few days. You get a mail.
paper-person-button = Let a person look at it
paper-with-person-title = A person looks at it
paper-with-employer = Since { $date }, { $organisation } sees these pages beside the online form. You get a mail when they have answered.
paper-with-administrator = Since { $date } your signed checklist waits for one of us. You get a mail when it is accepted, or with the reason when it is not.
paper-take-back = Take it back
paper-take-back-text = Then nobody looks at it any more, and the files are removed. You can hand in others.

paper-accepted-machine = You handed in the checklist that { $name }, { $function } at { $organisation }, signed on paper. We found all pages and the signature on { $date }, so the badge is yours.
paper-accepted-person = You handed in the checklist that { $name }, { $function } at { $organisation }, signed on paper. One of us looked at it and accepted it on { $date }, so the badge is yours.
paper-declined-title = We could not accept the signed checklist
paper-declined-text = One of us has looked at it. This is the reason:
paper-declined-next = You can hand in new pictures, or ask your employer to confirm online.
paper-share-title = The signed paper
paper-share-off = Only you can see the pages that you handed in.
paper-share-on = Whoever has this link can see the pages that you handed in:
paper-share = Let others see it
paper-share-stop = Stop sharing
shared-paper-title = The signed checklist of { $name }
shared-paper-lead = { $name } lets you see the pages on which an employer confirmed their skills. The badge itself says who checked them, and when.

flash-paper-accepted = Everything is in order. The Good Employee Badge is yours!
flash-paper-kept = Your pages are kept. Below you see what is still wanting.
flash-paper-with-person = A person looks at it now. You get a mail.
flash-paper-removed = The picture is removed.
flash-paper-shared = Whoever has the link can see the signed checklist now.
flash-paper-unshared = Nobody else can see the signed checklist any more.

confirm-paper-title = The signed paper
confirm-paper-text = { $name } handed in these pictures of the checklist that was signed on paper. Our computer cannot check them, so please compare: is this what you signed? Then confirm below.

badge-paper-machine = { $organisation } ({ $function }) confirmed the skills of the holder by signing or stamping the checklist { $number }, version { $version }, on paper. The holder had rated their own skills on its { $total } statements, handed in all pages, and stated who signed. On { $date } this site found that it was the checklist it had issued to the holder, with all pages and with a signature or stamp in its place.
badge-paper-administrator = { $organisation } ({ $function }) confirmed the skills of the holder by signing or stamping the checklist { $number }, version { $version }, on paper. The holder had rated their own skills on its { $total } statements, handed in the pages, and stated who signed. An administrator of this site looked at them and accepted them on { $date }.

nav-review = Signed papers
review-title = Signed papers
review-lead = Checklists that an employer signed on paper, and that our computer cannot check. Oldest first.
review-since = since { $date }
review-none = Nothing to look at
review-none-text = When somebody hands in a paper that cannot be checked by machine, it appears here.
review-one-title = The signed checklist of { $name }
review-signer = Signed by, as the learner says
review-look = Is it this checklist, with this number and version? Are all pages there? Has somebody signed or stamped the last one?
review-decide = Decide
review-decide-text = If you accept it, the Good Employee Badge is issued at once.
review-accept = Accept
review-decline = Decline
review-reason = Your reason
review-reason-hint = The learner reads this. Say what is wrong, and what they can do.
review-reason-missing = Write a reason: the learner would like to know what to do.
review-was-accepted = It was accepted on { $date }.
review-was-declined = It was declined or taken back on { $date }.
flash-review-accepted = The paper is accepted, and the badge is issued.
flash-review-declined = The paper is declined. The learner gets a mail with your reason.

mail-paper-subject = { $name } has handed in the signed checklist
mail-paper-body =
    Hello,

    { $name } has handed in pictures of the checklist that you signed on paper. Our computer cannot check them, so please look at them yourself, and confirm or decline.

    Open the link in our mail of { $date }. Do you have an account with this address? Then you also find it here:

    { $link }

mail-paper-declined-subject = We could not accept your signed checklist
mail-paper-declined-body =
    Hello { $name },

    One of us has looked at the signed checklist that you handed in, and could not accept it. This is the reason:

    "{ $reason }"

    You can hand in new pictures, or ask your employer to confirm online:

    { $link }

confirm-draw = Draw your signature (if you like)
confirm-draw-hint = With a finger, a pen or the mouse. Your name above is enough, too.
confirm-draw-clear = Clear

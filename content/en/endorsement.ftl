# Recognitions (endorsements): giving one, consent, pages, the verifier.

verifier-form-endorsement = Open Badges 3.0, a signed recognition (endorsement)
verifier-verdict-endorsement = This recognition is real and valid.
verifier-verdict-endorsement-text = It was signed by whoever is named below, with a key that { $host } publishes for them, and nobody has changed it since.
verifier-what-about = What it is about
verifier-what-words = What it says

recognition-title = Recognised by
recognition-by = Recognised by
recognition-more = Open this recognition
recognition-give = Recognise in the name of my organisation
recognition-genuine = Signature checked
recognition-not-genuine = Signature not right
recognition-kicker = Recognition
recognition-page-title = { $organisation } recognises { $target }
recognition-inside = Only you see this so far: the person whose badge it is has not agreed that others do, or their badge is not public.
recognition-who = Recognised by
recognition-what = What is recognised
recognition-when = On
recognition-check = Check it yourself
recognition-check-text = The organisation has signed this with a key of its own. Any program that reads Open Badges can check it.
recognition-check-button = Check it now
recognition-ob3 = Open Badges 3.0, signed (JSON)
recognition-ob2 = Open Badges 2.0 (JSON)
recognition-gone-title = This recognition does not count any more
recognition-gone-text = The organisation has taken it back, is no longer verified, or the person it was about is gone.
recognition-gone-reason = The reason: { $reason }

own-recognition-lead = Organisations that we have verified say this about your badge. You decide whether others see it, and can change your mind at any time.
own-recognition-waiting = Waiting for you
own-recognition-shown = Others see it
own-recognition-hidden = Hidden
own-recognition-show = Show it
own-recognition-hide = Do not show it

given-title = What you recognise
given-none = With a recognition you say publicly that a badge, or somebody's work behind it, means something to you.
given-award = The badge of a person
given-made = A badge that somebody made
given-shown = Shown
given-waiting = Waiting for the person
given-refused = Hidden by the person
given-withdrawn = Withdrawn
given-withdraw-open = Withdraw
given-withdraw = Withdraw this recognition
given-withdraw-reason = Reason
given-withdraw-hint = You need not give one. Whoever checks a copy reads it.

endorse-title = Recognise { $target }
endorse-lead-issuer = Say publicly why you trust the badges of this consortium.
endorse-lead-achievement = Say publicly what this badge means to your organisation.
endorse-lead-award = Say what you think of this person's badge. They get a mail and decide whether others see it.
endorse-in-the-name-of = In the name of
endorse-organisation = In the name of
endorse-comment = Your words
endorse-comment-hint = A few sentences that anybody may read, at most { $max } characters. Without web addresses.
endorse-comment-missing = Write a few words: why do you recognise this?
endorse-comment-long = Use { $max } characters or fewer
endorse-signed = We sign it with your organisation's own key. Its name, website, description and e-mail address can be read there. You cannot change the words later, but you can withdraw them.
endorse-button = Sign and publish
endorse-choose-title = What do you recognise?
endorse-choose-lead = Your organisation can say publicly that it values a badge, or how these badges are made.
endorse-choose-what = Badge
endorse-choose-what-hint = What anybody can earn, or the consortium that issues all badges.
endorse-choose-button = Go on
endorse-choose-person = Or the badge of one person
endorse-choose-badge = Link to the badge
endorse-choose-badge-hint = As it stands on a CV or an online profile. The person is asked whether others may see your words.
endorse-choose-badge-wrong = We found no badge there that you can recognise. It must be one of ours, still count, be open to others, and not be your own.
endorse-nobody-title = Only verified organisations recognise badges
endorse-nobody-text = You can do this when you are a manager of an organisation that we have verified.

endorsement-document-name = Endorsement of { $target }

flash-endorsed = Signed and published.
flash-endorsed-waiting = Signed. The person gets a mail and decides whether others see it.
flash-endorsed-before = Your organisation recognises this already. Withdraw the earlier words first.
flash-endorsement-withdrawn = Withdrawn. It is shown no more, and whoever checks a copy is told.
flash-recognition-shown = Others see it from now on.
flash-recognition-hidden = Nobody else sees it.

mail-endorsed-subject = { $organisation } recognises your badge
mail-endorsed-body =
    Hello { $name },

    { $organisation } recognises your badge "{ $badge }":

    "{ $comment }"

    So far only you and they see this. Decide here whether others may see it:

    { $link }

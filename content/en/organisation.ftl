# Organisations: registering, verifying, people in them, the public page, the administrator's pages.

nav-organisations = Organisations

organisations-title = My organisations
organisations-lead = Do you speak for an employer, a training centre or another organisation? Register it here. Once we have verified it, it has a page of its own.
organisations-none = You do not belong to an organisation yet
organisations-none-text = Register yours. You need an e-mail address there, and we look at each registration ourselves.
organisations-none-join = Is your organisation here already? Ask a colleague to invite you.
organisation-breadcrumb = Where you are
organisation-register = Register an organisation
organisation-register-another = Register another organisation
organisation-register-lead = Tell us who you are. We send a link to the address you give, and then look at it ourselves. You hear from us by mail.
organisation-register-button = Register
organisation-name = Name of the organisation
organisation-name-hint = As people know it, for example on your website.
organisation-country = Country
organisation-country-missing = Choose a country
organisation-website = Website
organisation-website-hint = For example www.bakery.example
organisation-website-missing = Enter the address of your website
organisation-website-unusable = Enter the address of a website, such as www.bakery.example
organisation-website-provider = Anybody can have an address there. Enter the website of your organisation itself.
organisation-email = E-mail address at the organisation
organisation-email-hint = It must end like the address of your website, for example info@bakery.example. We send a link to it that works for { $days } days.
organisation-email-elsewhere = This address does not end like the address of your website. Use one that does.
organisation-description = About the organisation
organisation-description-hint = What you do, in a few sentences. It stands on your public page. At most { $max } characters, without web addresses.
organisation-description-missing = Say in a few sentences what the organisation does
organisation-description-long = Use { $max } characters or fewer
organisation-unverified = Verify your own e-mail address first: then we know who registers the organisation.
organisation-too-many = That is a lot for one day. Please try again tomorrow.
organisation-change = Change
organisation-change-title = Change { $name }
organisation-change-lead = What you say about the organisation changes at once. If you change the name, the country, the website or the address, we verify it again. Until then your page stays as it is.
organisation-change-lead-new = We look at what you fill in here before the organisation gets its page.

organisation-standing-unconfirmed = Address not confirmed
organisation-standing-waiting = Waiting for us
organisation-standing-declined = Declined
organisation-standing-verified = Verified
organisation-standing-withdrawn = No longer verified
organisation-standing-closed = Closed
organisation-unconfirmed-text = We sent a link to { $email }. Open it to show that the address belongs to the organisation. Then we look at the registration.
organisation-waiting-text = The address is confirmed. We now look at the registration ourselves, and write to you when that is done.
organisation-declined-text = We could not verify the organisation. This is the reason:
organisation-withdrawn-text = The organisation is no longer verified, and its page is gone. This is the reason:
organisation-again = You can correct it and send it in again.
organisation-verified-text = Verified since { $date }.
organisation-public-link = Look at the public page
organisation-change-waiting = Your change to { $name } waits for us. Until then everything stays as it is.
organisation-change-unconfirmed = Your change counts once its address is confirmed and we have looked at it.
organisation-change-declined = We could not verify your last change, so everything stays as it is. This is the reason:

organisation-facts = What we know
organisation-members = People
organisation-members-lead = Managers speak for the organisation and decide who belongs to it. Members act in its name where that is allowed.
organisation-members-caption = People in this organisation
organisation-rank = Rank
organisation-rank-member = Member
organisation-rank-member-hint = Belongs to the organisation
organisation-rank-manager = Manager
organisation-rank-manager-hint = Speaks for the organisation, invites people, and can change everything on this page
organisation-since = Since
organisation-acts = What you can do
organisation-you = (you)
organisation-last-manager = The only manager
organisation-make-member = Make a member
organisation-make-manager = Make a manager
organisation-remove = Remove
organisation-invite-title = Invite a colleague
organisation-invite-text = We send a link that works for { $days } days. Your colleague makes an account with it, or signs in.
organisation-invite-button = Send the invitation
organisation-invite-member = This person is in the organisation already
organisation-invite-too-many = You have invited many people today, or this address was asked often. Please try again tomorrow.
organisation-invited = Invited
organisation-invitation-until = { $rank }, until { $until }
organisation-invitation-take-back = Take the invitation back
organisation-leaving = Leaving
organisation-leave-text = You then act for this organisation no more. Only a manager can let you in again.
organisation-leave-last = You are the only manager, so you cannot leave. Make somebody else a manager first, or close the organisation.
organisation-leave = Leave this organisation
organisation-close = Close this organisation
organisation-close-title = Close { $name }?
organisation-close-lead = Its page disappears, nobody belongs to it any more, and open invitations stop working. This cannot be undone.
organisation-close-button = Close it for ever

organisation-address-title = Confirm this address
organisation-address-lead = Somebody registers { $name } with the website { $website } and says that { $email } is its address.
organisation-address-stranger = Do you know nothing of this? Then close this page: without you it goes no further.
organisation-address-button = This address is ours
organisation-address-done-title = Thank you: the address is confirmed
organisation-address-done-text = We now look at the registration ourselves. Whoever registered the organisation gets a mail.
organisation-address-dead-title = This link does not work any more
organisation-address-dead-text = It is older than a week, or the registration was changed since. Whoever registered the organisation can send a new link.

invitation-title = Join { $name }?
invitation-as-member = You are invited to be a member.
invitation-as-manager = You are invited to be a manager: you would speak for the organisation and decide who belongs to it.
invitation-account = Your account
invitation-account-is = { $name }, { $email }
invitation-seen = The others in the organisation see your name; its managers see your e-mail address as well.
invitation-accept = Join
invitation-decline = Decline
invitation-dead-title = This invitation does not work any more
invitation-dead-text = It was used already, taken back, or is older than two weeks. Ask for a new one.

organisation-kicker = Organisation
organisation-own = You belong to this organisation.
organisation-own-link = Open it
organisation-verified-since = Verified since
organisation-means = What "verified" means
organisation-means-text = We have looked at the website of this organisation, and made sure that the address it uses here belongs to that website. What the organisation says about itself are its own words.

judge-title = Organisations
judge-tabs = Which organisations
judge-waiting = Waiting
judge-waiting-none = No organisation waits to be verified.
judge-verified = Verified
judge-verified-none = No organisation is verified yet.
judge-all = All
judge-all-none = No organisation has registered yet.
judge-filed = Sent in
judge-standing = State
judge-change = Change
judge-facts = What was sent in
judge-before = Until now: { $value }
judge-confirmed = Confirmed on { $date }
judge-unconfirmed = Not confirmed yet
judge-filer = Sent in by
judge-filer-gone = Somebody who has no account any more
judge-managers = Managers
judge-others = Others on the same website:
judge-decide = Your decision
judge-look-website = Open the website. Does it exist, and is it that of this organisation?
judge-look-name = Is the name the one on the website, in the same country?
judge-look-words = Is the description something that we can show?
judge-verify = Verify
judge-decline = Decline
judge-decline-open = Decline, with a reason
judge-reason = Reason
judge-reason-hint = The managers read it. Say what they can do.
judge-reason-missing = Say why: the managers read it
judge-history = Earlier decisions
judge-was-verified = Verified on { $date }: { $name }, { $website }
judge-was-declined = Declined on { $date }: { $name }, { $website }
judge-withdraw-title = Take the verification back
judge-withdraw-text = The organisation's page disappears at once, and its people can no longer act in its name.
judge-withdraw-open = Take it back, with a reason
judge-withdraw = Take the verification back

landing-employers-register = Register your organisation
account-organisations = Organisations
account-organisations-lead = Employers, training centres and others: register yours, or see where you belong.
delete-organisations = Your organisations
delete-organisation-successor = You are the only manager of { $organisation }. { $name } belongs to it longest, and becomes its manager.
delete-organisation-closed = Nobody else belongs to { $organisation }. It is closed.
delete-organisation-better = Is that not what you want? Choose another manager first.

privacy-organisation = If you belong to an organisation
privacy-organisation-text = When you register an organisation, we keep what you tell us about it, who registered it and when, and who belongs to it as what. The others in the organisation see your name; its managers and the administrators see your e-mail address as well. Its public page shows the organisation, not its people. If its only manager deletes their account, whoever belongs to it longest becomes its manager; if nobody is left, it is closed and its address is forgotten.

flash-organisation-registered = The link is on its way to the organisation's address.
flash-organisation-changed = Saved.
flash-organisation-filed = Saved. It counts once it is verified.
flash-organisation-too-many = That is a lot for one day. Please try again tomorrow.
flash-organisation-closed = The organisation is closed.
flash-organisation-invited = The invitation is on its way.
flash-organisation-invitation-taken-back = The invitation does not work any more.
flash-organisation-rank-set = The rank is changed.
flash-organisation-last-manager = Somebody must be left to manage the organisation. Make somebody else a manager first.
flash-organisation-member-removed = This person does not belong to the organisation any more.
flash-organisation-left = You have left the organisation.
flash-invitation-accepted = Welcome: you belong to this organisation now.
flash-invitation-declined = The invitation is declined.
flash-judge-verified = The organisation is verified. Its managers get a mail.
flash-judge-declined = Declined. The managers get a mail with your reason.
flash-judge-withdrawn = The verification is taken back. The managers get a mail with your reason.
flash-judge-too-late = Nothing was changed: it was decided or changed in the meantime.

mail-organisation-confirm-subject = Is this the address of { $organisation }?
mail-organisation-confirm-body =
    Hello,

    { $name } registers { $organisation } with SoftSkills4EU and gave this address. Is it yours? Then please open this link. It works for { $days } days:

    { $link }

    Do you know nothing of this? Then you need do nothing: without the link it goes no further.

mail-organisation-waiting-subject = { $organisation } waits to be verified
mail-organisation-waiting-body =
    Hello { $name },

    { $organisation } has confirmed its address and waits to be verified:

    { $link }

mail-organisation-verified-subject = { $organisation } is verified
mail-organisation-verified-body =
    Hello { $name },

    We have verified { $organisation }. It now has a public page, and you can invite your colleagues:

    { $link }

mail-organisation-declined-subject = We could not verify { $organisation }
mail-organisation-declined-body =
    Hello { $name },

    We could not verify what you sent in for { $organisation }. This is the reason:

    "{ $reason }"

    You can correct it and send it in again:

    { $link }

mail-organisation-withdrawn-subject = { $organisation } is no longer verified
mail-organisation-withdrawn-body =
    Hello { $name },

    { $organisation } is no longer verified, and its public page is gone. This is the reason:

    "{ $reason }"

    You can correct it and send it in again:

    { $link }

mail-organisation-invite-subject = { $inviter } invites you to { $organisation }
mail-organisation-invite-body =
    Hello,

    { $inviter } invites you to join { $organisation } on SoftSkills4EU. With this link you see what it is about, and accept or decline. You need an account there; making one takes a minute. The link works for { $days } days:

    { $link }

    Do you not know { $inviter }? Then you need do nothing.

mail-organisation-removed-subject = You are no longer in { $organisation }
mail-organisation-removed-body =
    Hello { $name },

    A manager of { $organisation } has taken you out of it on SoftSkills4EU. Your account and your badges stay as they are.

mail-organisation-closed-subject = { $organisation } is closed
mail-organisation-closed-body =
    Hello { $name },

    A manager has closed { $organisation } on SoftSkills4EU, and you no longer belong to it. Your account and your badges stay as they are.

mail-organisation-successor-subject = You are now the manager of { $organisation }
mail-organisation-successor-body =
    Hello { $name },

    The only manager of { $organisation } has deleted their account on SoftSkills4EU. You belong to it longest, so you are its manager now: you speak for it and decide who belongs to it. You can give this to somebody else here:

    { $link }

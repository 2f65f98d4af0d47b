# An employer's home.

nav-employer = For employers
employer-title = For employers
employer-lead = What waits for you, and what you did.
employer-no-organisation = Register your organisation to find people and to recognise badges:
employer-verify = Verify a badge
employer-organisations = Your organisations
employer-checklists = Checklists to confirm, also on paper
employer-looked-at = Badges that you verified
employer-looked-at-lead = Only you see this list. We keep it for one year, or until you delete it.
employer-forget = Delete
employer-forget-all = Delete the whole list
flash-looked-at-forgotten = Deleted.
privacy-employer-text = If you have the role of employer, we keep a list of the badges that you verify here, for you alone. You can delete it at any time; after a year we do.
verifier-kept-employer = We keep nothing of what you send but the name of the badge, who issued it and what we found: on your own list of badges that you verified. To check a badge, we may ask the site of its issuer.

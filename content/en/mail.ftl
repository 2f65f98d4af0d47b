# Mails. Each has a subject and a body; a line that is nothing but a link can be clicked.

mail-closing =
    Kind regards,
    SoftSkills4EU

mail-verify-subject = Verify your e-mail address
mail-verify-body =
    Hello { $name },

    Welcome to SoftSkills4EU. Open this link to show that this address is yours. It works for a week:

    { $link }

    Did you not make an account? Then you need do nothing.

mail-already-subject = You already have an account
mail-already-body =
    Hello,

    Somebody, perhaps you, tried to make a SoftSkills4EU account with this address. There is one already. If you forgot the password, choose a new one here:

    { $link }

    Was it not you? Then you need do nothing.

mail-reset-subject = Choose a new password
mail-reset-body =
    Hello { $name },

    Open this link to choose a new password. It works for one hour:

    { $link }

    Did you not ask for it? Then you need do nothing: your password stays as it is.

mail-change-email-subject = Confirm your new e-mail address
mail-change-email-body =
    Hello { $name },

    Open this link to use this address for your account from now on. It works for one day:

    { $link }

mail-email-changing-subject = Your e-mail address is about to change
mail-email-changing-body =
    Hello { $name },

    Somebody who is signed in as you asked to use another e-mail address for your account. If that was you, open the link that we sent to the new address.

    Was it not you? Then sign in and change your password now.

mail-badge-subject = You have earned a badge: { $badge }
mail-badge-body =
    Hello { $name },

    Congratulations! You have earned the badge "{ $badge }".

    Look at it, decide who may see it, and put it on your CV:

    { $link }

mail-confirm-subject = { $name } asks you to confirm their skills
mail-confirm-body =
    Hello,

    { $name } has learned soft skills with SoftSkills4EU and passed all five assessments at the highest level. They name you, at { $organisation }, as somebody who knows their work, and ask you to confirm what they can do.

    With this link you see what it is about, and confirm or decline. You need no account. It takes about ten minutes and works for { $days } days:

    { $link }

    Do you not know { $name }? Then please choose "Decline" there, or do nothing.

mail-receipt-subject = Your confirmation for { $name }
mail-receipt-body =
    Hello { $signer },

    Thank you: you have confirmed the skills of { $name }, who has received the Good Employee Badge.

    Was this a mistake? With this link you can take the confirmation back for { $days } days. Keep it to yourself:

    { $link }

mail-declined-subject = { $organisation } has not confirmed your checklist
mail-declined-body =
    Hello { $name },

    { $organisation } has declined to confirm your checklist. This is the reason:

    "{ $reason }"

    You can ask somebody else, or change your ratings first:

    { $link }

mail-retracted-subject = { $organisation } has taken the confirmation back
mail-retracted-body =
    Hello { $name },

    { $organisation } has taken the confirmation of your checklist back. Your Good Employee Badge is withdrawn. This is the reason:

    "{ $reason }"

    You can talk about it with them, and begin a new checklist at any time:

    { $link }

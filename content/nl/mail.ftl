# Mails. Elk heeft een onderwerp en een tekst; op een regel met alleen een link kun je klikken.

mail-closing =
    Met vriendelijke groet,
    SoftSkills4EU

mail-verify-subject = Controleer je e-mailadres
mail-verify-body =
    Hallo { $name },

    Welkom bij SoftSkills4EU. Open deze link om te laten zien dat dit adres van jou is. Hij werkt een week:

    { $link }

    Heb je geen account gemaakt? Dan hoef je niets te doen.

mail-already-subject = Je hebt al een account
mail-already-body =
    Hallo,

    Iemand, misschien jij, wilde met dit adres een account maken bij SoftSkills4EU. Er is er al een. Ben je het wachtwoord vergeten, kies dan hier een nieuw:

    { $link }

    Was jij het niet? Dan hoef je niets te doen.

mail-reset-subject = Kies een nieuw wachtwoord
mail-reset-body =
    Hallo { $name },

    Open deze link om een nieuw wachtwoord te kiezen. Hij werkt een uur:

    { $link }

    Heb je dit niet gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.

mail-change-email-subject = Bevestig je nieuwe e-mailadres
mail-change-email-body =
    Hallo { $name },

    Open deze link om voortaan dit adres voor je account te gebruiken. Hij werkt een dag:

    { $link }

mail-email-changing-subject = Je e-mailadres wordt veranderd
mail-email-changing-body =
    Hallo { $name },

    Iemand die als jou is ingelogd, wil een ander e-mailadres voor je account gebruiken. Was jij dat, open dan de link die we naar het nieuwe adres hebben gestuurd.

    Was jij het niet? Log dan in en verander nu je wachtwoord.

mail-badge-subject = Je hebt een badge verdiend: { $badge }
mail-badge-body =
    Hallo { $name },

    Gefeliciteerd! Je hebt de badge "{ $badge }" verdiend.

    Bekijk hem, bepaal wie hem mag zien, en zet hem op je cv:

    { $link }

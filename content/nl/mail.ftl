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

mail-confirm-subject = { $name } vraagt je om vaardigheden te bevestigen
mail-confirm-body =
    Hallo,

    { $name } heeft soft skills geleerd met SoftSkills4EU en is voor alle vijf toetsen op het hoogste niveau geslaagd. { $name } noemt jou, bij { $organisation }, als iemand die het werk kent, en vraagt je om de vaardigheden te bevestigen.

    Met deze link zie je waar het om gaat, en bevestig je of wijs je af. Je hebt geen account nodig. Het duurt ongeveer tien minuten en de link werkt { $days } dagen:

    { $link }

    Ken je { $name } niet? Kies daar dan "Afwijzen", of doe niets.

mail-receipt-subject = Je bevestiging voor { $name }
mail-receipt-body =
    Hallo { $signer },

    Bedankt: je hebt de vaardigheden van { $name } bevestigd. { $name } heeft nu de Good Employee Badge.

    Was dit een vergissing? Met deze link kun je de bevestiging nog { $days } dagen terugnemen. Houd hem voor jezelf:

    { $link }

mail-declined-subject = { $organisation } heeft je checklist niet bevestigd
mail-declined-body =
    Hallo { $name },

    { $organisation } wil je checklist niet bevestigen. Dit is de reden:

    "{ $reason }"

    Je kunt iemand anders vragen, of eerst je scores veranderen:

    { $link }

mail-retracted-subject = { $organisation } heeft de bevestiging teruggenomen
mail-retracted-body =
    Hallo { $name },

    { $organisation } heeft de bevestiging van je checklist teruggenomen. Je Good Employee Badge is ingetrokken. Dit is de reden:

    "{ $reason }"

    Je kunt er met hen over praten, en altijd een nieuwe checklist beginnen:

    { $link }

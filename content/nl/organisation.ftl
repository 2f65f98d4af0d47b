# Organisaties: aanmelden, controleren, mensen erin, de openbare pagina, de pagina's van de beheerder.

nav-organisations = Organisaties

organisations-title = Mijn organisaties
organisations-lead = Spreek je namens een werkgever, een opleider of een andere organisatie? Meld die hier aan. Als we de organisatie hebben gecontroleerd, krijgt ze een eigen pagina.
organisations-none = Je hoort nog niet bij een organisatie
organisations-none-text = Meld je organisatie aan. Je hebt er een e-mailadres van de organisatie voor nodig, en we bekijken elke aanmelding zelf.
organisations-none-join = Is je organisatie hier al? Vraag dan een collega om je uit te nodigen.
organisation-breadcrumb = Waar je bent
organisation-register = Organisatie aanmelden
organisation-register-another = Nog een organisatie aanmelden
organisation-register-lead = Vertel ons wie jullie zijn. We sturen een link naar het adres dat je opgeeft en bekijken de aanmelding daarna zelf. Je hoort van ons per mail.
organisation-register-button = Meld aan
organisation-name = Naam van de organisatie
organisation-name-hint = Zoals mensen jullie kennen, bijvoorbeeld van jullie website.
organisation-country = Land
organisation-country-missing = Kies een land
organisation-website = Website
organisation-website-hint = Bijvoorbeeld www.bakkerij.example
organisation-website-missing = Vul het adres van jullie website in
organisation-website-unusable = Vul het adres van een website in, zoals www.bakkerij.example
organisation-website-provider = Daar kan iedereen een adres hebben. Vul de website van de organisatie zelf in.
organisation-email = E-mailadres bij de organisatie
organisation-email-hint = Het moet eindigen zoals het adres van jullie website, bijvoorbeeld info@bakkerij.example. We sturen er een link naartoe die { $days } dagen werkt.
organisation-email-elsewhere = Dit adres eindigt niet zoals het adres van jullie website. Gebruik er een dat dat wel doet.
organisation-description = Over de organisatie
organisation-description-hint = Wat jullie doen, in een paar zinnen. Het staat op jullie openbare pagina. Hooguit { $max } tekens, zonder webadressen.
organisation-description-missing = Vertel in een paar zinnen wat de organisatie doet
organisation-description-long = Gebruik hooguit { $max } tekens
organisation-unverified = Controleer eerst je eigen e-mailadres: dan weten we wie de organisatie aanmeldt.
organisation-too-many = Dit is veel voor één dag. Probeer het morgen opnieuw.
organisation-change = Wijzigen
organisation-change-title = { $name } wijzigen
organisation-change-lead = Wat je over de organisatie vertelt, verandert meteen. Wijzig je de naam, het land, de website of het adres, dan controleren we dat opnieuw. Tot dan blijft jullie pagina zoals die is.
organisation-change-lead-new = We bekijken wat je hier invult voordat de organisatie een pagina krijgt.

organisation-standing-unconfirmed = Adres niet bevestigd
organisation-standing-waiting = Wacht op ons
organisation-standing-declined = Afgewezen
organisation-standing-verified = Gecontroleerd
organisation-standing-withdrawn = Niet meer gecontroleerd
organisation-standing-closed = Gesloten
organisation-unconfirmed-text = We stuurden een link naar { $email }. Open die om te laten zien dat het adres van de organisatie is. Daarna bekijken we de aanmelding.
organisation-waiting-text = Het adres is bevestigd. We bekijken de aanmelding nu zelf en schrijven je als dat klaar is.
organisation-declined-text = We konden de organisatie niet controleren. Dit is de reden:
organisation-withdrawn-text = De organisatie geldt niet meer als gecontroleerd, en haar pagina is weg. Dit is de reden:
organisation-again = Je kunt het verbeteren en opnieuw insturen.
organisation-verified-text = Gecontroleerd sinds { $date }.
organisation-public-link = Bekijk de openbare pagina
organisation-change-waiting = Je wijziging naar { $name } wacht op ons. Tot dan blijft alles zoals het is.
organisation-change-unconfirmed = Je wijziging telt als het adres is bevestigd en wij ernaar hebben gekeken.
organisation-change-declined = We konden je laatste wijziging niet controleren, dus alles blijft zoals het is. Dit is de reden:

organisation-facts = Wat we weten
organisation-members = Mensen
organisation-members-lead = Beheerders spreken namens de organisatie en bepalen wie erbij hoort. Leden doen namens haar waar dat mag.
organisation-members-caption = Mensen in deze organisatie
organisation-rank = Rol
organisation-rank-member = Lid
organisation-rank-member-hint = Hoort bij de organisatie
organisation-rank-manager = Beheerder
organisation-rank-manager-hint = Spreekt namens de organisatie, nodigt mensen uit en kan alles op deze pagina wijzigen
organisation-since = Sinds
organisation-acts = Wat je kunt doen
organisation-you = (jij)
organisation-last-manager = De enige beheerder
organisation-make-member = Maak lid
organisation-make-manager = Maak beheerder
organisation-remove = Verwijder
organisation-invite-title = Nodig een collega uit
organisation-invite-text = We sturen een link die { $days } dagen werkt. Je collega maakt daarmee een account, of logt in.
organisation-invite-button = Verstuur de uitnodiging
organisation-invite-member = Deze persoon hoort al bij de organisatie
organisation-invite-too-many = Je hebt vandaag al veel mensen uitgenodigd, of dit adres is al vaak gevraagd. Probeer het morgen opnieuw.
organisation-invited = Uitgenodigd
organisation-invitation-until = { $rank }, tot { $until }
organisation-invitation-take-back = Neem de uitnodiging terug
organisation-leaving = Weggaan
organisation-leave-text = Je doet dan niets meer namens deze organisatie. Alleen een beheerder kan je weer toelaten.
organisation-leave-last = Je bent de enige beheerder, dus je kunt niet weg. Maak eerst iemand anders beheerder, of sluit de organisatie.
organisation-leave = Verlaat deze organisatie
organisation-close = Sluit deze organisatie
organisation-close-title = { $name } sluiten?
organisation-close-lead = De pagina verdwijnt, niemand hoort er nog bij, en open uitnodigingen werken niet meer. Je kunt dit niet terugdraaien.
organisation-close-button = Sluit voorgoed

organisation-address-title = Bevestig dit adres
organisation-address-lead = Iemand meldt { $name } aan met de website { $website } en zegt dat { $email } het adres daarvan is.
organisation-address-stranger = Weet je hier niets van? Sluit dan deze pagina: zonder jou gaat het niet verder.
organisation-address-button = Dit adres is van ons
organisation-address-done-title = Bedankt: het adres is bevestigd
organisation-address-done-text = We bekijken de aanmelding nu zelf. Wie de organisatie aanmeldde, krijgt een mail.
organisation-address-dead-title = Deze link werkt niet meer
organisation-address-dead-text = De link is ouder dan een week, of de aanmelding is sindsdien gewijzigd. Wie de organisatie aanmeldde, kan een nieuwe link sturen.

invitation-title = Hoor je bij { $name }?
invitation-as-member = Je bent uitgenodigd als lid.
invitation-as-manager = Je bent uitgenodigd als beheerder: je spreekt dan namens de organisatie en bepaalt wie erbij hoort.
invitation-account = Je account
invitation-account-is = { $name }, { $email }
invitation-seen = De anderen in de organisatie zien je naam; de beheerders zien ook je e-mailadres.
invitation-accept = Ja, ik doe mee
invitation-decline = Nee, liever niet
invitation-dead-title = Deze uitnodiging werkt niet meer
invitation-dead-text = Ze is al gebruikt, teruggenomen, of ouder dan twee weken. Vraag om een nieuwe.

organisation-kicker = Organisatie
organisation-own = Je hoort bij deze organisatie.
organisation-own-link = Open de organisatie
organisation-verified-since = Gecontroleerd sinds
organisation-means = Wat "gecontroleerd" betekent
organisation-means-text = We hebben de website van deze organisatie bekeken, en gezien dat het adres dat ze hier gebruikt bij die website hoort. Wat de organisatie over zichzelf vertelt, zijn haar eigen woorden.

judge-title = Organisaties
judge-tabs = Welke organisaties
judge-waiting = Wachten
judge-waiting-none = Er wacht geen organisatie op controle.
judge-verified = Gecontroleerd
judge-verified-none = Er is nog geen organisatie gecontroleerd.
judge-all = Alle
judge-all-none = Er is nog geen organisatie aangemeld.
judge-filed = Ingestuurd
judge-standing = Status
judge-change = Wijziging
judge-facts = Wat is ingestuurd
judge-before = Tot nu toe: { $value }
judge-confirmed = Bevestigd op { $date }
judge-unconfirmed = Nog niet bevestigd
judge-filer = Ingestuurd door
judge-filer-gone = Iemand die geen account meer heeft
judge-managers = Beheerders
judge-others = Anderen op dezelfde website:
judge-decide = Jouw besluit
judge-look-website = Open de website. Bestaat die, en is die van deze organisatie?
judge-look-name = Is de naam dezelfde als op de website, in hetzelfde land?
judge-look-words = Is de beschrijving iets wat we kunnen tonen?
judge-verify = Goedkeuren
judge-decline = Afwijzen
judge-decline-open = Afwijzen, met een reden
judge-reason = Reden
judge-reason-hint = De beheerders van de organisatie lezen dit. Schrijf wat ze kunnen doen.
judge-reason-missing = Schrijf waarom: de beheerders van de organisatie lezen het
judge-history = Eerdere besluiten
judge-was-verified = Goedgekeurd op { $date }: { $name }, { $website }
judge-was-declined = Afgewezen op { $date }: { $name }, { $website }
judge-withdraw-title = Goedkeuring intrekken
judge-withdraw-text = De pagina van de organisatie verdwijnt meteen, en haar mensen kunnen niets meer namens haar doen.
judge-withdraw-open = Intrekken, met een reden
judge-withdraw = Trek de goedkeuring in

landing-employers-register = Meld je organisatie aan
account-organisations = Organisaties
account-organisations-lead = Werkgevers, opleiders en anderen: meld je organisatie aan, of kijk waar je bij hoort.
delete-organisations = Je organisaties
delete-organisation-successor = Je bent de enige beheerder van { $organisation }. { $name } hoort er het langst bij en wordt beheerder.
delete-organisation-closed = Er hoort verder niemand bij { $organisation }. Ze wordt gesloten.
delete-organisation-better = Wil je dat niet? Kies dan eerst een andere beheerder.

privacy-organisation = Als je bij een organisatie hoort
privacy-organisation-text = Meld je een organisatie aan, dan bewaren we wat je daarover vertelt, wie haar wanneer aanmeldde, en wie erbij hoort en in welke rol. De anderen in de organisatie zien je naam; haar beheerders en de beheerders van de site zien ook je e-mailadres. Haar openbare pagina toont de organisatie, niet de mensen. Verwijdert de enige beheerder het account, dan wordt wie er het langst bij hoort beheerder; is er niemand meer, dan wordt de organisatie gesloten en vergeten we haar adres.

flash-organisation-registered = De link is onderweg naar het adres van de organisatie.
flash-organisation-changed = Opgeslagen.
flash-organisation-filed = Opgeslagen. Het telt zodra we het hebben gecontroleerd.
flash-organisation-too-many = Dit is veel voor één dag. Probeer het morgen opnieuw.
flash-organisation-closed = De organisatie is gesloten.
flash-organisation-invited = De uitnodiging is onderweg.
flash-organisation-invitation-taken-back = De uitnodiging werkt niet meer.
flash-organisation-rank-set = De rol is gewijzigd.
flash-organisation-last-manager = Iemand moet de organisatie beheren. Maak eerst iemand anders beheerder.
flash-organisation-member-removed = Deze persoon hoort niet meer bij de organisatie.
flash-organisation-left = Je hebt de organisatie verlaten.
flash-invitation-accepted = Welkom: je hoort nu bij deze organisatie.
flash-invitation-declined = De uitnodiging is afgewezen.
flash-judge-verified = De organisatie is goedgekeurd. De beheerders krijgen een mail.
flash-judge-declined = Afgewezen. De beheerders krijgen een mail met je reden.
flash-judge-withdrawn = De goedkeuring is ingetrokken. De beheerders krijgen een mail met je reden.
flash-judge-too-late = Er is niets veranderd: er was intussen al besloten of iets gewijzigd.

mail-organisation-confirm-subject = Is dit het adres van { $organisation }?
mail-organisation-confirm-body =
    Hallo,

    { $name } meldt { $organisation } aan bij SoftSkills4EU en gaf dit adres op. Is het van jullie? Open dan deze link. Die werkt { $days } dagen:

    { $link }

    Weet je hier niets van? Dan hoef je niets te doen: zonder de link gaat het niet verder.

mail-organisation-waiting-subject = { $organisation } wacht op controle
mail-organisation-waiting-body =
    Hallo { $name },

    { $organisation } heeft het adres bevestigd en wacht op controle:

    { $link }

mail-organisation-verified-subject = { $organisation } is goedgekeurd
mail-organisation-verified-body =
    Hallo { $name },

    We hebben { $organisation } gecontroleerd en goedgekeurd. De organisatie heeft nu een openbare pagina, en je kunt je collega's uitnodigen:

    { $link }

mail-organisation-declined-subject = We konden { $organisation } niet goedkeuren
mail-organisation-declined-body =
    Hallo { $name },

    We konden niet goedkeuren wat je instuurde voor { $organisation }. Dit is de reden:

    "{ $reason }"

    Je kunt het verbeteren en opnieuw insturen:

    { $link }

mail-organisation-withdrawn-subject = { $organisation } geldt niet meer als gecontroleerd
mail-organisation-withdrawn-body =
    Hallo { $name },

    { $organisation } geldt niet meer als gecontroleerd, en de openbare pagina is weg. Dit is de reden:

    "{ $reason }"

    Je kunt het verbeteren en opnieuw insturen:

    { $link }

mail-organisation-invite-subject = { $inviter } nodigt je uit voor { $organisation }
mail-organisation-invite-body =
    Hallo,

    { $inviter } nodigt je uit om op SoftSkills4EU bij { $organisation } te horen. Met deze link zie je waar het om gaat, en zeg je ja of nee. Je hebt er een account voor nodig; dat is in een minuut gemaakt. De link werkt { $days } dagen:

    { $link }

    Ken je { $inviter } niet? Dan hoef je niets te doen.

mail-organisation-removed-subject = Je hoort niet meer bij { $organisation }
mail-organisation-removed-body =
    Hallo { $name },

    Een beheerder van { $organisation } heeft je daar op SoftSkills4EU uitgehaald. Je account en je badges blijven zoals ze zijn.

mail-organisation-closed-subject = { $organisation } is gesloten
mail-organisation-closed-body =
    Hallo { $name },

    Een beheerder heeft { $organisation } op SoftSkills4EU gesloten, en je hoort er niet meer bij. Je account en je badges blijven zoals ze zijn.

mail-organisation-successor-subject = Je bent nu beheerder van { $organisation }
mail-organisation-successor-body =
    Hallo { $name },

    De enige beheerder van { $organisation } heeft het account op SoftSkills4EU verwijderd. Jij hoort er het langst bij, dus jij bent nu beheerder: je spreekt namens de organisatie en bepaalt wie erbij hoort. Hier kun je dat aan iemand anders geven:

    { $link }

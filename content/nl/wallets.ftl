# Wallets: programma's van anderen die met toestemming de badges van een deelnemer lezen.

wallets-title = Mijn wallets
wallets-lead = Een wallet is een programma dat badges van verschillende plekken bij elkaar bewaart. Deze wallets mogen hier jouw badges lezen.
wallets-none = Er is geen wallet gekoppeld
wallets-none-text = Gebruik je een wallet voor badges en diploma's? Dan kan die je badges hier zelf ophalen, als jij dat goedvindt.
wallets-reads = Mag lezen
wallets-reads-shown = je badges, behalve je privébadges
wallets-reads-all = al je badges, ook je privébadges
wallets-reads-profile = je naam en je e-mailadres
wallets-since = Gekoppeld sinds
wallets-last-read = Laatst gelezen
wallets-never-read = Nog niets
wallets-until = Stopt vanzelf
wallets-until-unused = Als hij tot { $date } niet wordt gebruikt
wallets-end = Ontkoppelen
wallets-end-of = { $name } ontkoppelen
wallets-end-title = Wat ontkoppelen doet
wallets-end-text = De wallet kan hier meteen niets meer lezen. Wat hij eerder heeft gelezen, heeft hij nog: vraag de maker om dat te wissen als je dat wilt.
flash-wallet-cut-off = De wallet is ontkoppeld.
my-badges-wallets-hint = Programma's die je badges hier zelf ophalen

wallet-ask-title = { $name } koppelen?
wallet-ask-lead = Dit programma vraagt of het gegevens uit je account mag lezen. Jij beslist wat, en hoe lang.
wallet-ask-unknown = Wij weten niet wie dit programma maakt. Ga alleen verder als je hier zelf mee bent begonnen en als je { $host } kent.
wallet-fact-site = Website ervan
wallet-fact-back = Je gaat terug naar
wallet-fact-rules = Regels ervan
wallet-fact-policy = privacyverklaring
wallet-fact-terms = gebruiksvoorwaarden
wallet-fact-account = Jouw account
wallet-read = Wat mag het lezen?
wallet-read-badges = Mijn badges
wallet-read-badges-hint = De ondertekende badges met je resultaten, zoals je ze zelf ook kunt downloaden.
wallet-read-profile = Mijn naam en mijn e-mailadres
wallet-read-profile-hint = Zonder dit ziet het alleen wat in de badges staat. Je naam staat daar niet in.
wallet-reach = Welke badges?
wallet-reach-shown = De badges die anderen ook mogen zien
wallet-reach-shown-hint = { $n ->
    [0] Openbare badges en badges met een link: nu nog geen. Latere komen erbij.
    [one] Openbare badges en badges met een link: nu 1. Latere komen erbij.
   *[other] Openbare badges en badges met een link: nu { $n }. Latere komen erbij.
}
wallet-reach-all = Al mijn badges, ook je privébadges
wallet-reach-all-hint = { $n ->
    [0] Nu nog geen. Latere komen erbij.
    [one] Nu 1. Latere komen erbij.
   *[other] Nu { $n }. Latere komen erbij.
}
wallet-time = Hoe lang?
wallet-time-hour = Alleen nu
wallet-time-hour-hint = Het kan een uur lang lezen. Daarna moet het je opnieuw vragen.
wallet-time-later = Tot ik het ontkoppel
wallet-time-later-hint = Het kan ook lezen als jij er niet bent. Het stopt vanzelf na { $days } dagen zonder gebruik.
wallet-time-only-hour = Het kan een uur lang lezen. Daarna moet het je opnieuw vragen.
wallet-ask-nothing = Kies iets dat het mag lezen, of sta het niet toe.
wallet-ask-end = Je kunt het altijd ontkoppelen, bij
wallet-allow = Toestaan
wallet-deny = Niet toestaan
wallet-allowed-title = Je hebt { $name } toegestaan
wallet-allowed-text = Je gaat terug naar { $host }.
wallet-denied-title = Je hebt { $name } niet toegestaan
wallet-denied-text = Het kan niets lezen. Je gaat terug naar { $host }.
wallet-fault-title = { $name } heeft een fout gemaakt
wallet-fault-text = Het vroeg iets op een manier waarop wij niet kunnen antwoorden. Er is dus niets gedeeld. De makers van het programma moeten dit oplossen. Je kunt teruggaan naar { $host } en het daar melden.
wallet-back = Terug naar { $host }
wallet-unknown-title = We kunnen dit programma niet koppelen
wallet-unknown-text = Wij kennen het programma niet dat je hierheen stuurde, of het adres niet waar het je weer naartoe wil sturen. Er is niets gedeeld. Begin opnieuw in je wallet; dan stelt die zich opnieuw aan ons voor.

wallet-about-title = Een wallet koppelen
wallet-about-lead = Een wallet bewaart je badges en diploma's van verschillende plekken bij elkaar. Hij kan je badges hier zelf ophalen.
wallet-about-how = Zo werkt het
wallet-about-how-address = Kies in je wallet dat je een aanbieder van Open Badges 3.0 wilt koppelen, en geef dit adres:
wallet-about-how-ask = De wallet stuurt je hierheen. Je logt in, en ziet wie er iets vraagt en wat. Jij kiest wat hij mag lezen, en hoe lang.
wallet-about-how-read = Daarna haalt de wallet je badges op, ook nieuwe. Veranderen kan hij hier niets.
wallet-about-how-end = Je ziet alle gekoppelde wallets in een lijst, en wanneer ze voor het laatst iets lazen. Daar kun je ze meteen ontkoppelen.
wallet-about-other = Zonder zo'n wallet
wallet-about-other-text = Elke badge kun je ook als bestand downloaden, één voor één of allemaal tegelijk. Bijna elke wallet kan een van die bestanden lezen.
wallet-terms = Waar makers van wallets zich aan houden
wallet-terms-only = Ze lezen alleen wat de deelnemer heeft toegestaan, en alleen voor die deelnemer.
wallet-terms-purpose = Ze gebruiken het om de badges voor de deelnemer te bewaren en te tonen, en voor niets anders. Ze verkopen het niet.
wallet-terms-delete = Ze wissen het als de deelnemer daarom vraagt.
wallet-terms-honest = Ze zeggen eerlijk wie ze zijn.
wallet-terms-site = Deze site is gratis, voor deelnemers en voor wallets. We doen ons best om hem bereikbaar te houden, maar beloven niet dat hij dat altijd is.
wallet-makers = Voor makers van wallets
wallet-makers-text = Deze site is een provider van de Open Badges 3.0 API, om te lezen: OAuth 2 met authorisation code en PKCE (S256), en dynamische registratie.
wallet-makers-discovery = de beschrijving van de dienst
wallet-makers-metadata = de metadata van de authorisation server
wallet-makers-rules = Redirect-adressen moeten precies zijn zoals ze geregistreerd zijn: https, of op de computer van de gebruiker zelf. state is nodig. Een code werkt één keer, { $minutes } minuten lang; een access token { $hours } uur; een refresh token één keer, { $days } dagen lang, en daarvoor is de scope offline_access nodig. Een code of refresh token die twee keer wordt getoond, beëindigt de koppeling. Tokens worden alleen uit de Authorization-header gelezen. Een wallet die niemand gebruikt, wordt na { $forgotten } dagen vergeten.

privacy-wallets = Wallets
privacy-wallets-text = Je kunt een wallet, een programma van iemand anders, toestaan om hier je badges te lezen, en ook je naam en e-mailadres als je dat wilt. Een wallet krijgt niets als jij geen ja zegt, en je kunt hem altijd ontkoppelen. Wat hij heeft gelezen, bewaart hij volgens zijn eigen regels.
privacy-wallets-kept = Daarvoor bewaren we wat de wallet over zichzelf zegt, wat je hebt toegestaan en sinds wanneer, en wanneer hij voor het laatst iets las. Als je hem ontkoppelt, wissen we wat je had toegestaan; dat je hem koppelde en ontkoppelde, blijft zonder je naam in ons logboek staan.

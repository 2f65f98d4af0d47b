# Badges van andere uitgevers, verzamelingen en delen.

# Een badge toevoegen.
backpack-add-title = Een badge van elders toevoegen
backpack-add-lead = Heb je ergens anders een Open Badge verdiend? Bewaar hem hier, bij je andere badges.
backpack-add-button = Controleer de badge en voeg hem toe
backpack-field-hint = Plak de link die je bij de badge kreeg, of de tekst van de badge (JSON of JWT).
backpack-file-hint = De afbeelding van de badge (PNG of SVG), de gegevens (JSON of JWT), of een foto van de QR-code. We bewaren bestanden tot 2 MB.
backpack-whose = We controleren of de badge is uitgegeven aan { $email }, je adres hier.
backpack-unverified-title = Bevestig eerst je e-mailadres
backpack-unverified-text = We nemen alleen badges aan die aan jou zijn uitgegeven. Daarvoor moeten we weten dat je adres van jou is.
backpack-refused-title = We hebben deze badge niet toegevoegd
backpack-points = Alles wat we hebben gecontroleerd
backpack-too-large = Dit bestand is groter dan { $max } MB, dus we kunnen het niet bewaren. Probeer de link van de badge, of de gegevens (JSON).
backpack-full-badges = Je bewaart al { $max } badges van elders, en dat is het maximum. Haal er eerst een weg.
backpack-full-bytes = Je badges van elders nemen al { $max } MB in, en dat is het maximum. Haal er eerst een weg.
backpack-rules = Wat we aannemen
backpack-rule-checked = We controleren elke badge eerst. Is hij veranderd, ingetrokken of verlopen? Dan voegen we hem niet toe.
backpack-rule-yours = Hij moet aan jouw e-mailadres zijn uitgegeven. We vergelijken het adres, ook als de badge het in een code verbergt.
backpack-rule-doubt = Kunnen we iets niet controleren? Dan mag je de badge bewaren, maar alleen voor jezelf.
backpack-rule-again = We controleren hem opnieuw als iemand ernaar kijkt, hooguit één keer per dag. Daarvoor vragen we soms iets aan de site van de uitgever.
backpack-rule-private = In het begin zie alleen jij hem. Jij bepaalt wie hem nog meer mag zien.
backpack-room = Je bewaart { $n } van de { $max } badges van elders. Ze nemen { $used } van de { $room } MB in.

# Hoe het met een toegevoegde badge staat.
backpack-standing-proven = Geldig
backpack-standing-proven-before = Kon niet gecontroleerd worden
backpack-standing-doubted = Niet helemaal gecontroleerd
backpack-standing-expired = Verlopen
backpack-standing-refuted = Niet geldig
backpack-told-proven = { $host } heeft hem uitgegeven, en hij is geldig. Laatst gecontroleerd op { $checked }.
backpack-told-proven-before = Op { $proven } was hij geldig. Op { $checked } konden we hem niet controleren, misschien omdat de site van de uitgever geen antwoord gaf.
backpack-told-doubted = Er is niets mis mee, maar we konden niet alles controleren. Laatst gecontroleerd op { $checked }.
backpack-told-expired = Hij was geldig tot en met { $end }. Laatst gecontroleerd op { $checked }.
backpack-told-refuted = Er klopt iets niet. Laatst gecontroleerd op { $checked }.
backpack-notice-proven-before = Anderen zien deze badge nog, met de dag waarop hij voor het laatst geldig was. Lukt de controle dertig dagen lang niet? Dan laten we hem weg uit je verzamelingen.
backpack-notice-doubted = Je mag deze badge bewaren, maar anderen zien hem hier niet. We kunnen niet zeggen dat hij echt is en van jou. Hieronder staat wat we niet konden controleren.
backpack-notice-expired = We laten hem weg uit je verzamelingen. Wie de link heeft, ziet dat hij verlopen is.
backpack-notice-refuted = We laten hem weg uit je verzamelingen. Wie de link heeft, ziet dat hij niet geldig is. Hieronder staat wat er mis is. Je kunt hem ook opnieuw laten controleren.

# De pagina van een toegevoegde badge.
backpack-kicker = Open Badge van elders
backpack-kept-by = Bewaard door
backpack-imported-on = Toegevoegd op
backpack-check-again = Nu opnieuw controleren
backpack-found = Wat we hebben gevonden
backpack-found-lead = Punt voor punt, van de laatste controle. We vergeleken de badge met het e-mailadres dat je had toen je hem toevoegde.
backpack-found-others = Punt voor punt, van de laatste controle. De badge is uitgegeven aan het e-mailadres van de persoon die hem hier bewaart. Die heeft laten zien dat het adres van hem of haar is.
backpack-not-shown = Alleen een badge die we konden controleren, kun je aan anderen laten zien.
backpack-file-lead = De badge is van jou. Dit is het bestand precies zoals je het aan ons gaf.
backpack-file-png = Afbeelding met de badge erin (PNG)
backpack-file-svg = Tekening met de badge erin (SVG)
backpack-file-json = De badge als gegevens (JSON)
backpack-file-jwt = De badge als ondertekende tekst (JWT)
backpack-remove = Weghalen
backpack-remove-text = De badge zelf blijft geldig. Hij gaat alleen weg van deze site, en uit je verzamelingen.
backpack-remove-button = Haal deze badge weg
backpack-remove-title = "{ $badge }" weghalen?
backpack-remove-sure = De badge, de pagina en het bestand gaan meteen weg van deze site. Je kunt hem later opnieuw toevoegen, als je het bestand of de link nog hebt.
backpack-remove-first = Download eerst het bestand
backpack-remove-yes = Ja, haal hem weg
backpack-remove-no = Nee, bewaar hem
backpack-whose-yes = Ja: deze badge is aan dat e-mailadres uitgegeven.
backpack-whose-no = Nee: deze badge is niet aan dat e-mailadres uitgegeven.
backpack-whose-unknown = Dat kunnen we niet zeggen. De badge vertelt niet aan welk e-mailadres hij is uitgegeven, of de site van de uitgever geeft geen antwoord.
flash-backpack-kept = De badge is gecontroleerd en toegevoegd. Voorlopig zie alleen jij hem.
flash-backpack-kept-doubted = De badge is toegevoegd, maar we konden niet alles controleren. Daarom kun alleen jij hem zien.
flash-backpack-twice = Je bewaart deze badge al. Hier is hij.
flash-backpack-own = Deze badge is van deze site, en je hebt hem al. Hier is hij.
flash-backpack-checked = De badge is opnieuw gecontroleerd.
flash-backpack-checked-just = De badge is net gecontroleerd, of de controle loopt nog. Wacht een minuut en laad de pagina opnieuw.
flash-backpack-removed = De badge is weggehaald.

# Op de pagina met je eigen badges.
my-badges-elsewhere = Badges van elders
my-badges-elsewhere-lead = Open Badges van andere uitgevers die je hier bewaart.

# Verzamelingen.
collections-title = Mijn verzamelingen
collections-lead = Zet badges bij elkaar op één pagina, bijvoorbeeld voor een baan, en deel de link.
collections-begin = Maak een verzameling
collections-all = Open mijn verzamelingen
collections-new = Een nieuwe verzameling
collections-make = Maak de verzameling
collections-too-many = Je hebt al { $max } verzamelingen, en dat is het maximum.
collection-title = Titel
collection-title-hint = Bijvoorbeeld: "Mijn badges voor werk in de zorg".
collection-title-missing = Vul een titel in
collection-title-long = De titel heeft { $n } tekens, en er is plaats voor { $max }.
collection-introduction = Inleiding
collection-introduction-hint = Wat moeten mensen weten? Je mag dit leeg laten.
collection-introduction-long = De inleiding heeft { $n } tekens, en er is plaats voor { $max }.
collection-who = Wie mag de pagina van deze verzameling openen?
collection-public-choice = Iedereen
collection-public-choice-hint = Ook zoekmachines mogen hem tonen. Je ziet er alleen badges die iedereen mag zien.
collection-link-choice = Iedereen met de link
collection-link-choice-hint = Je ziet er badges die iedereen mag zien, of iedereen met de link.
collection-private-choice = Alleen jij
collection-private-choice-hint = Niemand anders kan hem openen.
collection-seen-public = voor iedereen
collection-seen-link = voor iedereen met de link
collection-seen-private = alleen voor jou
collection-row = { $n ->
    [0] Nog geen badges
    [one] 1 badge
   *[other] { $n } badges
}, { $seen }
collection-told-public = Iedereen mag de pagina van deze verzameling openen.
collection-told-link = Iedereen met de link mag de pagina van deze verzameling openen.
collection-told-private = Alleen jij ziet deze verzameling.
collection-hidden = { $n ->
    [one] Bezoekers zien 1 van de badges niet.
   *[other] Bezoekers zien { $n } van de badges niet.
}
collection-look = Bekijk de pagina
collection-badges = De badges en hun volgorde
collection-empty = Er zitten nog geen badges in. Kies er hieronder een paar.
collection-order-hint = De pagina toont ze in deze volgorde. Elke knop bewaart ook wat je hierboven hebt ingevuld.
collection-up = Omhoog
collection-down = Omlaag
collection-out = Haal weg
collection-up-badge = Omhoog: { $badge }
collection-down-badge = Omlaag: { $badge }
collection-out-badge = Haal weg: { $badge }
collection-unseen = Bezoekers zien dit niet
collection-why-not-valid = Hij is niet meer geldig.
collection-why-expired = Hij is verlopen.
collection-why-doubted = We konden niet alles aan deze badge controleren.
collection-why-private = De badge zelf is privé. Open hem om dat te veranderen.
collection-why-link-only = De badge zelf is alleen voor mensen met de link, en deze pagina is voor iedereen. Open de badge om dat te veranderen.
collection-add = Badges toevoegen
collection-add-button = Voeg de gekozen badges toe
collection-all-in = Al je badges zitten in deze verzameling. Heb je er nog meer?
collection-no-badges = Je hebt nog geen badges. Doe een toets, of breng een badge mee.
collection-full = In een verzameling passen hooguit { $max } badges.
collection-differs = Je hebt in een ander venster iets anders bewaard. Bekijk hieronder allebei, en bewaar dan opnieuw.
collection-differs-title = Wat je in een ander venster hebt bewaard
collection-differs-text = Als je nu bewaart, komt wat je hier hebt ingevuld ervoor in de plaats.
collection-remove = Deze verzameling verwijderen
collection-remove-text = Je badges blijven. Alleen de pagina met de verzameling gaat weg.
collection-remove-button = Verwijder de verzameling
collection-remove-title = "{ $title }" verwijderen?
collection-remove-sure = De pagina van de verzameling gaat meteen weg, en de link leidt nergens meer heen. Je badges blijven.
collection-remove-yes = Ja, verwijder de verzameling
collection-remove-no = Nee, bewaar de verzameling
collection-link = Link naar je verzameling
collection-link-hint = Voor je cv, een e-mail of een bericht. Wie de link opent, kan elke badge controleren.
collection-kicker = Verzameling badges
collection-by = Samengesteld door { $name }
collection-count = { $n ->
    [0] Geen badges
    [one] 1 badge
   *[other] { $n } badges
}
collection-nothing = Er zijn hier nog geen badges te zien.
collection-checked = Open een badge om te controleren of hij echt is. Badges van elders controleren we steeds opnieuw, en wat niet geldig is, laten we weg.
collection-own = Dit is je verzameling, zoals anderen die zien.
collection-own-private = Deze verzameling is privé: alleen jij ziet deze pagina. Zo zouden anderen die zien.
collection-change = Verander de verzameling
flash-collection-made = De verzameling is gemaakt. Kies nu de badges.
flash-collection-saved = Bewaard.
flash-collection-resumed = Je bent weer ingelogd, en de verzameling is bewaard.
flash-collection-moved = Bewaard, en de badge is verplaatst.
flash-collection-taken-out = Bewaard, en de badge is uit de verzameling gehaald.
flash-collection-added = Bewaard, en de badges zijn aan het eind toegevoegd.
flash-collection-removed = De verzameling is verwijderd.

# Delen.
views-counted = Elke bezoeker telt één keer per dag. Zoekmachines, andere programma's en jijzelf tellen niet mee, zolang je ingelogd bent.
share-title = Delen
share-lead = Deze links openen andere sites en vullen daar de link naar je pagina in. Zelf sturen we hun niets.
share-linkedin = Plaats een bericht op LinkedIn
share-facebook = Plaats een bericht op Facebook
share-mail = Stuur een e-mail
share-mail-subject = { $title }: mijn Open Badge
share-mail-body = Ik wil je dit graag laten zien: { $title }. Wie de link opent, kan controleren of het echt is: { $url }
share-caption-badge = { $title }: Open Badge, controleer hem hier
share-caption-collection = { $title }: mijn Open Badges
share-website = Laat het zien op een website
share-website-text = Plak deze code in je website of blog. Het is een afbeelding met een link. De code laadt geen programma's en volgt niemand.
share-code = HTML-code voor je website
share-copy-code = Kopieer de code
share-preview = Zo ziet het eruit:
share-oembed = Sommige blogs en leeromgevingen doen dit vanzelf (oEmbed). Daar is het genoeg om de link te plakken.
share-signature = Gebruik het in je e-mailhandtekening
share-signature-text = Kopieer een van de twee, en plak het in de instellingen van je mailprogramma, bij "Handtekening".
share-signature-plain = Als gewone tekst
share-signature-html = Met de afbeelding (HTML)
share-copy-text = Kopieer de tekst
share-copy-signature = Kopieer de HTML
share-europass = Zet het in je Europass-profiel
share-europass-file = Download het bestand van de badge.
share-europass-library = Log in bij Europass. Open je bibliotheek en upload het bestand daar, bij je andere certificaten.
share-europass-profile = Open je Europass-profiel. Voeg de badge toe bij je onderwijs en opleiding, en plak daar de link van deze badge.
share-europass-note = Europass bewaart het bestand, maar kan een Open Badge niet zelf controleren. De wallet van Europass leest alleen European Digital Credentials. Wie je profiel leest, controleert de badge met de link.

# Voorbeeldgegevens.
sample-collection = Voor een baan met mensen
sample-introduction = Ik werk graag met mensen, en ik blijf rustig als het druk is. Deze badges laten zien wat ik daarvoor heb geleerd.

# Op de pagina over privacy.
privacy-elsewhere = Badges van elders, en verzamelingen
privacy-elsewhere-text = Voeg je een badge van een andere uitgever toe? Dan bewaren we het bestand zoals je het aan ons gaf, een kleine afbeelding ervan, wat onze controle vond, en het e-mailadres waaraan hij is uitgegeven: dat van jou. In het begin zie alleen jij hem. Je haalt hem weg wanneer je wilt; dan is alles meteen weg.
privacy-elsewhere-check = Om zo'n badge te controleren, vragen we hem soms op bij de site van de uitgever: als je hem toevoegt, en later als iemand ernaar kijkt. Die site ziet dat deze site iets vraagt. Ze ziet niet wie er kijkt.
privacy-elsewhere-collections = In een verzameling staan de titel, je inleiding en een lijst van je badges. Jij kiest wie de pagina mag openen, en of je naam erop staat. De bezoekers tellen we op dezelfde manier als bij badges.

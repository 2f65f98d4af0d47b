# Woorden van de badges zelf (die in het Engels ondertekend worden), van de mail over een nieuwe, en van de pagina's
# over badges.

issuer-description = SoftSkills4EU ("Promote your Soft Skills with Open Badges") is een project van partners in Slovenië, Nederland, Cyprus, Kroatië en Italië. Het geeft les in vijf modules soft skills, toetst ze, en kent Open Badges toe die iedereen kan controleren.

badge-module-name = { $module }: { $tier }
badge-super-name = SoftSkills4EU Super Badge
badge-mentor-name = SoftSkills4EU Mentor Badge
badge-good-employee-name = SoftSkills4EU Good Employee Badge

badge-sufficient-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een score van { $min }–{ $max } %.
badge-good-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een score van { $min }–{ $max } %.
badge-excellent-criteria = Om deze badge te behalen, moet de deelnemer slagen voor de beoordeling van de module "{ $module }" met een totaalscore van minimaal { $min } %.
badge-super-criteria = Om deze badge te behalen, moet de deelnemer alle vijf modules met succes afronden op het niveau Uitstekend: een totaalscore van 85 % of hoger bij elke beoordeling. De badge wordt automatisch toegekend.
badge-mentor-criteria = Om deze badge te behalen, moet de deelnemer de gezamenlijke training voor personeel (C1) bijwonen, bij alle modules een badge halen met een score van 90 % of hoger, en leren hoe het platform werkt: hoe je cursussen aanmaakt, opdrachten maakt en studenten inschrijft.
badge-good-employee-criteria = Deze badge werkt als een referentiebrief: een werkgever bevestigt de vaardigheden van een werknemer. Om de badge te behalen, rondt de deelnemer de beoordelingen af op het niveau Uitstekend en beoordeelt op de checklist de eigen vaardigheden. Een werkgever die het werk kent, bevestigt de checklist en ondertekent die. Zodra dat gedaan is, wordt de badge automatisch toegekend.

badge-module-description = De houder is geslaagd voor de toets van de module "{ $module }" op het niveau { $tier } ({ $letter } op een schaal van A, B en C). De module gaat over { $topics }.
badge-super-description = De houder is geslaagd voor de toetsen van alle vijf SoftSkills4EU-modules op het niveau Uitstekend, het hoogste van drie: samenwerkingsvaardigheden, creatief denken, persoonlijke vaardigheden, sociale vaardigheden en organisatievaardigheden.
badge-mentor-description = De houder is een opgeleide SoftSkills4EU-mentor: geslaagd voor alle vijf modules met 90 % of meer, en bevoegd om deelnemers te begeleiden en badges toe te kennen.
badge-good-employee-description = Een werkgever heeft bevestigd dat de houder soft skills laat zien op het werk. De houder slaagde eerst voor de toetsen op het niveau Uitstekend en beoordeelde daarna de eigen vaardigheden. De badge werkt als een referentiebrief.

badge-outcomes = Leeruitkomsten van de module:
badge-score = Score
badge-level = Niveau
badge-evidence-name = Resultaat van de toets
badge-evidence = Geslaagd voor de toets op { $date } met { $percent } %: { $tier }. Twintig vragen, vier van elk onderwerp, willekeurig getrokken uit een grotere set en automatisch nagekeken.
badge-supporting = Geslaagd met { $percent } %.
badge-supporting-withdrawn = Geslaagd met { $percent } %, maar later ingetrokken.

# Pagina's over badges.
badge-breadcrumb = Kruimelpad
badge-band = { $min }–{ $max } %
badge-super-short = Super Badge
badge-mentor-short = Mentor Badge
badge-good-employee-short = Good Employee Badge
badge-percent = { $percent } %
badge-picture = Badge: { $badge }
badge-kicker = Open Badge
badge-valid = Geldig
badge-withdrawn = Ingetrokken
badge-withdrawn-title = Deze badge is ingetrokken
badge-withdrawn-text = De badge telt sinds { $date } niet meer. Reden: { $reason }
badge-awarded-to = Toegekend aan
badge-name-hidden = De houder laat de eigen naam hier niet zien. Met het e-mailadres kun je toch controleren van wie de badge is.
badge-own = Dit is jouw badge, zoals anderen hem zien.
badge-own-private = Deze badge is privé. Alleen jij ziet deze pagina, dus niemand anders kan de badge controleren.
badge-own-link = Kies wie hem mag zien
badge-issued-on = Uitgegeven op
badge-issued-by = Uitgegeven door
badge-means = Wat hij betekent
badge-criteria = Wat ervoor nodig is
badge-about-achievement = Meer over deze badge
badge-tested = Hoe het getoetst wordt
badge-tested-module = Met een online toets van twintig vragen: vier over elk van de vijf onderwerpen van "{ $module }", willekeurig getrokken uit een grotere set. Veel vragen gaan over situaties op het werk. De toets wordt automatisch nagekeken, gemaakt zonder toezicht, en mag opnieuw. Het beste resultaat telt.
badge-tested-super = Met de vijf toetsen van de modules, elk gehaald met 85 % of meer. Elke toets heeft twintig vragen, die willekeurig getrokken en automatisch nagekeken worden. De toetsen worden online gemaakt, zonder toezicht.
badge-tested-mentor = Met een training, en met de toetsen van alle vijf modules, elk gehaald met 90 % of meer.
badge-tested-good-employee = Met de toetsen op het niveau Uitstekend, een zelfbeoordeling, en de ondertekende bevestiging van een werkgever.
badge-learned = Wat je ervoor leert
badge-learned-lead = De module heeft vijf onderwerpen, met deze leeruitkomsten:
badge-evidence-title = Bewijs
badge-machines = De badge als bestand
badge-machines-lead = Voor digitale wallets, en voor andere programma's die badges controleren.
badge-open-badges = Het is een Open Badge: een afbeelding met ondertekende gegevens erin. Elk programma dat de open standaarden 2.0 of 3.0 kent, kan hem controleren.

badge-check-button = Controleer deze badge
badge-check-whose = Controleer ook van wie de badge is
badge-check-email = E-mailadres van wie je de badge laat zien (niet verplicht)
badge-check-email-hint = We vergelijken het met de badge en bewaren het niet.
badge-check-email-wrong = Vul een e-mailadres in zoals naam@example.org, of laat het veld leeg.
badge-checked = De uitkomst van de controle
badge-checked-when = Gecontroleerd op { $when }.
badge-check-valid = Deze badge is echt en geldig.
badge-check-revoked = Deze badge is niet meer geldig: hij is ingetrokken.
badge-check-other-recipient = De badge is echt, maar is niet toegekend aan dit e-mailadres.
badge-check-invalid = Deze badge is niet geldig.
badge-check-passed = In orde
badge-check-failed = Niet in orde
badge-check-skipped = Niet gecontroleerd
badge-point-form = Het is een complete badge in de standaardvorm van Open Badges 3.0.
badge-point-signature = De digitale handtekening klopt: niemand heeft de badge veranderd sinds hij is uitgegeven.
badge-point-issuer = Wij hebben hem uitgegeven.
badge-point-begun = De datum van uitgifte ligt niet in de toekomst.
badge-point-expiry = Hij is niet verlopen.
badge-point-status = Hij is niet ingetrokken.
badge-point-recipient = Hij is toegekend aan de persoon met dit e-mailadres.
badge-failure-form = Hij heeft niet de standaardvorm van Open Badges 3.0.
badge-failure-proof = Er staat geen handtekening in die we kunnen controleren.
badge-failure-key = Hij is ondertekend met een sleutel die niet van ons is.
badge-failure-altered = De handtekening klopt niet: er is iets veranderd nadat de badge is uitgegeven.
badge-failure-issuer = Iemand anders heeft hem uitgegeven.
badge-failure-begun = De datum van uitgifte ligt in de toekomst.
badge-failure-expired = Hij is verlopen.
badge-failure-revoked = Hij is ingetrokken en telt niet meer.
badge-failure-recipient = Hij is toegekend aan een ander e-mailadres. Mensen kunnen er meer hebben: vraag naar het adres waarmee ze leerden.
badge-skipped-earlier = Niet gecontroleerd, omdat een eerder punt niet in orde was.
badge-skipped-expiry = Er staat geen einddatum in: hij blijft geldig.
badge-skipped-absent = De badge zegt hier niets over.
badge-skipped-unavailable = De lijst met ingetrokken badges kon niet gelezen worden.
badge-skipped-recipient = Van wie de badge is: je gaf geen e-mailadres op.

badge-tree-title = Badges
badge-tree-lead = Er zijn achttien badges: drie voor elk van de vijf modules, en drie bijzondere. Kies er een om te zien wat hij betekent en wat ervoor nodig is.
badge-tree-begin = Maak een account
badge-tree-look = Bekijk de modules
badge-tree-excellent = Modules op Uitstekend
badge-tree-held = { $n ->
    [0] Je hebt nog geen badge.
    [one] Je hebt één badge.
   *[other] Je hebt { $n } badges.
}
badge-tree-of-five = { $n } van 5
badge-tree-mine = Mijn badges
badge-tree-levels = Drie niveaus
badge-tree-levels-lead = Elke module heeft één toets. Je beste resultaat bepaalt het niveau.
badge-tree-all = Alle badges
badge-tree-earned = Behaald
badge-tree-surpassed = Je hebt een hoger niveau
badge-tree-again = Opnieuw te behalen
badge-tree-more = Jouw beste: { $best } %. Nog { $missing } %.
badge-tree-needed = { $min } % nodig
badge-tree-super = Alle vijf modules op Uitstekend
badge-tree-collecting = { $n } van 5 modules op Uitstekend
badge-tree-mentor = Een training, en 90 % voor alle vijf modules
badge-tree-employer = Een werkgever bevestigt je vaardigheden

achievement-held = Behaald
achievement-own = Open je badge
achievement-module = Naar { $module }
achievement-modules = Naar de modules
achievement-surpassed = Je hebt al een hoger niveau van deze module.
achievement-again = Je beste resultaat is hoog genoeg, maar je hebt de badge nu niet. Maak de toets opnieuw om hem te behalen.
achievement-more = Je beste resultaat is { $best } %. Je hebt nog { $missing } % nodig.
achievement-not-begun = Je hebt deze toets nog niet gemaakt.
achievement-collecting = Je hebt { $n } van de vijf modules op Uitstekend.
achievement-levels = De drie niveaus
achievement-score = De score van de toets bepaalt het niveau. A, B en C zijn zoals de niveaus van Europass: basis, gemiddeld en gevorderd.
achievement-this = (deze badge)

my-badges-title = Mijn badges
my-badges-lead = Je hebt { $n ->
    [one] { $n } badge
   *[other] { $n } badges
}. Open er een om hem te delen.
my-badges-tree = Bekijk alle badges
my-badges-private = Privé
my-badges-none = Nog geen badges
my-badges-none-text = Je eerste is één module ver: lees de lessen en maak dan de toets. 60 % is genoeg.
my-badges-choose = Kies een module
my-badges-withdrawn = Ingetrokken badges
my-badges-withdrawn-lead = Deze tellen niet meer. Wie er een controleert, krijgt dat te zien.
my-badges-since = Ingetrokken op { $date }: { $reason }

own-badge-result = Jouw resultaat
own-badge-views = Bekeken
own-badge-viewed = { $n ->
    [0] nog niet
    [one] één keer
   *[other] { $n } keer
}
own-badge-again = Je kunt hem opnieuw behalen: maak de toets nog een keer.
own-badge-linkedin = Zet op je LinkedIn-profiel
own-badge-public = Bekijk de openbare pagina
own-badge-link = Link naar je badge
own-badge-link-hint = Voor je cv, een e-mail of een bericht. Wie de link opent, kan controleren dat de badge echt is.
own-badge-copy = Kopieer de link
own-badge-copied = Gekopieerd
own-badge-private-title = Deze badge is privé
own-badge-private-text = Alleen jij ziet hem. Een privébadge kan niet door anderen gecontroleerd worden. Kies daarom "Iedereen met de link" voordat je hem deelt.
own-badge-private-page = Bekijk de pagina
own-badge-downloads = Bewaar een kopie
own-badge-downloads-lead = De badge is van jou. Download hem en bewaar hem waar je wilt: hij is overal te controleren.
own-badge-png = Afbeelding met de badge erin (PNG)
own-badge-png-hint = Voor je cv, websites en digitale rugzakken
own-badge-ob3 = Open Badges 3.0 (JSON)
own-badge-ob3-hint = Voor digitale wallets
own-badge-ob2 = Open Badges 2.0 (JSON)
own-badge-ob2-hint = Voor oudere programma's
own-badge-showing = Wie mag hem zien
own-badge-who = Wie mag de openbare pagina openen?
own-badge-public-choice = Iedereen
own-badge-public-choice-hint = Zoekmachines mogen hem ook tonen.
own-badge-link-choice = Iedereen met de link
own-badge-link-choice-hint = Alleen mensen die de link hebben gekregen, van jou of van iemand anders.
own-badge-private-choice = Alleen jij
own-badge-private-choice-hint = Niemand anders kan hem zien of controleren.
own-badge-name = Je naam
own-badge-show-name = Laat de naam { $name } zien
own-badge-show-name-hint = Zonder naam kunnen anderen met je e-mailadres toch controleren dat de badge van jou is.
own-badge-withdraw = Trek deze badge in
own-badge-withdraw-open = Ik wil deze badge niet meer
own-badge-withdraw-text = Een ingetrokken badge is niet meer geldig, waar je hem ook hebt gedeeld. Dit kun je niet ongedaan maken. Wil je hem alleen verbergen? Kies dan hierboven "Alleen jij".
own-badge-reason = Waarom trek je hem in?
own-badge-reason-hint = Wie de badge controleert, kan dit lezen. Schrijf één korte zin, zonder namen.
own-badge-reason-missing = Vul een reden in: wie de badge controleert, zal het vragen.
own-badge-reason-long = De reden is te lang: gebruik hooguit { $max } tekens.
own-badge-reason-web-address = Laat webadressen weg: de reden staat op een openbare pagina.
own-badge-withdraw-button = Trek de badge in

revoke-badge-title = "{ $badge }" intrekken?
revoke-badge-text = De badge is dan niet meer geldig, waar je hem ook hebt gedeeld. Dit kun je niet ongedaan maken. Met een nieuwe toets kun je de badge opnieuw behalen.
revoke-badge-reason = Reden die anderen zien
revoke-badge-sure = Ja, trek hem in
revoke-badge-keep = Nee, behoud hem

flash-badge-showing-saved = Opgeslagen.
flash-badge-revoked = De badge is ingetrokken.

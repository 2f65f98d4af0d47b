# Badges die een mentor maakt, met de hand geeft en terugneemt.

giving-title = Badges
giving-lead = Badges van jezelf: voor een cursus die je geeft, of voor iets wat je iemand zag doen. De achttien badges van de site geeft de site altijd zelf.
giving-none = Je hebt nog geen badge gemaakt
giving-none-text = Schrijf op wat iemand ervoor moet doen en kies een plaatje. Daarna kun je de badge geven.
giving-new = Maak een badge
giving-held = { $n ->
    [0] niemand heeft hem
    [one] 1 persoon heeft hem
   *[other] { $n } mensen hebben hem
}
giving-retired = Wordt niet meer gegeven
giving-write = Verander deze badge
giving-form-lead = Je naam staat op de badge als maker. Iedereen kan lezen wat je hier schrijft.
giving-held-note = Iemand heeft deze badge. Die blijft zoals hij is. Verander je iets, dan krijgt de volgende de nieuwe versie.
giving-name = Naam
giving-name-hint = Kort en duidelijk, bijvoorbeeld: Goed luisteren
giving-description = Wat de badge betekent
giving-description-hint = Een of twee zinnen over wat iemand met deze badge kan.
giving-criteria = Wat iemand ervoor moet doen
giving-criteria-hint = Schrijf het zo dat een werkgever het begrijpt. Je kunt Markdown gebruiken, bijvoorbeeld een lijst met een streepje voor elke regel.
giving-language = Taal van deze woorden
giving-design = Plaatje
giving-save = Bewaar
giving-long = Gebruik hoogstens { $max } tekens.
giving-name-missing = Geef de badge een naam van drie tekens of meer.
giving-name-taken = Dit klinkt als een badge van de site zelf. Kies een andere naam.
giving-description-missing = Schrijf op wat de badge betekent.
giving-criteria-missing = Schrijf op wat iemand ervoor moet doen.
giving-choose = Kies er een.
giving-differs = Iemand anders heeft dit bewaard terwijl je schreef. Het staat hier. Wat jij typte, staat in het formulier hieronder. Bewaar je dat, dan komt het in de plaats van het andere.
flash-badge-made = Je badge is gemaakt. Nu kun je hem geven.
flash-badge-given = De badge is gegeven. Iedereen die hem kreeg, hoort het.
flash-badge-taken-back = De badge is teruggenomen. Wie hem had, krijgt een mail met je reden.

design-sprout = Jonge plant
design-bridge = Brug
design-mountain = Berg
design-lamp = Lamp
design-compass = Kompas
design-book = Boek
design-key = Sleutel
design-boat = Boot
design-sunrise = Zonsopgang
design-tree = Boom
design-circle = Mensen rond een tafel
design-flag = Vlag

## Eén badge

giving-give = Geef deze badge
giving-holders = Wie heeft hem
giving-holders-caption = Aan wie je hem gaf
giving-nobody-holds = Nog niemand heeft deze badge.
giving-since = Sinds
giving-badge = Badge
giving-see = Bekijk de badge
giving-state = Stand
giving-taken = Teruggenomen
giving-take = Neem terug
giving-itself = De badge zelf
giving-public = Wat iedereen ervan ziet
giving-retire = Geef hem niet meer
giving-resume = Geef hem weer
giving-retire-hint = Wie de badge heeft, houdt hem.
giving-retired-text = Deze badge wordt niet meer gegeven. Wie hem heeft, houdt hem.

## Geven

giving-give-title = Geef “{ $badge }”
giving-give-lead = Kies mensen, of plak een lijst. Je ziet eerst wat er gebeurt; er wordt niets gegeven voordat jij het zegt.
giving-from = Kies mensen uit
giving-from-none = Nog niemand
giving-from-show = Toon ze
giving-from-empty = Er zit niemand in.
giving-people = Mensen
giving-holds = Heeft deze badge al
giving-kept = { $n ->
    [one] 1 persoon die je eerder koos, blijft gekozen.
   *[other] { $n } mensen die je eerder koos, blijven gekozen.
}
giving-list = Of plak e-mailadressen, op elke regel één
giving-list-hint = Alleen van mensen die hier een account hebben. Hoogstens 200.
giving-why = Waarom je hem geeft
giving-public-note = Wat je hier schrijft, is openbaar: het staat op de badge, iedereen die de badge ziet kan het lezen, en je kunt het later niet veranderen. Schrijf niets persoonlijks en geen namen van anderen.
giving-narrative = Wat ze deden (openbaar)
giving-narrative-hint = Bijvoorbeeld: Leidde drie groepsgesprekken en zorgde dat iedereen aan het woord kwam.
giving-narrative-missing = Schrijf op wat ze ervoor deden.
giving-evidence = Wat het laat zien (openbaar, als er iets is)
giving-evidence-hint = Bijvoorbeeld: Verslag van de avond van 12 mei
giving-evidence-missing = Geef een naam aan wat er op dit adres staat.
giving-address = Het adres op internet (openbaar, als het er een heeft)
giving-address-hint = Het begint met https://
giving-address-wrong = Typ een adres dat begint met https://
giving-mail = Laat e-mailadressen weg: wat hier staat, is openbaar.
giving-look = Kijk eerst wat er gebeurt
giving-nobody = Kies iemand, of plak een adres.
giving-many = Geef hem aan hoogstens { $max } mensen tegelijk.
giving-often = Dat waren te veel lijsten voor vandaag. Ga morgen verder.
giving-wrong = { $n ->
    [one] Eén regel klopt niet. Niemand krijgt de badge voordat alle regels kloppen.
   *[other] { $n } regels kloppen niet. Niemand krijgt de badge voordat alle regels kloppen.
}
giving-report = Wat er zou gebeuren
giving-chosen = Gekozen
giving-row-no-email = In deze regel staat geen e-mailadres.
giving-row-twice = Deze persoon staat al in de lijst.
giving-row-unknown = Niemand met dit adres heeft hier een account, of het is van jezelf.
giving-row-left = Iemand die je koos, is intussen weggegaan.
giving-row-holds = Heeft deze badge al.
giving-said = Wat er op de badge komt te staan
giving-change = Verander iets
giving-confirm-text = Iedereen krijgt hem tegelijk en hoort het.
giving-confirm = { $n ->
    [one] Geef hem aan 1 persoon
   *[other] Geef hem aan { $n } mensen
}

## Terugnemen

giving-take-title = Neem de badge terug van { $name }
giving-take-lead = “{ $badge }” is dan voorgoed niet meer geldig. Iedereen die hem controleert, ziet dat en leest je reden.
giving-reason = Waarom (openbaar)
giving-reason-hint = Eén zin. Niets persoonlijks.
giving-reason-missing = Schrijf op waarom je hem terugneemt.
giving-reason-link = Laat adressen weg.
giving-leave = Laat het zoals het is

mail-taken-back-subject = Je badge “{ $badge }” is teruggenomen
mail-taken-back-body = Hallo { $name },

    { $mentor } gaf je de badge “{ $badge }” en heeft hem nu teruggenomen. Hij is niet meer geldig. De reden:

    { $reason }

    Je ziet het hier: { $link }

    Ben je het er niet mee eens? Praat dan met { $mentor }.

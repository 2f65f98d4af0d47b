# Mensen vinden: deelnemers die zich door gecontroleerde organisaties laten vinden.

found-title = Gevonden worden door werkgevers
found-lead = Je kunt je door werkgevers laten vinden op je badges. Jij kiest wat ze zien, en je stopt met één klik.
found-breadcrumb = Je bent hier
found-off = Niemand kan je nu vinden. Je wordt alleen gevonden als je dat wilt.
found-on = Werkgevers kunnen je vinden, sinds { $date }.
found-stop = Nu stoppen
found-start = Laat werkgevers mij vinden
found-save = Bewaren wat ik laat zien
found-what = Wat werkgevers zien
found-what-lead = Alleen mensen van organisaties die wij hebben gecontroleerd, kunnen zoeken. Ze zien wat je hier kiest en verder niets. Laat leeg wat je niet wilt tonen.
found-name = Mijn naam tonen: { $name }
found-name-hint = Zonder naam ben je "Een deelnemer". Later beslis je of je antwoordt.
found-nameless = Een deelnemer
found-badges = Badges
found-badges-none = Je hebt nog geen badges om te tonen. Een badge die alleen jij kunt zien, kan hier niet.
found-badges-see = Bekijk je badges
found-country = Land
found-country-none = Geen land tonen
found-region = Plaats of streek
found-region-hint = Bijvoorbeeld Oss of Noord-Brabant. Geen straat, geen nummer.
found-region-long = Gebruik hooguit { $max } tekens.
found-region-wrong = Gebruik alleen letters: de naam van een plaats of streek.
found-languages = Talen die je spreekt
found-place = Waar
found-agree = Met de knop stem je ermee in dat mensen van gecontroleerde organisaties dit zien. Je ziet wie je bekeek. Ze schrijven je via deze site; je e-mailadres blijft bij ons tot je het zelf laat zien.
found-messages = Berichten van werkgevers

found-looks-title = Wie mij bekeek
found-looks-lead = Elke keer dat iemand je zag, met de organisatie en de persoon. We bewaren dit een jaar.
found-looks-none = Niemand heeft je nog gezien
found-looks-none-text = Ziet iemand van een organisatie je in een lijst, of opent die je pagina, dan staat het hier.
found-looks-caption = Wie je zag, de nieuwste eerst
found-looks-when = Wanneer
found-looks-organisation = Organisatie
found-looks-person = Persoon
found-looks-how = Hoe
found-look-result = Zag je in een lijst met resultaten
found-look-page = Opende je pagina
found-somebody-gone = Iemand met een verwijderd account

found-message-title = Bericht van { $organisation }
found-message-waiting = Wacht op antwoord
found-message-answered = Beantwoord
found-message-declined = Niet gewenst
found-message-closed = Gesloten
found-answer-title = Jouw antwoord
found-answer = Antwoord
found-answer-hint = Je hoeft niet te antwoorden. Doe je het wel, dan zien ze je naam.
found-reveal = Laat ze mijn e-mailadres zien: { $email }
found-reveal-hint = Dan kunnen ze je rechtstreeks schrijven. Anders zien ze alleen je antwoord.
found-answer-button = Antwoord versturen
found-your-answer = Wat je antwoordde
found-email-shown = Ze kunnen je e-mailadres zien.
found-email-hidden = Ze kunnen je e-mailadres niet zien.
found-decline-title = Liever niet?
found-decline-text = Ze zien dat je dit niet wilt en kunnen je niet meer schrijven. Liet je je e-mailadres zien, dan wordt het weer verborgen.
found-decline = Ik wil dit niet
found-words-missing = Schrijf eerst iets.
found-words-long = Gebruik hooguit { $max } tekens.

find-title = Mensen vinden
find-lead = Zoek mensen op wat ze kunnen. Je vindt alleen wie gevonden wil worden, en je ziet alleen wat zij willen laten zien.
find-nobody-title = Alleen voor gecontroleerde organisaties
find-nobody-text = Om mensen te zoeken hoor je bij een organisatie die wij hebben gecontroleerd. Meld die van jou aan, of vraag een beheerder om je uit te nodigen.
find-place = Namens
find-any = Maakt niet uit
find-module = Badge van module
find-tier = Minstens
find-badge = Andere badge
find-language = Spreekt
find-logged = Iedereen in een resultaat kan zien dat jij en je organisatie hen zagen, en wanneer.
find-button = Zoeken
find-results = Mensen die passen
find-none = Niemand past
find-none-text = Vraag minder: laat de streek weg, of kies een lager niveau.
find-none-more = Op deze pagina staat niemand. Ga terug naar de eerste.
find-open = Openen: { $name }
find-write = Schrijf deze persoon
find-write-lead = Je schrijft namens { $organisation }. Die persoon krijgt een mail en beslist zelf of er een antwoord komt, en of je het e-mailadres ziet.
find-message = Bericht
find-message-hint = Zeg wie je bent en wat je biedt. Je kunt één keer schrijven.
find-send = Bericht versturen
find-written = Wat je schreef
find-answered = { $name } antwoordde
find-sent-title = Mensen die je schreef
find-sent-lead = Wat { $organisation } schreef, en de antwoorden.
find-sent-none = Je hebt nog niemand geschreven.
account-found = Kies of werkgevers je kunnen vinden, zie wie je bekeek, en lees hun berichten.

flash-found-kept = Bewaard. Werkgevers kunnen je nu vinden.
flash-found-stopped = Klaar. Niemand kan je meer vinden, en open berichten zijn gesloten.
flash-found-answered = Je antwoord is verstuurd.
flash-found-declined = Klaar. Ze kunnen je niet meer schrijven.
flash-find-sent = Je bericht is verstuurd.
flash-find-sent-before = Je organisatie heeft deze persoon al geschreven.

mail-contacted-subject = { $organisation } schreef je
mail-contacted-body =
    Hallo { $name },

    { $organisation } vond je op SoftSkills4EU en schreef:

    { $message }

    Je hoeft niet te antwoorden. Ze hebben je e-mailadres niet. Antwoord of weiger hier:

    { $link }
mail-contact-answered-subject = Je hebt antwoord
mail-contact-answered-body =
    Hallo { $name },

    Iemand die je op SoftSkills4EU schreef, heeft geantwoord. Lees het hier:

    { $link }

privacy-found = Als werkgevers je kunnen vinden
privacy-found-text = Niemand kan je hier vinden als je dat niet wilt. Wil je het wel, dan zien mensen van organisaties die wij hebben gecontroleerd wat jij koos, en verder niets. Jij ziet wie je zag, met de organisatie, de persoon en de tijd; dat bewaren we een jaar. Berichten gaan via deze site, en je e-mailadres is alleen te zien als je dat in een antwoord zegt. Stop je, dan wordt meteen verwijderd wat je liet zien en worden open berichten gesloten; met je account verdwijnt alles.
privacy-found-employer = Zoek je mensen namens een organisatie, dan zien die mensen je naam, je organisatie en de tijd.

tongue-ar = Arabisch
tongue-bg = Bulgaars
tongue-bs = Bosnisch
tongue-cs = Tsjechisch
tongue-da = Deens
tongue-de = Duits
tongue-el = Grieks
tongue-en = Engels
tongue-es = Spaans
tongue-et = Ests
tongue-fa = Perzisch
tongue-fi = Fins
tongue-fr = Frans
tongue-ga = Iers
tongue-hr = Kroatisch
tongue-hu = Hongaars
tongue-it = Italiaans
tongue-lt = Litouws
tongue-lv = Lets
tongue-mk = Macedonisch
tongue-mt = Maltees
tongue-nl = Nederlands
tongue-no = Noors
tongue-pl = Pools
tongue-pt = Portugees
tongue-ro = Roemeens
tongue-ru = Russisch
tongue-sk = Slowaaks
tongue-sl = Sloveens
tongue-so = Somalisch
tongue-sq = Albanees
tongue-sr = Servisch
tongue-sv = Zweeds
tongue-ti = Tigrinya
tongue-tr = Turks
tongue-uk = Oekraïens
my-badges-found-hint = Alleen als je dat wilt: jij kiest wat ze zien.

# Wat cursisten voor zichzelf schrijven en zeggen: de vragen aan het eind van een les, de zelfcheck, het eind van een module.

reflection-visitor = Als je bent ingelogd, kun je hier je antwoorden opschrijven.
reflection-sign-in = Log in om je antwoorden te bewaren
reflection-private = Schrijf voor jezelf: alleen jij kunt je antwoorden lezen, en ze tellen nooit mee. Je kunt ze altijd veranderen of weghalen.
reflection-save = Bewaar mijn antwoorden
reflection-too-long = Dit antwoord heeft { $length } tekens, en er is plaats voor { $max }. Maak het wat korter; er gaat niets verloren.
reflection-differs = Je hebt in een ander venster een ander antwoord bewaard. Bekijk ze allebei en bewaar wat je wilt houden.
reflection-removed-elsewhere = Je hebt dit antwoord in een ander venster weggehaald. Bewaar het om te houden wat hier staat, of maak het veld leeg.
reflection-other = Uit het andere venster:
reflection-yours = In dit venster:
flash-reflection-saved = Je antwoorden zijn bewaard. Alleen jij kunt ze lezen.
flash-reflection-resumed = Je bent weer ingelogd, en je antwoorden zijn bewaard.
flash-form-of-another = Toen je begon te schrijven, was iemand anders ingelogd. Daarom is hier niets bewaard. De antwoorden van die persoon blijven een uur staan, tot die weer inlogt.

self-check = Zelfcheck
self-check-of = Zelfcheck: { $module }
self-check-lead = Hoe goed kun je dit, vind je zelf? Het is alleen voor jou: niemand anders ziet het, en het telt nooit mee.
self-check-aside = 2 minuten, alleen voor jou
self-check-done = Gedaan
self-check-when-before = Vóór de lessen
self-check-when-after = Na de lessen
self-check-how-before = Kies bij elke zin een cijfer, van 1 (nog niet) tot 5 (heel goed). Na de lessen doe je hetzelfde nog een keer. Dan zie je wat er is veranderd.
self-check-how-after = Kies bij elke zin een cijfer, van 1 (nog niet) tot 5 (heel goed). Kies wat nu bij je past, na de lessen.
self-check-to-after = Heb je de lessen al gelezen? Vul dan de zelfcheck na de lessen in.
self-check-to-before = Wil je de zelfcheck vóór de lessen invullen? Ga daarheen.
self-check-save = Bewaar mijn zelfcheck
self-check-missing = Kies een cijfer van 1 tot 5.
self-check-missing-at = Zin { $n }: kies een cijfer van 1 tot 5.
self-check-lowest = Nog niet
self-check-highest = Heel goed
self-check-picture = Je zelfcheck als plaatje
self-check-described = { $n }: vóór { $before }, na { $after }.
self-check-before-on = Vóór de lessen: { $date }
self-check-after-on = Na de lessen: { $date }
self-check-legend = De cijfers zijn de zinnen. Het midden betekent "nog niet", de rand betekent "heel goed".
self-check-table = Wat je koos, van 1 tot 5
self-check-statement = Zin
self-check-before = Vóór
self-check-after = Na
self-check-risen = { $n ->
    [one] Bij één zin vind je jezelf verder dan eerst.
   *[other] Bij { $n } zinnen vind je jezelf verder dan eerst.
}
self-check-later = Vul de zelfcheck nog eens in als je de lessen hebt gelezen. Dan zie je wat er is veranderd.
self-check-to-end = Naar het eind van de module
self-check-to-lessons = Naar de lessen
self-check-fill-after = Vul hem in na de lessen
self-check-fill-in = Vul de zelfcheck in
self-check-again = Vul hem opnieuw in
self-check-change-before = Verander mijn antwoorden van eerst
flash-self-check-saved = Je zelfcheck is bewaard. Alleen jij kunt hem zien.

module-assessed = toets met { $n } vragen
module-outcomes = Wat je straks kunt
module-outcomes-lead = Open een onderwerp om te zien wat je daar leert.
module-end = Eind van de module
module-end-aside = Kijk terug en zie wat er is veranderd

lesson-to-end = Naar het eind van de module
module-end-of = Kijk terug: { $module }
module-end-lead = Hier ging deze module over. Kijk hoe ver je bent, en verdien dan je badge.
module-end-learned = Wat je hebt geleerd
module-end-is-read = Gelezen
module-end-is-open = Nog niet gelezen
module-end-some-open = Je hebt nog niet alle lessen gelezen. Je mag de toets toch al maken: je kunt hem nog een keer doen, en je beste resultaat telt.
module-end-visitor = Met een account kun je de toets maken en een badge verdienen.
module-end-read = Lees eerst "{ $lesson }"
module-end-checked = Hoe je jezelf nu ziet
module-end-check = Je hebt de zelfcheck al eerder ingevuld. Doe het nu nog een keer en zie wat er is veranderd. Het duurt twee minuten en is alleen voor jou.
module-end-check-first = Geef jezelf een cijfer bij vijf zinnen. Het duurt twee minuten, het is alleen voor jou en het telt nooit mee.
module-end-assessment = Zo gaat de toets

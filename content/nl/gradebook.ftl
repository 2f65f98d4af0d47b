# Cijferlijst en overzicht van een cursus, en de analyse van een quiz.

gradebook-go = Deelnemers en resultaten
gradebook-tabs = Deelnemers van de cursus
gradebook-title = Cijferlijst
gradebook-heading = Cijferlijst: { $course }
gradebook-nobody = Nog niemand volgt deze cursus. Maak op de pagina van de cursus een link om mee te doen, en deel die.
gradebook-caption = Deelnemers en hun beste resultaten (onderdelen van versie { $number })
gradebook-done = Klaar
gradebook-completed = voltooid op { $date }
gradebook-completed-on = Voltooid
gradebook-since = Sinds
gradebook-below = nog niet genoeg
gradebook-sort-name = Naam
gradebook-sort-enrolled = Nieuwste
gradebook-sort-completed = Laatst voltooid
gradebook-sort-part = Resultaat: { $part }
gradebook-export = Neem het mee
gradebook-export-text = Alle deelnemers die bij je zoekopdracht passen, niet alleen deze pagina. In het bestand staan namen en resultaten: bewaar het goed.
gradebook-ods = Rekenblad (ODS)
gradebook-csv = Teksttabel (CSV)

report-title = Overzicht
report-heading = Overzicht: { $course }
report-lead = { $learners ->
    [one] Eén deelnemer volgt deze cursus.
   *[other] { $learners } deelnemers volgen deze cursus.
} Voltooid: { $completed }.
report-parts = Resultaten per onderdeel
report-parts-caption = Hoeveel procent van de deelnemers elk onderdeel heeft gedaan. De nummers zijn die van de tabel.
report-part = Onderdeel
report-begun = Begonnen
report-done = Klaar
report-mean = Gemiddeld resultaat
report-weeks = Voortgang in twaalf weken
report-weeks-caption = Hoeveel onderdelen er in elke week zijn gedaan. De nummers zijn die van de tabel.
report-week = Week
report-week-from = vanaf { $date }
report-week-done = Onderdelen gedaan

analysis-go = Hoe de vragen werken
analysis-title = Analyse
analysis-heading = Analyse: { $quiz }
analysis-none = Nog niemand heeft deze quiz gedaan.
analysis-attempts = { $n ->
    [one] Eén deelnemer heeft deze quiz gedaan. Alleen de eerste poging telt hier.
   *[other] { $n } deelnemers hebben deze quiz gedaan. Alleen hun eerste pogingen tellen hier.
}
analysis-took = { $minutes ->
    [0] De helft had er minder dan een halve minuut voor nodig.
    [one] De helft had er hooguit een minuut voor nodig.
   *[other] De helft had er hooguit { $minutes } minuten voor nodig.
}
analysis-few = Met minder dan { $least } deelnemers kunnen de getallen met elke nieuwe deelnemer veel veranderen.
analysis-figures = De vragen in één oogopslag
analysis-question = Vraag
analysis-number = Vraag { $n }
analysis-answered = Deelnemers
analysis-facility = Hoe makkelijk
analysis-discrimination = Laat zien wie het weet
analysis-caption = Hoe makkelijk elke vraag is: de gemiddelde score in procenten.
analysis-how = Wat betekenen deze getallen?
analysis-how-facility = Hoe makkelijk: de gemiddelde score voor de vraag. Boven 90 % weet bijna iedereen het; kijk onder 30 % of de vraag duidelijk is.
analysis-how-discrimination = Laat zien wie het weet: van −1 tot 1, hoe goed de score voor deze vraag samengaat met de scores voor de andere vragen van dezelfde poging (gecorrigeerde item-totaalcorrelatie; punt-biserieel waar een vraag goed of fout is). Daar zijn minstens { $least } deelnemers voor nodig. Vanaf 0,30 is het goed, vanaf 0,20 redelijk, onder 0,20 zwak. Onder 0 hebben juist degenen die meer weten het vaker fout: kijk naar de vraag en het goede antwoord.
analysis-how-source = Bronnen: Crocker en Algina, Introduction to Classical and Modern Test Theory, 1986; Henrysson, Psychometrika 28, 1963; Ebel en Frisbie, Essentials of Educational Measurement, 1991.
analysis-answers = Wat er is geantwoord
analysis-answer = Antwoord
analysis-times = Gekozen
analysis-right = goed
analysis-nothing = Geen antwoord
item-unknown = te weinig om iets te zeggen
item-good = goed
item-fair = redelijk
item-weak = zwak
item-look = kijk ernaar

cohort-report-go = Overzicht
cohort-report-heading = Overzicht: { $cohort }
cohort-report-lead = { $sharing ->
    [one] Eén deelnemer deelt resultaten met je
   *[other] { $sharing } deelnemers delen resultaten met je
}, { $silent } niet. Deze pagina gaat over wie dat wel doet.
cohort-report-none = Er zijn nog geen resultaten. Die komen met de eerste toets die wordt ingeleverd.
cohort-report-modules = Resultaten per module
cohort-report-tiers = Beste resultaten. Wie Uitstekend heeft, heeft ook Goed en Voldoende, en telt in alle drie.
cohort-report-caption = Het gemiddelde van de beste resultaten in elke module, in procenten. De nummers zijn die van de tabel.
cohort-report-results = Met een resultaat
cohort-report-week-done = Toetsen ingeleverd
cohort-report-weeks-caption = Hoeveel toetsen er in elke week zijn ingeleverd. De nummers zijn die van de tabel.

# Modules, lessen en oefenen; de woorden rond een vraag, hier en in toetsen.

question-hint-single = Kies één antwoord.
question-hint-multiple = Kies alle antwoorden die kloppen.
question-hint-truth = Is dit waar of niet?
question-hint-matching = Kies wat bij elkaar hoort.
question-hint-short = Typ één woord of een paar woorden. Hoofdletters maken niet uit.
question-hint-numerical = Typ een getal.
question-choose = Kies …
question-your-answer = Jouw antwoord
question-true = Waar
question-false = Niet waar

verdict-right = Goed
verdict-partly = Deels goed: { $percent } % van het punt
verdict-wrong = Niet goed
verdict-missing = Niet beantwoord

review-given = Jouw antwoord
review-wanted = Goede antwoord
review-open = Geen antwoord
review-read-again = Lees nog eens: { $lesson }

# Waar een lang woord mag worden afgebroken: vóór deze stukken.
long-word-ends = vaardigheden beheersing beheer bewustzijn management vermogen vangenheid gierigheid lijkheid teit tieve turele
breadcrumb = Je bent hier
percent = { $percent } %
count-of = { $n } van { $of }
minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
minutes-about = ongeveer { $minutes } minuten lezen
lessons-count = { $n ->
    [one] { $n } les
   *[other] { $n } lessen
}
lessons-and-minutes = { $lessons } lessen, ongeveer { $minutes } minuten lezen
lessons-read = Lessen gelezen
best-result = Beste resultaat
best-result-is = Beste resultaat: { $percent } %
result-line = { $percent } %: { $tier }. Nog { $more } % voor { $next }.
result-short = { $percent } %: { $tier }
result-top = { $percent } %: { $tier }. Een hoger niveau is er niet.
assessment = Toets

catalogue-title = Vijf modules
catalogue-lead = Elke module heeft vijf korte lessen, oefenvragen en een toets waarmee je een badge verdient. Begin waar je wilt.
catalogue-free = Lezen en oefenen is gratis, en je hebt er geen account voor nodig. Met een account bewaar je je voortgang en verdien je badges.
catalogue-sign-up = Maak een account

module-place = Module { $n } van { $of }
module-lessons = Lessen
module-badges = Badges van deze module
module-about = Over deze module
module-no-result = Met 60 % of meer in de toets verdien je een badge.
module-start-kicker = Begin hier
module-start-title = Lees "{ $lesson }"
module-start-text = Om te lezen en te oefenen heb je geen account nodig. Met een account bewaar je je voortgang en verdien je badges.
module-start-button = Begin met lezen
step-done = Gelezen
step-here = Ga hier verder
step-passed = Gehaald
step-questions = 20 vragen
badge-held = Deze badge heb je
badge-below = Je hebt een hogere
badge-next = Volgende: vanaf { $percent } %
badge-takes = Vanaf { $percent } %

next-kicker = Jouw volgende stap
next-attempt-title = Maak de toets af: { $module }
next-attempt-text = Je bent begonnen. Je antwoorden zijn opgeslagen.
next-attempt-button = Ga verder met de toets
next-read-title = Lees "{ $lesson }"
next-read-text = { $minutes ->
    [one] Dit duurt ongeveer { $minutes } minuut.
   *[other] Dit duurt ongeveer { $minutes } minuten.
}
next-read-button = Begin met lezen
next-assessment-title = Maak de toets: { $module }
next-assessment-text = Je hebt alle lessen gelezen. De toets heeft 20 vragen, en 60 % is genoeg voor een badge.
next-assessment-button = Naar de toets
next-improve-title = Ga voor meer: { $module }
next-improve-button = Maak de toets nog een keer
next-done-title = Je hebt Uitstekend in alle vijf modules
next-done-text = Je bent aan de top. Laat je badges aan iedereen zien.
next-done-button = Bekijk mijn badges
next-module-done-title = Je bent aan de top van deze module
next-module-done-text = Je haalde Uitstekend, het hoogste niveau. Lezen en oefenen kan zo vaak je wilt.
next-module-done-button = Wat nu?

lesson-place = Les { $n } van { $of }
lesson-is-read = Je hebt dit gelezen
lesson-in-english = Deze les is er nog niet in jouw taal. Je ziet de les in het Engels.
lesson-contents = Op deze pagina
lesson-outcome = Leerdoel { $number }, { $level }: { $title }
outcome-level-a = basisniveau (A)
outcome-level-b = middenniveau (B)
outcome-level-c = gevorderd niveau (C)
lesson-reflect = Denk erover na
lesson-finished = Klaar met lezen?
lesson-is-read-long = Je hebt deze les gelezen
lesson-practise-text = Door te oefenen zie je wat je hebt onthouden. Oefenen telt nooit mee, en je mag het zo vaak doen als je wilt.
lesson-practise = { $n ->
    [one] Oefenen: { $n } vraag
   *[other] Oefenen: { $n } vragen
}
lesson-mark = Markeer als gelezen en ga verder
lesson-unmark = Markeer als niet gelezen
lesson-visitor = Met een account bewaar je je voortgang en verdien je badges.
lesson-next = Volgende les
lesson-to-module = Naar de module
pager-previous = Vorige
pager-next = Volgende
flash-lesson-marked = Gemarkeerd als gelezen. Hier is de volgende les.
flash-lesson-marked-last = Gemarkeerd als gelezen. Dat was de laatste les van deze module.
flash-lesson-unmarked = De les is niet meer gemarkeerd als gelezen.

listen-play = Luister
listen-pause = Pauze
listen-resume = Luister verder
listen-stop = Stop
listen-failed = Je browser heeft geen stem voor deze taal.

practice = Oefenen
practice-title = Oefenen: { $lesson }
practice-lead = Je ziet meteen wat goed is en waarom. Het telt nooit mee.
practice-in-english = Deze vragen zijn er nog niet in jouw taal. Je ziet ze in het Engels.
practice-place = Vraag { $n } van { $of }
practice-progress = Hoe ver je bent
practice-check = Controleer mijn antwoord
practice-skip = Sla deze vraag over
practice-choose = Kies een antwoord
practice-match = Kies er minstens één die past
practice-type = Typ een antwoord
practice-option-right = Goed
practice-option-wrong = Niet goed
practice-option-chosen = Jouw antwoord
practice-next = Volgende vraag
practice-again = Probeer deze nog eens
practice-start-again = Oefen opnieuw vanaf het begin
practice-to-lesson = Terug naar de les
practice-end = { $n ->
    [one] Dat was de enige vraag van dit onderwerp.
   *[other] Dat was de laatste van { $n } vragen.
}

mine-title = Hallo, { $name }
mine-lead = Zo ver ben je.
mine-lead-new = Fijn dat je er bent. Je kunt meteen beginnen: een les duurt ongeveer tien minuten.
mine-verify = We weten nog niet of je e-mailadres van jou is. Voor je badges is dat nodig.
mine-verify-link = Stuur de link opnieuw
mine-modules = Jouw modules
mine-open = Open toetsen
mine-open-saved = Je antwoorden zijn opgeslagen
mine-badges = Jouw badges
mine-no-badges-title = Nog geen badges
mine-no-badges-text = Je eerste badge is één module ver: lees de vijf lessen en maak dan de toets.
mine-all-badges = Bekijk alle achttien badges, en wat je ervoor doet

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
verdict-partly = Deels goed: { $percent } % van het punt
verdict-wrong = Niet goed
verdict-missing = Niet beantwoord

review-given = Jouw antwoord
review-wanted = Goede antwoord
review-open = Geen antwoord
review-read-again = Lees nog eens: { $lesson }

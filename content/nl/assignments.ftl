# Opdrachten van cursussen: maken, doen, nakijken.

builder-new-assignment = Maak een opdracht
assignment-untitled = Nieuwe opdracht
assignment-brief = Wat je doet
assignment-brief-hint = Zeg stap voor stap wat je vraagt, en hoe lang het mag zijn.
assignment-rubric = Hoe je het nakijkt
assignment-rubric-text = Deelnemers zien dit voordat ze beginnen. Beschrijf bij elk criterium twee tot vijf niveaus, van zwak naar sterk, met de punten erbij.
assignment-criterion = Criterium { $n }
assignment-criterion-new = Criterium { $n } (nieuw)
assignment-criterion-name = Waar kijk je naar?
assignment-criterion-hint = Bijvoorbeeld: Luistert en stelt vragen
assignment-criterion-more = Bewaar en voeg nog een criterium toe
assignment-criterion-remove-of = Haal criterium { $n } weg
assignment-criterion-wrong = Criterium { $n } heeft een naam nodig van hooguit { $max } tekens
assignment-level-points = Punten voor niveau { $m }
assignment-level-words = Hoe ziet niveau { $m } eruit?
assignment-levels-wrong = Criterium { $n } heeft minstens twee niveaus nodig, elk met 0 tot { $points } punten en een tekst van hooguit { $max } tekens
assignment-rules = Datum en nakijken
assignment-rules-text = Dit geldt zodra je het bewaart. De tekst en de criteria komen bij de deelnemers als je de cursus publiceert.
assignment-due = Laatste dag om in te leveren
assignment-due-hint = Laat dit leeg als er geen datum is. Later inleveren kan nog; je ziet dan dat het te laat is.
assignment-due-wrong = Vul een dag in, zoals 2026-12-31
assignment-due-stored = Laatste dag: { $date }
assignment-again = Deelnemers mogen na het nakijken opnieuw inleveren
assignment-anonymous = Ik wil geen namen zien bij het nakijken
publish-empty-assignment = De opdracht "{ $title }" zegt niet wat je moet doen, of er zijn geen punten.

rubric-whole = Het werk als geheel
rubric-none = Nog niet zover
rubric-sufficient = Doet wat er gevraagd is
rubric-good = Doet het goed
rubric-excellent = Kan niet beter
rubric-points = { $points ->
    [one] 1 punt
   *[other] { $points } punten
}
rubric-most = { $points ->
    [one] Samen: hooguit 1 punt.
   *[other] Samen: hooguit { $points } punten.
}
rubric-chosen = Jouw niveau:

assignment-until = Lever in tot en met { $date } (einde van de dag, UTC).
assignment-no-date = Er is geen datum: neem de tijd die je nodig hebt.
assignment-late-still = De datum is voorbij. Inleveren kan nog; je mentor ziet dat het te laat is.
assignment-how-marked = Hoe het wordt nagekeken
assignment-may-again = Je mag opnieuw inleveren. Je beste resultaat telt.
assignment-comment = Wat je mentor zegt
assignment-marks = Je punten in detail
assignment-reached = { $percent } %: { $level }
assignment-below = { $percent } %. Nog { $missing } % voor { $level }
my-work-open = nog niet ingeleverd
my-work-waiting = ingeleverd
my-work-marked = nagekeken

work-title = Je werk
work-again-title = Verander je werk
work-again-text = Je mentor ziet wat je het laatst hebt ingeleverd. Lever je opnieuw in, dan ziet je mentor het nieuwe.
work-text = Je tekst
work-text-hint = Hooguit { $max } tekens. Je kunt ook een bestand inleveren, of allebei.
work-file = Voeg een bestand toe
work-file-hint = PDF, JPEG of PNG, hooguit { $max } bestanden. Eén tegelijk: bewaar het concept en voeg dan het volgende toe.
work-files = Bestanden
work-files-many = Er zijn al { $max } bestanden. Haal er eerst een weg.
work-file-remove-of = Haal { $file } weg
file-size = { $kb } kB
work-nothing = Schrijf iets of voeg een bestand toe, en lever het dan in
work-hand-in = Lever in
work-hand-in-again = Lever opnieuw in
work-keep = Bewaar als concept
work-keep-hint = Je mentor ziet een concept niet.
work-yours = Wat je hebt ingeleverd
work-handed-in = Ingeleverd op { $date }
flash-work-kept = Je concept is bewaard. Het is nog niet ingeleverd.
flash-work-handed-in = Ingeleverd. Je mentor gaat ernaar kijken.

works-go = Naar wat is ingeleverd
works-here = Ingeleverd
works-heading = Ingeleverd: { $assignment }
works-anonymous = Je kijkt na zonder namen. Elk werk heeft een code.
works-stages = Hoe ver
works-all = Alles: { $n }
works-waiting = Na te kijken: { $n }
works-marked = Nagekeken: { $n }
works-open = Niet ingeleverd: { $n }
works-next = { $n ->
    [one] Eén werk wacht op je
   *[other] { $n } werken wachten op je
}
works-mark-next = Kijk het volgende na
works-none-waiting = Er is niets om na te kijken.
works-none = Hier is niemand.
works-search = Zoek op naam
works-caption = Deelnemers en hun werk
works-who = Deelnemer
works-state = Stand
works-handed-in = Ingeleverd
works-result = Resultaat
work-code = Werk { $code }
work-nobody = Iemand
work-waiting = na te kijken
work-marked = nagekeken
work-open = niet ingeleverd
work-late = te laat
course-to-mark-title = Na te kijken
course-to-mark = { $n ->
    [one] 1 werk
   *[other] { $n } werken
}

marking-heading = Kijk na: { $who }
marking-work = Het werk
marking-title = Je oordeel
marking-again-text = Dit is al eens nagekeken. Bewaar je, dan komt jouw oordeel ervoor in de plaats. Het eerdere blijft bewaard.
marking-level-missing = Kies een niveau
marking-comment = Opmerking
marking-comment-hint = Wat ging goed? Wat zou het beter maken? De deelnemer leest dit.
marking-again = Dit mag opnieuw worden ingeleverd
marking-save-next = Bewaar en kijk het volgende na
marking-save = Bewaar
marking-there = Nagekeken met { $percent } % op { $date }.
marking-unmarked = niet nagekeken
marking-before-title = Eerder ingeleverd
marking-before = Nummer { $number }, { $date }: { $percent }
marking-differs = Er was nog iemand bezig
marking-differs-text = Terwijl je nakeek, is dit werk op een andere pagina nagekeken of opnieuw ingeleverd. Jouw oordeel is nog niet bewaard. Hieronder zie je hoe het nu is, en wat jij koos staat in het formulier.
marking-newer = De deelnemer heeft iets nieuws ingeleverd. Dat staat nu op deze pagina.
flash-marked = Bewaard. De deelnemer hoort het.

# Cursussen die mentoren maken, zoals deelnemers ze volgen.

mine-courses = Jouw cursussen
course-card-next = Nu aan de beurt: { $part }
course-card-completed = Afgerond op { $date }

course-parts = De onderdelen van deze cursus
course-no-parts = Deze cursus heeft nog geen onderdelen.
course-required-done = Verplichte onderdelen klaar
course-completed = Je hebt deze cursus afgerond op { $date }. Goed gedaan!
course-go-module = Open de module
course-go-lesson = Begin met lezen
course-go-own-lesson = Begin met lezen
course-go-quiz = Naar de quiz
course-go-assignment = Naar de opdracht
course-go-on = Verder
course-newer-title = Er is een nieuwere versie
course-newer = Je mentor heeft deze cursus op { $date } veranderd (versie { $number }). Neem je de nieuwe versie, dan telt alles wat je deed in onderdelen die er nog zijn.
course-newer-take = Neem de nieuwe versie
course-leave-title = Stoppen met deze cursus
course-leave-text = Je kunt later terugkomen. Wat je hebt gedaan, blijft bewaard.
course-leave = Stop met deze cursus

part-module = Module
part-lesson = Les
part-own-lesson = Les
part-quiz = Quiz
part-assignment = Opdracht
part-optional = mag, moet niet
part-done = klaar
part-done-with = klaar met { $percent } %
part-begun = begonnen
part-takes = vanaf { $least } %: { $level }
part-below = { $percent } % tot nu toe, { $least } % nodig voor { $level }

preview-notice = Zo zien deelnemers je cursus. Wat je hier doet, wordt niet bewaard.
preview-back = Terug naar de cursus

quiz-here = Vragen
quiz-start = Begin met de quiz
quiz-again-text = Je beste resultaat telt, dus je kunt niets verliezen.
quiz-none-left-title = Je hebt alle pogingen gebruikt
quiz-none-left-text = Je beste resultaat telt. Hieronder kun je je antwoorden bekijken.
quiz-to-course = Terug naar de cursus
quiz-to-quiz = Naar de quiz
quiz-level = Niveau
quiz-rule-questions = { $count ->
    [one] Eén vraag.
   *[other] { $count } vragen.
  }
quiz-rule-no-limit = Er is geen tijdslimiet.
quiz-rule-level = Je hebt { $least } % of meer nodig: { $level }.
quiz-rule-no-level = Inleveren is genoeg: je score maakt niet uit.
quiz-rule-any = Je mag de quiz zo vaak doen als je wilt. Je beste resultaat telt.
quiz-rule-left = { $left ->
    [0] Je hebt geen pogingen meer.
    [one] Je hebt nog één poging. Je beste resultaat telt.
   *[other] Je hebt nog { $left } pogingen. Je beste resultaat telt.
  }
quiz-rule-feedback = Na het inleveren zie je bij elke vraag het goede antwoord en de uitleg.
quiz-result-here = Resultaat
quiz-result-reached = { $percent } %: klaar
quiz-result-below = { $percent } %: nog niet genoeg
quiz-result-done = Dit onderdeel van je cursus is klaar.
quiz-result-missing = Nog { $missing } % voor { $level }. Bekijk hieronder de antwoorden en probeer het nog eens.

join-kicker = Een cursus voor jou
join-title = Wil je deze cursus volgen?
join-text = Je mentor ziet hoe ver je bent: wat je hebt gelezen, je resultaten, en wanneer je hier voor het laatst was. Je kunt altijd stoppen.
join-button = Volg deze cursus
join-not-now = Nu niet
join-by = van { $name }
join-parts = { $n ->
    [one] 1 onderdeel
   *[other] { $n } onderdelen
}

flash-course-joined = Welkom bij je cursus.
flash-course-left = Je bent gestopt met de cursus.
flash-course-newest = Je zit nu in de nieuwste versie.
flash-course-lesson-marked = Gemarkeerd als gelezen.

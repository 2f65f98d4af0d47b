# De toets: wat je te wachten staat, de vragen, inleveren, het resultaat.

assessment-title = Toets
assessment-of = Toets: { $module }
assessment-lead = Laat zien wat je hebt geleerd, en verdien een badge die iedereen kan controleren.

assessment-start-title = Begin wanneer je wilt
assessment-start-text = Je kunt altijd stoppen en later verdergaan, op elk apparaat.
assessment-start = Begin met de toets
assessment-again-title = Nog een keer?
assessment-again-text = Je krijgt nieuwe vragen. Je beste resultaat telt, dus je kunt niets verliezen.
assessment-open-title = Ga verder waar je was
assessment-open-text = { $answered ->
    [0] Er is nog geen vraag beantwoord.
    [one] Eén van de { $total } vragen is beantwoord en bewaard.
   *[other] { $answered } van de { $total } vragen zijn beantwoord en bewaard.
  }
assessment-go-on = Verder
assessment-pause-title = Neem eerst een pauze
assessment-pause-text = Je deed de toets een paar keer achter elkaar. De volgende keer kan vanaf { $moment }. Tot dan helpt het meest om nog eens te lezen.
assessment-pause-read = Lees de lessen nog eens

assessment-rules-title = Wat je te wachten staat
assessment-rule-questions = { $count } vragen, { $each } over elk onderwerp. Veel vragen gaan over situaties op het werk.
assessment-rule-no-limit = Er is geen tijdslimiet. De meeste mensen hebben 20 tot 30 minuten nodig.
assessment-rule-limit = Je hebt { $minutes } minuten vanaf het moment dat je begint.
assessment-rule-saved = Elk antwoord wordt bewaard. Je kunt het veranderen tot je inlevert.
assessment-rule-feedback = Na het inleveren zie je bij elke vraag het goede antwoord, de uitleg en wat je nog eens kunt lezen.
assessment-rule-best = Je beste resultaat telt. Een badge die je hebt, blijft van jou.
assessment-rule-pause = { $hours ->
    [one] Na { $count } keer achter elkaar is er een pauze van één uur.
   *[other] Na { $count } keer achter elkaar is er een pauze van { $hours } uur.
  }

assessment-tiers-title = Wat je score oplevert
assessment-tier = Badge
assessment-score = Score
assessment-range = { $from } tot en met { $to } %
assessment-range-top = { $from } % of meer

assessment-earlier-title = Je resultaten tot nu toe
assessment-date = Ingeleverd
assessment-see = Bekijk de antwoorden
assessment-see-of = Bekijk de antwoorden van { $date }

attempt-questions = Vraag { $from } tot en met { $to } van { $total }
attempt-question = Vraag { $number }
attempt-answered = Beantwoord
attempt-answered-of = { $answered } van { $total }
attempt-saved-on-go = Je antwoorden worden bewaard als je verdergaat.
attempt-deadline = { $minutes ->
    [0] Je hebt nog minder dan een minuut.
    [one] Je hebt nog één minuut, tot { $moment }.
   *[other] Je hebt nog { $minutes } minuten, tot { $moment }.
  } Wat dan beantwoord is, telt.
attempt-next = Bewaar en ga verder
attempt-last = Bewaar en controleer
attempt-back = Bewaar en ga terug
attempt-nav = Alle vragen
attempt-nav-answered = beantwoord
attempt-nav-open = open
attempt-finish = Bewaar en lever in
attempt-mistake = Dit antwoord kan niet worden bewaard. Kies het nog een keer.
attempt-mistake-typed = Dit antwoord kan niet worden bewaard. Gebruik letters en cijfers, hoogstens { $max }.
attempt-mistake-at = Vraag { $number }: dit antwoord kan niet worden bewaard

submit-title = Inleveren?
submit-all = Je hebt alle { $total } vragen beantwoord.
submit-open = { $count ->
    [one] Eén vraag is nog open: { $numbers }. Een open vraag levert geen punten op.
   *[other] { $count } vragen zijn nog open: { $numbers }. Open vragen leveren geen punten op.
  }
submit-none = Je hebt nog geen vraag beantwoord.
submit-text = Na het inleveren zie je meteen je resultaat. Je kunt je antwoorden dan niet meer veranderen.
submit-now = Lever in
submit-back = Terug naar de vragen

result-kicker = { $module }: je resultaat
result-title-tier = { $percent } %: { $tier }
result-title-none = { $percent } %: nog geen badge
result-highest = Dit is het hoogste niveau. Goed gedaan!
result-next = Nog { $missing } % voor { $tier }.
result-none-next = Voor je eerste badge heb je { $least } % nodig: nog { $missing } % erbij.
result-score = Je score
result-badge-new = Je hebt een badge verdiend.
result-badge-alt = Badge: { $name }
result-badge-super = En alle vijf modules zijn Uitstekend: je hebt de Superbadge verdiend
result-badge-see = Bekijk je badge
result-badge-super-see = Bekijk je Superbadge
result-badge-held = Deze badge, of een hogere, heb je al. Die blijft van jou.
result-super-name = Superbadge
result-again = Doe de toets opnieuw
result-module = Terug naar de module
result-well-title = Wat goed ging
result-well-topic = { $right ->
    [one] { $topic }: één van de { $total } goed
   *[other] { $topic }: { $right } van de { $total } goed
  }
result-well-lead = { $right ->
    [0] Je hebt de stap gezet en weet nu hoe de vragen zijn. Dat helpt de volgende keer.
    [one] Je hebt één van de { $total } vragen helemaal goed. Dat is een begin.
   *[other] Je hebt { $right } van de { $total } vragen helemaal goed. Bouw daarop verder.
  }
result-read-title = Wat je nog eens kunt lezen
result-read-see = Bekijk wat je nog eens kunt lezen
result-read-text = Elke link gaat naar het deel van de les waar de vraag over ging.
result-read-count = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
  }
result-review-title = Je antwoorden
result-review-text = { $right ->
    [one] Eén van de { $total } vragen is helemaal goed.
   *[other] { $right } van de { $total } vragen zijn helemaal goed.
  }

autosave-ready = Elk antwoord wordt meteen bewaard.
autosave-saving = Bezig met bewaren
autosave-saved = Bewaard
autosave-restored = Antwoorden die op dit apparaat stonden, zijn teruggezet.
autosave-offline = Nog niet bewaard: je bent offline. Je antwoorden blijven op dit apparaat en worden verstuurd als er weer verbinding is.
autosave-offline-go = Je bent offline. Je antwoorden blijven op dit apparaat. Je gaat verder zodra er weer verbinding is.
autosave-offline-submit = Je bent offline. Je antwoorden blijven op dit apparaat en worden ingeleverd zodra er weer verbinding is.
autosave-submitting = Er is weer verbinding. Je antwoorden worden nu ingeleverd.
autosave-signed-out = Je bent uitgelogd. Je antwoorden blijven op dit apparaat.
autosave-sign-in = Log opnieuw in
autosave-closed = Deze toets is gesloten.
autosave-result = Bekijk het resultaat
autosave-refused = Vraag { $number } is niet bewaard. Geef het antwoord opnieuw.
autosave-newer = Je ziet een later antwoord van een andere pagina of een ander apparaat.

flash-answers-kept = Je antwoorden blijven een uur bewaard. Log opnieuw in, dan worden ze opgeslagen.
flash-answers-saved = Je bent weer ingelogd en je antwoorden zijn bewaard.
flash-answers-late = Deze toets was al gesloten. Antwoorden die daarna kwamen, tellen niet mee.
flash-assessment-submitted = Je antwoorden zijn ingeleverd.

# Erkenningen (endorsements): er een geven, toestemming, pagina's, de controle.

verifier-form-endorsement = Open Badges 3.0, een ondertekende erkenning (endorsement)
verifier-verdict-endorsement = Deze erkenning is echt en geldig.
verifier-verdict-endorsement-text = Ze is ondertekend door wie hieronder staat, met een sleutel die { $host } daarvoor publiceert, en niemand heeft haar sindsdien veranderd.
verifier-what-about = Waar het over gaat
verifier-what-words = Wat er staat

recognition-title = Erkend door
recognition-by = Erkend door
recognition-more = Open deze erkenning
recognition-give = Erken namens mijn organisatie
recognition-genuine = Handtekening klopt
recognition-not-genuine = Handtekening klopt niet
recognition-kicker = Erkenning
recognition-page-title = { $organisation } erkent { $target }
recognition-inside = Voorlopig zie alleen jij dit: de persoon van de badge heeft nog niet gezegd dat anderen het mogen zien, of de badge is niet openbaar.
recognition-who = Erkend door
recognition-what = Wat wordt erkend
recognition-when = Op
recognition-check = Controleer het zelf
recognition-check-text = De organisatie heeft dit ondertekend met een eigen sleutel. Elk programma dat Open Badges leest, kan het controleren.
recognition-check-button = Controleer nu
recognition-ob3 = Open Badges 3.0, ondertekend (JSON)
recognition-ob2 = Open Badges 2.0 (JSON)
recognition-gone-title = Deze erkenning telt niet meer
recognition-gone-text = De organisatie heeft haar ingetrokken, geldt niet meer als gecontroleerd, of de persoon om wie het ging is weg.
recognition-gone-reason = De reden: { $reason }

own-recognition-lead = Dit zeggen organisaties die we hebben gecontroleerd over je badge. Jij bepaalt of anderen het zien, en kunt dat altijd weer veranderen.
own-recognition-waiting = Wacht op jou
own-recognition-shown = Anderen zien het
own-recognition-hidden = Verborgen
own-recognition-show = Laat zien
own-recognition-hide = Laat niet zien

given-title = Wat jullie erkennen
given-none = Met een erkenning zeg je openbaar dat een badge, of het werk van iemand erachter, voor jullie iets betekent.
given-award = De badge van een persoon
given-made = Een badge die iemand maakte
given-shown = Te zien
given-waiting = Wacht op de persoon
given-refused = Verborgen door de persoon
given-withdrawn = Ingetrokken
given-withdraw-open = Intrekken
given-withdraw = Trek deze erkenning in
given-withdraw-reason = Reden
given-withdraw-hint = Die hoef je niet te geven. Wie een kopie controleert, leest hem.

endorse-title = { $target } erkennen
endorse-lead-issuer = Zeg openbaar waarom je de badges van dit consortium vertrouwt.
endorse-lead-achievement = Zeg openbaar wat deze badge voor jullie organisatie betekent.
endorse-lead-award = Zeg wat je van de badge van deze persoon vindt. Die krijgt een mail en bepaalt of anderen het zien.
endorse-in-the-name-of = Namens
endorse-organisation = Namens
endorse-comment = Jullie woorden
endorse-comment-hint = Een paar zinnen die iedereen mag lezen, hooguit { $max } tekens. Zonder webadressen.
endorse-comment-missing = Schrijf een paar woorden: waarom erkennen jullie dit?
endorse-comment-long = Gebruik hooguit { $max } tekens
endorse-signed = We ondertekenen het met de eigen sleutel van jullie organisatie. De naam, website, beschrijving en het e-mailadres staan erin. Je kunt de woorden later niet veranderen, wel intrekken.
endorse-button = Onderteken en publiceer
endorse-choose-title = Wat erkennen jullie?
endorse-choose-lead = Jullie organisatie kan openbaar zeggen dat ze een badge waardevol vindt, of hoe deze badges worden gemaakt.
endorse-choose-what = Badge
endorse-choose-what-hint = Wat iedereen kan verdienen, of het consortium dat alle badges uitgeeft.
endorse-choose-button = Verder
endorse-choose-person = Of de badge van één persoon
endorse-choose-badge = Link naar de badge
endorse-choose-badge-hint = Zoals die op een cv of online profiel staat. We vragen de persoon of anderen jullie woorden mogen zien.
endorse-choose-badge-wrong = We vonden daar geen badge die je kunt erkennen. Het moet er een van ons zijn, die nog telt, die anderen mogen zien en die niet van jezelf is.
endorse-nobody-title = Alleen gecontroleerde organisaties erkennen badges
endorse-nobody-text = Dit kan als je beheerder bent van een organisatie die we hebben gecontroleerd.

endorsement-document-name = Erkenning van { $target }

flash-endorsed = Ondertekend en gepubliceerd.
flash-endorsed-waiting = Ondertekend. De persoon krijgt een mail en bepaalt of anderen het zien.
flash-endorsed-before = Jullie organisatie erkent dit al. Trek eerst de eerdere woorden in.
flash-endorsement-withdrawn = Ingetrokken. Het is niet meer te zien, en wie een kopie controleert, hoort het.
flash-recognition-shown = Anderen zien het vanaf nu.
flash-recognition-hidden = Niemand anders ziet het.

mail-endorsed-subject = { $organisation } erkent je badge
mail-endorsed-body =
    Hallo { $name },

    { $organisation } erkent je badge "{ $badge }":

    "{ $comment }"

    Voorlopig zien alleen jij en zij dit. Bepaal hier of anderen het mogen zien:

    { $link }

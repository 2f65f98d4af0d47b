# Lezen zonder verbinding.

offline-line = Je hebt geen verbinding. In deze module kun je wel lezen en oefenen. Je oefenantwoorden wachten op dit apparaat tot ze nagekeken kunnen worden.
offline-answers = De verbinding is terug, en je oefenantwoorden staan klaar.
offline-look = Kijk wat goed was
offline-again = Probeer het opnieuw
offline-page-title = Je hebt geen verbinding
offline-page-text = Deze pagina staat niet op je apparaat. Probeer het opnieuw als je verbinding hebt.
offline-readable = Dit kun je nu lezen
offline-assessment-title = Voor de toets heb je verbinding nodig
offline-assessment-text = Je antwoorden worden bij ons opgeslagen, zodat er geen verloren gaat. Daar is verbinding voor nodig. Wat je tot nu toe hebt geantwoord, is veilig. Ga verder als de verbinding terug is.
offline-form-title = Dit is niet verstuurd
offline-form-text = Je hebt geen verbinding, dus er is niets veranderd. Ga terug en verstuur het opnieuw als de verbinding er weer is.
offline-answers-title = Je oefenantwoorden
offline-answers-lead = Wat je zonder verbinding antwoordt, blijft op dit apparaat. Als de verbinding terug is, zie je hier wat goed was en waarom.
offline-answers-none = Er staan geen oefenantwoorden klaar op dit apparaat.
offline-answers-kept = Je antwoord staat op dit apparaat. Het wordt nagekeken als de verbinding terug is.
offline-answers-changed = We konden dit antwoord niet nakijken: de vraag is intussen veranderd.

privacy-device = Op je eigen apparaat
privacy-device-text = Als je bent ingelogd en een module opent, bewaart je browser de pagina's ervan op je apparaat. Zo kun je ze lezen zonder verbinding. Ook oefenantwoorden die je zonder verbinding geeft, wachten daar tot ze zijn nagekeken. Dit alles verdwijnt als je uitlogt, en als iemand anders met dezelfde browser inlogt.

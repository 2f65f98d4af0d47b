# De startpagina van een werkgever.

nav-employer = Voor werkgevers
employer-title = Voor werkgevers
employer-lead = Wat op je wacht, en wat je deed.
employer-no-organisation = Meld je organisatie aan om mensen te vinden en badges te erkennen:
employer-verify = Een badge controleren
employer-organisations = Jouw organisaties
employer-checklists = Checklists om te bevestigen, ook op papier
employer-looked-at = Badges die je controleerde
employer-looked-at-lead = Alleen jij ziet deze lijst. We bewaren haar een jaar, of tot je haar verwijdert.
employer-forget = Verwijderen
employer-forget-all = De hele lijst verwijderen
flash-looked-at-forgotten = Verwijderd.
privacy-employer-text = Heb je de rol werkgever, dan bewaren we een lijst van de badges die je hier controleert, alleen voor jou. Je kunt haar altijd verwijderen; na een jaar doen wij het.
verifier-kept-employer = We bewaren niets van wat je stuurt, behalve de naam van de badge, wie hem uitgaf en wat we vonden: op je eigen lijst van badges die je controleerde. Om een badge te controleren, vragen we soms iets aan de site van de uitgever.

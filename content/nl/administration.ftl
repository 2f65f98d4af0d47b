# Voor beheerders: hoe de site draait, en wat erop is gedaan.

nav-administration = Beheer
administration-lead = Alles wat de site draaiende houdt, op één plek.
administration-people = Mensen en organisaties
administration-people-text = Zoek iemand, geef een rol of neem die terug
administration-organisations-text = Keur organisaties goed, of wijs ze af
administration-review-text = Checklists op papier die geen computer kon controleren
administration-events-text = Trainingen en andere bijeenkomsten, en wie er kwamen
administration-site = De site
administration-log-text = Wat is er gedaan, door wie en wanneer

## Het logboek

log-title = Logboek
log-lead = Wat er op de site is gedaan, het nieuwste eerst. Er staan namen van dingen in en niets persoonlijks: geen e-mailadressen, geen antwoorden.
log-name = Deel van een naam
log-act = Wat er is gedaan
log-every-act = Alles
log-from = Vanaf
log-to = Tot en met
log-show = Toon
log-none = Hier staat niets. Kies andere dagen, een andere naam, of alles.
log-caption = Wat er is gedaan
log-what = Wat
log-object = Met wat of wie
log-who = Door wie
log-when = Wanneer
log-by-site = De site zelf
log-gone = Iemand die geen account meer heeft
log-unknown = Iets van een nieuwere versie: { $act }

act-grant-learner = Rol gegeven: deelnemer
act-grant-mentor = Rol gegeven: mentor
act-grant-employer = Rol gegeven: werkgever
act-grant-administrator = Rol gegeven: beheerder
act-grant-trainer = Rol gegeven: trainer
act-take-learner = Rol teruggenomen: deelnemer
act-take-mentor = Rol teruggenomen: mentor
act-take-employer = Rol teruggenomen: werkgever
act-take-administrator = Rol teruggenomen: beheerder
act-take-trainer = Rol teruggenomen: trainer
act-found-administrator = Eerste beheerder gemaakt
act-give-badge = Badge met de hand gegeven
act-take-badge-back = Badge teruggenomen
act-revoke-award = Badge ingetrokken door de houder
act-reissue-award = Badge opnieuw uitgegeven
act-make-achievement = Badge gemaakt
act-write-achievement = Badge veranderd
act-retire-achievement = Badge niet meer gegeven
act-resume-achievement = Badge weer gegeven
act-publish-course = Cursus gepubliceerd
act-archive-course = Cursus weggelegd
act-unarchive-course = Cursus weer tevoorschijn gehaald
act-delete-course = Cursus verwijderd
act-open-course-link = Link naar een cursus geopend
act-close-course-link = Link naar een cursus gesloten
act-make-cohort = Groep gemaakt
act-rename-cohort = Groep kreeg een andere naam
act-archive-cohort = Groep weggelegd
act-unarchive-cohort = Groep weer tevoorschijn gehaald
act-invite-learners = Deelnemers uitgenodigd
act-withdraw-invitation = Uitnodiging ingetrokken
act-make-join-link = Link naar een groep gemaakt
act-close-join-link = Link naar een groep gesloten
act-accept-mentor = Mentor aanvaard
act-leave-mentor = Weggegaan bij een mentor
act-end-guidance = Begeleiding gestopt door de mentor
act-register-organisation = Organisatie aangemeld
act-change-organisation = Organisatie veranderd
act-verify-organisation = Organisatie goedgekeurd
act-decline-organisation = Organisatie afgewezen
act-withdraw-verification = Goedkeuring teruggenomen
act-close-organisation = Organisatie gesloten
act-join-organisation = Lid geworden van een organisatie
act-leave-organisation = Weggegaan bij een organisatie
act-make-manager = Lid werd beheerder van de organisatie
act-make-member = Beheerder van de organisatie werd lid
act-remove-member = Lid verwijderd
act-endorse = Erkenning gegeven
act-withdraw-endorsement = Erkenning ingetrokken
act-hold-event = Bijeenkomst aangekondigd
act-change-event = Bijeenkomst veranderd
act-cancel-event = Bijeenkomst afgezegd
act-attendance-by-list = Aanwezigheid vastgelegd
act-attendance-by-code = Aanwezigheid gemeld met de code
act-confirm-checklist = Checklist bevestigd
act-retract-confirmation = Bevestiging teruggenomen
act-hand-paper-to-a-person = Papier aan een mens gegeven
act-accept-paper = Papier aanvaard
act-decline-paper = Papier afgewezen
act-allow-wallet = Wallet gekoppeld
act-cut-wallet-off = Wallet losgekoppeld
act-rotate-keys = Sleutel voor badges vervangen
act-retry-jobs = Mislukt werk opnieuw geprobeerd

## Wachtrij

administration-waiting = { $n } wacht
administration-failed = { $n } mislukt
administration-queue-text = Mails die wachten, en mails die niet verstuurd konden worden
administration-content-text = Welke versie van de cursussen is geladen, en wat mensen gebruikten
administration-settings-text = Hoe deze site is ingesteld
administration-health-text = Database, bestanden, sleutels en back-up

queue-title = Mail en ander werk
queue-lead = Wat de site nog moet doen. Er gaat niets verloren als de mailserver niet antwoordt: het wordt opnieuw geprobeerd.
queue-waiting = Wacht
queue-tried = Daarvan al eens geprobeerd
queue-oldest = Het oudste wacht sinds
queue-nothing = Er wacht niets
queue-failed = Opgegeven
queue-none = Er is niets opgegeven.
queue-retry-text = Heb je opgelost wat er mis was? Laat het dan allemaal opnieuw proberen.
queue-retry-all = Probeer alles opnieuw
queue-retry = Probeer opnieuw
queue-caption = Werk dat is opgegeven
queue-what = Wat
queue-mail = Mail
queue-error = Wat ging er mis
queue-since = Te doen sinds
queue-given-up = Opgegeven
queue-again = Opnieuw
queue-tries = { $n ->
    [one] na 1 poging
   *[other] na { $n } pogingen
}
queue-answered = De mailserver zei nee (code { $code })
queue-unreachable = De mailserver was niet te bereiken
queue-no-address = Het adres kan niet kloppen
queue-other = Iets anders; het logboek van de server zegt wat
queue-down = Als de mailserver het niet doet
queue-down-text = Mails wachten en worden opnieuw geprobeerd, met steeds langere pauzes, ongeveer anderhalve dag lang. Daarna staan ze hier als opgegeven, tot jij ze opnieuw laat proberen. Mensen kunnen intussen gewoon verder leren: alleen de mails komen later.
flash-jobs-retried = Het wordt nu opnieuw geprobeerd.

## Versies van de cursussen

versions-title = Versies van de cursussen
versions-lead = Elke verandering van een les of een vraag maakt een nieuwe versie. Een poging houdt de vragen waaruit hij is getrokken, wat er later ook komt.
versions-loaded = Nu geladen
versions-since = Sinds
versions-none = Nog niemand heeft een toets gemaakt.
versions-caption = Waaruit pogingen zijn getrokken
versions-module = Module
versions-version = Versie
versions-now = nu
versions-attempts = Pogingen
versions-first = Eerste
versions-last = Laatste

## Instellingen

settings-title = Instellingen
settings-lead = Hoe deze site is ingesteld. Je verandert het waar de site draait, niet hier. Geheimen worden niet getoond.
settings-caption = Instellingen
settings-key = Sleutel
settings-value = Waarde
settings-origin = Waar het vandaan komt
settings-secret = Ingesteld, en geheim
settings-unset = Niet ingesteld
settings-environment = Omgeving
settings-file = Bestand met instellingen
settings-default = Niemand heeft het ingesteld

## Gezondheid

health-title = Gezondheid
health-lead = Gaat alles goed?
health-caption = Onderdelen van de site
health-part = Onderdeel
health-state = Stand
health-more = Meer
health-well = Goed
health-bad = Kijk ernaar
health-database = Database
health-database-text = { $engine }, antwoordde in { $millis } ms
health-database-size = { $engine }, antwoordde in { $millis } ms, { $size } MiB
health-files = Opslag van bestanden
health-files-well = Hij antwoordt.
health-files-bad = Hij antwoordt niet. Mensen kunnen nu geen bestanden inleveren.
health-keys = Bestanden met sleutels
health-keys-well = Ze zijn er alle drie.
health-keys-bad = Er ontbreekt er een. Zet hem terug uit een back-up voordat je de site opnieuw start.
health-queue = Werk dat wacht
health-queue-text = { $n } wacht, het oudste { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
health-failed = Werk dat is opgegeven
health-failed-text = { $n ->
    [0] Geen
   *[other] { $n }
}
health-backup = Laatste back-up
health-backup-none = Met dit programma is er geen gemaakt
health-backup-text = Back-ups maak je met “softskills backup”. Een back-up die je met iets anders maakt, is hier niet bekend.

act-make-backup = Back-up gemaakt

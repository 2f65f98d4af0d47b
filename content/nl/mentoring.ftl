# Mentoren en de mensen die zij begeleiden.

nav-mentor = Mijn deelnemers
mentor-parts = Onderdelen van de werkplek

## Wie heeft mij vandaag nodig

board-title = Wie heeft mij vandaag nodig?
board-tab = Deelnemers
board-lead = Wie bovenaan staat, heeft je het hardst nodig. Begin daar.
board-lead-none = Niemand heeft je nu nodig. Goed bezig.
board-empty = Je begeleidt nog niemand
board-empty-text = Maak een groep en nodig mensen uit. Zij bepalen wat jij mag zien. Zegt iemand ja, dan staat die persoon hier.
board-empty-go = Maak een groep
board-cohort = Groep
board-all-cohorts = Alle groepen
board-search = Deel van een naam
board-sort = Volgorde
board-show = Toon
sort-need = Wie mij het hardst nodig heeft
sort-name = Naam
sort-seen = Het langst niet geweest
sort-results = Beste resultaten
board-needs = Waarom ze je nodig hebben
board-count-all = Alle ({ $n })
board-count-answer = Wacht op antwoord ({ $n })
board-count-stuck = Loopt vast ({ $n })
board-count-silent = Lang niet geweest ({ $n })
board-none = Niemand past bij wat je zoekt. Kies een andere groep of een andere naam.
board-caption = Deelnemers
board-results = Beste resultaten
board-seen = Laatst hier
board-no-results = Nog geen toets gemaakt
need-answer = Wacht op antwoord
need-stuck = Loopt vast
need-silent = Lang niet geweest
need-none = Het gaat goed
not-shared = Niet gedeeld
ago-days = { $days ->
    [0] vandaag
    [1] gisteren
   *[other] { $days } dagen geleden
}

## Groepen

cohorts-title = Groepen
cohorts-lead = In een groep zitten de mensen die je samen begeleidt: een klas, een project of een plaats.
cohorts-none = Nog geen groepen
cohorts-none-text = Maak hieronder je eerste groep. Daarna kun je mensen uitnodigen.
cohorts-away = Groepen die je hebt weggelegd
cohort-new = Nieuwe groep
cohort-name = Naam van de groep
cohort-name-hint = Bijvoorbeeld: Jobclub Oss, najaar 2026. Wie je uitnodigt, ziet deze naam.
cohort-name-wrong = Geef de groep een naam van 1 tot { $max } tekens.
cohort-name-differs = Op een andere pagina kreeg deze groep intussen de naam “{ $name }”. Bewaar je nu, dan komt jouw naam ervoor in de plaats.
cohort-make = Maak de groep
cohort-counts = { $learners ->
    [one] 1 deelnemer
   *[other] { $learners } deelnemers
}, { $invited ->
    [0] geen open uitnodigingen
    [one] 1 open uitnodiging
   *[other] { $invited } open uitnodigingen
}
cohort-students = Bekijk de deelnemers van deze groep
cohort-settings = Instellingen van de groep
cohort-rename = Verander de naam
cohort-put-away = Leg de groep weg
cohort-take-out = Gebruik de groep weer
cohort-away-text = Een groep die je weglegt, houdt zijn deelnemers. Hij staat alleen achteraan in je lijst.
flash-cohort-made = De groep is gemaakt. Nodig nu mensen uit.

## Uitnodigen

invite-title = Nodig iemand uit
invite-text = Die persoon krijgt een mail in jouw taal met een link. Een account is nog niet nodig. Zij kiezen zelf wat jij mag zien.
invite-name-missing = Vul de naam van de persoon in.
invite-name-wrong = Vul een naam in van hoogstens 80 tekens, zonder link.
invite-own = Dit is je eigen adres. Je kunt jezelf niet begeleiden.
invite-too-many = Je hebt vandaag veel uitnodigingen verstuurd. Ga morgen verder.
invite-button = Verstuur de uitnodiging
invite-list = Nodig een hele lijst uit
flash-invited = De uitnodiging is onderweg.
flash-invited-all = Alle uitnodigingen zijn onderweg.
invitations-title = Uitnodigingen
invitations-when = Verstuurd
invitations-state = Antwoord
invitation-waiting = Nog geen antwoord
invitation-accepted = Aangenomen
invitation-declined = Zei nee
invitation-withdrawn = Ingetrokken
invitation-expired = Te oud
invitation-withdraw = Trek in
flash-invitation-withdrawn = De uitnodiging is ingetrokken. De link werkt niet meer.

join-links = Links en QR-codes
join-links-text = Laat een link of QR-code zien in een zaal: iedereen daar kan zelf meedoen. De link stopt vanzelf als de tijd om is of alle plaatsen bezet zijn.
join-new = Maak een link
join-places = Hoeveel mensen mogen hem gebruiken
join-places-wrong = Vul een getal in van 1 tot { $max }.
join-days = Hoeveel dagen werkt hij
join-days-wrong = Vul een aantal dagen in van 1 tot { $max }.
join-make = Maak de link
join-state = { $taken } van { $places } plaatsen bezet, werkt tot { $until }
join-state-over = { $taken } van { $places } plaatsen bezet, werkt niet meer
join-close = Sluit
join-show = Link
join-show-title = Doe mee met { $cohort }
join-show-text = Scan de code met de camera van je telefoon, of typ het adres over.
join-qr = QR-code die naar het adres hieronder leidt
flash-link-made = De link is gemaakt. Laat deze pagina zien in de zaal.
flash-link-closed = De link is gesloten.

roster-title = Nodig een lijst uit
roster-lead = Plak een lijst of upload een bestand. Eerst zie je wat er op elke regel staat. Niemand wordt uitgenodigd voordat jij het zegt.
roster-paste = De lijst
roster-paste-hint = Eén persoon per regel: naam en e-mailadres, met een komma, puntkomma of tab ertussen. Daarna mag een taal staan: en of nl.
roster-file = Of een bestand
roster-file-hint = CSV of tekst, zoals een spreadsheet het opslaat. Een bestand gaat voor wat je plakte.
roster-check = Controleer de lijst
roster-change = Verander de lijst
roster-confirm = { $n ->
    [one] Nodig 1 persoon uit
   *[other] Nodig { $n } mensen uit
}
roster-confirm-text = Iedereen krijgt een mail met een link. Allemaal, of als er iets misgaat, niemand.
roster-report = Wat er op de regels staat
roster-line = Regel
roster-line-number = Regel { $n }
roster-says = Inhoud
roster-verdict = Oordeel
roster-fine = Goed
roster-bad = Fout
roster-all-fine = { $n ->
    [one] Eén regel, en die is goed.
   *[other] { $n } regels, en alle zijn goed.
}
roster-nobody = Er is niemand uitgenodigd. Verbeter de regels die fout zijn en controleer opnieuw.
roster-wrong = { $n ->
    [one] Eén regel is fout. In het verslag staat waarom.
   *[other] { $n } regels zijn fout. In het verslag staat waarom.
}
roster-empty = Er staat niemand in de lijst. Plak namen en adressen, of kies een bestand.
roster-long = De lijst is te lang. Nodig hoogstens { $max } mensen tegelijk uit.
roster-no-text = Dit bestand is geen tekst. Sla de tabel op als CSV (UTF-8) en upload dat.
roster-no-email = Op deze regel staat geen e-mailadres.
roster-email = Dit e-mailadres kan niet kloppen.
roster-name = De naam ontbreekt of is te lang.
roster-language = Deze taal bestaat hier niet. Gebruik en of nl.
roster-twice = Hetzelfde adres staat op regel { $line }.
roster-form = Deze regel is geen tekst in kolommen.

## Eén deelnemer

student-fine = Hier is niets dringend.
student-need-answer = Deze persoon schreef je en wacht op antwoord.
student-need-stuck = Dezelfde module is drie keer of vaker niet gehaald. Praat over wat moeilijk is.
student-need-silent = Deze persoon is tien dagen of langer niet geweest.
student-facts = Gegevens
student-since = Je begeleidt deze persoon sinds
student-language = Taal
student-modules = Modules
student-module = Module
student-read = Lessen gelezen
student-best = Beste resultaat
student-attempts = Pogingen
student-of = { $n } van { $total }
student-below = ({ $n } keer na elkaar onder 60 %)
student-nothing-shared = Deze persoon deelt geen resultaten of activiteit met je. Jullie kunnen elkaar wel schrijven.
student-messages = Berichten
student-write = Schrijf aan { $name }
student-write-hint = De ander krijgt er een mail over. Alleen jullie twee kunnen het lezen.
student-send = Verstuur
student-settle = Geen antwoord nodig
student-nudge = Geef een duwtje
student-nudge-text = Een korte, vriendelijke mail die uitnodigt om verder te gaan. Hoogstens eens per drie dagen.
student-muted = Deze persoon wil geen duwtjes. Een bericht schrijven kan wel.
student-notes = Jouw notities
student-note = Nieuwe notitie
student-note-hint = Alleen jij kunt je notities lezen.
student-note-keep = Bewaar de notitie
student-note-delete = Gooi weg
student-path = De weg tot nu toe
path-signed-up = Maakte een account
path-accepted = Nam jou als mentor
path-began = Las de eerste les van { $module }
path-result = { $module }: { $percent } % in de toets
path-badge = Verdiende de badge { $badge }
student-manage = Groep, en stoppen
student-move = Groep
student-move-button = Verplaats
student-end = Stop met begeleiden
student-end-text = Je ziet daarna niets meer van deze persoon. Je notities en berichten blijven bewaard, maar niemand ziet ze. Later kan deze persoon je weer als mentor nemen.
words-wrong = Schrijf iets, hoogstens 4.000 tekens.
flash-message-sent = Je bericht is verstuurd.
flash-nudged = Het duwtje is onderweg.
flash-nudge-muted = Deze persoon wil geen duwtjes.
flash-nudge-soon = Je gaf de laatste drie dagen al een duwtje. Wacht nog even.
flash-note-kept = De notitie is bewaard.
flash-note-gone = De notitie is weggegooid.
flash-guidance-ended = Je begeleidt deze persoon niet meer.
thread-empty = Nog geen berichten.
thread-you = Jij
thread-seen = Gezien
thread-title = Berichten met { $name }
nudge-text = Zullen we verdergaan? Een kleine stap telt ook: één les duurt tien minuten. Schrijf me als je vastloopt.

## Een deelnemer en zijn mentoren

mentors-title = Mijn mentoren
account-mentors = Bekijk je mentoren en wat zij mogen zien
mentors-lead = Een mentor helpt je op weg. Jij kiest wat een mentor ziet, en je kunt altijd stoppen.
mentors-none = Je hebt geen mentor
mentors-none-text = Iemand die mensen helpt werk te vinden, kan je uitnodigen met een mail, een link of een QR-code. Je hebt geen mentor nodig: alles hier werkt ook zonder.
mentors-invited = Een uitnodiging
mentors-invited-text = { $mentor } wil graag je mentor zijn. Je kunt antwoorden tot { $until }.
mentors-answer = Bekijk de uitnodiging
mentors-since = Sinds { $date }, in de groep { $cohort }
mentors-sees = Ziet: { $what }
mentors-sees-nothing = Ziet alleen je naam en je berichten.
mentors-messages = Berichten
mentors-share = Verander wat je mentor ziet
mentors-mute = Geen duwtjes meer
mentors-unmute = Weer duwtjes
mentors-leave = Stop met deze mentor
mentors-leave-text = Deze mentor ziet daarna niets meer van je. Je resultaten en badges blijven van jou.
mine-mentor-invites = { $n ->
    [one] Een mentor heeft je uitgenodigd.
   *[other] { $n } mentoren hebben je uitgenodigd.
}
mentors-share-title = Wat { $mentor } mag zien
share-change-text = Een vinkje betekent ja. Het geldt meteen.
share-legend = Wat mag je mentor zien?
share-hint = Je mentor ziet altijd je naam. Wat je bij de reflectievragen schrijft, je zelfchecks en je antwoorden blijven van jou.
share-results = Mijn resultaten en badges
share-results-hint = Zo ziet je mentor wat goed gaat en waar je vastloopt.
share-activity = Wanneer ik hier ben en welke lessen ik lees
share-activity-hint = Zo merkt je mentor het als je lang niet bent geweest.
share-email = Mijn e-mailadres
share-email-hint = Zo kan je mentor je ook buiten deze site schrijven.
answer-title = { $mentor } wil graag je mentor zijn
answer-lead = { $mentor } nodigt je uit in de groep { $cohort }.
answer-what = Wat betekent dit
answer-what-help = Je mentor volgt hoe het met je gaat, en jullie kunnen elkaar hier schrijven.
answer-what-private = Je mentor ziet alleen wat je hieronder aanvinkt.
answer-what-leave = Je kunt dit altijd veranderen, of stoppen.
answer-account = Eerst je account
answer-account-text = Log in of maak een gratis account. Daarna staat de uitnodiging bij "Mijn mentoren".
answer-accept = Ja, { $mentor } mag mijn mentor zijn
answer-decline = Nee, bedankt
answer-nothing = Vink minstens één ding aan. Anders kan je mentor je niet helpen.
answer-oneself = Dit is je eigen link. Stuur hem naar de mensen die je wilt begeleiden.
answer-dead-title = Deze link werkt niet meer
answer-dead = De link is te oud, is al gebruikt, of alle plaatsen zijn bezet. Vraag je mentor om een nieuwe.
flash-mentor-accepted = Je hebt nu een mentor.
flash-mentor-declined = Je hebt nee gezegd. Niemand ziet iets van je.
flash-mentor-left = Je bent gestopt. Deze mentor ziet niets meer van je.

## Mails

mail-invited-subject = { $mentor } wil graag je mentor zijn
mail-invited-body =
    Hallo { $name },

    { $mentor } wil je graag helpen op SoftSkills4EU. Daar leer je de vaardigheden waar werkgevers om vragen, en verdien je badges die dat laten zien. Het is gratis.

    Bekijk hier de uitnodiging. Jij kiest wat je mentor mag zien:

    { $link }

    De link werkt { $days } dagen. Ken je { $mentor } niet? Doe dan niets.

mail-accepted-subject = { $learner } heeft jou als mentor genomen
mail-accepted-body =
    Hallo { $name },

    { $learner } heeft jou als mentor genomen. Kijk hoe het gaat:

    { $link }

mail-message-subject = { $from } heeft je geschreven
mail-message-body =
    Hallo { $name },

    { $from } heeft je geschreven op SoftSkills4EU. Lees het en antwoord hier:

    { $link }

mail-nudge-subject = Zullen we verdergaan?
mail-nudge-body =
    Hallo { $name },

    { $from } denkt aan je. Een kleine stap telt ook: één les duurt tien minuten. Loop je vast? Schrijf { $from }:

    { $link }

    Op die pagina kun je ook zeggen dat je deze mails niet meer wilt.

# Evenementen: de lijst, één evenement, er een houden, wie er was, en de code voor de zaal.

nav-events = Evenementen
role-trainer = Trainer

events-title = Evenementen
events-lead = Trainingen, workshops en bijeenkomsten. Meld je aan. Ben je er geweest, dan verdien je er misschien een badge mee.
events-coming = Binnenkort
events-none = Er staat nu niets gepland. Kijk binnenkort nog eens.
events-mine = Hier ga ik heen
events-running = Dit organiseer of leid ik
event-new = Evenement houden
event-kind-c1 = C1-training voor mentoren
event-kind-workshop = Workshop of training
event-kind-meeting = Bijeenkomst
event-kind-other = Evenement
event-when-day = { $date }, { $from }–{ $to } uur UTC
event-when-days = { $from } – { $to }
event-online = Online
event-place-or-online = { $place }, of online
event-holder-gone = Iemand die hier weg is
event-place = Plaats
event-holder = Organisator
event-trainer = Onder leiding van
event-places = Plekken
event-places-free = { $free } van { $all } vrij
event-places-full = Alle { $all } bezet, { $waiting } op de wachtlijst
event-badge = Badge
event-badge-text = Wie komt, verdient de badge "{ $badge }".
event-ics = Zet het in mijn agenda

event-seated = Je hebt een plek
event-waiting = Op de wachtlijst
event-attended = Je was erbij
event-over = Voorbij
event-cancelled = Gaat niet door
event-cancelled-text = Dit evenement gaat niet door.
event-over-text = Dit evenement is voorbij.
event-attended-text = Je was erbij: dat is vastgelegd.
event-seated-text = Je hebt een plek. Tot dan!
event-waiting-text = Je staat op de wachtlijst. Komt er een plek vrij, dan krijgt wie het langst wacht die, en we laten het je weten.
event-full-text = Alle plekken zijn bezet. Je kunt op de wachtlijst gaan staan: komt er een plek vrij, dan laten we het je weten.
event-sign-up = Meld me aan
event-wait = Zet me op de wachtlijst
event-leave = Ik kan niet komen
event-leave-waiting = Haal me van de wachtlijst
event-link-here = Doe hier online mee:

event-run-title = Voor de organisator
event-counts = { $seated } aangemeld, { $waiting } op de wachtlijst.
event-attendance = Aanwezigheidslijst
event-code-go = Code voor de zaal
event-edit = Evenement wijzigen
event-cancel = Niet door laten gaan

event-hold = Evenement publiceren
event-kind = Wat is het?
event-kind-hint = Een C1-training telt mee voor de Mentor Badge. Je houdt die voor SoftSkills4EU of op eigen naam, wat je hieronder ook kiest.
event-holder-myself = Ikzelf
event-title = Titel
event-title-missing = Geef het evenement een titel
event-description = Wat gebeurt er?
event-description-hint = Wat mensen doen en leren, en wat ze meenemen. Je kunt Markdown gebruiken.
event-description-missing = Vertel in een paar zinnen wat er gebeurt
event-begins = Begint
event-ends = Eindigt
event-time-hint = Datum en tijd in UTC. In de winter is dat een uur vroeger dan in Nederland, in de zomer twee.
event-time-missing = Vul een datum en een tijd in
event-time-unusable = Vul een datum en een tijd in, zoals 2027-03-01 09:00
event-ends-early = Het einde moet na het begin liggen, en niet in het verleden
event-ends-long = Een evenement duurt hooguit { $max } dagen
event-place-hint = Adres en zaal. Laat dit leeg als het evenement alleen online is.
event-place-missing = Vul een plaats in, of een link als het evenement alleen online is
event-link = Link naar de online bijeenkomst (mag leeg blijven)
event-link-hint = Alleen mensen met een plek zien deze link.
event-link-unusable = Vul een webadres in, zoals https://bijeenkomst.example/zaal
event-trainer-field = Wie leidt het? (mag leeg blijven)
event-trainer-email = Het e-mailadres van die persoon op deze site (mag leeg blijven)
event-trainer-email-hint = Daarmee kan die persoon vastleggen wie er was. Anderen zien het niet.
event-capacity = Hoeveel mensen kunnen komen? (mag leeg blijven)
event-capacity-hint = Zijn alle plekken bezet, dan komen mensen op een wachtlijst.
event-capacity-unusable = Vul een getal van 1 tot { $max } in, of laat dit leeg
event-line-long = Gebruik hooguit { $max } tekens
event-badge-hint = Een eigen badge voor iedereen van wie is vastgelegd dat die er was. Hij wordt automatisch toegekend.
event-badge-tick = Geef iedereen die er was een badge
event-badge-name = Naam van de badge
event-badge-description = Wat zegt de badge over de houder?
event-badge-design = Afbeelding
event-badge-missing = Vul dit in, of haal het vinkje voor de badge weg
event-badge-taken = Dit klinkt als een badge van SoftSkills4EU zelf. Kies een andere naam.
event-badge-criteria = Om deze badge te behalen, doe je mee aan het evenement en laat je daar vastleggen dat je er bent.
event-evidence = Heeft deelgenomen aan het evenement dat begon op { $date }. De aanwezigheid is daar vastgelegd.


event-attendance-title = Wie was er bij "{ $event }"?
event-attendance-text = Vink iedereen aan die er is. De badges volgen meteen.
event-attendance-early = Als het evenement begint, kun je hier aanvinken wie er is.
event-list = Mensen die zich hebben aangemeld
event-nobody = Er heeft zich nog niemand aangemeld.
event-place-of = Plek
event-came = Aanwezigheid
event-came-tick = Is er
event-came-list = Vastgelegd op de lijst, { $when }
event-came-code = Vastgelegd met de code, { $when }
event-record = Aanwezigheid vastleggen
event-record-hint = Dit kun je hier niet ongedaan maken: er worden badges mee toegekend.
event-code = Code van het evenement
event-code-title = Ben je bij "{ $event }"?
event-code-text = Scan de code met je telefoon, log in, en bevestig dat je er bent.
event-code-typed = Geen camera? Typ deze code bij "Evenementen":
event-code-not-now = De code werkt alleen tijdens het evenement.
event-qr = QR-code naar de pagina waar je bevestigt dat je er bent
event-claim-go = Ik ben er: code invullen
event-claim-title = Bevestig dat je er bent
event-claim-lead = Wie het evenement leidt, laat je een code zien. Daarmee leg je zelf vast dat je er bent.
event-claim-hint = Twaalf letters en cijfers. Spaties maken niet uit.
event-claim = Bevestigen
event-claim-unknown = Er is geen evenement met deze code. Kijk nog eens hoe je die schrijft.
event-claim-not-now = Deze code werkt alleen tijdens het evenement: van { $from } tot { $to }.
event-claim-too-many = Te veel pogingen. Wacht even, of vraag wie het evenement leidt om jou op de lijst aan te vinken.
event-cancel-title = "{ $event }" niet door laten gaan?
event-cancel-text = { $n ->
    [0] Niemand heeft zich aangemeld, dus niemand hoeft het te horen.
    [one] Er is één persoon aangemeld, die het te horen krijgt.
   *[other] Er zijn { $n } mensen aangemeld, die het te horen krijgen.
} Je kunt dit niet ongedaan maken.
event-cancel-sure = Ja, het gaat niet door
event-cancel-keep = Nee, het gaat door

flash-event-held = Het evenement is gepubliceerd.
flash-event-changed = Het evenement is gewijzigd.
flash-event-cancelled = Het evenement gaat niet door.
flash-event-signed-up = Je bent aangemeld.
flash-event-on-list = Je staat op de wachtlijst.
flash-event-already = Je was al aangemeld.
flash-event-closed = Voor dit evenement kun je je niet meer aanmelden.
flash-event-left = Je bent niet meer aangemeld.
flash-event-claimed = Vastgelegd: je bent er.
flash-event-recorded = De aanwezigheid is vastgelegd.
flash-event-nobody-ticked = Er was niemand aangevinkt, dus er is niets vastgelegd.

notice-kind-place = Ik krijg een plek bij een evenement
notice-kind-cancelled = Een evenement waar ik heen ga, gaat niet door
notice-place = Je hebt een plek bij { $event }.
notice-cancelled = { $event } gaat niet door.

mail-place-subject = Je hebt een plek: { $event }
mail-place-body =
    Hallo { $name },

    Er is een plek vrijgekomen, en die is voor jou: { $event }, { $date }.

    Kun je niet komen? Geef je plek dan terug, zodat de volgende die krijgt:

    { $link }

mail-cancelled-subject = Gaat niet door: { $event }
mail-cancelled-body =
    Hallo { $name },

    Het evenement { $event }, waarvoor je bent aangemeld, gaat niet door:

    { $link }

privacy-account-events = de evenementen waarvoor je je aanmeldt, of je er was, en wat je in de oefenruimte deed op weg naar de Mentor Badge: wie een evenement houdt of leidt, ziet de naam en het adres van wie zich heeft aangemeld

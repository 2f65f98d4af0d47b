# De checklist die op papier is ondertekend: bladzijden insturen, wat er mis kan zijn, en wie ernaar kijkt.

checklist-status-review = Een van ons kijkt naar het ondertekende papier
checklist-paper-signed = Heeft je werkgever de geprinte checklist ondertekend? Stuur ons dan een scan of foto’s van alle bladzijden. Als alles in orde is, heb je de badge meteen.
checklist-paper-hand-in = Lever de ondertekende checklist in
checklist-paper-go-on = Ga verder met de ondertekende checklist

paper-in-title = Lever de ondertekende checklist in
paper-in-breadcrumb = Op papier ondertekend
paper-in-lead = Stuur een scan (pdf) of foto’s van alle bladzijden. Wij kijken meteen of het jouw checklist is, of alle bladzijden er zijn en of hij is ondertekend.
paper-form-title = Scan of foto’s
paper-more-title = Stuur meer bladzijden
paper-how-all = Alle bladzijden, ook die zonder kruisjes. Je mag ze een voor een sturen.
paper-how-light = Leg elke bladzijde op iets donkers, in goed licht, en houd de camera er recht boven.
paper-how-corners = Alle vier hoeken moeten op de foto staan: de drie zwarte blokjes en de code.
paper-files = Bestanden
paper-signer-title = Wie heeft ondertekend?
paper-signer-hint = Zoals het op de laatste bladzijde staat. De badge laat de organisatie en de functie zien, niet de naam.
paper-name-missing = Vul de naam in van wie heeft ondertekend
paper-organisation-missing = Vul de naam van de organisatie in
paper-function-missing = Vul in wat die persoon daar doet, zoals "teamleider"
paper-number-optional = Documentnummer (alleen als we je foto’s niet konden lezen)
paper-number-hint = Met het nummer kijkt een mens naar foto’s die onze computer niet kan lezen. Het staat onderaan elke bladzijde, zoals K7M4-9XTZ.
paper-number-where = Onderaan elke bladzijde, zoals K7M4-9XTZ.
paper-number-wrong = Dit is niet het nummer van jouw checklist. Kijk onderaan een bladzijde: acht letters en cijfers, zonder I, L, O, 0 en 1.
paper-send = Verstuur
paper-private = Alleen jij ziet deze bestanden, en iemand die ze controleert als onze computer dat niet kan. Ze worden versleuteld bewaard, en verdwijnen na een jaar of samen met je account.

paper-pages-title = De bladzijden
paper-page-of = Bladzijde { $n } van { $m }
paper-picture = Foto { $n }
paper-word-fine = In orde
paper-word-unsigned = Niet ondertekend
paper-word-bad = Niet te controleren
paper-remove = Verwijder
paper-original = Het bestand zoals het is gestuurd
paper-gone = Dit bestand wordt niet meer bewaard.
paper-wanting = Wat er nog ontbreekt
paper-none-readable = We kunnen nog geen enkele bladzijde lezen.
paper-missing = { $n ->
    [one] Bladzijde { $list } van { $m } ontbreekt.
   *[other] Van de { $m } bladzijden ontbreken deze: { $list }.
}
paper-unsigned = We zien niets in de vakken voor handtekening en stempel op de laatste bladzijde. Laat je werkgever binnen het vak tekenen of stempelen, met een pen die donker schrijft, en stuur die bladzijde opnieuw.
paper-found-uncoded = We kunnen de code in de hoek van deze bladzijde niet lezen. Maak de foto opnieuw: scherp, in goed licht, met alle vier hoeken erop. Is het een lege bladzijde? Verwijder hem dan.
paper-found-foreign = De code op deze foto is niet van ons.
paper-found-crooked = Een van de drie zwarte blokjes in de hoeken is bedekt of valt buiten de foto. Maak de foto opnieuw, met de hele bladzijde erop.
paper-found-small = Deze foto heeft te weinig beeldpunten. Ga dichterbij met de camera, of scan met 200 dpi of meer.
paper-found-faint = Er is te weinig verschil tussen papier en inkt. Maak de foto opnieuw in beter licht, zonder flits.
paper-found-blurred = Deze foto is niet scherp. Houd de camera stil, tik op de bladzijde zodat hij scherpstelt, en maak de foto opnieuw.
paper-other = Dit is een bladzijde van een andere checklist, met nummer { $number }. Stuur de bladzijden van je eigen checklist.
paper-old = Dit is een bladzijde van versie { $version }. Je hebt je checklist daarna veranderd, dus die telt niet meer. Print de nieuwe en laat die ondertekenen.
paper-foreign = De code in dit bestand is niet van ons. Is het een ander document?

paper-person-title = Lukt het niet beter?
paper-person-employer = Laat { $organisation } er dan naar kijken: zij zien de foto’s naast het online formulier, en kunnen daar bevestigen of afwijzen.
paper-person-administrator = Dan kijkt een van ons ernaar. Dat duurt een paar dagen. Je krijgt een mail.
paper-person-button = Laat een mens ernaar kijken
paper-with-person-title = Er kijkt iemand naar
paper-with-employer = Sinds { $date } ziet { $organisation } deze bladzijden naast het online formulier. Je krijgt een mail als zij hebben geantwoord.
paper-with-administrator = Sinds { $date } wacht je ondertekende checklist op een van ons. Je krijgt een mail als hij is aangenomen, of met de reden als dat niet zo is.
paper-take-back = Trek hem terug
paper-take-back-text = Dan kijkt niemand er meer naar, en de bestanden worden verwijderd. Je kunt andere inleveren.

paper-accepted-machine = Je hebt de checklist ingeleverd die { $name }, { $function } bij { $organisation }, op papier heeft ondertekend. Wij vonden alle bladzijden en de handtekening op { $date }, dus de badge is van jou.
paper-accepted-person = Je hebt de checklist ingeleverd die { $name }, { $function } bij { $organisation }, op papier heeft ondertekend. Een van ons heeft hem bekeken en op { $date } aangenomen, dus de badge is van jou.
paper-declined-title = We konden de ondertekende checklist niet aannemen
paper-declined-text = Een van ons heeft ernaar gekeken. Dit is de reden:
paper-declined-next = Je kunt nieuwe foto’s inleveren, of je werkgever vragen om online te bevestigen.
paper-share-title = Het ondertekende papier
paper-share-off = Alleen jij kunt de bladzijden zien die je hebt ingeleverd.
paper-share-on = Wie deze link heeft, kan de bladzijden zien die je hebt ingeleverd:
paper-share = Laat anderen het zien
paper-share-stop = Stop met delen
shared-paper-title = De ondertekende checklist van { $name }
shared-paper-lead = { $name } laat je de bladzijden zien waarop een werkgever de vaardigheden heeft bevestigd. De badge zelf zegt wie ze heeft gecontroleerd, en wanneer.

flash-paper-accepted = Alles is in orde. De Good Employee Badge is van jou!
flash-paper-kept = Je bladzijden zijn bewaard. Hieronder zie je wat er nog ontbreekt.
flash-paper-with-person = Er kijkt nu iemand naar. Je krijgt een mail.
flash-paper-removed = De foto is verwijderd.
flash-paper-shared = Wie de link heeft, kan de ondertekende checklist nu zien.
flash-paper-unshared = Niemand anders kan de ondertekende checklist nog zien.

confirm-paper-title = Het ondertekende papier
confirm-paper-text = { $name } heeft deze foto’s ingeleverd van de checklist die op papier is ondertekend. Onze computer kan ze niet controleren. Wil je vergelijken: is dit wat je hebt ondertekend? Bevestig dan hieronder.

badge-paper-machine = { $organisation } ({ $function }) heeft de vaardigheden van de houder bevestigd door de checklist { $number }, versie { $version }, op papier te ondertekenen of te stempelen. De houder had zichzelf een score gegeven bij de { $total } uitspraken, heeft alle bladzijden ingeleverd en opgegeven wie heeft ondertekend. Op { $date } stelde deze site vast dat het de checklist was die aan de houder is uitgegeven, met alle bladzijden en met een handtekening of stempel op zijn plaats.
badge-paper-administrator = { $organisation } ({ $function }) heeft de vaardigheden van de houder bevestigd door de checklist { $number }, versie { $version }, op papier te ondertekenen of te stempelen. De houder had zichzelf een score gegeven bij de { $total } uitspraken, heeft de bladzijden ingeleverd en opgegeven wie heeft ondertekend. Een beheerder van deze site heeft ze bekeken en op { $date } aangenomen.

nav-review = Ondertekende papieren
review-title = Ondertekende papieren
review-lead = Checklists die een werkgever op papier heeft ondertekend en die onze computer niet kan controleren. De oudste eerst.
review-since = sinds { $date }
review-none = Niets om te bekijken
review-none-text = Als iemand een papier inlevert dat een computer niet kan controleren, staat het hier.
review-one-title = De ondertekende checklist van { $name }
review-signer = Ondertekend door, volgens de deelnemer
review-look = Is het deze checklist, met dit nummer en deze versie? Zijn alle bladzijden er? Heeft iemand de laatste ondertekend of gestempeld?
review-decide = Beslis
review-decide-text = Als je hem aanneemt, wordt de Good Employee Badge meteen uitgegeven.
review-accept = Neem aan
review-decline = Wijs af
review-reason = Je reden
review-reason-hint = De deelnemer leest dit. Zeg wat er niet klopt en wat die kan doen.
review-reason-missing = Schrijf een reden: de deelnemer wil graag weten wat te doen.
review-was-accepted = Aangenomen op { $date }.
review-was-declined = Afgewezen of teruggetrokken op { $date }.
flash-review-accepted = Het papier is aangenomen, en de badge is uitgegeven.
flash-review-declined = Het papier is afgewezen. De deelnemer krijgt een mail met je reden.

mail-paper-subject = { $name } heeft de ondertekende checklist ingeleverd
mail-paper-body =
    Hallo,

    { $name } heeft foto’s ingeleverd van de checklist die je op papier hebt ondertekend. Onze computer kan ze niet controleren. Wil je er zelf naar kijken, en bevestigen of afwijzen?

    Open de link in onze mail van { $date }. Heb je een account met dit adres? Dan vind je het ook hier:

    { $link }

mail-paper-declined-subject = We konden je ondertekende checklist niet aannemen
mail-paper-declined-body =
    Hallo { $name },

    Een van ons heeft gekeken naar de ondertekende checklist die je hebt ingeleverd, en kon hem niet aannemen. Dit is de reden:

    "{ $reason }"

    Je kunt nieuwe foto’s inleveren, of je werkgever vragen om online te bevestigen:

    { $link }

confirm-draw = Teken je handtekening (als je wilt)
confirm-draw-hint = Met je vinger, een pen of de muis. Je naam hierboven is ook genoeg.
confirm-draw-clear = Wis

# De vragenbank en quizzen, zoals hun makers ze zien.

questions-title = Mijn vragen
questions-lead = Je eigen vragen, voor de quizzen van je cursussen. Niemand anders ziet ze, tot je een quiz publiceert.
questions-search = Zoek op woorden
questions-kind-all = Alle soorten
questions-category-all = Alle categorieën
questions-module-all = Alle modules
questions-sort-changed = Laatst veranderd
questions-sort-category = Categorie
questions-sort-words = Tekst
questions-none-title = Nog geen vragen
questions-none-text = Schrijf je eerste vraag, haal vragen uit Moodle, of kopieer er een van ons.
questions-none-found = Geen vraag past bij wat je zoekt.
questions-export = Bewaar deze vragen als GIFT-bestand

kind-single = Eén goed antwoord
kind-multiple = Meer goede antwoorden
kind-true-false = Waar of niet waar
kind-matching = Wat hoort bij elkaar
kind-short = Een woord typen
kind-numerical = Een getal typen

question-kind = Soort
question-new-kind = Soort vraag
question-new = Schrijf een vraag
question-new-of = Nieuwe vraag: { $kind }
question-edit = Vraag: { $kind }
question-text = Vraag
question-text-hint = Je kunt **belangrijke woorden** en lijsten gebruiken.
question-options = Antwoorden om uit te kiezen
question-options-single = Kies wat elk antwoord waard is. Deelnemers kiezen er één. Je uitleg zien ze nadat ze hebben ingeleverd.
question-options-multiple = Deelnemers kunnen er meer kiezen. De goede antwoorden zijn samen één punt waard. Een fout antwoord kan punten kosten.
question-option = Antwoord { $n }
question-worth = Waarde van { $n }
question-said = Uitleg bij { $n }
question-answers = Antwoorden
question-answers-short = Hoofdletters maken niet uit. Een * staat voor willekeurige letters. Het eerste antwoord dat past, telt.
question-answers-numerical = Geef een getal, of een bereik van het ene getal tot het andere. Het eerste antwoord dat past, telt.
question-answer = Antwoord { $n }
question-number = Getal { $n }
question-until = Tot en met { $n }
question-tolerance = Mag afwijken met { $n }
question-otherwise = Uitleg bij alle andere getallen
question-pairs = Paren
question-pairs-hint = Schrijf op wat bij elkaar hoort. Een rechterkant zonder linkerkant is een extra keuze die nergens bij past.
question-left = Linkerkant { $n }
question-right = Rechterkant { $n }
question-truth = De stelling is
question-said-right = Uitleg bij het goede antwoord
question-said-wrong = Uitleg bij het foute antwoord
question-more = Meer rijen
question-general = Uitleg
question-general-hint = Iedereen ziet dit na het inleveren, bij elk antwoord.
question-name = Naam
question-name-hint = Alleen voor jou, om de vraag terug te vinden. Je mag dit leeg laten.
question-category = Categorie
question-category-hint = Om vragen bij elkaar te houden die bij elkaar horen.
question-preview-hint = In een quiz staan de antwoorden door elkaar.
question-key = Wat goed is, en wat deelnemers te lezen krijgen
question-remove-title = Haal deze vraag uit je vragenbank
question-remove-text = Quizzen waar de vraag in staat, houden hem.
question-remove = Haal de vraag eruit
question-removed = Deze vraag staat niet meer in je vragenbank. Quizzen waar de vraag in staat, houden hem.
question-bank-full = Zoveel vragen passen niet in je vragenbank. Haal er eerst een paar uit.
question-gone = Een vraag die er niet meer is
question-own = jouw vraag
question-platform = vraag van het platform
worth-share = goed: een gelijk deel van het punt
worth-right = goed: het hele punt
worth-wrong = fout: niets
worth-all = fout: kost een heel punt
worth-part = { $percent } % van het punt
worth-minus = kost { $percent } % van het punt

fault-label = Het kenmerk is niet bruikbaar.
fault-open-title = De naam van de vraag heeft geen einde (::).
fault-braces = De accolades kloppen niet. Een lege regel in een vraag maakt er een einde aan.
fault-description = Er zijn geen antwoorden, dus dit is een tekst en geen vraag.
fault-essay = Zo'n antwoord kan alleen een mens nakijken. Gebruik hiervoor een opdracht.
fault-no-text = Vul de vraag in.
fault-unknown-answers = De antwoorden staan er in een vorm die we niet kennen.
fault-text-before = Er staat tekst voor het eerste antwoord.
fault-too-many = Het zijn er te veel. Een vraag heeft hoogstens 20 antwoorden, en een bestand hoogstens 1000 vragen.
fault-empty-answer = Een antwoord heeft geen tekst.
fault-too-few = Geef er minstens twee.
fault-all-right = Alle antwoorden zijn goed. Minstens één moet fout zijn.
fault-none-right = Geen antwoord is goed. Minstens één moet goed zijn.
fault-weights = De goede antwoorden zijn samen niet precies één punt waard.
fault-bad-weight = Een waarde is geen getal van -100 tot en met 100.
fault-half-pair = Een paar heeft maar één kant.
fault-twice-left = Dezelfde linkerkant staat er twee keer.
fault-not-a-number = Dit is geen getal.
fault-bad-range = Het bereik eindigt voordat het begint.
fault-twice-otherwise = Er is meer dan één uitleg bij alle andere getallen.
fault-too-long = Een tekst is te lang. Een vraag heeft hoogstens 4000 tekens, een antwoord of uitleg hoogstens 1000.
fault-unknown-kind = Deze soort vraag hebben we niet.
fault-unreadable = Vanaf hier is het bestand niet te lezen.

lost-media = Afbeeldingen en andere media vallen weg.
lost-units = Eenheden van het getal vallen weg.
lost-feedback = Uitleg die van de hele score afhangt, valt weg.
lost-case = Hoofdletters maken dan niet meer uit.
lost-hints = Tips voor een tweede poging vallen weg.
lost-tags = Labels en kenmerken vallen weg.

platform-title = Vragen van het platform
platform-lead = Je kunt deze vragen zo in je quizzen gebruiken, of er een kopiëren en de kopie veranderen.
platform-question = Een vraag van het platform
platform-copy-title = Wil je de vraag veranderen?
platform-copy-text = Kopieer hem naar je eigen vragen. De kopie is van jou.
platform-copy = Kopieer de vraag

import-title = Vragen importeren
import-lead = Haal vragen uit Moodle of uit een tekstbestand. Je ziet eerst wat er van elke vraag wordt.
import-file = Bestand
import-file-hint = GIFT of Moodle XML, hoogstens { $max } KB.
import-text = Of plak de vragen hier
import-text-hint = In GIFT of Moodle XML. Kies je een bestand, dan telt het bestand.
import-category-hint = Voor vragen die zelf geen categorie noemen.
import-look = Bekijk de vragen
import-nothing = Kies een bestand, of plak vragen
import-large = Dit is te groot: hoogstens { $max } KB. Splits het bestand.
import-not-read = We vonden er geen vragen in. Is het een GIFT- of Moodle XML-bestand?
import-report-title = Wat er in het bestand staat
import-report-lead = { $source }: { $all ->
    [one] 1 vraag.
   *[other] { $all } vragen.
  } Nieuw: { $new }. Al in je vragenbank: { $there }. Niet te gebruiken: { $refused }.
import-next = Er is nog niets veranderd
import-take = { $n ->
    [one] Neem 1 vraag op in mijn vragenbank
   *[other] Neem { $n } vragen op in mijn vragenbank
  }
import-take-quiz = { $n ->
    [one] Neem 1 vraag op in de quiz
   *[other] Neem { $n } vragen op in de quiz
  }
import-none-new = Uit dit bestand valt niets op te nemen.
import-other = Kies een ander bestand
import-caption = Vraag voor vraag
import-line = Regel
import-question = Vraag
import-becomes = Wat ermee gebeurt
import-unnamed = (geen naam)
import-verdict-new = Nieuw
import-verdict-there = Al in je vragenbank
import-verdict-twice = Staat twee keer in het bestand
import-verdict-refused = Niet opgenomen

builder-new-quiz = Maak een quiz
quiz-untitled = Nieuwe quiz
quiz-intro = Wat deelnemers vooraf lezen
quiz-intro-hint = Je mag dit leeg laten.
quiz-questions = Vragen: { $n }
quiz-no-questions = Deze quiz heeft nog geen vragen.
quiz-too-many = Een quiz heeft hoogstens { $max } vragen om uit te loten.
quiz-choose = Kies vragen
quiz-new-question = Schrijf een vraag
quiz-import = Importeer vragen
quiz-look = Bekijk
quiz-look-of = Bekijk vraag { $n }
quiz-up-of = Vraag { $n } omhoog
quiz-down-of = Vraag { $n } omlaag
quiz-remove-of = Haal vraag { $n } weg
quiz-rules = Regels
quiz-draw = Hoeveel vragen heeft een poging?
quiz-draw-hint = Ze worden elke keer geloot. Laat leeg voor alle vragen, in deze volgorde.
quiz-minutes = Hoeveel minuten duurt een poging hoogstens?
quiz-minutes-hint = Laat leeg voor geen tijdslimiet. Veel mensen hebben meer tijd nodig dan je denkt.
quiz-attempts = Hoeveel pogingen zijn er?
quiz-attempts-hint = Laat leeg voor zo veel als iemand wil. Het beste resultaat telt.
number-range = Vul een heel getal in van 1 tot en met { $max }
quiz-preview-drawn = Een poging heeft { $count } van deze { $all } vragen. Ze worden geloot.
quiz-preview-again = Probeer nog een keer

choose-title = Kies vragen: { $quiz }
choose-banks = Waar de vragen vandaan komen
choose-legend = Vragen
choose-none = Hier zijn nog geen vragen.
choose-there = staat al in deze quiz
choose-add = Voeg de aangekruiste vragen toe
choose-all = Voeg alles toe wat gevonden is
choose-back = Terug naar de quiz

flash-question-copied = Dit is je kopie.
flash-question-not-copied = De vraag kon niet worden gekopieerd: je vragenbank is vol.
flash-question-removed = De vraag is uit je vragenbank.
flash-questions-imported = De vragen zijn opgenomen.
flash-quiz-chosen = De vragen staan in de quiz.
flash-quiz-full = Zoveel vragen passen niet in de quiz. Er is niets toegevoegd.
flash-quiz-nothing-chosen = Je hebt geen vraag aangekruist.

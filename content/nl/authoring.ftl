# Cursussen maken: de lijst, het bouwen, lessen, publiceren.

nav-workspace = Werkruimte
authoring-tabs = Werkruimte
list-all = Toon alles
list-show = Toon
list-sort = Volgorde
save-preview = Bewaar en bekijk
save-to-course = Bewaar en ga naar de cursus
flash-saved = Bewaard.

courses-title = Mijn cursussen
courses-lead = Stel cursussen samen uit onze modules en lessen en uit je eigen lessen en quizzen.
courses-lead-practice = Dit is je oefenruimte. Probeer hoe mentoren cursussen maken. Niemand anders ziet wat je hier maakt.
courses-caption = Cursussen
courses-search = Zoek in titels
courses-status = Stand
courses-status-open = Alles behalve gearchiveerd
courses-sort-changed = Laatst veranderd
courses-sort-created = Nieuwste
courses-sort-title = Titel
courses-learners = Deelnemers
courses-changed = Veranderd
courses-none-title = Nog geen cursussen
courses-none-text = Je eerste cursus is twee minuten ver: geef een titel, voeg onderdelen toe, en bekijk de cursus zoals een deelnemer.
courses-none-found = Geen cursus past bij wat je zoekt.

course-new = Nieuwe cursus
course-new-lead = Je kunt dit later allemaal nog veranderen.
course-make = Maak de cursus
course-title = Titel
course-title-hint = Bijvoorbeeld: Een goede start in een nieuw team
course-title-missing = Vul een titel in
course-title-long = De titel is te lang. Gebruik hoogstens { $max } tekens.
course-summary = Waar gaat het over?
course-summary-hint = Dit lezen deelnemers als eerste. Twee of drie zinnen zijn genoeg.
course-summary-long = De tekst is te lang. Gebruik hoogstens { $max } tekens.
course-badge = Badge voor wie de cursus afrondt
course-badge-none = Geen badge
course-badge-hint = Wie alle verplichte onderdelen heeft gedaan, krijgt de badge meteen. Je badges maak je in je werkruimte, onder "Badges".
course-badge-evidence-name = Cursus: { $course }
course-badge-evidence = Heeft op { $date } alle verplichte onderdelen van de cursus "{ $course }" afgerond.
course-brings-badge = Rond de cursus af en verdien de badge
course-language = Taal van de cursus
course-parts-many = Een cursus heeft hoogstens { $max } onderdelen.
course-too-many = Je hebt al te veel cursussen. Verwijder concepten die je niet nodig hebt.
course-practice = Oefenruimte
course-status-draft = Concept
course-status-published = Gepubliceerd
course-status-archived = Gearchiveerd
course-more = Meer
course-copy = Kopieer deze cursus
course-copy-lead = Je krijgt een nieuw concept met dezelfde onderdelen. Deelnemers en hun resultaten blijven bij de oude cursus.
course-copy-make = Maak de kopie
course-copy-of = Kopie van { $title }
course-archive = Archiveer deze cursus
course-archive-hint = Niemand kan nog beginnen aan een gearchiveerde cursus. Wie al bezig is, kan verder.
course-unarchive = Haal deze cursus terug
course-delete-title = Verwijder dit concept
course-delete-text = Deze cursus is nooit gepubliceerd. Verwijder je hem, dan is hij voorgoed weg, met zijn lessen en quizzen.
course-delete = Verwijder voorgoed

builder-parts = Onderdelen
builder-no-parts = Deze cursus heeft nog geen onderdelen. Voeg hieronder het eerste toe.
builder-required = Nodig om de cursus af te ronden
builder-level-of = Niveau dat nodig is: { $part }
builder-level = vanaf { $least } %: { $level }
builder-level-none = elk resultaat
builder-edit = Bewerk
builder-edit-of = Bewerk: { $part }
builder-up = Omhoog
builder-up-of = Omhoog: { $part }
builder-down = Omlaag
builder-down-of = Omlaag: { $part }
builder-remove = Haal weg
builder-remove-of = Haal weg: { $part }
builder-add = Voeg een onderdeel toe
builder-new-lesson = Schrijf een les
builder-module = Een module van het platform
builder-add-module = Voeg de module toe
builder-lesson = Een les van het platform
builder-add-lesson = Voeg de les toe
part-required = verplicht
part-gone = Een onderdeel dat er niet meer is

differs-title = Dit is ergens anders veranderd
differs-text = Op een andere pagina is iets anders bewaard nadat deze pagina was geopend. Er is niets verloren: je ziet allebei. Wat jij typte, staat in het formulier. Bewaar je dat, dan komt het in de plaats van het andere.
differs-theirs = De andere versie
differs-open = Open liever de andere versie. Wat je hier typte, is dan weg.

lesson-untitled = Nieuwe les
lesson-text = Tekst
lesson-text-hint = Hoogstens { $max } tekens.
lesson-text-long = De tekst is te lang. Gebruik hoogstens { $max } tekens.
lesson-picture-silent = Een afbeelding heeft geen beschrijving. Schrijf die tussen de vierkante haken, voor mensen die de afbeelding niet zien.
lesson-preview = Zo zien deelnemers het
lesson-preview-empty = Er is nog geen tekst.
markdown-title = Zo maak je kopjes, lijsten en links
markdown-text = Laat een lege regel tussen alinea's. Deze tekens hebben een betekenis:
markdown-heading = Een kopje
markdown-strong = belangrijke woorden
markdown-list = een punt van een lijst
markdown-numbers = een stap
markdown-quote = wat iemand zegt
markdown-link = woorden van een link

preview-go = Bekijk als deelnemer
publish-title = Publiceren
publish-go = Controleer en publiceer
publish-heading = Publiceer: { $course }
publish-state-none = Deelnemers zien deze cursus nog niet.
publish-state-current = Deelnemers zien versie { $number } van { $date }. Die is gelijk aan je concept.
publish-state-behind = Deelnemers zien versie { $number } van { $date }. In je concept staan veranderingen die zij niet zien.
publish-state-archived = Deze cursus is gearchiveerd. De laatste versie is { $number } van { $date }.
publish-ready = Klaar om te publiceren
publish-first = Deelnemers kunnen deze cursus dan volgen. Je kunt je concept blijven veranderen: zij zien dat als je opnieuw publiceert.
publish-again = { $learners ->
    [0] Dit maakt een nieuwe versie.
    [one] Dit maakt een nieuwe versie. De deelnemer krijgt die meteen, als die nog niet is begonnen. Anders kiest die zelf wanneer, en wat al gedaan is, blijft tellen.
   *[other] Dit maakt een nieuwe versie. Van de { $learners } deelnemers krijgen wie nog niet is begonnen die meteen. De anderen kiezen zelf wanneer, en wat al gedaan is, blijft tellen.
  }
publish-unarchives = De cursus komt terug uit het archief.
publish-now = Publiceer nu
publish-blocked = Dit ontbreekt nog
publish-nothing-required = Geen onderdeel is verplicht, dus niemand kan de cursus afronden. Kies er minstens één.
publish-gone = Eén onderdeel is er niet meer: { $part }. Haal het weg.
publish-empty-lesson = De les "{ $title }" heeft geen tekst.
publish-empty-quiz = De quiz "{ $title }" heeft geen vragen.
publish-long-quiz = De quiz "{ $title }" heeft meer dan { $max } vragen. Laat er een aantal uit loten.
publish-changed = De cursus is veranderd nadat je deze pagina opende. Kijk nog een keer voordat je publiceert.

join-link-title = Link om mee te doen
join-link-closed = Met een link kunnen mensen met een account zelf meedoen aan deze cursus.
join-link-make = Maak een link
join-link-open = Wie deze link heeft, kan meedoen:
join-link-new = Maak een nieuwe link
join-link-close = Sluit deze link

flash-course-made = Je cursus is gemaakt. Voeg nu onderdelen toe.
flash-course-copied = Dit is je kopie.
flash-course-archived = De cursus is gearchiveerd.
flash-course-unarchived = De cursus is terug.
flash-course-deleted = Het concept is verwijderd.
flash-course-published = Gepubliceerd. Deelnemers zien nu deze versie.
flash-course-full = Bewaard, maar de cursus kan niet meer onderdelen hebben.
flash-course-changed = Bewaard, maar deze cursus wordt ook op een andere pagina veranderd. Probeer het nog een keer.

picture-title = Voeg een afbeelding toe
picture-file = Afbeelding
picture-file-hint = JPEG of PNG. De afbeelding komt aan het einde van de tekst; je kunt hem daarna verplaatsen.
picture-alt = Wat is erop te zien?
picture-alt-hint = Voor mensen die de afbeelding niet zien. Eén zin is genoeg.
picture-alt-missing = Zeg in een zin wat erop te zien is, in hoogstens { $max } tekens, en kies de afbeelding opnieuw
picture-none = Dit is een document. Kies een afbeelding.
picture-add = Voeg de afbeelding toe
flash-lesson-picture-added = De afbeelding staat aan het einde van de tekst.

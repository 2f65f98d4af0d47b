# Zoeken in de lessen.

nav-search = Zoeken
search-title = Zoeken in de lessen
search-title-of = Zoeken: { $query }
search-lead = Vind de plek in een les die je nodig hebt: een woord, een naam of een paar woorden samen.
search-label = Waar ben je naar op zoek?
search-button = Zoeken
search-language = Taal van de lessen
search-count = { $n ->
    [one] Eén plek voor "{ $query }"
   *[other] { $n } plekken voor "{ $query }"
}
search-some = Geen plek heeft al deze woorden. Elk van deze heeft er minstens één.
search-page = Pagina { $page } van { $of }
search-pages = Pagina's
search-previous = Vorige
search-next = Volgende
search-nothing = Niets gevonden voor "{ $query }"
search-nothing-text = Kijk of je het goed hebt gespeld, probeer een ander woord dat hetzelfde betekent, of gebruik minder woorden. Het begin van een woord is genoeg.
search-little-text = Deze woorden staan in elke les. Probeer een woord dat meer zegt over wat je zoekt.
search-in = Zoek in: { $language }
search-browse = Of kies een module
search-browse-instead = Of kijk in een module

# Een module als boek.

book-download = Download deze module als e-book
book-hint = Een EPUB-bestand met de vijf lessen. Je leest het op een telefoon, een computer of een e-reader, zonder verbinding.
book-contents = Inhoud
book-title-page = Titelpagina
book-landmarks = Plekken in dit boek
book-more = Hier kun je oefenen, de toets maken en een badge verdienen:
book-accessibility = Tekst met koppen, lijsten en een inhoudsopgave. Elk diagram heeft een titel en een beschrijving in woorden. Er beweegt niets, en niets hangt af van kleur of geluid.

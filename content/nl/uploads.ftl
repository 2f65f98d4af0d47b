# Bestanden die mensen insturen, en waarom er een niet wordt aangenomen.

upload-hint = PDF, JPEG of PNG, elk hooguit { $mb } MB.
upload-refused-empty = Kies een bestand
upload-refused-too-large = Dit is meer dan { $mb } MB. Stuur minder foto’s tegelijk, of kies een kleiner formaat in je camera of scanner.
upload-refused-too-many = Dit zijn meer dan { $n } bestanden. Stuur de andere daarna.
upload-refused-heic = Deze foto heeft een vorm die alleen sommige telefoons kunnen lezen (HEIC). Op een iPhone: open Instellingen, Camera, Structuren, kies "Meest compatibel" en maak de foto opnieuw. Of open de foto, kies Deel, en bewaar of stuur hem als JPEG.
upload-refused-other-kind = Wij kunnen PDF, JPEG en PNG lezen, en dit is iets anders. Bewaar het als een van die drie, of maak een foto.
upload-refused-damaged = Dit bestand is niet te lezen: een deel ontbreekt of is beschadigd. Maak het opnieuw en stuur het nieuwe.
upload-refused-too-many-pixels = Deze afbeelding is te groot om te lezen. Kies een kleiner formaat in je camera of scanner: 200 tot 300 dpi is het best.
upload-refused-too-many-pages = Dit document heeft meer dan { $pages } pagina’s. Stuur alleen de pagina’s die erbij horen.
upload-refused-locked = Deze PDF heeft een wachtwoord. Bewaar hem zonder wachtwoord en stuur hem opnieuw.
upload-refused-too-hard = Dit bestand is zo ingewikkeld dat wij het niet kunnen lezen. Print het als een nieuwe PDF, of stuur foto’s van de pagina’s.
upload-refused-quota = Je bewaart hier al { $quota } MB aan bestanden, en dat is het maximum. Bestanden verdwijnen als hun tijd om is.
upload-refused-no-room = Wij kunnen op dit moment geen bestanden bewaren. Dat ligt aan ons, en er is niets kwijt. Probeer het later opnieuw.
upload-refused-busy = Er worden nu veel bestanden gestuurd. Probeer het over een minuut opnieuw.
upload-refused-named = { $name }: { $reason }

privacy-uploads = Bestanden die je ons stuurt
privacy-uploads-text = Wij bewaren alleen het bestand zelf, niet wat camera’s erbij noteren: plaats, tijd en toestel worden uit foto’s verwijderd. Bestanden worden versleuteld bewaard. Ze verdwijnen als je ze verwijdert, als je je account verwijdert, of als hun tijd om is: een ondertekende checklist na een jaar.

# De andere vormen van badges: bestanden, het leerdossier, een badge opnieuw uitgeven.

badge-expired = Verlopen
badge-valid-until = Geldig tot

my-badges-files = Neem je badges mee
my-badges-files-lead = Je badges zijn van jou. Bewaar ze waar je wilt: overal kan iemand ze controleren.
my-badges-zip = Alle badges in één bestand (ZIP)
my-badges-zip-hint = Elke badge in alle vormen, voor elk programma
my-badges-clr = Leerdossier (CLR 2.0, JSON)
my-badges-clr-hint = Al je badges in één ondertekend document, voor werkgevers, scholen en digitale wallets

own-badge-more-files = Meer vormen, voor andere programma's
own-badge-svg3 = Tekening met de badge erin (SVG, Open Badges 3.0)
own-badge-svg2 = Tekening met de badge erin (SVG, Open Badges 2.0)
own-badge-svg-hint = Scherp op elke grootte
own-badge-jwt = Open Badges 3.0 als ondertekende tekst (JWT)
own-badge-jwt-hint = Voor programma's die om een token vragen
own-badge-jws = Open Badges 2.0 als ondertekende tekst (JWS)
own-badge-jws-hint = Voor oudere programma's die om een ondertekend bestand vragen

own-badge-anew = Je gegevens zijn veranderd
own-badge-anew-email = Deze badge staat op het e-mailadres dat je eerder had. Wie hem met je nieuwe adres controleert, krijgt te zien dat hij van iemand anders is.
own-badge-anew-name = De pagina van deze badge toont de naam die je eerder had.
own-badge-anew-both = Deze badge staat op het e-mailadres dat je eerder had, en de pagina toont de naam die je eerder had.
own-badge-anew-copies = De link en de datum blijven hetzelfde. In afbeeldingen en bestanden die je hebt gedownload staat nog het oude adres: download ze opnieuw.
own-badge-anew-button = Geef hem opnieuw uit met mijn nieuwe gegevens
flash-badge-renewed = De badge staat nu op je nieuwe gegevens.

record-name = SoftSkills4EU-leerdossier

# De index in het bestand met alle badges.
badge-files-title = Mijn SoftSkills4EU-badges
badge-files-lead = Elke badge heeft een map met dezelfde badge in alle vormen. De link onder een badge leidt naar de pagina waar iedereen hem kan controleren.
badge-file-ob2-json = Open Badges 2.0
badge-file-ob2-jws = Open Badges 2.0, als ondertekende tekst
badge-file-ob3-json = Open Badges 3.0
badge-file-ob3-jwt = Open Badges 3.0, als ondertekende tekst
badge-file-badge-png = afbeelding met de badge van beide versies erin
badge-file-badge-ob2-svg = tekening met de badge erin, Open Badges 2.0
badge-file-badge-ob3-svg = tekening met de badge erin, Open Badges 3.0

# Badges waarvan de tijd voorbij is.
own-badge-expired-title = Deze badge is verlopen
own-badge-expired-text = Hij was geldig tot en met { $date }. Hij blijft van jou, maar hij telt niet meer mee. Wie hem controleert, krijgt dat te lezen.
own-badge-succeeded = Je hebt hem op { $date } opnieuw verdiend. Deel die nieuwe badge.
my-badges-expired = Verlopen badges
my-badges-expired-lead = Hun tijd is voorbij, dus ze tellen niet meer mee. Je kunt ze opnieuw verdienen: doe de toets nog een keer.
my-badges-expired-on = Verlopen op { $date }
my-badges-expired-again = Verlopen op { $date }, en opnieuw verdiend

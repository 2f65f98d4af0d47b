# Woorden van het kader om elke pagina, en van wat meer pagina's delen.

skip = Naar de inhoud
language = Taal
colophon = SoftSkills4EU: een project van partners in Slovenië, Nederland, Cyprus, Kroatië en Italië.
nav-main = Hoofdmenu
nav-account = Account
nav-home = Mijn leerplek
nav-modules = Modules
nav-badges = Badges
nav-verify = Badge controleren
nav-people = Mensen
nav-mailbox = Postbus
nav-sign-in = Inloggen
nav-sign-up = Account maken
nav-sign-out = Uitloggen
nav-about = Over deze site
nav-privacy = Privacy
nav-accessibility = Toegankelijkheid

sample-title = Voorbeeldgegevens.
sample-sign-in-as = Iedereen hier is verzonnen. Inloggen als:
role-learner = Deelnemer
role-mentor = Mentor
role-employer = Werkgever
role-administrator = Beheerder

tier-sufficient = Voldoende
tier-good = Goed
tier-excellent = Uitstekend
tier-none = Nog niet

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date = { $day } { $month } { $year }
date-time = { $date }, { $time } UTC

form-problem = Er klopt iets niet
save = Opslaan
cancel = Annuleren
back = Terug

error-home = Naar de startpagina
error-reference = Noem dit kenmerk als je ons schrijft: { $reference }
error-not-found-title = We kunnen deze pagina niet vinden
error-not-found-text = Misschien klopt het adres niet, is de pagina weg, of is die niet voor jou. Ben je uitgelogd? Log dan in en probeer het opnieuw.
error-forbidden-title = Dit kwam niet van onze eigen pagina
error-forbidden-text = Voor je veiligheid nemen we alleen formulieren aan die je vanaf deze site stuurt. Ga terug, laad de pagina opnieuw en probeer het nog eens.
error-malformed-title = Dit begrepen we niet
error-malformed-text = Het formulier was niet compleet of niet van ons. Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.
error-too-large-title = Dit is te veel tegelijk
error-too-large-text = Wat je stuurde is groter dan deze pagina aankan. Er is niets veranderd.
error-too-many-title = Te veel pogingen
error-too-many-text = Wacht even en probeer het dan opnieuw. Zo beschermen we je account.
error-busy-title = We kunnen nu niet antwoorden
error-busy-text = Alles wat je hebt opgeslagen is veilig. Wacht een minuut en laad de pagina opnieuw.
error-failed-title = Er ging bij ons iets mis
error-failed-text = Het is niet jouw schuld, en alles wat je hebt opgeslagen is veilig. Probeer het over een minuut opnieuw.

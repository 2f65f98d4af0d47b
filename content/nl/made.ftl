# Badges die mentoren, organisaties en het consortium zelf maken. De teksten "made-said" worden in deze badges ondertekend.

made-maker = Wie heeft deze badge gemaakt?
made-maker-gone = Een vroegere mentor
made-said-person = { $maker } heeft deze badge gemaakt en geeft hem uit. { $maker } is mentor op deze site en bepaalt wat ervoor nodig is. { $issuer } ondertekent dat de badge is gegeven, aan wie en wanneer.
made-said-gone = Een mentor van deze site heeft deze badge gemaakt en gegeven. De mentor bepaalde wat ervoor nodig is, en is nu weg van de site. { $issuer } ondertekent dat de badge is gegeven, aan wie en wanneer.
made-said-organisation = { $maker } heeft deze badge gemaakt en geeft hem uit. { $maker } bepaalt wat ervoor nodig is. { $issuer } ondertekent dat de badge is gegeven, aan wie en wanneer.
made-said-site = { $issuer } heeft deze badge gemaakt en geeft hem uit.
made-narrative = Wat erover is geschreven
made-tree = Badges van cursussen en evenementen
made-tree-lead = Naast de achttien geven mentoren en organisaties eigen badges: voor een cursus die je hebt afgerond, of een evenement waar je bij was. Op de pagina van zo'n badge staat wie hem heeft gemaakt.

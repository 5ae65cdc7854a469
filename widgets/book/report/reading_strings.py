"""Every word of the box at the end of the lesson's pages."""

READ = "J’ai lu ce chapitre"
NOTE = "Gardé sur cet appareil, pour vous\u00a0: le livre ne mesure pas votre lecture."
REPORT_PAGE = "mon-bilan"
REPORT = "Mon bilan"
REFUSED = "Votre navigateur refuse de garder cette coche\u202f: elle s’effacera quand vous quitterez la page."

"""The words of the pages' metadata, for search engines and catalogues of teaching resources."""

SITE = "Le travail du clic"
AUTHOR = "L’équipe du projet «\u202fLe travail du clic\u202f»"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
LEVEL = "Secondaire\u00a0II (gymnase, lycée)"
AGES = "15-18"
ABOUT = ["digital labor", "micro-travail", "CAPTCHA", "intelligence artificielle", "apprentissage automatique"]

# What kind of resource a page is.
BOOK = "Livre interactif"
LAB = "Atelier interactif"
NOTEBOOK = "Carnet de code"
CHAPTER = "Chapitre"
GUIDE = "Guide pour l’enseignement"

PREVIEW = "{title}, dans «\u202f{book}\u202f»"

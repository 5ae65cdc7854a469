"""What pages say to who writes them, in French; `strings_en.py` and its neighbours say it in other languages."""

NO_IDENTIFIER = "{{{kind}}} : il manque l’identifiant, par exemple {{{kind}}} captcha-qui-travaille."
NOT_AN_IDENTIFIER = (
    "{{{kind}}} : l’identifiant « {name} » doit être fait de minuscules sans accent, de chiffres et de traits d’union."
)
TWIN_IDENTIFIER = (
    "{{{kind}}} : l’identifiant « {name} » sert déjà dans {page}, ligne {line}. Il doit être unique dans le livre."
)

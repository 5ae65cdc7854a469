"""`strings.py` in Italian."""

NO_IDENTIFIER = "{{{kind}}}: manca l’identificatore, per esempio {{{kind}}} captcha-chi-lavora."
NOT_AN_IDENTIFIER = (
    "{{{kind}}}: l’identificatore «{name}» deve essere fatto di minuscole senza accento, cifre e trattini."
)
TWIN_IDENTIFIER = (
    "{{{kind}}}: l’identificatore «{name}» è già usato in {page}, riga {line}. Deve essere unico nel libro."
)

"""`strings.py` in English."""

NO_IDENTIFIER = "{{{kind}}}: the identifier is missing, for instance {{{kind}}} captcha-who-works."
NOT_AN_IDENTIFIER = (
    "{{{kind}}}: the identifier “{name}” must be made of lower-case letters without accents, digits and hyphens."
)
TWIN_IDENTIFIER = (
    "{{{kind}}}: the identifier “{name}” is used already in {page}, line {line}. It must be unique in the book."
)

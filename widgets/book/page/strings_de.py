"""`strings.py` in German."""

NO_IDENTIFIER = "{{{kind}}}: Der Name fehlt, zum Beispiel {{{kind}}} captcha-wer-arbeitet."
NOT_AN_IDENTIFIER = (
    "{{{kind}}}: Der Name „{name}“ darf nur Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche enthalten."
)
TWIN_IDENTIFIER = "{{{kind}}}: Den Namen „{name}“ gibt es schon in {page}, Zeile {line}. Er muss im Buch einmalig sein."

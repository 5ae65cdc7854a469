"""`strings.py` in English."""

NUMBER = "Question {n}"
SEVERAL = "Several answers are right: tick them all."
FIELD = "Your answer"
FIELD_UNIT = "(in {unit})"
SOLUTION = "Show the answer"
EXPLANATION = "Explanation"
RIGHT = "Right"
WRONG = "Not quite"
NOT_RIGHT = "Wrong"
OTHER_NUMBER = "Any other value"
SUBMIT = "Check"
RESET = "Start over"
REFUSED = "Your browser refuses to keep answers on this device: they will be gone when you leave the page."
VERDICT = ": {verdict}"
GROUPING = ","
GLUED = ["%"]
UNITS = {
    "%": ["per cent", "percent", "per-cent", "pct"],
    "seconds": ["second", "secs", "sec", "s"],
    "minutes": ["minute", "mins", "min"],
    "hours": ["hour", "hrs", "hr", "h"],
}

SCRIPT = {
    "locale": "en",
    "glued": GLUED,
    "right": RIGHT,
    "wrong": WRONG,
    "answer": "The answer",
    "answerIs": "The answer: {value}",
    "tickedRight": "Right: to be ticked",
    "tickedWrong": "Not quite: to be left blank",
    "leftRight": "Not quite: to be ticked too",
    "leftWrong": "Right: to be left blank",
    "firstTry": "Right, first time.",
    "laterTry": "Right, in {n} tries.",
    "wrongSingle": "Not quite. Read the feedback under your choice, then try again.",
    "wrongNumeric": "Not quite. Read the feedback, then try again.",
    "wrongMultipleOne": "One choice out of {total} to look at again.",
    "wrongMultipleMany": "{n} choices out of {total} to look at again.",
    "noFeedback": "That is not the expected value.",
    "rightShare": "The calculation is right, but the answer is a percentage: multiply your number by 100.",
    "wrongShare": "Not quite. Read the feedback, and write the answer as a percentage.",
    "revealed": "Here is the answer.",
    "emptySingle": "Choose an answer first.",
    "emptyMultiple": "Tick at least one answer first.",
    "emptyNumeric": "Write a number first, for instance 20.3.",
    "unreadable": "Write a number only, for instance 20.3.",
    "unreadableUnit": "Write a number only, in {unit}: for instance 20.3.",
    "reset": "Off you go again: this question is blank.",
    "reveal": SOLUTION,
    "hide": "Hide the answer",
}

PROBLEM = "{{quiz}} “{name}”: {reason}"
NO_SUCH_KIND = "there is no type “{kind}”; the types are {kinds}."
NO_CHOICES = "there are no choices; a choice begins with “- [ ]” or “- [x]”."
NO_MARK = "choice {n} begins neither with “[ ]” nor with “[x]”."
NO_TEXT = "choice {n} has no text."
NO_FEEDBACK = "choice {n} has no feedback; write it under the choice, after a blank line, indented by two spaces."
NOT_A_NUMBER = "is not a number (example: 20.3 ± 1)."
NUMBER_PROBLEM = "choice {n}, “{text}”, {reason}"
AMBIGUOUS = "can be read in two ways: write 163,000 for thousands, or fewer zeros after the decimal point."
NO_QUESTION = "there is no question before the choices."
TOO_FEW = "at least two choices are needed."
NO_EXPLANATION = "there is no explanation after the choices: what to remember."
SECOND_LIST = "there is a second list of choices; a question has only one."
TWIN = "choice {n} says the same as choice {first}."
NONE_RIGHT = "no choice is right; mark one with “[x]”."
SEVERAL_RIGHT = "{n} choices are marked right, but only one can be ticked; add “:type: multiple” if that is meant."
ANY_RIGHT = "“*” cannot be the right answer."
ANY_NOT_LAST = "“*” must be the last choice."
NEVER_SERVES = "choice {n} never serves: choice {m} covers the same numbers."
CROSSES = "choices {m} and {n} have numbers in common, and neither contains the other."

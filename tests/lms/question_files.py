"""Reading question files as Moodle does, written from its documentation and import code's behaviour, not from our writers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree


@dataclass(frozen=True)
class Answer:
    fraction: float
    text: str
    tolerance: float
    feedback: str


@dataclass(frozen=True)
class Question:
    category: str
    identifier: str
    name: str
    text: str
    kind: str
    answers: tuple[Answer, ...]
    general: str

    def of_number(self, number: float) -> Answer | None:
        """The first answer that fits, as for a number typed by a student."""
        return next((a for a in self.answers if a.text == "*" or abs(number - float(a.text)) <= a.tolerance), None)

    def points(self, *ticked: int) -> float:
        return max(0, sum(self.answers[index].fraction for index in ticked))


def of_xml(content: bytes) -> list[Question]:
    found, category = [], ""
    for one in ElementTree.fromstring(content).findall("question"):
        if one.get("type") == "category":
            category = one.findtext("category/text")
            continue
        single = one.findtext("single")
        assert single in ("true", "false", None)
        kind = {"true": "single", "false": "multiple", None: "numeric"}[single]
        assert one.get("type") == ("numerical" if kind == "numeric" else "multichoice")
        answers = tuple(
            Answer(
                float(answer.get("fraction")),
                answer.findtext("text"),
                float(answer.findtext("tolerance") or 0),
                answer.findtext("feedback/text"),
            )
            for answer in one.findall("answer")
        )
        for part in ("questiontext", "generalfeedback", "answer/feedback"):
            assert all(element.get("format") == "html" for element in one.findall(part))
        texts = [one.findtext(path) for path in ("idnumber", "name/text", "questiontext/text")]
        found.append(Question(category, *texts, kind, answers, one.findtext("generalfeedback/text")))
    return found


_MARKS = {character: chr(0xE000 + index) for index, character in enumerate("\\~=#{}:n")}
_BACK = {mark: "\n" if character == "n" else character for character, mark in _MARKS.items()}


def _plain(text: str) -> str:
    return "".join(_BACK.get(character, character) for character in text.strip())


def of_gift(content: bytes) -> list[Question]:
    """What is escaped is put aside first; then every sign left means something."""
    text = re.sub(r"\\([\\~=#{}:n])", lambda found: _MARKS[found[1]], content.decode())
    found, category = [], ""
    for block in re.split(r"\n\s*\n", text.strip()):
        if named := re.fullmatch(r"\$CATEGORY: (.*)", block.strip()):
            category = _plain(named[1])
            continue
        notes, block = re.fullmatch(r"((?://[^\n]*\n)*)(.*)", block, re.DOTALL).groups()
        name, asked = block.removeprefix("::").split("::", 1)
        asked, inside = re.fullmatch(r"\[html\](.*?)\{(.*)\}\s*", asked, re.DOTALL).groups()
        inside, _, general = inside.partition("####")
        kind, answers = _answers(inside.strip())
        identifier = re.search(r"\[id:([^\]]*)\]", notes)[1]
        found.append(Question(category, identifier, _plain(name), _plain(asked), kind, tuple(answers), _plain(general)))
    return found


def _answers(inside: str) -> tuple[str, list[Answer]]:
    if inside.startswith("#"):
        numbers, _, others = inside[1:].partition("~")
        answers = [_answer(part, number=True) for part in numbers.split("=") if part.strip()]
        return "numeric", [*answers, *([_answer("%0%*" + others, number=True)] if others else [])]
    parts = [part for part in re.split(r"(?=[~=])", inside) if part.strip()]
    single = any(part.startswith("=") for part in parts)
    return ("single" if single else "multiple"), [
        _answer(part[1:], default=100 if part[0] == "=" else 0) for part in parts
    ]


def _answer(part: str, *, default: float = 0, number: bool = False) -> Answer:
    weight, text, feedback = re.fullmatch(r"\s*(?:%(-?[0-9]{1,2}\.?[0-9]*)%)?(.*?)#(.*)", part, re.DOTALL).groups()
    text, _, tolerance = text.partition(":") if number else (text, "", "")
    return Answer(float(weight or default), _plain(text), float(tolerance or 0), _plain(feedback))

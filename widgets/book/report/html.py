"""The blank form of `{report}` in HTML. `report.js` fills in what bears `data-row` and the class `__result`."""

from __future__ import annotations

from html import escape

from ..page.html_parts import start
from . import strings as words

_BOX = '<span class="tc-report__box" aria-hidden="true"></span>'


def _link(to: dict[str, str]) -> str:
    return f"{start('a', class_='reference internal', href=to['href'])}{escape(to['title'], quote=False)}</a>"


def _section(name: str, title: str, *parts: str) -> str:
    return (
        f'<section class="tc-report__part" data-part="{name}" aria-labelledby="report-{name}">\n'
        f'<h2 class="tc-report__title" id="report-{name}">{title}</h2>\n'
        f'<p class="tc-report__total" hidden></p>\n{"".join(parts)}</section>\n'
    )


def head() -> str:
    """Name and date are written by hand: the book asks for neither."""
    return (
        f'<p class="tc-report__without-script">{words.WITHOUT_SCRIPT}</p>\n'
        f'<p class="tc-report__name">{words.NAME} <span class="tc-report__line"></span></p>\n'
        f'<p class="tc-report__date">{words.DATE} <span class="tc-report__line"></span></p>\n'
    )


def chapters(contents: dict[str, list[dict]]) -> str:
    rows = "".join(
        f"{start('li', class_='tc-report__chapter', data_row=page['key'], data_depth=page['depth'])}"
        f'{_BOX} {_link(page)} <span class="tc-report__result"></span></li>\n'
        for page in contents["chapters"]
    )
    return _section("chapters", words.CHAPTERS, f'<ul class="tc-report__chapters">\n{rows}</ul>\n') if rows else ""


def quizzes(contents: dict[str, list[dict]]) -> str:
    columns = "".join(f'<th scope="col">{title}</th>' for title in words.QUIZ_COLUMNS)
    rows = "".join(
        f'{start("tr", data_row=page["href"])}<th scope="row">{_link(page)}<span class="tc-report__left"></span></th>'
        + "".join(f'<td class="tc-report__result" data-count="{name}"></td>' for name in ("first", "right", "answered"))
        + f"<td>{len(page['questions'])}</td></tr>\n"
        for page in contents["quizzes"]
    )
    if not rows:
        return ""
    table = (
        f'<table class="tc-report__quizzes" aria-labelledby="report-quizzes">\n<thead><tr>{columns}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table>\n"
    )
    return _section("quizzes", words.QUIZZES, table)


def labs(contents: dict[str, list[dict]]) -> str:
    rows = "".join(
        f"{start('div', class_='tc-report__lab', data_row=lab['name'])}"
        f'<h3 class="tc-report__subtitle">{_BOX} {_link(lab)}</h3>\n<div class="tc-report__result"></div></div>\n'
        for lab in contents["labs"]
    )
    return _section("labs", words.LABS, f'<div class="tc-report__labs">\n{rows}</div>\n') if rows else ""


def stands(contents: dict[str, list[dict]]) -> str:
    # Named by its page's link: the statement is a sentence, too long for a link.
    steps = "".join(f"<li>{_BOX} {step}</li>" for step in words.STEPS)
    lines = '<span class="tc-report__line"></span>' * 3
    rows = "".join(
        f"{start('div', class_='tc-report__stand', data_row=taken['key'])}"
        f'<h3 class="tc-report__subtitle">{_link({"title": taken["page"], "href": taken["href"]})}</h3>\n'
        f'<p class="tc-report__statement">{escape(taken["label"], quote=False)}</p>\n'
        f'<div class="tc-report__result"><ul class="tc-report__steps">{steps}</ul>\n'
        f'<p class="tc-report__lines">{words.ARGUMENT}{lines}</p></div></div>\n'
        for taken in contents["stands"]
    )
    return _section("stands", words.STANDS, rows) if rows else ""

"""« Mon bilan »: what a reader did in the whole book, on one page, as it stands on the device now."""

from __future__ import annotations

import json
import re

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.book import report_student as student
from tests.conftest import ROOT

PREFIX = "travail-du-clic/v1/"
LABS = ROOT / "widgets/labs"


def lab(name: str, key: str, **options: object) -> str:
    state = json.dumps({"storage_key": key, **options})
    return f":::{{anywidget}} {LABS}/{name}/{name}.js\n:css: {LABS}/{name}/{name}.css\n{state}\n:::\n"


def question(name: str, text: str = "Qui joue ?") -> str:
    return f":::{{quiz}} {name}\n{text}\n\n- [x] Oui\n\n  R.\n- [ ] Non\n\n  R.\n:::\n"


BOOK = {
    "index": """
# Accueil

```{toctree}
:caption: La leçon
chapitre
```

```{toctree}
:caption: Annexes
bilan
mon-bilan
```
""",
    "chapitre": "# Le chapitre\n\n"
    + question("chapitre-a")
    + question("chapitre-b")
    + """
:::{quiz} chapitre-c
:type: numeric
:unit: minutes

Combien ?

- [x] 20,3 ± 1

  R.
- [ ] *

  R.
:::

:::{stand} chapitre-liker
Liker, c’est travailler.
:::

```{toctree}
atelier
deux-mots
tricher
foule
journee
commun
```
""",
    "atelier": "# L’atelier\n\n" + lab("captcha", "captcha"),
    "deux-mots": "# Deux\n\n" + lab("two_words", "deux-mots"),
    "tricher": "# Tricher\n\n" + lab("cheating", "cheating", labels_key="captcha"),
    "foule": "# Foule\n\n" + lab("crowd", "crowd"),
    "journee": "# Journée\n\n" + lab("shift", "shift"),
    "commun": "# Commun\n\n" + lab("pooling", "pooling"),
    "bilan": "# Pour finir\n\n" + question("bilan-a"),
    "mon-bilan": "# Mon bilan\n\n:::{report}\n:::\n",
}
LAB_NAMES = ["captcha", "two_words", "cheating", "crowd", "shift"]
FORBID_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


@pytest.fixture(scope="module")
def address(build_once):
    """Of the built book, without a trailing slash."""
    return build_once(BOOK).output.as_uri()


@pytest.fixture
def opened(address, page):
    return reopen(page, address)


def reopen(page, address):
    page.goto(f"{address}/mon-bilan.html")
    page.locator(".tc-report[data-ready]").wait_for()
    return page


def put(page, **values):
    """Write as the book's own parts do, then tell the page."""
    page.evaluate(
        """([prefix, values]) => {
            for (const [key, text] of Object.entries(values)) localStorage.setItem(prefix + key, text);
            document.dispatchEvent(new CustomEvent("tc:storage"));
        }""",
        [PREFIX, values],
    )


def part(page, name):
    return page.locator(f".tc-report [data-part={name}]")


def of_lab(page, name):
    return page.locator(f".tc-report [data-row={name}] .tc-report__result")


def counts(page, row):
    """Right at the first try, right, answered, asked."""
    cells = page.locator(f'.tc-report__quizzes tr[data-row="{row}"] td').all_inner_texts()
    return [int(cell) for cell in cells]


def answer(page, address, name, choice):
    page.goto(f"{address}/chapitre.html#quiz-{name}")
    quiz = page.locator(f"[data-quiz={name}][data-ready]")
    if isinstance(choice, str):
        quiz.get_by_role("textbox").fill(choice)
    else:
        quiz.get_by_role("radio").nth(choice).check()
    quiz.get_by_role("button", name="Valider").click()
    expect(quiz).not_to_have_attribute("data-state", "blank")


# --- at build time


def test_it_lists_what_the_pages_hold(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    page = built.html("mon-bilan")
    chapters = [(row["data-row"], row["data-depth"]) for row in page.select(".tc-report__chapter")]
    assert chapters[:2] == [("read/chapitre", "0"), ("read/atelier", "1")]
    assert len(chapters) == 7, "no page outside of the lesson"
    rows = [
        [cell.get_text(strip=True) for cell in row.select("th, td")]
        for row in page.select(".tc-report__quizzes tbody tr")
    ]
    assert rows == [["Le chapitre", "", "", "", "3"], ["Pour finir", "", "", "", "1"]]
    assert [row["data-row"] for row in page.select(".tc-report__lab")] == LAB_NAMES, "not the class's own"
    assert [row.text for row in page.select(".tc-report__statement")] == ["Liker, c’est travailler."]
    assert page.select_one(".tc-report__stand a")["href"] == "chapitre.html#stand-chapitre-liker"


def test_a_second_build_follows_the_pages(build):
    build(BOOK)
    page = build({"bilan": "# À la fin\n\n" + question("bilan-a") + question("bilan-b")}).html("mon-bilan")
    assert page.select(".tc-report__quizzes tbody tr")[1].get_text(" ", strip=True) == "À la fin 2"


def test_a_part_without_content_is_left_out(build):
    built = build({"index": "# Accueil\n\n:::{report}\n:::\n"})
    assert built.warnings == ""
    assert built.html("index").select(".tc-report__part") == []


def test_the_books_own_page_has_it():
    text = (ROOT / "chapters/mon-bilan.md").read_text(encoding="utf-8")
    assert ":::{report}" in text
    assert "chapters/mon-bilan" in (ROOT / "_toc.yml").read_text(encoding="utf-8")


# --- nothing kept


def test_it_says_not_yet_of_everything_and_fetches_no_lab(address, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    reopen(page, address)
    assert part(page, "chapters").locator(".tc-report__total").inner_text() == "0 sur 7."
    assert part(page, "quizzes").locator(".tc-report__total").inner_text() == "pas encore."
    assert counts(page, "chapitre.html") == [0, 0, 0, 3]
    assert part(page, "labs").get_by_text("pas encore").count() == 5
    assert part(page, "stands").get_by_text("pas encore").count() == 1
    assert page.locator(".tc-report [data-done]").count() == 0
    assert page.get_by_role("button", name="Tout effacer").is_hidden()
    assert [url for url in asked if "/labs/" in url] == []


def test_without_javascript_it_is_a_form_to_fill_in_by_hand(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/mon-bilan.html")
    assert page.get_by_text("Sans JavaScript").is_visible()
    text = paper(page)
    context.close()
    for words in ("Nom :", "Date :", "Le chapitre", "Pas du tout d’accord", "Mon argument :", "Atelier CAPTCHA"):
        assert words in text
    assert "pas encore" not in text
    assert "Sans JavaScript" not in text


def test_where_storage_is_forbidden_it_says_so(address, page):
    page.add_init_script(FORBID_STORAGE)
    reopen(page, address)
    assert page.get_by_text("interdit à ce livre d’écrire").is_visible()
    assert counts(page, "chapitre.html") == [0, 0, 0, 3]


# --- chapters, quizzes, stands


def test_a_chapter_ticked_is_read(address, opened):
    opened.goto(f"{address}/atelier.html")
    opened.get_by_role("checkbox", name="J’ai lu ce chapitre").check()
    reopen(opened, address)
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "1 sur 7."
    row = opened.locator('[data-row="read/atelier"]')
    assert row.locator(".tc-report__result").inner_text().endswith("lu")
    assert row.locator(".tc-report__box[data-done]").count() == 1


def test_an_answer_counts_as_right_only_if_it_is_right_now(address, opened):
    page = opened
    answer(page, address, "chapitre-a", 0)
    answer(page, address, "chapitre-b", 1)
    assert counts(reopen(page, address), "chapitre.html") == [1, 1, 2, 3]
    answer(page, address, "chapitre-b", 0)
    assert counts(reopen(page, address), "chapitre.html") == [1, 2, 2, 3], "right, but not at the first try"
    answer(page, address, "chapitre-a", 1)
    answer(page, address, "chapitre-c", "20 minutes")
    assert counts(reopen(page, address), "chapitre.html") == [1, 2, 3, 3], "no longer right, though it was"
    total = part(page, "quizzes").locator(".tc-report__total").inner_text()
    assert re.sub(r"\s", " ", total) == "Faites : 3 sur 4. Justes : 2, dont 1 du premier coup."


def test_what_is_left_is_linked(address, opened):
    page = opened
    answer(page, address, "chapitre-b", 1)
    row = reopen(page, address).locator('tr[data-row="chapitre.html"]')
    assert (
        re.sub(r"\s", " ", row.locator(".tc-report__left").inner_text()) == "à revoir : nº 2 · pas encore : nº 1, nº 3"
    )
    row.get_by_role("link", name=re.compile("nº.2, Le chapitre")).click()
    page.wait_for_url("**/chapitre.html#quiz-chapitre-b")


@pytest.mark.parametrize(
    "change",
    [{"signature": "autre"}, {"version": 2}, {"answer": 7}, {"tries": 0}],
    ids=lambda change: next(iter(change)),
)
def test_what_a_quiz_could_not_have_written_is_no_answer(address, opened, change):
    page = opened
    answer(page, address, "chapitre-a", 0)
    key = f"{PREFIX}quiz/chapitre-a"
    state = json.loads(page.evaluate("(key) => localStorage.getItem(key)", key))
    assert state["solved"]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(state | change)])
    assert counts(reopen(page, address), "chapitre.html") == [0, 0, 0, 3]


def test_a_stand_is_shown_with_its_argument_as_text(opened):
    state = {"version": 1, "first": 1, "step": 4, "argument": "<b>Parce que</b>\nvoilà."}
    put(opened, **{"stand/chapitre-liker": json.dumps(state)})
    stand = part(opened, "stands")
    assert stand.locator(".tc-report__step").inner_text() == "Plutôt d’accord"
    assert stand.locator(".tc-report__argument").inner_text() == "<b>Parce que</b>\nvoilà."
    assert "Ma première position" in stand.inner_text()
    assert "Pas du tout d’accord" in stand.inner_text()
    put(opened, **{"stand/chapitre-liker": json.dumps(state | {"step": 9})})
    expect(stand.get_by_text("pas encore")).to_be_visible()


# --- labs, really used


def test_labs_say_what_the_labs_themselves_said(address, page):
    page.set_default_timeout(15_000)
    student.give_labels(page, f"{address}/atelier.html", rounds=5)
    captcha = page.get_by_role("region", name="Atelier CAPTCHA")
    labels, accuracy = (captcha.get_attribute(f"data-{name}") for name in ("labels", "accuracy"))
    student.transcribe(page, f"{address}/deux-mots.html", words=4)
    words = page.get_by_role("region", name="Deux mots")
    settled, reading = (words.get_attribute(f"data-{name}") for name in ("settled", "accuracy"))
    student.cheat(page, f"{address}/tricher.html", share=60)
    cheating = page.get_by_role("region", name="Et si on trichait")
    wrong, spoiled, clean = (cheating.get_attribute(f"data-{name}") for name in ("wrong", "accuracy", "accuracy-clean"))
    student.climb(page, f"{address}/foule.html", rungs=2)
    reopen(page, address)
    for name, said in {
        "captcha": [
            f"Passage piéton : {labels} étiquettes ; le modèle réussit {percent(accuracy)} des 144",
            "Reçu en échange : 0",
        ],
        "two_words": ["4 mots recopiés par moi", f"{settled} chiffres tranchés ; la machine lit {percent(reading)}"],
        "cheating": [
            f"60 % gâchées, dont {wrong} étiquettes fausses sur {labels} : le modèle réussit {percent(spoiled)}",
            f"contre {percent(clean)} sans tricher",
            "sont les miennes",
            "essayées : 1 sur 3",
        ],
        "crowd": ["9 votes donnés, avec une foule de 13", "barreau 2 sur 4, « Vote majoritaire »"],
        "shift": ["pas encore"],
    }.items():
        expect(of_lab(page, name).locator(".tc-report__none").get_by_text("lecture")).to_have_count(0)
        text = re.sub(r"\s", " ", of_lab(page, name).inner_text())
        for words in said:
            assert words in text, name
    assert page.locator(".tc-report__lab .tc-report__box[data-done]").count() == 4
    drawn = of_lab(page, "captcha").get_by_role("img")
    assert drawn.get_attribute("aria-label").startswith("Passage piéton")
    assert drawn.locator("circle").count() == 5, "a point a grid"


def percent(share: str) -> str:
    return f"{100 * float(share):.1f}".removesuffix(".0").replace(".", ",") + " %"


def test_a_shift_says_what_its_payslip_said(address, page):
    student.work_a_shift(page, f"{address}/journee.html", tasks=3)
    shift = page.get_by_role("region", name="Une journée au clic")
    expect(shift).to_have_attribute("data-state", "payslip")
    done, paid, cents, wage = (shift.get_attribute(f"data-{name}") for name in ("done", "paid", "cents", "wage"))
    reopen(page, address)
    expect(of_lab(page, "shift").get_by_text("Salaire horaire")).to_be_visible()
    text = re.sub(r"\s", " ", of_lab(page, "shift").inner_text())
    assert f"1 journée terminée. La dernière : {done} tâches faites, {paid} payées" in text
    assert f"{cents} cents en" in text
    assert f"tout le temps compté : {float(wage):.2f}".replace(".", ",") in text


def test_what_a_lab_could_not_have_written_is_said_to_be_unreadable(opened):
    put(opened, captcha='{"concept":"crosswalk","session":{"version":1}}', crowd="{")
    for name in ("captcha", "crowd"):
        expect(of_lab(opened, name).get_by_text("illisible")).to_be_visible()
    assert opened.locator(".tc-report__lab .tc-report__box[data-done]").count() == 0


def test_a_lab_whose_data_cannot_be_fetched_is_said(address, page):
    page.route("**/labs/captcha.js*", lambda route: route.abort())
    reopen(page, address)
    put(page, captcha="{}")
    expect(of_lab(page, "captcha").get_by_text("rechargez la page")).to_be_visible()


# --- printing, erasing, following


def paper(page) -> str:
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_range() for sheet in document))


def test_paper_has_room_for_a_name_and_the_date(opened):
    assert opened.get_by_text("Nom").is_hidden()
    assert opened.locator(".bd-article").locator("input, textarea").count() == 0, "nothing is asked"
    put(opened, **{"read/chapitre": "true"})
    text = paper(opened)
    assert "Nom :" in text
    assert re.search(r"Imprimé le \d{1,2} \w+ 20\d\d\.", text)
    assert "Le chapitre · lu" in text
    assert "Tout effacer" not in text
    assert "Imprimer" not in text


def test_the_button_prints(opened):
    opened.evaluate("window.print = () => { window.printed = true; }")
    opened.get_by_role("button", name="Imprimer").click()
    assert opened.evaluate("window.printed") is True


def test_erasing_everything_asks_first_and_empties_the_page(opened):
    put(opened, captcha="{}", **{"read/chapitre": "true"})
    opened.evaluate("() => localStorage.setItem('theme', 'dark')")
    opened.evaluate("() => localStorage.setItem('autre-livre', 'x')")
    opened.get_by_role("button", name="Tout effacer").click()
    assert opened.evaluate("document.activeElement.textContent") == "Garder"
    opened.keyboard.press("Escape")
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "1 sur 7."
    opened.get_by_role("button", name="Tout effacer").click()
    opened.get_by_role("button", name="Oui, tout effacer").click()
    assert opened.evaluate("Object.keys(localStorage)") == ["autre-livre"]
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "0 sur 7."
    expect(of_lab(opened, "captcha")).to_have_text("pas encore")
    assert opened.locator(".tc-report").get_by_role("status").inner_text() == "Tout est effacé."
    assert opened.get_by_role("button", name="Tout effacer").is_hidden()


def test_it_follows_what_another_page_writes(address, opened):
    other = opened.context.new_page()
    other.goto(f"{address}/chapitre.html")
    other.get_by_role("checkbox", name="J’ai lu ce chapitre").check()
    expect(part(opened, "chapters").locator(".tc-report__total")).to_have_text("1 sur 7.")


# --- everyone, everywhere


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_violation(opened, scheme):
    opened.evaluate("(scheme) => { document.documentElement.dataset.theme = scheme; }", scheme)
    stand = {"version": 1, "first": 1, "step": 4, "argument": "Parce que."}
    cheating = {"kind": "scene", "share": 40, "seen": ["scene"]}
    put(opened, cheating=json.dumps(cheating), **{"read/chapitre": "true", "stand/chapitre-liker": json.dumps(stand)})
    of_lab(opened, "cheating").get_by_role("img").wait_for()
    opened.get_by_role("button", name="Tout effacer").click()
    violations = Axe().run(opened, ".bd-article").response["violations"]
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


def test_a_phone_never_scrolls_sideways(opened):
    opened.set_viewport_size({"width": 390, "height": 844})
    put(opened, cheating='{"kind":"random","share":40,"seen":[]}')
    of_lab(opened, "cheating").get_by_role("img").wait_for()
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390

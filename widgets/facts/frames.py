"""The sheet of facts and the numbers of charts, as pandas tables."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd

from .charts import names, rows_of
from .sheet import SECTIONS, FactsError, load_sheet


def load_facts() -> pd.DataFrame:
    """Return every fact that the book may assert, one row each, indexed by its id (`"E1"`).

    All columns hold French text, "" where the sheet says nothing:

    - `section`: what the fact is about, in the words of the references page (« CAPTCHA »);
    - `statement`: what is asserted, in a sentence;
    - `figure`: the numbers, with their units and years; thousands are parted by a narrow no-break space;
    - `label`: the short citation (« Hara et al., 2018 »);
    - `source`: the full reference, where *asterisks* stand around a title;
    - `kind`: the nature of the source: primary, press, third-party, source-text or computed;
    - `url`: where to read it;
    - `caveat`: what the source does not say, or what contradicts it;
    - `look_again`: the month (`"2027-06"`) from which to check that it still holds.

    Raise `FactsError` when `assets/facts/facts.yml` does not hold together.

    >>> facts = load_facts()
    >>> facts.loc["E1", "label"]
    'Hara et al., 2018'
    >>> facts[facts["figure"].str.contains("dollars de l’heure")].index[:4].tolist()
    ['E1', 'E2', 'E3', 'E4']
    """
    facts = load_sheet().values()
    table = pd.DataFrame([asdict(fact) for fact in facts]).set_index("id")
    table.insert(0, "section", [SECTIONS[fact.section] for fact in facts])
    return table[["section", "statement", "figure", "label", "source", "kind", "url", "caveat", "look_again"]]


def load_chart(name: str) -> pd.DataFrame:
    """Return the numbers that one of the book's charts draws, in the order of its drawing.

    What a row is, and the unit of its `value`:

    - `"hourly-pay"`: the hourly pay that a study found, in US dollars;
    - `"unpaid-time"`: a measure of unpaid work, in unpaid minutes for `paid` (60) paid ones;
    - `"captcha-price"`: the price of 1,000 CAPTCHAs (`panel` "price"), or what it makes per hour ("hourly");
    - `"captcha-hours"`: one test in seconds (`panel` "seconds"), or those of a day in hours ("hours");
    - `"active-workers"`: a circle of workers in the world or in France (`panel`), in people;
    - `"platforms"`: the platforms of a `year`;
    - `"majority-vote"`: how often the majority of `people` is right, in percent, if each is with chance `p`.

    First come the chart's own columns, as text or as numbers; then

    - `value` (float): the number;
    - `low` (float, NaN unless the number is a range): its lower end, `value` being the upper one;
    - `about`: the word that the source puts before an inexact number (« environ », « plus de »), or "";
    - `facts`: the ids of the facts that it rests on, as a tuple: see `load_facts`;
    - `computed`: the formula that gives `value` from them, or "" when it stands there as such.

    Raise `FactsError` when there is no chart called `name`.

    >>> pay = load_chart("hourly-pay")
    >>> pay[pay["counted"] == "médiane"][["who", "value", "facts"]]
                                  who  value  facts
    1                 Mechanical Turk   2.00  (E1,)
    6  Mechanical Turk aux États-Unis   5.63  (E5,)
    >>> pay.explode("facts").join(load_facts()["label"], on="facts").loc[1, "label"]
    'Hara et al., 2018'
    """
    if name not in names():
        raise FactsError(f"aucun graphique « {name} » (connus\u00a0: {', '.join(names())}).")
    rows = rows_of(name)
    own = pd.DataFrame([row.words for row in rows])
    return own.apply(_numbers_if_all).assign(
        value=[row.value for row in rows],
        low=pd.Series([row.low for row in rows], dtype=float),
        about=[row.about for row in rows],
        facts=[row.facts for row in rows],
        computed=[row.computed for row in rows],
    )


def _numbers_if_all(column: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(column, errors="coerce")
    return column if numbers.isna().any() else numbers

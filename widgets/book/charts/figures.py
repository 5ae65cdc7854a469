"""The book's charts: for each one a title that says what it shows, a figure, a sentence in its place, and a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go

from widgets.facts.charts import Row, french, rows_of

from .curves import majority_vote_figure
from .figure_table import Table
from .style import Bars


@dataclass(frozen=True)
class Chart:
    """`alternative` is read in place of the drawing; `table` gives (headers, rows), first column naming rows.

    `marked` is the row that the title tells, and the text beside the chart.
    """

    title: str
    alternative: str
    table: Table
    figure: go.Figure
    marked: Row


def hourly_pay(rows: tuple[Row, ...]) -> Chart:
    by_key = {(row.facts[0], row["counted"]): row for row in rows}
    bars = Bars(full=max(row.value for row in rows), share=0.7)
    minimum, marked = by_key["E5", "minimum"], by_key["E1", "médiane"]
    bars.heading("Dollars par heure")
    seen = None
    for row in rows:
        if (row["who"], row["detail"]) != seen:
            bars.label(row["who"], row["detail"])
            seen = (row["who"], row["detail"])
        hatched = row["counted"] == "payé"
        note = {"payé": " temps payé seul", "": "", "minimum": ""}.get(row["counted"], f" {row['counted']}")
        bars.bar(
            row.value,
            f"{row.text}{note}",
            low=row.low or 0,
            hatched=hatched,
            quiet=row is minimum,
            marked=row is marked,
        )
    counted = {
        "en tout": "tout temps compris",
        "payé": "temps payé seulement",
        "minimum": "minimum légal",
        "": "fourchette",
    }
    return Chart(
        title=(
            f"{marked.text.capitalize()} dollars l’heure sur Mechanical Turk (médiane, étude de 2018), "
            f"quand le minimum fédéral des États-Unis est de {minimum.text}"
        ),
        alternative=(
            "Barres horizontales, en dollars de l’heure. De la paie la plus basse à la plus haute\u00a0: "
            f"{by_key['E13', ''].text} au Kenya, {by_key['E1', 'médiane'].text} en médiane sur Mechanical Turk, "
            f"{by_key['E9', 'en tout'].text} (médiane) puis {by_key['E3', 'en tout'].text} (moyenne) quand on compte "
            f"tout le temps de travail ({by_key['E9', 'payé'].text} et {by_key['E3', 'payé'].text} quand on ne compte que le temps "
            f"payé), {by_key['E5', 'médiane'].text} en médiane et {by_key['E5', 'moyenne'].text} en moyenne aux "
            f"États-Unis. Toutes restent sous le salaire minimum fédéral des États-Unis, {minimum.text} dollars."
        ),
        table=(
            ["Qui", "Quand, comment", "Ce qui est compté", "Dollars par heure"],
            [[row["who"], row["detail"], counted.get(row["counted"], row["counted"]), row.text] for row in rows],
        ),
        figure=bars.figure(),
        marked=marked,
    )


def unpaid_time(rows: tuple[Row, ...]) -> Chart:
    paid = 60.0
    least, most = min(rows, key=lambda row: row.value), max(rows, key=lambda row: row.value)
    bars = Bars(full=paid + max(row.value for row in rows), share=0.7)
    for row in rows:
        bars.label(row["who"], row["detail"])
        bars.bar(paid, "", said=f"{row['who']}\u00a0: 60\u00a0minutes payées")
        unpaid = f"+\u00a0{row.text}\u00a0min"
        bars.prolong(paid + row.value, "60\u00a0min payées", unpaid, marked=row is most)
    return Chart(
        title=f"Pour 60\u00a0minutes payées, jusqu’à {most.text}\u00a0minutes gratuites",
        alternative=(
            "Barres horizontales\u00a0: après 60\u00a0minutes payées, chaque barre se prolonge par les minutes de "
            f"travail non payées, de {least.text} ({least['who'].lower()}, {least['detail']}) à {most.text} "
            f"({most['who']})."
        ),
        table=(
            ["Qui", "Source de la mesure", "Minutes non payées pour 60 payées", "Calcul"],
            [[row["who"], row["detail"], row.text, row.computed or "–"] for row in rows],
        ),
        figure=bars.figure(),
        marked=most,
    )


def captcha_price(rows: tuple[Row, ...]) -> Chart:
    price = [row for row in rows if row["panel"] == "price"]
    hourly = [row for row in rows if row["panel"] == "hourly"]
    marked = hourly[1]
    bars = Bars(full=1, share=0.68)
    bars.heading("Prix de 1\u202f000 CAPTCHA résolus", full=max(row.value for row in price))
    for row in price:
        bars.label(row["label"], row["detail"])
        bars.bar(row.value, row.text)
    bars.heading("Ce que cela fait par heure", full=max(row.value for row in hourly))
    for row in hourly:
        bars.label(row["label"], row["detail"])
        bars.bar(row.value, row.text, quiet=row.facts == ("E1",), marked=row is marked)
    return Chart(
        title=f"Une heure à résoudre des CAPTCHA se vend {marked.text} dollar (étude de 2010)",
        alternative=(
            "Barres horizontales. Mille CAPTCHA résolus par des humains se vendent "
            f"{price[0].text} selon la RTS, qui ne précise pas la monnaie, et {price[1].text} dollar en 2010. Par "
            f"heure de travail, cela fait {hourly[0].text} dans le premier cas et {hourly[1].text} dollar dans le "
            f"second, bien moins que les {hourly[2].text} dollars de la paie médiane sur Mechanical Turk."
        ),
        table=(
            ["Mesure", "Qui, quand", "Montant", "Calcul"],
            [
                [
                    "Prix de 1\u202f000 CAPTCHA" if row["panel"] == "price" else "Par heure",
                    f"{row['label']}, {row['detail']}",
                    row.text,
                    row.computed or "–",
                ]
                for row in rows
            ],
        ),
        figure=bars.figure(),
        marked=marked,
    )


def platforms(rows: tuple[Row, ...]) -> Chart:
    first, last = rows
    bars = Bars(full=last.value, share=0.62)
    for row in rows:
        bars.label(row["year"])
        bars.bar(row.value, row.text, marked=row is last)
    return Chart(
        title=(
            f"De {first.text} en {first['year']} à {last.text} en {last['year']}\u00a0: "
            "les plateformes de travail ont plus que quintuplé"
        ),
        alternative=(
            f"Deux barres horizontales\u00a0: {first.text} plateformes de travail en {first['year']}, {last.text} en "
            f"{last['year']}. La seconde barre est plus de cinq fois plus longue que la première."
        ),
        table=(["Année", "Plateformes"], [[row["year"], row.text] for row in rows]),
        figure=bars.figure(),
        marked=last,
    )


def captcha_hours(rows: tuple[Row, ...]) -> Chart:
    seconds = [row for row in rows if row["panel"] == "seconds"]
    hours = {row["label"]: row for row in rows if row["panel"] == "hours"}
    marked = next(row for row in seconds if row.facts == ("C13",))
    half_a_million = french(hours[marked["label"]].value // 100_000 * 100_000)
    bars = Bars(full=max(row.value for row in seconds), share=0.78)
    for row in seconds:
        bars.label(
            row["label"], f"200\u00a0millions par jour\u00a0: {_rounded(hours[row['label']])}\u00a0heures humaines"
        )
        bars.bar(row.value, f"{row.text}\u00a0s", marked=row is marked)
    box, grid = seconds[0], seconds[-1]
    return Chart(
        title=(
            f"{marked.text}\u00a0secondes, 200\u00a0millions de fois par jour\u00a0: "
            f"plus de {half_a_million} heures humaines"
        ),
        alternative=(
            f"Barres horizontales, en secondes par test\u00a0: {box.text} pour une case à cocher, {grid.text} pour une "
            "grille d’images. À deux cents millions de tests par jour, cela fait environ "
            f"{_rounded(hours[box['label']])} heures humaines chaque jour dans le premier cas, "
            f"{_rounded(hours[grid['label']])} dans le second."
        ),
        table=(
            [
                "Sorte de test",
                "Secondes par test",
                "Heures par jour pour 200\u00a0millions de tests",
                "Calcul des heures",
            ],
            [[row["label"], row.text, hours[row["label"]].text, hours[row["label"]].computed] for row in seconds],
        ),
        figure=bars.figure(),
        marked=marked,
    )


def _rounded(row: Row) -> str:
    """Hours to the nearest thousand: the durations behind them are no more precise."""
    return french(round(row.value, -3))


def active_workers(rows: tuple[Row, ...]) -> Chart:
    world = [row for row in rows if row["panel"] == "monde"]
    france = [row for row in rows if row["panel"] == "france"]
    bars = Bars(full=1, share=0.66)
    for title, panel in (
        ("Monde, travail en ligne (2021)", world),
        ("France, micro-travail (2019)", france),
    ):
        bars.heading(title, full=max(row.value for row in panel))
        for row in panel:
            bars.label(row["label"])
            bars.bar(row.value, _people(row), marked=row is world[1])
    return Chart(
        title=(
            f"S’inscrire n’est pas travailler\u00a0: sur {_people(world[0])} de profils, "
            f"{_people(world[1])} ont déjà servi"
        ),
        alternative=(
            "Deux groupes de barres horizontales. Dans le monde, "
            f"{_people(world[0])} de profils inscrits, mais {_people(world[1])} ont servi au moins une fois et "
            f"{_people(world[2])} à dix missions ou plus, ou à gagner 1\u202f000 dollars. En France, "
            f"{_people(france[0])} personnes occasionnelles, "
            f"{_people(france[1])} régulières et {_people(france[2])} très actives."
        ),
        table=(
            ["Où", "Qui", "Combien"],
            [["Monde" if row in world else "France", row["label"], _people(row)] for row in rows],
        ),
        figure=bars.figure(),
        marked=world[1],
    )


def _people(row: Row) -> str:
    """A count as one says it: « 163 millions » for the world, every digit for a country's survey."""
    if row.value < 1_000_000:
        return row.text
    return f"{row.about} {french(row.value / 1_000_000)}\u00a0millions".strip()


def majority_vote(rows: tuple[Row, ...]) -> Chart:
    chances = list(dict.fromkeys(row["p"] for row in rows))
    crowds = list(dict.fromkeys(row["people"] for row in rows))
    percent = {(row["p"], row["people"]): row.value for row in rows}

    def said(p: str, people: str) -> str:
        return f"{french(percent[p, people], 1)}\u202f%"

    best, worst = chances[0], chances[-1]
    marked = next(row for row in rows if (row["p"], row["people"]) == ("0.7", "9"))
    return Chart(
        title=(
            f"À {french(100 * float(marked['p']))}\u202f% de bonnes réponses chacune, "
            f"{marked['people']}\u00a0personnes qui votent montent à {french(marked.value, 1)}\u202f%"
        ),
        alternative=(
            "Courbes de la part de bonnes réponses de la majorité, selon le nombre de personnes qui votent. Si chaque "
            f"personne a raison {french(100 * float(best))} fois sur 100, la majorité passe de {said(best, crowds[0])} "
            f"seule à {said(best, crowds[-1])} à {crowds[-1]}. Si chaque personne a raison "
            f"{french(100 * float(worst))} fois sur 100, elle baisse de {said(worst, crowds[0])} à "
            f"{said(worst, crowds[-1])}."
        ),
        table=(
            ["Chances de chaque personne", *(f"{n}\u00a0personne{'s' if n != '1' else ''}" for n in crowds)],
            [[f"{french(100 * float(p))}\u202f%", *(said(p, n) for n in crowds)] for p in chances],
        ),
        figure=majority_vote_figure(rows, marked),
        marked=marked,
    )


_BUILDERS: dict[str, Callable[[tuple[Row, ...]], Chart]] = {
    "hourly-pay": hourly_pay,
    "unpaid-time": unpaid_time,
    "captcha-price": captcha_price,
    "platforms": platforms,
    "captcha-hours": captcha_hours,
    "active-workers": active_workers,
    "majority-vote": majority_vote,
}
NAMES = tuple(_BUILDERS)


def chart(name: str) -> Chart:
    """Build the chart called `name` (one of `NAMES`) from its file of numbers."""
    return _BUILDERS[name](rows_of(name))

"""The book's charts: for each one a title, a figure, a sentence that says what it shows, and a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go

from widgets.facts.charts import Row, french, rows_of

from .curves import majority_vote_figure
from .style import Bars

Table = tuple[list[str], list[list[str]]]


@dataclass(frozen=True)
class Chart:
    """`alternative` is read in place of the drawing; `table` gives (headers, rows), first column naming rows."""

    title: str
    alternative: str
    table: Table
    figure: go.Figure


def hourly_pay(rows: tuple[Row, ...]) -> Chart:
    by_key = {(row.facts[0], row["counted"]): row for row in rows}
    bars = Bars(full=max(row.value for row in rows), share=0.7)
    minimum = by_key["E5", "minimum"]
    seen = None
    for row in rows:
        if (row["who"], row["detail"]) != seen:
            bars.label(row["who"], row["detail"])
            seen = (row["who"], row["detail"])
        hatched = row["counted"] == "payé"
        note = {"payé": " temps payé seul", "": "", "minimum": ""}.get(row["counted"], f" {row['counted']}")
        bars.bar(row.value, f"<b>{row.text}</b>{note}", low=row.low or 0, hatched=hatched, quiet=row is minimum)
    counted = {
        "en tout": "tout temps compris",
        "payé": "temps payé seulement",
        "minimum": "minimum légal",
        "": "fourchette",
    }
    return Chart(
        title="Combien rapporte une heure de travail du clic\u202f? (en dollars)",
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
    )


def unpaid_time(rows: tuple[Row, ...]) -> Chart:
    paid = 60.0
    bars = Bars(full=paid + max(row.value for row in rows), share=0.7)
    for row in rows:
        bars.label(row["who"], row["detail"])
        bars.bar(paid, "")
        bars.prolong(paid + row.value, "60\u00a0min payées", f"<b>+\u00a0{french(row.value)}\u00a0min</b>")
    least, most = min(rows, key=lambda row: row.value), max(rows, key=lambda row: row.value)
    return Chart(
        title="Pour 60\u00a0minutes payées, combien de minutes gratuites\u202f?",
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
    )


def captcha_price(rows: tuple[Row, ...]) -> Chart:
    price = [row for row in rows if row["panel"] == "price"]
    hourly = [row for row in rows if row["panel"] == "hourly"]
    bars = Bars(full=1, share=0.68)
    bars.heading("Prix de 1\u202f000 CAPTCHA résolus", full=max(row.value for row in price))
    for row in price:
        bars.label(row["label"], row["detail"])
        bars.bar(row.value, f"<b>{row.text}</b>")
    bars.heading("Ce que cela fait par heure", full=max(row.value for row in hourly))
    for row in hourly:
        bars.label(row["label"], row["detail"])
        bars.bar(row.value, f"<b>{row.text}</b>", quiet=row.facts == ("E1",))
    return Chart(
        title="Le prix d’un CAPTCHA résolu par une personne",
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
    )


def platforms(rows: tuple[Row, ...]) -> Chart:
    first, last = rows
    bars = Bars(full=last.value, share=0.62)
    for row in rows:
        bars.label(row["year"])
        bars.bar(row.value, f"<b>{row.text}</b>")
    return Chart(
        title="Le nombre de plateformes de travail, en 2010 et en 2020",
        alternative=(
            f"Deux barres horizontales\u00a0: {first.text} plateformes de travail en {first['year']}, {last.text} en "
            f"{last['year']}. La seconde barre est plus de cinq fois plus longue que la première."
        ),
        table=(["Année", "Plateformes"], [[row["year"], row.text] for row in rows]),
        figure=bars.figure(),
    )


def captcha_hours(rows: tuple[Row, ...]) -> Chart:
    seconds = [row for row in rows if row["panel"] == "seconds"]
    hours = {row["label"]: row for row in rows if row["panel"] == "hours"}
    bars = Bars(full=max(row.value for row in seconds), share=0.78)
    for row in seconds:
        bars.label(
            row["label"], f"200\u00a0millions par jour\u00a0: {_rounded(hours[row['label']])}\u00a0heures humaines"
        )
        bars.bar(row.value, f"<b>{row.text}\u00a0s</b>")
    box, grid = seconds[0], seconds[-1]
    return Chart(
        title="Quelques secondes par CAPTCHA, multipliées par 200\u00a0millions",
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
            bars.bar(row.value, f"<b>{_people(row)}</b>")
    return Chart(
        title="S’inscrire n’est pas travailler",
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
    return Chart(
        title="Quand plusieurs personnes votent, la majorité a-t-elle raison\u202f?",
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
        figure=majority_vote_figure(rows),
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

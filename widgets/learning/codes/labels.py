"""Real labels, as tables: one person's (`read_labels`), or a class's as votes (`pool_labels`)."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import pandas as pd

from widgets.learning.codes.codelines import continues as session_continues
from widgets.learning.codes.labelfiles import COLUMNS, Problem, Work, read_source
from widgets.learning.codes.sharecode import CONCEPTS

LabelSource: TypeAlias = "str | os.PathLike[str] | pd.DataFrame | Iterable[Mapping[str, object]]"
_TYPES = {"concept": str, "round": int, "tile": str, "label": bool, "seconds": float}


def read_labels(source: LabelSource) -> pd.DataFrame:
    """Return one person's labels as a table, from wherever they are.

    Parameters
    ----------
    source : list of dict, str, path or DataFrame
        The ``labels`` of a ``CaptchaLab``; a share code; the name or the content of a file that the lab's page exports
        (CSV, JSON or TXT). One that went through a spreadsheet (CSV or .xlsx), or an older one with commas, will do.

    Returns
    -------
    DataFrame
        One row per label, empty if there is none yet: ``concept`` ("crosswalk" or "traffic-light"), ``round`` (of
        that concept, from 1), ``tile`` (a name), ``label`` (bool) and ``seconds``. A share code holds the time
        as a whole and the rounds in dealt order: each label gets an equal share of it.

    Raises
    ------
    ShareCodeError
        For a code with a slip, or of another edition of the book.
    ValueError
        For what holds no labels, for a wrong line, which is named, or for labels of several people.
    FileNotFoundError
        If there is no file of that name.

    Examples
    --------
    >>> page = load_page()
    >>> click = {
    ...     "concept": "crosswalk", "round": 1, "tile": page["unlabelled"][0],
    ...     "label": True, "seconds": 0.8,
    ... }
    >>> read_labels([click])[["concept", "round", "label", "seconds"]]
         concept  round  label  seconds
    0  crosswalk      1   True      0.8
    >>> grid = SharedRound(0, (True, False, False, True, False, False))
    >>> session = SharedSession(short_edition(page), "crosswalk", 7, (grid,), 12)
    >>> read_labels(encode_share_code(session))[["round", "label", "seconds"]].head(2)
       round  label  seconds
    0      1   True      2.0
    1      1  False      2.0
    """
    works, problems, _ = read_source(source)
    if len(problems) == 1 and not works:
        raise problems[0].error
    if problems:
        raise _unread(problems)
    works = [work for work, _ in _without_duplicates([(work, None) for work in works])]
    concepts = [work.concept for work in works]
    if any(work.name is not None for work in works) or len(set(concepts)) < len(concepts):
        raise ValueError(
            "Il y a là les étiquettes de plusieurs personnes\u00a0: pour les réunir, prenez pool_labels "
            "au lieu de read_labels."
        )
    rows = [(work.concept, *answer) for work in works for answer in work.answers]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(_TYPES)


def pool_labels(
    sources: LabelSource | Iterable[LabelSource] | Mapping[str, LabelSource],
    concept: str = "crosswalk",
    *,
    errors: Literal["raise", "skip"] = "raise",
) -> pd.DataFrame:
    """Return the labels of a class as votes, the same piece of work being counted once.

    A later code of the same session takes the place of an earlier one, as on the page « Mettre la classe en
    commun »; so does a later file.

    Parameters
    ----------
    sources : iterable of sources, mapping of str to source, or one source
        Sources as in ``read_labels``, or texts and files with many codes, whatever stands around them (see
        ``find_codes``), or what « Mettre la classe en commun » exports. A mapping gives each its annotator's name; without
        it, they are student-1, student-2…
    concept : str
        Whose labels to take, "crosswalk" or "traffic-light"; those of the other are left out.
    errors : str
        "raise", or "skip" to do without what cannot be read.

    Returns
    -------
    DataFrame
        One row per vote: ``task`` (name of a tile), ``annotator``, ``label`` (bool); its ``attrs`` say how many
        ``duplicates`` were left out and, as a list of messages, which ``problems`` were skipped.

    Raises
    ------
    ValueError
        If something cannot be read: the message lists every such line. If there are labels, but of the other
        concept only.
    FileNotFoundError
        If there is no file of that name.

    Examples
    --------
    >>> edition = short_edition(load_page())
    >>> grid = SharedRound(0, (True, False, False, True, False, False))
    >>> codes = [
    ...     encode_share_code(SharedSession(edition, "crosswalk", hand, (grid,), 12))
    ...     for hand in (0, 11, 22)
    ... ]
    >>> votes = pool_labels(codes)
    >>> votes.groupby("annotator").size()
    annotator
    student-1    6
    student-2    6
    student-3    6
    dtype: int64
    """
    if concept not in CONCEPTS:
        raise ValueError(
            f"«\u202f{concept}\u202f» n’est pas un concept connu\u00a0: choisissez {' ou '.join(CONCEPTS)}."
        )
    if errors not in ("raise", "skip"):
        raise ValueError(f'errors={errors!r} n’est pas possible\u00a0: choisissez "raise" ou "skip".')
    works, problems = _read_all(sources)
    if problems and errors == "raise":
        raise problems[0].error if len(problems) == 1 and not works else _unread(problems)
    chosen = [(work, owner) for work, owner in works if work.concept == concept]
    if works and not chosen:
        other = next(other for other in CONCEPTS if other != concept)
        raise ValueError(
            f"Personne n’a cherché ici le concept «\u202f{concept}\u202f»\u00a0: ces étiquettes portent sur "
            f'«\u202f{other}\u202f». Demandez pool_labels(…, concept="{other}").'
        )
    table = votes_of(chosen)
    table.attrs["problems"] = [f"{one.place}\u00a0: {one.error}" for one in problems]
    return table


def votes_of(works: Sequence[tuple[Work, str | None]]) -> pd.DataFrame:
    """What ``pool_labels`` gives for what was read, all of one concept, with the names of those who have one."""
    kept = _without_duplicates(works)
    names = _names([owner for _, owner in kept])
    rows = [(answer.tile, name, answer.label) for name, (work, _) in zip(names, kept) for answer in work.answers]
    table = pd.DataFrame(rows, columns=["task", "annotator", "label"])
    table = table.astype({"task": str, "annotator": str, "label": bool})
    table.attrs["duplicates"] = len(works) - len(kept)
    return table


def _read_all(sources: object) -> tuple[list[tuple[Work, str | None]], list[Problem]]:
    """Return (what one person said, their given name) in the order of the sources, and what cannot be read."""
    named: list[tuple[str | None, object]]
    if isinstance(sources, Mapping):
        named = [(str(name), source) for name, source in sources.items()]
    elif isinstance(sources, str | os.PathLike | pd.DataFrame) or not isinstance(sources, Iterable):
        named = [(None, sources)]
    else:
        listed = list(sources)
        rows = bool(listed) and all(isinstance(one, Mapping) for one in listed)
        named = [(None, listed)] if rows else [(None, source) for source in listed]
    several = len(named) > 1
    works: list[tuple[Work, str | None]] = []
    problems: list[Problem] = []
    for number, (name, source) in enumerate(named, start=1):
        if several and isinstance(source, str) and not source.strip():
            continue  # a blank line among codes
        where = f"source «\u202f{name}\u202f»" if name else f"source {number}"
        try:
            found, unread, _ = read_source(source)
        except (ValueError, FileNotFoundError) as error:
            if not several:
                raise
            problems.append(Problem(where, error))
            continue
        works += [(work, name) for work in found]
        problems += [Problem(f"{where}, {one.place}" if several else one.place, one.error) for one in unread]
    return works, problems


def _without_duplicates(works: Sequence[tuple[Work, str | None]]) -> list[tuple[Work, str | None]]:
    """Keep the latest of each piece of work, so that nobody votes twice."""
    kept: dict[int, tuple[Work, str | None]] = {}
    by_hand: dict[int | None, list[int]] = {}
    for place, (work, owner) in enumerate(works):
        hand = work.session.hand if work.session else None
        # A table does not say its hand: it may be the same work as anything.
        rivals = range(place) if hand is None else [*by_hand.get(hand, []), *by_hand.get(None, [])]
        rivals = [rival for rival in rivals if rival in kept]
        by_hand.setdefault(hand, []).append(place)
        if any(_continues(kept[rival][0], work) for rival in rivals):
            continue
        for rival in rivals:
            if _continues(work, kept[rival][0]):
                del kept[rival]
        kept[place] = (work, owner)
    return list(kept.values())


def _continues(later: Work, earlier: Work) -> bool:
    """Tell whether ``later`` is ``earlier`` gone on with, or the same again.

    Two codes: the page's rule. A table says how long each label took, which is as good as a signature.
    """
    if later.concept != earlier.concept or later.name != earlier.name:
        return False
    if later.session and earlier.session:
        return session_continues(later.session, earlier.session)
    given = {answer.tile: answer for answer in later.answers}
    pairs = [(given[then.tile], then) for then in earlier.answers if then.tile in given]
    if len(pairs) < len(earlier.answers) or any(now.label != then.label for now, then in pairs):
        return False
    if later.name is not None:
        return True
    if not later.session and not earlier.session:
        return all(now.seconds == then.seconds for now, then in pairs)
    if later.session and len(later.answers) != len(earlier.answers):
        return False  # the code does not say how long its first part took
    # A code holds whole seconds, a file hundredths for each label.
    gap = math.fsum(now.seconds - then.seconds for now, then in pairs)
    return abs(gap) <= 0.5 + 0.01 * len(pairs)


def _names(owners: list[str | None]) -> list[str]:
    """Return one name each: the one given, numbered if it is several people's; or student-1, student-2…"""
    several = {owner for owner in owners if owner is None or owners.count(owner) > 1}
    counts: dict[str | None, int] = {}
    names = []
    for owner in owners:
        counts[owner] = counts.get(owner, 0) + 1
        names.append(f"{owner or 'student'}-{counts[owner]}" if owner in several else str(owner))
    return names


def _unread(problems: list[Problem]) -> ValueError:
    lines = "".join(f"\n- {one.place}\u00a0: {one.error}" for one in problems)
    what = "Un passage n’a pas pu être lu" if len(problems) == 1 else f"{len(problems)} passages n’ont pas pu être lus"
    return ValueError(
        f"{what}\u00a0:{lines}\nCorrigez-les ou retirez-les\u202f; "
        'avec errors="skip", pool_labels se passe de ce qu’il ne peut pas lire.'
    )

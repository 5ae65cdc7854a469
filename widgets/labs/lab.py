"""What every lab is: a widget whose class also says how a static page shows it without a kernel."""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, TypedDict, TypeVar, get_args, get_type_hints

import anywidget
import numpy as np
import traitlets

from widgets.css import stylesheet
from widgets.esm import bundle
from widgets.labs.checks import SEED, SESSION_ALLOWED, SOURCES_URL, STORAGE_KEY, Check, Option, empty_or
from widgets.learning.arguments import shown

Rows = Sequence[Mapping[Any, Any]]  # a list of dicts, whatever a type checker knows of where they come from
Init = TypeVar("Init", bound=Callable[..., None])


class Options(TypedDict, total=False):
    """What every lab may be given."""

    seed: int
    storage_key: str
    sources_url: str


class SessionOptions(Options, total=False):
    """What every lab with a session may be given."""

    session: dict[str, Any]


def keywords(init: Init) -> Init:
    """Let a constructor, `(self, **options: Unpack[MyOptions])`, say what a lab may be given; its body is `...`.

    Type checkers and editors read it as it stands (PEP 692), JupyterLab as the class's signature. `Lab.__init__` gets what
    was given, no more: it refuses a wrong name in French, and knows the defaults.
    """

    @functools.wraps(init)
    def construct(self: Lab, *values: object, **options: object) -> None:
        Lab.__init__(self, *values, **options)

    return construct  # type: ignore[return-value]


class Lab(anywidget.AnyWidget):
    """Base class of the labs.

    `OPTIONS` says what a lab may be given besides `seed`, `storage_key` and `sources_url`, which all have; `RETURNED`,
    what its page writes and Python may give back, so as to go on from there. Any other value, whoever sets it, raises
    `traitlets.TraitError` in French; the trait then keeps its value and the page hears nothing of it. What ships with
    the lab (tiles, sprites) cannot be set at all.

    The constructor's options, a TypedDict, say the same to editors and type checkers (`keywords`).

    A lab's front-end stands beside its class: `captcha.py`, `captcha.js` (the entry module, `entry`) and `captcha.css` (the
    style sheet, `style`). Traits tagged `page=True` are those that a static page is given. The book reads the rest:

    - `page_files`: traits that hold addresses, as {trait: {name: path}}; a page gets the files (files.py), a notebook
      gets them as data: addresses;
    - `page_preload`: those of the files that the first view needs;
    - `page_shared`: traits shipped once, with the lab's script, rather than in each page;
    - `page_later`: parts of those, dicts, that come once the first view is shown, as {trait: keys}, and further ones that come at
      the reader's first act; the front-end hears of them by a change of the trait;
    - `preview`, `without_javascript`: picture and text for a page without JavaScript.
    """

    OPTIONS: ClassVar[Mapping[str, Option]] = {"seed": SEED, "sources_url": SOURCES_URL, "storage_key": STORAGE_KEY}
    RETURNED: ClassVar[Mapping[str, Option]] = {}
    entry: ClassVar[Path]
    style: ClassVar[Path]
    page_files: ClassVar[Mapping[str, Mapping[str, Path]]] = {}
    page_preload: ClassVar[tuple[Path, ...]] = ()
    page_shared: ClassVar[tuple[str, ...]] = ()
    page_later: ClassVar[tuple[Mapping[str, tuple[str, ...]], ...]] = ()
    preview: ClassVar[Path | None] = None
    without_javascript: ClassVar[str]

    seed = traitlets.Int(0, help="what is drawn at random, and in which order").tag(sync=True, page=True)
    storage_key = traitlets.Unicode("", help="key on the device; empty: nothing is kept").tag(sync=True, page=True)
    sources_url = traitlets.Unicode("", help="page of references; empty: no link").tag(sync=True, page=True)
    # A page in a notebook asks whether it is still heard (frame/hearing.js).
    asked = traitlets.Int(0).tag(sync=True)
    heard = traitlets.Int(0).tag(sync=True)

    def __init_subclass__(cls, **kwargs: object) -> None:
        for name in ("OPTIONS", "RETURNED"):
            inherited = {
                key: option for base in reversed(cls.__mro__[1:]) for key, option in vars(base).get(name, {}).items()
            }
            setattr(cls, name, dict(sorted({**inherited, **vars(cls).get(name, {})}.items())))
        front_end = Path(getattr(sys.modules[cls.__module__], "__file__", __file__)).with_suffix(".js")
        # Once for each lab; traitlets makes further classes of it as it goes.
        if front_end.exists() and getattr(cls, "entry", None) != front_end:
            cls.entry, cls.style = front_end, front_end.with_suffix(".css")
            cls._esm, cls._css = bundle(cls.entry), stylesheet(cls.style)
            cls.__signature__ = _signature(cls)
        super().__init_subclass__(**kwargs)

    def __init__(self, *values: object, **options: object) -> None:
        if values:
            raise self._refusal(
                f"les options se donnent par leur nom, {shown(values[0])} n’en a pas. Options possibles\u00a0: "
                f"{', '.join(self.OPTIONS)}."
            )
        # traitlets only warns of a name it does not know; a typo would go unnoticed in a chapter.
        unknown = sorted(set(options) - set(self.trait_names()))
        if unknown:
            raise self._unknown(unknown[0])
        options = {name: _plain(value) for name, value in options.items()}
        for name, value in options.items():
            self._check(name, value)
        super().__init__(**options)

    # The two ways into a trait: an assignment, and what comes from the page. Checked before traitlets does, which
    # would say in English which type it expected, but not which values.

    @traitlets.observe("asked")
    def _hear(self, change: dict[str, int]) -> None:
        self.heard = change["new"]

    def __setattr__(self, name: str, value: object) -> None:
        value = _plain(value)
        if not name.startswith("_") and not hasattr(type(self), name):
            raise self._unknown(name)
        self._check(name, value)
        super().__setattr__(name, value)

    def set_trait(self, name: str, value: object) -> None:
        value = _plain(value)
        self._check(name, value)
        super().set_trait(name, value)

    def _check(self, name: str, value: object) -> None:
        if name in self.page_files or name in self.page_shared:
            raise self._refusal(f"{name} fait partie de l’atelier et ne se change pas.")
        option = self.OPTIONS.get(name) or self.RETURNED.get(name)
        if option is None or option.accepts(value):
            return
        reason = option.reason(value)
        raise self._refusal(
            f"{name}={shown(value)} n’est pas possible. {reason}{' ' if reason else ''}"
            f"Valeur attendue\u00a0: {option.allowed}."
        )

    def _unknown(self, name: str) -> traitlets.TraitError:
        return self._refusal(
            f"option inconnue «\u202f{name}\u202f». Options possibles\u00a0: {', '.join(self.OPTIONS)}."
        )

    def _refusal(self, words: str) -> traitlets.TraitError:
        return traitlets.TraitError(f"{type(self).__name__}\u00a0: {words}")

    @classmethod
    def shared_state(cls) -> dict[str, object]:
        """Return the values of the traits named in `page_shared`, for the lab's script on static pages.

        What comes later of them is not in there.
        """
        widget = cls()
        shared: dict[str, object] = {name: getattr(widget, name) for name in cls.page_shared}
        for part in cls.page_later:
            for name, keys in part.items():
                shared[name] = {key: value for key, value in shared[name].items() if key not in keys}
        return shared

    @classmethod
    def later_states(cls) -> list[dict[str, dict[str, object]]]:
        """Return what `page_later` names, part by part, as {trait: {key: value}}."""
        widget = cls()
        return [
            {name: {key: getattr(widget, name)[key] for key in keys} for name, keys in part.items()}
            for part in cls.page_later
        ]


def _plain(value: object) -> object:
    """What numpy counts with is a number or a truth value like any other."""
    return value.item() if isinstance(value, np.generic) else value


def _signature(lab: type[Lab]) -> inspect.Signature:
    """What help and completion show of a lab: each option with its type and its default, of lists and dicts `...`."""
    hints = get_type_hints(get_args(get_type_hints(lab.__init__)["options"])[0])
    own_first = sorted(hints, key=lambda name: name in SessionOptions.__annotations__)
    defaults = {name: getattr(lab, name).default_value for name in lab.OPTIONS | lab.RETURNED}
    return inspect.Signature(
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=hints[name],
                default=... if defaults[name] is traitlets.Undefined else defaults[name],
            )
            for name in own_first
        ]
    )


class SessionLab(Lab):
    """A lab whose page resumes from `session`: what the reader has done, as `accepts_session` describes it."""

    accepts_session: ClassVar[Check]

    session = traitlets.Dict(help="what the page resumes from").tag(sync=True, page=True)

    def __init_subclass__(cls, **kwargs: object) -> None:
        session = Option(empty_or(cls.accepts_session), SESSION_ALLOWED)
        cls.RETURNED = {**vars(cls).get("RETURNED", {}), "session": session}
        super().__init_subclass__(**kwargs)

"""Citing the sheet of facts with an ordinary link, for notebooks: JupyterLab shows it, and has no {fact} role.

    (source : [Hara et al., 2018](../references.md#fait-e1))

becomes in the book what {fact}`E1` is, without its parentheses: the references page lists it, and says who cites it.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from widgets.facts.sheet import load_sheet

from .facts import cite

_LOGGER = logging.getLogger(__name__)
_ANCHOR = re.compile(r"fait-([a-z][0-9]+)")


class FactLinks(SphinxTransform):
    default_priority = 500  # before the page's citations are collected, once it is read

    def apply(self, **kwargs: object) -> None:
        for link in list(self.document.findall(pending_xref)):
            anchor = _ANCHOR.fullmatch(link.get("reftargetid") or "")
            if anchor:
                self._cite(link, anchor.group(1).upper())

    def _cite(self, link: pending_xref, fact_id: str) -> None:
        fact = load_sheet().get(fact_id)
        text = link.astext()
        # The words are typed by hand here, and seen as they are in JupyterLab: they must stay those of the sheet.
        if fact is None:
            _LOGGER.error(f"lien « {text} » : aucun fait « {fact_id} ».", location=link)
        elif text != fact.label:
            _LOGGER.error(f"lien vers {fact_id} : « {text} » au lieu de « {fact.label} ».", location=link)
        else:
            link.replace_self(cite(self.env, [fact_id], brackets=False))
            return
        link.replace_self(nodes.inline("", text))


def setup(app: Sphinx) -> None:
    app.add_transform(FactLinks)

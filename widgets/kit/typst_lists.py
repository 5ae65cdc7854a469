"""Lists and tables on paper: a part of `typst_writer.TypstWriter`, which writes what they hold."""

from __future__ import annotations

from docutils import nodes

from .typst_code import array, block, call, column_shares, truth


class ListsAndTables:
    def _items(self, node: nodes.Element) -> str:
        tight = all(len(item) <= 1 for item in node.children)
        return f"tight: {truth(tight)}, " + ", ".join(
            block(self.anchors(item) + self.children(item)) for item in node.children
        )

    def on_bullet_list(self, node: nodes.Element) -> str:
        return call("list", self._items(node))

    def on_enumerated_list(self, node: nodes.Element) -> str:
        numbering = {"loweralpha": '"a)"', "upperalpha": '"A)"', "lowerroman": '"i)"'}.get(
            node.get("enumtype", ""), '"1."'
        )
        return call("enum", f"start: {node.get('start', 1)}, numbering: {numbering}", self._items(node))

    def on_definition_list(self, node: nodes.Element) -> str:
        return "\n\n".join(self.write(item) for item in node.children)

    def on_definition_list_item(self, node: nodes.Element) -> str:
        terms = [child for child in node.children if isinstance(child, nodes.term)]
        body = next(child for child in node.children if isinstance(child, nodes.definition))
        names = call("linebreak").join(self.anchors(term) + self.children(term) for term in terms)
        return call("entry", block(names), content=self.children(body))

    def on_glossary(self, node: nodes.Element) -> str:
        return self.children(node)

    def on_table(self, node: nodes.table) -> str:
        group = next(node.findall(nodes.tgroup))
        head = [row for part in group if isinstance(part, nodes.thead) for row in part]
        body = [row for part in group if isinstance(part, nodes.tbody) for row in part]
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        header = "table.header(" + ", ".join(self._cell(entry) for row in head for entry in row) + ")" if head else ""
        cells = [self._cell(entry) for row in body for entry in row]
        texts = [[entry.astext() for entry in row] for row in (*head, *body)]
        columns = array([f"{share}fr" for share in column_shares(texts)])
        return call(
            "data-table",
            columns,
            ", ".join(part for part in (header, *cells) if part),
            title=block(self.children(title)) if title is not None else "none",
        )

    def _cell(self, entry: nodes.entry) -> str:
        return block(self.children(entry))

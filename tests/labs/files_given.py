"""Files that people give for a class's codes: what is read of them, and what kind the others are."""

from __future__ import annotations

import io
import zipfile

from tests.labs.pasted import A, B

LIST = f"Prénom;Code\r\nZoé;{A}\r\nLéa;{B}\r\n"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def zipped(*inside: tuple[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    with zipfile.ZipFile(file := io.BytesIO(), "w", method) as archive:
        for name, text in inside:
            archive.writestr(name, text)
    return file.getvalue()


def workbook(rows: list[list[str | float | None]], **given: int) -> bytes:
    """A workbook as Excel writes one: texts apart, blank cells and rows left out."""
    texts: list[str] = []
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = []
        for column, value in enumerate(row):
            place = f"{'ABCDEFGH'[column]}{number}"
            if isinstance(value, str):
                cells.append(f'<c r="{place}" t="s"><v>{len(texts)}</v></c>')
                texts.append(value)
            elif value is not None:
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
        if cells:
            lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    shared = "".join(f"<si><r><t>{text[:3]}</t></r><r><t>{text[3:]}</t></r><rPh><t>x</t></rPh></si>" for text in texts)
    return zipped(
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'),
        ("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{shared}</sst>'),
        **given,
    )


def document(*paragraphs: str, footer: str = "") -> bytes:
    """A document as Word writes one: a paragraph in several runs, non-breaking hyphens as elements."""

    def written(text: str) -> str:
        runs = text.replace("-", "</w:t><w:noBreakHyphen/><w:t>").replace("\t", "</w:t><w:tab/><w:t>")
        return f"<w:p><w:r><w:t>{runs[:2]}</w:t></w:r><w:r><w:t>{runs[2:]}</w:t></w:r></w:p>"

    inside = "".join(map(written, paragraphs))
    return zipped(
        ("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{inside}</w:body></w:document>'),
        ("word/footer1.xml", f'<w:ftr xmlns:w="{WORD}">{written(footer)}</w:ftr>'),
        ("word/media/photo.xml", "<no text"),
    )


def open_document(body: str) -> bytes:
    names = f'xmlns:text="{OPEN}text:1.0" xmlns:table="{OPEN}table:1.0" xmlns:office="{OPEN}office:1.0"'
    return zipped(("content.xml", f"<office:document {names}>{body}</office:document>"))


_CELLS = "<table:table-cell><text:p>{0}</text:p></table:table-cell>"
_ROW = f'<table:table-row>{_CELLS}<table:table-cell table:number-columns-repeated="2"/>{_CELLS.replace("0", "1")}</table:table-row>'

# What they are called, what they hold, and the codes in them.
READ: list[tuple[str, bytes, list[str]]] = [
    ("utf8.csv", LIST.encode(), [A, B]),
    ("mark.csv", LIST.encode("utf-8-sig"), [A, B]),
    ("excel.csv", LIST.encode("cp1252"), [A, B]),
    ("mac.csv", LIST.encode("mac-roman"), [A, B]),
    ("unicode.txt", LIST.replace(";", "\t").encode("utf-16"), [A, B]),
    ("other-end.txt", b"\xfe\xff" + LIST.encode("utf-16-be"), [A, B]),
    ("no-mark.txt", LIST.encode("utf-16-le"), [A, B]),
    ("no-mark-other-end.txt", LIST.encode("utf-16-be"), [A, B]),
    ("classe.json", f'{{"version": 1, "codes": ["{A}", "{B}"]}}'.encode(), [A, B]),
    ("classe.xlsx", workbook([["Prénom", "Code"], [], ["Zoé", None, A], ["Léa", 3.5, B]]), [A, B]),
    ("stored.xlsx", workbook([[A, B]], method=zipfile.ZIP_STORED), [A, B]),
    ("lettre.docx", document("Bonjour", f"Zoé\t{A}", B, footer="merci"), [A, B]),
    ("note.docx", document("Bonjour", footer=f"{A} {B}"), [A, B]),
    (
        "lettre.odt",
        open_document(f"<text:p>Zoé <text:span>{A[:9]}</text:span>{A[9:]}</text:p><text:h>{B}</text:h>"),
        [A, B],
    ),
    ("classe.ods", open_document(_ROW.format("Zoé", A) + _ROW.format("Léa", B)), [A, B]),
    (
        "elsewhere.xlsx",
        zipped(
            (
                "xl/worksheets/Feuil.xml",
                f'<a><row><c t="inlineStr"><is><t>{A}</t></is></c><c t="str"><v>{B}</v></c></row></a>',
            )
        ),
        [A, B],
    ),
    ("web.docx", zipped(("word/document2.xml", f"<a><p><t>{A[:7]}</t></p><p><t>{A[7:]}</t></p></a>")), [A]),
    ("renamed.txt", document(A), [A]),
    ("nobody.csv", "Zoé;3\r\n".encode("cp1252"), []),
]
# What they are called, what they hold, and what kind they are.
REFUSED: list[tuple[str, bytes, str]] = [
    ("lettre.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "document"),
    ("lettre.rtf", b"{\\rtf1\\ansi " + A.encode() + b"}", "document"),
    ("renamed.txt", b"%PDF-1.4\n" + A.encode(), "pdf"),
    ("classe.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "pdf"),
    ("classe.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "sheet"),
    ("classe.numbers", zipped(("Index/Document.iwa", "x")), "sheet"),
    ("photo.png", b"\x89PNG\r\n\x1a\n\xff\xfe", "picture"),
    ("photo.txt", b"\xff\xd8\xff\xe0\0\x10JFIF" + A.encode(), "picture"),
    ("photo.webp", b"RIFF\x10\x20\x30\x40WEBPVP8 ", "picture"),
    ("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "picture"),
    ("classe.zip", zipped(("classe.txt", A)), "other"),
    ("half.xlsx", workbook([[A]])[:300], "sheet"),
    ("entities.docx", zipped(("word/document.xml", f'<!DOCTYPE a [<!ENTITY b "{A}">]><a>&b;</a>')), "document"),
    ("wrong.docx", zipped(("word/document.xml", f"<a>{A}")), "document"),
    ("son.mp3", b"ID3\x03\0\0\0\0", "other"),
]

// The text of workbooks and documents: .xlsx, .docx, .ods and .odt are archives of XML, and no more is read of them.
//
// widgets/learning/codes/officefiles.py goes by the same rules. Cells of a row are separated by tabs.

import { filesIn } from "./zip.js";

const MOST = 100_000_000; // bytes of XML: an archive may hold a thousand times its size
const DOCUMENT = /^word\/document\d*\.xml$/;
const BESIDE = /^word\/(footnotes|endnotes|comments|header|footer)\d*\.xml$/;
const SHEET = /^xl\/worksheets\/[^/]*?(\d*)\.xml$/;
const STRINGS = "xl/sharedStrings.xml";
const OPEN_DOCUMENT = "content.xml";
const MOST_BLANK = 1000; // cells or rows left out before one: one further off follows the last
const ALONE = { tab: "\t", s: " ", br: "\n", cr: "\n", "line-break": "\n", noBreakHyphen: "-" };
const NOT_TEXT = ["Fallback", "rPh"]; // the same once more, how it is pronounced
const LINES = ["p", "h", "table-row"];

/** The text of a workbook or a document; null if it is none. */
export async function officeText(bytes) {
  try {
    return await textIn(filesIn(bytes));
  } catch {
    return null;
  }
}

async function textIn(files) {
  const names = [...files.keys()];
  let left = MOST;

  async function read(name) {
    const data = await files.get(name)(left);
    left -= data.length;
    const text = new TextDecoder().decode(data);
    if (text.includes("<!DOCTYPE")) throw new RangeError("a document type"); // these files have none
    const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
    if (root.getElementsByTagName("parsererror").length > 0 || root.localName === "parsererror")
      throw new RangeError("no XML");
    return root;
  }

  const sheets = names.filter((name) => SHEET.test(name));
  if (sheets.length > 0) {
    const place = (name) => Number(SHEET.exec(name)[1]);
    sheets.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
    const texts = names.includes(STRINGS)
      ? [...(await read(STRINGS)).children].map((one) => written(one, ["t"], []).join(""))
      : [];
    const rows = [];
    for (const name of sheets) rows.push(...rowsOf(await read(name), texts));
    return rows.join("\n");
  }
  if (names.some((name) => DOCUMENT.test(name))) {
    const parts = [];
    for (const name of names.filter((one) => DOCUMENT.test(one) || BESIDE.test(one)).sort()) {
      parts.push(written(await read(name), ["t"], []).join(""));
    }
    return parts.join("\n");
  }
  if (!names.includes(OPEN_DOCUMENT)) return null;
  return written(await read(OPEN_DOCUMENT), ["p", "h", "span", "a"], []).join("");
}

/** What is written in an element: in those called `holders`, a line for each paragraph and each row of a table. */
function written(element, holders, texts) {
  const { localName } = element;
  if (NOT_TEXT.includes(localName)) return texts;
  if (localName in ALONE) {
    texts.push(ALONE[localName]);
    return texts;
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) {
      if (localName === "table-row") texts.push(...cell(child, holders));
      else written(child, holders, texts);
    } else if (holders.includes(localName) && isText(child)) texts.push(child.data);
  }
  if (LINES.includes(localName)) texts.push("\n");
  return texts;
}

/** A cell of an open document, which may stand for several: its text is on one line. */
function cell(element, holders) {
  const repeated = [...element.attributes].find(({ localName }) => localName.endsWith("columns-repeated"));
  const text = `${onOneLine(written(element, holders, []).join(""))}\t`;
  return Array(Math.min(Number(repeated?.value ?? 1), MOST_BLANK)).fill(text);
}

/** The rows of a workbook's sheet; what is left blank in it is blank here, too. */
function rowsOf(sheet, texts) {
  const rows = [];
  let at = 0;
  for (const row of sheet.getElementsByTagNameNS("*", "row")) {
    const number = Number(row.getAttribute("r") || at + 1);
    if (number - at <= MOST_BLANK) for (let blank = at + 1; blank < number; blank++) rows.push("");
    at = number;
    const cells = [];
    for (const one of row.children) {
      const column = columnOf(one.getAttribute("r") ?? "");
      if (column <= cells.length + MOST_BLANK) while (cells.length < column) cells.push("");
      cells.push(onOneLine(valueIn(one, texts)));
    }
    rows.push(cells.join("\t"));
  }
  return rows;
}

function valueIn(element, texts) {
  const kind = element.getAttribute("t");
  if (kind === "inlineStr") return written(element, ["t"], []).join("");
  const text = [...element.children].find(({ localName }) => localName === "v")?.textContent ?? "";
  if (kind !== "s") return text;
  if (!(Number(text) in texts)) throw new RangeError("no such text");
  return texts[Number(text)];
}

/** Which column a cell is in, from 0; 0 if it does not say. */
function columnOf(reference) {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "A";
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

function onOneLine(text) {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

function isText({ nodeType }) {
  return nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE;
}

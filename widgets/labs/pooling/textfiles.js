// The text of files that people really have: what French spreadsheets and word processors save, told from what is no text.
//
// widgets/learning/codes/textfiles.py goes by the same rules. The first bytes tell pictures, PDFs and other files without a
// text, so that nobody looks for codes in them.

import { officeText } from "./officefiles.js";
import { canUnzip } from "./zip.js";

export const LOOK = 4096; // bytes that tell what a file is

// What a kind of file begins with: from which byte on.
const BEGINS = [
  ["picture", 0, ["\xff\xd8\xff", "\x89PNG", "GIF8", "BM", "II*\0", "MM\0*"]],
  ["picture", 8, ["WEBP"]],
  ["picture", 4, ["ftypheic", "ftypheix", "ftypmif1", "ftypmsf1", "ftypavif"]],
  ["pdf", 0, ["%PDF-"]],
  ["document", 0, ["{\\rtf"]],
];
const ARCHIVE = "PK\x03\x04";
// What it is called, where that says more than its bytes.
const CALLED = [
  ["document", /\.(docx?|odt|rtf|pages)$/i],
  ["sheet", /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i],
  ["pdf", /\.pdf$/i],
  ["picture", /\.(jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?)$/i],
];
const NEVER_TYPED = /[\0-\x08\x0e-\x1f\ufffe]/;
const UTF16_LOOK = 1000;

/** The kind of a file without a text, by its first bytes: "picture", "document", "sheet", "pdf", "other"; null for a text. */
export function kindOf(bytes, name) {
  const begin = beginOf(bytes);
  if (begin.startsWith(ARCHIVE)) return null;
  const known = BEGINS.find(([, at, begins]) => begins.some((one) => begin.startsWith(one, at)));
  if (known) return known[0];
  const look = bytes.subarray(0, LOOK);
  return NEVER_TYPED.test(new TextDecoder(utf16(look) ?? "windows-1252").decode(look)) ? kindByName(name) : null;
}

/** A file's content, as { text }, or { kind } if it has none: see `kindOf`, and "unopened" where the browser is too old. */
export async function textOf(bytes, name) {
  if (beginOf(bytes).startsWith(ARCHIVE)) {
    if (!canUnzip()) return { kind: "unopened" };
    const text = await officeText(bytes);
    return text === null ? { kind: kindByName(name) } : { text };
  }
  const kind = kindOf(bytes, name);
  if (kind !== null) return { kind };
  const text = decoded(bytes);
  return text === null || NEVER_TYPED.test(text) ? { kind: kindByName(name) } : { text };
}

function beginOf(bytes) {
  return String.fromCharCode(...bytes.subarray(0, 16));
}

function kindByName(name) {
  return CALLED.find(([, called]) => called.test(name))?.[0] ?? "other";
}

function decoded(bytes) {
  const encoding = utf16(bytes);
  if (encoding !== null) return read(bytes, encoding);
  return read(bytes, "utf-8") ?? read(bytes, "windows-1252"); // what an older Excel saves
}

/** The encoding of a text in UTF-16: it has a mark, or nearly every second byte is zero. */
function utf16(bytes) {
  const mark = beginOf(bytes).slice(0, 2);
  if (mark === "\xff\xfe" || mark === "\xfe\xff") return mark === "\xff\xfe" ? "utf-16le" : "utf-16be";
  const look = bytes.subarray(0, UTF16_LOOK);
  const zeros = [0, 0]; // at even and at odd places
  look.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] += 1;
  });
  if (bytes.length % 2 === 1 || Math.max(...zeros) <= look.length / 4 || Math.min(...zeros) > 0) return null;
  return zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
}

function read(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// The text of files that people really have: also what a French Excel saves, and told from what is no text.
//
// widgets/learning/codes/textfiles.py goes by the same rules.

// What a kind of file begins with, or is called.
const KINDS = [
  { kind: "document", called: /\.(docx?|odt|rtf|pages)$/i, begins: "{\\rtf" },
  { kind: "sheet", called: /\.(xlsx?|xlsm|ods|numbers)$/i },
  { kind: "pdf", called: /\.pdf$/i, begins: "%PDF-" },
];
const NEVER_TYPED = /[\0-\x08\x0e-\x1f\ufffe]/;
const UNKNOWN_TO_CP1252 = /[\x81\x8d\x8f\x90\x9d]/; // which browsers read all the same

/** A file's content, as { text }, or { kind } if it is none: "document", "sheet", "pdf" or "other". */
export function textOf(bytes, name) {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  const known = KINDS.find(({ begins }) => begins && begin.startsWith(begins));
  const text = known ? null : decoded(bytes, begin);
  if (text !== null && !NEVER_TYPED.test(text)) return { text };
  return { kind: (known ?? KINDS.find(({ called }) => called.test(name)))?.kind ?? "other" };
}

function decoded(bytes, begin) {
  const mark = begin.slice(0, 2);
  if (mark === "\xff\xfe" || mark === "\xfe\xff") {
    return read(bytes, mark === "\xff\xfe" ? "utf-16le" : "utf-16be");
  }
  const text = read(bytes, "utf-8");
  if (text !== null) return text;
  const older = read(bytes, "windows-1252"); // what an older Excel saves
  return UNKNOWN_TO_CP1252.test(older) ? null : older;
}

function read(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

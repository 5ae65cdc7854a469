// Files that are opened, dropped or pasted: the lines that they hold, and why some hold none.

import { linesOfFile } from "./export.js";
import { SCANNER } from "./scanner_strings.js";
import { READING } from "./strings.js";
import { kindOf, LOOK, textOf } from "./textfiles.js";

const BIGGEST_TEXT = 5_000_000; // bytes
const BIGGEST_ARCHIVE = 50_000_000; // a document may hold pictures, which are not looked at
const ARCHIVE = /^PK\x03\x04/;

/**
 * Returns { lines, reasons }. `readPicture(file)` gives a promise of the texts found in a picture. The first bytes tell at once what is no text.
 */
export async function readFiles(files, readPicture) {
  const lines = [];
  const reasons = [];
  for (const file of files) {
    try {
      const found = await linesIn(file, readPicture);
      if (found.reason) reasons.push(found.reason);
      else lines.push(found.lines);
    } catch (error) {
      reasons.push((error.name === "NetworkError" ? SCANNER.noDecoder : READING.unread)(file.name));
    }
  }
  return { lines: lines.flat(), reasons };
}

async function linesIn(file, readPicture) {
  const look = new Uint8Array(await file.slice(0, LOOK).arrayBuffer());
  const known = kindOf(look, file.name);
  if (known === "picture") {
    const lines = await readPicture(file);
    return lines.length > 0 ? { lines } : { reason: SCANNER.noCode(file.name) };
  }
  if (known !== null) return { reason: READING.noText(file.name, known) };
  const isArchive = ARCHIVE.test(String.fromCharCode(...look.subarray(0, 4)));
  if (file.size > (isArchive ? BIGGEST_ARCHIVE : BIGGEST_TEXT)) return { reason: READING.tooBig(file.name) };
  const { text, kind } = await textOf(new Uint8Array(await file.arrayBuffer()), file.name);
  if (kind) return { reason: READING.noText(file.name, kind) };
  const lines = linesOfFile(text);
  return lines === null ? { reason: READING.labels(file.name) } : { lines };
}

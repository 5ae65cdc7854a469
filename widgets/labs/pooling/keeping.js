// Keeping the codes on the reader's device, if the lab has a storage key.

import { entries, read, remove, write } from "../shared/storage.js";
import { MOST_LINES } from "./lines.js";

const LONGEST_CODE = 200;
const LONGEST_DRAFT = 200_000;

/** What the device kept under `key`: { concept, codes, draft }, "corrupt", or null for nothing. */
export function recall(key, concepts) {
  if (key === "") return null;
  const kept = read(key, (value) => isKept(value, concepts));
  if (kept !== null) return kept;
  return entries().some(([name]) => name === key) ? "corrupt" : null;
}

/** Whether `keep` could have written it. Codes are only texts here: what each is worth is for lines.js to say. */
export function isKept(value, concepts) {
  return (
    typeof value === "object" &&
    value !== null &&
    (value.concept === "" || concepts.includes(value.concept)) &&
    Array.isArray(value.codes) &&
    value.codes.length <= MOST_LINES &&
    value.codes.every((code) => typeof code === "string" && code.length <= LONGEST_CODE) &&
    typeof value.draft === "string" &&
    value.draft.length <= LONGEST_DRAFT
  );
}

/** False where the device would not keep it; true too where nothing is to be kept. */
export function keep(key, { concept, codes, draft }) {
  return key === "" || write(key, { concept, codes, draft: draft.slice(0, LONGEST_DRAFT) });
}

export function forget(key) {
  if (key !== "") remove(key);
}

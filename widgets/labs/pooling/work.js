// The lab's work, for ../frame/work.js: { concept, codes, draft }: the concept whose codes count, the codes of the class,
// and what is left in the text box. Codes are only texts here: what each is worth is for lines.js to say. A view knows besides
// what it found wrong in that text, and what it has laid aside (left.js); no device keeps these, since there are names in them.

import { union } from "../frame/merge.js";
import { NOTHING } from "./left.js";
import { MOST_CODES } from "./lines.js";

const LONGEST_CODE = 200;
export const LONGEST_DRAFT = 200_000;

/** What the device kept, or null for what this lab could not have kept. */
export function fromKept(kept, concepts) {
  const isOurs =
    typeof kept === "object" &&
    kept !== null &&
    (kept.concept === "" || concepts.includes(kept.concept)) &&
    Array.isArray(kept.codes) &&
    kept.codes.length <= MOST_CODES &&
    kept.codes.every((code) => typeof code === "string" && code.length <= LONGEST_CODE) &&
    typeof kept.draft === "string" &&
    kept.draft.length <= LONGEST_DRAFT;
  return isOurs ? { concept: kept.concept, codes: kept.codes, draft: kept.draft } : null;
}

/** Two tabs' codes, and the draft of this one unless it is empty. */
export function merged(mine, theirs) {
  const isMine = mine.draft.trim() !== "";
  return {
    ...(isMine ? mine : theirs),
    concept: mine.concept || theirs.concept,
    codes: union(mine.codes, theirs.codes).sort(),
  };
}

/**
 * `asked` is the concept that the lab was opened for, or ""; `left()` what this view has left over: { draft, problems, aside }.
 * `commonConcept(codes)` is that of most of them.
 */
export function poolingWork({ concepts, asked, left, commonConcept }) {
  let opening = asked; // the reader may choose another one later
  const known = (concept) => (concepts.includes(concept) ? concept : "");
  const isNothing = ({ codes, draft: text }) => codes.length === 0 && text.trim() === "";

  return {
    traits: ["concept", "codes"],
    isBlank: (get) => (get("codes") ?? []).length === 0,
    read: (get) => ({ concept: known(get("concept")), codes: get("codes") ?? [], ...left() }),
    write: ({ concept, codes }) => ({ concept, codes }),
    results: () => ({}), // pooling.js tells them once they are found
    fresh: () => ({ concept: "", codes: [], draft: "", aside: NOTHING }),
    isBegun: (work) => !isNothing(work),
    /** Without a concept, that of most codes; what is laid aside stays so, whoever changes the work. */
    complete(work) {
      const whole = work.aside ? work : { ...work, aside: left().aside };
      const concept = known(opening) || work.concept || commonConcept(work.codes);
      opening = "";
      return concept === work.concept ? whole : { ...whole, concept };
    },
    fromKept: (kept) => fromKept(kept, concepts),
    toKept(work) {
      const { concept, codes, draft: text } = work;
      return isNothing(work) ? null : { concept, codes, draft: text.slice(0, LONGEST_DRAFT) };
    },
    merge: (_base, mine, theirs) => merged(mine, theirs),
  };
}

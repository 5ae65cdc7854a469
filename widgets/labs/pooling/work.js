// The lab's work, for ../frame/work.js: { concept, codes, draft }: the motif that counts, all codes in the pool, sorted, and
// what stands in the box. The draft is no trait: each view has its own box, and each tab of a device the same one.

import { union } from "../frame/merge.js";
import { MOST_LINES, commonConcept } from "./lines.js";

const LONGEST_CODE = 200;
const LONGEST_DRAFT = 200_000;

/** Whether `toKept` could have written it. Codes are only texts here: what each is worth is for lines.js to say. */
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

/** `option(name)` gives the lab's options, `edition` is that of the tiles, `draft()` tells what stands in the box. */
export function poolingWork(concepts, { option, edition, draft }) {
  const concept = () => (concepts.includes(option("concept")) ? option("concept") : "");
  const isBegun = ({ codes, draft: text }) => codes.length > 0 || text.trim() !== "";
  return {
    traits: ["concept", "codes"],
    isBlank: (get) => (get("codes") ?? []).length === 0,
    read: (get) => ({ concept: concept(), codes: get("codes") ?? [], draft: draft() }),
    write: ({ concept: motif, codes }) => ({ concept: motif, codes }),
    results: () => ({}), // they come later, from the study
    fresh: () => ({ concept: "", codes: [], draft: "" }),
    isBegun,
    /** Codes without a motif are about that of most of them. */
    complete(work) {
      const about = work.concept || commonConcept(work.codes, edition);
      return about === work.concept ? work : { ...work, concept: about };
    },
    /** A motif chosen on the page, or in Python, stays. */
    fromKept: (kept) => (isKept(kept, concepts) ? { ...kept, concept: concept() || kept.concept } : null),
    toKept: (work) => (isBegun(work) ? { ...work, draft: work.draft.slice(0, LONGEST_DRAFT) } : null),
    merge: (_base, mine, theirs) => ({
      concept: mine.concept || theirs.concept,
      codes: union(mine.codes, theirs.codes).sort(),
      draft: mine.draft || theirs.draft,
    }),
  };
}

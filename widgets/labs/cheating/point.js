// The point of the lab, said only once the student has seen it.

import { panel, withSources } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { paired } from "../shared/margin.js";
import { POINT as TEXT } from "./strings.js";

/** A share below that shows too little to speak of. */
export const ENOUGH = 20;

/** Whether scattered and concentrated errors have both been tried. */
export function hasSeenBoth(seen) {
  return seen.includes("scene") && seen.length > 1;
}

/** Returns { element, show(clean, trial, seen, sourcesUrl) }. */
export function pointView() {
  const body = h("div", { class: "tc-lab__speech" });
  const element = panel("tc-lab__point", TEXT.title, body);

  function show(clean, trial, seen, sourcesUrl) {
    const { kind, share } = trial;
    element.hidden = seen.length === 0;
    const paragraph = (parts) => h("p", {}, withSources(parts, sourcesUrl));
    const lost =
      share > 0
        ? [" ", TEXT.lost(share, clean.accuracy - trial.accuracy, paired(clean.right, trial.right).differs)]
        : [];
    const line = seen.includes(kind) ? [paragraph([...TEXT.lines[kind], ...lost])] : [];
    const rest = hasSeenBoth(seen)
      ? [...TEXT.conclusion.map(paragraph), h("p", { class: "tc-lab__question" }, TEXT.question)]
      : [h("p", { class: "tc-lab__question" }, TEXT.more)];
    body.replaceChildren(...line, ...rest);
  }

  return { element, show };
}

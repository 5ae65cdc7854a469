// Which words weigh, over all and in a post that fools the machine.

import { panel, toolButton } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { heaviestWords, weightsIn } from "./learner.js";
import { WHY as TEXT } from "./strings.js";
import { wordsOf } from "./words.js";

const WORDS = 8; // to each side

/** Returns { element, show(result) }, result null for none. */
export function whyView(posts) {
  const sides = { remove: h("ul"), keep: h("ul") };
  const table = h(
    "div",
    { class: "tc-moderation__errors" },
    ["remove", "keep"].map((side) => h("div", {}, h("h4", { class: "tc-lab__subtitle" }, TEXT[side]), sides[side])),
  );
  for (const list of Object.values(sides)) list.classList.add("tc-moderation__weights");
  const one = h("p", {}, TEXT.one);
  const post = h("blockquote", { class: "tc-moderation__quoted" });
  const verdict = h("p");
  const trap = h("p", { class: "tc-lab__question" });
  const parts = h("ul", { class: "tc-moderation__weights" });
  const unknown = h("p", { class: "tc-lab__note" });
  const next = toolButton(TEXT.next, () => {
    at += 1;
    showFooled();
  });
  const known = h("p", { class: "tc-lab__note" }, TEXT.parts);
  const fooled = h("div", { "aria-live": "polite" }, post, verdict, trap, known, parts, unknown);
  const none = h("p", {}, TEXT.none);
  const title = h("h4", { class: "tc-lab__subtitle" }, TEXT.fooled);
  const element = panel(
    "tc-lab__wide",
    TEXT.title,
    h("p", { class: "tc-lab__note" }, TEXT.lead),
    one,
    table,
    title,
    fooled,
    none,
    next,
  );
  let drawn = null;
  let at = 0;

  const weighed = (list, words) =>
    list.replaceChildren(...words.map((each) => h("li", { "data-way": Math.sign(each.weight) }, TEXT.word(each))));

  /** Held-out posts that fool the machine; irony and quotations first, since they are what the lab is about. */
  function fooling() {
    const wrong = posts.heldOut.flatMap((item, i) => (drawn.right[i] ? [] : [{ item, share: drawn.shares[i] }]));
    return [...wrong.filter(({ item }) => item.trap), ...wrong.filter(({ item }) => !item.trap)];
  }

  function showFooled() {
    const all = fooling();
    fooled.hidden = all.length === 0;
    none.hidden = all.length > 0;
    next.hidden = all.length < 2;
    if (all.length === 0) return;
    const { item, share } = all[at % all.length];
    const words = weightsIn(drawn, item.text);
    post.textContent = item.text;
    verdict.textContent = TEXT.verdict(share > 0.5, share);
    trap.hidden = !item.trap;
    trap.textContent = TEXT.trap[item.trap] ?? "";
    weighed(parts, words);
    parts.append(h("li", { "data-way": Math.sign(drawn.model.bias) }, TEXT.bias(drawn.model.bias)));
    unknown.textContent = TEXT.unknown(wordsOf(item.text).length - words.length);
  }

  return {
    element,
    show(result) {
      element.hidden = result === null;
      if (result === null || result === drawn) return;
      drawn = result;
      one.hidden = result.hasBoth;
      for (const part of [table, title, fooled, none, next]) part.hidden = !result.hasBoth;
      if (!result.hasBoth) return;
      const heaviest = heaviestWords(result, WORDS);
      for (const [side, list] of Object.entries(sides)) weighed(list, heaviest[side]);
      showFooled();
    },
  };
}

// The one appeal: what its author says, and the two answers.

import { panel } from "../frame/panels.js";
import { focusWithin } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { APPEAL as TEXT } from "./strings.js";

/** `answer(restored)` is called on a choice. Returns { element, show(decision, appeal), focus }. */
export function appealView(posts, answer) {
  const lead = h("p", { tabindex: "-1" });
  const post = h("blockquote", { class: "tc-moderation__quoted" });
  const says = h("p", {});
  const plea = h("blockquote", { class: "tc-moderation__quoted" });
  const button = (words, restored) =>
    h("button", { type: "button", class: "tc-lab__tool", onclick: () => answer(restored) }, words);
  const choices = h("div", { class: "tc-lab__row" }, button(TEXT.restore, true), button(TEXT.uphold, false));
  const after = h("p", { class: "tc-moderation__answered" });
  const element = panel("tc-moderation__appeal", TEXT.title, lead, post, says, plea, choices, after);

  return {
    element,
    /** `decision`: what is appealed against, or null; `appeal`: the answer, or null. */
    show(decision, appeal) {
      element.hidden = decision === null;
      if (decision === null) return;
      const { id, text, appeal: words } = posts.post(decision.post);
      const author = posts.author(id);
      lead.textContent = TEXT.lead(author, decision.by);
      post.textContent = text;
      says.textContent = TEXT.says(author);
      plea.textContent = words;
      choices.hidden = appeal !== null;
      after.hidden = appeal === null;
      after.textContent = appeal === null ? "" : (appeal.restored ? TEXT.restored : TEXT.upheld)(author);
    },
    focus: () => focusWithin(element, lead),
  };
}

// What a lab says outside its panels: news for screen readers, and notices that everybody sees.

import { h, uniqueId } from "../shared/dom.js";

/** Returns { live, notice, announce, notify, ask, hush, asks }: two elements to place, and ways to speak through them. */
export function voiceOf() {
  const live = h("div", { class: "tc-lab__said", role: "status", "aria-live": "polite" });
  const notice = h("div", { class: "tc-lab__notice", hidden: true });

  /** Say `message`, then what the narrator says (`lines` of narrator.js). */
  function announce(message, lines = []) {
    const text = [message, ...lines.flatMap(({ text, question }) => [text, question ?? ""])].join(" ").trim();
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  /** Show `message` in the notice; `aloud`, say it too: it is news, and not what one finds on coming. */
  function notify(message, { aloud = false } = {}) {
    notice.replaceChildren(h("p", {}, message));
    notice.hidden = false;
    if (aloud) announce(message);
  }

  /** Ask in the notice; `answers` are [words, listener] pairs, for one button each. */
  function ask(message, answers) {
    const question = h("p", { id: uniqueId("ask") }, message);
    const buttons = answers.map(([words, answer]) => {
      const onclick = () => {
        notice.hidden = true;
        answer();
      };
      return h("button", { type: "button", class: "tc-lab__tool", onclick }, words);
    });
    notice.replaceChildren(
      h("div", { class: "tc-lab__row", role: "group", "aria-labelledby": question.id }, question, buttons),
    );
    notice.hidden = false;
    announce(message);
  }

  /** Take back what was asked or said in the notice. */
  function hush() {
    notice.hidden = true;
  }

  return { live, notice, announce, notify, ask, hush, asks: (element) => notice.contains(element) };
}

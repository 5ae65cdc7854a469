// « Tout effacer », and the question before it: the same wherever the book offers it.

import { h, uniqueId } from "../../labs/shared/dom.js";
import { announce, entries, erase } from "../../labs/shared/store.js";
import { eraseOther, readAll } from "./inventory.js";

/**
 * Returns { button, confirm, offer(possible) }: two elements to place, and whether there is anything to erase. `block`
 * is the component's class; `asking()` is called whenever the question opens or closes, `erased()` once all is gone.
 */
export function eraseAllControls(block, words, { asking, erased }) {
  const make = (name, text, onclick) => h("button", { type: "button", class: `tc-button ${name}`, onclick }, text);
  const button = make(`${block}__button`, words.eraseAll, () => ask(true));
  const question = h("p", { class: "tc-confirm__question", id: uniqueId("erase-all") }, words.confirm);
  const yes = make(`tc-button--strong ${block}__button`, words.yes, () => {
    erase(entries().map(([key]) => key));
    for (const { group, area, key } of readAll(words)) if (group === "display") eraseOther(area, key);
    ask(false);
    erased();
    announce();
  });
  const no = make(`${block}__button`, words.no, () => ask(false));
  const attributes = { class: "tc-confirm", role: "group", "aria-labelledby": question.id, hidden: true };
  const confirm = h("div", attributes, question, yes, no);
  confirm.addEventListener("keydown", (event) => {
    if (event.key === "Escape") ask(false);
  });

  function ask(open) {
    confirm.hidden = !open;
    button.hidden = open;
    asking();
    (open ? no : button).focus(); // the harmless one first
  }

  return {
    button,
    confirm,
    offer(possible) {
      button.hidden = !possible;
      if (!possible) confirm.hidden = true;
    },
  };
}

// One phase as the class sees it: title, text, what is shown, questions whose answers unfold, links; and the teacher's notes.

import { h, uniqueId } from "../../labs/shared/dom.js";
import { posterOf } from "./poster.js";
import { isRevealed } from "./state.js";

/**
 * The content for `phase` (index) of `plan`: {element, title, place (where what is shown goes, or null), poster (or null),
 * questions, answers(state), notes}. `turn(question)` is called when an answer is asked for.
 */
export function screenView(plan, phase, { words, turn }) {
  const { screen, staged, devices, questions } = plan.phases[phase];
  const content = document.querySelector(`template[data-screen="${screen}"]`).content.cloneNode(true);
  const title = content.querySelector(".tc-screen__title");
  title.tabIndex = -1;
  const text = content.querySelector(".tc-screen__text");
  const links = content.querySelector(".tc-screen__links");
  for (const part of [text, links]) inNewTab(part, words.newTab);
  const items = new Map(questions.map((id) => [id, question(plan, id, turn)]));
  const notes = notesOf(plan, phase, words);
  const poster = devices ? posterOf(content.querySelector(".tc-screen__devices"), words) : null;
  const place = staged ? h("div", { class: "tc-screen__place", hidden: devices }) : null;
  const list = [...items.values()].map(({ item }) => item);
  const asked = list.length > 0 ? h("ul", { class: "tc-screen__questions" }, list) : null;
  const said = h("div", { class: "tc-screen__said" }, text.childElementCount > 0 ? text : null, asked);
  const element = h(
    "div",
    { class: "tc-screen" },
    h("div", { class: "tc-screen__head" }, title),
    h("div", { class: "tc-screen__body" }, place, said.childElementCount > 0 ? said : null, poster),
    links.childElementCount > 0 ? links : null,
    notes,
  );

  /** Unfold the answers that `state` says; return the one that has just appeared, if one has. */
  function answers(state) {
    let fresh = null;
    for (const [id, { button, answer }] of items) {
      const shown = isRevealed(state, id);
      if (shown && answer.hidden) fresh = answer;
      answer.hidden = !shown;
      button.setAttribute("aria-expanded", String(shown));
    }
    return fresh;
  }

  return { element, title, place, poster, notes, answers };
}

function question(plan, id, turn) {
  const own = document.querySelector(`#${plan.name} [data-question="${id}"]`);
  const source = own ?? document.querySelector(`[data-question="${id}"]`); // a variant asks what its base does
  const answer = h("div", { class: "tc-screen__answer", id: uniqueId("answer"), hidden: true });
  answer.append(...copy(source.querySelector("dd")));
  const button = h(
    "button",
    { type: "button", class: "tc-screen__ask", "aria-controls": answer.id, onclick: () => turn(id) },
    h("span", { class: "tc-screen__mark", "aria-hidden": "true" }),
    h("span", {}, copy(source.querySelector("dt"))),
  );
  return { item: h("li", { "data-question": id }, button, answer), button, answer };
}

/** What the plan's table says that the teacher does and says, and that the class does. */
function notesOf(plan, phase, words) {
  const cells = [...document.querySelectorAll(`#${plan.name} .tc-plan tbody tr`)[phase].cells].slice(2);
  return h(
    "section",
    { class: "tc-screen__notes", "aria-label": words.notes, hidden: true },
    cells.map((cell) => h("div", {}, h("h2", {}, cell.dataset.label), copy(cell))),
  );
}

/** The content of `element`, once more; without the ids, which must stay unique, and which links lead to. */
function copy(element) {
  const clone = element.cloneNode(true);
  for (const named of clone.querySelectorAll("[id]")) named.removeAttribute("id");
  inNewTab(clone, null);
  return [...clone.childNodes];
}

/** Links must not lead the projected page away. */
function inNewTab(root, label) {
  for (const link of root.querySelectorAll("a[href]")) {
    link.target = "_blank";
    link.rel = "noopener";
    if (label) link.append(" ", h("span", { class: "tc-screen__tab" }, `(${label})`));
  }
}

// One's own code, the class's codes pasted below it, and how far all agree. What is pasted is not kept.

import { codeCard } from "../frame/codecard.js";
import { panel } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { agreementOf, codeOf, readCode } from "./classcode.js";
import { CLASS as TEXT } from "./strings.js";

const MOST = 5; // divided posts shown

/** `frame` is the lab's, to save and to speak. Returns { element, show(session) }. */
export function classView(posts, frame) {
  const save = (code) => frame.save(`${TEXT.file}.txt`, `${code}\r\n`, "text/plain");
  const card = codeCard({ save, announce: frame.announce });
  const id = uniqueId("codes");
  const box = h("textarea", { id, rows: "3", spellcheck: "false", class: "tc-moderation__codes", oninput: read });
  const told = h("p", { role: "status" });
  const list = h("ul", { class: "tc-moderation__people" });
  const limits = h("p", { class: "tc-lab__note" }, TEXT.limits);
  const label = h("label", { for: id, class: "tc-lab__code-label" }, TEXT.box);
  const found = h("div", {}, told, list, limits);
  const lead = h("p", { class: "tc-lab__note" }, TEXT.lead);
  const element = panel("tc-lab__wide", TEXT.title, lead, card.element, label, box, found);
  let mine = null; // one's own code

  function read() {
    const lines = [...new Set([mine, ...box.value.split(/\s+/)].filter(Boolean))];
    const people = lines.map((line) => readCode(line, posts)).filter(Boolean);
    const { alpha, divided } = agreementOf(people, posts);
    const unread = lines.length - people.length;
    found.hidden = box.value.trim() === "";
    limits.hidden = people.length < 2;
    told.textContent = [TEXT.people(people.length, unread), people.length < 2 ? "" : TEXT.alpha(alpha)].join(" ");
    list.replaceChildren(
      ...divided.slice(0, MOST).map(({ post, keep, remove }) => {
        const { text } = posts.post(post);
        return h("li", {}, h("span", {}, TEXT.divided(keep, remove)), h("q", {}, text));
      }),
    );
  }

  return {
    element,
    show(session) {
      element.hidden = session.decisions.length === 0;
      mine = codeOf(session, posts);
      card.show(mine);
      read();
    },
  };
}

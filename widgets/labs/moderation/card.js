// The post to judge, its context for who asks, and the buttons.

import { inTurn, isMeant } from "../frame/clicks.js";
import { panel, toolButton } from "../frame/panels.js";
import { focusWithin } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { CARD as TEXT } from "./strings.js";

/** `desk` stands above the post. `actions`: { keep, remove, look, undo }. Returns { element, show({ post, rank, size, looked, changed, canUndo }), context, focus, pressed }. */
export function cardView(posts, desk, actions) {
  const rank = h("p", { class: "tc-moderation__rank" });
  const from = h("p", { class: "tc-lab__note" });
  const text = h("blockquote", { class: "tc-moderation__post", tabindex: "-1" });
  const context = h("p", { class: "tc-moderation__context" });
  const changed = h("p", { class: "tc-moderation__changed" }, TEXT.changed);
  const deciding = inTurn();
  const button = (className, words, onclick) => h("button", { type: "button", class: className, onclick }, words);
  const keep = button("tc-lab__main", TEXT.keep, deciding(actions.keep));
  const remove = button("tc-lab__main", TEXT.remove, deciding(actions.remove));
  const look = button("tc-lab__tool", TEXT.look, (event) => isMeant(event) && actions.look());
  const undo = toolButton(TEXT.undo, actions.undo);
  const choices = h("div", { class: "tc-lab__row" }, keep, remove, look);
  const keys = TEXT.hints.map(({ keys: names, action }) => h("span", {}, h("kbd", {}, names), ` ${action}`));
  const hints = h("p", { class: "tc-lab__hints" }, keys);
  const asked = h("div", { class: "tc-moderation__asked" }, rank, changed, from, text, context, choices, hints);
  const empty = h("p", { tabindex: "-1" }, TEXT.empty);
  const element = panel(
    "tc-moderation__card",
    TEXT.title,
    desk,
    asked,
    empty,
    h("div", { class: "tc-lab__row" }, undo),
  );
  const buttons = { g: keep, r: remove, c: look };

  return {
    element,
    show({ post, rank: at, size, looked, changed: isNew, canUndo }) {
      undo.disabled = !canUndo;
      asked.hidden = post === null;
      empty.hidden = post !== null;
      if (post === null) return;
      rank.textContent = TEXT.head(at, size);
      changed.hidden = !isNew;
      from.textContent = TEXT.from(posts.author(post.id), post.club);
      text.textContent = post.text;
      text.dataset.post = post.id;
      context.hidden = !looked;
      context.textContent = looked ? `${TEXT.context}\u00a0: ${post.context ?? TEXT.noContext}` : "";
      look.disabled = looked;
    },
    context: () => context.textContent,
    focus: () => focusWithin(element, asked.hidden ? empty : text),
    /** What a key does while the lab has the focus: it presses the button that it is named on. */
    pressed(event) {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat ||
        event.target.closest("input, textarea, [role=textbox]")
      )
        return;
      const chosen = asked.hidden ? null : buttons[event.key.toLowerCase()];
      if (!chosen || chosen.disabled) return;
      event.preventDefault();
      chosen.click();
    },
  };
}

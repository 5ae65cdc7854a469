// The code to share: to read, to copy, to scan, to save.

import { panel, toolButton } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { qrDrawing } from "../shared/qr.js";
import { SHARE as TEXT } from "./strings.js";

/** Returns { element, show(code, concept) }, code null for none. `announce(text)` speaks, `save(code)` makes a file. */
export function shareView({ announce, save }) {
  const labelId = uniqueId("share-code");
  let code = null;

  const lead = h("p", { class: "tc-lab__note" });
  // Focusable, so that a keyboard can select it; one click selects it all.
  const shown = h("code", { class: "tc-captcha__code", tabindex: "0", role: "textbox", "aria-readonly": "true" });
  shown.setAttribute("aria-labelledby", labelId);
  shown.addEventListener("click", select);
  const label = h("p", { class: "tc-captcha__code-label", id: labelId }, TEXT.code);
  const picture = h("div", { class: "tc-captcha__qr" });
  const tools = h(
    "div",
    { class: "tc-lab__row" },
    toolButton(TEXT.copy, copy),
    toolButton(TEXT.save, () => save(code)),
  );
  const element = panel(
    "",
    TEXT.title,
    lead,
    h("div", { class: "tc-captcha__ticket" }, picture, h("div", {}, label, shown, tools)),
  );

  function select() {
    const range = document.createRange();
    range.selectNodeContents(shown);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      announce(TEXT.copied);
    } catch {
      // No clipboard here (plain http, an old browser, a refusal): leave the last step to the keyboard.
      shown.focus();
      select();
      announce(TEXT.selected);
    }
  }

  function show(next, concept) {
    element.hidden = next === null;
    if (next === code || next === null) return;
    code = next;
    lead.textContent = TEXT.lead(concept);
    // Hyphens may be broken after: a narrow screen wraps between groups, and a copy is still one line.
    shown.textContent = code;
    shown.dataset.shareCode = code;
    picture.replaceChildren(qrDrawing(code.replaceAll("-", ""), TEXT.qr(code)));
  }

  return { element, show };
}

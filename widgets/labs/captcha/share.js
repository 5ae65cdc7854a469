// The code to share: to read, to copy, to scan, to save.

import { panel, toolButton } from "../frame/panels.js";
import { copied, select } from "../shared/copy.js";
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
  shown.addEventListener("click", () => select(shown));
  const label = h("p", { class: "tc-captcha__code-label", id: labelId }, TEXT.code);
  const picture = h("div", { class: "tc-captcha__qr" });
  const tools = h(
    "div",
    { class: "tc-lab__row" },
    toolButton(TEXT.copy, copy),
    toolButton(TEXT.save, () => save(code)),
  );
  const said = h("p", { class: "tc-lab__note" }); // for eyes; `announce` tells the others
  const element = panel(
    "",
    TEXT.title,
    lead,
    h("div", { class: "tc-captcha__ticket" }, picture, h("div", {}, label, shown, tools, said)),
  );

  async function copy() {
    const text = (await copied(code, shown)) ? TEXT.copied : TEXT.selected;
    said.textContent = text;
    announce(text);
  }

  function show(next, concept) {
    element.hidden = next === null;
    if (next === code || next === null) return;
    code = next;
    said.textContent = "";
    lead.textContent = TEXT.lead(concept);
    // Hyphens may be broken after: a narrow screen wraps between groups, and a copy is still one line.
    shown.textContent = code;
    shown.dataset.shareCode = code;
    picture.replaceChildren(qrDrawing(code.replaceAll("-", ""), TEXT.qr(code)));
  }

  return { element, show };
}

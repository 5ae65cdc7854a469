// A code to give away: to scan, to read aloud, to copy, to send on, to save. A lab shows it in a panel of its own, and
// whole-screen for those who hold their phone up.

import { keepAwake } from "../shared/awake.js";
import { copied, select } from "../shared/copy.js";
import { h, uniqueId } from "../shared/dom.js";
import { qrDrawing } from "../shared/qr.js";
import { toolButton } from "./panels.js";
import { CODE as TEXT } from "./strings.js";

/**
 * Returns { element, show(code) }. `save(code)` makes a file; `announce(text)` speaks for those who do not see what is written
 * under the buttons. Without it, that line speaks for itself.
 */
export function codeCard({ save, announce = null }) {
  const labelId = uniqueId("share-code");
  let code = "";

  // Focusable, so that a keyboard can select it; one click selects it all.
  const shown = h("code", { class: "tc-lab__code", tabindex: "0", role: "textbox", "aria-readonly": "true" });
  shown.setAttribute("aria-labelledby", labelId);
  shown.addEventListener("click", () => select(shown));
  const picture = h("div", { class: "tc-lab__qr" });
  const said = h("p", { class: "tc-lab__note", role: announce ? null : "status" });
  const acts = [toolButton(TEXT.copy, copy), toolButton(TEXT.save, () => save(code))];
  if (navigator.share) acts.splice(1, 0, toolButton(TEXT.share, share));
  const label = h("p", { class: "tc-lab__code-label", id: labelId }, TEXT.code);
  const text = h("div", {}, label, shown, h("div", { class: "tc-lab__row" }, acts), said);

  async function copy() {
    say((await copied(code, shown)) ? TEXT.copied : TEXT.selected);
  }

  async function share() {
    try {
      await navigator.share({ text: code });
    } catch (error) {
      if (error.name !== "AbortError") say(TEXT.notShared); // who thinks better of it needs no news
    }
  }

  function say(words) {
    said.textContent = words;
    announce?.(words);
  }

  return {
    element: h("div", { class: "tc-lab__ticket" }, picture, text),
    show(next) {
      if (next === code) return;
      code = next;
      said.textContent = "";
      shown.replaceChildren(...inGroups(code));
      shown.dataset.shareCode = code;
      picture.replaceChildren(qrDrawing(code.replaceAll("-", ""), TEXT.qr(code)));
    },
  };
}

/** The code, to be broken between its groups only; a copy of it is one line. */
function inGroups(code) {
  const groups = code.split("-");
  return groups.flatMap((group, i) => (i < groups.length - 1 ? [`${group}-`, h("wbr")] : [group]));
}

/**
 * Show `code` over the whole screen, black on white in any theme, inside `root`; `lead` says what to do with it. The screen
 * stays on. Esc or « Fermer » leads back to what had the focus; `signal` ends it too.
 */
export function holdUp(root, { code, lead, save, signal }) {
  const from = document.activeElement;
  const titleId = uniqueId("code");
  const card = codeCard({ save });
  card.show(code);
  const close = toolButton(TEXT.close, () => dialog.close());
  const dialog = h(
    "dialog",
    { class: "tc-lab__held", "aria-labelledby": titleId },
    h("div", { class: "tc-lab__held-head" }, h("h2", { id: titleId }, TEXT.mine), close),
    h("p", {}, lead),
    card.element,
  );
  const darken = keepAwake();
  const end = () => dialog.close();
  signal.addEventListener("abort", end);
  dialog.addEventListener("close", () => {
    signal.removeEventListener("abort", end);
    darken();
    dialog.remove();
    if (from?.isConnected) from.focus({ preventScroll: true });
  });
  root.append(dialog);
  dialog.showModal();
}

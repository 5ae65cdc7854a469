// The labs of a session, alive on its screen. A lab starts when its phase first comes up, and keeps what it shows when one
// moves on and back; it follows by itself what another page does to what it keeps.

import { h } from "../../labs/shared/dom.js";

export function labShelf() {
  const alive = new Map(); // name → element

  return {
    /** The element of the lab `name`; put it on the page, then call `wake`. */
    show(name) {
      if (!alive.has(name)) {
        const template = document.querySelector(`template[data-lab="${name}"]`);
        alive.set(name, h("div", { class: "tc-screen__lab" }, template.content.cloneNode(true)));
      }
      return alive.get(name);
    },

    /** Have the static host look for labs that have just come onto the page. */
    wake() {
      document.dispatchEvent(new CustomEvent("tc:widgets"));
    },
  };
}

// The labs of a session, alive on its screen. A lab starts when its phase first comes up, and keeps what it shows when one
// moves on and back; when another page has changed what it keeps on this device, it starts again from there.

import { h } from "../../labs/shared/dom.js";
import { onChangeElsewhere } from "../page/keeping.js";

export function labShelf() {
  const alive = new Map(); // name → element

  function start(name, holder) {
    const template = document.querySelector(`template[data-lab="${name}"]`);
    holder.replaceChildren(template.content.cloneNode(true));
    return template.content.querySelector("script.tc-widget-state").textContent;
  }

  return {
    /** The element of the lab `name`; put it on the page, then call `wake`. */
    show(name) {
      if (!alive.has(name)) {
        const holder = h("div", { class: "tc-screen__lab" });
        const { storage_key: key } = JSON.parse(start(name, holder));
        onChangeElsewhere(key, () => {
          start(name, holder);
          this.wake();
        });
        alive.set(name, holder);
      }
      return alive.get(name);
    },

    /** Have the static host look for labs that have just come onto the page. */
    wake() {
      document.dispatchEvent(new CustomEvent("tc:widgets"));
    },
  };
}

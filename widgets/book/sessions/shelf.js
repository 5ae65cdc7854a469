// What a session shows on its screen: labs, alive, the automaton, charts. A lab's files come when a phase first shows it, and
// it keeps what it shows when one moves on and back; it follows by itself what another page does to what it keeps.

import { h } from "../../labs/shared/dom.js";

const TITLE = 76; // px that a chart's title, of two lines at most, takes over its drawing
const MARGINS = 28; // px between and around the step's title and the chart

/** `files` maps the names of labs to { widget, script, style }. */
export function shelf(files) {
  const alive = new Map(); // name → element

  return {
    /** The element called `name`; put it on the page, then call `wake`. */
    show(name) {
      if (!alive.has(name)) {
        const content = document.querySelector(`template[data-staged="${name}"]`).content.cloneNode(true);
        const element = h("div", { class: "tc-staged", "data-name": name }, content);
        alive.set(name, element);
        new ResizeObserver(() => fit(element)).observe(element);
      }
      return alive.get(name);
    },

    /** Have what has just come onto the page begin, once its files are there. */
    async wake(name) {
      if (files[name]) await fetched(files[name]);
      document.dispatchEvent(new CustomEvent("tc:widgets"));
    },
  };
}

/** A chart has a height of its own: enlarge it to the room that the stage has, or make it a little smaller. */
function fit(element) {
  const plot = element.querySelector(".tc-chart-svg");
  const screen = element.closest(".tc-stage__screen");
  if (!plot || !screen) return;
  const head = element.closest(".tc-screen").firstElementChild.getBoundingClientRect().height;
  const room = screen.clientHeight - head - MARGINS;
  const zoom = Math.min(Math.max(room / (plot.height.baseVal.value + TITLE), 0.8), 1.6);
  element.style.setProperty("--zoom", zoom.toFixed(2));
}

/** Ask for a lab's files, once. Where one does not come, the host says so in the lab's place. */
function fetched({ widget, script, style }) {
  if (globalThis.tcWidgets?.has?.(widget) || document.querySelector(`script[src="${script}"]`))
    return Promise.resolve();
  const tags = [h("link", { rel: "stylesheet", href: style }), h("script", { src: script })];
  const come = (tag) =>
    new Promise((settled) => {
      tag.onload = tag.onerror = settled;
    });
  const all = Promise.all(tags.map(come));
  document.head.append(...tags);
  return all;
}

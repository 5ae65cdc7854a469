// plotly.js, which comes when the first chart is explored, and not before.

import { DECIMAL, LOCALE, THOUSANDS } from "./strings.js";

let asked = null;

export function plotly(address) {
  asked ??= new Promise((resolve, reject) => {
    // A classic script, because file:// forbids modules.
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      // Numbers are written by us, in the spec; this is so that nothing in another language can show.
      window.Plotly.register({
        moduleType: "locale",
        name: LOCALE,
        dictionary: {},
        format: { decimal: DECIMAL, thousands: THOUSANDS, grouping: [3], currency: ["", ""] },
      });
      resolve(window.Plotly);
    };
    script.onerror = () => {
      asked = null; // the next press asks again
      script.remove();
      reject(new Error(`cannot load ${address}`));
    };
    document.head.append(script);
  });
  return asked;
}

// A text as a QR code, drawn in the page.

import { encodeQR } from "../vendor/qr/index.js";
import { svg } from "./dom.js";

const QUIET = 4; // modules of white all around: the standard asks for them, and some readers insist
const CORRECTION = "medium"; // readable with 15 % of it spoiled

/** The code's modules, { side, isDark(row, column) }, in the smallest code that holds `text`. */
export function qrModules(text) {
  const rows = encodeQR(text, "raw", { ecc: CORRECTION, border: 1 }); // it will not do without one
  return { side: rows.length - 2, isDark: (row, column) => rows[row + 1][column + 1] };
}

/** An SVG of `text`, quiet zone included, named `name`. Black on white in any theme: readers expect it. */
export function qrDrawing(text, name, attributes = {}) {
  const { side, isDark } = qrModules(text);
  const size = side + 2 * QUIET;
  let path = "";
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (!isDark(row, column)) continue;
      let end = column;
      while (end + 1 < side && isDark(row, end + 1)) end++;
      path += `M${column + QUIET} ${row + QUIET}h${end - column + 1}v1h${column - end - 1}z`;
      column = end;
    }
  }
  return svg(
    "svg",
    { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges", ...attributes },
    svg("rect", { width: size, height: size, fill: "#ffffff" }),
    svg("path", { d: path, fill: "#000000" }),
  );
}

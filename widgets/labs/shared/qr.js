// A text as a QR code, drawn in the page.

import { qrcode } from "../vendor/qrcode-generator.js";
import { svg } from "./dom.js";

const QUIET = 4; // modules of white all around: the standard asks for them, and some readers insist
const CORRECTION = "M"; // readable with 15 % of it spoiled

/** The code's modules, { side, isDark(row, column) }; digits, capitals and « -.:/ $%*+ » only make it smaller. */
export function qrModules(text) {
  const code = qrcode(0, CORRECTION); // 0: the smallest that holds the text
  code.addData(text, /^[0-9A-Z $%*+./:-]*$/.test(text) ? "Alphanumeric" : "Byte");
  code.make();
  return { side: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) };
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

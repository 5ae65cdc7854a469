// The little that building elements by hand asks for.

/**
 * An HTML element. In `attributes`, `class`, `data-…`, `aria-…` and the like are set as written; `on…` takes a
 * listener (`onclick`); true gives an empty attribute, and false, null or undefined leave it out.
 */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

let identifiers = 0;

/** A new id for this page: `aria-labelledby` and its like need one even where a lab is shown twice. */
export function uniqueId(stem) {
  identifiers += 1;
  return `tc-${stem}-${identifiers}`;
}

// A page that a browser has saved holds what our scripts had drawn, without what makes it work: drawn on once more, it
// would be there twice, and dead once. So what is about to be drawn on is kept as it was, in a template in the page's
// head, which is saved with it; the scripts of a saved page begin again from there.

const begun = new WeakSet(); // what this script draws on

/** The element to draw on in the place of `root`, as the book gave it; null where this script draws already. */
export function fresh(root) {
  if (begun.has(root)) return null;
  const saved = document.querySelector(`template[data-fresh-of="${root.dataset.fresh}"]`);
  const element = saved ? saved.content.firstElementChild.cloneNode(true) : root;
  if (saved) root.replaceWith(element);
  element.dataset.fresh = root.dataset.fresh ?? keep(root);
  begun.add(element);
  return element;
}

/** Whether the page was saved from a browser after scripts had drawn on it. */
export function isSaved(root) {
  return "fresh" in root.dataset && !begun.has(root);
}

export function isBegun(root) {
  return begun.has(root);
}

/** `root` is gone for good. */
export function forget(root) {
  document.querySelector(`template[data-fresh-of="${root.dataset.fresh}"]`)?.remove();
}

function keep(root) {
  const { dataset } = document.body;
  dataset.freshCount = Number(dataset.freshCount ?? 0) + 1;
  const template = document.createElement("template");
  template.dataset.freshOf = dataset.freshCount;
  template.content.append(root.cloneNode(true));
  document.head.append(template);
  return dataset.freshCount;
}

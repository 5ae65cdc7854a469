// The static host: gives a widget's ES module, on a page without a kernel, the model that Jupyter would give.
//
// It follows the anywidget front-end module interface (AFM, as of anywidget 0.11): the module's default export
// is an object, or an (async) function that returns one, with `initialize({model, signal, experimental})` once
// per model and `render({model, el, signal, experimental})` once per view; each may return a cleanup.
//
// A widget arrives as a classic script that pushes [name, {widget or module, shared}] on `tcWidgets`: what the module exports
// (a lab of ours), or the module's text (any other; file:// forbids importing files, so it is imported from a Blob URL), and the part of the state that all of the widget's views share. Of that, some may come later
// (later.js), pushed as [name, {later, file}]. The rest of the state stands in the page, as JSON, in each view. Views that name the same
// model (`data-model`) share it: what happens in one shows in the other, as in Jupyter. A view that nobody waits for
// (`data-unhurried`) starts in pieces, between which the page is drawn and answers.

import { forget, fresh, isBegun, isSaved } from "../page/fresh.js";
import { bring, haveFollow } from "./later.js";
import { createModel } from "./model.js";
import { rememberHeight } from "./place.js";
import { SAVED, TROUBLE, VIEW } from "./strings.js";

const packages = new Map(); // name → {widget or module, shared}, as delivered
const loaded = new Map(); // name → promise of the module's interface
const ends = new WeakMap(); // element of a view → what ends it
const models = new Map(); // name of a model that views share → promise of the model, initialized
const living = new Map(); // name of a widget → its models

const experimental = { invoke: () => Promise.reject(new Error("no kernel on a static page")) };
const { signal } = new AbortController(); // a page's widgets live as long as the page

function load(name) {
  if (!loaded.has(name)) loaded.set(name, interfaceOf(packages.get(name)));
  return loaded.get(name);
}

async function interfaceOf({ widget, module }) {
  const exported = widget ?? (await imported(module));
  return typeof exported === "function" ? await exported() : exported;
}

async function imported(text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return (await import(url)).default;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The model of the view `el`: made and initialized by the first view that needs it. */
function modelOf(el) {
  const { model: id, widget: name, later } = el.dataset;
  if (id && models.has(id)) return models.get(id);
  const own = JSON.parse(el.querySelector("script.tc-widget-state").textContent);
  const started = load(name).then(async (widget) => {
    await breath(el);
    const model = createModel({ ...packages.get(name).shared, ...own, ...(later && { later: "coming" }) });
    living.set(name, [...(living.get(name) ?? []), model]);
    await widget.initialize?.({ model, signal, experimental });
    return model;
  });
  if (id) models.set(id, started);
  return started;
}

/** Between the parts of a view that nobody waits for, the browser may do what waits. */
async function breath({ dataset }) {
  if ("unhurried" in dataset) await new Promise((rested) => setTimeout(rested));
}

async function mount(found) {
  const saved = isSaved(found);
  const el = fresh(found);
  el.dataset.mounted = "true";
  try {
    const model = await modelOf(el);
    const widget = await load(el.dataset.widget);
    await breath(el);
    const view = document.createElement("div");
    ends.set(el, await widget.render?.({ model, el: view, signal, experimental }));
    tellApart(view, el);
    place(el, view, ...(saved ? [notice(SAVED)] : []));
    rememberHeight(el);
    if (el.dataset.later) haveFollow(el, model, el.dataset.later.split(" "), signal);
  } catch (error) {
    console.error(error);
    const trouble = notice(TROUBLE);
    trouble.setAttribute("role", "alert");
    place(el, trouble);
    el.style.minHeight = ""; // the room reserved for it
  }
}

/** Show `parts` in `el`, which keeps what it takes to begin again; a reader who asked for them again is taken there. */
function place(el, ...parts) {
  const asked = el.contains(document.activeElement);
  for (const child of [...el.children]) {
    if (child.matches(".tc-widget-absent")) child.hidden = true;
    else if (!child.matches("script")) child.remove();
  }
  el.append(...parts);
  if (!asked) return;
  parts[0].tabIndex = -1;
  parts[0].focus();
}

function notice(text) {
  const paragraph = document.createElement("p");
  paragraph.className = "tc-widget-trouble";
  paragraph.textContent = text;
  return paragraph;
}

/** Numbers the landmarks of a model's second view and of those after it: two of one name would be one to a listener. */
function tellApart(view, el) {
  const views = [...document.querySelectorAll(`.tc-widget[data-model="${el.dataset.model}"]`)];
  if (views.indexOf(el) < 1) return;
  for (const part of view.querySelectorAll("section[aria-label]")) {
    part.setAttribute("aria-label", `${part.getAttribute("aria-label")}, ${VIEW} ${views.indexOf(el) + 1}`);
  }
}

/** Whether the browser has read all of `el`: while it loads the page, scripts may run in the middle of its state. */
function isWhole(el) {
  if (document.readyState !== "loading") return true;
  for (let node = el; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

function mountAll() {
  if ("old" in document.documentElement.dataset) return; // a sentence stands there instead: ../oldest/oldest.js
  for (const el of document.querySelectorAll(".tc-widget[data-widget]")) {
    if (!isBegun(el) && packages.has(el.dataset.widget) && isWhole(el)) mount(el);
  }
}

function deliver([name, content]) {
  if (content.later) return complete(name, content);
  packages.set(name, content);
  mountAll();
}

/** A part of what a widget's views share has come after them, in `file`: { trait: { key: value } }. */
function complete(name, { later, file }) {
  const { shared } = packages.get(name);
  bring(file);
  for (const [trait, part] of Object.entries(later)) {
    shared[trait] = { ...shared[trait], ...part };
    for (const model of living.get(name) ?? []) model.set(trait, shared[trait]);
  }
}

// Scripts load in any order: what came before this one waits in an array, what comes later calls `deliver`.
const waiting = Array.isArray(globalThis.tcWidgets) ? globalThis.tcWidgets : [];
globalThis.tcWidgets = {
  push: deliver,
  has: (name) => packages.has(name),
  runs: isBegun,
  /** End the view in `el`, for a script that has put it on the page. */
  end(el) {
    ends.get(el)?.();
    forget(el);
  },
};
waiting.forEach(deliver);
// The elements may come after both scripts; those that a script adds later are announced by this event.
document.addEventListener("tc:widgets", mountAll);
// Not DOMContentLoaded: that waits for scripts of others, and for the style sheets that those wait for.
if (document.readyState === "loading") document.addEventListener("readystatechange", mountAll, { once: true });

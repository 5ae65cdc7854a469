// The live list of all that the book keeps on the reader's device.

import { announce, erase, onAnyChange } from "../../labs/shared/store.js";
import { countCookies, eraseOther, isAllowed, readAll } from "./inventory.js";
import { eraseAllControls } from "./erase_all.js";
import { forEachOnPage } from "../page/keeping.js";

const GROUPS = ["own", "display", "foreign"];

function element(tag, part, text = "") {
  const made = document.createElement(tag);
  if (part) made.className = `tc-device__${part}`;
  made.textContent = text;
  return made;
}

function button(part, text, onClick) {
  const made = element("button", part, text);
  made.classList.add("tc-button");
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

function setUp(root) {
  const words = JSON.parse(root.querySelector(".tc-device__data").textContent);
  root.querySelector(".tc-device__without-script").hidden = true;

  const total = element("p", "total");
  total.tabIndex = -1; // where focus goes when the last button goes
  const lists = element("div", "lists");
  const status = element("p", "");
  status.className = "tc-status";
  status.setAttribute("role", "status");
  const eraseAll = eraseAllControls("tc-device", words, {
    asking: () => (status.textContent = ""),
    erased() {
      draw();
      status.textContent = words.erasedAll;
      total.focus();
    },
  });
  root.append(total, lists, eraseAll.button, eraseAll.confirm, status);

  let drawn = "";
  let items = [];

  function draw() {
    items = readAll(words);
    const now = JSON.stringify([items, countCookies(), isAllowed()]);
    if (now === drawn) return;
    drawn = now;
    const open = new Set([...lists.querySelectorAll("details[open]")].map((details) => details.dataset.item));
    const focused = lists.contains(document.activeElement) ? document.activeElement.dataset.item : null;
    total.textContent = summary();
    lists.replaceChildren(...GROUPS.flatMap((group) => drawGroup(group, open)));
    eraseAll.offer(items.some((item) => item.group !== "foreign"));
    if (focused) (lists.querySelector(`button[data-item="${CSS.escape(focused)}"]`) ?? total).focus();
  }

  function summary() {
    if (!isAllowed()) return `${words.forbidden} ${words.cookies.replace("{n}", countCookies())}`;
    const ours = items.filter((item) => item.group !== "foreign");
    const bytes = ours.reduce((sum, item) => sum + item.bytes, 0);
    const sentence = (ours.length < 2 ? words.totalOne : words.totalMany)
      .replace("{n}", ours.length)
      .replace("{size}", size(bytes));
    return `${sentence} ${words.cookies.replace("{n}", countCookies())}`;
  }

  function size(bytes) {
    return (bytes < 2 ? words.sizeOne : words.sizeMany).replace("{n}", bytes.toLocaleString("fr-FR"));
  }

  function drawGroup(group, open) {
    const members = items.filter((item) => item.group === group);
    if (!members.length && (group !== "own" || !isAllowed())) return [];
    const title = element("p", "group", words[group]);
    title.id = `tc-device-${group}`;
    const note = words[`${group}Note`];
    if (!members.length) return [title, element("p", "nothing", words.nothing)];
    const list = element("ul", "list");
    list.setAttribute("aria-labelledby", title.id);
    list.append(...members.map((item) => drawItem(item, open)));
    return [title, ...(note ? [element("p", "note", note)] : []), list];
  }

  function drawItem(item, open) {
    const id = `${item.area}:${item.key}`;
    const entry = element("li", "item");
    const title = element(item.href ? "a" : "span", "title", item.title);
    if (item.href) title.href = item.href;
    const lifetime = item.area === "session" ? `, ${words.forTheTab}` : "";
    const facts = element("p", "facts");
    facts.append(element("code", "key", item.key), ` ${size(item.bytes)}${lifetime}`);
    const details = element("details", "details");
    details.dataset.item = id;
    details.open = open.has(id);
    const raw = element("pre", "raw", item.text);
    raw.tabIndex = 0; // it may scroll
    details.append(element("summary", "", words.show), raw);
    const about = element("div", "about");
    about.append(title, facts, details);
    entry.append(about);
    if (item.group !== "foreign") {
      const erase = button("button", words.erase, () => eraseOne(item));
      erase.dataset.item = id;
      erase.setAttribute("aria-label", words.eraseNamed.replace("{title}", item.title));
      entry.append(erase);
    }
    return entry;
  }

  function forget(item) {
    if (item.area === "own") erase([item.key]);
    else eraseOther(item.area, item.key);
  }

  function eraseOne(item) {
    const at = [...lists.querySelectorAll("button")].indexOf(document.activeElement);
    forget(item);
    draw();
    status.textContent = words.erasedOne.replace("{title}", item.title);
    const buttons = [...lists.querySelectorAll("button")];
    (buttons[Math.min(Math.max(at, 0), buttons.length - 1)] ?? total).focus();
    announce();
  }

  draw();
  onAnyChange(draw);
}

forEachOnPage(".tc-device", setUp);

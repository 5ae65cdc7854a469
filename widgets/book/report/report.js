// « Mon bilan »: the form of ../report_html.py, filled in from what the device keeps, as it stands now.

import { h } from "../../labs/shared/dom.js";
import { entries, onAnyChange, read } from "../../labs/shared/store.js";
import { isAllowed, readAll } from "../device_data/inventory.js";
import { eraseAllControls } from "../device_data/erase_all.js";
import { forEachOnPage } from "../page/keeping.js";
import { betsKey } from "../../labs/frame/bets.js";
import { betsIn, calibration } from "./bets.js";
import { show, summaryOf } from "./labs.js";
import { quizResults, totalOf } from "./quizzes.js";
import { isEmpty, isState as isStand } from "../stand/state.js";

function fill(template, values) {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), template);
}

function setUp(root) {
  const { words, chapters, quizzes, labs, stands } = JSON.parse(root.querySelector(".tc-report__data").textContent);
  const find = (part) => root.querySelector(`.tc-report__${part}`);
  const row = (key) => root.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const result = (key) => row(key).querySelector(".tc-report__result");
  const drawn = new Map(); // lab → what the device kept when it was last drawn

  const status = h("p", { class: "tc-status", role: "status", tabindex: "-1" });
  const print = h(
    "button",
    { type: "button", class: "tc-button tc-button--main", onclick: () => window.print() },
    words.print,
  );
  const erase = eraseAllControls("tc-report", words, {
    asking: () => (status.textContent = ""),
    erased() {
      draw();
      status.textContent = words.erasedAll;
      status.focus();
    },
  });
  const actions = h("div", { class: "tc-report__actions" }, print, erase.button);
  const without = find("without-script");
  without.after(h("div", { class: "tc-report__tools" }, actions, erase.confirm, status));
  without.textContent = words.forbidden;
  without.classList.add("tc-report__forbidden");

  function total(part, text) {
    const line = root.querySelector(`[data-part="${part}"] .tc-report__total`);
    if (line === null) return;
    line.textContent = text;
    line.hidden = text === "";
  }

  function tick(key, done) {
    row(key).querySelector(".tc-report__box").toggleAttribute("data-done", done);
  }

  function drawChapters() {
    const isRead = chapters.map(({ key }) => read(key, (value) => value === true) !== null);
    chapters.forEach(({ key }, i) => {
      tick(key, isRead[i]);
      result(key).textContent = isRead[i] ? words.read : words.notYet;
      result(key).toggleAttribute("data-done", isRead[i]);
    });
    total("chapters", fill(words.readOf, { n: isRead.filter(Boolean).length, total: chapters.length }));
  }

  function drawQuizzes() {
    const results = quizzes.map(({ questions }) => quizResults(questions, read));
    quizzes.forEach((page, i) => {
      const line = row(page.href);
      for (const cell of line.querySelectorAll("[data-count]"))
        cell.textContent = String(results[i][cell.dataset.count]);
      const { wrong, left, answered } = results[i];
      const parts = [
        [words.wrong, wrong],
        [words.left, left],
      ].filter(([, questions]) => questions.length > 0);
      const missing = parts.flatMap(([word, questions], at) => [
        at > 0 ? "\u00a0· " : "",
        word,
        ...linksTo(questions, page),
      ]);
      line.querySelector(".tc-report__left").replaceChildren(...(answered === 0 ? [words.quizNone] : missing));
    });
    const sum = totalOf(results);
    total("quizzes", sum.answered === 0 ? `${words.notYet}.` : fill(words.quizOf, sum));
  }

  function linksTo(questions, page) {
    return questions.flatMap(({ id, number }, at) => {
      const name = fill(words.questionOf, { n: number, page: page.title });
      const link = h("a", { href: `${page.href}#${id}`, "aria-label": name }, fill(words.question, { n: number }));
      return at > 0 ? [", ", link] : [link];
    });
  }

  function drawStands() {
    for (const { key, most } of stands) {
      const state = read(key, (value) => isStand(value, most));
      const taken = state !== null && !isEmpty(state);
      const parts = taken ? standParts(state) : [h("p", { class: "tc-report__none" }, words.notYet)];
      result(key).replaceChildren(...parts);
    }
  }

  function standParts({ first, step, argument }) {
    const changed = first !== null && step !== null && first !== step;
    return [
      step === null ? null : h("p", { class: "tc-report__step" }, words.steps[step - 1]),
      changed ? h("p", {}, fill(words.changedFrom, { first: words.steps[first - 1] })) : null,
      argument.trim() === ""
        ? h("p", { class: "tc-report__none" }, words.noArgument)
        : h("p", { class: "tc-report__argument" }, argument),
    ].filter(Boolean);
  }

  function drawLabs() {
    const kept = new Map(entries());
    for (const lab of labs) void drawLab(lab, kept);
    total("labs", calibration(labs.flatMap(betsIn)));
  }

  async function drawLab(lab, kept) {
    const { name, state } = lab;
    // The labels that one lab keeps are what another starts from.
    const keys = [state.storage_key, state.labels_key, betsKey(state.storage_key)];
    const now = JSON.stringify(keys.map((key) => kept.get(key) ?? null));
    if (drawn.get(name) === now) return;
    drawn.set(name, now);
    const say = (text) => result(name).replaceChildren(h("p", { class: "tc-report__none" }, text));
    if (!kept.has(state.storage_key)) {
      tick(name, false);
      return say(words.notYet);
    }
    say(words.loading);
    try {
      const found = await summaryOf(lab);
      if (drawn.get(name) !== now) return; // something newer is being drawn
      tick(name, found !== null && found !== "corrupt");
      if (found === null) say(words.notYet);
      else if (found === "corrupt") say(words.corrupt);
      else result(name).replaceChildren(...show(name, found), ...betsIn(lab).map(({ text }) => h("p", {}, text)));
    } catch (error) {
      console.error(error);
      say(words.failed);
    }
  }

  function draw() {
    without.hidden = isAllowed();
    find("date").textContent = fill(words.date, {
      date: new Date().toLocaleDateString("fr-CH", { dateStyle: "long" }),
    });
    drawChapters();
    drawQuizzes();
    drawLabs();
    drawStands();
    erase.offer(readAll(words).some(({ group }) => group === "own"));
  }

  draw();
  onAnyChange(draw);
  addEventListener("beforeprint", draw); // the page may have been open since yesterday
}

forEachOnPage(".tc-report", setUp);

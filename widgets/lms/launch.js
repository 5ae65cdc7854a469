// The launch page: the session with the platform, the bar that says what it sends, and the book in its frame.

import { findApi } from "./scorm_api.js";
import { startReporting } from "./report.js";

const PAUSE = 1500; // ms after a change before it is sent: answers come in bursts
const RETRY = 20_000;

const find = (part) => document.querySelector(`.tc-launch__${part}`);
const { words, ...contents } = JSON.parse(find("data").textContent);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function show(report) {
  const state = report === null ? "none" : report.state();
  const isReporting = state === "sent" || state === "failed";
  for (const part of ["bar", "progress", "details"]) find(part).hidden = !isReporting;
  const lines = isReporting ? progressLines(report.progress(), state) : [];
  find("progress").textContent = lines.join(" ");
  // Only trouble is read out: a report that gets through must not talk over a quiz's feedback.
  const trouble = state === "sent" ? "" : words[state];
  if (find("status").textContent !== trouble) find("status").textContent = trouble;
}

function progressLines(found, state) {
  const time = new Date().toLocaleTimeString("fr-CH", { hour: "2-digit", minute: "2-digit" });
  const complete = found.complete ? [words.complete] : [];
  return [fill(words.progress, found), ...complete, ...(state === "sent" ? [fill(words.sent, { time })] : [])];
}

function watch(report) {
  let timer = null;

  function update() {
    clearTimeout(timer);
    report.update();
    show(report);
    timer = report.state() === "failed" ? setTimeout(update, RETRY) : null;
  }

  // The book's pages, being other windows of this site, make this event when they keep something.
  addEventListener("storage", () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  find("book").addEventListener("load", update);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") update(); // a phone may close the page without a word
  });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    report.finish();
  });
}

// A page brought back as it was left has a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

const api = findApi(window);
const report = api && startReporting(api, contents);
if (report) watch(report);
show(report);
find("book").src = find("book").dataset.src; // only now does the device hold what the platform kept

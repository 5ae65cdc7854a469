// What a page of this book needs of a device, one check each: { id, weight, run }.
//
// `run(context)` gives { state, measure?, picture? }, at once or later: "good", "limited" or "bad", and what was
// measured, in words. One that throws or takes too long is bad. No check sends, asks for or leaves anything.
//
// weight: "needed" (without it the labs fail), "useful" (one can do without), "optional" or "information".

import { number } from "../../labs/shared/french.js";
import { fit, margins } from "../../labs/shared/logistic.js";
import { generator } from "../../labs/shared/random.js";
import { read, slot } from "../../labs/shared/store.js";
import { troubleOf } from "./labs.js";

const LONGEST = 5000; // ms that a check may take
const LABS_LONGEST = 120_000; // the labs watch over each of their own steps
const NARROWEST = 320; // CSS pixels: the labs are drawn for that, and more
const TRIAL = { key: "verification", text: "0123456789".repeat(2000) }; // about what a whole book's answers take

// A model of the size that « Atelier CAPTCHA » trains, and how long one may wait for it after each grid.
const MODEL = { rows: 240, features: 150, C: 0.2 };
const QUICK = 100; // ms
const SLOW = 700;

export const CHECKS = [
  { id: "script", weight: "needed", run: () => ({ state: "good" }) },
  { id: "module", weight: "needed", run: module },
  { id: "picture", weight: "needed", run: picture },
  { id: "drawing", weight: "needed", run: drawing },
  { id: "labs", weight: "needed", longest: LABS_LONGEST, run: labs },
  { id: "storage", weight: "useful", run: storage },
  { id: "speed", weight: "useful", run: speed },
  { id: "screen", weight: "useful", run: screen },
  { id: "print", weight: "optional", run: () => ({ state: typeof window.print === "function" ? "good" : "bad" }) },
  { id: "download", weight: "optional", run: download },
  { id: "camera", weight: "optional", run: camera },
  { id: "address", weight: "information", run: address },
];

/** The result of `check`, whatever happens: { state, measure?, picture? }. */
export async function perform(check, context) {
  let timer;
  const late = new Promise(
    (_, reject) => (timer = setTimeout(() => reject(new Error("too long")), check.longest ?? LONGEST)),
  );
  try {
    return await Promise.race([(async () => check.run(context))(), late]);
  } catch {
    return { state: "bad" };
  } finally {
    clearTimeout(timer);
  }
}

/** The whole: "good", "limited" or "bad", and the ids of the checks that make it so. */
export function verdict(results) {
  const failed = (weight, ...states) =>
    CHECKS.filter((check) => check.weight === weight && states.includes(results[check.id]?.state)).map(({ id }) => id);
  const needed = failed("needed", "bad", "limited");
  if (needed.length) return { state: "bad", because: needed };
  const useful = failed("useful", "bad", "limited");
  return { state: useful.length ? "limited" : "good", because: useful };
}

/** Labs are modules imported from memory, since file:// forbids importing files. */
async function module() {
  const url = URL.createObjectURL(new Blob(["export default 6 * 7;"], { type: "text/javascript" }));
  try {
    return { state: (await import(url)).default === 42 ? "good" : "bad" };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The real labs, one after the other. */
async function labs({ words, place, tell }) {
  const troubles = [];
  for (const lab of words.labs) {
    tell(words.trying.replace("{name}", lab.title));
    const trouble = await troubleOf(lab, place);
    if (trouble) troubles.push(words.troubles[trouble].replace("{name}", lab.title));
  }
  if (troubles.length === 0) return { state: "good", measure: words.played };
  return { state: "bad", measure: troubles.join(" ") };
}

/** A tile of the labs, in their format; « picture » is shown, so that a person sees it too. */
async function picture({ words }) {
  const image = new Image();
  image.alt = words.tile.alt;
  image.src = words.tile.url;
  await image.decode();
  return image.naturalWidth > 0 ? { state: "good", picture: image } : { state: "bad" };
}

/** Charts are SVG, tiles are drawn on a canvas. A browser may blur what is read back, so colour is not compared. */
function drawing({ stage }) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 4;
  const pen = canvas.getContext("2d");
  pen.fillRect(0, 0, 4, 4);
  const opaque = pen.getImageData(1, 1, 1, 1).data[3] > 0;
  const names = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(names, "svg");
  const line = document.createElementNS(names, "path");
  line.setAttribute("d", "M0 0H40V30");
  svg.append(line);
  stage.append(svg);
  const width = line.getBBox().width;
  svg.remove();
  return { state: opaque && Math.round(width) === 40 ? "good" : "bad" };
}

function storage() {
  const isTrial = (text) => text === TRIAL.text;
  const place = slot(TRIAL.key, isTrial);
  const kept = place.keep(TRIAL.text) && read(TRIAL.key, isTrial) !== null;
  place.forget();
  return { state: kept ? "good" : "bad" };
}

/** Train a model three times; the middle time counts. */
async function speed({ words }) {
  const random = generator("room-check");
  const x = Float64Array.from({ length: MODEL.rows * MODEL.features }, () => 2 * random() - 1);
  const truth = Float64Array.from({ length: MODEL.features }, () => 2 * random() - 1);
  const present = [...margins({ weights: truth, bias: 0 }, x)].map((margin) => margin + 2 * random() - 1 > 0);
  const times = [];
  let right = 0;
  for (let trial = 0; trial < 3; trial++) {
    await new Promise((resolve) => setTimeout(resolve)); // let the page breathe
    const start = performance.now();
    const model = fit(x, present, MODEL.features, MODEL.C);
    times.push(performance.now() - start);
    right = [...margins(model, x)].filter((margin, row) => margin > 0 === present[row]).length / MODEL.rows;
  }
  const time = times.sort((a, b) => a - b)[1];
  const pace = time <= QUICK ? "quick" : time <= SLOW ? "fair" : "slow";
  const measure = words.pace[pace].replace("{ms}", number(Math.max(1, time)));
  if (right < 0.8) return { state: "bad", measure }; // it computes, but wrongly
  return { state: pace === "slow" ? "limited" : "good", measure };
}

function screen({ words }) {
  const touch = navigator.maxTouchPoints > 0 || matchMedia("(pointer: coarse)").matches;
  const measure = words.screen[touch ? "touch" : "mouse"]
    .replace("{width}", number(innerWidth))
    .replace("{height}", number(innerHeight));
  return { state: innerWidth >= NARROWEST ? "good" : "limited", measure };
}

function download() {
  return { state: "download" in HTMLAnchorElement.prototype && typeof Blob === "function" ? "good" : "bad" };
}

/** Whether a page may ask for a camera; it is not asked for here. */
async function camera() {
  return { state: navigator.mediaDevices?.getUserMedia ? "good" : "bad" };
}

function address({ words }) {
  const way = location.protocol === "file:" ? "disk" : location.protocol === "https:" ? "secure" : "plain";
  return { state: "good", measure: words.address[way] };
}

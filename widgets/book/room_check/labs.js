// Starts the book's real labs, out of sight, and plays a step in each through the contract that widgets/labs/README.md
// documents. They are given no key, so that nothing is kept of it.

const LONGEST = 15_000; // ms that one lab may take to come, to start, or to answer
const LOOK_EVERY = 25; // ms

/** What is played in each lab: `root` is its region, `code` a share code; true where it answers as documented. */
const STEPS = {
  async captcha({ root, press }) {
    const tiles = () => [...root.querySelectorAll("[data-tile]")];
    const before = tiles().map(({ dataset }) => dataset.tile);
    tiles()[0].click();
    if (tiles()[0].getAttribute("aria-pressed") !== "true") return false;
    await press("Vérifier");
    return root.dataset.labels !== "0" || tiles().every(({ dataset }) => !before.includes(dataset.tile));
  },
  async two_words({ root, press }) {
    const words = () => [...root.querySelectorAll("[data-digits]")].map(({ dataset }) => dataset.digits).join("/");
    const before = words();
    await press("Faire taper un visiteur simulé");
    await press("Vérifier");
    return root.dataset.words === "1" || words() !== before;
  },
  async cheating({ root }) {
    root.querySelector("input[type=radio][value=against]").click();
    const slider = root.querySelector("input[type=range]");
    slider.value = "40";
    for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, { bubbles: true }));
    return root.dataset.share === "40" && Number(root.dataset.wrong) > 0 && root.dataset.accuracy !== "";
  },
  async crowd({ root, press }) {
    root.querySelector("input[type=checkbox]").click();
    await press("Valider mes réponses");
    await press("M’arrêter là");
    await press("Continuer");
    return root.dataset.votes === "9" && root.dataset.step === "1";
  },
  async judge({ root, press }) {
    await press("Réponse A");
    return root.dataset.pairs === "1";
  },
  async shift({ root, press }) {
    await press("Commencer la journée");
    return root.dataset.state === "search";
  },
  async moderation({ root, press }) {
    await press("Garder");
    return root.dataset.decisions === "1" && root.dataset.accuracy !== "";
  },
  async pooling({ root, code, answered }) {
    const box = root.querySelector("textarea");
    box.value = code;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return answered(() => root.dataset.codes === "1" && Number(root.dataset.accuracyMajority) > 0);
  },
};

/**
 * What is wrong with `lab` ({ name, script, code }), whose view waits in a template: "lost" where its script does not
 * come, "start", "pictures" or "answer"; null where all is well. It lives within `place` meanwhile.
 */
export async function troubleOf(lab, place) {
  const errors = [];
  const hear = (event) => errors.push(event);
  const failures = ["error", "unhandledrejection"];
  for (const type of failures) addEventListener(type, hear);
  const template = document.querySelector(`template[data-room-lab="${lab.name}"]`);
  const view = template.content.firstElementChild.cloneNode(true);
  const failed = () => errors.length > 0 || view.querySelector(".tc-widget-trouble") !== null;
  try {
    if (!(await comes(lab))) return "lost";
    view.dataset.unhurried = "";
    place.append(view);
    document.dispatchEvent(new CustomEvent("tc:widgets"));
    const find = () => view.querySelector(".tc-lab");
    await until(() => find() || failed());
    if (failed() || !find()) return "start";
    const root = find();
    await frames();
    await until(() => !root.querySelector("[aria-disabled=true]") || missed(root) || failed());
    if (failed()) return "start";
    if (missed(root)) return "pictures";
    const answers = await STEPS[lab.name]({ root, code: lab.code, press: presser(root), answered: until });
    await frames();
    return answers && !failed() ? null : "answer";
  } catch (error) {
    console.error(error);
    return "answer";
  } finally {
    for (const type of failures) removeEventListener(type, hear);
    globalThis.tcWidgets?.end?.(view);
    view.remove();
  }
}

/** Whether the script of `lab` is there, asked for if need be. */
async function comes({ name, script }) {
  const isThere = () => globalThis.tcWidgets?.has?.(name) ?? false;
  if (isThere()) return true;
  const tag = document.createElement("script");
  const settled = new Promise((resolve) => {
    tag.onload = tag.onerror = resolve;
  });
  tag.src = script;
  document.head.append(tag);
  await Promise.race([settled, wait(LONGEST)]);
  return isThere();
}

function missed(root) {
  return root.querySelector(".tc-lab__missing:not([hidden])") !== null;
}

/** Presses the button of that name, and lets the lab draw what comes of it. */
function presser(root) {
  return async (name) => {
    const button = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    button.click();
    await frames();
  };
}

async function until(holds) {
  for (let waited = 0; waited < LONGEST && !holds(); waited += LOOK_EVERY) await wait(LOOK_EVERY);
  return Boolean(holds());
}

/** Two frames: what an act does, and what is drawn of it. A page that nobody sees has none. */
async function frames() {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await Promise.race([frame().then(frame), wait(300)]);
}

function wait(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

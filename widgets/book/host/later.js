// What of a widget comes after its first view: data that nothing on it needs yet. The view names the scripts that bring it.
// The first is asked for once the view is shown; the others at the first act in it, or when it asks for all.
//
// The view hears of it by the model: `later` is "coming" until the first is there, "missed" where one did not come, which
// the view may set to "coming" to have it asked for again, or to "all"; null where all that was asked for is there.

const ACTS = ["pointerdown", "keydown"];
const asked = new Map(); // address → promise, which tells whether what it brings came
const brought = new Set(); // names of the files that did
let tries = 0;

/** Called for what the script `file` brings. A filter's page in its place brings nothing. */
export function bring(file) {
  brought.add(file);
}

function load(address) {
  if (!asked.has(address)) asked.set(address, fetched(new URL(address, document.baseURI), address));
  return asked.get(address);
}

async function fetched(url, address) {
  // Another address on the web: a wrong answer that was kept would do again.
  if (tries > 0 && url.protocol.startsWith("http")) url.searchParams.set("again", tries);
  const script = document.createElement("script");
  script.src = url;
  await new Promise((settled) => {
    script.onload = script.onerror = settled;
    document.head.append(script);
  });
  script.remove(); // a page saved from the browser would run it before the widget is there
  if (brought.has(url.pathname.split("/").at(-1))) return true;
  tries += 1;
  asked.delete(address);
  return false;
}

/** Have the rest of what the view `el` of `model` shows come; `addresses` are those of its scripts. */
export function haveFollow(el, model, addresses, signal) {
  const [first, ...rest] = addresses;
  let wanted = [first];

  async function come() {
    const came = await Promise.all(wanted.map(load));
    model.set("later", came.every(Boolean) ? null : "missed");
  }

  function all() {
    if (wanted.length === addresses.length) return;
    wanted = [first, ...rest];
    come();
  }

  for (const act of ACTS) el.addEventListener(act, all, { capture: true, once: true });
  model.on("change:later", () => {
    if (model.get("later") === "all") all();
    else if (model.get("later") === "coming") come();
  });
  addEventListener("online", () => model.get("later") === "missed" && model.set("later", "coming"), { signal });
  // Two frames: what is on show now is painted first.
  requestAnimationFrame(() => requestAnimationFrame(come));
}

// Whether Python still hears the lab, where a notebook shows it. A kernel that was restarted, or has died, tells no page.
//
// The lab counts what it asks (`asked`), and Python answers with the same number (`heard`; widgets/labs/lab.py). A static
// page has nobody to ask: its model does not know `heard`.

const PATIENCE = 6000; // milliseconds; a kernel that runs a cell may answer after it

/** Returns { ask }. `silent()` is called when an answer does not come, `back()` when one comes after that. */
export function hearing({ model, on, timer, silent, back }) {
  const wait = timer();
  let missed = false;

  function ask() {
    if (model.get("heard") === undefined) return;
    wait(() => {
      if (!missed) silent();
      missed = true;
    }, PATIENCE);
    model.set("asked", model.get("asked") + 1);
    model.save_changes();
  }

  on(["heard"], () => {
    if (model.get("heard") < model.get("asked")) return;
    wait(null);
    if (missed) back();
    missed = false;
  });
  return { ask };
}

// The model of a widget without a kernel: Backbone's manners, as anywidget modules expect them.

/** A model over `state`: `get`, `set`, `save_changes`, `on`, `off`, with `change:<name>` and `change` events. */
export function createModel(state) {
  const values = { ...state };
  const listeners = new Map(); // event → Set of callbacks

  const emit = (event, ...args) => {
    for (const callback of [...(listeners.get(event) ?? [])]) callback(...args);
  };

  const model = {
    get: (name) => values[name],
    set(name, value) {
      const changes = typeof name === "object" ? name : { [name]: value };
      let changed = false;
      for (const [key, next] of Object.entries(changes)) {
        if (Object.is(values[key], next)) continue;
        values[key] = next;
        changed = true;
        emit(`change:${key}`, model, next);
      }
      if (changed) emit("change", model);
    },
    save_changes() {}, // nobody else holds a copy
    send() {}, // nobody listens
    on(events, callback) {
      for (const event of events.split(" ")) {
        if (!listeners.has(event)) listeners.set(event, new Set());
        listeners.get(event).add(callback);
      }
    },
    off(events, callback) {
      const names = events ? events.split(" ") : [...listeners.keys()];
      for (const event of names) {
        if (callback) listeners.get(event)?.delete(callback);
        else listeners.delete(event);
      }
    },
  };
  return model;
}

// Glossary bubbles: a term shows its definition on hover, on focus and on tap.
//
// Esc closes; a second tap follows the link to the glossary. The bubble can be pointed at without vanishing, and
// stays until one leaves (WCAG 2.2, 1.4.13). Without JavaScript, a term is a plain link to its entry.

const GAP = 6; // px between a term and its bubble
const PATIENCE = 150; // ms to cross from the term to its bubble

let open = null; // {term, bubble}
let closing = 0;

function show(term) {
  clearTimeout(closing);
  if (open?.term === term) return;
  hide();
  const bubble = document.getElementById(term.getAttribute("aria-describedby"));
  if (!bubble) return;
  bubble.hidden = false;
  open = { term, bubble };
  place();
}

function hide() {
  clearTimeout(closing);
  if (open) open.bubble.hidden = true;
  open = null;
}

function hideSoon() {
  clearTimeout(closing);
  closing = setTimeout(hide, PATIENCE);
}

function place() {
  if (!open) return;
  const { term, bubble } = open;
  const line = term.getClientRects()[0]; // a term may wrap: sit by its first line
  const width = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(line.left, width - bubble.offsetWidth - 8));
  const fitsBelow = line.bottom + GAP + bubble.offsetHeight < window.innerHeight;
  const top = fitsBelow ? line.bottom + GAP : Math.max(8, line.top - GAP - bubble.offsetHeight);
  bubble.style.left = `${left}px`;
  bubble.style.top = `${top}px`;
}

function prepare(term) {
  const bubble = document.getElementById(term.getAttribute("aria-describedby"));
  if (!bubble) return;
  let byTouch = false;
  term.addEventListener("pointerdown", (event) => {
    byTouch = event.pointerType !== "mouse";
  });
  term.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(term));
  term.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideSoon());
  // A tap focuses the link before it clicks it: only the keyboard opens on focus.
  term.addEventListener("focus", () => byTouch || show(term));
  term.addEventListener("blur", hideSoon);
  term.addEventListener("click", (event) => {
    if (byTouch && open?.term !== term) {
      event.preventDefault();
      show(term);
    }
    byTouch = false;
  });
}

function start() {
  for (const bubble of document.querySelectorAll(".tc-bubble")) {
    document.body.append(bubble); // out of any box that would clip it
    bubble.addEventListener("pointerenter", () => clearTimeout(closing));
    bubble.addEventListener("pointerleave", hideSoon);
  }
  document.querySelectorAll("a.tc-term[aria-describedby]").forEach(prepare);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.bubble.contains(event.target) && !open.term.contains(event.target)) hide();
  });
  window.addEventListener("scroll", place, { passive: true });
  window.addEventListener("resize", hide);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

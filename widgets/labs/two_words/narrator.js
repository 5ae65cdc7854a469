// The narrator: what is said, and when. Each line is said once per session.
//
// `when` is data, and all of it must hold:
//   event     what just happened: "failed", "skipped", "revealed", "accepted", "undone", "handed", "taken-back"
//   revealed  whether the student already knows of the control word
//   failures  at least that many control words missed
//   words     at least that many unknown words typed
//   accuracy  at least that share of test digits read right
//   drop      the share fell by at least that much in this round
//   disputed  at least that many digits of this word on which people disagree
//   unsettled at least that many digits of this word left open although people agree
//   standIn   a simulated visitor typed this word
//   reached   the machine reads as well as a simulated visitor
//   remaining at most that many words left

import { atLeast, atMost, fell, is, linesCalledFor, typesetLines } from "../frame/narrator.js";
import { number } from "../shared/french.js";
import { acceptedRounds, curveOf, queue, refusedCount, register, turningPoint } from "./session.js";

export const LINES = typesetLines([
  {
    id: "first-fail",
    when: { event: "failed", revealed: false },
    text: "Raté ! Une écriture pressée, une image de quelques points : on confond vite un 1 et un 7. Deux autres mots vous attendent.",
    question: "Le site connaissait-il vraiment la bonne réponse pour les deux mots ?",
  },
  {
    id: "third-fail",
    when: { event: "failed", revealed: false, failures: 3 },
    text: "Encore raté. Prenez votre temps, ou demandez d'autres mots. Un robot, lui, aurait simplement recommencé.",
  },
  {
    id: "skipped",
    when: { event: "skipped" },
    text: "Passer est une réponse honnête : mieux vaut un vote de moins qu'un vote au hasard.",
  },
  {
    id: "revealed",
    when: { event: "revealed" },
    text: "Chaque chiffre du mot inconnu a reçu votre voix. Ceux qui atteignent le seuil entrent dans le livre, et une machine qui ne savait rien s'entraîne sur eux, à partir de 64 nombres par image.",
    question: "Au hasard, elle lirait un chiffre sur dix. Combien de mots lui faudra-t-il pour en lire la moitié ?",
  },
  {
    id: "refused-after",
    when: { event: "failed", revealed: true },
    text: "Mot témoin raté : votre lecture de l'autre mot est jetée, même si elle était juste.",
    question: "Et si le mot témoin était lui-même mal transcrit, qui le saurait ?",
  },
  {
    id: "disputed",
    when: { event: "accepted", disputed: 1 },
    text: "Désaccord ! Une personne a lu autre chose que vous. Voyez « Les chiffres qui divisent » : parfois l'une se trompe, parfois l'encre ne permet pas de trancher.",
    question: "Faut-il jeter ce chiffre, ou demander un avis de plus ?",
  },
  {
    id: "unsettled",
    when: { event: "accepted", unsettled: 1 },
    text: "Personne ne vous contredit, et pourtant un chiffre reste en attente : les deux programmes l'ont mal lu, il manque une demi-voix. Un autre visiteur s'en chargera.",
  },
  {
    id: "stand-in",
    when: { event: "accepted", standIn: true },
    text: "Un programme vient de voter comme une personne, et le site n'a rien vu : il ne connaît que le mot témoin.",
    question: "Que se passerait-il si la plupart des votes venaient de là ?",
  },
  {
    id: "words-5",
    when: { event: "accepted", words: 5 },
    text: "Cinq mots. La machine sait déjà quelque chose, mais pas ce qu'est un chiffre : elle pèse des points d'encre.",
    question: "Lesquels confond-elle ? Le tableau des confusions le montre.",
  },
  {
    id: "drop",
    when: { event: "accepted", drop: 0.03 },
    text: "Le score baisse un peu. Avec si peu d'exemples, un chiffre bizarre, ou mal validé, déplace tout.",
  },
  {
    id: "accuracy-70",
    when: { event: "accepted", accuracy: 0.7 },
    value: ({ accuracy }) => accuracy.toFixed(4),
    text: (accuracy) =>
      `La machine lit ${number(100 * accuracy)} % des chiffres, appris avec vos réponses, celles des visiteurs et les lectures des deux programmes. Si ses erreurs tombaient au hasard, elle lirait un mot de quatre chiffres en entier ${number(100 * accuracy ** 4)} fois sur cent : les chances de réussir se multiplient.`,
    question: "Pourquoi multiplier, et non additionner ?",
  },
  {
    id: "words-15",
    when: { event: "accepted", words: 15 },
    text: "Quinze mots. reCAPTCHA en a fait transcrire 440 millions avant son premier bilan, publié en 2008 (von Ahn et al., 2008).",
    question: "À dix secondes par mot, combien d'années de travail cela représente-t-il ?",
  },
  {
    id: "reached",
    when: { event: "accepted", reached: true },
    text: "Voilà le moment : la machine lit aussi bien qu'un visiteur simulé. Vous lui avez appris à franchir le test qui devait l'arrêter. Plus bas, vous pouvez lui laisser le reste du livre.",
    question: "À quoi sert encore ce CAPTCHA ? Et qui possède le lecteur que vous avez entraîné ?",
  },
  {
    id: "handed",
    when: { event: "handed" },
    text: "Le livre est plein, et personne n'a relu la fin. Les chiffres en italique sont ceux de la machine, ses erreurs comprises.",
    question: "Accepteriez-vous un relevé de notes transcrit ainsi ? Et un vieux registre de récoltes ?",
  },
  {
    id: "undone",
    when: { event: "undone" },
    text: "Mot annulé : vos voix sont retirées et la machine a oublié ce qu'elles avaient validé.",
    question: "Sur un vrai site, pourriez-vous reprendre vos réponses ?",
  },
  {
    id: "exhausted",
    when: { event: "accepted", remaining: 0 },
    text: "Tout le livre est tapé. Restent les chiffres contestés : il faudrait encore d'autres visiteurs.",
  },
]);

export const linesFor = linesCalledFor(LINES, {
  ...is("event", "revealed", "standIn", "reached"),
  ...atLeast("failures", "words", "accuracy", "disputed", "unsettled"),
  ...atMost("remaining"),
  drop: fell,
});

/** What the lines are chosen by: `event` has just led to `session`. */
export function factsOf(event, session, set) {
  const rounds = acceptedRounds(session);
  const points = curveOf(session, set);
  const found = register(session, set);
  const last = rounds.length > 0 ? set.words[rounds.at(-1).word].map((digit) => found.get(digit)) : [];
  return {
    event,
    revealed: session.revealed,
    failures: refusedCount(session),
    words: rounds.length,
    accuracy: points.at(-1)?.accuracy ?? null,
    before: points.at(-2)?.accuracy ?? null,
    disputed: last.filter(({ disputed }) => disputed).length,
    unsettled: last.filter(({ settled, disputed }) => !settled && !disputed).length,
    standIn: rounds.at(-1)?.by === "stand-in",
    reached: turningPoint(points, set) !== null,
    remaining: queue(session, set).length,
  };
}

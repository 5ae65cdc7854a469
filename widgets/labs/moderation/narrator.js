// The narrator: what is said, and when, each line once per session; and the invented manager, who speaks of speed alone.
//
// `when` is data, and all of it must hold:
//   event     what just happened: "decided", "looked", "undone", "presorted", "restored", "upheld"
//   decisions at least that many decisions of the student's
//   accuracy  at least that share of held-out posts judged as the rule book does
//   drop      the share fell by at least that much
//   changed   the rule book has changed
//   machine   at least that many posts decided by the machine alone
//   wrong     at least that many errors of the machine acting alone, on the held-out posts
//   pairs     at least that many posts judged twice
//   left      at most that many posts left

import { atLeast, atMost, fell, is, linesCalledFor, typesetLines } from "../frame/narrator.js";
import { number, typeset } from "../shared/french.js";
import { trial } from "./presort.js";
import { curveOf, hasChanged, NEVER, own, pairsOf } from "./session.js";

export const LINES = typesetLines([
  {
    id: "first",
    when: { event: "decided", decisions: 1 },
    text: "Un message jugé. Une machine qui ne savait rien apprend de chacun de vos clics. Elle n'a vu qu'une réponse : elle répond la même partout.",
    question: "Avec deux réponses possibles, combien de messages juste au hasard ?",
  },
  {
    id: "looked",
    when: { event: "looked" },
    text: "Regarder coûte du temps, et la responsable compte le temps. Elle ne compte pas les erreurs évitées.",
  },
  {
    id: "presort",
    when: { event: "decided", decisions: 10 },
    text: "Dix décisions : la machine propose de trier à votre place. Plus bas, un curseur règle à partir de quelle confiance elle décide seule.",
    question: "Qui se plaindra si elle efface à tort ? Et si elle laisse passer à tort ?",
  },
  {
    id: "alone",
    when: { event: "presorted", wrong: 1 },
    text: "Deux sortes d'erreurs, deux sortes de personnes. En demandant plus de confiance, on se trompe moins souvent, mais on relit davantage.",
    question: "Faut-il le même seuil pour retirer et pour garder ?",
  },
  {
    id: "machine",
    when: { machine: 1 },
    text: "La machine vient de régler un message sans vous. Vous ne l'avez pas lu, et elle n'apprend rien de ses propres décisions.",
  },
  {
    id: "changed",
    when: { event: "decided", changed: true },
    text: "La règle sur la publicité vient de changer, comme le font les règles. La machine a appris l'ancienne, par vous. Personne ne l'a prévenue.",
    question: "Combien de décisions faudra-t-il pour qu'elle suive ?",
  },
  {
    id: "drop",
    when: { event: "decided", drop: 0.05, decisions: 3 },
    text: "Le score baisse. Si vous suivez le règlement, ce n'est pas une faute : avec peu d'exemples, un seul message déplace beaucoup de mots.",
  },
  {
    id: "accuracy-80",
    when: { event: "decided", accuracy: 0.8, decisions: 10 },
    value: ({ accuracy }) => accuracy.toFixed(4),
    text: (accuracy) =>
      `La machine juge ${number(100 * accuracy)} % des messages comme le règlement, sans en comprendre un seul : elle compte des mots.`,
    question: "Quels messages lui échappent encore, et pourquoi ceux-là ?",
  },
  {
    id: "restored",
    when: { event: "restored" },
    text: "Vous avez relu, et rétabli. La machine, elle, avait déjà appris le retrait : elle vient d'apprendre le contraire.",
    question: "Qui devrait juger un recours : la personne qui a retiré, ou une autre ?",
  },
  {
    id: "upheld",
    when: { event: "upheld" },
    text: "Le retrait reste. Relisez la règle sur le respect et celle sur les rumeurs : citer pour signaler est permis, démentir aussi.",
  },
  {
    id: "pairs",
    when: { event: "decided", pairs: 3 },
    text: "Certains messages étaient déjà passés, sous un autre habit. Plus bas, comparez-vous à vous-même.",
    question: "Si une seule personne n'est pas toujours d'accord avec elle-même, que vaut l'étiquette ?",
  },
  {
    id: "undone",
    when: { event: "undone" },
    text: "Décision annulée : la machine a oublié ce qu'elle en avait appris. Un message effacé d'un vrai réseau, lui, a déjà manqué à quelqu'un.",
  },
  {
    id: "empty",
    when: { left: 0 },
    text: "La file est vide. Une vraie file ne l'est jamais, et ce qu'on y lit n'est pas fait pour une classe.",
    question: "Qui fait ce tri, où, et à quel prix ? La suite du chapitre en parle.",
  },
]);

export const linesFor = linesCalledFor(LINES, {
  ...is("event", "changed"),
  ...atLeast("decisions", "accuracy", "machine", "wrong", "pairs"),
  ...atMost("left"),
  drop: fell,
});

/** What the lines are chosen by: `event` has just led to `session`, of which the learner made `result`. */
export function factsOf(event, session, posts, result) {
  const points = curveOf(session);
  const alone =
    result && session.alone < NEVER ? trial(posts, result, session.alone, hasChanged(session, posts)) : null;
  return {
    event,
    changed: hasChanged(session, posts),
    decisions: points.length,
    accuracy: points.at(-1)?.accuracy ?? null,
    before: points.at(-2)?.accuracy ?? null,
    machine: session.decisions.length - own(session).length,
    wrong: alone ? alone.vanished.length + alone.stayed.length : 0,
    pairs: pairsOf(session, posts).length,
    left: posts.size - session.decisions.length,
  };
}

// The manager. The first line whose test holds is what she says; she never speaks of being right.
const MANAGER = [
  [({ decisions }) => decisions === 0, "Bienvenue dans l'équipe ! La file attend, et elle grandit."],
  [({ left }) => left === 0, "File vide, bravo ! Demain, on essaie à six secondes par message."],
  [({ last }) => last.looked, "Le contexte, c'est bien. La file, c'est mieux."],
  [({ late }) => late > 180, "Trois minutes de retard. Inutile de tout lire jusqu'au bout."],
  [({ late }) => late > 60, "La file a pris du retard. On accélère un peu ?"],
  [({ last }) => last.seconds < 4, "Magnifique cadence ! Continuez exactement comme ça."],
  [({ late }) => late <= 0, "En avance sur la file : vous êtes l'exemple de l'équipe."],
  [({ last }) => last.seconds > 20, "Celui-là a pris du temps. Faites confiance à votre première impression."],
  [() => true, "On garde le rythme."],
].map(([test, words]) => [test, typeset(words)]);

/** What the manager says; `facts`: { decisions, left, late, last: { seconds, looked } }. */
export function managerSays(facts) {
  return MANAGER.find(([test]) => test(facts))[1];
}

// The narrator: what is said, and when. Each line is said once per session.
//
// `when` is data, and all of it must hold:
//   event     what just happened: "failed", "revealed", "verified", "undone", "concept" (another concept chosen)
//   revealed  whether the student already knows of the control tiles
//   concept   the current concept
//   labels    at least that many labels for the current concept
//   accuracy  at least that share of right answers
//   drop      the share fell by at least that much in this round
//   oneKind   every label so far is the same answer
//   remaining at most that many unknown tiles left
//   failures  at least that many refused grids for the current concept
//   both      at least that many labels for every concept

import { atLeast, atMost, fell, is, linesCalledFor, typesetLines } from "../frame/narrator.js";
import { number } from "../shared/french.js";
import { curveOf, labelsOf, queue, roundsOf } from "./session.js";

export const LINES = typesetLines([
  {
    id: "first-fail",
    when: { event: "failed", revealed: false },
    text: "Raté ! Cela arrive à tout le monde : une image coupée, floue, ambiguë… On recommence avec une nouvelle grille.",
    question: "Comment le site peut-il savoir que la réponse était fausse ?",
  },
  {
    id: "third-fail",
    when: { event: "failed", revealed: false, failures: 3 },
    text: "Encore raté. Regardez les bords et l'arrière-plan : il suffit d'un morceau bien reconnaissable. Et non, rater un CAPTCHA ne fait pas de vous un robot.",
  },
  {
    id: "revealed",
    when: { event: "revealed" },
    text: "Une machine vient d'apprendre sur vos six étiquettes, et sur rien d'autre. À chaque grille réussie, elle repart de zéro avec tout ce que vous avez donné, puis passe un examen sur des images mises de côté. (Ce sont des images synthétiques, dessinées par un programme.)",
    question: "Pile ou face donnerait 50 % de bonnes réponses. Fait-elle mieux que le hasard ?",
  },
  {
    id: "refused-after",
    when: { event: "failed", revealed: true },
    text: "Grille refusée : un témoin vous a contredit. Vos six autres réponses sont jetées, même si elles étaient bonnes ; le temps, lui, a bien été passé.",
    question: "Qui décide de la bonne réponse ? Et si c'était le site qui se trompait ?",
  },
  {
    id: "labels-12",
    when: { event: "verified", labels: 12 },
    text: "Douze étiquettes. Le modèle ne sait ni ce qu'est une rue ni ce qu'est une voiture : il a de petits motifs, et vos « oui » et vos « non » pour leur donner un poids.",
    question: "La courbe monte-t-elle aussi vite que vous l'attendiez ?",
  },
  {
    id: "drop",
    when: { event: "verified", drop: 0.05 },
    text: "Aïe, le score vient de baisser. Avec peu d'exemples, une seule image trompeuse, ou une seule erreur de votre part, suffit à égarer le modèle.",
    question: "Revoyez vos dernières réponses : en changeriez-vous une ?",
  },
  {
    id: "labels-30",
    when: { event: "verified", labels: 30 },
    text: "Trente étiquettes. Plus bas, touchez une image marquée « erreur » : « Pourquoi cette réponse ? » montre les motifs qui ont trompé la machine.",
    question: "Une personne se laisserait-elle prendre au même piège ?",
  },
  {
    id: "accuracy-80",
    when: { event: "verified", accuracy: 0.8 },
    value: ({ accuracy }) => accuracy.toFixed(4),
    text: (accuracy) =>
      `${number(100 * accuracy)} % ! Un robot nourri de vos réponses commence à passer le test censé arrêter les robots.`,
    question: "À quoi sert encore ce CAPTCHA, si ses propres réponses apprennent aux machines à le franchir ?",
  },
  {
    id: "labels-60",
    when: { event: "verified", labels: 60 },
    text: "Soixante étiquettes, et dans votre relevé la dernière ligne n'a pas bougé : 0.",
    question: "Est-ce un travail ? Qu'avez-vous reçu en échange, et qui profite du résultat ?",
  },
  {
    id: "labels-120",
    when: { event: "verified", labels: 120 },
    text: "Cent vingt étiquettes. Au début, chaque clic faisait bondir la courbe ; maintenant, il en faut beaucoup pour gagner un point. C'est pourquoi il faut des foules.",
    question: "Si chaque élève de votre école en donnait douze, combien d'étiquettes cela ferait-il ?",
  },
  {
    id: "one-kind",
    when: { event: "verified", oneKind: true },
    text: "Toutes vos étiquettes disent la même chose, alors le modèle donne cette réponse à tout. Il lui faut des « oui » et des « non » pour apprendre une différence.",
  },
  {
    id: "concept",
    when: { event: "concept" },
    text: "Nouveau concept, nouvelle machine : ce que la première a appris ne lui sert à rien. Sa courbe reste affichée pour comparer.",
    question:
      "Laquelle apprendra le plus vite ? Regardez la taille, la place et la forme de ce qu'il faut reconnaître.",
  },
  {
    id: "both-30",
    when: { event: "verified", both: 30 },
    text: "Vous avez maintenant deux courbes à comparer. Même élève, même méthode, même soin : seule change la difficulté de ce qu'il faut voir.",
    question: "Combien d'étiquettes faut-il à chaque concept pour atteindre le même score ?",
  },
  {
    id: "undone",
    when: { event: "undone" },
    text: "Grille annulée : ses étiquettes sont retirées et le modèle les a oubliées.",
    question: "Sur un vrai site, pourriez-vous reprendre vos clics une fois donnés ?",
  },
  {
    id: "exhausted",
    when: { event: "verified", remaining: 5 },
    text: "Plus rien à étiqueter : vous avez vidé la réserve. Dans la réalité, elle ne se vide jamais.",
    question: "Votre modèle se trompe-t-il encore ? Vos étiquettes sont-elles toutes justes ?",
  },
]);

export const linesFor = linesCalledFor(LINES, {
  ...is("event", "revealed", "concept", "oneKind"),
  ...atLeast("failures", "labels", "accuracy", "both"),
  ...atMost("remaining"),
  drop: fell,
});

/** What the lines are chosen by: `event` has just led to `session`. */
export function factsOf(event, session, tileset, concept) {
  const points = curveOf(session, concept);
  const labels = labelsOf(session, tileset, concept);
  return {
    event,
    concept,
    revealed: session.revealed,
    labels: labels.length,
    accuracy: points.at(-1)?.accuracy ?? 0,
    before: points.at(-2)?.accuracy ?? null,
    oneKind: labels.length > 0 && labels.every(({ label }) => label === labels[0].label),
    remaining: queue(session, tileset, concept).length,
    failures: roundsOf(session, concept).filter(({ verified }) => !verified).length,
    both: Math.min(...tileset.concepts.map((name) => labelsOf(session, tileset, name).length)),
  };
}

// The narrator: what is said, and when. Each line is said once per session.
//
// `when` is data, and all of it must hold:
//   event    what just happened: "compared", "opened", "undone", "trained", "judged", "aimed"
//   pairs    at least that many comparisons
//   ties     at least that many « aussi bonnes »
//   won      whether the bet just opened was won
//   bets     at least that many bets won or lost
//   share    at least that share of them won; `low`: at most
//   judge    who trains the assistant
//   aim      what the student looks for
//   loss     the assistant's share of right answers fell by at least that much; `gain`: rose

import { atLeast, atMost, is, linesCalledFor, typesetLines } from "../frame/narrator.js";
import { betWon, historyOf } from "./session.js";

export const LINES = typesetLines([
  {
    id: "first",
    when: { event: "compared", pairs: 1 },
    text: "Une comparaison. Des personnes en font des centaines par jour pour régler un robot conversationnel (Ouyang et al., 2022).",
    question: "Sur quoi avez-vous choisi : ce qui est dit, ou la façon de le dire ?",
  },
  {
    id: "ties",
    when: { event: "compared", ties: 3 },
    text: "« Aussi bonnes » compte comme une demi-victoire pour chacune. C'est une réponse honnête, et elle apprend peu à la machine.",
  },
  {
    id: "six",
    when: { event: "compared", pairs: 6 },
    text: "Six comparaisons. La machine commence à parier, une fois sur trois, avant que vous choisissiez.",
    question: "Huit nombres par réponse lui suffisent-ils pour vous deviner ?",
  },
  {
    id: "won",
    when: { event: "opened", won: true },
    text: "Gagné pour elle. Elle n'a pas lu les réponses : elle a compté des mots, des tirets, des formules.",
  },
  {
    id: "lost",
    when: { event: "opened", won: false },
    text: "Perdu pour elle. Un seul pari ne prouve rien : il en faut beaucoup pour la distinguer du hasard.",
  },
  {
    id: "twelve",
    when: { event: "compared", pairs: 12 },
    text: "Douze comparaisons : de quoi régler un assistant. Il ne voit pas vos raisons, seulement vos clics.",
  },
  {
    id: "predictable",
    when: { event: "opened", bets: 6, share: 0.75 },
    text: "Elle gagne trois paris sur quatre. Vos goûts ont une forme, et huit poids la décrivent.",
    question: "Cela vous surprend-il ? Pour qui ces poids auraient-ils de la valeur ?",
  },
  {
    id: "unpredictable",
    when: { event: "opened", bets: 6, low: 0.5 },
    text: "Elle ne gagne pas plus qu'à pile ou face. Peut-être choisissez-vous ce qui est juste : c'est justement ce qu'elle ne voit pas.",
  },
  {
    id: "trained",
    when: { event: "trained" },
    text: "L'assistant est réglé sur vos clics. Comparez avant et après, puis lisez les poids.",
    question: "Parmi ces critères, lequel dit si une réponse est juste ?",
  },
  {
    id: "loss",
    when: { event: "judged", loss: 0.1 },
    text: "Il se trompe plus souvent qu'au hasard, et il plaît davantage. On l'a observé sur de vrais modèles : on préfère parfois une réponse bien tournée qui donne raison à une réponse juste (Sharma et al., 2023).",
    question: "Qui aurait pu s'en apercevoir, et comment ?",
  },
  {
    id: "company",
    when: { event: "judged", judge: "company" },
    text: "Personne n'a suivi son goût : une consigne a été appliquée. L'assistant ressemble à qui l'a écrite.",
    question: "Qui décide de ce qu'est une bonne réponse ?",
  },
  {
    id: "mixed",
    when: { event: "judged", judge: "mixed" },
    text: "Trois personnes, trois goûts, une moyenne. L'assistant qui en sort n'est celui de personne.",
  },
  {
    id: "all-knowing",
    when: { event: "judged", judge: "truth" },
    text: "Cette personne choisit toujours le vrai, ou presque. La machine a pourtant appris autre chose : contredire qui demande. Voyez les deux questions où la personne avait raison.",
    question: "Quel critère faudrait-il ajouter ? Qui saurait le remplir ?",
  },
  {
    id: "truth",
    when: { event: "aimed", aim: "truth" },
    text: "Choisissez maintenant la plus vraie, même si elle vous déplaît. Après chaque paire, l'atelier vous dira laquelle l'était. La machine, elle, n'en saura rien.",
  },
  {
    id: "thirty",
    when: { event: "compared", pairs: 30 },
    text: "Trente comparaisons : vous avez fait le tour des questions. Les poids ne bougent plus beaucoup.",
  },
  {
    id: "undone",
    when: { event: "undone" },
    text: "Choix annulé : la machine a oublié ce qu'il lui avait appris.",
    question: "Sur un vrai site, pourriez-vous reprendre un clic ?",
  },
]);

export const linesFor = linesCalledFor(LINES, {
  ...is("event", "won", "judge", "aim"),
  ...atLeast("pairs", "ties", "bets", "share", "loss"),
  ...atMost("low"),
});

/** What the lines are chosen by: `event` has just led to `session`; `exams`: { before, after } of the assistant, or null. */
export function factsOf(event, session, exams = null) {
  const last = session.rounds.at(-1);
  const point = historyOf(session).at(-1);
  return {
    event,
    pairs: session.rounds.length,
    ties: session.rounds.filter(({ preferred }) => preferred === 0.5).length,
    won: last ? betWon(last) : null,
    bets: point?.bets ?? 0,
    share: point?.share ?? null,
    low: point?.share ?? null,
    judge: session.judge,
    aim: session.aim,
    loss: exams && Math.round(1e6 * (exams.before.right - exams.after.right)) / 1e6,
  };
}

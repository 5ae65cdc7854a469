// The narrator: what is said, and when. Each line is said once; during a shift, in few words, since reading them
// takes unpaid time too.
//
// `when` is data, and all of it must hold:
//   event     what just happened: "search", "offer", "verdict", "passed", "payslip"
//   outcome   what became of the task just closed
//   open      the task just closed had no known answer
//   kind      its kind
//   half      half of the time is spent
//   level     at least that level reached, with points on
//   gamified  whether points are on
//   refused   at least that many tasks refused by the draw in this shift
//   below     the hourly wage is known and below the legal minimum (false: known and not below)
//   shifts    at least that many shifts ended

import { atLeast, is, linesCalledFor, typesetLines } from "../frame/narrator.js";

export const LINES = typesetLines([
  {
    id: "search",
    when: { event: "search" },
    text: "L'horloge tourne déjà. Chercher n'est pas payé.",
  },
  {
    id: "offer",
    when: { event: "offer" },
    text: "Lire la consigne n'est pas payé non plus. Acceptez, ou passez et cherchez encore.",
  },
  {
    id: "paid",
    when: { event: "verdict", outcome: "paid" },
    text: "Payée, pièce par pièce. Personne ne vous dira à quoi sert votre réponse.",
  },
  {
    id: "refused",
    when: { event: "verdict", outcome: "refused" },
    text: "Refusée, sans un mot. Votre réponse, elle, est déjà chez le donneur d'ordre.",
    question: "À qui pourriez-vous vous plaindre ?",
  },
  {
    id: "control",
    when: { event: "verdict", outcome: "control" },
    text: "Une tâche témoin : la plateforme connaissait la réponse et vous contrôlait. Ici, on vous le dit.",
  },
  {
    id: "open-tone",
    when: { event: "verdict", kind: "tone", open: true },
    text: "Positif ? Ironique ? Ce message n'avait pas de bonne réponse. Votre clic en devient une.",
  },
  {
    id: "passed",
    when: { event: "passed" },
    text: "Vous pouvez choisir, mais choisir prend du temps non payé.",
  },
  {
    id: "level-2",
    when: { event: "verdict", gamified: true, level: 2 },
    text: "Niveau 2 ! Regardez votre compte : le prix des tâches n'a pas bougé.",
  },
  {
    id: "half",
    when: { event: "verdict", half: true },
    text: "Mi-journée. Avez-vous fait votre pari ? « Parier » note le salaire horaire que vous attendez, avant la fiche de paie.",
  },
  {
    id: "below",
    when: { event: "payslip", below: true },
    text: "Votre salaire horaire est sous le minimum légal américain. Ce minimum est fait pour le salariat ; la plateforme, elle, achète à la pièce et ne promet aucune heure.",
    question: "Que faudrait-il changer pour atteindre le minimum : le prix, le temps de recherche, les refus ?",
  },
  {
    id: "not-below",
    when: { event: "payslip", below: false },
    text: "Vous dépassez le minimum légal américain : une minorité de vraies personnes y arrive aussi. Vous teniez un rythme de sprint, sur quelques minutes, avec une tâche toujours disponible.",
    question: "Tiendriez-vous ce rythme huit heures ? Et s'il n'y avait pas de tâche à trouver ?",
  },
  {
    id: "refusals",
    when: { event: "payslip", refused: 1 },
    text: "Les refus sans raison étaient tirés au sort. Aviez-vous commencé à chercher ce que vous aviez fait de faux ?",
    question: "Qu'est-ce que cela change, de travailler sans connaître les règles du jugement ?",
  },
  {
    id: "points",
    when: { event: "payslip", gamified: true },
    text: "Les points récompensaient chaque tâche, même refusée. Ils n'ont rien coûté à la plateforme.",
    question: "À quel moment avez-vous regardé les points plutôt que la paie ?",
  },
  {
    id: "second",
    when: { event: "payslip", shifts: 2 },
    text: "Deuxième fiche de paie : comparez-la à la première.",
    question: "Qu'avez-vous changé dans votre façon de faire ? Qui en profite ?",
  },
]);

export const linesFor = linesCalledFor(LINES, {
  ...is("event", "outcome", "open", "kind", "half", "gamified", "below"),
  ...atLeast("level", "refused", "shifts"),
});

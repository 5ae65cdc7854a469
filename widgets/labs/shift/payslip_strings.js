// Words of the payslip.

import { counted, fr, number, percent } from "../shared/french.js";
import { KINDS, cents, duration } from "./strings.js";

const usd = (value) => `${number(value, 2, true)}\u00a0USD`;
const tasks = (count) => counted(count, "tâche");

export const PAYSLIP = {
  title: fr`Votre fiche de paie`,
  platform: fr`Miettes, plateforme inventée`,
  usd,
  none: fr`Aucune tâche payée : votre salaire horaire est de 0 USD.`,
  short: (earned, total) =>
    fr`En ${duration(total)}, vous avez gagné ${cents(earned)}. C'est trop court pour parler de salaire horaire.`,
  sentence: (earned, total, wage, minimum) =>
    fr`En ${duration(total)}, vous avez gagné ${cents(earned)} de dollar, soit ${usd(wage)} de l'heure en comptant tout votre temps : ${percent(wage / minimum)} du salaire minimum fédéral des États-Unis.`,
  only: (paidWage) => fr`Si l'on ne comptait que les minutes payées, ce serait ${usd(paidWage)} de l'heure.`,
  counts: fr`Vos tâches`,
  times: fr`Votre temps`,
  rows: {
    done: fr`Tâches faites`,
    paid: fr`payées`,
    refused: fr`refusées sans raison`,
    missed: fr`refusées après une tâche témoin manquée`,
    both: fr`dont les deux à la fois`,
    passed: fr`Offres passées`,
    cents: fr`Gagné`,
    lost: fr`Perdu par refus`,
    paidTime: fr`Temps payé`,
    unpaid: fr`Temps non payé`,
    search: fr`chercher`,
    read: fr`lire l'offre`,
    refusedTime: fr`travail refusé ou inachevé`,
    between: fr`entre deux tâches`,
    total: fr`En tout`,
  },
  duration,
  cents,
  ratio: (minutes, theirs) =>
    fr`Pour 60 minutes payées, vous en avez passé ${number(minutes)} sans paie. Sur de vraies plateformes, l'ordre de grandeur mesuré est de ${theirs} minutes`,
  ratioWhy: fr`Plus vous allez vite pendant la tâche, plus cette part grossit : la recherche, elle, ne va pas plus vite.`,
  /** Where work was much faster than planned. */
  careless: (pace, wage, controls, right) =>
    fr`Vos tâches payées ont pris ${percent(pace)} de la durée prévue : aller très vite, même sans bien lire, a rapporté (${usd(wage)} de l'heure). Pourquoi ? L'atelier ne peut juger que les tâches témoins (${controls === 0 ? "aucune ici" : `${number(controls)} ici, ${number(right)} ${right < 2 ? "réussie" : "réussies"}`}) ; tout le reste est payé sans être vérifié. Payé à la pièce, le soin coûte du temps et ne rapporte rien.`,
  refusals: fr`Pourquoi ces refus ?`,
  noRefusal: fr`Aucun refus sans raison cette fois. Ils sont pourtant tirés au sort : un par série de huit offres.`,
  drawn: (numbers) =>
    fr`${numbers.length === 1 ? "La tâche" : "Les tâches"} n° ${numbers.join(", ")} ${numbers.length === 1 ? "a été refusée" : "ont été refusées"} par tirage au sort, sans que l'atelier regarde votre réponse.`,
  drawnWrong: (count) =>
    fr`${count === 1 ? "Une de ces tâches était aussi une tâche témoin, manquée : elle aurait été refusée" : `${number(count)} de ces tâches étaient aussi des tâches témoins, manquées : elles auraient été refusées`} de toute façon. Deux causes, un seul refus.`,
  drawnRight: (count) =>
    fr`${count === 1 ? "Une" : number(count)} de ces réponses était même juste à coup sûr : c'était une tâche témoin réussie.`,
  drawnRightMany: (count) =>
    fr`${number(count)} de ces réponses étaient même justes à coup sûr : c'étaient des tâches témoins réussies.`,
  controls: (asked, right) =>
    fr`Tâches témoins : ${number(right)} ${right < 2 ? "réussie" : "réussies"} sur ${number(asked)}. Ce sont les seules réponses que l'atelier pouvait juger. Aux autres, il ne connaît pas de bonne réponse, et souvent il n'y en a pas.`,
  noControls: fr`Vous n'avez répondu à aucune tâche témoin.`,
  points: fr`Points, niveaux et badges`,
  won: (points, level, badges) =>
    fr`${counted(points, "point")}, niveau ${level}, ${counted(badges, "badge")}. Valeur : 0 USD.`,
  notWon: fr`Ils étaient coupés. La paie aurait été la même.`,
  faster: fr`Avez-vous travaillé plus vite à cause des points ?`,
  pace: (name, { share, tasks: count }) => fr`${name} : ${percent(share)} de la durée prévue, sur ${tasks(count)}.`,
  withPoints: fr`Avec les points`,
  withoutPoints: fr`Sans les points`,
  compare: (gap) =>
    Math.abs(gap) < 0.05
      ? fr`Vos deux allures sont presque égales.`
      : gap > 0
        ? fr`Avec les points, vous avez mis ${percent(Math.abs(gap))} de temps en moins par tâche. Pour la même paie.`
        : fr`Avec les points, vous avez mis ${percent(Math.abs(gap))} de temps en plus par tâche.`,
  caution: fr`Prudence : deux journées d'une seule personne ne prouvent rien, et l'on va souvent plus vite la deuxième fois, points ou pas. Que donnerait la comparaison pour toute la classe, la moitié commençant avec les points ?`,
  other: (gamified) =>
    gamified
      ? fr`Pour comparer, faites une journée sans les points.`
      : fr`Pour comparer, faites une journée avec les points.`,
  rules: fr`Les règles de cette journée, et leurs sources`,
  invented: fr`inventé par l'atelier`,
  answers: fr`Vos réponses, tâche par tâche`,
  answersColumns: [fr`N°`, fr`Tâche`, fr`Votre réponse`, fr`Réponse attendue`, fr`Résultat`, fr`Travail`],
  answer: (kind, answer) => KINDS[kind].answers?.[answer] ?? answer,
  kind: (kind) => KINDS[kind].name,
  open: fr`aucune`,
  passed: fr`passée`,
  outcomes: {
    paid: fr`payée`,
    refused: fr`refusée (tirage)`,
    both: fr`refusée (tirage, et témoin manqué)`,
    control: fr`refusée (témoin)`,
    passed: fr`passée`,
  },
};

export const WAGE_CHART = {
  title: fr`Votre salaire horaire à côté de vrais salaires`,
  caption: fr`En dollars des États-Unis par heure, tout le temps compté. Les traits rouges marquent le salaire minimum.`,
  you: fr`Vous, pendant cette journée`,
  value: ({ usd: value, approximate, statistic }) =>
    `${approximate ? "≈\u00a0" : ""}${usd(value)}${statistic ? ` (${statistic})` : ""}`,
  summary: (wage, lower, higher, minimum) =>
    fr`Votre salaire horaire, ${usd(wage)}, dépasse ${lower} des ${lower + higher} salaires de vraies personnes montrés ici, et ${wage < minimum ? "reste sous" : "atteint ou dépasse"} le minimum légal de ${usd(minimum)}.`,
  without: (lowest, highest, minimum) =>
    fr`Salaires de vraies personnes : de ${usd(lowest)} à ${usd(highest)} de l'heure, sous le minimum légal de ${usd(minimum)}.`,
  limits: fr`Comparaison à prendre avec des pincettes : années, pays et façons de mesurer diffèrent, et quelques minutes en classe ne sont pas une semaine de travail pour payer un loyer.`,
  table: fr`Les chiffres du graphique`,
  columns: [fr`Qui`, fr`USD par heure`, fr`Source`],
  own: fr`votre journée`,
};

export const TOOLS = {
  name: fr`Et maintenant ?`,
  again: fr`Nouvelle journée`,
  reopen: fr`Reprendre cette journée`,
  print: fr`Imprimer la fiche de paie`,
  erase: fr`Tout effacer`,
  ask: fr`Effacer toutes vos journées de cet appareil ?`,
  file: "journee-au-clic",
};

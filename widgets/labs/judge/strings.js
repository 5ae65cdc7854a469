// Every word of the interface (the narrator's are in narrator.js, those of what comes after training in training_strings.js).
// Another language is another such file.

import { counted, fr, number, percent } from "../shared/french.js";

const side = (first) => (first ? "A" : "B");
/** The points around a share within which the true one lies nineteen times in twenty. */
export const range = ([low, high]) => fr`entre ${number(100 * low)} et ${percent(high)}`;

export const LAB = {
  name: fr`Le juge`,
  unreadable: fr`L'atelier ne peut pas s'afficher : ses questions manquent.`,
  kept: {
    refused: fr`Votre appareil ne garde pas le travail de cet atelier : il sera perdu si vous fermez la page.`,
    corrupt: fr`Le travail gardé sur cet appareil était illisible. L'atelier repart de zéro.`,
  },
};

/** What the machine is told of an answer: its name in a list, and how an answer is that has it, or more of it. */
export const FEATURES = {
  length: { name: fr`longueur`, more: fr`plus longue` },
  certainty: { name: fr`assurance`, more: fr`sûre d'elle` },
  hedging: { name: fr`prudence`, more: fr`prudente` },
  flattery: { name: fr`flatterie`, more: fr`flatteuse` },
  agreement: { name: fr`accord`, more: fr`d'accord avec la personne` },
  list: { name: fr`liste`, more: fr`en liste` },
  source: { name: fr`source`, more: fr`cite une source` },
  exclamation: { name: fr`exclamation`, more: fr`s'exclame` },
};
/** The opposite, where the machine prefers less of it. */
export const WITHOUT = {
  length: fr`plus courte`,
  certainty: fr`sans formule sûre d'elle`,
  hedging: fr`sans réserve`,
  flattery: fr`sans compliment`,
  agreement: fr`contredit la personne`,
  list: fr`sans liste`,
  source: fr`sans source`,
  exclamation: fr`sans point d'exclamation`,
};

export const CARD = {
  asked: fr`Une personne demande`,
  instruction: { taste: fr`Quelle réponse préférez-vous ?`, truth: fr`Quelle réponse est la plus vraie ?` },
  answer: (first) => fr`Réponse ${side(first)}`,
  tie: fr`Aussi bonnes`,
  keys: fr`Au clavier : A, B ou =.`,
  sealed: fr`La machine a parié sur votre choix. Son pari est sous enveloppe, pour ne pas peser : il s'ouvrira juste après.`,
  opened: (won) =>
    won === null ? fr`Pari annulé` : won ? fr`Pari gagné par la machine` : fr`Pari perdu par la machine`,
  bet: (first, chance) => fr`Dans l'enveloppe : « Je parie que vous préférerez ${side(first)} : ${percent(chance)} ».`,
  chosen: (preferred) =>
    preferred === 0.5
      ? fr`Vous les trouvez aussi bonnes : personne ne gagne.`
      : fr`Vous avez choisi ${side(preferred === 1)}.`,
  reasons: (words) =>
    words.length === 0
      ? fr`Elle n'avait presque rien pour choisir.`
      : fr`Ce qui l'a décidée : ${words.join(", puis ")}.`,
  go: fr`Continuer`,
  finished: fr`Toutes les paires ont été comparées. Vous pouvez réentraîner l'assistant, exporter vos choix ou tout recommencer.`,
};

export const LAST = {
  why: fr`Votre dernier choix, pourquoi ? (facultatif)`,
  none: fr`– sans raison –`,
  reasons: {
    right: fr`elle est juste`,
    clear: fr`elle est claire`,
    short: fr`elle est courte`,
    complete: fr`elle est complète`,
    sure: fr`elle est sûre d'elle`,
    honest: fr`elle dit ses doutes`,
    friendly: fr`elle est aimable`,
    agrees: fr`elle donne raison à la personne`,
    other: fr`autre chose`,
  },
  verdicts: { right: fr`juste`, wrong: fr`fausse`, unsure: fr`sans réponse nette` },
  truth: (preferred, first, second) =>
    fr`La paire d'avant : A était ${first}, B ${second}. Votre choix : ${
      preferred === 0.5 ? "aussi bonnes" : side(preferred === 1)
    }.`,
};

export const AIM = {
  legend: fr`Ce que vous cherchez`,
  taste: fr`Mes goûts`,
  tasteNote: fr`la réponse que je préfère`,
  truth: fr`La vérité`,
  truthNote: fr`j'essaie de lui apprendre ce qui est juste`,
};

export const STATS = {
  name: fr`Où vous en êtes`,
  pairs: (count) => (count < 2 ? fr`comparaison donnée` : fr`comparaisons données`),
  bets: fr`paris gagnés par la machine`,
  share: fr`des paris ; au hasard, 50 %`,
  nothing: "–",
  of: (won, bets) => fr`${won} sur ${bets}`,
  margin: (bets, interval) =>
    fr`Avec ${counted(bets, "pari", "paris")}, la vraie part est ${range(interval)}, dix-neuf fois sur vingt. ${
      interval[0] <= 0.5 ? "Le hasard pourrait en faire autant." : "Le hasard n'en fait presque jamais autant."
    }`,
  waiting: (left) => fr`Premier pari dans ${counted(left, "comparaison")}.`,
};

export const CURVE = {
  title: fr`Vos choix sont-ils prévisibles ?`,
  caption: fr`Part des paris gagnés, chacun scellé avant votre choix. « Aussi bonnes » annule le pari. La bande montre la marge.`,
  pairsAxis: fr`comparaisons données`,
  shareAxis: fr`paris gagnés`,
  machine: fr`la machine`,
  band: fr`sa marge, dix-neuf fois sur vingt`,
  chance: fr`au hasard : 50 %`,
  point: ({ pairs, bets, won }) => fr`${counted(pairs, "comparaison")} : ${won} sur ${counted(bets, "pari", "paris")}`,
  summary: ({ bets, won, share }, interval) =>
    fr`${won} sur ${counted(bets, "pari gagné", "paris gagnés")}, soit ${percent(share)} (${range(interval)}).`,
  table: fr`Les chiffres de la courbe`,
  columns: [fr`Comparaisons`, fr`Paris gagnés`, fr`Part et marge`],
  row: ({ bets, won, share }, interval) => [fr`${won} sur ${bets}`, fr`${percent(share)}, ${range(interval)}`],
};

export const OUTCOME = {
  done: (pairs) => counted(pairs, "comparaison"),
  figure: (won, bets) => fr`${won} sur ${counted(bets, "pari", "paris")}`,
};

export const TOOLS = {
  name: fr`Outils`,
  undo: fr`Annuler le dernier choix`,
  file: "juge",
  ask: fr`Effacer toutes vos comparaisons et le réglage de l'atelier ?`,
  time: (seconds) => fr`Temps compté : ${duration(seconds)}. Un onglet caché ne compte pas.`,
};

export const SAID = {
  next: (count) => fr`${counted(count, "comparaison donnée", "comparaisons données")}. Question suivante.`,
  opened: (won) => CARD.opened(won),
  go: fr`Question suivante.`,
  undone: (count) => fr`Choix annulé. ${counted(count, "comparaison donnée", "comparaisons données")}.`,
  restarted: fr`Tout est effacé.`,
  reason: fr`Raison notée.`,
  trained: (before, after) =>
    fr`Assistant réentraîné : ${percent(after)} de réponses justes, contre ${percent(before)} au hasard.`,
  judged: (name, after) => fr`${name} : ${percent(after)} de réponses justes.`,
  few: (left) => fr`Il manque ${counted(left, "comparaison")}.`,
  aim: { taste: fr`Vous cherchez ce que vous préférez.`, truth: fr`Vous cherchez ce qui est vrai.` },
};

/** « 2 min 5 s » */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole}\u00a0s` : `${minutes}\u00a0min ${whole % 60}\u00a0s`;
}

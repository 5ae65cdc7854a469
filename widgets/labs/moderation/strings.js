// Every word of the interface (the narrator's and the manager's are in narrator.js). Another language is another such file.

import { counted, fr, number, percent } from "../shared/french.js";
import { LOOKING, NEVER, PRESORT_AFTER, TARGET } from "./session.js";

const decisions = (count) => counted(count, "décision");
const posts = (count) => counted(count, "message");
const signed = (value) => `${value < 0 ? "−" : "+"}${number(Math.abs(value), 2, true)}`;
const deed = (removed) => (removed ? "retiré" : "gardé");
const shortly = ([low, high]) => `${number(100 * low)} à ${number(100 * high)}\u00a0%`;

/** Minutes and seconds, of a duration above zero. */
export function clock(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? fr`${minutes} min ${String(whole % 60).padStart(2, "0")}` : `${whole}\u00a0s`;
}

export const LAB = {
  name: "La file de modération",
  unreadable: fr`L'atelier ne peut pas s'afficher : ses messages manquent.`,
  origin: (network, size) =>
    fr`« ${network} » est le réseau inventé des clubs d'une école. Les ${size} messages, les personnes et les adresses sont inventés aussi. Personne ne note vos décisions.`,
  kept: {
    refused: fr`Votre appareil ne garde pas vos décisions : elles seront perdues si vous fermez la page.`,
    corrupt: fr`Les décisions gardées sur cet appareil étaient illisibles. L'atelier repart de zéro.`,
  },
};

export const DESK = {
  name: fr`Votre poste`,
  done: fr`messages traités`,
  late: fr`retard de la file`,
  early: fr`avance sur la file`,
  average: fr`secondes par message`,
  nothing: "–",
  of: (count, size) => fr`${count} sur ${size}`,
  hide: fr`Cacher l'horloge`,
  show: fr`Montrer l'horloge`,
  target: fr`${TARGET} secondes par message : c'est la cadence que demande une responsable inventée. Regarder le contexte en ajoute ${LOOKING}. Rien ne s'arrête si vous êtes en retard.`,
  manager: fr`La responsable (inventée)`,
  says: (words) => fr`« ${words} »`,
};

export const CARD = {
  title: fr`La file`,
  head: (rank, size) => fr`Message ${rank} sur ${size}`,
  from: (author, club) => fr`${author}, club ${club}`,
  keep: fr`Garder`,
  remove: fr`Retirer`,
  look: fr`Voir le contexte`,
  context: fr`Contexte`,
  noContext: fr`On ne trouve rien de plus. Vous y avez passé ${LOOKING} secondes.`,
  changed: fr`Le règlement vient de changer : relisez la règle marquée « nouveau ».`,
  empty: fr`La file est vide. Vous pouvez lire ce que la machine a appris, annuler votre dernière décision ou tout recommencer.`,
  undo: fr`Annuler la dernière décision`,
  hints: [
    { keys: "G", action: fr`garder` },
    { keys: "R", action: fr`retirer` },
    { keys: "C", action: fr`contexte` },
  ],
};

export const RULES = {
  title: fr`Le règlement`,
  fresh: fr`nouveau`,
  doubt: fr`Dans le doute, on regarde le contexte.`,
};

export const APPEAL = {
  title: fr`Un recours`,
  lead: (author, deedBy) =>
    fr`${author} conteste : ${deedBy === "machine" ? "la machine a" : "vous avez"} retiré ce message.`,
  says: (author) => fr`${author} écrit :`,
  restore: fr`Rétablir le message`,
  uphold: fr`Maintenir le retrait`,
  restored: (author) =>
    fr`Message rétabli. ${author} avait raison : le règlement le permettait. Pendant ce temps, personne ne l'a lu.`,
  upheld: (author) =>
    fr`Retrait maintenu. Le règlement permettait pourtant ce message. ${author} n'a pas d'autre recours : ici, qui retire est aussi qui juge la plainte.`,
};

export const CURVE = {
  title: fr`Ce que la machine apprend de vous`,
  caption: (tests) =>
    fr`Part de ${tests} messages jamais vus que la machine juge comme le règlement. Elle n'apprend que de vos décisions, bonnes ou mauvaises.`,
  columns: [fr`Décisions`, fr`Réussite`],
  table: fr`Les nombres de la courbe`,
  accuracyAxis: fr`réussite sur les messages jamais vus`,
  decisionsAxis: fr`vos décisions`,
  chance: fr`pile ou face`,
  changed: fr`la règle change`,
  empty: fr`Pas encore de décision.`,
  point: (count, accuracy) => fr`${decisions(count)} : ${percent(accuracy)}`,
  percent,
  summary: (count, accuracy, margin) =>
    fr`Après ${decisions(count)}, la machine juge comme le règlement ${percent(accuracy)} des messages jamais vus. Sur d'autres messages du même genre, ce serait sans doute de ${shortly(margin)} : la marge, calculée 19 fois sur 20 (Wilson).`,
};

export const PRESORT = {
  title: fr`Le pré-tri : laisser la machine décider seule`,
  wait: fr`Le pré-tri s'ouvre après ${PRESORT_AFTER} décisions, dès que vous avez gardé et retiré au moins un message.`,
  slider: fr`La machine décide seule à partir de`,
  value: (alone) => (alone === NEVER ? fr`jamais` : fr`${alone} % de confiance`),
  never: (tests) =>
    fr`Elle ne décide rien seule : vous lisez tout. Baissez le curseur pour voir qui en paie le prix, sur les ${tests} messages jamais vus.`,
  counts: ({ alone, left }) =>
    fr`Sur les messages jamais vus, la machine en règle ${number(alone)} seule et en laisse ${number(left)} à une personne.`,
  errors: ({ vanished, stayed }) => {
    const count = vanished.length + stayed.length;
    return count === 0 ? fr`Sur ceux-là, elle ne se trompe pas.` : fr`Elle se trompe ${number(count)} fois.`;
  },
  queue: (count) => fr`Dans votre file, elle a déjà réglé ${posts(count)} sans vous.`,
  vanished: (count) => fr`Disparus à tort : ${number(count)}`,
  stayed: (count) => fr`Restés à tort : ${number(count)}`,
  nobody: fr`Personne, à ce réglage.`,
  lost: (author, club) => fr`${author} (club ${club}) ne voit plus son message :`,
  harm: {
    advert: (reader) => fr`${reader} a lu une publicité :`,
    spoiler: (reader) => fr`${reader} connaît maintenant la fin :`,
    "off-topic": (reader) => fr`${reader} a perdu le fil de son club :`,
    rumour: (reader) => fr`${reader} a cru la rumeur :`,
    respect: (reader) => fr`${reader} a lu ce qui visait quelqu'un :`,
  },
  more: (count) => fr`Et ${counted(count, "autre")}.`,
};

export const WHY = {
  title: fr`Les mots qui pèsent`,
  lead: fr`La machine ne lit ni l'ordre des mots, ni le club, ni le contexte. Pour elle, un message est un sac de mots : chacun pousse à retirer ou à garder, et le signe du total décide.`,
  remove: fr`Poussent à retirer`,
  keep: fr`Poussent à garder`,
  one: fr`Elle n'a vu qu'une sorte de décision : elle répond toujours pareil.`,
  word: ({ word, weight }) => fr`« ${word === "0" ? "un nombre" : word} » ${signed(weight)}`,
  fooled: fr`Un message qui la trompe`,
  trap: {
    irony: fr`C'est de l'ironie : les mots disent le contraire.`,
    quotation: fr`C'est une citation : les mots sont ceux de quelqu'un d'autre.`,
    context: fr`Seul le contexte le dit : ce message n'est pas à sa place.`,
  },
  verdict: (removed, share) =>
    fr`La machine le ${removed ? "retire" : "garde"}, sûre à ${percent(Math.min(0.99, Math.max(share, 1 - share)))}. Le règlement dit le contraire.`,
  parts: fr`Ce que pèsent ses mots, ajoutés à la tendance générale :`,
  bias: (weight) => fr`tendance générale ${signed(weight)}`,
  unknown: (count) =>
    count === 0 ? fr`Elle connaît tous les mots de ce message.` : fr`Mots jamais vus, donc ignorés : ${number(count)}.`,
  next: fr`Un autre message qui la trompe`,
  none: fr`Elle ne se trompe sur aucun des messages jamais vus.`,
};

export const PAIRS = {
  title: fr`D'accord avec vous-même ?`,
  lead: (same, all) =>
    fr`Des messages sont revenus sous un autre habit. Vous avez jugé pareil ${number(same)} fois sur ${number(all)}.`,
  note: fr`Avec si peu de paires, ce compte ne dit pas grand-chose de vous. Il dit qu'une même personne change d'avis : la fatigue, la hâte, le message d'avant.`,
  pair: (first, second) => fr`${deed(first)}, puis ${deed(second)}`,
  same: fr`pareil`,
  other: fr`autrement`,
};

export const CLASS = {
  title: fr`D'accord avec la classe ?`,
  lead: fr`Votre code contient vos décisions, et rien sur vous. Collez ici ceux des autres : l'accord se calcule dans cette page, qui n'en garde rien.`,
  box: fr`Codes de la classe`,
  people: (count, unread) =>
    fr`${counted(count, "code lu", "codes lus")}, le vôtre compris.${unread > 0 ? fr` Illisibles : ${number(unread)}.` : ""}`,
  alpha: (alpha) =>
    alpha === null
      ? fr`L'accord ne se calcule pas encore : il faut des messages jugés par deux personnes, et des réponses qui varient.`
      : fr`Accord (alpha de Krippendorff) : ${number(alpha, 2, true)}. À 1, tout le monde juge pareil ; à 0, pas plus souvent que par hasard. Les messages qui divisent le plus :`,
  limits: fr`L'alpha dit si l'on juge pareil, pas si l'on juge bien : une classe pressée peut se tromper d'une seule voix. Avec peu de codes, il bouge beaucoup d'une personne à l'autre.`,
  divided: (keep, remove) => fr`${number(keep)} pour garder, ${number(remove)} pour retirer :`,
  file: "code-moderation",
};

export const BET = {
  min: 0,
  max: 100,
  step: 1,
  at: 40,
  within: 5,
  legend: fr`Pariez : après 40 de vos décisions, combien de messages sur 100 la machine jugera-t-elle comme le règlement ?`,
  open: (bet) => fr`Votre pari, pour 40 décisions : ${number(bet)} sur 100.`,
  ended: (bet, came) => fr`Votre pari : ${number(bet)} sur 100. Après 40 décisions : ${number(came)}.`,
};

export const OUTCOME = {
  done: decisions,
};

export const TOOLS = {
  name: fr`Vos décisions`,
  ask: fr`Effacer toutes vos décisions ? La machine oubliera ce qu'elle a appris de vous.`,
  file: "decisions-moderation",
};

/** What the live region says. */
export const SAID = {
  decided: (removed, accuracy) =>
    fr`Message ${deed(removed)}. La machine réussit ${percent(accuracy)} des messages jamais vus.`,
  machine: (count) => fr`La machine a réglé seule ${posts(count)}.`,
  appeal: fr`Un recours attend votre réponse.`,
  presort: (alone) => fr`La machine décide seule : ${PRESORT.value(alone)}.`,
  restored: fr`Message rétabli.`,
  upheld: fr`Retrait maintenu.`,
  undone: fr`Décision annulée.`,
  restarted: fr`Tout est effacé.`,
};

// Words of the shift itself (the payslip's are in payslip_strings.js, the narrator's in narrator.js).

import { counted, fr, number } from "../shared/french.js";

export const cents = (count) => counted(count, "centime");
export const seconds = (value) => fr`${number(value)} s`;

/** Minutes and seconds, for reading. */
export function duration(value) {
  const whole = Math.round(value);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${minutes}\u00a0min ${whole % 60}\u00a0s` : `${whole}\u00a0s`;
}

/** Minutes and seconds, for a clock. */
export function clock(value) {
  const whole = Math.max(0, Math.ceil(value));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export const LAB = {
  name: "Une journée au clic",
  platform: "Miettes",
  invented: fr`plateforme inventée`,
  unreadable: fr`L'atelier ne peut pas s'afficher : ses données manquent.`,
  picturesMissing: fr`Les images ne sont pas arrivées : le réseau manque, ou un filtre les bloque. Sans elles, aucune réponse n'est prise. Vous pouvez aussi finir la journée et en commencer une avec des « tâches sans images ».`,
  kept: {
    refused: fr`Votre appareil ne garde pas votre journée : elle sera perdue si vous fermez la page.`,
    corrupt: fr`La journée gardée sur cet appareil était illisible. L'atelier repart de zéro.`,
  },
};

export const START = {
  title: fr`Votre journée commence`,
  lead: fr`Vous travaillez pour « Miettes », une plateforme inventée. Cherchez une tâche, lisez-la, faites-la : elle est payée quelques centimes de dollar, parfois refusée sans raison. Rien ne quitte votre appareil et personne ne vous demande votre nom.`,
  minutes: fr`Durée de la journée`,
  option: (count) => counted(count, "minute"),
  noImages: fr`Tâches sans images`,
  noImagesHelp: fr`Tout se lit : des messages, pas de photos ni de chiffres écrits à la main.`,
  gamified: fr`Points, niveaux et badges`,
  gamifiedHelp: fr`La paie ne change pas.`,
  begin: fr`Commencer la journée`,
  again: fr`Vous avez déjà une journée derrière vous : avec l'autre réglage des points, la fiche de paie comparera vos deux allures.`,
  back: fr`Revoir la dernière fiche de paie`,
};

export const KINDS = {
  image: {
    name: fr`Décrire une image`,
    instruction: fr`Que montre cette image ? Un passage piéton ou un feu de circulation compte même s'il est petit ou coupé par le bord.`,
    alternative: fr`Image à décrire : une scène de rue dessinée par un programme. Cette tâche se fait en regardant ; sans la vue, choisissez « tâches sans images » au début d'une journée.`,
    answers: {
      crosswalk: fr`un passage piéton`,
      "traffic-light": fr`un feu de circulation`,
      both: fr`les deux`,
      neither: fr`ni l'un ni l'autre`,
    },
  },
  tone: {
    name: fr`Juger le ton d'un message`,
    instruction: fr`Quel est le ton de ce message ? Répondez d'après le texte seul : vous ne saurez ni qui l'a écrit, ni à qui.`,
    answers: { positive: fr`positif`, negative: fr`négatif`, neutral: fr`neutre`, ironic: fr`ironique` },
  },
  digits: {
    name: fr`Recopier des chiffres`,
    instruction: fr`Recopiez les chiffres écrits à la main, de gauche à droite.`,
    alternative: fr`Chiffres manuscrits à recopier. Cette tâche se fait en regardant ; sans la vue, choisissez « tâches sans images » au début d'une journée.`,
    field: (length) => fr`Les ${length} chiffres`,
    invalid: (length) => fr`Écrivez ${length} chiffres, sans espace.`,
    send: fr`Envoyer`,
  },
  moderation: {
    name: fr`Trier des publications`,
    instruction: fr`Forum d'entraide à vélo. Publicité : quelqu'un cherche à vendre ou à attirer des clients. Hors sujet : rien à voir avec le vélo. Le reste est à garder. Un cas trop douteux part en relecture.`,
    answers: {
      keep: fr`à garder`,
      advert: fr`publicité`,
      "off-topic": fr`hors sujet`,
      review: fr`à relire`,
    },
  },
};

export const DESK = {
  left: fr`temps restant`,
  earned: fr`centimes gagnés`,
  tasks: fr`tâches faites`,
  level: (level) => fr`points, niveau ${level}`,
  badges: fr`Badges`,
  pause: fr`Pause`,
  resume: fr`Reprendre`,
  extend: fr`Ajouter une minute`,
  finish: fr`Finir la journée`,
  searching: fr`Recherche d'une tâche…`,
  searchingHelp: fr`Ce temps n'est pas payé.`,
  offer: (kind) => fr`Tâche trouvée : ${KINDS[kind].name.toLowerCase()}`,
  client: (client) => fr`Donneur d'ordre n° ${client}`,
  clientLabel: fr`Qui demande`,
  price: fr`Prix`,
  planned: fr`Durée prévue`,
  instruction: fr`Consigne`,
  accept: fr`Accepter`,
  pass: fr`Passer`,
  task: (kind) => KINDS[kind].name,
  overtime: fr`Temps écoulé : vous pouvez finir cette tâche, elle compte encore.`,
  verdict: {
    paid: (count) => fr`Acceptée : ${cents(count)}`,
    refused: () => fr`Refusée : ${cents(0)}`,
    control: () => fr`Refusée : ${cents(0)}`,
  },
  reason: {
    paid: fr`La somme est ajoutée à votre compte.`,
    refused: fr`Le donneur d'ordre n'indique aucune raison.`,
    control: (answers) => fr`C'était une tâche témoin : la réponse attendue était « ${answers} ».`,
  },
  or: fr`» ou «`,
  points_won: (count) => fr`+ ${counted(count, "point")}`,
  level_won: (level) => fr`Niveau ${level} !`,
  badge_won: (badge) => fr`Nouveau badge : ${BADGES[badge]}`,
  next: fr`Chercher la tâche suivante`,
  last: fr`Voir la fiche de paie`,
  paused: fr`En pause`,
  pausedHelp: fr`L'horloge est arrêtée et la tâche vous attend. Elle est masquée : on ne travaille pas pendant la pause.`,
  keys: {
    enter: (action) => ({ keys: "Entrée", action }),
    digits: (count) => ({ keys: `1 … ${count}`, action: fr`répondre` }),
    pass: { keys: "P", action: fr`passer` },
  },
  acceptKey: fr`accepter`,
  nextKey: fr`continuer`,
};

export const OUTCOME = {
  done: (count, outcome) => {
    const said = { paid: "payée", refused: "refusée", control: "refusée", passed: "passée" };
    return fr`tâche ${count} ${said[outcome]}`;
  },
  ended: (wage) => (wage === null ? fr`journée finie` : fr`journée finie : ${number(wage, 2, true)} USD de l'heure`),
  figure: cents,
};

const usd = (value) => fr`${number(value, 2, true)} USD`;

export const BET = {
  min: 0,
  max: 50,
  step: 0.01,
  within: 0.5,
  legend: fr`Pariez : combien gagnez-vous de l'heure, en dollars (USD), tout votre temps compté ?`,
  open: (bet) => fr`Votre pari : ${usd(bet)} de l'heure.`,
  ended: (bet, came) => fr`Votre pari : ${usd(bet)} de l'heure. La fiche de paie de ce jour-là : ${usd(came)}.`,
};

export const BADGES = {
  first: fr`Première miette`,
  swift: fr`Trois d'affilée dans les temps`,
  five: fr`Cinq tâches`,
  twelve: fr`Douze tâches`,
  twenty: fr`Vingt tâches`,
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  minute: fr`Il reste une minute. Vous pouvez ajouter une minute ou mettre en pause.`,
  seconds: (count) => fr`Il reste ${count} secondes. Vous pouvez ajouter une minute ou mettre en pause.`,
  over: fr`La journée est finie.`,
  overtime: fr`Temps écoulé. Vous pouvez finir cette tâche.`,
  found: fr`Tâche trouvée.`,
  paused: fr`En pause.`,
  resumed: fr`L'horloge repart.`,
  extended: (left) => fr`Une minute ajoutée. Il reste ${left}.`,
  erased: fr`Tout est effacé.`,
};

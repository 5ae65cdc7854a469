// Every word of the interface (the narrator's are in narrator.js). Another language is another such file.

import { MARGIN } from "../frame/strings.js";
import { counted, fr, list, number, percent } from "../shared/french.js";

const digits = (count) => counted(count, "chiffre");
const votes = (weight) => counted(weight, "voix", "voix").replace(/^[\d.,]+/, number(weight, 1));

export const LAB = {
  name: "Deux mots",
  unreadable: fr`L'atelier ne peut pas s'afficher : ses chiffres manquent.`,
  kept: {
    refused: fr`Votre appareil ne garde pas le travail de cet atelier : il sera perdu si vous fermez la page.`,
    corrupt: fr`Le travail gardé sur cet appareil était illisible. L'atelier repart de zéro.`,
  },
};

export const CARD = {
  instruction: fr`Tapez les deux mots`,
  detail: fr`Chaque mot est une suite de chiffres écrits à la main.`,
  word: (place, count) => fr`${place === 0 ? "Premier" : "Second"} mot, ${digits(count)} manuscrits`,
  label: fr`Les chiffres des deux mots`,
  hint: (count) => fr`${number(count)} en tout ; l'espace entre les mots est facultatif.`,
  verify: fr`Vérifier`,
  skip: fr`Je ne lis pas : d'autres mots`,
  standIn: fr`Faire taper un visiteur simulé`,
  ten: fr`Dix mots d'un coup par des visiteurs simulés`,
  unseen: fr`Vous ne pouvez pas lire ces images ?`,
  unseenText: (rate) =>
    fr`Un CAPTCHA à images met à la porte les personnes qui ne les voient pas : décrire les chiffres, ce serait donner la réponse. Ici, un visiteur simulé (un programme) peut taper à votre place. Il réussit toujours le mot témoin ; dans l'autre mot, il se trompe sur ${percent(rate)} des chiffres, un taux choisi pour cet atelier. Ses réponses comptent comme les vôtres, et tout le reste se lit sans voir les images.`,
  failed: fr`Ce n'est pas cela. Voici deux autres mots.`,
  readAll: fr`Tous les mots du livre ont été tapés. Vous pouvez annuler le dernier, exporter vos réponses ou tout recommencer.`,
  handed: fr`La machine a lu le reste du livre. Plus personne ne vous demande de taper des mots.`,
  takeBack: fr`Reprendre la main`,
};

/** What is wrong with an answer that cannot be judged. */
export const PROBLEM = {
  empty: () => fr`Tapez les chiffres que vous lisez dans les deux mots.`,
  letters: () => fr`Il n'y a que des chiffres, de 0 à 9, dans ces mots. Retirez les autres caractères.`,
  length: ({ count }, [first, second]) =>
    fr`Vous avez tapé ${digits(count)} ; il en faut ${first + second} : ${first} pour le premier mot et ${second} pour le second. Si l'un d'eux est illisible, tapez le plus probable.`,
  split: ({ parts }, [first, second]) =>
    fr`Vous avez séparé ${parts[0]} et ${parts[1]} chiffres ; le premier mot en compte ${first} et le second ${second}.`,
};

export const CURTAIN = {
  title: fr`Un seul de ces mots vous testait`,
  control: fr`mot témoin`,
  unknown: fr`mot inconnu`,
  lead: (controlFirst) =>
    fr`C'est réussi. Mais le site ne connaissait que le ${controlFirst ? "premier" : "second"} mot, le mot témoin. L'autre vient du livre à lire (un livre inventé, mais fait de vrais chiffres manuscrits) : deux petits programmes l'ont lu et ne sont pas d'accord. Le site ignore si votre réponse est juste ; il la garde comme un vote, chiffre par chiffre.`,
  rule: (failures) =>
    fr`reCAPTCHA faisait ainsi : un témoin réussi, et la réponse au mot inconnu comptait. ${failures > 0 ? "Vos réponses refusées, elles, ont été jetées en entier" : "Un témoin raté, et votre réponse partait à la poubelle"}.`,
  sources: [fr`The Register, 2009`, fr`ReadWrite`],
  go: fr`Continuer`,
};

export const STATS = {
  name: fr`Où vous en êtes`,
  words: fr`mots inconnus tapés`,
  settled: fr`chiffres validés`,
  accuracy: fr`de chiffres lus par la machine`,
  nothing: "–",
  percent,
};

export const CURVE = {
  title: fr`Ce que la machine sait lire`,
  caption: (tests) =>
    fr`Part des chiffres bien lus parmi ${number(tests)} chiffres de test, toujours les mêmes. La machine ne s'entraîne que sur les chiffres validés.`,
  wordsAxis: fr`mots inconnus tapés`,
  accuracyAxis: fr`chiffres de test bien lus`,
  machine: fr`la machine`,
  visitor: (rate) => fr`un visiteur simulé : ${percent(1 - rate)}`,
  chance: fr`au hasard : 10 %`,
  percent,
  point: ({ words, settled, accuracy }) =>
    fr`${counted(words, "mot tapé", "mots tapés")}, ${counted(settled, "chiffre validé", "chiffres validés")} : ${percent(accuracy)}`,
  empty: fr`La courbe commence au premier chiffre validé.`,
  summary: (points) => {
    const last = points.at(-1);
    const now = fr`${percent(last.accuracy)} de chiffres bien lus avec ${counted(last.words, "mot", "mots")} et ${counted(last.settled, "chiffre validé", "chiffres validés")}`;
    return points.length === 1 ? `${now}.` : fr`De ${percent(points[0].accuracy)} au début à ${now}.`;
  },
  table: fr`Les chiffres de la courbe`,
  columns: [fr`Mots tapés`, fr`Chiffres validés`, fr`Bien lus`],
};

export const OUTCOME = {
  done: (words, event) => {
    const typed = counted(words, "mot tapé", "mots tapés");
    if (event === "failed") return fr`témoin raté, ${typed}`;
    return event === "skipped" ? fr`mots passés, ${typed}` : typed;
  },
  percent,
  example: (truth) => fr`Un ${truth} écrit à la main`,
};

const verdict = ({ label, weight, settled, disputed }) => {
  if (settled) return fr`${label}, validé (${votes(weight)})`;
  return fr`${disputed ? "contesté" : "en attente"} : ${label} mène (${votes(weight)})`;
};

export const BALLOTS = {
  title: fr`Le dépouillement de votre dernier mot`,
  rule: ({ program, person }, threshold, rate) =>
    fr`Une lecture de programme pèse ${number(program, 1)} voix, celle d'une personne ${number(person, 1)}. À ${votes(threshold)} pour la même lecture, le chiffre est validé. Ces poids et ce seuil sont choisis d'après ce que l'on rapporte de reCAPTCHA. Les visiteurs passés avant vous sont simulés : ils se trompent sur ${percent(rate)} des chiffres. Les deux programmes, eux, ont vraiment lu ces chiffres.`,
  columns: [fr`Chiffre`, fr`Program\u00admes`, fr`Visiteurs simulés`, fr`Vous`, fr`Résultat`],
  standIn: fr`Simulé`,
  scan: (place) => fr`Chiffre ${place} du mot`,
  machine: (text, share) =>
    fr`Seule, la machine lisait ce mot « ${text} » avant votre réponse, sûre à ${percent(share)} de son chiffre le moins clair.`,
  verdict,
  readings: (labels) => (labels.length === 0 ? "–" : list(labels.map(String))),
};

export const REGISTER = {
  title: fr`Le livre se remplit`,
  caption: (settled, disputed, total) =>
    fr`${counted(settled, "chiffre validé", "chiffres validés")} sur ${number(total)}, ${counted(disputed, "chiffre contesté", "chiffres contestés")}. Un chiffre encore manuscrit n'est pas validé.`,
  byMachine: (count, accuracy, tests) =>
    fr`En italique souligné, ${counted(count, "chiffre lu", "chiffres lus")} par la machine seule. Combien sont faux ? La page l'ignore, puisqu'elle ne connaît pas la réponse. Sur les chiffres de test, la machine se trompe dans ${MARGIN.named((1 - accuracy) * tests, tests)} des cas.`,
  words: fr`Les mots du livre`,
  open: "?",
  word: (text) => fr`${text}`,
  credit: (text) => text,
};

export const DISPUTES = {
  title: fr`Les chiffres qui divisent`,
  caption: fr`Des personnes ont lu ces chiffres différemment. Qui a raison ? Le site ne peut que compter.`,
  none: fr`Aucun désaccord entre personnes pour l'instant.`,
  scan: fr`Chiffre manuscrit contesté`,
  cast: ({ programs, visitors, last, by }) =>
    fr`Programmes : ${list(programs.map(String))}. ${visitors.length > 1 ? "Visiteurs simulés" : "Visiteur simulé"} : ${list(visitors.map(String))}. ${by === "student" ? "Vous" : "Simulé à votre place"} : ${last}.`,
  verdict: (outcome) => fr`Résultat : ${verdict(outcome)}.`,
  more: (count) => fr`Et ${counted(count, "autre")}.`,
};

export const CONFUSIONS = {
  title: fr`Ce que la machine confond`,
  caption: fr`Chaque ligne : ce qu'est vraiment un chiffre de test. Chaque colonne : ce que la machine y lit. Sur la diagonale, elle a raison.`,
  corner: fr`vrai, lu`,
  truth: (label) => fr`vrai ${label}`,
  reading: (label) => fr`lu ${label}`,
  summary: (list_) =>
    list_.length === 0
      ? fr`Aucune confusion sur les chiffres de test.`
      : fr`Confusions les plus fréquentes : ${list(list_.map(({ truth, reading, count }) => `un ${truth} lu ${reading} (${count} fois)`))}.`,
  missing: (labels) =>
    fr`Elle n'a encore vu aucun exemple validé de ${list(labels.map(String))} : elle ne peut pas répondre cela.`,
  gallery: fr`Quelques chiffres de test mal lus`,
  item: (truth, reading) => fr`${truth}, lu ${reading}`,
  waiting: fr`La machine attend son premier chiffre validé.`,
};

export const MOMENT = {
  title: fr`Le moment où la machine se passe de vous`,
  before: (accuracy, rate, tests) =>
    fr`La machine lit ${MARGIN.named(accuracy * tests, tests)} des chiffres de test. Un visiteur simulé en lit ${percent(1 - rate)} : ce taux est notre choix, et vous faites sans doute mieux. Quand elle l'aura rejoint, elle pourra prendre sa place.`,
  meter: fr`Chemin parcouru vers le niveau d'un visiteur simulé`,
  reached: ({ words, settled, accuracy }, rate, tests) =>
    fr`Au ${number(words)}e mot, avec ${counted(settled, "chiffre validé", "chiffres validés")}, la machine a lu ${MARGIN.named(accuracy * tests, tests)} des chiffres de test : elle a rejoint les visiteurs simulés (${percent(1 - rate)}).`,
  sit: ({ right, total }) =>
    fr`Faites-lui passer le test qui devait l'arrêter : elle tape sans faute ${number(right)} mots témoins de quatre chiffres sur ${number(total)}, soit ${MARGIN.named(right, total)}. Ces mots doivent être bien lisibles, sinon le site refuserait de vraies personnes ; la machine en profite.`,
  hand: fr`Laisser la machine lire le reste`,
  nothingLeft: fr`Il ne reste rien à lire : le livre est entièrement validé.`,
  history: [
    {
      text: fr`C'est arrivé pour de vrai. Fin 2013, un réseau de neurones de Google résout à 99,8 % les reCAPTCHA à texte les plus durs.`,
      source: fr`Goodfellow et al., 2013`,
    },
    {
      text: fr`Un an plus tard arrive la case « Je ne suis pas un robot », qui observe votre comportement.`,
      source: fr`Technology.org, 2014`,
    },
    {
      text: fr`La version à mots déformés s'arrête le 31 mars 2018 : on ne numérise plus de livres de cette façon.`,
      source: fr`annonce d'arrêt, 2018`,
    },
  ],
};

export const TOOLS = {
  name: fr`Vos réponses`,
  undo: fr`Annuler le dernier mot`,
  ask: fr`Effacer toutes vos réponses et repartir de zéro ?`,
  file: "votes-deux-mots",
  time: (time) => fr`Temps passé à taper : ${time}. Reçu en échange : 0 USD.`,
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  failed: fr`Mot témoin raté. Deux autres mots.`,
  skipped: fr`Deux autres mots.`,
  revealed: fr`Réussi. Le rideau se lève.`,
  filled: fr`Un visiteur simulé a rempli le champ. Reste à vérifier.`,
  accepted: (settled, cast, accuracy) =>
    fr`Réussi. ${settled} sur ${digits(cast)} validés. ${accuracy === null ? "La machine attend son premier chiffre validé" : `La machine lit ${percent(accuracy)} des chiffres`}.`,
  ten: (count, accuracy) =>
    fr`${counted(count, "mot tapé", "mots tapés")}. La machine lit ${percent(accuracy)} des chiffres.`,
  next: fr`Deux nouveaux mots.`,
  undone: (count) => fr`Dernier mot annulé. ${counted(count, "mot tapé", "mots tapés")}.`,
  handed: (count) => fr`La machine a lu ${counted(count, "chiffre", "chiffres")} toute seule.`,
  restarted: fr`Tout est effacé. Deux nouveaux mots.`,
};

/** Minutes and seconds. */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${number(minutes)}\u00a0min ${whole % 60}\u00a0s` : `${whole}\u00a0s`;
}

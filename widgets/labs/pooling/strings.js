// Every word of the interface. Another language is another such file.

import { CONCEPTS, LEDGER as WORK } from "../captcha/strings.js";
import { MARGIN } from "../frame/strings.js";
import { counted, fr, number, percent } from "../shared/french.js";

const finely = (share) => percent(share, 1); // the steps of a class are small
const scoreOf = ({ right }) => MARGIN.named(right.filter(Boolean).length, right.length);
const named = (concept) => CONCEPTS[concept].plain;
const votes = (count) => counted(count, "vote");
const people = (count) => counted(count, "personne");
const whom = (students, simulated) =>
  `${people(students)}${simulated > 0 ? fr` (dont ${number(simulated)} simulées)` : ""}`;

export const LAB = {
  name: fr`Mettre la classe en commun`,
  unreadable: fr`L'atelier ne peut pas s'afficher : ses images manquent.`,
  kept: {
    refused: fr`Votre appareil ne garde pas ces codes : ils seront perdus si vous fermez la page.`,
    corrupt: fr`Ce qui était gardé sur cet appareil était illisible. L'atelier repart de zéro.`,
  },
};

export const INBOX = {
  title: fr`Réunir les codes`,
  lead: fr`Dans l'atelier CAPTCHA, après la première grille réussie, chaque élève reçoit un code à partager. Collez ou tapez ces codes ici, tels qu'ils vous arrivent : avec des noms, des heures, en tableau, à plusieurs par ligne. Chaque code trouvé est compté et disparaît ; un code illisible demeure, à corriger.`,
  codes: fr`Codes de la classe`,
  files: fr`Ouvrir des fichiers`,
  drop: fr`Vous pouvez aussi déposer des fichiers dans ce cadre : texte, CSV, JSON, Excel, Word, LibreOffice, ou photos de codes QR.`,
  undo: fr`Annuler la dernière action`,
};

/** What has become of each code: numbers that add up. */
export const RECEIPT = {
  name: fr`Reçu de la dernière lecture`,
  found: (count) => fr`${counted(count, "code trouvé", "codes trouvés")} :`,
  counted: (count) => counted(count, "compté"),
  double: (count) => fr`${number(count)} en double`,
  other: (count) => fr`${number(count)} pour l'autre concept`,
  unreadable: (count) => counted(count, "illisible"),
  replaced: (count) =>
    count < 2
      ? fr`Un code compté en remplace un plus ancien du même travail.`
      : fr`${number(count)} codes comptés en remplacent de plus anciens du même travail.`,
  reading: fr`Lecture en cours…`,
};

/** Text in which no code stands: folded away, since there are names in it. */
export const ASIDE = {
  title: (lines, around) =>
    [
      lines === 0 ? "" : fr`${counted(lines, "ligne")} sans code`,
      around === 0 ? "" : fr`le texte autour de ${counted(around, "code illisible", "codes illisibles")}`,
    ]
      .filter(Boolean)
      .join(" et ")
      .replace(/^l/, "L"),
  note: fr`Il n'y a rien à corriger ici. Ces lignes peuvent contenir des noms : regardez qui voit l'écran. Elles ne sont pas gardées quand on ferme la page.`,
  more: (count) => fr`Et ${counted(count, "autre ligne", "autres lignes")}.`,
  text: fr`Lignes mises de côté`,
};

export const PROBLEMS = {
  title: (count) => fr`${counted(count, "code")} à revoir`,
  fix: fr`Corriger`,
  remove: fr`Retirer`,
  question: ({ groups, read, meant }) =>
    fr`Groupe${groups.length > 1 ? "s" : ""} ${groups.map((group) => group + 1).join(" et ")} : ${read} ou ${meant} ?`,
  mend: ({ groups, code }) =>
    fr`Lire ${code
      .split("-")
      .slice(groups[0], groups.at(-1) + 1)
      .join("-")}`,
  fixNamed: (text) => fr`Corriger le code ${text}`,
  removeNamed: (text) => fr`Retirer le code ${text}`,
  more: (count) => fr`Et ${counted(count, "autre code", "autres codes")}.`,
  tooMany: { reason: "too-many", message: fr`Il y a trop de codes : l'atelier s'arrête à 20 000.` },
};

export const PAPER = {
  title: fr`Entrer une feuille de papier`,
  lead: fr`Pour les feuilles du CAPTCHA sur papier : tapez le code imprimé en haut de la feuille, puis cochez ici ce qui y est coché. Les images témoins ne sont pas montrées : elles servent à corriger la feuille, pas à étiqueter. Une grille restée vide ne compte pas.`,
  code: fr`Code de la feuille`,
  minutes: fr`Minutes passées (facultatif)`,
  sheet: (number, concept) => fr`Feuille ${number}. Cochez les images où l'on a vu ${CONCEPTS[concept].with}.`,
  again: (number) => fr`La feuille ${number} est déjà entrée ; la voici. Ce que vous corrigez la remplacera.`,
  grid: (place, block) => fr`Grille ${place}, série ${String.fromCharCode(65 + block)}`,
  tile: (number) => fr`n° ${number}`,
  add: fr`Ajouter la feuille`,
  replace: fr`Remplacer la feuille`,
  entered: (number, filled, grids) =>
    fr`Feuille ${number} : ${counted(filled, "grille")} sur ${grids} entrée${filled < 2 ? "" : "s"}. À la suivante.`,
  missing: fr`Tapez le code imprimé en haut de la feuille.`,
  nothing: fr`Rien n'est coché : cochez au moins une image, ou laissez cette feuille de côté.`,
  badMinutes: fr`Écrivez un nombre de minutes, par exemple 4 ou 4,5, ou laissez vide.`,
};

export const CONCEPT = {
  legend: fr`Concept étudié`,
  name: (concept) => named(concept),
  codes: (count) => counted(count, "code"),
};

export const OUTCOME = {
  done: (codes, { labels, simulated }) =>
    fr`${counted(codes, "code")}${simulated > 0 ? ` (${simulated} simulés)` : ""}, ${counted(labels, "étiquette")}`,
  percent: (share) => percent(share),
  example: (number_) => fr`Image de test ${number_}`,
};

export const STATS = {
  name: fr`La classe en chiffres`,
  codes: (count, simulated = 0) =>
    `${count < 2 ? fr`code compté` : fr`codes comptés`}${simulated > 0 ? fr`, dont ${number(simulated)} simulés` : ""}`,
  labels: (count) => (count < 2 ? fr`étiquette réunie` : fr`étiquettes réunies`),
  minutes: (count) => (count < 2 ? fr`minute de travail` : fr`minutes de travail`),
  each: fr`votes par image`,
  number,
};

export const WORKED = {
  title: fr`Ce que ce travail aurait coûté`,
  lead: (labels, students, time, simulated) =>
    fr`${whom(students, simulated)}, ${counted(labels, "étiquette")}, ${time} de travail en tout, grilles refusées comprises.`,
  refused: (count) => fr`${counted(count, "grille refusée", "grilles refusées")} : un travail dont il ne reste rien.`,
  what: fr`Pour ce temps`,
  rates: WORK.rates,
  money: WORK.money,
  paid: fr`Ce que la classe a reçu`,
  zero: WORK.zero,
  help: fr`Un centime vaut ici un centième de dollar (USD). C'est une comparaison : personne n'a promis de payer.`,
  columns: [fr`Tarif`, fr`Montant`],
};

export const LADDER = {
  title: fr`De beaucoup de votes à une seule réponse`,
  lead: (tests) =>
    fr`Chaque image reçoit une seule étiquette, choisie de trois façons. Pour chacune, un modèle s'entraîne, puis passe l'examen sur ${number(tests)} images de test que personne n'étiquette.`,
  columns: [fr`Qui décide`, fr`Réussite du modèle`],
  one: fr`Une seule personne`,
  oneNote: (draws) => fr`moyenne de ${counted(draws, "tirage")} au hasard`,
  majority: fr`Vote majoritaire`,
  majorityNote: fr`une personne, une voix`,
  ds: fr`Dawid-Skene`,
  dsNote: fr`une voix pèse plus quand elle s'accorde souvent avec les autres (méthode de 1979)`,
  waiting: "…",
  percent: (share) => percent(share),
  score: scoreOf,
  /** `pair` as ../shared/margin.js has it: from the majority's model to the other. */
  changed: (count, pair) =>
    count === 0
      ? fr`Dawid-Skene et la majorité donnent la même réponse à toutes les images.`
      : fr`Dawid-Skene contredit la majorité sur ${counted(count, "image")}. Aux images de test : ${MARGIN.differ(pair)}`,
  agreement: (alpha) =>
    Number.isNaN(alpha)
      ? fr`L'accord entre les réponses ne se calcule pas encore : il faut des images vues par deux personnes, et des réponses différentes.`
      : fr`Accord entre les réponses, hasard déduit (alpha de Krippendorff) : ${number(alpha, 2, true)}. Un accord parfait donnerait 1, le hasard 0.`,
  weighted: fr`Il manque un échelon : les votes pondérés par les images témoins. Les codes ne disent pas comment chaque personne y a répondu.`,
  truth: fr`Il manque aussi une colonne, celle des étiquettes justes : de ces images, la page ne connaît pas la vraie réponse. Seul le jeu de test peut juger.`,
};

export const GROWTH = {
  title: fr`Combien de personnes faut-il ?`,
  caption: (orders) =>
    fr`Réussite du modèle sur les images de test, selon le nombre de personnes dont on réunit les étiquettes par vote majoritaire. Moyenne de ${counted(orders, "ordre tiré", "ordres tirés")} au hasard ; la bande va du moins bon au meilleur. À égalité de voix, la réponse est « non ».`,
  people: fr`personnes`,
  accuracy: fr`bonnes réponses`,
  chance: fr`hasard : 50 %`,
  percent: finely,
  tick: (share) => percent(share),
  one: fr`Avec un seul code, il n'y a pas encore de courbe. Ajoutez-en un deuxième.`,
  summary: (points) => {
    const [first, last] = [points[0], points.at(-1)];
    return fr`${finely(first.mean)} de bonnes réponses en moyenne avec ${people(first.students)}, ${finely(last.mean)} avec ${people(last.students)}.`;
  },
  point: ({ students, mean }) => fr`${people(students)} : ${finely(mean)}`,
  table: fr`Les chiffres de la courbe`,
  columns: [fr`Personnes`, fr`En moyenne`, fr`Au moins`, fr`Au plus`],
  steps: fr`Sur cet axe, chaque pas multiplie le nombre de personnes.`,
};

export const DISPUTED = {
  title: fr`Les images qui divisent`,
  lead: (concept) =>
    fr`Voit-on ${CONCEPTS[concept].with} ? Voici les réponses les plus partagées. Regardez-les ensemble : qu'est-ce qui fait hésiter ?`,
  none: fr`Aucune image ne divise les réponses, ou aucune n'a encore été vue par deux personnes.`,
  yes: (count) => fr`Oui : ${votes(count)}`,
  no: (count) => fr`Non : ${votes(count)}`,
  picture: (place) => fr`Image ${place}`,
};

export const PAIRS = {
  title: fr`Des réponses opposées`,
  lead: fr`Deux personnes, sans nom, ont vu les mêmes images et répondu le contraire. Ce n'est pas un classement : souvent, les deux réponses se défendent. Comment se mettre d'accord ?`,
  none: fr`Pas encore deux personnes qui aient répondu à une même grille et s'y opposent.`,
  title_: (place) => fr`Désaccord ${place}`,
  count: (opposed, common) =>
    fr`${counted(opposed, "réponse opposée", "réponses opposées")} sur ${counted(common, "image")} en commun.`,
  answers: (first) => (first ? fr`l'une dit oui, l'autre non` : fr`l'une dit non, l'autre oui`),
  more: (count) => fr`Et ${counted(count, "autre image", "autres images")}.`,
};

export const TOOLS = {
  name: fr`Garder le résultat`,
  figure: fr`Enregistrer la figure (SVG)`,
  note: fr`Le fichier JSON contient aussi les codes : déposé plus tard dans le cadre du haut, il remet la classe en place. Chaque personne y porte un numéro sans lien avec l'ordre d'arrivée.`,
  ask: fr`Effacer tous les codes de cette page ?`,
  file: "etiquettes-classe",
  figureFile: "classe-en-commun",
  simulated: "-simulee",
};

export const FIGURE = {
  title: fr`Ce qu'une classe apprend à une machine`,
  concept: (concept) => fr`Concept étudié : ${named(concept)}.`,
  simulated: ({ students, simulated }) => (simulated > 0 ? fr`Codes simulés : ${simulated} sur ${students}.` : ""),
  effort: ({ students, labels }, time) =>
    fr`${people(students)}, ${counted(labels, "étiquette")}, ${time} de travail, 0 USD reçu.`,
  ladder: (majority, ds) => fr`Toutes ensemble : vote majoritaire ${scoreOf(majority)}, Dawid-Skene ${scoreOf(ds)}.`,
  origin: fr`« Le travail du clic ». Images synthétiques ; réussite mesurée sur des images de test.`,
};

export const CLASS_REPORT = {
  name: fr`Le bilan de la classe`,
  button: fr`Imprimer le bilan de la classe (1 page)`,
  note: fr`Une page A4, sans nom. Pour en garder un fichier, choisissez « Enregistrer au format PDF » comme imprimante.`,
  title: fr`Bilan de la classe`,
  book: fr`« Le travail du clic », mettre la classe en commun.`,
  date: (date) => fr`Le ${date}.`,
  codes: (codes, votes_) =>
    fr`${counted(codes, "code compté", "codes comptés")}, d'appareils ou de feuilles. Chaque image a reçu ${number(votes_, 1)} vote${votes_ < 2 ? "" : "s"} en moyenne.`,
  votes: (yes, no) => fr`oui : ${yes}, non : ${no}`,
  meaning: fr`Ce que cela veut dire`,
  means: (changed) => [
    fr`Le modèle n'a rien appris tout seul : il ne sait que ce que la classe lui a montré, clic après clic.`,
    fr`Réunir des avis donnés séparément corrige les étourderies. Chaque avis de plus est aussi du travail de plus, ici sans salaire.`,
    changed === 0
      ? fr`Peser les voix n'a rien changé : compter les voix donnait déjà ces réponses, justes ou non.`
      : fr`Peser les voix a changé des réponses. Lesquelles sont justes ? La page ne le sait pas : seul le jeu de test peut juger.`,
    fr`Une image qui divise montre souvent une consigne floue plutôt qu'un manque de soin.`,
  ],
  foot: fr`Aucun nom : un code ne dit pas qui a répondu. Personne n'est noté ni classé.`,
};

export const READING = {
  unread: (name) => fr`Le fichier « ${name} » n'a pas pu être lu.`,
  tooBig: (name) => fr`Le fichier « ${name} » est trop grand pour cette page.`,
  labels: (name) =>
    fr`Le fichier « ${name} » contient des étiquettes, et non des codes : prenez plutôt les codes à partager, ou le fichier JSON exporté par cette page.`,
  longDraft: fr`Il y a trop de texte à revoir pour que l'appareil le garde en entier : corrigez-le avant de fermer la page.`,
  /** What has no text, by textfiles.js's kinds. */
  noText: (name, kind) =>
    ({
      document: fr`Le fichier « ${name} » est un document de traitement de texte d'un autre format : enregistrez-le au format .docx ou texte (.txt), ou copiez-en les codes.`,
      sheet: fr`Le fichier « ${name} » est un classeur de tableur d'un autre format : enregistrez-le au format .xlsx ou CSV, ou copiez-en les codes.`,
      pdf: fr`Le fichier « ${name} » est un document PDF : copiez-en les codes.`,
      unopened: fr`Ce navigateur est trop ancien pour ouvrir le fichier « ${name} » : enregistrez-le au format CSV ou texte (.txt), ou copiez-en les codes.`,
      other: fr`Le fichier « ${name} » n'est pas un fichier de texte.`,
    })[kind],
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  /** `read`: { found, counted, double, other, unreadable }; what is zero is not said. */
  receipt: ({ found, counted: added, double, other, unreadable }) => {
    if (found === 0) return fr`Aucun code trouvé.`;
    const parts = [
      counted(added, "code ajouté", "codes ajoutés"),
      double === 0 ? "" : RECEIPT.double(double),
      other === 0 ? "" : RECEIPT.other(other),
      unreadable === 0 ? "" : RECEIPT.unreadable(unreadable),
    ];
    return `${parts.filter(Boolean).join(", ")}.`;
  },
  bad: (bad) => fr`${counted(bad, "code")} à revoir.`,
  undone: (count) => fr`Dernière action annulée. ${counted(count, "code")}.`,
  concept: (concept, count) => fr`${named(concept)} : ${counted(count, "code")}.`,
  restarted: fr`Tout est effacé.`,
};

// Messages whose tone is to be judged. All are our own. `expected` lists the answers accepted of a control task;
// messages without it are open: careful readers disagree, and the lab judges no answer to them.

import { typeset } from "../shared/french.js";

export const TONES = ["positive", "negative", "neutral", "ironic"];

const SURE = [
  ["positive", "Livraison reçue hier, tout est parfait et le vendeur a même glissé un mot gentil. Merci !"],
  ["positive", "Trois semaines que j'utilise cette lampe : je l'adore, je viens d'en offrir une à ma sœur."],
  ["positive", "Quel concert ! On a chanté tout le long, je suis encore sur un nuage."],
  ["positive", "L'équipe m'a aidé à retrouver mon sac en dix minutes. Gentillesse et efficacité, bravo."],
  ["negative", "Deux heures d'attente pour un repas froid. Nous ne reviendrons pas."],
  ["negative", "La fermeture a lâché au bout de deux jours. Très déçue, je demande un remboursement."],
  ["negative", "Je déteste la nouvelle version : tout est plus lent et je ne retrouve plus rien."],
  ["negative", "Personne ne répond au téléphone et le problème dure depuis un mois. C'est pénible."],
  ["neutral", "Le magasin ouvre à 9 heures du lundi au samedi."],
  ["neutral", "Bonjour, le modèle bleu existe-t-il en taille 40 ?"],
  ["neutral", "Colis déposé à 14 h 20 dans la boîte aux lettres."],
  ["neutral", "La réunion de jeudi aura lieu en salle 12, au deuxième étage."],
  ["ironic negative", "Bravo pour la ponctualité : seulement deux heures de retard, un record."],
  ["ironic negative", "Génial, une troisième mise à jour ce matin. Je n'avais justement rien d'autre à faire."],
  ["ironic negative", "Le chauffage est en panne en plein janvier. Quelle délicate attention pour le personnel."],
  ["ironic negative", "Merci pour les frites froides : au moins, on ne risque pas de se brûler."],
];

const OPEN = [
  "Ah bah bravo.",
  "C'est… spécial.",
  "Eh bien, au moins, il a essayé.",
  "Super, encore un lundi.",
  "On s'en souviendra, de cette soirée.",
  "Je n'ai pas de mots.",
  "Pas mal, pour un début.",
  "Le film dure trois heures. Trois. Heures.",
  "Mon chien a beaucoup aimé le canapé neuf.",
  "Le service est fidèle à sa réputation.",
  "Je m'attendais à pire.",
  "Tu as encore changé de coiffure, je vois.",
  "Ce prof, c'est quelque chose.",
  "On m'avait prévenu.",
  "La cantine s'est surpassée aujourd'hui.",
  "Il paraît que c'est normal.",
  "Cinq étoiles pour l'ambiance, on n'entendait pas la musique.",
  "Mon téléphone tient la charge une journée entière. Enfin, une petite journée.",
  "Vous avez vraiment pensé à tout.",
  "Nouveau record : j'ai fini le paquet avant le générique.",
  "Bon. Il pleut. On y va quand même.",
  "La notice tient en une phrase, et elle est en finnois.",
];

/** { id, text, expected }: what to show, and the accepted answers or null. */
export const MESSAGES = [
  ...SURE.map(([expected, text], i) => ({ id: `m${i + 1}`, text: typeset(text), expected: expected.split(" ") })),
  ...OPEN.map((text, i) => ({ id: `m${SURE.length + i + 1}`, text: typeset(text), expected: null })),
];

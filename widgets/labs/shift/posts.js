// Posts to sort for an invented bicycle forum: nothing harmful, on purpose. Same shape as tones.js.

import { typeset } from "../shared/french.js";

export const SORTS = ["keep", "advert", "off-topic", "review"];

const SURE = [
  ["keep", "Ma chaîne saute quand je change de vitesse. Faut-il régler le dérailleur ou changer la chaîne ?"],
  ["keep", "Astuce : une vieille brosse à dents suffit pour nettoyer les pignons."],
  ["keep", "Quelle pression pour des pneus de ville de 37 mm ?"],
  ["keep", "Merci à la personne qui m'a expliqué comment poser une rustine, ça tient toujours."],
  ["advert", "-50 % sur tous nos antivols ce week-end seulement, code VELOPROMO, commandez vite !"],
  ["advert", "Gagnez de l'argent depuis chez vous en vendant nos montres, inscription gratuite sur notre site."],
  ["advert", "Notre boutique livre en 24 h casques, gants et lunettes. Cliquez, achetez, roulez !"],
  ["advert", "Offre exceptionnelle : deux abonnements de streaming pour le prix d'un, lien dans mon profil."],
  ["off-topic", "Quelqu'un a la recette du gratin de courge ?"],
  ["off-topic", "Qui a vu le match de handball hier soir ?"],
  ["off-topic", "Je cherche un tuteur en chimie pour le mois de mai."],
  ["off-topic", "Mon chat refuse ses croquettes depuis mardi, que faire ?"],
];

const OPEN = [
  "Je vends mon vélo d'enfant, 40 francs, peu servi. Photos sur demande.",
  "L'atelier de mon cousin fait du très bon travail, allez-y de ma part.",
  "Il pleut. Qui roule quand même ?",
  "Mon scooter ne démarre plus, une idée ?",
  "Ce forum était mieux avant.",
  "J'ai comparé six antivols sur mon blog, le lien est dans mon profil.",
  "Quelqu'un pour aller au cinéma après la sortie vélo de dimanche ?",
  "Cherche vélo d'occasion, petit budget.",
  "Premier !",
  "Perdu un gant rouge sur la piste du lac, samedi.",
  "La mairie va supprimer douze places de parking devant la gare. Votre avis ?",
  "Mon coach sportif propose un essai gratuit, dites-lui que vous venez du forum.",
  "Mes genoux craquent quand je pédale. Normal ?",
  "Regardez cette photo de coucher de soleil prise depuis mon porte-bagages.",
];

/** { id, text, expected }: what to show, and the accepted answers or null. */
export const POSTS = [
  ...SURE.map(([expected, text], i) => ({ id: `p${i + 1}`, text: typeset(text), expected: [expected] })),
  ...OPEN.map((text, i) => ({ id: `p${SURE.length + i + 1}`, text: typeset(text), expected: null })),
];

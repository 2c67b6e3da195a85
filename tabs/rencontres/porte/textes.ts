/** The door of a rencontre: its code, for whoever arrives. */
export const PORTE = {
  bouton: 'À la porte',
  titre: 'À la porte',
  qr: 'QR de la page d’arrivée',
  aide: 'Chaque personne scanne le QR, ou ouvre la page et écrit le code. Elle choisit sa structure parmi celles invitées\u00A0: la présence est notée, marquée «\u00A0dit à la porte\u00A0», et se corrige dans Présences.',
  code: 'Code du jour',
  page: 'Page où l’écrire',
  heures: 'Ouvert',
  de: (debut: string, fin: string) => `${debut} jusqu’à ${fin}`,
  borne: 'Ouvrir sur cette tablette',
  borneAide:
    'Pour une tablette posée à l’entrée\u00A0: de gros boutons, et la page revient au début après chaque arrivée.',
  renouveler: 'Changer le code',
  renouvelerQuestion: 'Changer le code et le QR\u202F?',
  renouvelerAide: 'Les anciens n’ouvriront plus rien, ceux des feuilles déjà imprimées non plus.',
  renouvele: 'Le code et le QR sont changés.',
  copier: 'Copier l’adresse',
  copiee: 'L’adresse de la page d’arrivée est copiée.',
  reservee: 'Le code de la porte est montré par la coordination',
  reserveeAide: 'Scannez celui qui est affiché à l’entrée.',
  attente: 'Nous lisons le code…',
  projeter: 'Projeter',
  affiche: 'Affiche de la porte',
  versLAffiche: 'Imprimer une affiche',
  retour: 'Revenir à la porte',
} as const;

/** The next step of whoever organises, on the day. */
export const ACCUEILLIR = {
  bouton: 'Accueillir à la porte',
  aide: 'C’est aujourd’hui\u00A0: le QR, le code du jour ou une tablette à l’entrée\u00A0; la feuille à signer\u00A0; les présences à cocher.',
} as const;

/** Those who came and are in no annuaire. */
export const VENUES = {
  titre: (n: number) =>
    n === 1 ? 'Une structure venue n’est pas dans l’annuaire' : `${n} structures venues ne sont pas dans l’annuaire`,
  aide: 'Dites à la porte, elles comptent déjà. Rattachez chacune à sa fiche, créez la sienne, ou écartez ce qui n’est pas une structure.',
  creer: 'Créer sa fiche',
  creerCelle: (nom: string) => `Créer la fiche de ${nom}`,
  peutEtre: 'Peut-être déjà dans l’annuaire',
  cest: (nom: string) => `C’est ${nom}`,
  rattacher: (nom: string) => `Rattacher ${nom} à une fiche`,
  rattacherCourt: 'Rattacher à une fiche',
  rattachee: (dite: string, nom: string) => `${dite}\u00A0: c’est ${nom}, présente.`,
  ecarter: 'Écarter',
  ecarterCelle: (nom: string) => `Écarter\u00A0: ${nom}`,
  ecartee: (nom: string) => `${nom}\u00A0: écartée, elle ne compte plus.`,
} as const;

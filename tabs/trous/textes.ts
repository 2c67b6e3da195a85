import { enumeration, nombre, pluriel } from '../../core/textes/francais.ts';
import { type Compte, ETATS_DE_CASE, type EtatDeCase, totalDuCompte } from '../../core/trous/cases.ts';

export const TROUS = {
  titre: 'Carte des trous',
  attente: 'Chargement de l’annuaire…',
  aide: 'Qui agit sur quoi, pour qui, et où\u00A0: une case vide dit si personne n’agit, ou si l’annuaire ne le sait pas.',
  pourLesAutres:
    'D’après ce que vous lisez de l’annuaire. Les demandes montrées sont celles de vos structures\u00A0; la coordination les lit toutes.',
  enLecture: 'D’après ce que vous lisez de l’annuaire. Les besoins entendus se lisent de la coordination.',
  filtrer: 'Choisir ce que l’on regarde',
  toutVoir: 'Toute la carte',
  axes: { thematique: 'Thématique', public: 'Public', commune: 'Commune' },
  tous: { thematique: 'Thématiques', public: 'Publics', commune: 'Communes' },
  vues: { tableau: 'Tableau', carte: 'Carte' },
  affichage: 'Affichage',
  tableau: (lignes: string, colonnes: string) => `${lignes} par ${colonnes}`,
  aucun: 'Aucun croisement',
  rienTitre: 'Rien à montrer pour ce choix',
  rien: 'Personne sur le territoire ne le dit ni ne le demande, ou ces mots ne sont pas de son vocabulaire.',
  legende: 'Légende',
  sansObjet: 'personne ne le dit ni ne le demande',
  demandes: (n: number) => pluriel(n, 'demande sans réponse', 'demandes sans réponse'),
  marque: 'demandes sans réponse',
  tues: (n: number) =>
    `${n === 1 ? 'Une ligne ou colonne n’est pas montrée' : `${nombre(n)} lignes ou colonnes ne sont pas montrées`}\u00A0: personne sur le territoire ne les dit ni ne les demande ici.`,
  clavier: 'Les flèches vont d’une case à l’autre, Entrée l’ouvre.',
} as const;

/** What each state is called, how it is drawn without a colour, and how many cells of it are said. */
export const ETATS = {
  trou: { nom: 'personne n’agit', signe: '○', dire: (n: number) => `${nombre(n)} où personne n’agit` },
  inconnue: { nom: 'on ne sait pas', signe: '?', dire: (n: number) => `${nombre(n)} où l’on ne sait pas` },
  'a-confirmer': { nom: 'à confirmer', signe: '~', dire: (n: number) => `${nombre(n)} à confirmer` },
  'de-loin': { nom: 'de loin seulement', signe: '◐', dire: (n: number) => `${nombre(n)} de loin seulement` },
  couverte: {
    nom: 'quelqu’un agit sur place',
    signe: '●',
    dire: (n: number) => `${nombre(n)} où quelqu’un agit sur place`,
  },
} as const satisfies Record<EtatDeCase, unknown>;

/** « 14 croisements : 3 où personne n’agit, 2 à confirmer et 9 où quelqu’un agit ». */
export function direCompte(compte: Compte): string {
  const presents = ETATS_DE_CASE.filter((etat) => compte[etat] > 0);
  const total = totalDuCompte(compte);
  if (total === 0) return TROUS.aucun;
  return `${pluriel(total, 'croisement')}\u00A0: ${enumeration(presents.map((etat) => ETATS[etat].dire(compte[etat])))}`;
}

/** What a cell says to whoever does not see it. */
export const direCase = (ou: readonly string[], compte: Compte, demandes: number): string =>
  [`${ou.join(', ')}\u00A0: ${direCompte(compte)}`, ...(demandes === 0 ? [] : [TROUS.demandes(demandes)])].join(
    '\u00A0; ',
  );

export const CARTE = {
  titre: 'Ce qui n’a personne sur place, commune par commune',
  ecrit:
    'Dans chaque commune, le nombre de croisements sans personne sur place dont on soit sûr. Choisir une commune en ouvre le tableau.',
  liste: 'Sans personne sur place, par commune',
  commune: (nom: string, compte: Compte) => `${nom}\u00A0: ${direCompte(compte)}`,
} as const;

export const CASE = {
  surPlace: 'Qui y agit',
  voisines: 'Dans les communes voisines, sur la même thématique et pour ce public',
  autresPublics: 'Dans la commune, sur la même thématique, pour d’autres publics',
  themesProches: 'Dans la commune, sur une thématique proche',
  aucunePiste:
    'Aucune structure de l’annuaire n’agit de près\u00A0: ni à côté, ni sur place, ni sur une thématique proche.',
  combler: 'Ce qui pourrait le combler',
  demander: 'Mettre en lien',
  demanderA: (nom: string) => `Mettre en lien avec ${nom}`,
  derriere: 'Ce qui est demandé derrière',
  rienDerriere: 'Aucun besoin entendu, aucune mise en lien restée sans réponse.',
  sansPublic: 'public non précisé',
  partout: 'tout le territoire',
  miseEnLien: (demandeur: string, destinataire: string) =>
    `Mise en lien sans réponse\u00A0: ${demandeur} vers ${destinataire}`,
  plus: (n: number) => `et ${nombre(n)} de plus`,
  agir: 'Agir',
  rencontre: 'Créer une rencontre sur ce trou',
  fiche: 'En faire une fiche action',
  entendre: 'Noter un besoin entendu ici',
  annuaire: 'Voir la commune dans l’annuaire',
  lesVoir: 'Les voir dans l’annuaire',
} as const;

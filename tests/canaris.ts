import { CHAMPS_A_VISIBILITE, type ChampAVisibilite } from '../core/champs/champs.ts';
import type { NouveauContact } from '../core/lists/contacts.list.ts';
import type { NouvelleStructure } from '../core/lists/structures.list.ts';
import { motsNus } from '../core/textes/mots-nus.ts';
import { VISIBILITES, type Visibilite } from '../core/vocabulaires/structures.ts';

/** A value written nowhere else: met where its readers are not, it tells which rule leaks. */
export interface Canari {
  /** Row, field and level. */
  readonly ou: string;
  readonly valeur: string;
  /** Who may read it at most; undefined: nobody who may pass it on, nor another structure. */
  readonly pour?: Visibilite;
}

const colle = (texte: string): string => motsNus(texte).replaceAll(' ', '');

/** Whatever writes it: accents, case, signs, groups of digits and the prefix of a telephone apart. */
const trace = ({ valeur }: Canari): string => colle(valeur.replace(/^\+33/, ''));

/** The canaries that a text holds, by where they stand. */
export const canarisDans = (texte: string, canaris: readonly Canari[]): readonly string[] => {
  const lu = colle(texte);
  return canaris.filter((c) => lu.includes(trace(c))).map(({ ou }) => ou);
};

/** Those that readers of this level must never meet. */
export const interdits = (canaris: readonly Canari[], niveau: Visibilite): readonly Canari[] =>
  canaris.filter(({ pour }) => pour === undefined || VISIBILITES.indexOf(pour) < VISIBILITES.indexOf(niveau));

/** A fiche whose address is protected, everything else open to everyone: each field tells the street in its own way. */
export const PROTEGEE = {
  nom: 'Refuge Zéphirine',
  type: 'Association',
  statut: 'Active',
  sigle: 'Imp. Coquelicots-Muets',
  adresse: '12 impasse des Coquelicots-Muets',
  codePostal: '33998',
  commune: 'Cavignac',
  communeInsee: '33114',
  latitude: 45.98761,
  longitude: -0.87612,
  accessibilite: 'https://acceslibre.example/porte-taupe',
  adresseProtegee: true,
  siret: '73282932000074',
  rna: 'W332987001',
  finess: '330987001',
  description: 'Nous recevons au 12, IMPASSE DES COQUELICOTS MUETS, sonnez.',
  services: ['Accueil de jour', 'Accueil à l’impasse des Coquelicots-Muets'],
  thematiques: ['Logement', 'Abri des Coquelicots Muets'],
  publics: ['Familles', 'Gens de l’impasse des coquelicots-muets'],
  siteWeb: 'https://impasse-des-coquelicots-muets.example/',
  telephone: '+33557000123',
  courriel: 'accueil@zephirine.example',
  modalitesDAcces: 'Numéro 732 829 320 : entrée par l’imp. des Coquelicots Muets.',
  visibilites: Object.fromEntries(CHAMPS_A_VISIBILITE.map((champ) => [champ, 'public'])),
} as const satisfies NouvelleStructure;

/** What would tell where it is. */
export const CANARIS_DE_L_ADRESSE: readonly Canari[] = [
  { ou: 'rue', valeur: 'Coquelicots-Muets' },
  { ou: 'codePostal', valeur: PROTEGEE.codePostal },
  { ou: 'latitude', valeur: '98761' },
  { ou: 'longitude', valeur: '87612' },
  { ou: 'accessibilite', valeur: 'porte-taupe' },
  { ou: 'siren', valeur: PROTEGEE.siret.slice(0, 9) },
  { ou: 'rna', valeur: PROTEGEE.rna },
  { ou: 'finess', valeur: PROTEGEE.finess },
];

/** Of each level, a value for every field whose readers are chosen and that can hold one of its own. */
const VALEURS = (n: number) =>
  ({
    siret: ['41816609600069', '55210055400013', '38012986646850'][n] ?? '',
    rna: `W33255500${n}`,
    finess: `33055500${n}`,
    description: `Présentation serin${n}`,
    services: [`Service serin${n}`],
    thematiques: [`Thème serin${n}`],
    publics: [`Public serin${n}`],
    adresse: `3 allée du Serin${n}`,
    codePostal: `3377${n}`,
    telephone: `+3355755550${n}`,
    courriel: `serin${n}@structure.example`,
    siteWeb: `https://site-serin${n}.example/`,
    horaires: `sur appel, serin${n}`,
    accessibilite: `https://acceslibre.example/serin${n}`,
    modalitesDAcces: `Accès serin${n}`,
  }) satisfies Partial<Record<ChampAVisibilite, string | readonly string[]>>;

const reservee = (niveau: Visibilite, n: number): NouvelleStructure => ({
  nom: `Réservée ${niveau} Volière`,
  type: 'Association',
  statut: 'Active',
  ...VALEURS(n),
  visibilites: Object.fromEntries(CHAMPS_A_VISIBILITE.map((champ) => [champ, niveau])),
});

/** One fiche a level, each of its fields at that level. */
export const RESERVEES: readonly NouvelleStructure[] = VISIBILITES.map(reservee);

const CANARIS_DES_FICHES: readonly Canari[] = VISIBILITES.flatMap((pour, n) =>
  Object.entries(VALEURS(n)).map(([champ, valeur]) => ({
    ou: `${champ} « ${pour} »`,
    valeur: [valeur].flat()[0] ?? '',
    pour,
  })),
);

const DE_PERSONNE = ['fonction', 'courriel', 'telephone'] as const;

type Personne = Omit<NouveauContact, 'structure'>;

const unePersonne = (nom: string, n: number, reste: Partial<Personne>): Personne => ({
  nom: `${nom} Mésange${n}`,
  fonction: `Gardienne colibri${n}`,
  courriel: `alouette${n}@personne.example`,
  telephone: `+3361234560${n}`,
  visibilite: 'public',
  actif: true,
  principal: false,
  ...reste,
});

const canarisDe = (n: number, quoi: string, pour: Visibilite | undefined, nom: Visibilite | undefined) => [
  ...(nom === 'public'
    ? []
    : [{ ou: `nom, ${quoi}`, valeur: `Mésange${n}`, ...(nom === undefined ? {} : { pour: nom }) }]),
  ...DE_PERSONNE.map((champ) => ({
    ou: `${champ}, ${quoi}`,
    valeur: { fonction: `gardienne colibri${n}`, courriel: `alouette${n}`, telephone: `61234560${n}` }[champ],
    ...(pour === undefined ? {} : { pour }),
  })),
];

/**
 * People of one structure: whom everyone sees and who keep each field for a level; one of each narrower level with its
 * fields open; who objects; who left.
 */
export const PERSONNES: readonly { readonly personne: Personne; readonly canaris: readonly Canari[] }[] = [
  ...VISIBILITES.map((niveau, n) => ({
    personne: unePersonne('Prudence', n, {
      visibilites: Object.fromEntries(DE_PERSONNE.map((champ) => [champ, niveau])),
    }),
    canaris: canarisDe(n, `personne publique, champs « ${niveau} »`, niveau, 'public'),
  })),
  ...VISIBILITES.slice(0, 2).map((niveau, i) => ({
    personne: unePersonne('Discrète', 3 + i, {
      visibilite: niveau,
      visibilites: Object.fromEntries(DE_PERSONNE.map((champ) => [champ, 'public'])),
    }),
    canaris: canarisDe(3 + i, `personne « ${niveau} », champs publics`, niveau, niveau),
  })),
  {
    personne: unePersonne('Opposée', 5, { opposition: true }),
    canaris: canarisDe(5, 'personne opposée', undefined, undefined),
  },
  {
    personne: unePersonne('Partie', 6, { actif: false }),
    canaris: canarisDe(6, 'personne partie', undefined, undefined),
  },
];

const CANARIS_DES_PERSONNES: readonly Canari[] = PERSONNES.flatMap(({ canaris }) => canaris);

/** People of the protected fiche: each tells the street in a field, and can be reached by another. */
export const GENS_DU_REFUGE: readonly Personne[] = [
  unePersonne('Gardienne', 7, { fonction: 'Accueil, 12 bis impasse des Coquelicots-Muets' }),
  unePersonne('Bénévole', 8, { thematiques: ['Au 12 imp. des coquelicots muets'] }),
  { ...unePersonne('Veilleuse', 9, {}), nom: 'Veilleuse de l’impasse des Coquelicots-Muets' },
];

export const TOUS_LES_CANARIS: readonly Canari[] = [
  ...CANARIS_DE_L_ADRESSE,
  ...CANARIS_DES_FICHES,
  ...CANARIS_DES_PERSONNES,
];

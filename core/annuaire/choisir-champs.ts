import { clesApprises } from '../imports/identite.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import { SECTIONS_DE_FICHE, type Visibilite } from '../vocabulaires/structures.ts';
import type { Cote } from './cotes.ts';
import { memeValeur } from './operations.ts';
import { reunirLesVerifications } from './verifications-passees.ts';

export type ChampDeStructure = keyof typeof structures.columns;

/** Fields that only mean something together: they come from one same fiche. The first one tells whether the group is filled. */
export const GROUPES: readonly { readonly libelle: string; readonly champs: readonly ChampDeStructure[] }[] = [
  {
    libelle: 'Siège',
    champs: ['commune', 'communeInsee', 'millesimeCog', 'codePostal', 'adresse', 'latitude', 'longitude'],
  },
  { libelle: 'Zone d’intervention', champs: ['zone', 'zoneCodes'] },
  { libelle: 'Dernière vérification', champs: ['verifieeLe', 'verifieePar'] },
  { libelle: 'Source', champs: ['cleSource', 'source'] },
];

/** Fields that no one chooses: identity of the surviving fiche, or worked out. */
const CHAMPS_SANS_CHOIX = [
  'statut',
  'visibilites',
  'provenance',
  'adresseProtegee',
  'recenseeLe',
  'cleCreation',
  'empreinte',
  'autresCles',
  'absorbees',
  'sansRappel',
  'verifications',
  'verificationsPassees',
] as const;

const estVide = (v: unknown): boolean => v === undefined || v === '' || (Array.isArray(v) && v.length === 0);

/** Choice made by default and by hand: which side gives each field. `les deux` joins lists of values. */
export type Choix = Partial<Readonly<Record<ChampDeStructure, Cote>>>;

export interface ChampChoisi {
  readonly champ: ChampDeStructure;
  readonly libelle: string;
  readonly de: Cote | 'les deux';
  readonly survivante: unknown;
  readonly absorbee: unknown;
  readonly valeur: unknown;
}

const CHAMPS = Object.keys(structures.columns) as ChampDeStructure[];
const seChoisit = (champ: ChampDeStructure): boolean => !CHAMPS_SANS_CHOIX.some((c) => c === champ);
const groupeDe = (champ: ChampDeStructure): readonly ChampDeStructure[] =>
  GROUPES.find((g) => g.champs.includes(champ))?.champs ?? [champ];

/**
 * Field by field, what the merged fiche holds. By default the surviving fiche wins where it is filled, lists of values are joined, and the
 * latest verification is kept. A choice on a field holds for its whole group.
 */
export const choisirChamps = (survivante: Structure, absorbee: Structure, choix: Choix): readonly ChampChoisi[] =>
  CHAMPS.filter(seChoisit).map((champ) => {
    const de = coteDe(champ, survivante, absorbee, choix);
    const siennes = { survivante: survivante[champ], absorbee: absorbee[champ] };
    const valeur = de === 'les deux' ? reunir(siennes.survivante, siennes.absorbee) : siennes[de];
    return { champ, libelle: structures.columns[champ].label, de, ...siennes, valeur };
  });

function coteDe(champ: ChampDeStructure, s: Structure, a: Structure, choix: Choix): Cote | 'les deux' {
  const groupe = groupeDe(champ);
  const voulu = groupe.map((c) => choix[c]).find((c) => c !== undefined);
  if (voulu !== undefined) return voulu;
  if (groupe.includes('verifieeLe')) return (a.verifieeLe ?? '') > (s.verifieeLe ?? '') ? 'absorbee' : 'survivante';
  if (champ === 'zoneCodes' && s.zone !== undefined && s.zone === a.zone) return 'les deux';
  if (groupe.length === 1 && Array.isArray(s[champ])) return 'les deux';
  return groupe.every((c) => estVide(s[c])) ? 'absorbee' : 'survivante';
}

const reunir = (a: unknown, b: unknown): unknown => [
  ...new Set([...(Array.isArray(a) ? a : []), ...(Array.isArray(b) ? b : [])]),
];

/** From the narrowest: of two visibilities asked for a same field, the one that shows less. */
export const ETROITESSE = { coordination: 0, partenaires: 1, public: 2 } as const satisfies Record<Visibilite, number>;

/** What is worked out and not chosen: the oldest registration, the protections of either fiche, the last verification of each section. */
export function champsDeduits(
  s: Structure,
  a: Structure,
): Required<Pick<ModificationDeStructure, 'adresseProtegee' | 'sansRappel'>> & ModificationDeStructure {
  const visibilites = { ...a.visibilites, ...s.visibilites };
  for (const [champ, deA] of Object.entries(a.visibilites ?? {})) {
    const deS = s.visibilites?.[champ];
    visibilites[champ] = deS === undefined || ETROITESSE[deA] < ETROITESSE[deS] ? deA : deS;
  }
  const verifications = { ...a.verifications, ...s.verifications };
  for (const section of SECTIONS_DE_FICHE) {
    const deA = a.verifications?.[section];
    if (deA !== undefined && deA.le > (s.verifications?.[section]?.le ?? '')) verifications[section] = deA;
  }
  const recensees = [s.recenseeLe, a.recenseeLe].filter((jour) => jour !== undefined).sort();
  return {
    adresseProtegee: s.adresseProtegee || a.adresseProtegee,
    sansRappel: s.sansRappel || a.sansRappel,
    // A line of a file that was the absorbed fiche is the surviving one.
    autresCles: [...new Set([...s.autresCles, ...a.autresCles, ...clesApprises(s, a)])],
    absorbees: [...new Set([...s.absorbees, ...a.absorbees, a.id])],
    ...(recensees[0] === undefined ? {} : { recenseeLe: recensees[0] }),
    ...(Object.keys(visibilites).length === 0 ? {} : { visibilites }),
    ...(Object.keys(verifications).length === 0 ? {} : { verifications }),
    ...reunirLesVerifications(s, a),
  };
}

/** Fields whose value the merge changes on the surviving fiche. */
export const champsChanges = (choisis: readonly ChampChoisi[]): readonly ChampChoisi[] =>
  choisis.filter((c) => !memeValeur(c.survivante, c.valeur));

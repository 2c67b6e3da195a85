import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { chercheurDeDoublons, type FicheComparable, type Semblable } from '../annuaire/doublons.ts';
import { ajouterProvenance } from '../annuaire/provenance.ts';
import { garderLaVerification } from '../annuaire/verifications-passees.ts';
import type { ModificationDeStructure, NouvelleStructure, Structure } from '../lists/structures.list.ts';
import { clesApprises, parIdentite, regrouper } from './identite.ts';
import type { LigneLue } from './structures.ts';

/** What someone decided of a line. */
export interface Decision {
  /** Is the fiche that resembles it the same structure? `laisser` leaves the line out. */
  readonly doublon?: 'meme' | 'autre' | 'laisser';
  /** For the values that someone has corrected in the annuaire. */
  readonly garder?: Garder;
  /** Fields that the line does not change, however they differ. */
  readonly champsRefuses?: readonly string[];
}

/** What the values of a file do to those that a fiche has, in a field of several values. */
export type Listes = 'ajouter' | 'remplacer';

/** Which value stays when the file and a correction made in the annuaire differ. */
export type Garder = 'annuaire' | 'fichier';

export interface DemandeDePlan {
  readonly lignes: readonly LigneLue[];
  readonly existantes: readonly Structure[];
  /** By number of line. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  readonly garder?: Garder;
  readonly listes?: Listes;
  readonly signature: { readonly par: string; readonly le: string };
}

/** A field that differs between the file and the fiche; `protege`: someone corrected it, and the annuaire wins; `refuse`: someone says that it stays. */
export interface Difference {
  readonly champ: string;
  readonly avant: unknown;
  readonly apres: unknown;
  readonly protege: boolean;
  readonly refuse: boolean;
}

/** A fiche of the list, or an earlier line of the file, that resembles a line. */
export interface Ressemblance {
  readonly id?: string;
  readonly ligne?: number;
  readonly nom: string;
  readonly raisons: readonly string[];
}

export type SortDeLigne =
  | { readonly sort: 'creer'; readonly structure: NouvelleStructure }
  | {
      readonly sort: 'modifier';
      readonly id: string;
      readonly eTag: string;
      readonly patch: ModificationDeStructure;
      readonly differences: readonly Difference[];
    }
  | { readonly sort: 'inchangee'; readonly id: string; readonly differences: readonly Difference[] }
  | { readonly sort: 'a-trancher'; readonly semblable: Ressemblance }
  /** `id`: the fiche that an earlier line already is. */
  | { readonly sort: 'laissee'; readonly motif: string; readonly id?: string };

export type LignePlanifiee = { readonly numero: number; readonly nom: string } & SortDeLigne;

/** Never brought by a file onto a known fiche: when it was first registered, what it is called there, whether it is open. */
const GARDES: ReadonlySet<string> = new Set([
  'recenseeLe',
  'statut',
  'source',
  'cleSource',
  'millesimeCog',
  'type',
  'verifieePar',
]);

const vide = (v: unknown): boolean => v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);
const egal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the import does of each line, before it does it: the same file twice changes nothing. A line that is certainly a known fiche changes it; one
 * that probably is waits for a decision. A field that the file does not carry is left as it is.
 */
export function planifierStructures(d: DemandeDePlan): readonly LignePlanifiee[] {
  // Of two fiches of one identity, the one in use: the other was archived by a merge.
  const connues = parIdentite(
    d.existantes.toSorted((a, b) => Number(estDansLAnnuaire(b)) - Number(estDansLAnnuaire(a))),
  );
  const parId = new Map(d.existantes.map((s) => [s.id, s]));
  const { gardees, reprises } = regrouper(d.lignes);
  const semblables = chercheurDeDoublons<FicheComparable>([
    ...d.existantes,
    ...gardees.map(({ numero, structure }) => ({ ...structure, id: idDeLigne(numero) })),
  ]);
  const prises = new Map<string, number>();

  const decider = ({ numero, structure }: LigneLue): SortDeLigne => {
    const decision = d.decisions?.[numero];
    if (decision?.doublon === 'laisser') return { sort: 'laissee', motif: LAISSEE_A_LA_MAIN };
    const trouvee = connues(structure);
    const proche =
      trouvee === undefined ? leProche(semblables({ ...structure, id: idDeLigne(numero) }), numero) : undefined;
    const fiche = trouvee ?? parId.get(proche?.fiche.id ?? '');
    const sure = trouvee !== undefined || proche?.certitude === 'certain';
    // Someone says that it is another: of what is only probable. What is certain is not theirs to say.
    if (proche !== undefined && !sure && decision?.doublon === 'autre') return { sort: 'creer', structure };
    if (proche !== undefined && !sure && decision?.doublon !== 'meme')
      return { sort: 'a-trancher', semblable: ressemblance(proche) };
    if (proche !== undefined && fiche === undefined)
      return { sort: 'laissee', motif: memeQueLaLigne(numeroDe(proche.fiche.id)) };
    if (fiche === undefined) return { sort: 'creer', structure };
    const deja = prises.get(fiche.id);
    if (deja !== undefined) return { sort: 'laissee', motif: dejaPrise(deja), id: fiche.id };
    const sort = comparer(structure, fiche, d, decision, { diteLaMeme: !sure });
    if (sort.sort !== 'laissee') prises.set(fiche.id, numero);
    return sort;
  };

  const sorts = new Map(gardees.map((ligne) => [ligne.numero, decider(ligne)]));
  return d.lignes.map(({ numero, structure }) => ({
    numero,
    nom: structure.nom,
    ...(sorts.get(numero) ?? {
      sort: 'laissee' as const,
      motif: `la même structure revient à la ligne ${reprises.get(numero)}, qui l’emporte`,
    }),
  }));
}

export const LAISSEE_A_LA_MAIN = 'laissée de côté à la main';
export const dejaPrise = (ligne: number): string => `la ligne ${ligne} est déjà cette structure de l’annuaire`;
export const memeQueLaLigne = (ligne: number): string => `la même structure est à la ligne ${ligne}`;
const ARCHIVEE = 'sa fiche est archivée ou fermée dans l’annuaire : rouvrez-la si la structure est de nouveau active';

const DE_LIGNE = 'ligne-';
const idDeLigne = (numero: number): string => `${DE_LIGNE}${numero}`;
const numeroDe = (id: string): number => (id.startsWith(DE_LIGNE) ? Number(id.slice(DE_LIGNE.length)) : Number.NaN);

/** Among what resembles a line: a fiche, or an earlier line, so that of two lines the first is kept. « Possible » is too weak to ask. */
const leProche = (
  trouvees: readonly Semblable<FicheComparable>[],
  numero: number,
): Semblable<FicheComparable> | undefined =>
  trouvees.find(
    ({ certitude, fiche }) =>
      certitude !== 'possible' && (!fiche.id.startsWith(DE_LIGNE) || numeroDe(fiche.id) < numero),
  );

const ressemblance = ({ fiche, raisons }: Semblable<FicheComparable>): Ressemblance => ({
  ...(fiche.id.startsWith(DE_LIGNE) ? { ligne: numeroDe(fiche.id) } : { id: fiche.id }),
  nom: fiche.nom,
  raisons,
});

/** Fields that someone corrected in the annuaire, whatever the way: all but those that came by a file. */
const corriges = (s: Structure): ReadonlySet<string> =>
  new Set((s.provenance ?? []).filter((p) => p.canal !== 'Import').map((p) => p.champ));

/**
 * What a line brings to a fiche that is the same structure; nothing to one that is no more in use. `diteLaMeme`: only a person says so; the fiche learns
 * the identity of the line, for nobody to be asked again.
 */
export function comparer(
  structure: NouvelleStructure,
  existante: Structure,
  { garder = 'annuaire', listes = 'ajouter', signature }: Pick<DemandeDePlan, 'garder' | 'listes' | 'signature'>,
  decision: Decision | undefined,
  { diteLaMeme = false }: { readonly diteLaMeme?: boolean } = {},
): SortDeLigne {
  if (!estDansLAnnuaire(existante)) return { sort: 'laissee', motif: ARCHIVEE };
  const proteges = (decision?.garder ?? garder) === 'annuaire' ? corriges(existante) : new Set<string>();
  const actuelles: Readonly<Record<string, unknown>> = { ...existante };
  const refuses = new Set(decision?.champsRefuses ?? []);
  const apportees = listes === 'ajouter' ? ajouterAuxListes(structure, existante) : structure;
  const differences = Object.entries(apportees)
    .filter(([champ, apres]) => !GARDES.has(champ) && !vide(apres) && !egal(apres, actuelles[champ]))
    .filter(([champ, apres]) => champ !== 'verifieeLe' || String(apres) > (existante.verifieeLe ?? ''))
    .map(([champ, apres]) => ({
      champ,
      avant: actuelles[champ],
      apres,
      protege: proteges.has(champ),
      refuse: refuses.has(champ),
    }));
  const { id, eTag } = existante;
  const prises = differences.filter((x) => !x.protege && !x.refuse);
  const apprises = diteLaMeme ? clesApprises(existante, structure) : [];
  if (prises.length + apprises.length === 0) return { sort: 'inchangee', id, differences };
  const suivies = prises.filter((x) => x.champ !== 'verifieeLe');
  return {
    sort: 'modifier',
    id,
    eTag,
    differences,
    patch: {
      ...Object.fromEntries(prises.map((x) => [x.champ, x.apres])),
      ...(apprises.length === 0 ? {} : { autresCles: [...existante.autresCles, ...apprises] }),
      ...(suivies.length === prises.length
        ? {}
        : { ...garderLaVerification(existante, structure.verifieeLe ?? ''), verifieePar: 'Import' as const }),
      ...(prises.some((x) => x.champ === 'adresse') && structure.latitude === undefined
        ? { latitude: undefined, longitude: undefined }
        : {}),
      ...(suivies.length === 0
        ? {}
        : {
            provenance: ajouterProvenance(
              existante.provenance,
              suivies.map((x) => ({ champ: x.champ, avant: enTexte(x.avant), apres: enTexte(x.apres) })),
              { ...signature, canal: 'Import' },
            ),
          }),
    },
  };
}

/** The line with, in each field of several values, those of the fiche first. The codes of another zone say nothing of this one. */
function ajouterAuxListes(structure: NouvelleStructure, existante: Structure): Readonly<Record<string, unknown>> {
  const actuelles: Readonly<Record<string, unknown>> = { ...existante };
  const autreZone = structure.zone !== undefined && structure.zone !== existante.zone;
  return Object.fromEntries(
    Object.entries(structure).map(([champ, apres]) => {
      const avant = actuelles[champ];
      const sAjoute = Array.isArray(apres) && Array.isArray(avant) && !(champ === 'zoneCodes' && autreZone);
      return [champ, sAjoute ? [...new Set([...avant, ...apres])] : apres];
    }),
  );
}

const enTexte = (v: unknown): string | readonly string[] | undefined =>
  vide(v) ? undefined : Array.isArray(v) ? v.map(String) : String(v);

/** How many lines have each outcome. */
export const compterLesSorts = (lignes: readonly LignePlanifiee[]): Readonly<Record<SortDeLigne['sort'], number>> => {
  const comptes = { creer: 0, modifier: 0, inchangee: 0, 'a-trancher': 0, laissee: 0 };
  for (const { sort } of lignes) comptes[sort] += 1;
  return comptes;
};

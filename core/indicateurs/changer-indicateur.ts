import { ajouterProvenance, type Changement } from '../annuaire/provenance.ts';
import type { IndicateurSaisi } from '../contrats/indicateurs.ts';
import { egal } from '../egal.ts';
import {
  type Indicateur,
  indicateurs,
  type ModificationDIndicateur,
  type NouvelIndicateur,
} from '../lists/indicateurs.list.ts';
import { compteDesPersonnes } from './calculs.ts';
import { ciblesDe, rangees } from './cibles.ts';
import { uniteDe } from './definitions.ts';

const TEXTES = [
  'libelle',
  'unite',
  'dateOrigine',
  'sourceOrigine',
  'definition',
  'source',
  'responsable',
  'responsableContact',
  'cadenceDeSaisie',
  'outilDeRecueil',
] as const;
const NOMBRES = ['valeurOrigine', 'ordre'] as const;
const FILTRES = ['thematiques', 'typesDeStructure', 'formats'] as const;
const TELS_QUELS = ['ficheAction', 'type', 'calcul'] as const;

/** What is typed of an indicator, as the list keeps it: an emptied field is undefined, one left out is not there. */
function nettes(s: IndicateurSaisi): ModificationDIndicateur {
  const dits = <C extends keyof IndicateurSaisi>(champs: readonly C[], net: (v: IndicateurSaisi[C]) => unknown) =>
    champs.filter((c) => s[c] !== undefined).map((c) => [c, net(s[c])] as const);
  return Object.fromEntries<unknown>([
    ...dits(TELS_QUELS, (v) => v),
    ...dits(TEXTES, (v) => v || undefined),
    ...dits(NOMBRES, (v) => v ?? undefined),
    ...dits(FILTRES, (v) => [...new Set(v)]),
    ...dits(['cibles'], (v) => rangees(v ?? [])),
  ]) as ModificationDIndicateur;
}

/** What an indicator says of a field, to be compared: a single target of an older row is a list of one. */
const valeurDe = (i: Indicateur, champ: string): unknown =>
  champ === 'cibles' ? ciblesDe(i) : new Map<string, unknown>(Object.entries(i)).get(champ);

const vide = (valeur: unknown): unknown => (Array.isArray(valeur) && valeur.length === 0 ? undefined : valeur);

/**
 * Values typed while they counted people stay so, whatever the unit becomes: a change of unit must not uncover a small
 * one.
 */
function valeursTenues(i: Indicateur, voulu: ModificationDIndicateur): Pick<ModificationDIndicateur, 'valeurs'> {
  const change = 'unite' in voulu || 'calcul' in voulu;
  if (!change || i.valeurs === undefined || i.calcul !== 'saisie' || !compteDesPersonnes(uniteDe(i))) return {};
  return { valeurs: i.valeurs.map((v) => ({ ...v, personnes: true as const })) };
}

interface Signature {
  readonly maintenant: string;
}

/** What to write when the coordination changes an indicator: what truly changes, with its history. Empty when nothing does. */
export function changerIndicateur(
  indicateur: Indicateur,
  saisie: IndicateurSaisi,
  { maintenant }: Signature,
): { readonly patch: ModificationDIndicateur; readonly champsChanges: readonly string[] } {
  const voulu = nettes(saisie);
  const gardes = Object.entries(voulu).filter(([champ, v]) => !egal(vide(valeurDe(indicateur, champ)), vide(v)));
  if (gardes.length === 0) return { patch: {}, champsChanges: [] };
  const champsChanges = gardes.map(([champ]) => champ);
  const changements = gardes.map(([champ, apres]) => ({
    champ,
    avant: dit(valeurDe(indicateur, champ)),
    apres: dit(apres),
  }));
  const patch: ModificationDIndicateur = {
    ...Object.fromEntries(gardes),
    // The target of an older row gives way to the dated ones: one truth.
    ...(champsChanges.includes('cibles') ? { cible: undefined, echeanceCible: undefined } : {}),
  };
  return {
    patch: {
      ...patch,
      ...valeursTenues(indicateur, patch),
      provenance: ajouterProvenance(indicateur.provenance, changements, signe(maintenant)),
    },
    champsChanges,
  };
}

type SaisieEntiere = IndicateurSaisi & Pick<NouvelIndicateur, 'libelle' | 'ficheAction' | 'type' | 'calcul'>;

/** The row of a new indicator; the same request makes one. */
export const nouvelIndicateur = (
  saisie: SaisieEntiere,
  { cle, maintenant }: Signature & { readonly cle: string },
): NouvelIndicateur => ({
  ...nettes(saisie),
  libelle: saisie.libelle,
  ficheAction: saisie.ficheAction,
  type: saisie.type,
  calcul: saisie.calcul,
  cleSource: `saisie:${cle}`,
  provenance: ajouterProvenance(
    undefined,
    [{ champ: 'libelle', avant: undefined, apres: saisie.libelle }],
    signe(maintenant),
  ),
});

/** The indicator as it would be once saved, to be tried: the one that is changed, or a new one. */
export function brouillonDIndicateur(existant: Indicateur | undefined, saisie: SaisieEntiere): Indicateur {
  const signature = { cle: 'essai', maintenant: '1970-01-01T00:00:00Z' };
  if (existant !== undefined) return { ...existant, ...changerIndicateur(existant, saisie, signature).patch };
  return {
    ...indicateurs.draft.parse(nouvelIndicateur(saisie, signature)),
    ...{ id: '', eTag: '', creeLe: '', modifieLe: '' },
  };
}

/** Archived from a day on, or taken up again; undefined when it already is as asked. */
export function archiverIndicateur(
  indicateur: Indicateur,
  archive: boolean,
  { maintenant, jour }: Signature & { readonly jour: string },
): ModificationDIndicateur | undefined {
  if ((indicateur.archiveLe !== undefined) === archive) return undefined;
  const archiveLe = archive ? jour : undefined;
  const changement = { champ: 'archiveLe', avant: indicateur.archiveLe, apres: archiveLe };
  return { archiveLe, provenance: ajouterProvenance(indicateur.provenance, [changement], signe(maintenant)) };
}

const signe = (le: string) => ({ par: 'coordination', canal: 'Onglet', le });

const direUneCible = ({ valeur, haute, pour }: ReturnType<typeof ciblesDe>[number]): string =>
  [haute === undefined ? String(valeur) : `${valeur} à ${haute}`, ...(pour === undefined ? [] : [pour])].join(' au ');

const dit = (valeur: unknown): Changement['avant'] =>
  valeur === undefined
    ? undefined
    : Array.isArray(valeur)
      ? valeur.map((v) => (typeof v === 'object' ? direUneCible(v) : String(v)))
      : String(valeur);

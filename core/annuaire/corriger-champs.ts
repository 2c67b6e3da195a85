import type { ChampCorrigeable, CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { fautesDeCodes } from './fautes-de-codes.ts';
import { lieuNet } from './nettoyer-fiche.ts';
import { courrielNet, siteNet, telephoneE164 } from './normaliser.ts';
import type { Changement } from './provenance.ts';
import type { ChoixDuVocabulaire } from './vocabulaire-du-territoire.ts';

type Valeur = string | readonly string[] | undefined;
type Saisie<K extends ChampCorrigeable> = NonNullable<CorrectionDeFiche[K]>;

const texteNet = (v: string): Valeur => (v.trim() === '' ? undefined : v.trim());
const suiteNette = (v: readonly string[]): Valeur => [...new Set(v.map((t) => t.trim()).filter((t) => t !== ''))];

/** How each field is cleaned before it is checked and kept; an empty text clears the field. */
const NETTOYER = {
  nom: (c) => texteNet(c),
  sigle: (c) => texteNet(c),
  siret: (c) => texteNet(c.replace(/[\s.-]/g, '')),
  rna: (c) => texteNet(c.replace(/\s/g, '').toUpperCase()),
  description: (c) => texteNet(c),
  thematiques: (c) => suiteNette(c),
  publics: (c) => suiteNette(c),
  services: (c) => suiteNette(c.flatMap((s) => s.split(/\r?\n/))),
  adresse: (c) => texteNet(c),
  codePostal: (c) => texteNet(c.replace(/\s/g, '')),
  commune: (c) => texteNet(c),
  telephone: (c) => texteNet(telephoneE164(c)),
  courriel: (c) => texteNet(courrielNet(c)),
  siteWeb: (c) => texteNet(siteNet(c)),
  zone: (c) => texteNet(c),
  zoneCodes: (c) => suiteNette(c),
  horaires: (c) => texteNet(c),
  modesDeMobilisation: (c) => suiteNette(c),
  modalitesDAcces: (c) => texteNet(c),
  frais: (c) => texteNet(c),
  accessibilite: (c) => texteNet(siteNet(c)),
} as const satisfies { readonly [K in ChampCorrigeable]: (v: Saisie<K>) => Valeur };

/** What the place on the map depends on. */
const DE_LIEU = ['adresse', 'codePostal', 'commune'] as const;

export const CHAMPS_CORRIGEABLES = Object.keys(NETTOYER) as ChampCorrigeable[];

const nettoyer = <K extends ChampCorrigeable>(champ: K, v: Saisie<K>): Valeur =>
  (NETTOYER[champ] as (v: Saisie<K>) => Valeur)(v);

/** A value to compare; the order of a vocabulary says nothing, that of the services does. */
const rangee = (champ: ChampCorrigeable, v: Valeur): string => {
  if (v === undefined || v.length === 0) return '';
  return typeof v === 'string' ? v : JSON.stringify(champ === 'services' ? v : v.toSorted());
};

export const memeValeur = (champ: ChampCorrigeable, a: Valeur, b: Valeur): boolean =>
  rangee(champ, a) === rangee(champ, b);

/** What truly changes, cleaned, field by field. */
export const changementsDe = (
  structure: Pick<Structure, ChampCorrigeable>,
  corrections: CorrectionDeFiche,
): readonly (Changement & { readonly champ: ChampCorrigeable })[] =>
  CHAMPS_CORRIGEABLES.flatMap((champ) => {
    const saisie = corrections[champ];
    if (saisie === undefined) return [];
    const apres = nettoyer(champ, saisie);
    return memeValeur(champ, structure[champ], apres) ? [] : [{ champ, avant: structure[champ], apres }];
  });

/**
 * The values that corrections give to a fiche, and what they change. Refuses the faulty fields, each with its sentence. `choix`: only the coordination and
 * the members add a value to a vocabulary; the holder of a link keeps to those offered, and to what the fiche holds already.
 * A new address drops the coordinates of the old one; a new commune is found by its name in the territory, and gives its codes.
 */
export function preparerCorrections(
  structure: Structure,
  corrections: CorrectionDeFiche,
  {
    choix,
    territoire,
  }: { readonly choix?: ChoixDuVocabulaire | undefined; readonly territoire: Territoire | undefined },
): Resultat<{ readonly valeurs: ModificationDeStructure; readonly changements: ReturnType<typeof changementsDe> }> {
  const changements = changementsDe(structure, corrections);
  const valeurs: ModificationDeStructure = Object.fromEntries(changements.map((c) => [c.champ, c.apres]));
  const champs = [
    ...fautes(valeurs),
    ...fautesDeCodes(valeurs),
    ...fautesDeZone({ ...structure, ...valeurs }, valeurs),
    ...(choix === undefined ? [] : horsChoix(structure, valeurs, choix)),
  ];
  if (champs.length > 0)
    return refuser('demande-invalide', 'Une valeur est à corriger avant d’enregistrer la fiche.', champs);
  const situee = DE_LIEU.some((champ) => champ in valeurs) ? { latitude: undefined, longitude: undefined } : {};
  const lieu =
    'commune' in valeurs ? { communeInsee: undefined, ...(territoire && lieuNet(valeurs, territoire, structure)) } : {};
  return reussite({ valeurs: { ...valeurs, ...situee, ...lieu }, changements });
}

/** The columns say what is wrong, field by field. */
function fautes(valeurs: ModificationDeStructure): NonNullable<Refus['champs']> {
  const lu = structures.patch.safeParse(valeurs);
  return lu.success ? [] : lu.error.issues.map((i) => ({ chemin: i.path.join('.'), message: i.message }));
}

const fautesDeZone = (
  { zone, zoneCodes }: Pick<Structure, 'zone' | 'zoneCodes'>,
  valeurs: ModificationDeStructure,
): NonNullable<Refus['champs']> => {
  if (!('zone' in valeurs) && !('zoneCodes' in valeurs)) return [];
  if (zone === 'Communes' && zoneCodes.length === 0)
    return [{ chemin: 'zoneCodes', message: 'Choisissez au moins une commune.' }];
  return zone === 'Communes' && zoneCodes.some((code) => code.length !== 5)
    ? [{ chemin: 'zoneCodes', message: 'Une commune se dit par son code INSEE de cinq caractères.' }]
    : [];
};

/** Choices of a fiche that the coordination may extend. */
const A_CHOISIR = ['thematiques', 'publics'] as const;

const horsChoix = (
  structure: Structure,
  valeurs: ModificationDeStructure,
  choix: ChoixDuVocabulaire,
): NonNullable<Refus['champs']> =>
  A_CHOISIR.filter((champ) => {
    const admis = new Set([...choix[champ], ...structure[champ]]);
    return valeurs[champ]?.some((valeur) => !admis.has(valeur)) === true;
  }).map((chemin) => ({ chemin, message: 'Choisissez parmi les valeurs proposées.' }));

import type { Refus } from '../contrats/erreur.ts';
import type { FicheSaisie } from '../contrats/fiches.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { ChampSaisi } from './champs-de-fiche.ts';
import { horairesNets } from './horaires.ts';
import { courrielNet, siteNet, telephoneE164 } from './normaliser.ts';

/** How some texts are put in the form that the list keeps; the others only lose the spaces around them. */
const EN_FORME: Partial<Readonly<Record<ChampSaisi, (texte: string) => string>>> = {
  siret: (t) => t.replace(/[\s.\u00A0\u202F]/g, ''),
  rna: (t) => t.replace(/\s/g, '').toUpperCase(),
  telephone: telephoneE164,
  courriel: courrielNet,
  siteWeb: siteNet,
  accessibilite: siteNet,
  horaires: horairesNets,
};

const suiteNette = (valeurs: readonly string[]): readonly string[] => [
  ...new Set(valeurs.map((v) => v.trim()).filter((v) => v !== '')),
];

function valeurNette(champ: ChampSaisi, saisie: unknown): unknown {
  if (typeof saisie === 'string') {
    const texte = saisie.trim();
    return texte === '' ? undefined : (EN_FORME[champ]?.(texte) ?? texte);
  }
  return Array.isArray(saisie) ? suiteNette(saisie.map(String)) : saisie;
}

/** Only what was chosen is written: the rest follows the rule of the territory. */
function visibilitesNettes(saisies: NonNullable<FicheSaisie['visibilites']>): Structure['visibilites'] {
  const gardees = Object.entries(saisies).filter(([, niveau]) => niveau !== undefined);
  return gardees.length === 0 ? undefined : Object.fromEntries(gardees);
}

/**
 * What is typed, in the form that the list keeps: an empty text clears its field, numbers and addresses are put in form, the commune is found
 * by its name in the territory. `avant` is the fiche as it is, or nothing for a new one.
 */
export function nettoyerFiche(
  saisie: FicheSaisie,
  territoire: Territoire,
  avant?: Pick<Structure, 'codePostal'>,
): ModificationDeStructure {
  const { visibilites, ...reste } = saisie;
  const nettes = Object.fromEntries(
    Object.entries(reste).map(([champ, valeur]) => [champ, valeurNette(champ as ChampSaisi, valeur)]),
  ) as ModificationDeStructure;
  return {
    ...nettes,
    ...('commune' in nettes || 'communeInsee' in nettes ? lieuNet(nettes, territoire, avant) : {}),
    ...(visibilites === undefined ? {} : { visibilites: visibilitesNettes(visibilites) }),
  };
}

/** A commune of the territory gives its code, its exact name and, when it has only one, its postal code. Another one keeps what was typed. */
export function lieuNet(
  nettes: ModificationDeStructure,
  territoire: Territoire,
  avant: Pick<Structure, 'codePostal'> | undefined,
): ModificationDeStructure {
  const { commune, communeInsee } = nettes;
  const sienne =
    territoire.communes.find((c) => c.insee === communeInsee) ??
    (communeInsee === undefined && commune !== undefined
      ? territoire.communes.find((c) => motsNus(c.nom) === motsNus(commune))
      : undefined);
  if (sienne === undefined) return { commune, communeInsee, millesimeCog: undefined };
  const codePostal = nettes.codePostal ?? avant?.codePostal;
  const seul = sienne.codesPostaux.length === 1 ? sienne.codesPostaux[0] : undefined;
  return {
    commune: sienne.nom,
    communeInsee: sienne.insee,
    millesimeCog: territoire.millesime,
    ...(codePostal === undefined && seul !== undefined ? { codePostal: seul } : {}),
  };
}

const FORME_DES_CODES = {
  Communes: [/^(?:\d{5}|2[AB]\d{3})$/, 'Une zone de communes se dit par des codes INSEE de cinq caractères.'],
  EPCI: [/^\d{9}$/, 'Une intercommunalité se dit par son SIREN, de neuf chiffres.'],
  Département: [/^(?:\d{2,3}|2[AB])$/, 'Un département se dit par son numéro, par exemple 33.'],
  Région: [/^\d{2}$/, 'Une région se dit par son code INSEE, par exemple 75.'],
  France: [/^$/, 'La France entière n’a pas besoin de codes.'],
} as const satisfies Record<NonNullable<Structure['zone']>, readonly [RegExp, string]>;

/** What is wrong, field by field, in the values that would be kept: `valeurs` are written over `avant`. */
export function fautesDeFiche(
  valeurs: ModificationDeStructure,
  avant: Partial<Structure> = {},
): NonNullable<Refus['champs']> {
  const lu = structures.patch.safeParse(valeurs);
  const fautes = lu.success ? [] : lu.error.issues.map((i) => ({ chemin: String(i.path[0]), message: i.message }));
  return 'zone' in valeurs || 'zoneCodes' in valeurs ? [...fautes, ...fautesDeZone({ ...avant, ...valeurs })] : fautes;
}

function fautesDeZone({ zone, zoneCodes = [] }: Partial<Structure>): NonNullable<Refus['champs']> {
  if (zone === undefined)
    return zoneCodes.length === 0 ? [] : [{ chemin: 'zone', message: 'Dites l’étendue de la zone d’intervention.' }];
  const [forme, message] = FORME_DES_CODES[zone];
  if (zone === 'Communes' && zoneCodes.length === 0)
    return [{ chemin: 'zoneCodes', message: 'Choisissez au moins une commune.' }];
  return zoneCodes.every((code) => forme.test(code)) ? [] : [{ chemin: 'zoneCodes', message }];
}

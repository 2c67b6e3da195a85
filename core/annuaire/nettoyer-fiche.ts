import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { nettoyer } from '../champs/table.ts';
import type { FicheSaisie } from '../contrats/fiches.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { codesDeLaZone } from './codes-de-zone.ts';

/** What of a fiche decides how its new values are understood. */
type Avant = Partial<Pick<Structure, 'codePostal' | 'commune' | 'zone' | 'zoneCodes'>>;

/** Only what was chosen is written: the rest follows the rule of the territory. */
function visibilitesNettes(saisies: NonNullable<FicheSaisie['visibilites']>): Structure['visibilites'] {
  const gardees = Object.entries(saisies).filter(([, niveau]) => niveau !== undefined);
  return gardees.length === 0 ? undefined : Object.fromEntries(gardees);
}

/**
 * What is typed, in the form that the list keeps, by whatever way it comes: an empty text clears its field, numbers and
 * addresses are put in form, the commune is found by its name in the territory. `avant` is the fiche as it is, or
 * nothing for a new one.
 */
export function nettoyerFiche(
  { visibilites, ...champs }: FicheSaisie,
  territoire: Territoire | undefined,
  avant: Avant = {},
): ModificationDeStructure {
  const nettes: ModificationDeStructure = nettoyer(CHAMPS_DE_FICHE, champs);
  const situee = territoire !== undefined && ('commune' in nettes || 'communeInsee' in nettes);
  return {
    ...nettes,
    ...('zone' in nettes ? zoneNette(nettes, avant) : {}),
    ...(situee ? lieuNet(nettes, territoire, avant) : {}),
    ...(visibilites === undefined ? {} : { visibilites: visibilitesNettes(visibilites) }),
  };
}

/** The codes of the former zone mean nothing in one of another extent. */
function zoneNette({ zone, zoneCodes }: ModificationDeStructure, avant: Avant): ModificationDeStructure {
  const anciens = avant.zoneCodes ?? [];
  if (zone === avant.zone || anciens.length === 0) return {};
  const propres = codesDeLaZone(zone, anciens);
  return { zoneCodes: (zoneCodes ?? anciens).filter((code) => !anciens.includes(code) || propres.includes(code)) };
}

/**
 * A commune of the territory gives its code, its exact name and, when it has only one, its postal code. Another one
 * keeps what was typed.
 */
function lieuNet(nettes: ModificationDeStructure, territoire: Territoire, avant: Avant): ModificationDeStructure {
  const { commune, communeInsee } = nettes;
  const sienne =
    territoire.communes.find((c) => c.insee === communeInsee) ??
    (communeInsee === undefined && commune !== undefined
      ? territoire.communes.find((c) => motsNus(c.nom) === motsNus(commune))
      : undefined);
  if (sienne === undefined)
    return 'communeInsee' in nettes || commune !== avant.commune ? { communeInsee, millesimeCog: undefined } : {};
  const codePostal = nettes.codePostal ?? avant.codePostal;
  const seul = sienne.codesPostaux.length === 1 ? sienne.codesPostaux[0] : undefined;
  return {
    commune: sienne.nom,
    communeInsee: sienne.insee,
    millesimeCog: territoire.millesime,
    ...(codePostal === undefined && seul !== undefined ? { codePostal: seul } : {}),
  };
}

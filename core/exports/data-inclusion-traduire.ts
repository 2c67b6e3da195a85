import { motsNus } from '../textes/mots-nus.ts';
import type { CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import type { StructureDiffusee } from './diffuser.ts';
import type { Releve } from './ecartes.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** Codes that each kind of zone may be told by. A région has none in data·inclusion: its départements would have to be listed. */
const CODES = {
  Communes: /^(?:\d{5}|2[AB]\d{3})$/,
  EPCI: /^\d{9}$/,
  Département: /^(?:\d{2}|2[AB]|97\d)$/,
  Région: undefined,
  France: undefined,
} as const satisfies Record<NonNullable<StructureDiffusee['zone']>, RegExp | undefined>;

/** Hours as OpenStreetMap writes them begin with a day, a month or 24/7; a French sentence does not. */
const HORAIRES_OSM =
  /^(?:24\/7|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b[^\n]*|\d{2}:\d{2}-\d{2}:\d{2}[^\n]*)$/;

export type Traduction = ReturnType<typeof creerTraduction>;

/** Our words in the national ones. What has no match is left out and counted, once for each structure. */
export function creerTraduction(tables: CorrespondancesNationales, releve: Releve) {
  const traduire = (quoi: string, table: Table) => {
    const plie = new Map(Object.entries(table).map(([notre, national]) => [motsNus(notre), national]));
    return (valeurs: readonly string[] | undefined): readonly string[] => {
      const trouves = (valeurs ?? []).flatMap((valeur) => {
        const national = plie.get(motsNus(valeur)) ?? [];
        if (national.length === 0) releve.noter('valeur-sans-correspondance', `${quoi} « ${valeur} »`);
        return national;
      });
      return [...new Set(trouves)];
    };
  };
  const publics = traduire('public', tables.publics);
  const frais = traduire('frais', tables.frais);
  return {
    thematiques: traduire('thématique', tables.thematiques),
    modes: traduire('mode d’orientation', tables.modesDeMobilisation),
    /** « Tous publics » stands alone, as the schema asks. */
    publics: (valeurs: readonly string[] | undefined): readonly string[] => {
      const trouves = publics(valeurs);
      return trouves.includes('tous-publics') ? ['tous-publics'] : trouves;
    },
    frais: (valeur: string | undefined): string | undefined => frais(valeur === undefined ? [] : [valeur])[0],
    horaires: (horaires: string | undefined): string | undefined => {
      if (horaires === undefined || HORAIRES_OSM.test(horaires)) return horaires;
      releve.noter('valeur-hors-format', 'horaires qui ne sont pas au format d’OpenStreetMap');
      return undefined;
    },
    zone: (zone: StructureDiffusee['zone'], codes: readonly string[] = []): readonly string[] => {
      if (zone === 'France') return ['france'];
      const justes = codes.filter((code) => zone !== undefined && CODES[zone]?.test(code) === true);
      releve.noter('valeur-hors-format', 'code de zone', codes.length - justes.length);
      return [...new Set(justes)];
    },
  };
}

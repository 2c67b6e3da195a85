import type { compterALaPorte } from '../contrats/comptages.ts';
import type { CorpsDe } from '../contrats/contrat.ts';
import type { Comptage, comptages, NouveauComptage } from '../lists/comptages.list.ts';
import type { Patch } from '../lists/list.ts';

type Releve = Readonly<CorpsDe<typeof compterALaPorte>>;
interface Plan {
  readonly creer: readonly NouveauComptage[];
  readonly modifier: readonly {
    readonly id: string;
    readonly eTag: string;
    readonly patch: Patch<typeof comptages>;
  }[];
}
type Existant = Pick<Comptage, 'id' | 'eTag' | 'cle' | 'nombre' | 'releve' | 'rang'>;

/** What one person answered, as the key of its row. */
const cleDe = (l: Releve['lignes'][number]): string =>
  [
    l.communeInsee ?? '-',
    l.trancheAge,
    l.situation ?? '-',
    l.premiereVenue === undefined ? '-' : l.premiereVenue ? '1' : '0',
    l.connuPar ?? '-',
    l.venuPar ?? '-',
    // At the end, and only when it is said: a phone that counted before it was asked finds its rows again.
    ...(l.sexe === undefined ? [] : [l.sexe]),
  ].join('|');

/**
 * What to write of the count of one phone, which sends each time all that it has counted: repeated, it changes nothing;
 * two phones have each their own rows, and add up. `rang` says how far the phone had come; undefined when a later state
 * is already there, whatever the order in which they arrived. What was taken back counts zero.
 */
export function planDeLaPorte(
  rencontre: string,
  { releve, rang, lignes }: Releve,
  existants: readonly Existant[],
): Plan | undefined {
  const racine = `${rencontre}|porte|${releve}`;
  const siens = existants.filter((e) => e.releve === releve);
  const temoin = siens.find((e) => e.cle === racine);
  if ((temoin?.rang ?? 0) > rang) return undefined;
  const commun = { rencontre, releve, source: 'Porte' } as const;
  const voulus = new Map<string, NouveauComptage>();
  for (const { premiereVenue, ...reste } of lignes) {
    const cle = `${racine}|${cleDe({ premiereVenue, ...reste })}`;
    const nombre = reste.nombre + (voulus.get(cle)?.nombre ?? 0);
    const venue = premiereVenue === undefined ? {} : { premiereVenue, venueDite: true };
    voulus.set(cle, { ...reste, ...venue, ...commun, cle, nombre });
  }
  const connues = new Set(siens.map((e) => e.cle));
  // The witness of the phone holds its rank, even when everything was taken back.
  const temoinVoulu: NouveauComptage = { ...commun, cle: racine, trancheAge: 'Non précisé', nombre: 0, rang };
  return {
    creer: [...[...voulus.values()].filter((v) => !connues.has(v.cle)), ...(temoin === undefined ? [temoinVoulu] : [])],
    modifier: siens.flatMap(({ id, eTag, cle, nombre, rang: connu }): Plan['modifier'] => {
      if (cle === racine) return connu === rang ? [] : [{ id, eTag, patch: { rang } }];
      const voulu = voulus.get(cle)?.nombre ?? 0;
      return voulu === nombre ? [] : [{ id, eTag, patch: { nombre: voulu } }];
    }),
  };
}

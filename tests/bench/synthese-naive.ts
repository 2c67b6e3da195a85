import { z } from 'zod';
import { douzeMois } from '../../core/indicateurs/periode.ts';

const INDICATEURS = 27;

type LirePage = (liste: string, page: number) => Promise<unknown>;
type Champs = Readonly<Record<string, unknown>>;
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/**
 * What one writes first: reads everything unchecked, then goes through all the rows for each indicator and each period.
 * Of each indicator it counts presences alone.
 */
export async function syntheseNaive(lirePage: LirePage, mois: string): Promise<number> {
  const lire = async (liste: string): Promise<Champs[]> => {
    const lignes: Champs[] = [];
    for (let rang = 0; ; rang += 1) {
      const lue = page.parse(await lirePage(liste, rang));
      for (const ligne of lue.value as { id: string; fields: Champs }[]) lignes.push({ id: ligne.id, ...ligne.fields });
      if (lue['@odata.nextLink'] === undefined) return lignes;
    }
  };
  const [rencontres, participations] = await Promise.all([
    lire('Rencontres'),
    lire('Participations'),
    lire('Structures'),
  ]);
  const periodes = [
    [mois],
    ...douzeMois(mois).map((m) => [m]),
    douzeMois(mois).filter((m) => m.startsWith(mois.slice(0, 4))),
  ];
  let total = 0;
  for (let i = 0; i < INDICATEURS; i += 1)
    for (const periode of periodes) {
      const tenues = new Set(
        rencontres.filter((r) => r.Etat === 'Tenue' && periode.includes(String(r.Debut).slice(0, 7))).map((r) => r.id),
      );
      total += participations.filter((p) => tenues.has(p.RencontreLookupId) && p.Statut === 'Présent').length;
    }
  return total;
}

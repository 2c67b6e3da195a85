import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import type { Banc } from './banc.ts';

const A = 'a@exemple.example';
const B = 'b@exemple.example';

/** What the two structures of `deuxStructures` have received, and where what is asked of them stands. `banc`: that of the test that runs. */
export function envoisDe(banc: () => Banc) {
  const recus = (adresse: string) =>
    banc()
      .graph.boiteEnvoi()
      .filter((c) => c.a.includes(adresse));
  return {
    A,
    B,
    recus,
    combien: () => [recus(A).length, recus(B).length],
    etats: async (structure: string) =>
      (await banc().contexte.depots.sollicitations.lireOu('structure', structure)).items.map(({ etat }) => etat),
    /** The local day so many days from now. */
    dans: (jours: number): string => plusJours(aujourdhui(banc().contexte.maintenant()), jours),
  };
}

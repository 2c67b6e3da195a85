import { AXES, type Croisement } from './cases.ts';

/** How the gaps are shown. */
export const VUES_DES_TROUS = ['tableau', 'carte'] as const;
export type VueDesTrous = (typeof VUES_DES_TROUS)[number];

export interface TrousMontres extends Croisement {
  readonly vue: VueDesTrous;
}

const MOTS = { thematique: 'theme', public: 'public', commune: 'commune' } as const;
const LONGUEUR = 120;

/** What an address looks at. A word that it names and that is not of the territory is kept: it explains an empty page. */
export function lireTrous(requete: string): TrousMontres {
  const lus = new URLSearchParams(requete.slice(0, 2000));
  const dit = (axe: (typeof AXES)[number]): string => (lus.get(MOTS[axe]) ?? '').trim().slice(0, LONGUEUR);
  return {
    thematique: dit('thematique'),
    public: dit('public'),
    commune: dit('commune'),
    vue: VUES_DES_TROUS.find((v) => v === lus.get('vue')) ?? 'tableau',
  };
}

/** The same as the query of an address; empty for the whole table. */
export function direTrous(x: TrousMontres): string {
  const paires = new URLSearchParams();
  for (const axe of AXES) if (x[axe] !== '') paires.set(MOTS[axe], x[axe]);
  if (x.vue !== 'tableau') paires.set('vue', x.vue);
  return paires.toString();
}

/** The crossing alone, for what is begun from it. */
export const direLeCroisement = ({ thematique, public: dePublic, commune }: Croisement): string =>
  direTrous({ thematique, public: dePublic, commune, vue: 'tableau' });

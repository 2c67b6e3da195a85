import type { Acteur } from '../../core/droits/droits.ts';
import { attendreAuDela, type Compter } from './compteurs.ts';

const FENETRE_MS = 60_000;
/**
 * Commands that an account may send within a minute. What a person does by hand stays far below; the coordination
 * imports by hundreds of lines, in as many commands as there are parts.
 */
const PAR_MINUTE = { coordination: 1200, autres: 120 } as const;

/** Seconds to wait before this account sends again; undefined when it may go on. */
export type FreinDeCompte = (acteur: Pick<Acteur, 'id' | 'profil'>) => Promise<number | undefined>;

export const creerFreinDeCompte =
  (compter: Compter, maintenantMs: () => number): FreinDeCompte =>
  async ({ id, profil }) => {
    const compte = await compter(`commandes ${id}`, FENETRE_MS);
    const plafond = profil === 'coordination' ? PAR_MINUTE.coordination : PAR_MINUTE.autres;
    return attendreAuDela(compte, plafond, { fenetreMs: FENETRE_MS, present: maintenantMs() });
  };

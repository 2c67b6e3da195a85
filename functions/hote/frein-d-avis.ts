import { attendreAuDela, type Compter } from './compteurs.ts';

const FENETRE_MS = 60_000;
/** Codes that were not made here, all together: trying them leads nowhere, and keeps nobody else waiting. */
const FAUX_CODES = 60;
/** What is asked with the code of one rencontre: a full room that leaves at once, a page and an opinion each. The people of a room often share one address, so that it tells nothing of who asks. */
const PAR_RENCONTRE = 600;

/** Seconds to wait before asking again, for the code of a rencontre or for one that is none; undefined when it may go on. */
export type FreinDAvis = (rencontre: string | undefined) => Promise<number | undefined>;

export const creerFreinDAvis =
  (compter: Compter, maintenantMs: () => number): FreinDAvis =>
  async (rencontre) => {
    const compte =
      rencontre === undefined
        ? await compter('codes d’avis faux', FENETRE_MS)
        : await compter(`avis ${rencontre}`, FENETRE_MS, 'ensemble');
    const plafond = rencontre === undefined ? FAUX_CODES : PAR_RENCONTRE;
    return attendreAuDela(compte, plafond, { fenetreMs: FENETRE_MS, present: maintenantMs() });
  };

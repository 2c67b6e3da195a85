import { attendreAuDela, type Compter } from './compteurs.ts';

const FENETRE_MS = 60_000;
/** Codes that were not made here, all together: trying them leads nowhere, and keeps nobody else waiting. */
const FAUX_CODES = 60;
/** What is asked with the code of one rencontre: a full room that leaves at once. The people of a room often share one address, so that it tells nothing of who asks. */
const PAR_RENCONTRE = 120;

/** Seconds to wait before asking again, for the code of a rencontre or for one that is none; undefined when it may go on. */
export type FreinDAvis = (rencontre: string | undefined) => Promise<number | undefined>;

export const creerFreinDAvis =
  (compter: Compter, maintenantMs: () => number): FreinDAvis =>
  async (rencontre) =>
    attendreAuDela(
      await compter(rencontre === undefined ? 'codes d’avis faux' : `avis ${rencontre}`, FENETRE_MS),
      rencontre === undefined ? FAUX_CODES : PAR_RENCONTRE,
      { fenetreMs: FENETRE_MS, present: maintenantMs() },
    );

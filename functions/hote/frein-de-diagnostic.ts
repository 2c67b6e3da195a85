import { attendreAuDela, type Compter } from './compteurs.ts';

const FENETRE_MS = 10 * 60_000;
/** A diagnostic asks two hundred things of Microsoft: as often as one mends and looks again, and no more. */
const PAR_FENETRE = 12;

/** Seconds to wait before the installation is tried again, by whoever; undefined when it may be. */
export type FreinDeDiagnostic = () => Promise<number | undefined>;

export const creerFreinDeDiagnostic =
  (compter: Compter, maintenantMs: () => number): FreinDeDiagnostic =>
  async () =>
    attendreAuDela(await compter('diagnostic', FENETRE_MS), PAR_FENETRE, {
      fenetreMs: FENETRE_MS,
      present: maintenantMs(),
    });

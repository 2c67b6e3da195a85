import { attendreAuDela, type Compter, compterEnMemoire } from './compteurs.ts';
import type { Liens } from './jeton-de-lien.ts';

/** A minute: what a person does by hand on the page of a link, section by section, stays far below. */
const FENETRE_MS = 60_000;
const PAR_LIEN = 60;
/** Tokens that we did not sign, all together: nobody is kept waiting by them but those who try. */
const INVALIDES = 120;

/** Seconds to wait before asking again with this token; undefined when it may go on. */
export type Frein = (jeton: string) => Promise<number | undefined>;

/**
 * Counts what is asked with each link. Tokens that are none are counted by each instance for itself, before anything
 * else is asked of anyone: the signature is read first, and a flood of false tokens never closes a true link.
 */
export function creerFrein(liens: Pick<Liens, 'lire'>, compter: Compter, maintenantMs: () => number): Frein {
  const compterIci = compterEnMemoire(maintenantMs);
  return async (jeton) => {
    const lu = await liens.lire(jeton);
    const compte = lu.ok
      ? await compter(`lien ${lu.valeur.jti}`, FENETRE_MS)
      : await compterIci('jetons que nous n’avons pas signés', FENETRE_MS);
    return attendreAuDela(compte, lu.ok ? PAR_LIEN : INVALIDES, { fenetreMs: FENETRE_MS, present: maintenantMs() });
  };
}

import type { Liens } from './jeton-de-lien.ts';

/** A minute: what a person does by hand on the page of a link, section by section, stays far below. */
const FENETRE_MS = 60_000;
const PAR_LIEN = 60;
/** Tokens that we did not sign, all together: nobody is kept waiting by them but those who try. */
const INVALIDES = 120;
const LIENS_SUIVIS = 5000;

/** Seconds to wait before asking again with this token; undefined when it may go on. */
export type Frein = (jeton: string) => Promise<number | undefined>;

interface Compte {
  readonly debut: number;
  demandes: number;
}

/**
 * Counts what is asked with each link, and with tokens that are none, in the memory of this instance: each instance counts its own, so the true bound is that many
 * times theirs. The signature is read first: a flood of false tokens never closes a true link.
 */
export function creerFrein(liens: Pick<Liens, 'lire'>, maintenantMs: () => number): Frein {
  const comptes = new Map<string, Compte>();
  let invalides: Compte = { debut: Number.NEGATIVE_INFINITY, demandes: 0 };
  const enCours = (compte: Compte | undefined, present: number): Compte =>
    compte !== undefined && present - compte.debut < FENETRE_MS ? compte : { debut: present, demandes: 0 };
  const attendre = (compte: Compte, present: number, plafond: number): number | undefined => {
    compte.demandes += 1;
    return compte.demandes > plafond ? Math.ceil((compte.debut + FENETRE_MS - present) / 1000) : undefined;
  };
  return async (jeton) => {
    const lu = await liens.lire(jeton);
    const present = maintenantMs();
    if (!lu.ok) {
      invalides = enCours(invalides, present);
      return attendre(invalides, present, INVALIDES);
    }
    const { jti } = lu.valeur;
    const compte = enCours(comptes.get(jti), present);
    // Put back last: the first of the map is then the one unused for longest.
    comptes.delete(jti);
    comptes.set(jti, compte);
    if (comptes.size > LIENS_SUIVIS) comptes.delete(comptes.keys().next().value ?? jti);
    return attendre(compte, present, PAR_LIEN);
  };
}

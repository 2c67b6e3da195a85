import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { LignesDAccueil } from './ce-qui-attend.ts';
import { type Lien, versFiche, versRencontre } from './lien.ts';

export interface Changement {
  readonly cle: string;
  readonly genre:
    | 'structure-nouvelle'
    | 'fiche-verifiee'
    | 'rencontre-nouvelle'
    | 'rencontre-changee'
    | 'decision'
    | 'decision-faite';
  readonly titre: string;
  /** When it was written. */
  readonly le: string;
  readonly vers: Lien;
}

export interface Changements {
  /** The latest first, at most ten. */
  readonly lignes: readonly Changement[];
  readonly total: number;
}

const AU_PLUS = 10;
/** A visit older than that is too far to tell everything since: days. */
const RECUL_MAX_JOURS = 30;

/** What others and oneself have written since an instant, thirty days back at most. Nothing of a first visit: everything would be new. */
export function ceQuiAChange(
  { structures, rencontres, suites }: Pick<LignesDAccueil, 'structures' | 'rencontres' | 'suites'>,
  depuis: string | undefined,
  maintenant: string,
): Changements {
  if (depuis === undefined) return { lignes: [], total: 0 };
  const plancher = new Date(Date.parse(maintenant) - RECUL_MAX_JOURS * 86_400_000).toISOString();
  const apres = depuis > plancher ? depuis : plancher;
  // Instants of the lists go to the second.
  const neuf = (le: string): boolean => Date.parse(le) > Date.parse(apres);
  const lignes = [
    ...structures.filter(estDansLAnnuaire).flatMap((s): readonly Changement[] => {
      const commun = { titre: s.nom, vers: versFiche(s.id) };
      if (neuf(s.creeLe)) return [{ ...commun, cle: `structure-${s.id}`, genre: 'structure-nouvelle', le: s.creeLe }];
      const verifiee = neuf(s.modifieLe) && s.verifieeLe !== undefined && s.verifieeLe >= apres.slice(0, 10);
      return verifiee ? [{ ...commun, cle: `structure-${s.id}`, genre: 'fiche-verifiee', le: s.modifieLe }] : [];
    }),
    ...rencontres
      // What became a point of another one was announced to nobody.
      .filter((r) => r.etat !== 'Brouillon' && r.greffeeSur === undefined && neuf(r.modifieLe))
      .map(
        (r): Changement => ({
          cle: `rencontre-${r.id}`,
          genre: neuf(r.creeLe) ? 'rencontre-nouvelle' : 'rencontre-changee',
          titre: r.titre,
          le: r.modifieLe,
          vers: versRencontre(r.id),
        }),
      ),
    ...suites
      .filter((s) => neuf(s.modifieLe) && (neuf(s.creeLe) || s.etat === 'Faite'))
      .map(
        (s): Changement => ({
          cle: `suite-${s.id}`,
          genre: s.etat === 'Faite' ? 'decision-faite' : 'decision',
          titre: s.titre,
          le: s.modifieLe,
          vers: versRencontre(s.rencontre, 'suites'),
        }),
      ),
  ].toSorted((a, b) => b.le.localeCompare(a.le) || a.cle.localeCompare(b.cle));
  return { lignes: lignes.slice(0, AU_PLUS), total: lignes.length };
}

import { preparerCorrections } from '../annuaire/corriger-champs.ts';
import { refusHorsAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { LOCALISENT } from '../annuaire/vue.ts';
import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouvelleProposition } from '../lists/propositions.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/**
 * The row of a proposal. Refuses faulty values at their field, and a proposal that says nothing. What the author saw comes from the author: the fiche may hold
 * more than they may read. Nothing that would tell where a protected structure is gets in.
 */
export function preparerProposition(e: {
  readonly structure: Structure;
  readonly corrections: CorrectionDeFiche;
  readonly vu: CorrectionDeFiche;
  readonly commentaire?: string | undefined;
  readonly cle: string;
  /** An identifier, never a name. */
  readonly par: string;
  readonly maintenant: string;
}): Resultat<NouvelleProposition> {
  const { structure } = e;
  const hors = refusHorsAnnuaire(structure);
  if (hors !== undefined) return { ok: false, refus: hors };
  const prete = preparerCorrections(structure, e.corrections, { territoire: undefined });
  if (!prete.ok) return prete;
  const commentaire = e.commentaire?.trim() || undefined;
  const changements = prete.valeur.changements.filter(
    ({ champ }) => !(structure.adresseProtegee && LOCALISENT.includes(champ)),
  );
  if (changements.length === 0 && commentaire === undefined)
    return refuser(
      'demande-invalide',
      'Rien n’est proposé : changez une valeur, ou écrivez en commentaire ce qui ne va pas.',
      [{ chemin: 'commentaire', message: 'Écrivez ce qui ne va pas.' }],
    );
  return reussite({
    cle: e.cle,
    structure: structure.id,
    changements: changements.map(({ champ, apres }) => ({
      champ,
      ...(e.vu[champ] === undefined ? {} : { avant: e.vu[champ] }),
      ...(apres === undefined ? {} : { propose: apres }),
    })),
    commentaire,
    par: e.par,
    proposeeLe: e.maintenant,
    etat: 'À examiner',
  });
}

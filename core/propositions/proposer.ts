import { preparerCorrections } from '../annuaire/corriger-champs.ts';
import { refusHorsAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { LOCALISENT } from '../annuaire/lecteurs-des-champs.ts';
import { CHAMPS_CORRIGEABLES } from '../champs/champs.ts';
import { NOTE } from '../champs/controle.ts';
import type { CorrectionDeFiche, ValeursDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouvelleProposition } from '../lists/propositions.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/**
 * The row of a proposal. `structure`: the fiche as its author sees it; compared with what they do not read, their values
 * would tell it. Refuses faulty values at their field, and a proposal that says nothing. What the author saw comes from
 * the author. Nothing that would tell where a protected structure is gets in.
 */
export function preparerProposition(e: {
  readonly structure: Structure;
  readonly corrections: CorrectionDeFiche;
  readonly vu: ValeursDeFiche;
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
  const changements = CHAMPS_CORRIGEABLES.flatMap((champ) => {
    const change = champ in e.corrections && prete.valeur.changements.find((c) => c.champ === champ);
    if (!change || (structure.adresseProtegee && LOCALISENT.includes(champ))) return [];
    return [
      {
        champ,
        ...(e.vu[champ] === undefined ? {} : { avant: e.vu[champ] }),
        ...(change.apres === undefined ? {} : { propose: change.apres }),
      },
    ];
  });
  if (changements.length === 0 && commentaire === undefined)
    return refuser(
      'demande-invalide',
      'Rien n’est proposé : changez une valeur, ou écrivez en commentaire ce qui ne va pas.',
      [{ chemin: 'commentaire', message: 'Écrivez ce qui ne va pas.' }],
    );
  if (JSON.stringify(changements).length > NOTE)
    return refuser(
      'demande-invalide',
      'Ces changements sont trop longs pour être gardés ensemble : proposez-les en plusieurs fois, ou plus courts.',
      [{ chemin: 'corrections', message: 'Proposez-les en plusieurs fois.' }],
    );
  return reussite({
    cle: e.cle,
    structure: structure.id,
    changements,
    commentaire,
    par: e.par,
    proposeeLe: e.maintenant,
    etat: 'À examiner',
  });
}

import { changerStatut } from '../annuaire/changer-statut.ts';
import { refusHorsAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estUnAppel } from '../campagnes/appels.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Acte } from '../droits/droits.ts';
import type { NouvelleProposition, Proposition } from '../lists/propositions.list.ts';
import type { ModificationDeSollicitation, Sollicitation } from '../lists/sollicitations.list.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

/** Does this proposal say that the structure has ceased its activity? Only the coordination decides on it: it takes the fiche out of the annuaire. */
export const estUneCessation = ({ changements }: Pick<Proposition, 'changements'>): boolean =>
  changements?.some(({ champ, propose }) => champ === 'statut' && propose === 'Fermée') === true;

/** What whoever decides on a proposal must be allowed to do. */
export const acteDeDecision = (proposition: Pick<Proposition, 'changements'>): Acte =>
  estUneCessation(proposition) ? 'archiver-fiche' : 'examiner-proposition';

/** What a structure says by its link: one row a day, so that it can be said again after a refusal. Refuses a fiche out of the annuaire. */
export function preparerCessation(e: {
  readonly structure: Structure;
  readonly sollicitation: Pick<Sollicitation, 'id'>;
  readonly commentaire: string | undefined;
  /** An identifier, never a name. */
  readonly par: string;
  readonly maintenant: string;
}): Resultat<NouvelleProposition & { readonly par: string }> {
  const hors = refusHorsAnnuaire(e.structure);
  if (hors !== undefined) return { ok: false, refus: hors };
  const commentaire = e.commentaire?.trim() || undefined;
  return reussite({
    cle: `cessation-${e.sollicitation.id}-${aujourdhui(e.maintenant)}`,
    structure: e.structure.id,
    changements: [{ champ: 'statut', avant: e.structure.statut, propose: 'Fermée' }],
    ...(commentaire === undefined ? {} : { commentaire }),
    par: e.par,
    proposeeLe: e.maintenant,
    etat: 'À examiner',
  });
}

/** What the link that said it keeps: an answer, that no reminder follows. */
export const REPONSE_DE_CESSATION = { etat: 'Répondue', issue: 'Fermée' } as const;

/** The requests answered « nous avons fermé », to which a refusal gives their silence back. */
export const aReposer = (
  sollicitations: readonly Sollicitation[],
): readonly { readonly ligne: Sollicitation; readonly patch: ModificationDeSollicitation }[] =>
  sollicitations
    .filter((s) => s.issue === 'Fermée' && s.etat === 'Répondue' && !estUnAppel(s))
    .map((ligne) => ({ ligne, patch: { etat: 'Envoyée', issue: undefined, reponduLe: undefined } }));

/** What the decision writes on the proposal, and on the fiche when it is closed. A refusal says why. */
export function examinerCessation(e: {
  readonly structure: Structure;
  readonly refuser: boolean;
  readonly motif: string | undefined;
  readonly par: string;
  readonly maintenant: string;
}): Resultat<{
  readonly fiche: ModificationDeStructure | undefined;
  readonly proposition: Pick<Proposition, 'etat' | 'decideeLe' | 'decideePar' | 'motif' | 'champsAppliques'>;
}> {
  const motif = e.motif?.trim() || undefined;
  const decision = { decideeLe: e.maintenant, decideePar: e.par, motif } as const;
  if (e.refuser)
    return motif === undefined
      ? refuser('demande-invalide', 'Dites pourquoi : la structure est-elle toujours active ?', [
          { chemin: 'motif', message: 'Écrivez le motif du refus.' },
        ])
      : reussite({ fiche: undefined, proposition: { ...decision, etat: 'Refusée', champsAppliques: [] } });
  const { structure, par, maintenant } = e;
  const fermee = changerStatut({ structure, acte: 'fermer', par, canal: 'Proposition', maintenant });
  if (!fermee.ok) return fermee;
  return reussite({
    fiche: fermee.valeur.patch,
    proposition: { ...decision, etat: 'Acceptée', champsAppliques: ['statut'] },
  });
}

import { type Resultat, reussite } from '../contrats/erreur.ts';
import { OBJET_PAR_NATURE } from '../liens/natures.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { estDansLAnnuaire } from './dans-l-annuaire.ts';
import { ajouterProvenance } from './provenance.ts';

export type ActeDeStatut = 'archiver' | 'fermer' | 'rouvrir';

interface Demande {
  readonly structure: Structure;
  readonly acte: ActeDeStatut;
  /** An identifier, never a name. */
  readonly par: string;
  readonly canal?: 'Onglet' | 'Proposition';
  readonly maintenant: string;
}

/** What each act leads to, whatever the fiche was before. */
const CIBLE = {
  archiver: () => 'Archivée',
  fermer: () => 'Fermée',
  rouvrir: (structure, maintenant) => statutRetrouve(structure, maintenant),
} as const satisfies Record<ActeDeStatut, (s: Structure, maintenant: string) => Structure['statut']>;

/**
 * The change of status of a fiche, with its provenance; nothing to write when it is already so. Reopened the same day, it is an act undone: the
 * fiche is as it was. Later, it has to be verified.
 */
export function changerStatut(
  e: Demande,
): Resultat<{ readonly statut: Structure['statut']; readonly patch: ModificationDeStructure | undefined }> {
  const { structure, acte, maintenant } = e;
  const dejaFait = acte === 'rouvrir' ? estDansLAnnuaire(structure) : structure.statut === CIBLE[acte]();
  if (dejaFait) return reussite({ statut: structure.statut, patch: undefined });
  const statut = CIBLE[acte](structure, maintenant);
  const provenance = ajouterProvenance(
    structure.provenance,
    [{ champ: 'statut', avant: structure.statut, apres: statut }],
    { par: e.par, canal: e.canal ?? 'Onglet', le: maintenant },
  );
  return reussite({ statut, patch: { statut, provenance } });
}

/** The status that the fiche left today, if it left today; otherwise nobody knows what became of it meanwhile. */
function statutRetrouve({ provenance }: Structure, maintenant: string): Structure['statut'] {
  const sorties = (provenance ?? []).filter((trace) => trace.champ === 'statut');
  const enJour = sorties.filter((trace) => aujourdhui(trace.le) === aujourdhui(maintenant));
  return enJour.findLast((trace) => trace.avant === 'Active' || trace.avant === 'À vérifier')?.avant === 'Active'
    ? 'Active'
    : 'À vérifier';
}

/** The personal links of a structure that still open something, whatever they open, each with what closes it. */
export const liensAFermer = (
  sollicitations: readonly Sollicitation[],
  structure: string,
  maintenant: string,
): readonly { readonly id: string; readonly eTag: string; readonly patch: Partial<Sollicitation> }[] =>
  sollicitations
    .filter(
      (s) =>
        s.structure === structure &&
        OBJET_PAR_NATURE[s.nature](s) !== undefined &&
        !s.revoquee &&
        s.etat !== 'Annulée' &&
        (s.expireLe === undefined || s.expireLe > maintenant),
    )
    .map(({ id, eTag, etat }) => ({
      id,
      eTag,
      patch: { revoquee: true, ...(etat === 'À envoyer' ? { etat: 'Annulée' as const } : {}) },
    }));

import type { Structure } from '../../../core/lists/structures.list.ts';
import type { CANAUX_NOTES } from '../../../core/vocabulaires/structures.ts';
import { expliquer } from '../../commun/phrases.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAnnulerVerification, useConfirmer } from '../mutations.ts';
import { FICHE } from '../textes.ts';

export type Verification = ReturnType<typeof useVerification>;

/** Says that the whole fiche is right, and takes it back when that was a mistake: what is announced offers it. */
export function useVerification(structure: Structure) {
  const confirmer = useConfirmer();
  const retirer = useAnnulerVerification();
  const annoncer = useAnnonce();
  const chemin = { id: structure.id };
  const annulerA = (eTag: string) =>
    retirer.mutate(
      { chemin, corps: { eTag } },
      {
        onSuccess: ({ dejaFait }) =>
          dejaFait ? annoncer(FICHE.rienAAnnuler, 'info') : annoncer(FICHE.verificationAnnulee),
        onError: (erreur) => annoncer(expliquer(erreur).titre, 'warning'),
      },
    );
  const verifier = (moyen?: (typeof CANAUX_NOTES)[number]) =>
    confirmer.mutate(
      { chemin, corps: { eTag: structure.eTag, corrections: {}, moyen } },
      {
        onSuccess: ({ eTag }) =>
          annoncer(moyen === undefined ? FICHE.confirmee : FICHE.verifieeAlinstant[moyen], 'success', {
            libelle: FICHE.annuler,
            faire: () => annulerA(eTag),
          }),
      },
    );
  const annuler = () => annulerA(structure.eTag);
  return {
    verifier,
    annuler,
    enCours: confirmer.isPending || retirer.isPending,
    erreur: confirmer.error,
    oublier: confirmer.reset,
  };
}

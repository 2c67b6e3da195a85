import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChoisirInvite } from '../mutations.ts';
import { useEcrite } from '../queries.ts';
import { BUDGET } from '../textes.ts';
import { ChoixDePersonne } from './ChoixDePersonne.tsx';

interface AutrePersonneProps {
  readonly rencontre: string;
  readonly structure: string;
  readonly demandes: readonly DemandeFaite[];
}

/** Who is written to in a structure invited, kept at once on its row. Nothing when there is nobody to choose from. */
export function AUneAutrePersonne({ rencontre, structure, demandes }: AutrePersonneProps) {
  const choisir = useChoisirInvite();
  const annoncer = useAnnonce();
  const participation = useListe(participations).data?.items.find(
    (p) => p.rencontre === rencontre && p.structure === structure,
  );
  const ecrite = useEcrite(rencontre, structure);
  const thematique = useListe(rencontres).data?.items.find(({ id }) => id === rencontre)?.thematique;
  if (participation === undefined) return null;
  const demander = (contact: string) =>
    choisir.mutate(
      { chemin: { id: rencontre }, corps: { eTag: participation.eTag, structure, contact } },
      { onSuccess: () => annoncer(BUDGET.choisie) },
    );
  return (
    <>
      <ChoixDePersonne
        {...{ structure, thematique, demandes }}
        choisie={ecrite?.id}
        choisir={demander}
        enCours={choisir.isPending}
      />
      {choisir.error == null ? null : (
        <Probleme erreur={choisir.error} reessayer={choisir.reset} recharger={choisir.reset} />
      )}
    </>
  );
}

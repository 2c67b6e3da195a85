import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useClore } from '../mutations.ts';
import { ESSAI, SUIVI } from '../textes.ts';

/** Giving up a campaign that has not begun. */
export function Abandon({ campagne }: { readonly campagne: Campagne }) {
  const clore = useClore();
  const annoncer = useAnnonce();
  const { id, eTag, titre } = campagne;
  return (
    <Confirmation
      bouton={{ appearance: 'subtle', children: ESSAI.abandonner }}
      question={`${ESSAI.abandonner}\u202F?`}
      aide={titre}
      enCours={clore.isPending}
      erreur={clore.error}
      faire={(fermer) =>
        clore.mutate(
          { chemin: { id }, corps: { eTag } },
          {
            onSuccess: () => {
              fermer();
              annoncer(SUIVI.close);
            },
          },
        )
      }
    />
  );
}

import type { simulerCampagne } from '../../../core/contrats/campagnes.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useClore, useLancer } from '../mutations.ts';
import { ESSAI, SUIVI } from '../textes.ts';

interface LancementProps {
  readonly campagne: Campagne;
  readonly essai: ReponseDe<typeof simulerCampagne>;
  readonly lancee: () => void;
  readonly refaire: () => void;
}

/** Launching on the list that was just shown; or giving the campaign up. */
export function Lancement({ campagne, essai, lancee, refaire }: LancementProps) {
  const lancer = useLancer();
  const clore = useClore();
  const annoncer = useAnnonce();
  const { id, eTag } = campagne;
  const premier = essai.envois[0]?.le;
  return (
    <>
      <Confirmation
        bouton={{ appearance: 'primary', children: ESSAI.lancer, disabledFocusable: essai.concernees === 0 }}
        question={ESSAI.lancerQuestion}
        aide={
          premier === undefined
            ? ESSAI.lancerSansCourriel(essai.concernees)
            : ESSAI.lancerAide(essai.concernees, premier)
        }
        enCours={lancer.isPending}
        erreur={lancer.error}
        recharger={refaire}
        faire={(fermer) =>
          lancer.mutate(
            { chemin: { id }, corps: { eTag, empreinte: essai.empreinte } },
            {
              onSuccess: () => {
                fermer();
                annoncer(ESSAI.lancee);
                lancee();
              },
            },
          )
        }
      />
      <Confirmation
        bouton={{ appearance: 'subtle', children: ESSAI.abandonner }}
        question={`${ESSAI.abandonner}\u202F?`}
        aide={campagne.titre}
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
    </>
  );
}

import { Button } from '@fluentui/react-components';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useClore, useReprendre, useSuspendre } from '../mutations.ts';
import { SUIVI } from '../textes.ts';
import css from './campagnes.module.css';

interface ActionsProps {
  readonly campagne: Campagne;
  readonly modifier: () => void;
}

/** What may be done with a campaign that was launched. */
export function ActionsDeCampagne({ campagne, modifier }: ActionsProps) {
  const suspendre = useSuspendre();
  const reprendre = useReprendre();
  const clore = useClore();
  const annoncer = useAnnonce();
  if (campagne.etat === 'Terminée') return null;
  const demande = { chemin: { id: campagne.id }, corps: { eTag: campagne.eTag } };
  const suspendue = campagne.etat === 'Suspendue';
  const [commande, phrase] = suspendue ? [reprendre, SUIVI.reprise] : [suspendre, SUIVI.suspendue];
  const basculer = () => commande.mutate(demande, { onSuccess: () => annoncer(phrase) });
  return (
    <div className={css.sansImpression}>
      <div className={cadre.outils}>
        <BoutonCommande enCours={commande.isPending} onClick={basculer}>
          {suspendue ? SUIVI.reprendre : SUIVI.suspendre}
        </BoutonCommande>
        <Button onClick={modifier}>{SUIVI.modifier}</Button>
        <Confirmation
          bouton={{ children: SUIVI.clore }}
          question={SUIVI.cloreQuestion}
          aide={SUIVI.cloreAide}
          enCours={clore.isPending}
          erreur={clore.error}
          faire={(fermer) =>
            clore.mutate(demande, {
              onSuccess: () => {
                fermer();
                annoncer(SUIVI.close);
              },
            })
          }
        />
      </div>
      {commande.error === null ? null : <Probleme erreur={commande.error} reessayer={basculer} />}
    </div>
  );
}

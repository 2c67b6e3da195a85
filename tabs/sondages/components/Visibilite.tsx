import { Caption1, Switch } from '@fluentui/react-components';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { peutMontrer } from '../../../core/sondages/montrer.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useMontrer } from '../mutations.ts';
import { VISIBILITE } from '../textes.ts';

interface Props {
  readonly sondage: SondageLu;
  readonly relire: () => void;
}

/** For who opened the poll: are the answers read by those invited? Closed at any time, opened before the first answer. */
export function Visibilite({ sondage, relire }: Props) {
  const montrer = useMontrer();
  const annoncer = useAnnonce();
  const { reponsesVisibles } = sondage;
  const changer = (visibles: boolean) =>
    montrer.mutate(
      { chemin: { id: sondage.id }, corps: { eTag: sondage.eTag, visibles } },
      {
        onSuccess: () => annoncer(visibles ? VISIBILITE.ouvertes : VISIBILITE.fermees),
        onSettled: relire,
      },
    );
  const tropTard = !reponsesVisibles && !peutMontrer(sondage.ontRepondu);
  return (
    <div>
      {tropTard ? (
        <Caption1 className={cadre.discret}>{VISIBILITE.tropTard}</Caption1>
      ) : (
        <>
          <Switch
            label={VISIBILITE.libelle}
            checked={reponsesVisibles}
            disabled={montrer.isPending}
            onChange={(_, { checked }) => changer(checked)}
          />
          <br />
          <Caption1 className={cadre.discret}>{reponsesVisibles ? VISIBILITE.ouverteAide : VISIBILITE.aide}</Caption1>
        </>
      )}
      {montrer.error == null ? null : (
        <Probleme
          erreur={montrer.error}
          reessayer={relire}
          recharger={() => {
            montrer.reset();
            relire();
          }}
        />
      )}
    </div>
  );
}

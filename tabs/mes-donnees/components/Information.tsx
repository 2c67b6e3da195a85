import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useNoterInformation } from '../mutations.ts';
import { useAInformer } from '../queries.ts';
import { TEXTES } from '../textes.ts';

/** At the first opening by someone whom the annuaire names: that it does, and where their rights are. Nothing once it is told. */
export function Information() {
  const aInformer = useAInformer();
  const noter = useNoterInformation();
  const { aller, rubrique } = useAdresse();
  if (aInformer !== true || rubrique === 'mes-donnees') return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{TEXTES.annonce}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => aller({ rubrique: 'mes-donnees', reste: '' })}>{TEXTES.lireLaNotice}</Button>
        <BoutonCommande appearance="subtle" enCours={noter.isPending} onClick={() => noter.mutate({ corps: {} })}>
          {TEXTES.compris}
        </BoutonCommande>
      </MessageBarActions>
    </MessageBar>
  );
}

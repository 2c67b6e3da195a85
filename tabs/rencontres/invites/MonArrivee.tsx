import { Caption1, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import css from '../components/rencontres.module.css';
import { useDireArrivee } from '../mutations.ts';
import { MON_ARRIVEE } from './textes.ts';

interface Props {
  readonly participation: Participation;
  /** Of the structure, where one represents several. */
  readonly nom: string | undefined;
}

/** On the day: one touch says that one is there, as the personal link does. */
export function MonArrivee({ participation: p, nom }: Props) {
  const arriver = useDireArrivee();
  const dire = () => arriver.mutate({ chemin: { id: p.rencontre }, corps: { structure: p.structure } });
  const notee = p.statut === 'Présent' || arriver.isSuccess;
  return (
    <div className={css.etape}>
      {notee ? null : (
        <BoutonCommande
          appearance="primary"
          icon={<CheckmarkCircleRegular />}
          enCours={arriver.isPending}
          onClick={dire}
        >
          {MON_ARRIVEE.dire(nom)}
        </BoutonCommande>
      )}
      <Text className={css.etapeTexte} role="status">
        <Caption1 className={cadre.discret}>{notee ? MON_ARRIVEE.notee(nom) : MON_ARRIVEE.aide}</Caption1>
      </Text>
      {arriver.error == null ? null : <Probleme erreur={arriver.error} reessayer={dire} recharger={arriver.reset} />}
    </div>
  );
}

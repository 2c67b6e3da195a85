import { Button, Caption1, Text } from '@fluentui/react-components';
import { EmojiRegular } from '@fluentui/react-icons/svg/emoji';
import { autoriser } from '../../../core/droits/droits.ts';
import { onArrive } from '../../../core/invitations/arriver.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import type { Partie } from '../adresses.ts';
import { aUnAvisADonner } from '../avis/a-donner.ts';
import { useMonAvis } from '../avis/queries.ts';
import { MON_AVIS } from '../avis/textes.ts';
import { MonArrivee } from '../invites/MonArrivee.tsx';
import { useParticipations } from '../queries.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

type Props = ContenuProps & { readonly partie: Partie; readonly aller: (partie: Partie) => void };

const AUCUNE: readonly Participation[] = [];

/** What the personal link asks of whoever has none: on the day, that one is there; then, what one thought of it. */
export function CeQuiMEstDemande({ rencontre, acteur, maintenant, partie, aller }: Props) {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const { parId } = useStructures();
  const siennes = participations.filter(
    (p) => p.rencontre === rencontre.id && acteur?.structures.includes(p.structure),
  );
  const demande = aUnAvisADonner(rencontre, siennes, acteur, maintenant);
  const { data } = useMonAvis(rencontre.id, demande);
  const arrivantes = onArrive(rencontre, maintenant)
    ? siennes.filter(
        ({ structure }) => acteur !== undefined && autoriser(acteur, 'repondre-invitation', { structure }).permis,
      )
    : [];
  return (
    <>
      {arrivantes.map((p) => (
        <MonArrivee
          key={p.structure}
          participation={p}
          nom={arrivantes.length === 1 ? undefined : parId.get(p.structure)?.nom}
        />
      ))}
      {demande && data?.donne === false && partie !== 'avis' ? (
        <div className={css.etape}>
          <Button icon={<EmojiRegular />} onClick={() => aller('avis')}>
            {MON_AVIS.bouton}
          </Button>
          <Text className={css.etapeTexte}>
            <Caption1 className={cadre.discret}>{MON_AVIS.aide}</Caption1>
          </Text>
        </div>
      ) : null}
    </>
  );
}

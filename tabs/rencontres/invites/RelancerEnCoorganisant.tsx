import { Text } from '@fluentui/react-components';
import { MailAlertRegular } from '@fluentui/react-icons/svg/mail-alert';
import { estSilencieuse, seRelance } from '../../../core/invitations/relancer.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useActeur } from '../../commun/listes.ts';
import { useNomVu } from '../../commun/structures.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useRelancerInvites } from '../mutations.ts';
import { RELANCER } from './textes.ts';

interface RelancerProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** The question once more, by whoever co-organises: they read who is silent, neither an address nor what each is asked. */
export function RelancerEnCoorganisant({ rencontre, participations, maintenant }: RelancerProps) {
  const relancer = useRelancerInvites();
  const annoncer = useAnnonce();
  const nomVu = useNomVu(useActeur());
  const muettes = participations.filter(estSilencieuse).map((p) => nomVu(p.structure));
  if (!seRelance(rencontre, maintenant) || muettes.length === 0) return null;
  return (
    <Confirmation
      bouton={{ children: RELANCER.bouton, icon: <MailAlertRegular /> }}
      question={RELANCER.question}
      aide={RELANCER.aideEnCoorganisant}
      enCours={relancer.isPending}
      erreur={relancer.error}
      recharger={relancer.reset}
      faire={(fermer) =>
        relancer.mutate(
          { chemin: { id: rencontre.id }, corps: {} },
          {
            onSuccess: ({ envoyes, aSuivre, dejaRelancees, laissees }) => {
              annoncer(
                [
                  RELANCER.envoyees(envoyes),
                  dejaRelancees === 0 ? '' : RELANCER.dejaRelancees(dejaRelancees),
                  laissees === 0 ? '' : RELANCER.laissees(laissees),
                  aSuivre === 0 ? '' : RELANCER.aSuivre(aSuivre),
                ]
                  .filter(Boolean)
                  .join(' '),
              );
              fermer();
            },
          },
        )
      }
    >
      <Text>{RELANCER.silencieuses(enumeration(muettes))}</Text>
    </Confirmation>
  );
}

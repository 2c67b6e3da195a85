import { Text } from '@fluentui/react-components';
import { MailAlertRegular } from '@fluentui/react-icons/svg/mail-alert';
import { useState } from 'react';
import { invitesLues } from '../../../core/invitations/invites-lues.ts';
import { estSilencieuse, partagerLesSilencieuses, seRelance } from '../../../core/invitations/relancer.ts';
import { quiAppeler } from '../../../core/invitations/suivre-le-courriel.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useListe } from '../../commun/listes.ts';
import { useStructures } from '../../commun/structures.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { useRelancerInvites } from '../mutations.ts';
import { useContacts } from '../queries.ts';
import { RELANCER } from './textes.ts';

interface RelancerProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** The question once more to those who have said nothing. Nothing while nobody is silent. */
export function Relancer({ rencontre, participations, maintenant }: RelancerProps) {
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const relancer = useRelancerInvites();
  const annoncer = useAnnonce();
  if (!seRelance(rencontre, maintenant) || !participations.some(estSilencieuse)) return null;
  return (
    <Confirmation
      bouton={{ children: RELANCER.bouton, icon: <MailAlertRegular /> }}
      question={RELANCER.question}
      aide={RELANCER.aide}
      enCours={relancer.isPending}
      erreur={relancer.error}
      recharger={relancer.reset}
      faire={(fermer) =>
        relancer.mutate(
          {
            chemin: { id: rencontre.id },
            corps: { reports: [...attendent].map(([structure, le]) => ({ structure, le })) },
          },
          {
            onSuccess: ({ envoyes, reportes, aSuivre }) => {
              annoncer(
                [
                  RELANCER.envoyees(envoyes),
                  reportes === 0 ? '' : RELANCER.reportees(reportes),
                  aSuivre === 0 ? '' : RELANCER.aSuivre(aSuivre),
                ]
                  .filter(Boolean)
                  .join(' '),
              );
              setAttendent(new Map());
              fermer();
            },
          },
        )
      }
    >
      <QuiSeraRelancee
        {...{ rencontre, participations, maintenant }}
        reports={{ jours: attendent, changer: setAttendent }}
      />
    </Confirmation>
  );
}

interface QuiProps extends RelancerProps {
  readonly reports: {
    readonly jours: ReadonlyMap<string, string>;
    readonly changer: (jours: ReadonlyMap<string, string>) => void;
  };
}

/** Before it leaves: to whom, who was asked once more already, who is above its budget, whom to call. */
function QuiSeraRelancee({ rencontre, participations, maintenant, reports }: QuiProps) {
  const { items: structures } = useStructures();
  const contacts = useContacts().data?.items;
  const faites = useListe(sollicitations).data?.items;
  if (contacts === undefined || faites === undefined) return null;
  const { aEcrire, dejaRelancees, enAttente, aAppeler } = partagerLesSilencieuses(
    {
      invites: invitesLues(rencontre, participations, { structures, contacts }),
      participations,
      faites: faites.filter((s) => s.rencontre === rencontre.id),
    },
    maintenant,
  );
  return (
    <>
      {aEcrire.length === 0 ? (
        <Text>{RELANCER.personne}</Text>
      ) : (
        <div>
          <Text>{RELANCER.aEcrire(aEcrire.length)}</Text>
          <ul>
            {aEcrire.map(({ structure, destinataire }) => (
              <li key={structure.id}>
                {[structure.nom, destinataire?.cible.contact === undefined ? '' : destinataire.adresse.nom]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {dejaRelancees.length === 0 ? null : <Text>{RELANCER.dejaRelancees(dejaRelancees.length)}</Text>}
      {enAttente.length === 0 ? null : <Text>{RELANCER.enAttente(enAttente.length)}</Text>}
      {aAppeler.length === 0 ? null : (
        <div>
          <Text>{RELANCER.aAppeler}</Text>
          <ul>
            {aAppeler.map(({ structure }) => (
              <li key={structure.id}>
                {[
                  structure.nom,
                  ...quiAppeler(structure, contacts).map(({ nom, telephone }) => `${nom}\u00A0: ${telephone}`),
                ].join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <AuDessusDuBudget
        structures={aEcrire.map(({ structure }) => structure.id)}
        maintenant={maintenant}
        rencontre={rencontre.id}
        reports={{ ...reports, limite: rencontre.debut ?? maintenant }}
      />
    </>
  );
}

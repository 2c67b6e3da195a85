import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useState } from 'react';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { InvitationAuBudget } from '../../sollicitations/components/InvitationAuBudget.tsx';
import { useEnvoyerLesLiens } from '../mutations.ts';
import { RENCONTRE } from '../textes.ts';
import { LIENS } from './textes.ts';

interface EnvoyerProps {
  readonly id: string;
  /** Instant. */
  readonly debut: string;
  /** Is it the first thing to do on the page? */
  readonly premier?: boolean;
}

/** The page of a rencontre, to those invited who have neither account nor link. */
export function EnvoyerLesLiens({ id, debut, premier = false }: EnvoyerProps) {
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const envoyer = useEnvoyerLesLiens();
  const annoncer = useAnnonce();
  const maintenant = useMaintenant();
  return (
    <Confirmation
      bouton={{ children: LIENS.bouton, icon: <MailRegular />, ...(premier ? { appearance: 'primary' as const } : {}) }}
      question={LIENS.question}
      aide={LIENS.aide}
      enCours={envoyer.isPending}
      erreur={envoyer.error}
      recharger={envoyer.reset}
      faire={(fermer) =>
        envoyer.mutate(
          { chemin: { id }, corps: { reports: [...attendent].map(([structure, le]) => ({ structure, le })) } },
          {
            onSuccess: ({ envoyes, aSuivre, reportes, sansAdresse }) => {
              const appels = sansAdresse.map(({ nom }) => nom).join(', ');
              annoncer(
                [
                  LIENS.envoyes(envoyes, aSuivre + sansAdresse.length),
                  reportes === 0 ? '' : LIENS.reportees(reportes),
                  aSuivre === 0 ? '' : LIENS.aSuivre(aSuivre),
                  appels === '' ? '' : RENCONTRE.sansAdresse(appels),
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
      <InvitationAuBudget
        rencontre={id}
        maintenant={maintenant}
        reports={{ jours: attendent, changer: setAttendent, limite: debut }}
      />
    </Confirmation>
  );
}

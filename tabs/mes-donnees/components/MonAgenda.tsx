import { Caption1, Field, Input, Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { GesteDAgenda } from '../../../core/mes-donnees/agenda.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useSession } from '../../commun/session.ts';
import type { ContactALire } from '../form.ts';
import { useGererAgenda } from '../mutations.ts';
import { AGENDA } from '../textes.ts';

/** The address of one’s calendar: given when it is asked for, renewed or cut in one act. */
export function MonAgenda({ contact }: { readonly contact: ContactALire }) {
  const { api } = useSession();
  const [cle, setCle] = useState<string>();
  const gerer = useGererAgenda();
  const renouveler = useGererAgenda();
  const copier = useCopier();
  const faire = (par: typeof gerer, geste: GesteDAgenda, ensuite?: () => void) =>
    par.mutate(
      { chemin: { id: contact.id }, corps: { geste } },
      {
        onSuccess: (reponse) => {
          setCle(reponse.cle);
          ensuite?.();
        },
      },
    );
  const adresse = cle === undefined ? undefined : `${new URL(api.apiUrl, document.baseURI).href}/agenda.ics?cle=${cle}`;
  const titre = AGENDA.titre(contact.structure);
  return (
    <section className={cartes.carte} aria-label={titre}>
      <Subtitle2 as="h2">{titre}</Subtitle2>
      <Text>{AGENDA.aide}</Text>
      {adresse === undefined ? null : (
        <Field label={AGENDA.adresse} hint={AGENDA.secret}>
          <Input readOnly value={adresse} onFocus={({ target }) => target.select()} />
        </Field>
      )}
      <div className={cadre.outils}>
        {adresse === undefined ? (
          <BoutonCommande enCours={gerer.isPending} onClick={() => faire(gerer, 'ouvrir')}>
            {AGENDA.ouvrir}
          </BoutonCommande>
        ) : (
          <BoutonCommande enCours={false} onClick={() => void copier(adresse)}>
            {AGENDA.copier}
          </BoutonCommande>
        )}
        {(['renouveler', 'couper'] as const).map((geste) => (
          <Confirmation
            key={geste}
            bouton={{ children: AGENDA[geste], appearance: 'subtle' }}
            question={AGENDA.questions[geste]}
            aide={AGENDA.suites[geste]}
            enCours={renouveler.isPending}
            erreur={renouveler.error}
            recharger={renouveler.reset}
            faire={(fermer) => faire(renouveler, geste, fermer)}
          />
        ))}
      </div>
      <Caption1 className={cadre.discret}>{AGENDA.comment}</Caption1>
      {gerer.error == null ? null : <Probleme erreur={gerer.error} reessayer={gerer.reset} />}
    </section>
  );
}

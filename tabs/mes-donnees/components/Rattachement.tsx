import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useDemanderRattachement, useRattacher } from '../mutations.ts';
import { RATTACHEMENT } from '../textes.ts';
import css from './mes-donnees.module.css';

/** Someone in the annuaire takes their place there by themself: their address, the code that comes to it, and the account is theirs. */
export function Rattachement({ rattache }: { readonly rattache?: () => void }) {
  const [courriel, setCourriel] = useState('');
  const [code, setCode] = useState('');
  const demander = useDemanderRattachement();
  const rattacher = useRattacher();
  const annoncer = useAnnonce();
  const envoye = demander.data !== undefined;

  const adresse = useEssai(courriel.trim() === '' ? { courriel: RATTACHEMENT.sansCourriel } : {});
  const envoyerLeCode = () => {
    if (adresse.essayer()) demander.mutate({ corps: { courriel } });
  };
  const recu = useEssai(code.trim() === '' ? { code: RATTACHEMENT.sansCode } : {});
  const valider = () => {
    if (!recu.essayer()) return;
    rattacher.mutate(
      { corps: { courriel, code } },
      {
        onSuccess: ({ structures }) => {
          annoncer(RATTACHEMENT.fait(structures));
          rattache?.();
        },
      },
    );
  };

  return (
    <section className={cartes.carte} aria-label={RATTACHEMENT.titre}>
      <Text weight="semibold">{RATTACHEMENT.titre}</Text>
      <Text>{RATTACHEMENT.aide}</Text>
      {envoye ? (
        <Formulaire key="code" className={css.partie} envoyer={valider}>
          <Text role="status">{RATTACHEMENT.envoye(courriel.trim())}</Text>
          <Field
            label={RATTACHEMENT.code}
            required
            validationMessage={recu.fautes.code ?? fauteDe(rattacher.error, 'code')}
          >
            <Input
              value={code}
              maxLength={20}
              autoComplete="one-time-code"
              // The code has just come: it is what one types next.
              autoFocus
              onChange={(_, { value }) => setCode(value)}
            />
          </Field>
          {rattacher.error == null ? null : <Probleme erreur={rattacher.error} reessayer={valider} />}
          <div className={cadre.outils}>
            <BoutonCommande type="submit" appearance="primary" enCours={rattacher.isPending}>
              {RATTACHEMENT.valider}
            </BoutonCommande>
            <Button onClick={demander.reset}>{RATTACHEMENT.autreAdresse}</Button>
          </div>
        </Formulaire>
      ) : (
        <Formulaire key="adresse" className={css.partie} envoyer={envoyerLeCode}>
          <Field
            label={RATTACHEMENT.courriel}
            hint={RATTACHEMENT.courrielAide}
            required
            validationMessage={adresse.fautes.courriel ?? fauteDe(demander.error, 'courriel')}
          >
            <Input
              type="email"
              value={courriel}
              maxLength={200}
              autoComplete="email"
              onChange={(_, { value }) => setCourriel(value)}
            />
          </Field>
          {demander.error == null ? null : <Probleme erreur={demander.error} reessayer={envoyerLeCode} />}
          <div className={cadre.outils}>
            <BoutonCommande type="submit" appearance="primary" enCours={demander.isPending}>
              {RATTACHEMENT.demander}
            </BoutonCommande>
          </div>
        </Formulaire>
      )}
    </section>
  );
}

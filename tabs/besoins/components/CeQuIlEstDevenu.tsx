import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { clore } from '../../../core/besoins/suivre.ts';
import { PRECISIONS_MAX } from '../../../core/contrats/besoins.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useSuivreBesoin } from '../mutations.ts';
import { SUIVI } from '../textes.ts';

interface DevenuProps {
  readonly besoin: Besoin;
  /** Local day. */
  readonly jour: string;
}

/** What a need has become, said by the coordination when it closes it; followed again when it was closed too early. */
export function CeQuIlEstDevenu({ besoin, jour }: DevenuProps) {
  const suivre = useSuivreBesoin();
  const annoncer = useAnnonce();
  const [devenu, setDevenu] = useState(besoin.devenu ?? '');
  const pret = clore(besoin, devenu, jour);
  const { fautes, essayer, recommencer } = useEssai(pret.ok ? {} : { devenu: pret.refus.message });
  const envoyer = (dit: string | undefined, fait: string) =>
    suivre.mutate(
      { chemin: { id: besoin.id }, corps: { eTag: besoin.eTag, ...(dit === undefined ? {} : { devenu: dit }) } },
      {
        onSuccess: () => {
          annoncer(fait);
          recommencer();
        },
      },
    );
  return (
    <section className={cadre.partie} aria-label={SUIVI.devenu}>
      <h2 className={cadre.sousTitre}>{SUIVI.devenu}</h2>
      {besoin.etat === 'Clos' ? (
        <>
          <Text>{besoin.devenu}</Text>
          <div>
            <Button disabledFocusable={suivre.isPending} onClick={() => envoyer(undefined, SUIVI.rouvert)}>
              {SUIVI.rouvrir}
            </Button>
          </div>
        </>
      ) : (
        <Formulaire
          className={cadre.formulaire}
          envoyer={() => {
            if (essayer()) envoyer(devenu, SUIVI.clos);
          }}
        >
          <Field label={SUIVI.devenuChamp} hint={SUIVI.devenuAide} validationMessage={fautes.devenu}>
            <Textarea
              resize="vertical"
              maxLength={PRECISIONS_MAX}
              value={devenu}
              onChange={(_, { value }) => setDevenu(value)}
            />
          </Field>
          <div>
            <BoutonCommande type="submit" enCours={suivre.isPending}>
              {SUIVI.clore}
            </BoutonCommande>
          </div>
        </Formulaire>
      )}
      {suivre.error == null ? null : <Probleme erreur={suivre.error} reessayer={suivre.reset} />}
    </section>
  );
}

import { Button, Caption1, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import type { CotesProps } from './cotes.ts';
import css from './outlook.module.css';
import { useOutlook, useTrancher } from './queries.ts';
import { Supprimee } from './Supprimee.tsx';
import { OUTLOOK } from './textes.ts';

/** The meeting as Outlook has it, read when the page opens: nothing when both agree, both sides when they do not. */
export function SelonOutlook({ rencontre }: { readonly rencontre: Rencontre }) {
  const requete = useOutlook(rencontre);
  const { data } = requete;
  if (requete.error != null && data === undefined)
    return (
      <div className={cadre.outils}>
        <Caption1 className={cadre.discret}>{OUTLOOK.illisible}</Caption1>
        <Button size="small" appearance="subtle" onClick={() => void requete.refetch()}>
          {OUTLOOK.relire}
        </Button>
      </div>
    );
  if (data === undefined || data.etat === 'Sans réunion') return null;
  if (data.etat === 'Supprimée') return <Supprimee rencontre={rencontre} lue={data} relire={requete.refetch} />;
  if (data.etat === 'Pareille' && data.horsReunion.length === 0) return null;
  return <DeuxCotes rencontre={rencontre} lue={data} relire={requete.refetch} />;
}

function DeuxCotes({ rencontre, lue, relire }: CotesProps) {
  const trancher = useTrancher();
  const annoncer = useAnnonce();
  const [prevenir, setPrevenir] = useState(false);
  const [choisi, setChoisi] = useState<'outlook' | 'maillage'>('maillage');
  const changee = lue.etat === 'Changée';
  const garder = (cote: 'outlook' | 'maillage') => {
    setChoisi(cote);
    trancher.mutate(
      {
        chemin: { id: rencontre.id },
        corps: { eTag: lue.eTag, vu: lue.vu, cote, ...(cote === 'outlook' && prevenir ? { prevenir } : {}) },
      },
      {
        onSuccess: ({ prevenues }) => {
          annoncer(OUTLOOK.garde(cote, prevenues));
          void relire();
        },
      },
    );
  };
  const aAppeler = [...(changee ? lue.horsReunion : []), ...(changee ? lue.sansAdresse : [])].map(({ nom }) => nom);
  return (
    <section aria-label={OUTLOOK.region}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {changee ? (
            <>
              <MessageBarTitle>{OUTLOOK.changee}</MessageBarTitle>
              <table className={css.cotes}>
                <thead>
                  <tr>
                    <th scope="col">{OUTLOOK.quoi}</th>
                    <th scope="col">{OUTLOOK.maillage}</th>
                    <th scope="col">{OUTLOOK.outlook}</th>
                  </tr>
                </thead>
                <tbody>
                  {lue.ecarts.map(({ quoi, maillage, outlook }) => (
                    <tr key={quoi}>
                      <th scope="row">{quoi}</th>
                      <td>{maillage}</td>
                      <td>{outlook}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          ) : null}
          {lue.horsReunion.length === 0 ? null : (
            <p>
              {OUTLOOK.oubliees(enumeration(lue.horsReunion.map(({ nom }) => nom)))} {OUTLOOK.oublieesAide}
            </p>
          )}
          {changee ? OUTLOOK.alors(lue.invites) : null}
          {aAppeler.length === 0 ? null : <p>{OUTLOOK.aAppeler(enumeration(aAppeler))}</p>}
          <div className={css.suite}>
            {changee && lue.invites > 0 ? (
              <Checkbox
                label={OUTLOOK.prevenir}
                checked={prevenir}
                onChange={(_, { checked }) => setPrevenir(checked === true)}
              />
            ) : null}
            <div className={cadre.outils}>
              {changee ? (
                <BoutonCommande
                  enCours={trancher.isPending && choisi === 'outlook'}
                  disabled={trancher.isPending}
                  onClick={() => garder('outlook')}
                >
                  {OUTLOOK.garderOutlook}
                </BoutonCommande>
              ) : null}
              <BoutonCommande
                enCours={trancher.isPending && choisi === 'maillage'}
                disabled={trancher.isPending}
                onClick={() => garder('maillage')}
              >
                {changee ? OUTLOOK.garderMaillage : OUTLOOK.inviter}
              </BoutonCommande>
            </div>
            {trancher.error == null ? null : (
              <Probleme
                erreur={trancher.error}
                reessayer={() => garder(choisi)}
                recharger={() => {
                  trancher.reset();
                  void relire();
                }}
              />
            )}
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
}

import {
  Badge,
  Button,
  Caption1,
  Card,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { type RegleVue, useAppliquerRegle } from '../mutations.ts';
import { CONSERVATION } from '../textes.ts';
import css from './tenue.module.css';

/** A rule: what it is about, what it keeps, the rows that it would change, and the button that does it. */
export function RegleDeConservation({ vue }: { readonly vue: RegleVue }) {
  return (
    <Card>
      <div className={cadre.tete}>
        <Subtitle2 as="h2">{vue.titre}</Subtitle2>
        {vue.total === 0 ? null : <Badge color="warning">{CONSERVATION.due}</Badge>}
      </div>
      <Text>{CONSERVATION.regle(vue.mois, vue.limite)}</Text>
      <Text>{vue.garde}</Text>
      <Caption1 className={cadre.discret}>{vue.source}</Caption1>
      {vue.total === 0 ? (
        <Text className={cadre.discret}>{CONSERVATION.rienDu}</Text>
      ) : (
        <>
          <details>
            <summary className={css.sommaire}>{CONSERVATION.lignes(vue.total)}</summary>
            {vue.total > vue.lignes.length ? (
              <Caption1 block>{CONSERVATION.montrees(vue.lignes.length, vue.total)}</Caption1>
            ) : null}
            <ul className={css.puces}>
              {vue.lignes.map(({ id, libelle, depuis }) => (
                <li key={id}>{CONSERVATION.depuis(libelle, depuis)}</li>
              ))}
            </ul>
          </details>
          <div className={cadre.outils}>
            <Application vue={vue} />
          </div>
        </>
      )}
    </Card>
  );
}

function Application({ vue }: { readonly vue: RegleVue }) {
  const [ouvert, setOuvert] = useState(false);
  const [restantes, setRestantes] = useState<number>();
  const appliquer = useAppliquerRegle(setRestantes);
  const annoncer = useAnnonce();
  const geste = CONSERVATION.geste[vue.geste](vue.lignes.length);
  const executer = () =>
    appliquer.mutate(vue, {
      onSuccess: ({ faites }) => {
        setOuvert(false);
        annoncer(CONSERVATION.faites(faites));
      },
    });
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open || appliquer.isPending)} modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button>{geste}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{CONSERVATION.question(geste)}</DialogTitle>
          <DialogContent className={cadre.partie}>
            <Text>{vue.garde}</Text>
            <Text>{vue.geste === 'archiver' ? CONSERVATION.reversible : CONSERVATION.definitif}</Text>
            {appliquer.isPending && restantes !== undefined ? (
              <Text role="status">{CONSERVATION.restantes(restantes)}</Text>
            ) : null}
            {appliquer.error == null ? null : (
              <Probleme erreur={appliquer.error} reessayer={executer} recharger={appliquer.reset} />
            )}
          </DialogContent>
          <DialogActions fluid>
            {appliquer.isPending ? (
              <Button onClick={appliquer.arreter}>{CONSERVATION.arreter}</Button>
            ) : (
              <Button appearance="primary" onClick={() => setOuvert(false)}>
                {CONSERVATION.renoncer}
              </Button>
            )}
            <BoutonCommande enCours={appliquer.isPending} onClick={executer}>
              {geste}
            </BoutonCommande>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

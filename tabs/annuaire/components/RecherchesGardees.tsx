import {
  Button,
  Caption1,
  CounterBadge,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { StarRegular } from '@fluentui/react-icons/svg/star';
import { useState } from 'react';
import { lireRecherche, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useGarderRecherche } from '../mutations.ts';
import type { TrouverIds } from '../queries.ts';
import { type RechercheSuivie, useRecherchesGardees } from '../recherches-gardees.ts';
import { GARDER } from '../textes.ts';
import css from './annuaire.module.css';
import { LigneDeRecherche } from './LigneDeRecherche.tsx';

interface GardeesProps {
  readonly acteur: Acteur;
  readonly trouver: TrouverIds | undefined;
  readonly nomDe: (id: string) => string | undefined;
  readonly chercher: (recherche: Recherche) => void;
  readonly ouvrir: (id: string) => void;
}

/** The searches that one keeps: how many have news is shown on the button, which structures in the list. */
export default function RecherchesGardees({ acteur, trouver, nomDe, chercher, ouvrir }: GardeesProps) {
  const [ouvert, setOuvert] = useState(false);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const { requete, suivies, nouvelles } = useRecherchesGardees(acteur, trouver);
  const garder = useGarderRecherche();
  const montrer = ({ gardee, cle, nouveautes }: RechercheSuivie) => {
    chercher(lireRecherche(gardee.criteres ?? ''));
    setOuvert(false);
    if (nouveautes.length === 0) return;
    const { nom, criteres = '', parCourriel } = gardee;
    garder.mutate({ corps: { cle, nom, recherche: criteres, parCourriel, vues: nouveautes.slice(0, 1000) } });
  };
  if (suivies.length === 0 && !ouvert && requete.error == null) return null;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<StarRegular />}
        aria-label={GARDER.ouvrir(suivies.length, nouvelles.length)}
        onClick={() => setOuvert(true)}
        {...retour}
      >
        {GARDER.gardees}
        {nouvelles.length === 0 ? null : (
          <CounterBadge className={css.pastille} count={nouvelles.length} size="small" color="brand" />
        )}
      </Button>
      {ouvert ? (
        <Dialog open onOpenChange={(_, { open }) => setOuvert(open)}>
          <DialogSurface className={css.dialogue}>
            <DialogBody>
              <DialogTitle>{GARDER.gardees}</DialogTitle>
              <DialogContent className={cadre.formulaire}>
                {requete.error == null ? null : (
                  <Probleme erreur={requete.error} reessayer={() => void requete.refetch()} />
                )}
                {suivies.length === 0 ? <Text>{GARDER.aucune}</Text> : null}
                <ul className={css.proches}>
                  {suivies.map((suivie) => (
                    <LigneDeRecherche
                      key={suivie.cle}
                      suivie={suivie}
                      nomDe={nomDe}
                      montrer={() => montrer(suivie)}
                      ouvrir={(id) => {
                        setOuvert(false);
                        ouvrir(id);
                      }}
                    />
                  ))}
                </ul>
                {nouvelles.length === 0 ? null : <Caption1 className={cadre.discret}>{GARDER.marquees}</Caption1>}
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setOuvert(false)}>{COMMUN.fermer}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      ) : null}
    </>
  );
}

import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Publication } from '../../../core/lists/publications.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { usePublier } from '../mutations.ts';
import { usePublication } from '../queries.ts';
import { PUBLICATION, TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';

interface PublierProps {
  readonly mois: string;
  readonly acteur: Acteur | undefined;
  readonly pret: boolean;
}

/** Where the publication of the month stands; for the coordination, publishing it now. */
export function PublierSynthese({ mois, acteur, pret }: PublierProps) {
  const [ouvert, setOuvert] = useState(false);
  const publication = usePublication(mois);
  const publier = usePublier();
  const peut = acteur !== undefined && autoriser(acteur, 'publier-synthese').permis;
  const annoncer = useAnnonce();
  const envoyer = () =>
    publier.mutate(
      { chemin: { mois }, corps: {} },
      {
        onSuccess: ({ etat, message }) => {
          setOuvert(false);
          annoncer(message, INTENTION[etat]);
        },
      },
    );
  return (
    <>
      {peut ? (
        <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
          <DialogTrigger disableButtonEnhancement>
            <Button appearance="primary" disabledFocusable={!pret || publication?.etat === 'Envoyée'}>
              {TEXTES.publier}
            </Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{TEXTES.publierQuestion(mois)}</DialogTitle>
              <DialogContent className={css.formulaire}>
                {TEXTES.publierAide}
                {publier.error == null ? null : <Probleme erreur={publier.error} reessayer={envoyer} />}
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setOuvert(false)}>{TEXTES.garder}</Button>
                <BoutonCommande appearance="primary" enCours={publier.isPending} onClick={envoyer}>
                  {TEXTES.publier}
                </BoutonCommande>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      ) : null}
      <Caption1 role="status" className={css.etat}>
        {phraseDe(publication)}
      </Caption1>
    </>
  );
}

const INTENTION = { Envoyée: 'success', 'Déjà publiée': 'info', Incertaine: 'warning', 'En cours': 'info' } as const;

function phraseDe(publication: Publication | undefined): string {
  if (publication === undefined) return PUBLICATION.jamais;
  if (publication.etat === 'Envoyée') return PUBLICATION.Envoyée(publication.envoyeeLe ?? publication.modifieLe);
  return PUBLICATION[publication.etat];
}

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
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import type { Publication } from '../../../core/lists/publications.list.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { type APublier, aPublier, dejaParue } from '../form.ts';
import { usePublier, useRelire } from '../mutations.ts';
import { usePublications } from '../queries.ts';
import { PUBLICATION, TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';

interface PublierProps {
  readonly mois: string;
  readonly courant: string;
  readonly acteur: Acteur | undefined;
  /** Undefined until it is there. */
  readonly synthese: Synthese | undefined;
}

/** Where the publication of the month stands; for the coordination, publishing it now. */
export function PublierSynthese({ mois, courant, acteur, synthese }: PublierProps) {
  const publications = usePublications(mois);
  const peut = acteur !== undefined && autoriser(acteur, 'publier-synthese').permis;
  return (
    <>
      {peut && (synthese === undefined || !dejaParue(synthese, publications)) ? (
        <Publier mois={mois} quoi={synthese === undefined ? undefined : aPublier(synthese, courant)} />
      ) : null}
      <Caption1 role="status" className={css.etat}>
        {phraseDe(publications, synthese)}
      </Caption1>
    </>
  );
}

interface GesteProps {
  readonly mois: string;
  readonly quoi: APublier | undefined;
}

function Publier({ mois, quoi }: GesteProps) {
  const [ouvert, setOuvert] = useState(false);
  const publier = usePublier();
  const relire = useRelire();
  const annoncer = useAnnonce();
  const envoyer = () =>
    publier.mutate(
      { chemin: { mois }, corps: {} },
      {
        onSuccess: ({ etat, message }) => {
          setOuvert(false);
          annoncer(message, INTENTION[etat]);
        },
        onSettled: relire,
      },
    );
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" disabledFocusable={quoi === undefined}>
          {TEXTES.publier}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{TEXTES.publierQuestion(mois)}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            {quoi === undefined ? null : (
              <MessageBar intent={quoi === 'provisoire' ? 'warning' : 'info'} layout="multiline">
                <MessageBarBody>{TEXTES.publierAide[quoi]}</MessageBarBody>
              </MessageBar>
            )}
            <Text>{TEXTES.publierATous}</Text>
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
  );
}

const INTENTION = { Envoyée: 'success', 'Déjà publiée': 'info', Incertaine: 'warning', 'En cours': 'info' } as const;

/** The last thing that happened in the channel for this month, or what will. */
function phraseDe(publications: readonly Publication[], synthese: Synthese | undefined): string {
  const derniere = publications.toSorted((a, b) => (a.reserveeLe ?? '').localeCompare(b.reserveeLe ?? '')).at(-1);
  if (derniere === undefined) {
    const cloture = synthese?.statut.clotureLe;
    return cloture === undefined
      ? PUBLICATION.jamais
      : `${PUBLICATION.jamais} ${PUBLICATION.auto(dateLongue(cloture))}`;
  }
  if (derniere.etat !== 'Envoyée') return PUBLICATION[derniere.etat];
  const edition =
    derniere.edition === 'Provisoire'
      ? PUBLICATION.provisoire
      : (derniere.version ?? 1) > 1
        ? PUBLICATION.corrigee
        : '';
  return PUBLICATION.Envoyée(derniere.envoyeeLe ?? derniere.modifieLe, edition);
}

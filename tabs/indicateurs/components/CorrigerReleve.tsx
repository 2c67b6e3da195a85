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
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { corrigerReleve } from '../../../core/contrats/syntheses.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useCorriger, useRelire } from '../mutations.ts';
import { useEcarts } from '../queries.ts';
import { CORRECTION } from '../textes.ts';
import css from './indicateurs.module.css';

interface CorrigerProps {
  readonly mois: string;
  readonly version: number;
}

/** Corrects a month that is closed: what would change, then why. */
export function CorrigerReleve({ mois, version }: CorrigerProps) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle">
          {CORRECTION.ouvrir}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <Correction mois={mois} version={version} fermer={() => setOuvert(false)} />
      </DialogSurface>
    </Dialog>
  );
}

function Correction({ mois, version, fermer }: CorrigerProps & { readonly fermer: () => void }) {
  const [motif, setMotif] = useState('');
  const ecarts = useEcarts(mois);
  const corriger = useCorriger();
  const relire = useRelire();
  const annoncer = useAnnonce();
  const corps = { version, motif };
  const change = (ecarts.data?.ecarts.length ?? 0) > 0;
  const envoyer = () =>
    corriger.mutate(
      { chemin: { mois }, corps },
      {
        onSuccess: (reponse) => {
          fermer();
          annoncer(CORRECTION.faite(reponse.version));
        },
        onSettled: relire,
      },
    );
  return (
    <DialogBody>
      <DialogTitle>{CORRECTION.titre(mois)}</DialogTitle>
      <DialogContent className={cadre.formulaire}>
        <Lue requete={ecarts} attente={CORRECTION.attente}>
          {({ ecarts: lus }) => (lus.length === 0 ? <Text>{CORRECTION.rien}</Text> : <TableauDesEcarts ecarts={lus} />)}
        </Lue>
        {change ? (
          <>
            <Field label={CORRECTION.motif} hint={CORRECTION.motifAide} required>
              <Textarea value={motif} maxLength={500} onChange={(_, { value }) => setMotif(value)} />
            </Field>
            <Caption1 className={cadre.discret}>{CORRECTION.suivants}</Caption1>
          </>
        ) : null}
        {corriger.error == null ? null : <Probleme erreur={corriger.error} reessayer={envoyer} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={fermer}>{CORRECTION.abandonner}</Button>
        {change ? (
          <BoutonCommande
            appearance="primary"
            enCours={corriger.isPending}
            disabledFocusable={corrigerReleve.corps?.safeParse(corps).success !== true}
            onClick={envoyer}
          >
            {CORRECTION.confirmer}
          </BoutonCommande>
        ) : null}
      </DialogActions>
    </DialogBody>
  );
}

interface EcartsProps {
  readonly ecarts: readonly { readonly libelle: string; readonly avant: string; readonly apres: string }[];
}

function TableauDesEcarts({ ecarts }: EcartsProps) {
  return (
    <div className={css.ecarts}>
      <table>
        <caption>{CORRECTION.change}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{CORRECTION.avant}</th>
            <th scope="col">{CORRECTION.apres}</th>
          </tr>
        </thead>
        <tbody>
          {ecarts.map(({ libelle, avant, apres }) => (
            <tr key={`${libelle}${avant}${apres}`}>
              <th scope="row">{libelle}</th>
              <td>{avant}</td>
              <td>{apres}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import {
  Button,
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
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { previentEnAnnulant } from '../../../core/rencontres/annuler.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useAnnuler } from '../mutations.ts';
import { ANNULATION, DITES } from './textes.ts';

/** Cancelling asks for a reason, and says what will happen. */
export function Annulation({ rencontre }: { readonly rencontre: Rencontre }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const annuler = useAnnuler();
  const annoncer = useAnnonce();
  const dites = DITES[previentEnAnnulant(rencontre, useMaintenant()) ? 'prevenues' : 'seule'];
  const essai = useEssai(motif.trim().length < 3 ? { motif: ANNULATION.sansMotif } : {});
  const confirmer = () => {
    if (!essai.essayer()) return;
    annuler.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, motif } },
      {
        onSuccess: () => {
          setOuvert(false);
          annoncer(dites.faite);
        },
      },
    );
  };
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)} modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle">{ANNULATION.annuler}</Button>
      </DialogTrigger>
      <DialogSurface>
        <Formulaire envoyer={confirmer}>
          <DialogBody>
            <DialogTitle>{ANNULATION.question}</DialogTitle>
            <DialogContent className={cadre.formulaire}>
              <Text>{dites.aide}</Text>
              <Field label={ANNULATION.motif} hint={dites.motifAide} required validationMessage={essai.fautes.motif}>
                <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
              </Field>
              {annuler.error == null ? null : (
                <Probleme erreur={annuler.error} reessayer={confirmer} recharger={annuler.reset} />
              )}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setOuvert(false)}>
                {ANNULATION.garder}
              </Button>
              <BoutonCommande type="submit" enCours={annuler.isPending}>
                {dites.confirmer}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </Formulaire>
      </DialogSurface>
    </Dialog>
  );
}

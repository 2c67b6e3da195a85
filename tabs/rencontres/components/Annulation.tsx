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
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useAnnuler } from '../mutations.ts';
import { RENCONTRE } from '../textes.ts';

/** Cancelling asks for a reason, and says what will happen. */
export function Annulation({ rencontre }: { readonly rencontre: Rencontre }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const annuler = useAnnuler();
  const annoncer = useAnnonce();
  const essai = useEssai(motif.trim().length < 3 ? { motif: RENCONTRE.sansMotif } : {});
  const confirmer = () => {
    if (!essai.essayer()) return;
    annuler.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, motif } },
      {
        onSuccess: () => {
          setOuvert(false);
          annoncer(RENCONTRE.annulation);
        },
      },
    );
  };
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)} modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle">{RENCONTRE.annuler}</Button>
      </DialogTrigger>
      <DialogSurface>
        <Formulaire envoyer={confirmer}>
          <DialogBody>
            <DialogTitle>{RENCONTRE.annulerQuestion}</DialogTitle>
            <DialogContent className={cadre.formulaire}>
              <Text>{RENCONTRE.annulerAide}</Text>
              <Field label={RENCONTRE.motif} hint={RENCONTRE.motifAide} required validationMessage={essai.fautes.motif}>
                <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
              </Field>
              {annuler.error == null ? null : (
                <Probleme erreur={annuler.error} reessayer={confirmer} recharger={annuler.reset} />
              )}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setOuvert(false)}>
                {RENCONTRE.garder}
              </Button>
              <BoutonCommande type="submit" enCours={annuler.isPending}>
                {RENCONTRE.annulerConfirmer}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </Formulaire>
      </DialogSurface>
    </Dialog>
  );
}

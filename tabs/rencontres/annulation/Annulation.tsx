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
import { useAnnuler, useLireQuiSaura } from '../mutations.ts';
import { QuiSaura } from './QuiSaura.tsx';
import { ANNULATION } from './textes.ts';

/** Cancelling asks for a reason, and says beforehand whom it tells, by which way, and who is left to call. */
export function Annulation({ rencontre }: { readonly rencontre: Rencontre }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const annuler = useAnnuler();
  const apercu = useLireQuiSaura();
  const annoncer = useAnnonce();
  const essai = useEssai(motif.trim().length < 3 ? { motif: ANNULATION.sansMotif } : {});
  const chemin = { id: rencontre.id };
  const lire = () => apercu.mutate({ chemin, corps: { eTag: rencontre.eTag, simuler: true } });
  const saura = apercu.data;
  const confirmer = () => {
    if (saura === undefined || !essai.essayer()) return;
    annuler.mutate(
      { chemin, corps: { eTag: rencontre.eTag, motif } },
      {
        onSuccess: ({ parOutlook, parCourriel, aAppeler, aSuivre }) => {
          setOuvert(false);
          annoncer(
            ANNULATION.faite({
              outlook: parOutlook.length,
              courriel: parCourriel.length,
              appels: aAppeler.length,
              plusTard: aSuivre,
            }),
          );
        },
      },
    );
  };
  return (
    <Dialog
      open={ouvert}
      onOpenChange={(_, { open }) => {
        setOuvert(open);
        if (open) lire();
      }}
      modalType="alert"
    >
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle">{ANNULATION.annuler}</Button>
      </DialogTrigger>
      <DialogSurface>
        <Formulaire envoyer={confirmer}>
          <DialogBody>
            <DialogTitle>{ANNULATION.question}</DialogTitle>
            <DialogContent className={cadre.formulaire}>
              <div className={cadre.formulaire} role="status">
                {saura !== undefined ? (
                  <QuiSaura {...saura} />
                ) : apercu.error === null ? (
                  <Text>{ANNULATION.lecture}</Text>
                ) : null}
              </div>
              <Text>{ANNULATION.aide}</Text>
              {apercu.error === null ? null : (
                <Probleme erreur={apercu.error} reessayer={lire} recharger={apercu.reset} />
              )}
              <Field
                label={ANNULATION.motif}
                hint={ANNULATION.motifAide}
                required
                validationMessage={essai.fautes.motif}
              >
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
              <BoutonCommande type="submit" enCours={annuler.isPending} disabledFocusable={saura === undefined}>
                {saura === undefined
                  ? ANNULATION.annuler
                  : ANNULATION.confirmer(saura.parOutlook.length + saura.parCourriel.length)}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </Formulaire>
      </DialogSurface>
    </Dialog>
  );
}

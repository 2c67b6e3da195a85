import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Fusion } from '../../../core/lists/fusions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAnnulerFusion, useFusionner } from '../mutations.ts';
import { FUSIONS } from '../textes.ts';

interface ActionsProps {
  readonly fusion: Fusion;
  /** Name of the fiche that comes back. */
  readonly absorbee: string;
  /** The fiche kept, then the one absorbed, as they are now. */
  readonly fiches: readonly [Structure | undefined, Structure | undefined];
}

/** What can be done with a merge where it stands: finish it, undo it, finish undoing it. */
export function ActionsDeFusion({ fusion, absorbee, fiches: [gardee, autre] }: ActionsProps) {
  const fusionner = useFusionner();
  const annoncer = useAnnonce();
  if (fusion.etat === 'Annulée' || fusion.etat === 'Distinctes') return null;
  const terminer = () => {
    if (gardee === undefined || autre === undefined) return;
    const corps = {
      gardee: { id: gardee.id, eTag: gardee.eTag },
      absorbee: { id: autre.id, eTag: autre.eTag },
      choix: fusion.choix ?? {},
      reunirLesContacts: fusion.reunirLesContacts,
    };
    fusionner.mutate({ corps }, { onSuccess: () => annoncer(FUSIONS.terminee) });
  };
  return (
    <>
      {fusionner.error == null ? null : (
        <Probleme erreur={fusionner.error} reessayer={terminer} recharger={fusionner.reset} />
      )}
      <div className={cadre.outils}>
        {fusion.etat === 'En cours' && gardee !== undefined && autre !== undefined ? (
          <BoutonCommande appearance="primary" enCours={fusionner.isPending} onClick={terminer}>
            {FUSIONS.terminer}
          </BoutonCommande>
        ) : null}
        <Annulation fusion={fusion} absorbee={absorbee} />
      </div>
    </>
  );
}

function Annulation({ fusion, absorbee }: { readonly fusion: Fusion; readonly absorbee: string }) {
  const [ouvert, setOuvert] = useState(false);
  const annuler = useAnnulerFusion();
  const annoncer = useAnnonce();
  const executer = (ecraser: boolean) =>
    annuler.mutate(
      { chemin: { id: fusion.id }, corps: ecraser ? { ecraser } : {} },
      {
        onSuccess: () => {
          setOuvert(false);
          annoncer(FUSIONS.annulee);
        },
      },
    );
  const changeDepuis = annuler.error instanceof RefusDeLApi && annuler.error.champs.length > 0;
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)} modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button>{fusion.etat === 'En annulation' ? FUSIONS.terminerAnnulation : FUSIONS.annuler}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{FUSIONS.annulerQuestion}</DialogTitle>
          <DialogContent className={cadre.partie}>
            <Text>{FUSIONS.annulerAide(absorbee)}</Text>
            {annuler.error == null ? null : (
              <Probleme erreur={annuler.error} reessayer={() => executer(false)} recharger={annuler.reset} />
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => setOuvert(false)}>{FUSIONS.renoncer}</Button>
            <BoutonCommande appearance="primary" enCours={annuler.isPending} onClick={() => executer(changeDepuis)}>
              {changeDepuis ? FUSIONS.annulerForce : FUSIONS.annuler}
            </BoutonCommande>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

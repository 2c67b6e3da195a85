import { useState } from 'react';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { ChampsDeSuite, dire, type SaisieDeSuite } from '../components/ChampsDeSuite.tsx';
import { useCorrigerSuite } from '../mutations.ts';
import { POINTS } from '../textes.ts';
import { CORRECTION } from './textes.ts';

/** A decision that was noted, said again. */
export function CorrigerSuite({ suite, fermer }: { readonly suite: Suite; readonly fermer: () => void }) {
  const [saisie, setSaisie] = useState<SaisieDeSuite>({
    titre: suite.titre,
    structure: suite.structure ?? '',
    personne: suite.personne ?? '',
    responsable: suite.responsable ?? '',
    echeance: suite.echeance ?? '',
    ficheAction: suite.ficheAction ?? '',
  });
  const corriger = useCorrigerSuite();
  const annoncer = useAnnonce();
  const essai = useEssai(saisie.titre.trim().length < 3 ? { titre: POINTS.court } : {});
  const envoyer = () => {
    if (!essai.essayer()) return;
    const { eTag, precisions } = suite;
    const corps = { eTag, ...dire(saisie), ...(precisions === undefined ? {} : { precisions }) };
    corriger.mutate(
      { chemin: { id: suite.id }, corps },
      {
        onSuccess: () => {
          annoncer(CORRECTION.faite);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={CORRECTION.titre}
      libelle={CORRECTION.enregistrer}
      commande={corriger}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampsDeSuite
        saisie={saisie}
        changer={(valeurs) => setSaisie({ ...saisie, ...valeurs })}
        faute={essai.fautes.titre}
      />
    </DialogueDeFormulaire>
  );
}

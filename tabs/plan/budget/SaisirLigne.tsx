import { useState } from 'react';
import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useAjouterAuBudget, useModifierLeBudget } from '../mutations.ts';
import { ChampsDeLigne } from './ChampsDeLigne.tsx';
import { type LigneTapee, ligneVide, lireLaSaisie, ouvrirLigne } from './form.ts';
import { LIGNE } from './textes.ts';

interface SaisirProps {
  readonly fiche: string;
  /** The one to correct; a new one without it. */
  readonly ligne?: LigneDeBudget | undefined;
  readonly annee: string;
  /** The structure for which one writes; undefined for the coordination. */
  readonly structure: string | undefined;
  readonly fermer: () => void;
}

/** A line of the budget of an action, new or corrected. */
export default function SaisirLigne({ fiche, ligne, annee, structure, fermer }: SaisirProps) {
  const cle = useCle();
  const annoncer = useAnnonce();
  const ajouter = useAjouterAuBudget();
  const modifier = useModifierLeBudget();
  const [saisie, setSaisie] = useState<LigneTapee>(() => (ligne === undefined ? ligneVide(annee) : ouvrirLigne(ligne)));
  const lue = lireLaSaisie(saisie);
  const essai = useEssai('fautes' in lue ? lue.fautes : {});
  const fini = {
    onSuccess: () => {
      annoncer(LIGNE.enregistree);
      fermer();
    },
  };
  const envoyer = () => {
    if (!essai.essayer() || !('ligne' in lue)) return;
    if (ligne === undefined)
      ajouter.mutate({ chemin: { id: fiche }, corps: { cle, structure, lignes: [lue.ligne] } }, fini);
    else modifier.mutate({ chemin: { id: ligne.id }, corps: { eTag: ligne.eTag, structure, ligne: lue.ligne } }, fini);
  };
  return (
    <DialogueDeFormulaire
      titre={ligne === undefined ? LIGNE.nouvelle : LIGNE.corriger}
      libelle={COMMUN.enregistrer}
      commande={ligne === undefined ? ajouter : modifier}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampsDeLigne
        ligne={saisie}
        fautes={essai.fautes}
        changer={(valeurs) => setSaisie((avant) => ({ ...avant, ...valeurs }))}
      />
    </DialogueDeFormulaire>
  );
}

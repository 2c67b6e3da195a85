import { type Resultat, refuser } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { refusSiAnnulee } from '../rencontres/transitions.ts';
import { A_COMPLETER } from './rediger.ts';

/** A compte rendu is of a rencontre that has begun. */
export function refusDeTenir(rencontre: Rencontre, maintenant: string): Resultat<never> | undefined {
  const refus = refusSiAnnulee(rencontre);
  if (refus !== undefined) return refus;
  const commencee = rencontre.debut !== undefined && Date.parse(rencontre.debut) <= Date.parse(maintenant);
  return commencee || estPassee(rencontre, maintenant)
    ? undefined
    : refuser('regle-metier', 'Cette rencontre n’a pas commencé : son compte rendu s’écrira pendant ou après elle.');
}

/** What is sent to all is finished. */
export function refusDeDiffuser(rencontre: Pick<Rencontre, 'compteRendu'>): Resultat<never> | undefined {
  const texte = rencontre.compteRendu?.trim() ?? '';
  if (texte === '') return refuser('regle-metier', 'Le compte rendu est vide : écrivez-le et enregistrez-le d’abord.');
  return texte.includes(A_COMPLETER)
    ? refuser(
        'regle-metier',
        `Il reste des passages « ${A_COMPLETER} » : complétez-les ou effacez-les, enregistrez, puis diffusez.`,
      )
    : undefined;
}

import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { type Attente, jourDePresentation, limiteDAttente } from '../../core/mises-en-lien/attendre.ts';
import { sollicitationDe } from '../../core/mises-en-lien/suivre.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { jourDejaPrevu } from '../../core/sollicitations/quand-ecrire.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { demandesA } from '../liens/demandes-a.ts';

/**
 * The local day on which an introduction leaves when it is asked to wait; undefined when it is not. Asked again with the
 * same key, the day on which it was to leave. `contact`: the person written to in the structure turned to.
 */
export async function jourOuPart(
  contexte: Contexte,
  corps: { readonly cle: string; readonly destinataire: string; readonly attendre?: Attente | undefined },
  contact: string | undefined,
  reglages: Pick<Reglages, 'delaiMiseEnLienJours' | 'plafondSollicitations'>,
  maintenant: string,
): Promise<Resultat<string | undefined>> {
  const { attendre, destinataire: structure } = corps;
  if (attendre === undefined) return reussite(undefined);
  const { misesEnLien, sollicitations } = contexte.depots;
  const faite = await misesEnLien.parCle(corps.cle);
  if (faite !== undefined) {
    const { items } = await sollicitations.lireOu('miseEnLien', faite.id);
    const dite = sollicitationDe(items, faite, 'destinataire', 'presentation');
    if (dite !== undefined) return reussite(dite.pasAvant === undefined ? undefined : aujourdhui(dite.pasAvant));
  }
  const [demandes, lignes] = await Promise.all([
    demandesA(contexte, structure, maintenant),
    sollicitations.lireOu('structure', structure),
  ]);
  const jour = jourDePresentation(attendre, {
    demandes,
    plafond: reglages.plafondSollicitations,
    dejaPrevu: jourDejaPrevu(lignes.items, { structure, contact }, maintenant),
    limite: limiteDAttente(reglages, maintenant),
    maintenant,
  });
  // Cut short before anything of it waited, then asked again when there is nothing to wait for any more: it leaves.
  return faite !== undefined && !jour.ok ? reussite(undefined) : jour;
}

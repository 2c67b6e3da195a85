import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import { bibliothequeOuverte, listesOuvertes, SANS_VISITEUR } from '../sharepoint/listes-ouvertes.ts';
import type { Constat } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';

/**
 * What a visitor opens and should not: asked with the account at hand when it is a visitor’s, with that of the
 * demonstration otherwise.
 */
export async function vuesDUnVisiteur(
  { client, site, visiteur }: Pick<Cible, 'client' | 'site' | 'visiteur'>,
  enVisiteur: boolean,
): Promise<readonly Constat[]> {
  const compte = visiteur ?? (enVisiteur ? { client, site } : undefined);
  if (compte === undefined) return [SANS_VISITEUR];
  const demande = { lecteur: compte.client, site: compte.site };
  return [...(await listesOuvertes({ ...demande, aFermer: LISTES_FERMEES })), ...(await bibliothequeOuverte(demande))];
}

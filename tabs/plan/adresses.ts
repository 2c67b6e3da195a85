import { type Adresse, direAdresse, type PlanDAdresses } from '../commun/adresse.ts';

export const RUBRIQUE_DU_PLAN = 'plan';
export const LE_PLAN: Adresse = { rubrique: RUBRIQUE_DU_PLAN, reste: '' };

export const RUBRIQUE_DE_FICHE = 'fiche';
export const NOUVELLE = 'nouvelle';
const MODIFIER = 'modifier';

/** A fiche action, and where it is changed. */
export const adresseDeFicheAction = (id: string): Adresse => ({ rubrique: RUBRIQUE_DE_FICHE, reste: id });
export const adresseDeModification = (id: string): Adresse => ({
  rubrique: RUBRIQUE_DE_FICHE,
  reste: `${id}/${MODIFIER}`,
});
export const NOUVELLE_FICHE: Adresse = { rubrique: RUBRIQUE_DE_FICHE, reste: NOUVELLE };

/** What the rest of the address of a fiche says. */
export function lireFiche(reste: string): { readonly id: string; readonly aModifier: boolean } {
  const [id = '', dite] = reste.split('/');
  return { id, aModifier: dite === MODIFIER };
}

/** A number alone is a fiche. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DU_PLAN,
  entiere: (courte) => (/^\d+$/.test(courte) ? direAdresse(adresseDeFicheAction(courte)) : undefined),
};

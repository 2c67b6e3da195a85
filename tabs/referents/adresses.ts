import type { Adresse } from '../commun/adresse.ts';
import type { DequoiPasser } from './queries.ts';

const RUBRIQUE = 'referents';

export const LES_REFERENTS: Adresse = { rubrique: RUBRIQUE, reste: '' };

/** The handover of a theme, of a commune, or of the person of this row. */
export const adresseDePassation = (de: DequoiPasser): Adresse => ({
  rubrique: RUBRIQUE,
  reste:
    'contact' in de
      ? `personne/${de.contact}`
      : 'communeInsee' in de
        ? `commune/${de.communeInsee}`
        : `theme/${de.thematique}`,
});

/** What an address of this part opens; undefined for the list. */
export function lireAdresseDePassation(reste: string): DequoiPasser | undefined {
  const personne = /^personne\/([1-9]\d{0,9})$/.exec(reste)?.[1];
  if (personne !== undefined) return { contact: personne };
  const communeInsee = /^commune\/(\d[\dAB]\d{3})$/.exec(reste)?.[1];
  if (communeInsee !== undefined) return { communeInsee };
  const thematique = /^theme\/(.{1,255})$/.exec(reste)?.[1];
  return thematique === undefined ? undefined : { thematique };
}

import {
  CHAMPS_DE_CONTACT,
  CHAMPS_DE_CONTACT_PAR_LIEN,
  type ChampDeContactParLien,
} from '../../core/champs/contact.ts';
import type { Controle } from '../../core/champs/controle.ts';
import { ouvrir, type SaisieDe } from '../../core/champs/table.ts';
import { el } from './dom.ts';

/** What the holder of a link types of a person. */
export type SaisieDeContact = SaisieDe<typeof CHAMPS_DE_CONTACT, ChampDeContactParLien>;

/** The form as it opens: on a person, or empty. */
export const saisieDeContact = (contact: { readonly [K in ChampDeContactParLien]?: unknown }): SaisieDeContact =>
  ouvrir(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN, contact);

type Description = { readonly libelle: string } & Pick<Controle, 'clavier'>;
const TYPES = { tel: 'tel', email: 'email', url: 'text' } as const;

/** The fields of a person, as native controls. */
export const champsDeContact = (saisie: SaisieDeContact): readonly HTMLElement[] =>
  CHAMPS_DE_CONTACT_PAR_LIEN.map((champ) => {
    const { libelle, clavier }: Description = CHAMPS_DE_CONTACT[champ];
    return el(
      'div',
      { class: 'champ' },
      el('label', { for: champ }, libelle),
      el('input', {
        id: champ,
        name: champ,
        type: clavier === undefined ? 'text' : TYPES[clavier],
        autocomplete: 'off',
        value: saisie[champ],
      }),
    );
  });

/** What they now hold. */
export const lireContact = (donnees: FormData): SaisieDeContact => ({
  ...saisieDeContact({}),
  ...Object.fromEntries(CHAMPS_DE_CONTACT_PAR_LIEN.map((champ) => [champ, String(donnees.get(champ) ?? '')])),
});

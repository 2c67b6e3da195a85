import type { Profil } from '../../../core/droits/droits.ts';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { ecrireVcard } from '../../../core/exports/vcard.ts';
import { plier } from '../../../core/imports/plier.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { TERRITOIRE } from '../../commun/territoire.ts';

const enNom = (texte: string): string => plier(texte).replace(/ /g, '-');

/** The same person keeps the same identifier, whoever exports: it is the one of the command line. */
const PRODUCTEUR = `maillage-${enNom(TERRITOIRE.nom)}`;

/** The contacts of a structure as vCards, those that this profile may take away; undefined when there is none. */
export function cartesDe(
  structure: Structure,
  contacts: readonly Contact[],
  profil: Profil,
): { readonly texte: string; readonly fichier: string } | undefined {
  const diffusion = diffuser({
    structures: [structure],
    contacts,
    visibilite: profil === 'coordination' ? 'coordination' : 'partenaires',
    maintenant: '',
  });
  const { texte } = ecrireVcard(diffusion, PRODUCTEUR);
  return texte === '' ? undefined : { texte, fichier: `${enNom(structure.nom)}.vcf` };
}

/** Hands a text to the browser as a file. */
export function telechargerTexte(texte: string, fichier: string, type: string): void {
  const adresse = URL.createObjectURL(new Blob([texte], { type: `${type};charset=utf-8` }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = fichier;
  lien.click();
  URL.revokeObjectURL(adresse);
}

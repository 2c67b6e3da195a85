import type { Profil } from '../../../core/droits/droits.ts';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { mentionsDe, producteurDe } from '../../../core/exports/mentions.ts';
import { ecrireVcard } from '../../../core/exports/vcard.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';

const enNom = (texte: string): string => motsNus(texte).replace(/ /g, '-');

/** The contacts of a structure as vCards 3.0, that every address book reads: those that this profile may take away; undefined when there is none. */
export function cartesDe(
  structure: Structure,
  contacts: readonly Contact[],
  profil: Profil,
  maintenant: string,
  territoire: Territoire,
): { readonly texte: string; readonly fichier: string } | undefined {
  const diffusion = diffuser({
    structures: [structure],
    contacts,
    visibilite: profil === 'coordination' ? 'coordination' : 'partenaires',
    maintenant,
    mentions: mentionsDe([structure]),
  });
  const { texte } = ecrireVcard(diffusion, producteurDe(territoire), '3.0');
  return texte === '' ? undefined : { texte, fichier: `${enNom(structure.nom)}.vcf` };
}

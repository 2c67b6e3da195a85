import { diffuser } from '../../../core/exports/diffuser.ts';
import { exporter, type Format } from '../../../core/exports/exporter.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Visibilite } from '../../../core/vocabulaires/structures.ts';
import { MAINTENANT, PRODUCTEUR } from './exemple.ts';

interface Donnees {
  readonly structures: readonly Structure[];
  readonly contacts?: readonly Contact[];
  readonly mentions?: readonly string[];
}

/** An export as one text, whatever its format; the folded lines of a vCard are put end to end. */
export function exportEnTexte({ contacts = [], ...donnees }: Donnees, format: Format, visibilite: Visibilite) {
  const diffusion = diffuser({ ...donnees, contacts, visibilite, maintenant: MAINTENANT });
  const { contenu, rapport } = exporter(diffusion, format, { producteur: PRODUCTEUR });
  const brut = 'texte' in contenu ? contenu.texte : JSON.stringify(contenu.feuilles);
  return { texte: format.startsWith('vcard') ? brut.replace(/\r\n /g, '') : brut, brut, rapport, diffusion };
}

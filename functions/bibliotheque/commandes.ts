import type { Commande } from '../hote/commande.ts';
import { deposerDocument } from './deposer-document.ts';
import { lireDocuments } from './lire-documents.ts';
import { retirerDocument } from './retirer-document.ts';
import { telechargerDocument } from './telecharger-document.ts';
import { telechargerDocumentParLien } from './telecharger-document-par-lien.ts';

/** What is shown and handed out at a rencontre. */
export const COMMANDES_DE_LA_BIBLIOTHEQUE: readonly Commande[] = [
  lireDocuments,
  deposerDocument,
  retirerDocument,
  telechargerDocument,
  telechargerDocumentParLien,
];

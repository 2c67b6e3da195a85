import { deposerDocument, lireDocuments } from '../../../core/contrats/bibliotheque.ts';
import { unPdf } from '../../core/bibliotheque/fichiers.ts';
import type { Banc } from '../banc.ts';
import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

export const enBase64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');

/** Deposited by the coordination. */
export async function unDocument(
  banc: Banc,
  rencontre: string,
  { nom = 'Plan.pdf', octets = unPdf() }: { readonly nom?: string; readonly octets?: Uint8Array } = {},
) {
  const chemin = { id: rencontre };
  await banc.appeler(deposerDocument, { profil: 'coordination', chemin, corps: { nom, contenu: enBase64(octets) } });
  const { corps } = await banc.appeler(lireDocuments, { profil: 'coordination', chemin });
  const { documents } = lireDocuments.reponse.parse(corps);
  const [document] = documents;
  if (document === undefined) throw new Error('Rien n’a été déposé.');
  return document;
}

/** A right request for each contract of core/contrats/bibliotheque.ts. */
export const demandesDeLaBibliotheque: Demandes = {
  lireDocuments: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    await unDocument(banc, id);
    return { chemin: { id } };
  },
  deposerDocument: async (banc, structure) => {
    // The folder of all of them is made with the first one.
    await unDocument(banc, (await uneRencontre(banc, [structure])).id);
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { nom: 'Diaporama.pdf', contenu: enBase64(unPdf('diaporama')) } };
  },
  retirerDocument: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    const { id: document, eTag } = await unDocument(banc, id);
    return { chemin: { id, document }, corps: { eTag } };
  },
  telechargerDocument: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id, document: (await unDocument(banc, id)).id } };
  },
};

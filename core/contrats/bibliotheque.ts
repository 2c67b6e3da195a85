import { z } from 'zod';
import { DOCUMENT_MAX, TROP_LOURD } from '../bibliotheque/bornes.ts';
import { fichier } from './bibliotheque-par-lien.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaRencontre = z.strictObject({ id });

const surLeDocument = z.strictObject({ id, document: fichier });

/** Four signs for three bytes. */
const SIGNES_MAX = Math.ceil(DOCUMENT_MAX / 3) * 4;
/** Sign by sign: an expression over so many would exhaust the engine. */
function estEnBase64(texte: string): boolean {
  if (texte.length % 4 !== 0) return false;
  const fin = texte.endsWith('==') ? texte.length - 2 : texte.endsWith('=') ? texte.length - 1 : texte.length;
  for (let i = 0; i < fin; i += 1) {
    const c = texte.charCodeAt(i);
    const lettre = (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
    if (!lettre && !(c >= 47 && c <= 57) && c !== 43) return false;
  }
  return true;
}

/** What is in the folder of a rencontre. */
export const lireDocuments = contrat({
  id: 'lireDocuments',
  methode: 'GET',
  route: 'rencontres/{id}/documents',
  acces: 'lire-documents',
  resume: 'Les documents d’une rencontre, pour la coordination et les structures invitées.',
  chemin: surLaRencontre,
  reponse: z.strictObject({
    documents: z.array(
      z.strictObject({
        id: fichier,
        nom: z.string(),
        /** Bytes. */
        taille: z.int(),
        eTag: z.string(),
        deposeLe: z.string(),
        /** « la coordination », the name of a structure; none for what was put there in SharePoint. */
        par: z.string().optional(),
      }),
    ),
  }),
});

/** Kept once, however often it is sent; under another name when the name is that of another content. */
export const deposerDocument = contrat({
  id: 'deposerDocument',
  methode: 'POST',
  route: 'rencontres/{id}/documents',
  acces: 'deposer-documents',
  resume: 'Dépose un document dans une rencontre.',
  chemin: surLaRencontre,
  corps: z.strictObject({
    nom: z.string().trim().min(1, 'Le nom du fichier manque.').max(255, 'Ce nom de fichier dépasse 255 signes.'),
    /** In base64. */
    contenu: z
      .string()
      .min(1, 'Ce fichier est vide.')
      .max(SIGNES_MAX, TROP_LOURD)
      .refine(estEnBase64, 'Le fichier est illisible.'),
  }),
  reponse: z.strictObject({ nom: z.string(), dejaFait: z.boolean(), renomme: z.boolean() }),
  tailleMax: SIGNES_MAX + 4096,
});

/** Takes it out of the folder: SharePoint keeps it for a while among what was deleted. */
export const retirerDocument = contrat({
  id: 'retirerDocument',
  methode: 'POST',
  route: 'rencontres/{id}/documents/{document}/retirer',
  acces: 'deposer-documents',
  resume: 'Retire un document d’une rencontre.',
  chemin: surLeDocument,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

export const telechargerDocument = contrat({
  id: 'telechargerDocument',
  methode: 'GET',
  route: 'rencontres/{id}/documents/{document}',
  acces: 'lire-documents',
  resume: 'Un document d’une rencontre, tel qu’il est gardé.',
  chemin: surLeDocument,
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

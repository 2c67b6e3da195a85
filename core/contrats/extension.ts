import { z } from 'zod';
import { contrat } from './contrat.ts';

/**
 * A fiche as the card of a message shows it. Texts under `carte` are escaped for the Markdown of a card; those of the
 * preview are plain. Every field is a text, empty when there is nothing to say: the template of the card knows no
 * absent field.
 */
export const ficheAInserer = z.strictObject({
  titre: z.string(),
  sousTitre: z.string(),
  apercu: z.string(),
  carte: z.strictObject({
    nom: z.string(),
    presentation: z.string(),
    description: z.string(),
    faits: z.array(z.strictObject({ titre: z.string(), valeur: z.string() })),
    fraicheur: z.string(),
    lien: z.string(),
  }),
});
export type FicheAInserer = z.infer<typeof ficheAInserer>;

/** What the message extension of Teams calls: its file is made of this contract (functions/openapi/extension.ts). */
export const rechercherFiches = contrat({
  id: 'rechercherFiches',
  methode: 'GET',
  route: 'extension/fiches',
  acces: 'lire-annuaire',
  resume: 'Cherche des fiches de l’annuaire à insérer dans une conversation.',
  requete: z.object({
    texte: z.string().trim().min(1, 'Écrivez ce que vous cherchez.').max(200).describe('Structure, service ou besoin.'),
    commune: z.string().trim().max(80).optional().describe('Nom d’une commune, pour les structures qui y agissent.'),
  }),
  reponse: z.strictObject({ fiches: z.array(ficheAInserer) }),
});

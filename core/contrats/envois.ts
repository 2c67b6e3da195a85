import { z } from 'zod';
import { envoi } from '../envois/envoi.ts';
import { SORTES_D_ENVOI } from '../envois/sortes.ts';
import { FORMATS_DE_TABLEAU } from '../exports/tableaux/tableau.ts';
import { id } from './communs.ts';
import { contrat } from './contrat.ts';

const chemin = z.strictObject({ id });
const jour = z.union([z.literal(''), z.iso.date('Un jour s’écrit AAAA-MM-JJ.')]);

/** The log of what was sent to a structure. Addresses are in it for the coordination alone. */
export const lireEnvois = contrat({
  id: 'lireEnvois',
  methode: 'GET',
  route: 'structures/{id}/envois',
  acces: 'lire-envois',
  freinee: true,
  resume: 'Tout ce qui a été envoyé ou dit à une structure : date, nature, canal, fonction du destinataire, résultat.',
  chemin,
  reponse: z.strictObject({ envois: z.array(envoi) }),
});

export const exporterEnvois = contrat({
  id: 'exporterEnvois',
  methode: 'POST',
  route: 'structures/{id}/envois/exporter',
  acces: 'lire-envois',
  resume: 'Le journal des envois d’une structure, dans un fichier, sans adresse.',
  chemin,
  corps: z.strictObject({
    fichier: z.enum(FORMATS_DE_TABLEAU),
    filtre: z.strictObject({ de: jour, a: jour, sorte: z.union([z.literal(''), z.enum(SORTES_D_ENVOI)]) }),
  }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

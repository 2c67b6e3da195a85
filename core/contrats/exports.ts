import { z } from 'zod';
import { choixDeRencontres } from '../exports/tableaux/choisir.ts';
import { CODES_DES_LICENCES } from '../exports/tableaux/donnees-ouvertes.ts';
import { moisChoisis } from '../exports/tableaux/indicateurs.ts';
import { FORMATS_DE_TABLEAU } from '../exports/tableaux/tableau.ts';
import { uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/** The tables that are taken from rencontres. */
export const TABLEAUX_DES_RENCONTRES = ['rencontres', 'presences', 'decisions'] as const;

/** A file leaves the application: it is journaled, and holds neither a person nor a small count of persons. */
export const exporterRencontres = contrat({
  id: 'exporterRencontres',
  methode: 'POST',
  route: 'exports/rencontres',
  acces: 'exporter-rencontres',
  resume:
    'Les rencontres, les présences par structure ou les décisions d’une période, dans un fichier ; jamais une personne.',
  corps: z.strictObject({
    tableau: z.enum(TABLEAUX_DES_RENCONTRES),
    fichier: z.enum(FORMATS_DE_TABLEAU),
    choix: choixDeRencontres,
  }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

/** What the pages of the months show, in one file: whoever reads them may take it. */
export const exporterIndicateurs = contrat({
  id: 'exporterIndicateurs',
  methode: 'POST',
  route: 'exports/indicateurs',
  acces: 'lire-synthese',
  resume: 'Les indicateurs mois par mois, avec leur définition, leur couverture et leurs cibles, dans un fichier.',
  corps: z.strictObject({ fichier: z.enum(FORMATS_DE_TABLEAU), periode: moisChoisis }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

/** The budget of the plan is read by whoever reads the plan. Without `plan`, that of all of them. */
export const exporterBudget = contrat({
  id: 'exporterBudget',
  methode: 'POST',
  route: 'exports/budget',
  acces: 'lire-plan',
  resume: 'Le budget et le cofinancement des actions, ligne à ligne, dans un fichier.',
  corps: z.strictObject({
    fichier: z.enum(FORMATS_DE_TABLEAU),
    plan: uneLigne().min(1, 'Dites de quel plan.').max(120, 'Le plan dépasse 120 caractères.').optional(),
  }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

/** To be put on a portal of open data: months that are over, under a licence that the coordination chooses. */
export const ouvrirDonnees = contrat({
  id: 'ouvrirDonnees',
  methode: 'POST',
  route: 'exports/donnees-ouvertes',
  acces: 'ouvrir-donnees',
  resume: 'Les indicateurs en données ouvertes (CSV ou JSON avec schéma et définitions), sous la licence choisie.',
  corps: z.strictObject({
    fichier: z.enum(['csv', 'json']),
    periode: moisChoisis,
    licence: z.enum(CODES_DES_LICENCES, 'Choisissez une licence.'),
  }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

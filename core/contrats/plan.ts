import { z } from 'zod';
import { CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION } from '../champs/fiche-action.ts';
import { formes } from '../champs/table.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const jour = z.iso.date('Une date est attendue.');

const etape = z.strictObject({
  titre: uneLigne().max(500, 'Une étape tient en 500 caractères.'),
  pour: jour.optional(),
  qui: uneLigne().max(120, 'Qui la mène tient en 120 caractères.').optional(),
  faiteLe: jour.optional(),
});

const structuresNommees = z.array(id).max(100, 'Pas plus de 100 structures sur une fiche action.');

/** The fields of a fiche action as they are typed: one left out is left alone, an empty one is cleared. Keys are those of the list. */
export const ficheActionSaisie = z
  .strictObject({
    ...formes(CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION, 'saisi'),
    etapes: z.array(etape).max(60, 'Une fiche action compte 60 étapes au plus.'),
    structuresPartenaires: structuresNommees,
    /** Structures whose people may change the fiche. */
    porteuses: structuresNommees,
    ordre: z.int().min(0).max(9999),
  })
  .partial();
export type FicheActionSaisie = z.infer<typeof ficheActionSaisie>;

/** `cle` comes from the form, once per opening: the same request makes one fiche. */
export const creerFicheAction = contrat({
  id: 'creerFicheAction',
  methode: 'POST',
  route: 'plan/fiches',
  acces: 'tenir-plan',
  resume: 'Crée une fiche action du plan.',
  corps: z.strictObject({ cle, champs: ficheActionSaisie.required({ titre: true, plan: true }) }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** `structure`: that for which somebody acts, when it is not the coordination. The same request sent again changes nothing. */
export const modifierFicheAction = contrat({
  id: 'modifierFicheAction',
  methode: 'POST',
  route: 'plan/fiches/{id}/modifier',
  acces: 'modifier-fiche-action',
  resume: 'Change des champs d’une fiche action : la coordination, ou une structure qui la porte.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, structure: id.optional(), champs: ficheActionSaisie }),
  reponse: z.strictObject({ id, eTag: z.string(), champsChanges: z.array(z.string()).readonly() }),
});

export const telechargerFicheAction = contrat({
  id: 'telechargerFicheAction',
  methode: 'GET',
  route: 'plan/fiches/{id}/fiche.docx',
  acces: 'lire-plan',
  resume: 'La fiche action en document Word, dans la forme des conventions.',
  chemin: z.strictObject({ id }),
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const CARACTERES_DE_BASE = 2_000_000;

/** The records of a text of the base of actions, told before (`simuler`) and after. The same file brought in again changes nothing. */
export const importerBaseDActions = contrat({
  id: 'importerBaseDActions',
  methode: 'POST',
  route: 'plan/base',
  acces: 'tenir-plan',
  resume: 'Importe le texte d’une base d’actions.',
  corps: z.strictObject({
    contenu: z.string().max(CARACTERES_DE_BASE, 'Ce fichier dépasse deux millions de caractères.'),
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    /** Titles, in the order of the file. */
    ajoutees: z.array(z.string()),
    changees: z.array(z.string()),
    inchangees: z.int(),
    /** Titles of those that the list did not take: the same file again brings in those only. */
    refusees: z.array(z.string()),
    /** What was not read as expected, by its line in the file. */
    remarques: z.array(z.strictObject({ ligne: z.int(), message: z.string() })),
  }),
});

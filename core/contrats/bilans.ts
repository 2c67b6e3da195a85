import { z } from 'zod';
import { bilan } from '../bilan/bilan.ts';
import { PARTIES_AU_PLUS, TITRE_DE_PARTIE_MAX } from '../bilan/modele.ts';
import { CLES_DES_MOTS, MOTS_DU_BILAN } from '../bilan/mots.ts';
import { formes } from '../champs/table.ts';
import { anneeCivile } from '../identifiants/codes.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const chemin = z.strictObject({ annee: anneeCivile });
const nomDeMoins = (max: number) => uneLigne().min(1).max(max, `Le texte dépasse ${max} caractères.`);

/** Of which plan, and of which of its axes; without them, the plan with the most open actions, all of it. */
const requete = z.object({
  plan: nomDeMoins(120).optional().describe('Le nom d’un plan ; sans lui, celui qui a le plus d’actions ouvertes.'),
  axe: nomDeMoins(255).optional().describe('Un axe de ce plan ; sans lui, le plan entier.'),
  financeur: nomDeMoins(120)
    .optional()
    .describe('Un financeur : les seules actions qu’il soutient cette année-là, et ce qu’il y apporte.'),
  modele: id.optional().describe('Un modèle de bilan ; sans lui, le bilan usuel.'),
});

const motsLus = z.strictObject(formes(MOTS_DU_BILAN, CLES_DES_MOTS, 'lu')).partial();

/** What is said, and was, of an action or of the plan. */
const motsDits = z.strictObject({
  /** Absent: of the plan as a whole. */
  fiche: id.optional(),
  /** Absent until somebody has said something. */
  eTag: z.string().optional(),
  dits: motsLus,
  /** What was said the year before. */
  precedents: motsLus,
  /** May whoever reads say it? */
  modifiable: z.boolean(),
  /** For which of their structures, when it is not the coordination. */
  structure: id.optional(),
});
export type MotsDuPerimetre = z.infer<typeof motsDits>;

export const lireBilan = contrat({
  id: 'lireBilan',
  methode: 'GET',
  route: 'bilans/{annee}',
  acces: 'lire-plan',
  freinee: true,
  resume:
    'Le bilan d’une année, pour le plan ou l’un de ses axes : chaque champ avec son origine, et ce que les gens en ont dit.',
  chemin,
  requete,
  reponse: z.strictObject({
    bilan,
    mots: z.array(motsDits),
    /** What is wrong with the template that was asked for, when it no longer reads. */
    fauteDuModele: z.string().optional(),
  }),
});

export const telechargerBilanDocx = contrat({
  id: 'telechargerBilanDocx',
  methode: 'GET',
  route: 'bilans/{annee}/bilan.docx',
  acces: 'lire-plan',
  freinee: true,
  resume: 'Le bilan d’une année en document Word.',
  chemin,
  requete,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const telechargerBilanXlsx = contrat({
  id: 'telechargerBilanXlsx',
  methode: 'GET',
  route: 'bilans/{annee}/bilan.xlsx',
  acces: 'lire-plan',
  freinee: true,
  resume:
    'Le bilan d’une année en tableur : tous les chiffres avec leur définition et leur couverture, les rencontres, les actions au format SENACS et en tableau de contrat local de santé.',
  chemin,
  requete,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const telechargerBilanPptx = contrat({
  id: 'telechargerBilanPptx',
  methode: 'GET',
  route: 'bilans/{annee}/bilan.pptx',
  acces: 'lire-plan',
  freinee: true,
  resume:
    'Le bilan d’une année en dix diapositives, à dire devant une assemblée : graphiques modifiables, et en notes comment chaque chiffre est compté.',
  chemin,
  requete,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
});

/** `structure`: that for which somebody speaks, when it is not the coordination. The same request sent again changes nothing. */
export const direMotsDuBilan = contrat({
  id: 'direMotsDuBilan',
  methode: 'POST',
  route: 'bilans/{annee}/mots',
  acces: 'dire-mots-du-bilan',
  resume: 'Dit, pour le bilan d’une année, ce que seule une personne peut dire d’une action ou du plan.',
  chemin,
  corps: z.strictObject({
    /** An action; else the plan. */
    fiche: id.optional(),
    plan: nomDeMoins(120).optional(),
    structure: id.optional(),
    /** Of the row of these words, once there is one. */
    eTag: eTag.optional(),
    mots: z.strictObject(formes(MOTS_DU_BILAN, CLES_DES_MOTS, 'saisi')).partial(),
  }),
  reponse: z.strictObject({ eTag: z.string().optional(), dejaFait: z.boolean() }),
});

const modeleSaisi = z.strictObject({
  nom: uneLigne().min(2, 'Donnez un nom à ce modèle.').max(120, 'Ce nom dépasse 120 caractères.'),
  parties: z
    .array(
      z.strictObject({
        cle: z.string().max(40),
        titre: uneLigne()
          .min(1)
          .max(TITRE_DE_PARTIE_MAX, `Un titre dépasse ${TITRE_DE_PARTIE_MAX} caractères.`)
          .optional(),
      }),
    )
    .max(PARTIES_AU_PLUS, 'Une partie n’est qu’une fois dans un modèle.'),
});

/** Keeps a template of bilan, or changes one (`ligne`). The same request twice does nothing more. */
export const garderModeleDeBilan = contrat({
  id: 'garderModeleDeBilan',
  methode: 'POST',
  route: 'modeles-de-bilan',
  acces: 'tenir-plan',
  resume: 'Garde un modèle de bilan (ce qu’il montre, sous quels titres, dans quel ordre), ou le change.',
  corps: modeleSaisi.extend({ cle, ligne: z.strictObject({ id, eTag }).optional() }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerModeleDeBilan = contrat({
  id: 'retirerModeleDeBilan',
  methode: 'POST',
  route: 'modeles-de-bilan/{id}/retirer',
  acces: 'tenir-plan',
  resume: 'Retire un modèle de bilan ; le bilan usuel reste.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

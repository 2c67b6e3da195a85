import { z } from 'zod';
import { anneeCivile } from '../identifiants/codes.ts';
import { cle, eTag, id, reports } from './communs.ts';
import { contrat } from './contrat.ts';
import { reponsesDites } from './interconnaissance-par-lien.ts';
import { questionsPosees } from './questions-posees.ts';

const compte = z.int().min(0);
const densite = z.strictObject({ paires: compte, sues: compte, connues: compte, liees: compte });
const chemin = z.strictObject({ annee: anneeCivile });

/** How each year stands, the last first: counts of structures and of pairs, nothing of what one said. */
export const lireInterconnaissance = contrat({
  id: 'lireInterconnaissance',
  methode: 'GET',
  route: 'interconnaissance',
  acces: 'lire-interconnaissance',
  resume: 'Où en sont les questions d’interconnaissance, année par année : des totaux seulement.',
  reponse: z.strictObject({
    annees: z
      .array(
        z.strictObject({
          annee: z.string(),
          cloture: z.string(),
          close: z.boolean(),
          interrogees: compte,
          reponses: compte,
          densite: densite.optional(),
        }),
      )
      .readonly(),
    /** Of the structures for which this person acts, those that may still answer and have said nothing. */
    aRepondre: z.array(z.strictObject({ structure: id, cloture: z.string() })).readonly(),
  }),
});

/** `lien`: declared ties, and what was seen of two structures; which of the two said so is not told. */
const lienDuReseau = z.strictObject({
  a: id,
  b: id,
  declare: z.enum(['Orientation', 'Ensemble']).optional(),
  nouveau: z.literal(true).optional(),
  rencontres: compte,
  misesEnLien: compte,
});

export const reseauLu = z.strictObject({
  annee: z.string(),
  structures: z
    .array(
      z.strictObject({
        id,
        nom: z.string(),
        commune: z.string().optional(),
        thematique: z.string().optional(),
        place: z.enum(['reliee', 'isolee', 'inconnue']),
      }),
    )
    .readonly(),
  liens: z.array(lienDuReseau).readonly(),
  densite,
  reponses: compte,
  observees: compte,
  reprises: compte,
  comparaison: z.strictObject({ avant: densite, apres: densite }).optional(),
  /** First encounters of the year whose sixty days are over, and those that a tie followed. */
  soixanteJours: z.strictObject({ premieres: compte, suivies: compte }),
});
export type ReseauLu = z.infer<typeof reseauLu>;

export const lireReseau = contrat({
  id: 'lireReseau',
  methode: 'GET',
  route: 'interconnaissance/{annee}/reseau',
  acces: 'mener-interconnaissance',
  resume: 'Le réseau des structures interrogées une année : liens déclarés et observés, mesures.',
  chemin,
  freinee: true,
  reponse: reseauLu,
});

/** Of each structure asked in a year, whether it answered, never what. */
export const suivreInterconnaissance = contrat({
  id: 'suivreInterconnaissance',
  methode: 'GET',
  route: 'interconnaissance/{annee}/suivi',
  acces: 'mener-interconnaissance',
  resume: 'Qui a répondu aux questions d’une année, qui se relance, qui est à appeler.',
  chemin,
  reponse: z.strictObject({
    suivies: z
      .array(
        z.strictObject({
          structure: id,
          nom: z.string(),
          suivi: z.enum(['repondue', 'a-demander', 'en-attente', 'silencieuse', 'relancee', 'a-appeler', 'partie']),
          /** Who may be called there; nobody once it has answered. */
          appeler: z.array(z.strictObject({ nom: z.string(), telephone: z.string() })),
        }),
      )
      .readonly(),
  }),
});

const tour = { envoyes: compte, reportes: compte, aSuivre: compte, aAppeler: compte };

/** Asks these structures this year; those asked already are left alone. The same request sends what is still owed. */
export const lancerInterconnaissance = contrat({
  id: 'lancerInterconnaissance',
  methode: 'POST',
  route: 'interconnaissance/lancer',
  acces: 'mener-interconnaissance',
  resume: 'Pose les questions de l’année à des structures, douze chacune, une seule fois.',
  corps: z.strictObject({
    cle,
    structures: z.array(id).min(1, 'Choisissez des structures.').max(300, 'Pas plus de 300 structures à la fois.'),
    cloture: z.iso.date('Un jour est attendu.'),
    reports,
  }),
  reponse: z.strictObject({ annee: z.string(), interrogees: compte, ...tour, dejaFait: z.boolean() }),
});

/** Asks once more those who have said nothing, a single time. */
export const relancerInterconnaissance = contrat({
  id: 'relancerInterconnaissance',
  methode: 'POST',
  route: 'interconnaissance/{annee}/relancer',
  acces: 'mener-interconnaissance',
  resume: 'Relance une fois les structures qui n’ont pas répondu.',
  chemin,
  corps: z.strictObject({ reports }),
  reponse: z.strictObject({ ...tour, dejaRelancees: compte }),
});

/** Another last day, or none (`cloture` left out): closed now. Nobody is written to. The same request sent again changes nothing. */
export const deplacerCloture = contrat({
  id: 'deplacerCloture',
  methode: 'POST',
  route: 'interconnaissance/{annee}/cloture',
  acces: 'mener-interconnaissance',
  resume: 'Change le dernier jour pour répondre aux questions d’une année ouverte, ou les clôt maintenant.',
  chemin,
  corps: z.strictObject({
    cloture: z.iso.date('Un jour est attendu.').optional(),
    /** The last day that was shown. */
    vue: z.iso.date('Un jour est attendu.'),
  }),
  reponse: z.strictObject({ cloture: z.string(), dejaFait: z.boolean() }),
});

/** The questions of the last year asked of a structure; none when it was not. */
export const lireQuestions = contrat({
  id: 'lireQuestions',
  methode: 'GET',
  route: 'interconnaissance/structures/{id}',
  acces: 'repondre-interconnaissance',
  resume: 'Les questions posées à une structure, et ce qu’elle a répondu.',
  chemin: z.strictObject({ id }),
  reponse: z.strictObject({ posees: questionsPosees.extend({ annee: z.string(), eTag: z.string() }).optional() }),
});

/** As a whole: what is left out is not answered. The coordination notes what it was told by telephone. */
export const repondreInterconnaissance = contrat({
  id: 'repondreInterconnaissance',
  methode: 'POST',
  route: 'interconnaissance/structures/{id}/repondre',
  acces: 'repondre-interconnaissance',
  resume: 'Dit ce qu’une structure connaît de celles qui lui sont demandées.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, reponses: reponsesDites }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

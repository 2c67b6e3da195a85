import { z } from 'zod';
import { RESULTATS_D_ENVOI } from '../envois/envoi.ts';
import { mois } from '../identifiants/codes.ts';
import { lignesDUnNombre } from '../indicateurs/essai.ts';
import { MOTIFS_D_ECART, QUAND_PART_LA_SYNTHESE } from '../indicateurs/par-courriel.ts';
import { synthese } from '../indicateurs/synthese.ts';
import { periodeVentilee } from '../ventilations/periodes.ts';
import { ventilation } from '../ventilations/ventilation.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const chemin = z.strictObject({ mois });

/** The summary of a month, computed from the operations. */
export const lireSynthese = contrat({
  id: 'lireSynthese',
  methode: 'GET',
  route: 'syntheses/{mois}',
  acces: 'lire-synthese',
  resume:
    'La synthèse du mois : chaque indicateur avec sa valeur du mois et de l’année, sa cible, sa couverture. Un mois clos est donné tel qu’il a été arrêté.',
  chemin,
  reponse: z.strictObject({ synthese, texte: z.string(), carte: z.unknown() }),
});

/** What a number was made from: the rows as the lists hold them now, those that this reader may read; the others are counted. */
export const lireLignesDuChiffre = contrat({
  id: 'lireLignesDuChiffre',
  methode: 'GET',
  route: 'syntheses/{mois}/indicateurs/{id}/{periode}',
  acces: 'lire-synthese',
  freinee: true,
  resume:
    'Les rencontres, structures, décisions ou mises en lien derrière le chiffre d’un indicateur ; jamais une personne.',
  chemin: z.strictObject({ mois, id, periode: z.enum(['mois', 'annee'], 'La période est « mois » ou « annee ».') }),
  reponse: z.strictObject({
    /** Absent where this count shows none. */
    lignes: lignesDUnNombre.optional(),
    /** The month is closed: its number stands, whatever these rows have become. */
    moisArrete: z.boolean(),
  }),
});

/** Who came over a closed quarter or year, and who is missing; nothing while none is closed. */
export const lireVentilation = contrat({
  id: 'lireVentilation',
  methode: 'GET',
  route: 'indicateurs/ventilations/{periode}',
  acces: 'lire-synthese',
  freinee: true,
  resume:
    'Le public compté sur un trimestre ou une année close, par âge, commune, situation, sexe et première venue, les petits nombres tus, et qui manque ; les structures venues, par type.',
  chemin: z.strictObject({
    periode: z.union(
      [z.literal('derniere'), periodeVentilee],
      'La période est « derniere », une année ou un trimestre.',
    ),
  }),
  reponse: z.strictObject({
    /** Those that can be asked for, the latest first. */
    periodes: z.array(periodeVentilee).readonly(),
    ventilation: ventilation.optional(),
  }),
});

/** Posts the card once per channel, month and edition. A second call answers « Déjà publiée ». */
export const publierSynthese = contrat({
  id: 'publierSynthese',
  methode: 'POST',
  route: 'syntheses/{mois}/publier',
  acces: 'publier-synthese',
  resume: 'Publie la synthèse du mois dans le canal : provisoire, arrêtée ou corrigée, jamais deux fois la même.',
  chemin,
  corps: z.strictObject({}),
  reponse: z.strictObject({
    etat: z.enum(['Envoyée', 'Déjà publiée', 'Incertaine', 'En cours']),
    message: z.string(),
    envoyeeLe: z.string().optional(),
  }),
});

/** A card of which nothing says that it appeared: a person who has looked in the channel says so. Said again, changes nothing. */
export const trancherPublication = contrat({
  id: 'trancherPublication',
  methode: 'POST',
  route: 'publications/{id}/parution',
  acces: 'publier-synthese',
  resume: 'Dit si une carte à l’envoi incertain a paru dans le canal ; sinon, elle peut repartir.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, parue: z.boolean() }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** What a month that was kept says, and what the lists would say of it now. */
export const examinerReleve = contrat({
  id: 'examinerReleve',
  methode: 'GET',
  route: 'syntheses/{mois}/ecarts',
  acces: 'publier-synthese',
  resume: 'Ce qu’une correction du mois arrêté changerait.',
  chemin,
  reponse: z.strictObject({
    /** Absent when the month was not kept. */
    version: z.int().optional(),
    ecarts: z.array(z.strictObject({ libelle: z.string(), avant: z.string(), apres: z.string() })),
  }),
});

/** Keeps another version of the figures of a closed month: the former ones stay. */
export const corrigerReleve = contrat({
  id: 'corrigerReleve',
  methode: 'POST',
  route: 'syntheses/{mois}/corriger',
  acces: 'publier-synthese',
  resume: 'Corrige, en disant pourquoi, les chiffres arrêtés d’un mois ; les premiers restent gardés.',
  chemin,
  corps: z.strictObject({
    version: z.int().min(1, 'La version corrigée manque.'),
    motif: z
      .string()
      .trim()
      .min(3, 'Dites en quelques mots pourquoi.')
      .max(500, 'Le motif ne dépasse pas 500 caractères.'),
  }),
  reponse: z.strictObject({ version: z.int(), dejaFait: z.boolean() }),
});

/** Whom the summary goes to by mail, beside the channel, and what they read. */
export const lireEnvoiDeSynthese = contrat({
  id: 'lireEnvoiDeSynthese',
  methode: 'GET',
  route: 'syntheses/{mois}/courriel',
  acces: 'publier-synthese',
  resume:
    'À qui part par courriel la synthèse du mois, qui n’est pas dans Teams, et ce que dit le courriel ; n’envoie rien.',
  chemin,
  reponse: z.strictObject({
    quand: z.enum(QUAND_PART_LA_SYNTHESE),
    destinataires: z.array(
      z.strictObject({
        nom: z.string(),
        structure: z.string(),
        /** Absent while nothing was written. */
        resultat: z.enum(RESULTATS_D_ENVOI).optional(),
        le: z.string().optional(),
      }),
    ),
    /** Chosen by the coordination, and not written to. */
    ecartes: z.array(z.strictObject({ nom: z.string(), motif: z.enum(MOTIFS_D_ECART) })),
    courriel: z.strictObject({ sujet: z.string(), texte: z.string() }),
  }),
});

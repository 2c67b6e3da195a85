import { z } from 'zod';
import { GESTES } from '../conservation/regle.ts';
import { CLES_DES_REGLES } from '../conservation/regles.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const regle = z.enum(CLES_DES_REGLES);

/** Rows told one by one for each rule; beyond, the oldest first, and the rest after these are done. */
export const LIGNES_MONTREES = 1000;
/** Rows changed by one call: it answers in time, and the next call goes on. */
export const LIGNES_PAR_APPEL = 100;

/** What each rule of retention would change today. Changes nothing. */
export const lireConservation = contrat({
  id: 'lireConservation',
  methode: 'GET',
  route: 'conservation',
  acces: 'conserver',
  resume: 'Ce que chaque règle de conservation archiverait, anonymiserait ou supprimerait aujourd’hui.',
  reponse: z.strictObject({
    regles: z.array(
      z.strictObject({
        regle,
        geste: z.enum(GESTES),
        titre: z.string(),
        garde: z.string(),
        source: z.string(),
        mois: z.int(),
        limite: z.string(),
        total: z.int(),
        /** Of the rows listed here: to give back to apply them. */
        empreinte: z.string(),
        lignes: z.array(z.strictObject({ id, depuis: z.string(), libelle: z.string() })),
      }),
    ),
    /** What will be done by itself, and what was: the latest first. */
    annonces: z.array(
      z.strictObject({
        id,
        eTag: z.string(),
        regle,
        titre: z.string(),
        geste: z.enum(GESTES),
        etat: z.enum(['Annoncée', 'En cours', 'Faite', 'Arrêtée']),
        annonceeLe: z.string(),
        prevueLe: z.string(),
        annoncees: z.int(),
        faites: z.int(),
        epargnees: z.int(),
        motif: z.string().optional(),
        /** Of what waits, the rows that would be changed today: one that became active again is there no more. */
        lignes: z.array(z.strictObject({ id, depuis: z.string(), libelle: z.string() })),
      }),
    ),
    illisibles: z.int(),
    /** Nobody can be told: nothing is done by itself until the settings say an address of the coordination. */
    sansAdresse: z.boolean(),
  }),
});

/**
 * Applies a rule to rows that were seen, a batch at a time: call again with the same body until `restantes` is 0. A row
 * that was not seen is never touched; one that is no longer due is spared.
 */
export const appliquerConservation = contrat({
  id: 'appliquerConservation',
  methode: 'POST',
  route: 'conservation/{regle}',
  acces: 'conserver',
  resume: 'Applique une règle de conservation aux lignes qui ont été vues, et à elles seules.',
  chemin: z.strictObject({ regle }),
  corps: z.strictObject({
    empreinte: z.string().min(3).max(60),
    mois: z.int(),
    lignes: z.array(id).min(1).max(LIGNES_MONTREES),
  }),
  reponse: z.strictObject({ faites: z.int(), restantes: z.int(), epargnees: z.int() }),
});

/** What was announced is not done. All of it, or some kinds; the same request twice does nothing more. */
export const arreterAnnonces = contrat({
  id: 'arreterAnnonces',
  methode: 'POST',
  route: 'conservation/annonces/arreter',
  acces: 'conserver',
  resume: 'Arrête des suppressions annoncées, en disant pourquoi : rien n’en sera fait.',
  corps: z.strictObject({
    annonces: z.array(z.strictObject({ id, eTag })).min(1, 'Choisissez ce qui est à arrêter.').max(60),
    motif: z
      .string()
      .trim()
      .min(3, 'Dites en quelques mots pourquoi.')
      .max(500, 'Le motif ne dépasse pas 500 caractères.'),
  }),
  reponse: z.strictObject({ arretees: z.int() }),
});

/** The register of processing, made from the definitions of the lists. */
export const telechargerRegistre = contrat({
  id: 'telechargerRegistre',
  methode: 'GET',
  route: 'registre.docx',
  acces: 'conserver',
  resume: 'Le registre des traitements, en document Word.',
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

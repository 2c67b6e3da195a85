import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { modeleDeSeance } from '../series/modele.ts';
import { regleDeSerie, rotation } from '../series/regle.ts';
import { ROLES_DANS_LE_GROUPE } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';
import { essentiel } from './rencontres.ts';

/** How far the creation of a series is. Its sittings are made some at a time: it is called again while any remain. */
const avancement = z.strictObject({
  id,
  /** Sittings that the series announces. */
  total: z.int(),
  reste: z.int(),
  /** A sitting of it, to be opened. */
  rencontre: id.optional(),
  dejaFait: z.boolean(),
});

/**
 * Keeps a series, and makes its first sittings: one rencontre each. The days come from the rule, the school holidays of
 * the territory and its bank holidays. `accueils`: where those sittings are held, by the day that the rule gives.
 * Repeated, it makes nothing twice.
 */
export const creerSerie = contrat({
  id: 'creerSerie',
  methode: 'POST',
  route: 'series',
  acces: 'creer-rencontre',
  resume: 'Crée une série : une rencontre par séance, d’après une règle et ses exceptions.',
  corps: z.strictObject({
    cle,
    nom: uneLigne().min(3, 'Donnez un nom d’au moins 3 caractères.').max(200, 'Le nom dépasse 200 caractères.'),
    regle: regleDeSerie,
    modele: modeleDeSeance,
    rotation,
    accueils: z
      .array(
        z.strictObject({
          prevue: z.iso.date('Une date est attendue.'),
          lieu: uneLigne().max(255, 'Le lieu dépasse 255 caractères.').optional(),
          communeInsee: codeInsee.optional(),
        }),
      )
      .max(150),
    structures: z
      .array(z.strictObject({ id, raison: uneLigne().max(255), role: z.enum(ROLES_DANS_LE_GROUPE).optional() }))
      .max(300, 'Une rencontre invite 300 structures au plus.'),
  }),
  reponse: avancement,
});

/** Makes the next sittings of a series, until none remains; also what finishes one that was interrupted. */
export const poursuivreSerie = contrat({
  id: 'poursuivreSerie',
  methode: 'POST',
  route: 'series/{id}/poursuivre',
  acces: 'creer-rencontre',
  resume: 'Crée les séances qui manquent encore à une série.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({}),
  reponse: avancement,
});

/**
 * Gives a series another rule, from the day that it says on. Sittings to come go to the nearest days that it gives; those
 * left without one are cancelled for `motif`, days without a sitting get one; what was held stays. `simuler` says what
 * would become of each and whom Outlook would tell, and writes nothing. Some at a time: `poursuivreSerie` goes on, and so
 * does the same request.
 */
export const reecrireSerie = contrat({
  id: 'reecrireSerie',
  methode: 'POST',
  route: 'series/{id}/reecrire',
  acces: 'modifier-rencontre',
  resume: 'Donne une autre règle à la suite d’une série : ses séances à venir se déplacent, se créent ou s’annulent.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    regle: regleDeSerie,
    motif: uneLigne().min(3, 'Dites en quelques mots pourquoi.').max(1000).optional(),
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    ...avancement.shape,
    devenirs: z.array(
      z.strictObject({
        quoi: z.enum(['gardee', 'deplacee', 'creee', 'annulee', 'sautee']),
        id: id.optional(),
        titre: z.string().optional(),
        /** Instants at which it began, and will begin. */
        avant: z.string().optional(),
        apres: z.string().optional(),
        /** Of one that is skipped: its day, and why. */
        le: z.string().optional(),
        raison: z.string().optional(),
        /** Of one that is made: where the turn of the series goes on. */
        lieu: z.string().optional(),
        communeInsee: codeInsee.optional(),
        /** People whom Outlook tells. */
        prevenues: z.int(),
      }),
    ),
  }),
});

const ouRien = <T extends z.ZodType>(champ: T) => champ.nullable().optional();

/**
 * Changes several sittings at once, each as `modifierRencontre` does. Only what is named changes; `null` empties. A new
 * beginning is said for each, so that the same request repeated moves nothing twice. Some at a time: `reste` says how
 * many remain, and the same request goes on. `simuler` writes nothing and says it of all.
 */
export const modifierSeances = contrat({
  id: 'modifierSeances',
  methode: 'POST',
  route: 'series/modifier',
  acces: 'modifier-rencontre',
  resume:
    'Change plusieurs séances d’une série ; celles qui sont planifiées suivent dans Teams et leurs invités sont prévenus.',
  corps: z.strictObject({
    simuler: z.boolean().optional(),
    seances: z
      .array(z.strictObject({ id, eTag, debut: essentiel.debut }))
      .min(1, 'Choisissez au moins une séance.')
      .max(60, 'Soixante séances au plus se changent ensemble.'),
    changements: z.strictObject({
      titre: essentiel.titre.optional(),
      thematique: essentiel.thematique.optional(),
      format: essentiel.format.optional(),
      dureeMinutes: essentiel.dureeMinutes.optional(),
      modalite: essentiel.modalite.optional(),
      lieu: ouRien(essentiel.lieu.unwrap()),
      communeInsee: ouRien(codeInsee),
      publics: essentiel.publics,
      objectif: ouRien(essentiel.objectif.unwrap()),
      horaires: ouRien(essentiel.horaires.unwrap()),
      acces: ouRien(essentiel.acces.unwrap()),
      gardeEnfants: ouRien(essentiel.gardeEnfants.unwrap()),
      transport: ouRien(essentiel.transport.unwrap()),
      contraintes: ouRien(essentiel.contraintes.unwrap()),
      ficheAction: ouRien(id),
    }),
  }),
  reponse: z.strictObject({
    seances: z.array(
      z.strictObject({
        id,
        eTag: z.string(),
        debut: z.string().optional(),
        changements: z.array(z.strictObject({ quoi: z.string(), avant: z.string(), apres: z.string() })),
        /** People whom Outlook tells. */
        prevenues: z.int(),
        dejaFait: z.boolean(),
      }),
    ),
    reste: z.int(),
  }),
});

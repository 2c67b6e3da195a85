import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { mesure } from '../indicateurs/synthese.ts';
import { QUESTIONS_A_LA_PORTE } from '../rencontres/reponses-du-public.ts';
import {
  FACONS_DE_CONNAITRE,
  FACONS_DE_VENIR,
  SEXES_DU_PUBLIC,
  SITUATIONS_DU_PUBLIC,
  TRANCHES_D_AGE,
} from '../vocabulaires/rencontres.ts';
import { cle, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaLigne = z.strictObject({ id });

export const compterPublic = contrat({
  id: 'compterPublic',
  methode: 'POST',
  route: 'rencontres/{id}/comptages',
  acces: 'compter-public',
  resume: 'Enregistre le comptage anonyme du public sur papier ; il remplace celui de la porte.',
  chemin: surLaLigne,
  corps: z.strictObject({
    lignes: z
      .array(
        z.strictObject({
          communeInsee: codeInsee.optional(),
          trancheAge: z.enum(TRANCHES_D_AGE),
          situation: uneLigne().max(100).optional(),
          premiereVenue: z.boolean().optional(),
          nombre: z.int().min(0).max(100_000),
        }),
      )
      .max(300),
  }),
  reponse: z.strictObject({ enregistrees: z.int(), total: z.int() }),
});

/** One person at the door: an age, and what they were asked beside it. */
export const personneComptee = z.strictObject({
  communeInsee: codeInsee.optional(),
  trancheAge: z.enum(TRANCHES_D_AGE),
  situation: z.enum(SITUATIONS_DU_PUBLIC).optional(),
  sexe: z.enum(SEXES_DU_PUBLIC).optional(),
  premiereVenue: z.boolean().optional(),
  connuPar: z.enum(FACONS_DE_CONNAITRE).optional(),
  venuPar: z.enum(FACONS_DE_VENIR).optional(),
});

/**
 * What one phone has counted at the door so far, all of it each time: sent again, or after a fault, it counts nobody
 * twice. `releve` is made by the phone for this rencontre; `rang` grows with each tap, so that a state that arrives late
 * changes nothing.
 */
export const compterALaPorte = contrat({
  id: 'compterALaPorte',
  methode: 'POST',
  route: 'rencontres/{id}/comptages/porte',
  acces: 'compter-public',
  resume: 'Enregistre ce qu’un téléphone a compté à la porte jusqu’ici, sans nom.',
  chemin: surLaLigne,
  corps: z.strictObject({
    releve: cle,
    rang: z.int().min(1).max(1_000_000),
    lignes: z
      .array(personneComptee.extend({ nombre: z.int().min(0).max(10_000) }))
      .max(1000, 'Ce relevé est trop long : ouvrez-en un autre.'),
  }),
  /** `total`: what all phones have counted at the door. */
  reponse: z.strictObject({ total: z.int(), dejaFait: z.boolean() }),
});

/** What anyone may read of the public of a rencontre: one total, and what it answered at the door, each masked when it is small. */
export const lirePublic = contrat({
  id: 'lirePublic',
  methode: 'GET',
  route: 'rencontres/{id}/public',
  acces: 'lire-synthese',
  resume: 'Le public compté à une rencontre, et ce qu’il a répondu à la porte ; masqués en dessous du seuil.',
  chemin: surLaLigne,
  reponse: z.strictObject({
    public: mesure,
    reponses: z.array(
      z.strictObject({
        question: z.enum(QUESTIONS_A_LA_PORTE),
        reponses: z.array(z.strictObject({ mot: z.string(), nombre: mesure })),
      }),
    ),
  }),
});

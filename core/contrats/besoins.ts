import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';
import { pointSaisi } from './point-saisi.ts';

/** Longest free text of a need: what was heard, in a few sentences. */
export const PRECISIONS_MAX = 600;

/** A question that no structure answers. Nothing in it may be about somebody. */
export const noterBesoin = contrat({
  id: 'noterBesoin',
  methode: 'POST',
  route: 'besoins',
  acces: 'noter-besoin',
  resume: 'Garde une recherche sans réponse comme un besoin du territoire.',
  corps: z.strictObject({
    recherche: z.string().max(4000, 'La recherche est trop longue.'),
    structure: id.optional(),
    precisions: z.string().max(1000, 'Les précisions dépassent 1 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** A need heard in the field. Nothing in it may be about somebody. */
export const besoinEntendu = z.strictObject({
  /** Made by the device with the note: sent again, it is kept once. */
  cle,
  thematique: uneLigne().min(1, 'La thématique est attendue.').max(120, 'La thématique dépasse 120 caractères.'),
  public: uneLigne().min(1).max(120, 'Le public dépasse 120 caractères.').optional(),
  communeInsee: codeInsee.optional(),
  precisions: z.string().max(PRECISIONS_MAX, `Ce texte ne dépasse pas ${PRECISIONS_MAX} caractères.`).optional(),
  /** Local day on the device, which may have waited for the network. */
  entenduLe: z.iso.date('Un jour est attendu.').optional(),
  /** Left out by whoever represents one structure alone. */
  structure: id.optional(),
});

export const releverBesoin = contrat({
  id: 'releverBesoin',
  methode: 'POST',
  route: 'besoins/relever',
  acces: 'noter-besoin',
  resume: 'Garde un besoin entendu sur le terrain, sans rien sur une personne.',
  corps: besoinEntendu,
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** As many as one may read before acting on them. */
export const BESOINS_AU_PLUS = 100;

const besoinsPortes = z
  .array(id)
  .min(1, 'Choisissez un besoin au moins.')
  .max(BESOINS_AU_PLUS, `Pas plus de ${BESOINS_AU_PLUS} besoins à la fois.`)
  .refine((ids) => new Set(ids).size === ids.length, 'Un besoin n’est choisi qu’une fois.');

/** The same request sent again finds its point. */
export const porterEnPoint = contrat({
  id: 'porterEnPoint',
  methode: 'POST',
  route: 'besoins/point',
  acces: 'suivre-besoin',
  resume: 'Fait d’un ou de plusieurs besoins un point proposé à une rencontre à venir.',
  corps: z.strictObject({
    cle,
    besoins: besoinsPortes,
    rencontre: id,
    titre: pointSaisi.titre,
    dureeMinutes: z.int().min(5).max(240).optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** A draft of fiche and, with a name, its group. The same request sent again finds both. */
export const porterEnProjet = contrat({
  id: 'porterEnProjet',
  methode: 'POST',
  route: 'besoins/projet',
  acces: 'suivre-besoin',
  resume: 'Fait d’un ou de plusieurs besoins une fiche action en projet, et le groupe de ses structures.',
  corps: z
    .strictObject({
      cle,
      besoins: besoinsPortes,
      titre: uneLigne().min(3, 'Donnez le titre de l’action.').max(255, 'Le titre dépasse 255 caractères.'),
      plan: uneLigne().min(1, 'Dites de quel plan est cette action.').max(120, 'Le plan dépasse 120 caractères.'),
      structures: z
        .array(id)
        .max(100, 'Pas plus de 100 structures sur une fiche action.')
        .refine((ids) => new Set(ids).size === ids.length, 'Une structure n’est nommée qu’une fois.'),
      /** Name of the group; without one, none is made. */
      groupe: uneLigne().min(2, 'Donnez un nom à ce groupe.').max(120, 'Ce nom dépasse 120 caractères.').optional(),
    })
    .refine(({ groupe, structures }) => groupe === undefined || structures.length > 0, {
      path: ['structures'],
      message: 'Un groupe a une structure au moins.',
    }),
  reponse: z.strictObject({ fiche: id, groupe: id.optional(), dejaFait: z.boolean() }),
});

/** Closes a need with what became of it, or follows it again (`devenu` left out). The same request sent again changes nothing. */
export const suivreBesoin = contrat({
  id: 'suivreBesoin',
  methode: 'POST',
  route: 'besoins/{id}/suivre',
  acces: 'suivre-besoin',
  resume: 'Clôt un besoin en disant ce qu’il est devenu, ou le rouvre.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    devenu: z.string().max(PRECISIONS_MAX, `Ce texte ne dépasse pas ${PRECISIONS_MAX} caractères.`).optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

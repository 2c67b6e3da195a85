import { z } from 'zod';
import { anneeCivile } from '../identifiants/codes.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/** Whole cents: no amount is ever a fraction of one. */
const centimes = z
  .int('Un montant se dit en centimes entiers.')
  .min(0, 'Un montant n’est pas négatif.')
  .max(100_000_000_000, 'Ce montant dépasse mille millions d’euros.');

const communs = {
  /** An organisation, a service or a structure. */
  financeur: uneLigne()
    .min(1, 'Dites qui finance, ou qui donne le temps : un organisme, un service, une structure.')
    .max(120, 'Ce nom dépasse 120 caractères.'),
  annee: anneeCivile,
  objet: uneLigne().max(255, 'Ce texte dépasse 255 caractères.').optional(),
};

/** A line of budget as it is typed: one left out says nothing of it. Every amount is in cents. */
export const ligneSaisie = z.discriminatedUnion('nature', [
  z
    .strictObject({
      nature: z.literal('Financement'),
      ...communs,
      demande: centimes.optional(),
      accorde: centimes.optional(),
      verse: centimes.optional(),
    })
    .refine((l) => l.demande !== undefined || l.accorde !== undefined || l.verse !== undefined, {
      message: 'Dites un montant au moins : demandé, accordé ou versé.',
      path: ['demande'],
    }),
  z.strictObject({
    nature: z.literal('Temps valorisé'),
    ...communs,
    /** In hours, two decimals at most. */
    heures: z
      .number('Dites combien d’heures.')
      .gt(0, 'Dites combien d’heures.')
      .max(1_000_000, 'C’est plus d’heures qu’une action n’en compte.')
      .refine((h) => Math.abs(h * 100 - Math.round(h * 100)) < 1e-6, 'Deux décimales au plus.'),
    /** What an hour is worth, in cents. */
    horaire: centimes.max(1_000_000, 'Une heure vaut 10 000 € au plus.'),
  }),
]);
export type LigneSaisie = z.infer<typeof ligneSaisie>;

/** Lines confirmed together: more than a text that somebody splits holds. */
const LIGNES_AU_PLUS = 20;

/** Adds lines to the budget of an action, all under one key: sent again, it finds them. `structure`: that for which somebody acts, when it is not the coordination. */
export const ajouterFinancements = contrat({
  id: 'ajouterFinancements',
  methode: 'POST',
  route: 'plan/fiches/{id}/budget',
  acces: 'modifier-fiche-action',
  resume: 'Ajoute des lignes au budget d’une fiche action : la coordination, ou une structure qui la porte.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    cle,
    structure: id.optional(),
    lignes: z
      .array(ligneSaisie)
      .min(1, 'Choisissez une ligne au moins.')
      .max(LIGNES_AU_PLUS, `Pas plus de ${LIGNES_AU_PLUS} lignes à la fois.`),
  }),
  reponse: z.strictObject({ ids: z.array(id), dejaFait: z.boolean() }),
});

/** The same request sent again changes nothing. */
export const modifierFinancement = contrat({
  id: 'modifierFinancement',
  methode: 'POST',
  route: 'plan/budget/{id}/modifier',
  acces: 'modifier-fiche-action',
  resume: 'Corrige une ligne du budget d’une fiche action.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, structure: id.optional(), ligne: ligneSaisie }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerFinancement = contrat({
  id: 'retirerFinancement',
  methode: 'POST',
  route: 'plan/budget/{id}/retirer',
  acces: 'modifier-fiche-action',
  resume: 'Retire une ligne du budget d’une fiche action.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, structure: id.optional() }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

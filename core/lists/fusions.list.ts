import { z } from 'zod';
import { COTES } from '../annuaire/cotes.ts';
import { paquet } from '../annuaire/garder-operations.ts';
import { booleen, choix, donnees, instant, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

const operations = z.array(paquet);

export const fusions = defineList({
  name: 'Fusions',
  displayName: 'Fusions de fiches',
  description:
    'Chaque fusion de deux fiches, avec ce qui permet de l’annuler exactement ; et les paires dont quelqu’un a dit que ce sont deux structures.',
  personnel: true,
  finalite: 'Pouvoir annuler exactement la fusion de deux fiches.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    // Identifiers, not links: what a merge did is history, and must not follow a later merge.
    survivante: texte({ label: 'Ligne de la fiche gardée', maxLength: 12, required: true, indexed: true }),
    absorbee: texte({ label: 'Ligne de la fiche absorbée', maxLength: 12, required: true, indexed: true }),
    etat: choix({
      label: 'État',
      values: ['En cours', 'Faite', 'En annulation', 'Annulée', 'Distinctes'],
      required: true,
      indexed: true,
    }),
    faiteLe: instant({ label: 'Faite le', required: true, indexed: true }),
    annuleeLe: instant({ label: 'Annulée le' }),
    choix: donnees({ label: 'Choix par champ', schema: z.record(z.string(), z.enum(COTES)) }),
    reunirLesContacts: booleen({ label: 'Réunit les contacts de même courriel' }),
    empreinte: texte({
      label: 'Empreinte de la paire',
      maxLength: 40,
      help: 'Pour deux structures distinctes : change quand l’une des deux fiches change de nom, de SIRET, de téléphone…',
    }),
    /** The operations, in their order, from a column to the next. */
    operations: donnees({ personnelle: true, label: 'Opérations', schema: operations }),
    operationsSuite: donnees({ personnelle: true, label: 'Opérations (suite)', schema: operations }),
    operationsFin: donnees({ personnelle: true, label: 'Opérations (fin)', schema: operations }),
  },
});

export type Fusion = Row<typeof fusions>;
export type NouvelleFusion = NewRow<typeof fusions>;

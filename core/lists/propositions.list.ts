import { z } from 'zod';
import { choix, donnees, instant, lien, note, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const propositions = defineList({
  name: 'Propositions',
  displayName: 'Propositions de correction',
  description:
    'Ce qui est proposé de changer à une fiche ou à un contact, jusqu’à ce que la structure ou la coordination décide.',
  personnel: true,
  finalite: 'Recevoir les corrections proposées, jusqu’à la décision de la structure ou de la coordination.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    /** The person meant, when it is about one: `changements` then name columns of `contacts`. */
    contact: lien({ label: 'Contact', list: 'Contacts', indexed: true }),
    empreinte: empreinteDeLaDemande,
    /** By field of `structures`: the value proposed, and the one that its author saw. */
    changements: donnees({
      personnelle: true,
      label: 'Changements proposés',
      schema: z.array(
        z.strictObject({ champ: z.string(), avant: z.unknown().optional(), propose: z.unknown().optional() }),
      ),
    }),
    commentaire: note({
      personnelle: true,
      label: 'Commentaire',
      help: 'Sur la fiche, jamais sur une personne.',
    }),
    par: texte({
      personnelle: true,
      label: 'Proposée par',
      maxLength: 80,
      help: 'Identifiant de compte, jamais un nom.',
    }),
    proposeeLe: instant({ label: 'Proposée le', required: true, indexed: true }),
    etat: choix({
      label: 'État',
      values: ['À examiner', 'Acceptée', 'Acceptée en partie', 'Refusée'],
      required: true,
      indexed: true,
    }),
    decideeLe: instant({ label: 'Décidée le' }),
    decideePar: texte({ label: 'Décidée par', maxLength: 80, help: 'Identifiant de compte, jamais un nom.' }),
    /** Fields written on the fiche; those edited before are among them. */
    champsAppliques: textes({ label: 'Champs appliqués' }),
    motif: note({ label: 'Motif' }),
  },
});

export type Proposition = Row<typeof propositions>;
export type NouvelleProposition = NewRow<typeof propositions>;

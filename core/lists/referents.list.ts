import { codeInsee } from '../identifiants/codes.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const referents = defineList({
  name: 'Referents',
  displayName: 'Référents des thématiques',
  description: 'Qui suit chaque thématique ou chaque commune, et qui peut prendre le relais.',
  personnel: true,
  finalite: 'Savoir à qui s’adresser pour une thématique ou une commune, et passer le relais quand une personne part.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true, maxLength: 120 }),
    /** One or the other: what the row is about. */
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, indexed: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, check: codeInsee }),
    referent: lien({ label: 'Référent', list: 'Contacts' }),
    referentDepuis: date({ label: 'Référent depuis le' }),
    binome: lien({ label: 'Binôme', list: 'Contacts' }),
    binomeDepuis: date({ label: 'Binôme depuis le' }),
    aSavoir: note({
      personnelle: true,
      label: 'À savoir pour prendre le relais',
      help: 'Sur la thématique ou la commune, jamais sur une personne.',
    }),
  },
});

export type Referent = Row<typeof referents>;
export type NouveauReferent = NewRow<typeof referents>;

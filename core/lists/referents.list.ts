import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const referents = defineList({
  name: 'Referents',
  displayName: 'Référents des thématiques',
  description: 'Qui suit chaque thématique, et qui peut prendre le relais.',
  personnel: true,
  finalite: 'Savoir à qui s’adresser pour une thématique, et passer le relais quand une personne part.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true, maxLength: 120 }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    referent: lien({ label: 'Référent', list: 'Contacts' }),
    referentDepuis: date({ label: 'Référent depuis le' }),
    binome: lien({ label: 'Binôme', list: 'Contacts' }),
    binomeDepuis: date({ label: 'Binôme depuis le' }),
    aSavoir: note({
      personnelle: true,
      label: 'À savoir pour prendre le relais',
      help: 'Sur la thématique, jamais sur une personne.',
    }),
  },
});

export type Referent = Row<typeof referents>;
export type NouveauReferent = NewRow<typeof referents>;

import { adresseWeb } from '../identifiants/codes.ts';
import { ETATS_DE_CONVENTION } from '../vocabulaires/actions.ts';
import { choix, date, lien, liens, note, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const conventions = defineList({
  name: 'Conventions',
  displayName: 'Conventions de partenariat',
  description: 'Les conventions entre structures : objet, modalités de coopération, échéances.',
  finalite: 'Suivre les conventions de partenariat.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    structures: liens({ label: 'Structures signataires', list: 'Structures' }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction', indexed: true }),
    etat: choix({
      label: 'État',
      values: ETATS_DE_CONVENTION,
      required: true,
      indexed: true,
    }),
    signeeLe: date({ label: 'Signée le' }),
    echeance: date({ label: 'Échéance', indexed: true }),
    modalites: textes({ label: 'Modalités de coopération' }),
    outilsPartages: textes({ label: 'Outils partagés' }),
    document: texte({ label: 'Document', check: adresseWeb }),
    precisions: note({ label: 'Précisions' }),
    cle: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux conventions.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Convention = Row<typeof conventions>;
export type NouvelleConvention = NewRow<typeof conventions>;

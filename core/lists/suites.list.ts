import { ETATS_DE_SUITE } from '../vocabulaires/rencontres.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const suites = defineList({
  name: 'Suites',
  displayName: 'Décisions et suites',
  description: 'Ce qui a été décidé, par qui c’est porté, pour quand.',
  finalite: 'Suivre ce qui a été décidé : qui le porte, pour quand.',
  personnel: true,
  columns: {
    titre: texte({ label: 'Décision', internal: 'Title', required: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    structure: lien({ label: 'Structure qui porte', list: 'Structures' }),
    responsable: texte({ personnelle: true, label: 'Responsable', maxLength: 120 }),
    echeance: date({ label: 'Échéance', indexed: true }),
    etat: choix({ label: 'État', values: ETATS_DE_SUITE, required: true, indexed: true }),
    faiteLe: date({ label: 'Faite le' }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction' }),
    precisions: note({ label: 'Précisions' }),
    cle: texte({ label: 'Clé', maxLength: 64, unique: true, help: 'Empêche qu’une même demande crée deux suites.' }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Suite = Row<typeof suites>;
export type NouvelleSuite = NewRow<typeof suites>;

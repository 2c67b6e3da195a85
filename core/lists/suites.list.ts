import { CANAUX_DE_REPONSE } from '../vocabulaires/mises-en-lien.ts';
import { DIRES_DE_SUITE, ETATS_DE_SUITE } from '../vocabulaires/rencontres.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, instant, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

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
    /** A person of the annuaire, who is followed when they leave or when two rows become one; `responsable` is anybody else, typed. */
    personne: lien({ label: 'Personne qui porte', list: 'Contacts' }),
    responsable: texte({ personnelle: true, label: 'Responsable', maxLength: 120 }),
    echeance: date({ label: 'Échéance', indexed: true }),
    etat: choix({ label: 'État', values: ETATS_DE_SUITE, required: true, indexed: true }),
    faiteLe: date({ label: 'Faite le' }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction' }),
    precisions: note({ label: 'Précisions' }),
    dit: choix({ label: 'Ce qu’en dit qui la porte', values: DIRES_DE_SUITE }),
    mot: note({ personnelle: true, label: 'Le mot de qui la porte', help: 'Pour la coordination.' }),
    ditLe: instant({ label: 'Dit le' }),
    /** None for what was said by the link of a structure, or to the coordination by telephone. */
    ditPar: lien({ label: 'Dit par', list: 'Contacts' }),
    ditCanal: choix({ label: 'Dit par la voie', values: CANAUX_DE_REPONSE }),
    etatAvant: choix({
      label: 'État d’avant',
      values: ETATS_DE_SUITE,
      help: 'Ce que redevient la décision si qui l’a dit se reprend.',
    }),
    cle: texte({ label: 'Clé', maxLength: 64, unique: true, help: 'Empêche qu’une même demande crée deux suites.' }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Suite = Row<typeof suites>;
export type NouvelleSuite = NewRow<typeof suites>;
export type ModificationDeSuite = Patch<typeof suites>;

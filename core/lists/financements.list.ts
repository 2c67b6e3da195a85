import { anneeCivile } from '../identifiants/codes.ts';
import { NATURES_DE_FINANCEMENT } from '../vocabulaires/actions.ts';
import { choix, donnees, lien, nombre, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';
import { provenanceDesValeurs } from './provenance-des-valeurs.ts';

/** A thousand millions: whole cents stay exact far beyond. */
const EUROS_AU_PLUS = 1_000_000_000;
const euros = (label: string, help?: string) =>
  nombre({ label, min: 0, max: EUROS_AU_PLUS, decimals: 2, ...(help === undefined ? {} : { help }) });

/** Open, as the fiches are: a funder, or who gives time, is an organisation, never a person. */
export const financements = defineList({
  name: 'Financements',
  displayName: 'Budget des actions',
  description: 'Ce que chaque financeur apporte à une action du plan, année par année, et le temps valorisé.',
  finalite: 'Suivre le budget et le cofinancement des actions du plan.',
  columns: {
    financeur: texte({
      label: 'Financeur, ou qui donne le temps',
      help: 'Un organisme, un service ou une structure. Jamais une personne.',
      internal: 'Title',
      required: true,
      maxLength: 120,
    }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction', indexed: true }),
    // Longer than a year: the trial of the rights writes a word in every required column.
    annee: texte({ label: 'Année', required: true, maxLength: 7, indexed: true, check: anneeCivile }),
    nature: choix({ label: 'Nature', values: NATURES_DE_FINANCEMENT, required: true }),
    objet: texte({ label: 'Pour quoi' }),
    demande: euros('Demandé (€)'),
    accorde: euros('Accordé (€)'),
    verse: euros('Versé (€)'),
    heures: nombre({ label: 'Heures', min: 0, max: 1_000_000, decimals: 2, help: 'Temps valorisé seulement.' }),
    valeurHoraire: nombre({ label: 'Valeur d’une heure (€)', min: 0, max: 10_000, decimals: 2 }),
    cle: texte({
      label: 'Clé de création',
      maxLength: 80,
      unique: true,
      help: 'Empêche qu’une même demande crée deux lignes.',
    }),
    empreinte: empreinteDeLaDemande,
    /** By whom: « coordination », or the number of a structure; never an account. */
    provenance: donnees({ label: 'Provenance des valeurs', schema: provenanceDesValeurs }),
  },
});

export type Financement = Row<typeof financements>;
export type NouveauFinancement = NewRow<typeof financements>;
export type ModificationDeFinancement = Patch<typeof financements>;

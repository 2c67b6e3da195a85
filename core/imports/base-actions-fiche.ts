import type { NouvelleFicheAction } from '../lists/fiches-action.list.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { INITIATIVES, MOTS_CLES, PARTENAIRES_D_ACTION } from '../vocabulaires/actions.ts';
import { PUBLICS } from '../vocabulaires/thematiques.ts';
import type { ActionLue, ChampDeBase } from './base-actions.ts';
import { cleStable } from './cle-stable.ts';

const SOURCE_BASE_ACTIONS = 'Base des actions des centres sociaux';

/** Spellings of the source kept as aliases of ours. */
const ALIAS: Readonly<Record<string, string>> = {
  viellissement: 'Vieillissement',
  etat: 'État',
  seniors: 'Personnes âgées',
};

/** The spelling of our vocabulary for a value of the source; a value that we do not know is kept as it is. */
const selonVocabulaire = (vocabulaire: readonly string[], value: string): string =>
  ALIAS[motsNus(value)] ?? vocabulaire.find((v) => motsNus(v) === motsNus(value)) ?? value;

const sansTiret = (line: string): string => line.replace(/^\s*-\s*/, '').trim();

/** Values of a choice: each on its line after « - », the empty « - » that opens a nested list dropped. */
const valeurs = (lines: readonly string[]): readonly string[] => lines.map(sansTiret).filter((v) => v !== '');

/** Free text: lines kept; an empty « - » followed by its content becomes one bullet. */
function prose(lines: readonly string[]): string | undefined {
  const out: string[] = [];
  let bullet = false;
  for (const line of lines) {
    if (/^\s*-\s*$/.test(line)) bullet = true;
    else if (line.trim() !== '') {
      out.push(bullet && !/^\s*-/.test(line) ? `- ${line.trim()}` : line.trim());
      bullet = false;
    }
  }
  return out.length === 0 ? undefined : out.join('\n');
}

/** « NOM - Département », split on the last dash surrounded by spaces. */
function structureEtDepartement(text: string): { readonly structure: string; readonly departement?: string } {
  const cut = text.lastIndexOf(' - ');
  return cut === -1
    ? { structure: text }
    : { structure: text.slice(0, cut).trim(), departement: text.slice(cut + 3).trim() };
}

/** A row of FichesAction from a record of the base: no field of the source is lost. */
export function ficheDepuisBase(action: ActionLue): NouvelleFicheAction {
  const c = (champ: ChampDeBase): readonly string[] => action.champs[champ];
  const un = (champ: ChampDeBase): string | undefined => valeurs(c(champ))[0];
  const { structure, departement } = structureEtDepartement(valeurs(c('structure')).join(' '));
  const publicSource = un('public');
  return {
    titre: action.titre.slice(0, 255),
    cleSource: cleStable('base-actions', `${structure} ${action.titre}`),
    source: SOURCE_BASE_ACTIONS,
    structureOrganisatrice: structure.slice(0, 255),
    departement,
    fichiers: valeurs(c('fichiers')),
    statut: un('statut'),
    raisonsTerminee: prose(c('raisonsTerminee')),
    dimension: un('dimension'),
    motsCles: valeurs(c('motsCles')).map((v) => selonVocabulaire(MOTS_CLES, v)),
    resume: prose(c('resume')),
    initiative: valeurs(c('initiative')).map((v) => selonVocabulaire(INITIATIVES, v)),
    initiativePrecision: prose(c('initiativePrecision')),
    territoire: un('territoire'),
    description: prose(c('description')),
    publicSource,
    publics: publicSource === undefined ? [] : [selonVocabulaire(PUBLICS, publicSource)],
    partenaires: valeurs(c('partenaires')).map((v) => selonVocabulaire(PARTENAIRES_D_ACTION, v)),
    descriptionGenerale: prose(c('descriptionGenerale')),
    ressources: prose(c('ressources')),
    personnesMobilisees: prose(c('personnes')),
    resultatTerritoire: prose(c('resultatTerritoire')),
    resultatCentreSocial: prose(c('resultatCentreSocial')),
    resultatHabitants: prose(c('resultatHabitants')),
    limites: prose(c('limites')),
    perspectives: prose(c('perspectives')),
  };
}

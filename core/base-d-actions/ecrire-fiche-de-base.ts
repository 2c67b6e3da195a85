import { type ChampDeBase, LIBELLES } from '../imports/base-actions.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';

/** Fields whose values are chosen: each on its line, after a dash. The others are free text, as they stand. */
const CHOISIS: Readonly<Partial<Record<ChampDeBase, (f: FicheAction) => readonly (string | undefined)[]>>> = {
  structure: (f) => [[f.structureOrganisatrice, f.departement].filter(Boolean).join(' - ')],
  fichiers: (f) => f.fichiers,
  statut: (f) => [f.statut],
  dimension: (f) => [f.dimension],
  motsCles: (f) => f.motsCles,
  initiative: (f) => f.initiative,
  territoire: (f) => [f.territoire],
  public: (f) => [f.publicSource],
  avecQui: () => [],
  partenaires: (f) => f.partenaires,
  territoireBis: (f) => [f.territoire],
};

const LIBRES: Readonly<Partial<Record<ChampDeBase, (f: FicheAction) => string | undefined>>> = {
  raisonsTerminee: (f) => f.raisonsTerminee,
  resume: (f) => f.resume,
  initiativePrecision: (f) => f.initiativePrecision,
  description: (f) => f.description,
  descriptionGenerale: (f) => f.descriptionGenerale,
  ressources: (f) => f.ressources,
  personnes: (f) => f.personnesMobilisees,
  resultatTerritoire: (f) => f.resultatTerritoire,
  resultatCentreSocial: (f) => f.resultatCentreSocial,
  resultatHabitants: (f) => f.resultatHabitants,
  limites: (f) => f.limites,
  perspectives: (f) => f.perspectives,
};

/** One of our own actions said in the fields of the base: what the plan calls otherwise is put where the base looks for it. */
export function dansLaBase(fiche: FicheAction, organisatrice: string): FicheAction {
  const texte = (...parties: readonly (string | undefined)[]) =>
    parties.filter((t) => t !== undefined && t.trim() !== '').join('\n') || undefined;
  return {
    ...fiche,
    structureOrganisatrice: fiche.structureOrganisatrice ?? organisatrice,
    resume: fiche.resume ?? texte(fiche.enjeu, fiche.finalite),
    description: fiche.description ?? texte(fiche.preambule, fiche.objectifs.join('\n'), fiche.modalites.join('\n')),
    publicSource: fiche.publicSource ?? texte(fiche.publicCible, fiche.publics.join(', '))?.replaceAll('\n', ' '),
    descriptionGenerale: fiche.descriptionGenerale ?? fiche.diagnostic,
    ressources: fiche.ressources ?? fiche.moyensFinanciers,
    personnesMobilisees: fiche.personnesMobilisees ?? fiche.moyensHumains,
    resultatTerritoire: fiche.resultatTerritoire ?? texte(fiche.resultatsAttendus.join('\n')),
  };
}

/** The text of records as the base prints them: `lireBaseActions` reads it back without loss. */
export const ecrireBaseActions = (fiches: readonly FicheAction[]): string =>
  `Les actions des centres sociaux\n${fiches.map(enTexte).join('\n')}\n`;

const enTexte = (fiche: FicheAction): string =>
  [
    'Actions',
    fiche.titre,
    ...LIBELLES.flatMap(({ champ, texte, facultatif = false }) => {
      const choisis = CHOISIS[champ]?.(fiche).filter((v) => v !== undefined && v !== '');
      if (choisis !== undefined) return [texte, ...(choisis.length === 0 ? ['-'] : choisis.map((v) => `- ${v}`))];
      const libre = LIBRES[champ]?.(fiche) ?? '';
      if (libre === '') return facultatif ? [] : [texte];
      return [texte, ...libre.split('\n')];
    }),
  ].join('\n');

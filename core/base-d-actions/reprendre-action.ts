import type { FicheActionSaisie } from '../contrats/plan.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import { enumeration } from '../textes/francais.ts';

/** Where a fiche was taken from, as it is kept on it. */
const origineDite = ({ titre, structureOrganisatrice, departement }: FicheAction): string =>
  `Reprise de «\u00A0${titre}\u00A0», ${[structureOrganisatrice, departement].filter(Boolean).join(', ')}.`;

/**
 * The draft of a fiche action from a record of the base: what was lived elsewhere becomes what is meant here. Nothing of what was counted or paid there
 * is taken as ours.
 */
export function reprendreAction(
  fiche: FicheAction,
  plan: string,
): FicheActionSaisie & { readonly titre: string; readonly plan: string } {
  return {
    titre: fiche.titre.slice(0, 255),
    plan,
    statut: 'En projet',
    preambule: [origineDite(fiche), fiche.resume].filter((t) => t !== undefined && t !== '').join('\n\n'),
    diagnostic: fiche.descriptionGenerale ?? '',
    finalite: fiche.description ?? '',
    publicCible: fiche.publicSource ?? '',
    publics: [...fiche.publics],
    thematiques: [...fiche.thematiques],
    partenairesSollicites: [...fiche.partenaires],
    moyensHumains: ailleurs(fiche.personnesMobilisees),
    moyensFinanciers: ailleurs(fiche.ressources),
    resultatsAttendus: enLignes(fiche.resultatTerritoire, fiche.resultatCentreSocial, fiche.resultatHabitants),
    indicateursPrevus: [],
    enjeu: fiche.motsCles.length === 0 ? '' : `Mots clés\u00A0: ${enumeration([...fiche.motsCles])}.`,
  };
}

/** What was needed there tells what to expect, and is not ours. */
const ailleurs = (texte: string | undefined): string =>
  texte === undefined || texte.trim() === '' ? '' : `Là-bas\u00A0: ${texte}`;

const LIGNES = 60;
const enLignes = (...textes: readonly (string | undefined)[]): string[] =>
  textes
    .flatMap((t) => (t ?? '').split(/\r?\n/))
    .map((l) =>
      l
        .replace(/^\s*[-–•]\s*/, '')
        .trim()
        .slice(0, 1000),
    )
    .filter((l) => l !== '')
    .slice(0, LIGNES);

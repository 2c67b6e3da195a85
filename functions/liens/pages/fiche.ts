import { type CorrectionDeFiche, correctionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import type { LirePage } from './page.ts';

/** The fiche that a link opens, with the values that its holder may correct and nothing else. */
export const lirePageDeFiche: LirePage = async ({ depots }, { sollicitation, objet }) => {
  const structure = await depots.structures.parId(objet.id);
  return reussite({
    nature: 'fiche',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: sollicitation.etat === 'Répondue',
    fiche: {
      nom: structure.nom,
      type: structure.type,
      commune: structure.commune,
      verifieeLe: structure.verifieeLe,
      valeurs: valeursCorrigeables(structure),
      thematiquesPossibles: offertes(structures.columns.thematiques.choices, structure.thematiques),
      publicsPossibles: offertes(structures.columns.publics.choices, structure.publics),
    },
  });
};

/** What the list offers, and what the row holds besides. */
const offertes = (choix: readonly string[] = [], presentes: readonly string[]): string[] => [
  ...new Set([...choix, ...presentes]),
];

const CORRIGEABLES = Object.keys(correctionDeFiche.shape) as (keyof typeof correctionDeFiche.shape)[];

/**
 * A protected address leaves by no path, not even to its own structure: a mail may be forwarded. A value longer than what the page may send back
 * (typed in SharePoint) is left out: it cannot be corrected there.
 */
function valeursCorrigeables(structure: Structure): CorrectionDeFiche {
  const montrees = CORRIGEABLES.filter(
    (cle) =>
      !(cle === 'adresse' && structure.adresseProtegee) &&
      correctionDeFiche.shape[cle].safeParse(structure[cle]).success,
  );
  return correctionDeFiche.parse(Object.fromEntries(montrees.map((cle) => [cle, structure[cle]])));
}

import { type CorrectionDeFiche, ouvrirLien as contrat, correctionDeFiche } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { commande } from '../commande.ts';
import { journaliser } from '../journaliser.ts';
import { ouvrir } from '../liens/ouvrir.ts';

/** The fiche that a link opens, with the values that its holder may correct and nothing else. */
export const ouvrirLien = commande(contrat, async (appel, contexte) => {
  const { maintenant } = appel;
  const { jeton } = appel.corps;
  const lien = await ouvrir(contexte, { jeton, acte: 'confirmer-fiche', commande: contrat.id, maintenant });
  if (!lien.ok) return lien;
  const { acteur, sollicitation, objet } = lien.valeur;
  const structure = await contexte.depots.structures.parId(objet.id);
  const acte = { commande: contrat.id, liste: 'Sollicitations', ligne: sollicitation.id };
  await journaliser(contexte, { acteur, maintenant }, acte);
  return reussite({
    nature: 'fiche' as const,
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
});

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

import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { garderModeleDImport as contrat } from '../../core/contrats/imports.ts';
import { egal } from '../../core/egal.ts';
import { CHAMPS_IMPORTES } from '../../core/imports/correspondance.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

export const garderModeleDImport = commande(contrat, async (appel, contexte) => {
  const { cle, nom, colonnes } = appel.corps;
  const inconnu = Object.values(colonnes).find((c) => c !== null && !CHAMPS_IMPORTES.some((champ) => champ === c));
  if (inconnu !== undefined) return refuser('demande-invalide', `« ${inconnu} » n’est pas un champ de l’annuaire.`);
  const { modelesDImport } = contexte.depots;
  const valeurs = { nom, colonnes, utiliseLe: appel.maintenant };
  const { ligne, creee } = await modelesDImport.creerSiAbsent({ cle, ...valeurs });
  if (!creee && !egal(ligne.colonnes, colonnes)) await modelesDImport.modifier(ligne.id, ligne.eTag, valeurs);
  await journaliser(contexte, appel, modelesDImport, { ligne: ligne.id });
  return reussite({ id: ligne.id });
});

import { cleDePaire, empreinteDePaire } from '../../core/annuaire/paires.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { distinguerFiches as contrat } from '../../core/contrats/fusions.ts';
import { commande } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** Remembers that two fiches, as they were seen, are two structures. */
export const distinguerFiches = commande(contrat, async (appel, contexte) => {
  const { a, b, empreinte } = appel.corps;
  if (a === b) return refuser('demande-invalide', 'Une fiche est toujours semblable à elle-même : donnez-en deux.');
  const { fusions, structures } = contexte.depots;
  const [premiere, seconde] = await Promise.all([
    designee(structures, a, 'corps.a'),
    designee(structures, b, 'corps.b'),
  ]);
  if (empreinteDePaire(premiere, seconde) !== empreinte) return LIGNE_CHANGEE;
  const { ligne, creee } = await fusions.creerSiAbsent({
    cle: `distinctes-${cleDePaire(a, b)}`,
    survivante: a,
    absorbee: b,
    etat: 'Distinctes',
    faiteLe: appel.maintenant,
    empreinte,
  });
  const dejaFait = !creee && ligne.empreinte === empreinte;
  if (!creee && !dejaFait) await fusions.modifier(ligne.id, ligne.eTag, { empreinte, faiteLe: appel.maintenant });
  await journaliser(contexte, appel, fusions, { ligne: ligne.id, dejaFait });
  return reussite({ dejaFait });
});

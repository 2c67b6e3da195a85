import { reussite } from '../../core/contrats/erreur.ts';
import { saisirValeur as contrat } from '../../core/contrats/indicateurs.ts';
import { saisirValeur as saisir } from '../../core/indicateurs/saisir-valeur.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const saisirValeur = commande(contrat, async (appel, contexte) => {
  const { indicateurs, releves } = contexte.depots;
  const { corps, maintenant } = appel;
  const { mois, valeur, commentaire = '' } = corps;
  const [indicateur, gardes] = await Promise.all([indicateurs.parId(appel.chemin.id), releves.lireOu('mois', mois)]);
  const moisArrete = gardes.items.length > 0;
  const decide = saisir(indicateur, { mois, valeur, commentaire }, { maintenant, moisCourant: moisDe(maintenant) });
  if (!decide.ok) return decide;
  const { id } = indicateur;
  // The same request sent again finds its value written: that is no conflict.
  if (decide.valeur === undefined) return reussite({ id, eTag: indicateur.eTag, dejaFait: true, moisArrete });
  if (indicateur.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const eTag = await indicateurs.modifier(id, indicateur.eTag, decide.valeur);
  const detail = `${mois} : valeur ${valeur === undefined ? 'retirée' : 'saisie'}`;
  await journaliser(contexte, appel, indicateurs, { ligne: id, detail });
  return reussite({ id, eTag, dejaFait: false, moisArrete });
});

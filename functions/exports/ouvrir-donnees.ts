import { reussite } from '../../core/contrats/erreur.ts';
import { ouvrirDonnees as contrat } from '../../core/contrats/exports.ts';
import { donneesOuvertesCsv, donneesOuvertesJson } from '../../core/exports/tableaux/donnees-ouvertes.ts';
import { nomDuTableau } from '../../core/exports/tableaux/tableau.ts';
import { dernierMoisTermine } from '../../core/indicateurs/cloture.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireLesMois } from './lire-les-mois.ts';

const ECRIRE = { csv: donneesOuvertesCsv, json: donneesOuvertesJson } as const;

/** What is published is not taken back: no month that still runs is in it. */
export const ouvrirDonnees = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { periode, fichier, licence } = corps;
  const lus = await lireLesMois(contexte, periode, {
    maintenant,
    dernier: dernierMoisTermine(maintenant),
    sinon: 'Un mois qui n’est pas fini ne se publie pas : arrêtez la période au mois dernier.',
  });
  if (!lus.ok) return lus;
  const { syntheses, reglages } = lus.valeur;
  const texte = ECRIRE[fichier]({ syntheses, periode, licence, producteur: reglages.territoire, maintenant });
  await journaliser(contexte, appel, contexte.depots.indicateurs, {
    detail: `données ouvertes, ${fichier}, ${licence}, de ${periode.de} à ${periode.a}`,
  });
  return reussite({
    octets: new TextEncoder().encode(texte),
    nom: nomDuTableau('indicateurs-donnees-ouvertes', periode, fichier),
  });
});

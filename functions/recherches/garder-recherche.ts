import { situeesTrouvees } from '../../core/annuaire/recherche.ts';
import { criteresDe, lireRecherche } from '../../core/annuaire/recherche-dite.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { garderRecherche as contrat } from '../../core/contrats/recherches.ts';
import { ditDeja } from '../../core/egal.ts';
import { cleDeRecherche, garderRecherche as decider, rechercheAGarder } from '../../core/recherches/garder.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireIndexAnnuaire } from './index-annuaire.ts';

export const garderRecherche = commandeUneALaFois(
  contrat,
  ({ acteur }) => `recherches ${acteur.id}`,
  async (appel, contexte) => {
    const { corps, acteur, maintenant } = appel;
    const { recherches } = contexte.depots;
    const dite = rechercheAGarder(corps.recherche);
    if (!dite.ok) return dite;
    const { items: siennes } = await recherches.lireOu('auteur', acteur.id);
    const deja = siennes.find((r) => r.cle === cleDeRecherche(acteur.id, corps.cle));
    const prete = decider(
      { ...corps, vues: corps.vues ?? [] },
      {
        auteur: acteur.id,
        siennes,
        // The same criteria keep what was seen: the annuaire need not be read.
        trouvees: deja?.criteres === dite.valeur ? [] : await trouvees(contexte, dite.valeur, maintenant),
        jour: aujourdhui(maintenant),
      },
    );
    if (!prete.ok) return prete;
    const { valeur } = prete;
    if (deja === undefined) {
      const { ligne, creee } = await recherches.creerSiAbsent(valeur);
      if (creee) await journaliser(contexte, appel, recherches, { ligne: ligne.id });
      return reussite({ id: ligne.id, dejaFait: !creee });
    }
    const { nom, criteres, parCourriel, vues, vueLe, annoncees } = valeur;
    const voulue = { nom, criteres, parCourriel, vues, vueLe, annoncees };
    if (ditDeja(deja, voulue)) return reussite({ id: deja.id, dejaFait: true });
    await recherches.modifier(deja.id, deja.eTag, voulue);
    await journaliser(contexte, appel, recherches, { ligne: deja.id });
    return reussite({ id: deja.id, dejaFait: false });
  },
);

async function trouvees(contexte: Contexte, recherche: string, maintenant: string): Promise<readonly string[]> {
  const index = await lireIndexAnnuaire(contexte);
  return situeesTrouvees(index, criteresDe(lireRecherche(recherche), maintenant)).map((s) => s.structure.id);
}

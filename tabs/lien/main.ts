import './lien.css';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { attendre, demander, direRefus, echouer } from './cadre.ts';
import { pageDeMesDonnees } from './donnees.ts';
import { prendreJeton } from './jeton.ts';
import { pageDeFiche } from './page-de-fiche.ts';
import { pageDeMiseEnLien } from './page-de-mise-en-lien.ts';
import { TEXTES } from './textes.ts';

const jeton = prendreJeton(window.location, window.history);
// Another link opened in the same tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());

if (jeton === undefined) direRefus('sans-jeton');
else void ouvrir(jeton);

async function ouvrir(jetonLu: string): Promise<void> {
  attendre(TEXTES.ouverture);
  try {
    montrer(await demander(ouvrirLien, { jeton: jetonLu }), jetonLu);
  } catch (erreur) {
    echouer(erreur, () => void ouvrir(jetonLu));
  }
}

/** The page of each nature of link. */
function montrer(page: PageDeLien, jetonLu: string): void {
  const recommencer = () => void ouvrir(jetonLu);
  switch (page.nature) {
    case 'fiche':
      pageDeFiche(page, jetonLu, recommencer);
      break;
    case 'mise-en-lien':
      pageDeMiseEnLien(page, jetonLu, recommencer);
      break;
    case 'mes-donnees':
      void pageDeMesDonnees(page, jetonLu);
      break;
  }
}

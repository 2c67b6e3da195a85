import './lien.css';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { attendre, demander, direRefus, echouer } from './cadre.ts';
import { pageDeMesDonnees } from './donnees.ts';
import { type LienRecu, prendreJeton } from './jeton.ts';
import { pageDeFiche } from './page-de-fiche.ts';
import { pageDeMiseEnLien } from './page-de-mise-en-lien.ts';
import { pageDeRemise } from './page-de-remise.ts';
import { pageDesRappels } from './rappels.ts';
import { TEXTES } from './textes.ts';

const recu = prendreJeton(window.location, window.history);
// Another link opened in the same tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());

if (recu === undefined) direRefus('sans-jeton');
else void ouvrir(recu);

async function ouvrir({ jeton, page }: LienRecu): Promise<void> {
  attendre(TEXTES.ouverture);
  try {
    const ouverte = await demander(ouvrirLien, { jeton });
    if (page === 'rappels') pageDesRappels(ouverte, jeton, () => void ouvrir({ jeton, page: 'celle-du-lien' }));
    else montrer(ouverte, jeton);
  } catch (erreur) {
    echouer(erreur, () => void ouvrir({ jeton, page }));
  }
}

/** The page of each nature of link. */
function montrer(page: PageDeLien, jeton: string): void {
  const recommencer = () => void ouvrir({ jeton, page: 'celle-du-lien' });
  switch (page.nature) {
    case 'fiche':
      pageDeFiche(page, jeton, recommencer);
      break;
    case 'mise-en-lien':
      pageDeMiseEnLien(page, jeton, recommencer);
      break;
    case 'remise':
      pageDeRemise(page, jeton);
      break;
    case 'mes-donnees':
      void pageDeMesDonnees(page, jeton);
      break;
  }
}

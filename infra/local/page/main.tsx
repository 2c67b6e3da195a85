import { createRoot } from 'react-dom/client';
import { type Fuseau, vivreA } from '../../../core/temps/fuseau.ts';
import { type Domaines, peuplerLocataire, renommerLocataire } from '../locataire.ts';
import { local } from './local.ts';
import { Page } from './Page.tsx';
import { servir, type TerritoireServi } from './territoires.ts';

/** Where the demonstration is told: its hours and its addresses, before anything of them is drawn. */
async function situer(): Promise<void> {
  const { fuseau, domaines, territoires } = await local<{
    fuseau: Fuseau;
    domaines: Domaines;
    territoires: readonly TerritoireServi[];
  }>('territoire');
  vivreA(fuseau);
  renommerLocataire(domaines);
  peuplerLocataire(territoires.length);
  servir(territoires);
}

const racine = document.getElementById('racine');
const dessiner = (): void => {
  if (racine) createRoot(racine).render(<Page />);
};
situer().then(dessiner, dessiner);

import { noterBesoin } from '../../core/contrats/besoins.ts';
import { mettreEnLien, repondreMiseEnLien } from '../../core/contrats/mises-en-lien.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** Introduces two structures to each other. */
export const useMettreEnLien = () => useCommande(mettreEnLien, misesEnLien, besoins);

/** Says, for one side, what became of an introduction. */
export const useRepondre = () => useCommande(repondreMiseEnLien, misesEnLien);

/** Keeps a need that no structure answers. */
export const useGarderBesoin = () => useCommande(noterBesoin, besoins);

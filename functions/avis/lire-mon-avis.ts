import { momentDAvis } from '../../core/avis/fenetre.ts';
import { lireMonAvis as contrat } from '../../core/contrats/avis.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { aDonneSonAvis } from './deposer.ts';
import { marquesDuCompte } from './marques-du-compte.ts';

/** Told to the person alone. */
export const lireMonAvis = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) => {
    const rencontre = await contexte.depots.rencontres.parId(chemin.id);
    if (momentDAvis(rencontre, maintenant) !== 'ouverte') return reussite({});
    const marques = await marquesDuCompte(contexte, rencontre.id, acteur);
    if (marques.length === 0) return reussite({});
    return reussite({ donne: await aDonneSonAvis(contexte, rencontre.id, marques) });
  },
  surLaRencontre,
);

import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';

/** The next round finds it due, with the same key: whoever answered or objected meanwhile is not written to. */
export const renvoyerDeCampagne: Renvoyer = async (contexte, ligne, maintenant) => {
  const campagne = await contexte.depots.campagnes.parId(ligne.campagne ?? '');
  if (campagne.etat !== 'En cours') return FINIE;
  await remettreAEnvoyer(contexte, ligne, maintenant);
  return reussite('au-prochain-tour');
};

const FINIE = refuser(
  'regle-metier',
  'Cette campagne n’envoie plus rien : téléphonez ou envoyez un lien depuis la fiche, puis confirmez le départ pour ne plus le voir ici.',
);

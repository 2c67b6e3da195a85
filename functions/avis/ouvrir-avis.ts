import { momentDAvis } from '../../core/avis/fenetre.ts';
import { ouvrirAvis as contrat } from '../../core/contrats/avis.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { jourLong } from '../../core/textes/francais.ts';
import { commandeParCode } from './ouvrir-par-code.ts';

/** Its title and its day, which whoever was there knows: nothing else. */
export const ouvrirAvis = commandeParCode(contrat, async ({ maintenant }, rencontre, contexte) => {
  const { titre, debut } = rencontre;
  if (debut === undefined || momentDAvis(rencontre, maintenant) !== 'ouverte') return FERMEE;
  const { territoire } = lireReglages((await contexte.depots.reglages.lire()).items).valeurs;
  return reussite({ territoire, titre, jour: jourLong(debut) });
});

const FERMEE = refuser(
  'regle-metier',
  'On donne son avis à partir du début de la rencontre, et pendant dix jours. Ce n’est pas, ou plus, le moment.',
);

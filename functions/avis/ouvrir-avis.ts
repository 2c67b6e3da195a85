import { momentDAvis } from '../../core/avis/fenetre.ts';
import { ouvrirAvis as contrat } from '../../core/contrats/avis.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { jourLong } from '../../core/textes/francais.ts';
import { commande } from '../hote/commande.ts';
import { ouvrirParCode } from './ouvrir-par-code.ts';

/** Its title and its day, which whoever was there knows: nothing else. */
export const ouvrirAvis = commande(contrat, async ({ corps, maintenant }, contexte) => {
  const ouverte = await ouvrirParCode(contexte, corps.code);
  if (!ouverte.ok) return ouverte;
  const { titre, debut } = ouverte.valeur;
  if (debut === undefined || momentDAvis(ouverte.valeur, maintenant) !== 'ouverte') return FERMEE;
  const { territoire } = lireReglages((await contexte.depots.reglages.lire()).items).valeurs;
  return reussite({ territoire, titre, jour: jourLong(debut) });
});

const FERMEE = refuser(
  'regle-metier',
  'On donne son avis à partir du début de la rencontre, et pendant dix jours. Ce n’est pas, ou plus, le moment.',
);

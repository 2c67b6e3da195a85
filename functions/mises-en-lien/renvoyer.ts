import { coteDe } from '../../core/mises-en-lien/cotes.ts';
import { VAGUES } from '../../core/mises-en-lien/suivre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { envoyerAuCote } from './envoyer.ts';
import { lireCotes } from './lire-cotes.ts';

/** The same message to the same side. */
export const renvoyerMiseEnLien: Renvoyer = async (contexte, ligne, maintenant) => {
  const { misesEnLien, reglages } = contexte.depots;
  const m = await misesEnLien.parId(ligne.miseEnLien ?? '');
  const cote = coteDe(m, ligne.structure);
  const vague = VAGUES.find((v) => ligne.cle.endsWith(`-${v}`));
  if (cote === undefined || vague === undefined) return PERSONNE;
  const [cotes, lus] = await Promise.all([
    lireCotes(contexte, m, { choisis: { [cote]: ligne.contact } }),
    reglages.lire(),
  ]);
  const { ecrire } = cotes[cote];
  if (!ecrire.ok || ecrire.valeur.cible.contact !== ligne.contact) return PERSONNE;
  const dejaEcrite = await remettreAEnvoyer(contexte, ligne, maintenant);
  const { valeurs } = lireReglages(lus.items);
  return direRenvoi(
    await envoyerAuCote(contexte, { m, cote, cotes, vague, dejaEcrite, reglages: valeurs, maintenant }),
  );
};

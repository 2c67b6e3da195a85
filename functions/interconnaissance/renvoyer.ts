import { estClose } from '../../core/interconnaissance/montrer.ts';
import { aRepondu } from '../../core/interconnaissance/reponses.ts';
import { estUneRelanceDInterconnaissance } from '../../core/interconnaissance/suivre.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { demanderA } from './demander.ts';
import { lireLAnnee } from './lire-annee.ts';

/** The same questions to the same person, while they may still be answered. */
export const renvoyerInterconnaissance: Renvoyer = async (contexte, ligne, maintenant) => {
  if (ligne.interconnaissance === undefined) return PERSONNE;
  const posees = await contexte.depots.interconnaissances.parId(ligne.interconnaissance);
  if (aRepondu(posees) || estClose(posees, aujourdhui(maintenant))) return PERSONNE;
  const { suivies, faites, reglages } = await lireLAnnee(contexte, posees.annee, maintenant);
  const suivie = suivies.find((s) => s.ligne.id === posees.id);
  if (suivie?.destinataire === undefined || suivie.suivi === 'partie') return PERSONNE;
  if (suivie.destinataire.cible.contact !== ligne.contact) return PERSONNE;
  const remise = await remettreAEnvoyer(contexte, ligne, maintenant);
  const relance = estUneRelanceDInterconnaissance(ligne);
  return direRenvoi(
    await demanderA(contexte, {
      ...{ suivie, relance, reglages, maintenant },
      faites: faites.map((s) => (s.id === remise.id ? remise : s)),
    }),
  );
};

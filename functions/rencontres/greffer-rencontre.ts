import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { grefferRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { empreinteDe } from '../../core/empreinte.ts';
import { pointDeGreffe, preparerGreffe } from '../../core/rencontres/greffe.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireVotes } from '../sondages/lire.ts';
import { noterPoint } from './noter-point.ts';

/**
 * The point first, by a key of its own, then the rencontre that it replaces: cut short in between, the same request finds
 * the point and finishes.
 */
export const grefferRencontre = commandeUneALaFois(
  contrat,
  ({ chemin }) => `greffe ${chemin.id}`,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { corps, maintenant } = appel;
    const rencontre = await depots.rencontres.parId(appel.chemin.id);
    const hote = await designee(depots.rencontres, corps.hote, 'corps.hote');
    const prete = preparerGreffe({ rencontre, hote, dureeMinutes: corps.dureeMinutes, maintenant });
    if (!prete.ok) return prete;
    const rendu = { id: rencontre.id, hote: hote.id };
    if (prete.valeur.dejaFait) return reussite({ ...rendu, eTag: rencontre.eTag, dejaFait: true });
    if (rencontre.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const sondages = (await depots.sondages.lireOu('rencontre', rencontre.id)).items;
    if (sondages.some(({ etat }) => etat === 'Ouvert')) return EN_SONDAGE;
    const [ecrites, invitees, ...votes] = await Promise.all([
      depots.sollicitations.lireOu('rencontre', rencontre.id),
      depots.participations.lireOu('rencontre', rencontre.id),
      ...sondages.map((sondage) => lireVotes(contexte, sondage)),
    ]);
    const prevenues = ecrites.items.some(({ etat }) => etat === 'Envoyée' || etat === 'Répondue');
    // Asked by telephone, or in the tab, a structure has answered a poll without any mail.
    const ontRepondu = votes.flat().length > 0 || invitees.items.some(({ reponse }) => reponse !== undefined);
    if (prevenues || ontRepondu) return DEJA_ANNONCEE;
    const fait = await noterPoint(contexte, hote, {
      cle: `greffe-${rencontre.id}-${hote.id}`,
      ...pointDeGreffe(rencontre, corps.dureeMinutes),
      proposeLe: maintenant,
      empreinte: empreinteDe({ greffe: rencontre.id, sur: hote.id }),
    });
    if (!fait.ok) return fait;
    const eTag = await depots.rencontres.modifier(rencontre.id, rencontre.eTag, prete.valeur.patch);
    await journaliser(contexte, appel, depots.rencontres, {
      ligne: rencontre.id,
      detail: `point de la rencontre ${hote.id}`,
    });
    return reussite({ ...rendu, eTag, dejaFait: false });
  },
);

const DEJA_ANNONCEE = refuser(
  'regle-metier',
  'Des structures ont déjà été prévenues de cette rencontre : annulez-la, pour qu’elles le sachent, puis proposez le point.',
);
const EN_SONDAGE = refuser(
  'regle-metier',
  'Un sondage de date est ouvert pour cette rencontre : abandonnez-le d’abord, pour que personne n’y réponde en vain.',
);

import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { voterParLien as contrat } from '../../core/contrats/sondages.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { enregistrerVote } from './enregistrer-vote.ts';
import { dernierSondage } from './lire.ts';

/** For the structure that the link was sent to, and again until the closing: the last answer counts. */
export const voterParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const sondage = await dernierSondage(contexte, objet);
  if (sondage === undefined) return SANS_SONDAGE;
  const { structure, contact } = sollicitation;
  const reponse = { ...corps, structure, contact, canal: 'Lien personnel' } as const;
  const fait = await enregistrerVote(contexte, sondage, reponse, maintenant);
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, contexte.depots.votes, fait.valeur);
  return reussite({ dejaFait: fait.valeur.dejaFait });
});

const SANS_SONDAGE = refuser('regle-metier', 'Aucune date n’est à choisir pour cette rencontre.');

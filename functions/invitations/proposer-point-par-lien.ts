import { reussite } from '../../core/contrats/erreur.ts';
import { proposerPointParLien as contrat } from '../../core/contrats/invitations.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { noterPointDInvitee } from '../rencontres/noter-point.ts';
import { lireInvitees } from '../sondages/lire.ts';
import { PLUS_INVITEE } from './plus-invitee.ts';

/** For the structure that the link was sent to: a few points, so that a forwarded link fills no ordre du jour. */
export const proposerPointParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { structure } = sollicitation;
  const { points, rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(objet.id);
  const invitees = await lireInvitees(contexte, rencontre.id);
  if (!invitees.includes(structure)) return PLUS_INVITEE;
  const empreinte = empreinteDeDemande({ chemin: objet.id, corps });
  const fait = await noterPointDInvitee(contexte, rencontre, { ...corps, structure, proposeLe: maintenant, empreinte });
  if (!fait.ok) return fait;
  const { ligne, eTag, creee } = fait.valeur;
  await journaliser(contexte, appel, points, { ligne, dejaFait: !creee });
  return reussite({ id: ligne, eTag, dejaFait: !creee });
});

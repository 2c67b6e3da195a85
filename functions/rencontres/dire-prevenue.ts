import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { direPrevenue as contrat } from '../../core/contrats/invitations.ts';
import { VAGUES_D_ANNULATION } from '../../core/liens/natures.ts';
import { preparerSollicitation } from '../../core/liens/solliciter.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { commande } from '../hote/commande.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** One row a structure: noted, taken back and noted again, it is the same one. Its link is never signed. */
export const direPrevenue = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { corps, maintenant } = appel;
  const { id: rencontre, etat } = await depots.rencontres.parId(appel.chemin.id);
  if (etat !== 'Annulée') return PAS_ANNULEE;
  const sienne = await depots.participations.parCle(cleDeParticipation(rencontre, corps.structure));
  if (sienne === undefined) return PAS_INVITEE;
  const { structure, prevenue } = corps;
  const demande = { nature: 'Invitation', structure, rencontre, vague: VAGUES_D_ANNULATION.appel } as const;
  const { sollicitation } = preparerSollicitation(demande, maintenant);
  const voulu = prevenue ? ('Envoyée' as const) : ('Annulée' as const);
  const connue = await depots.sollicitations.parCle(sollicitation.cle);
  const dejaFait = connue === undefined ? !prevenue : connue.etat === voulu;
  if (!dejaFait && connue === undefined)
    await depots.sollicitations.creerSiAbsent({
      ...{ ...sollicitation, canal: 'Téléphone', etat: voulu, envoyeeLe: maintenant },
    });
  else if (!dejaFait && connue !== undefined)
    await enregistrerMalgreTout(depots.sollicitations, connue, {
      etat: voulu,
      ...(prevenue ? { envoyeeLe: maintenant } : {}),
    });
  await journaliser(contexte, appel, depots.rencontres, {
    ligne: rencontre,
    dejaFait,
    detail: prevenue ? '1 structure prévenue par téléphone' : '1 structure à rappeler',
  });
  return reussite({ dejaFait });
});

const PAS_ANNULEE = refuser('regle-metier', 'Cette rencontre n’est pas annulée : il n’y a personne à en prévenir.');
const DE_QUI = 'Cette structure n’est pas, ou n’est plus, invitée à cette rencontre.';
const PAS_INVITEE = refuser('regle-metier', DE_QUI, [{ chemin: 'corps.structure', message: DE_QUI }]);

import { destinataireDInvitee } from '../../../core/liens/destinataire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { preparerPlanification } from '../../../core/rencontres/planifier.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { creerEvenement } from '../../../graph/agenda.ts';
import type { ClientGraph } from '../../../graph/client.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import type { Site } from '../../../graph/site.ts';
import { CLE_DE_LA_PLANIFIEE } from './a-venir.ts';

/** The meeting of the rencontre of the sample that is planned, in the calendar that organises: as planning makes it. */
export async function planifierDansOutlook({
  client,
  agenda,
  site,
  organisateur,
  maintenant,
}: {
  /** Writes the lists; `agenda`, with the rights of the functions, the calendar. */
  readonly client: ClientGraph;
  readonly agenda: ClientGraph;
  readonly site: Site;
  /** Object id of the mailbox that organises. */
  readonly organisateur: string;
  readonly maintenant: string;
}): Promise<void> {
  const depot = creerDepot(client, site, rencontres);
  const rencontre = (await depot.lire()).items.find((r) => r.cleCreation === CLE_DE_LA_PLANIFIEE);
  if (rencontre === undefined) return;
  const parId = new Map((await creerDepot(client, site, structures).lire()).items.map((s) => [s.id, s]));
  const personnes = (await creerDepot(client, site, contacts).lire()).items;
  const invitees = await creerDepot(client, site, participations).lireOu('rencontre', rencontre.id);
  const invites = invitees.items.flatMap((p) => {
    const structure = parId.get(p.structure);
    const pour = { choisi: p.contact, thematique: rencontre.thematique };
    return structure === undefined ? [] : [{ structure, ...destinataireDInvitee(structure, personnes, pour) }];
  });
  const prete = preparerPlanification({ rencontre, invites, maintenant });
  if (!prete.ok) throw new Error(prete.refus.message);
  if (prete.valeur.dejaFait) return;
  const { evenement } = prete.valeur;
  const { id, lienReunion } = await creerEvenement(agenda, { ...evenement, organisateur });
  await depot.modifier(rencontre.id, rencontre.eTag, {
    etat: 'Planifiée',
    evenementId: id,
    cleTransaction: evenement.cleTransaction,
    planifieeLe: plusMinutes(maintenant, -2 * 24 * 60),
    ...(lienReunion === undefined ? {} : { lienReunion }),
  });
}

import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { type Destinataire, destinataireDe } from '../../core/liens/destinataire.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

interface Organisateur {
  readonly contact: Contact;
  readonly adresse: Destinataire['adresse'];
}

/**
 * Who co-organises a rencontre and may be told what becomes of it: in post in the structure that they organise for, with
 * an address, and who has not refused reminders. `participations`: those of the rencontre.
 */
export async function lireQuiCoorganise(
  { depots }: Contexte,
  participations: readonly Pick<Participation, 'structure' | 'organisateur'>[],
): Promise<readonly Organisateur[]> {
  const organisateurs: Organisateur[] = [];
  // A row that is not there any more, or that cannot be read, keeps nobody else from being told.
  for (const p of participations) {
    if (p.organisateur === undefined) continue;
    const contact = await siElleSeLit(depots.contacts.parId(p.organisateur));
    if (contact === undefined || contact.structure !== p.structure || contact.sansRappel) continue;
    const structure = await siElleSeLit(depots.structures.parId(p.structure));
    if (structure === undefined || !estDansLAnnuaire(structure)) continue;
    const a = destinataireDe(structure, [contact], contact.id);
    if (a.ok) organisateurs.push({ contact, adresse: a.valeur.adresse });
  }
  return organisateurs;
}

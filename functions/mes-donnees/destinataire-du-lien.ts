import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { LienOuvert } from '../liens/ouvrir.ts';

/** The person to whom this link was sent; a link sent to the structure itself names nobody. */
export async function destinataireDuLien(
  { depots }: Contexte,
  { sollicitation }: Pick<LienOuvert, 'sollicitation'>,
): Promise<Resultat<Contact>> {
  return sollicitation.contact === undefined
    ? refuser(
        'regle-metier',
        'Ce lien a été envoyé à la structure, pas à une personne : il n’ouvre les données de personne. Demandez-les à la coordination.',
      )
    : reussite(await depots.contacts.parId(sollicitation.contact));
}

import { exigerPermission } from './droits.ts';
import { ErreurGraph } from './erreurs.ts';
import type { Personne } from './identites.ts';
import type { PorteurGraph } from './monde.ts';
import { trouverPersonne } from './utilisateurs.ts';

/**
 * The mailbox that a request is about: the caller may use it, and it exists (guests have none here). For an
 * application, what Exchange gives on some mailboxes adds to what its token opens on all of them.
 */
export function boiteDe(porteur: PorteurGraph, designation: string, permissions: readonly string[]): Personne {
  const personne = trouverPersonne(designation);
  // Exchange looks for the mailbox before it looks at what an application may do in it.
  if (!porteur.delegue) exigerBoite(personne);
  const { boites = [], roles = [] } = porteur.rbac ?? {};
  const parExchange = !porteur.delegue && boites.includes(personne.oid) && roles.some((r) => permissions.includes(r));
  if (!parExchange) exigerPermission(porteur, permissions);
  if (porteur.delegue && personne.oid !== porteur.oid)
    throw new ErreurGraph(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  exigerBoite(personne);
  return personne;
}

function exigerBoite({ invite }: Personne): void {
  if (invite)
    throw new ErreurGraph(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
}

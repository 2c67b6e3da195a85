import { exigerPermission } from './droits.ts';
import { ErreurGraph } from './erreurs.ts';
import type { Personne } from './identites.ts';
import type { PorteurGraph } from './monde.ts';
import { trouverPersonne } from './utilisateurs.ts';

/** The mailbox that a request is about: the caller may use it, and it exists (guests have none here). */
export function boiteDe(porteur: PorteurGraph, designation: string, permissions: readonly string[]): Personne {
  exigerPermission(porteur, permissions);
  const personne = trouverPersonne(designation);
  if (porteur.delegue && personne.oid !== porteur.oid)
    throw new ErreurGraph(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (personne.invite)
    throw new ErreurGraph(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  return personne;
}

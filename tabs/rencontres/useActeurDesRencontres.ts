import { useMemo } from 'react';
import { type Acte, type Acteur, autoriser } from '../../core/droits/droits.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { rencontresOrganiseesPar } from '../../core/rencontres/organisateurs.ts';
import { useActeur } from '../commun/listes.ts';
import { useContacts, useParticipations } from './queries.ts';

const AUCUN = [] as const;

/** Who is looking, with the rencontres that they co-organise and those they are invited to: it shows or hides, the API decides. */
export function useActeurDesRencontres(): Acteur | undefined {
  const acteur = useActeur();
  const contacts = useContacts().data?.items ?? AUCUN;
  const participations = useParticipations().data?.items ?? AUCUN;
  return useMemo(() => {
    if (acteur === undefined) return undefined;
    const siens = contacts.filter((c) => c.actif && `${c.oid}.${c.tid}` === acteur.id);
    return {
      ...acteur,
      rencontres: rencontresOrganiseesPar(siens, participations),
      invitations: participations.filter((p) => acteur.structures.includes(p.structure)).map((p) => p.rencontre),
    };
  }, [acteur, contacts, participations]);
}

/** May this person do this on this rencontre? */
export const peutSur = (acteur: Acteur | undefined, acte: Acte, { id }: Pick<Rencontre, 'id'>): boolean =>
  acteur !== undefined && autoriser(acteur, acte, { liste: 'Rencontres', id }).permis;

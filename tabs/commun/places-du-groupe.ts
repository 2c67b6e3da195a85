import type { RoleDansLeGroupe } from '../../core/rencontres/roles.ts';

/** What a structure is to a group, or to a rencontre. */
export const PLACES_DU_GROUPE = {
  de: (nom: string) => `Place de ${nom} dans le groupe`,
  roles: {
    Noyau: 'Noyau',
    Ponctuel: 'Ponctuel',
    Informé: 'Informé, sans venir',
  } as const satisfies Record<RoleDansLeGroupe, string>,
} as const;

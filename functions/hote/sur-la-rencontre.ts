import type { Objet } from '../../core/droits/droits.ts';

/** What an act asked on the row of a rencontre bears on, for the rights of whoever co-organises it. */
export const surLaRencontre = ({ chemin }: { readonly chemin: { readonly id: string } }): Objet => ({
  liste: 'Rencontres',
  id: chemin.id,
});

import type { MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import { telephoneInternational } from '../commun/saisie-de-fiche.ts';

export type ContactALire = MesDonnees['contacts'][number];

/** What a person types of themself. */
export const saisieDeContact = (c: ContactALire) => ({
  nom: c.nom,
  fonction: c.fonction ?? '',
  courriel: c.courriel ?? '',
  telephone: telephoneLisible(c.telephone ?? ''),
  contraintes: c.contraintes ?? '',
  visibilite: c.visibilite,
  visibilites: c.visibilites ?? {},
  opposition: c.opposition,
  sansRappel: c.sansRappel,
});
export type SaisieDeContact = ReturnType<typeof saisieDeContact>;

/** Only what was changed. */
export function changementsDe(avant: SaisieDeContact, apres: SaisieDeContact): Partial<SaisieDeContact> {
  const changes = Object.entries(apres).filter(
    ([cle, valeur]) => JSON.stringify(valeur) !== JSON.stringify(avant[cle as keyof SaisieDeContact]),
  );
  const dits: Partial<SaisieDeContact> = Object.fromEntries(changes);
  return dits.telephone === undefined ? dits : { ...dits, telephone: telephoneInternational(dits.telephone) };
}

import type { CorpsDe } from '../contrats/contrat.ts';
import type { modifierRencontre } from '../contrats/rencontres.ts';
import type { modifierSeances } from '../contrats/series.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';

type Corps = CorpsDe<typeof modifierRencontre>;
type Demande = CorpsDe<typeof modifierSeances>;

/** What a sitting becomes, as a whole, from what changes of all of them and from its own new beginning. `null` empties. */
export function seanceDevenue(
  r: Rencontre,
  changements: Demande['changements'],
  { eTag, debut = r.debut }: Demande['seances'][number],
): Corps {
  const valeur = <C extends keyof typeof changements & keyof Rencontre>(champ: C) =>
    Object.hasOwn(changements, champ) ? (changements[champ] ?? undefined) : r[champ];
  return {
    eTag,
    titre: changements.titre ?? r.titre,
    thematique: changements.thematique ?? r.thematique,
    format: changements.format ?? r.format,
    dureeMinutes: changements.dureeMinutes ?? r.dureeMinutes,
    modalite: changements.modalite ?? r.modalite,
    publics: changements.publics ?? [...r.publics],
    debut,
    capacite: r.capacite,
    lieu: valeur('lieu'),
    communeInsee: valeur('communeInsee'),
    objectif: valeur('objectif'),
    horaires: valeur('horaires'),
    acces: valeur('acces'),
    gardeEnfants: valeur('gardeEnfants'),
    transport: valeur('transport'),
    contraintes: valeur('contraintes'),
    ficheAction: valeur('ficheAction'),
  };
}

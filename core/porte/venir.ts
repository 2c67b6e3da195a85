import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { empreinteDe } from '../empreinte.ts';
import { ditALaPorte, VOIES_D_ARRIVEE } from '../invitations/arriver.ts';
import type { NouvelleParticipation, Participation } from '../lists/participations.list.ts';
import type { NouvelleVenue, Venue } from '../lists/venues.list.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { cleDeParticipation } from '../presences/cle.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** How many may come uninvited to one rencontre by its door: whoever holds its code fills neither it nor the annuaire. */
export const VENUES_PAR_RENCONTRE = 40;

/**
 * What came uninvited by the door of a rencontre: structures of the annuaire, and those that are not in it. What the
 * coordination has set aside takes nobody’s place; what it has attached to a fiche has that of its presence.
 */
interface Deja {
  readonly participations: readonly Pick<Participation, 'sansInvitation' | 'source' | 'statut'>[];
  readonly venues: readonly Pick<Venue, 'cle' | 'etat'>[];
}

const complet = ({ participations, venues }: Deja): boolean =>
  participations.filter((p) => p.sansInvitation && p.statut === 'Présent' && ditALaPorte(p)).length +
    venues.filter(({ etat }) => etat === 'À examiner').length >=
  VENUES_PAR_RENCONTRE;

const COMPLET = refuser(
  'regle-metier',
  'Beaucoup de structures sont déjà venues sans invitation. Dites que vous êtes là à la personne qui vous accueille.',
);

/** A structure of the annuaire that was not invited: present at once. */
export const noterVenueConnue = (
  e: { readonly rencontre: string; readonly structure: string },
  deja: Deja,
): Resultat<NouvelleParticipation> =>
  complet(deja)
    ? COMPLET
    : reussite({
        ...e,
        cle: cleDeParticipation(e.rencontre, e.structure),
        statut: 'Présent',
        personnes: 1,
        sansInvitation: true,
        source: VOIES_D_ARRIVEE.porte,
      });

/** What is said of a structure that is in no list. */
export interface VenueDite {
  readonly nom: string;
  readonly commune: string;
}

/** The row of a structure that is not in the annuaire; undefined when it was said already, by whoever. */
export function noterVenueInconnue(
  { rencontre, maintenant, ...dite }: VenueDite & { readonly rencontre: string; readonly maintenant: string },
  deja: Deja,
): Resultat<NouvelleVenue | undefined> {
  const trouvees = donneesPersonnelles(`${dite.nom} ${dite.commune}`, Number(maintenant.slice(0, 4)));
  if (trouvees.length > 0 || motsNus(dite.nom) === '') {
    const message =
      trouvees.length > 0
        ? espacesInsecables(`Écrivez le nom de la structure seulement, sans ${enumeration(trouvees)}.`)
        : 'Écrivez le nom de votre structure.';
    return refuser('regle-metier', message, [{ chemin: 'corps.nom', message }]);
  }
  const cle = `${rencontre}-${empreinteDe([motsNus(dite.nom), motsNus(dite.commune)])}`;
  if (deja.venues.some((v) => v.cle === cle)) return reussite(undefined);
  if (complet(deja)) return COMPLET;
  return reussite({
    cle,
    rencontre,
    nom: dite.nom,
    ...(dite.commune === '' ? {} : { commune: dite.commune }),
    diteLe: maintenant,
    etat: 'À examiner',
  });
}

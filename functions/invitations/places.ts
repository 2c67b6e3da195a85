import { courrielDePlace } from '../../core/courriels/place.ts';
import { aServir, tientUnePlace } from '../../core/invitations/places.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { estPartieA } from '../../core/liens/adresse-utilisee.ts';
import { cleDeSollicitation, type Demande } from '../../core/liens/solliciter.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { type InviteLu, lireInvites } from '../rencontres/lire-invites.ts';
import { joursDuLien } from './envoyer.ts';

/** The places of a rencontre are judged and written by one at a time. */
export const placesDe = (rencontre: string): string => `places ${rencontre}`;

/**
 * The places that nobody holds go to those who wait, in their order; each is told once. A place is written before its
 * mail, and the mail is owed as long as its row has not left: cut short, the same call, or the timer, finishes. Gives how
 * many were told. Not inside what holds `placesDe`.
 */
export async function donnerLesPlaces(contexte: Contexte, id: string, maintenant: string): Promise<number> {
  const { depots } = contexte;
  const lire = async () => (await depots.participations.lireOu('rencontre', id)).items;
  const rencontre = await depots.rencontres.parId(id);
  const { debut } = rencontre;
  if (debut === undefined || !attendReponse(rencontre, maintenant)) return 0;
  if (aServir(rencontre, await lire()).length > 0)
    await contexte.unALaFois(placesDe(id), async () => {
      for (const p of aServir(await depots.rencontres.parId(id), await lire()))
        await modifierOuCeder(depots.participations, p, { attenteDepuis: undefined, placeLe: maintenant });
    });
  const placees = (await lire()).filter((p) => p.placeLe !== undefined && tientUnePlace(p));
  return placees.length === 0 ? 0 : direLesPlaces(contexte, { rencontre, debut, placees, maintenant });
}

async function direLesPlaces(
  contexte: Contexte,
  e: {
    readonly rencontre: Rencontre;
    readonly debut: string;
    readonly placees: readonly Participation[];
    readonly maintenant: string;
  },
): Promise<number> {
  const { depots } = contexte;
  const { rencontre, debut, maintenant } = e;
  const faites = await depots.sollicitations.lireOu('rencontre', rencontre.id);
  // The structure was told, whoever is written to there since.
  const estDite = (structure: string, placeLe: string | undefined): boolean =>
    placeLe !== undefined &&
    faites.items.some(
      (s) =>
        s.structure === structure &&
        s.cle.endsWith(`-${vagueDePlace(placeLe)}`) &&
        s.etat !== 'À envoyer' &&
        s.etat !== 'En erreur' &&
        s.etat !== 'Annulée',
    );
  const placees = e.placees.filter((p) => !estDite(p.structure, p.placeLe));
  if (placees.length === 0) return 0;
  const [invites, lus] = await Promise.all([lireInvites(depots, rencontre, placees), depots.reglages.lire()]);
  const { valeurs: reglages } = lireReglages(lus.items);
  let dites = 0;
  for (const invite of invites) {
    const placeLe = placees.find((p) => p.structure === invite.structure.id)?.placeLe;
    const demande = placeLe === undefined ? undefined : demandeDePlace(rencontre, invite, placeLe);
    if (demande === undefined || invite.destinataire === undefined) continue;
    const dejaEcrite = faites.items.find((s) => s.cle === cleDeSollicitation(demande));
    // An address that has refused this very mail is not tried again until it is corrected.
    const refusee = dejaEcrite?.etat === 'En erreur' && estPartieA(dejaEcrite, invite.destinataire.adresse.adresse);
    if (refusee) continue;
    const { issue } = await envoyerLien(contexte, {
      demande,
      dejaEcrite,
      jours: joursDuLien(debut, maintenant),
      destinataire: invite.destinataire.adresse,
      informee: invite.destinataire.cible.contact === undefined ? undefined : invite.contact,
      maintenant,
      rediger: (envoi) => courrielDePlace({ rencontre, debut, reglages }, envoi),
    });
    if (issue === 'envoyee') dites += 1;
  }
  return dites;
}

/** One mail for each time that a place is given. */
const demandeDePlace = (
  { id: rencontre }: Rencontre,
  { structure, destinataire }: InviteLu,
  placeLe: string,
): Demande | undefined =>
  destinataire && {
    nature: 'Invitation',
    structure: structure.id,
    ...destinataire.cible,
    rencontre,
    vague: vagueDePlace(placeLe),
  };

const vagueDePlace = (placeLe: string): string => `place-${placeLe.replace(/\D/g, '').slice(0, 14)}`;

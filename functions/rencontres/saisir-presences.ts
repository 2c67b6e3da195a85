import type { Refus } from '../../core/contrats/erreur.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { saisirPresences as contrat } from '../../core/contrats/rencontres.ts';
import { avecLesPlaces } from '../../core/invitations/places.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { type LigneDePresence, lignesPermises, preparerPresences } from '../../core/presences/enregistrer.ts';
import { refusDePresences } from '../../core/presences/refuser-absents.ts';
import { passageATenue } from '../../core/rencontres/tenir.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lignesPresentes } from '../hote/designee.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { donnerLesPlaces, placesDe } from '../invitations/places.ts';

/** Saves the statuses of a rencontre. Repeated after a fault, finds what was saved and saves the rest. */
export const saisirPresences = commande(
  contrat,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { feuilleDePresence } = appel.corps;
    const rencontre = await depots.rencontres.parId(appel.chemin.id);
    const refus = refusSiAnnulee(rencontre);
    if (refus !== undefined) return refus;
    const coordination = appel.acteur.profil === 'coordination';
    const { items: avant } = await depots.participations.lireOu('rencontre', rencontre.id);
    const lignes = lignesPermises(appel.corps.lignes, { existantes: avant, coordination });
    const absents = await refusDAbsents(contexte, lignes);
    if (absents !== undefined) return { ok: false, refus: absents };
    const ecrire = () =>
      ecrireJusquAuBout(contexte, participations, async () => {
        const { items: existantes } = await depots.participations.lireOu('rencontre', rencontre.id);
        const prepares = preparerPresences({ rencontre: rencontre.id, lignes, existantes });
        return { ...prepares, modifier: avecLesPlaces(rencontre, existantes, prepares.modifier, appel.maintenant) };
      });
    const limitee = rencontre.capacite !== undefined;
    const { creer, modifier, inchangees } = await (limitee
      ? contexte.unALaFois(placesDe(rencontre.id), ecrire)
      : ecrire());
    const constat = { feuilleDePresence, ...passageATenue(rencontre, appel.maintenant) };
    if (constat.etat !== undefined || rencontre.feuilleDePresence !== feuilleDePresence) {
      await enregistrerMalgreTout(depots.rencontres, rencontre, constat, (actuelle) => actuelle.etat !== 'Annulée');
    }
    if (limitee) await donnerLesPlaces(contexte, rencontre.id, appel.maintenant);
    const enregistrees = creer.length + modifier.length;
    const detail = `${enregistrees} présences enregistrées, ${inchangees} inchangées`;
    await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre.id, detail });
    return reussite({ enregistrees, inchangees });
  },
  surLaRencontre,
);

/** Read before anything is written: the people only where some are named. */
async function refusDAbsents({ depots }: Contexte, lignes: readonly LigneDePresence[]): Promise<Refus | undefined> {
  const avecPersonnes = lignes.some(({ contact }) => contact !== undefined);
  const [structures, personnes] = await Promise.all([
    depots.structures.lire(),
    avecPersonnes ? depots.contacts.lire() : undefined,
  ]);
  return refusDePresences(lignes, {
    structures: lignesPresentes(structures),
    contacts: new Map<string, string | undefined>([
      ...(personnes?.anomalies ?? []).map(({ id }) => [id, undefined] as const),
      ...(personnes?.items ?? []).map((c) => [c.id, c.structure] as const),
    ]),
  });
}

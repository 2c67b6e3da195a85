import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { retenirCreneau as contrat } from '../../core/contrats/sondages.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import { preparerPlanification } from '../../core/rencontres/planifier.ts';
import { refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { rencontreAuCreneau } from '../../core/sondages/retenir.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { planifierLaReunion } from '../rencontres/planifier.ts';
import { lireInvitees, lireVotes } from './lire.ts';

/**
 * The choice first, with the eTag of the poll: of two people who choose at once, one is told before anybody is written
 * to. Then the date, then the meeting. Cut short anywhere, the same request finds the choice made and does the rest.
 */
export const retenirCreneau = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sondages, rencontres } = contexte.depots;
  const sondage = await sondages.parId(appel.chemin.id);
  const rencontre = await rencontres.parId(sondage.rencontre);
  const [invitees, votes] = await Promise.all([lireInvitees(contexte, rencontre.id), lireVotes(contexte, sondage)]);
  const datee = rencontreAuCreneau(sondage, rencontre, corps.creneau, { sondage, invitees, votes });
  if (!datee.ok) return datee;
  const prete = preparerPlanification({ rencontre: { ...rencontre, ...datee.valeur }, invites: [], maintenant });
  if (!prete.ok) return prete;
  const tardif = refusDeReporter(corps.reports ?? [], { maintenant, limite: datee.valeur.debut ?? maintenant });
  if (tardif !== undefined) return tardif;
  const planifiee = await contexte.unALaFois(dateDe(rencontre), async () => {
    const choisi = await choisir(contexte, { sondage, rencontre }, corps);
    if (!choisi.ok) return choisi;
    const { reports } = corps;
    return planifierLaReunion(contexte, await dater(contexte, rencontre, datee.valeur), { maintenant, reports });
  });
  if (!planifiee.ok) return planifiee;
  const { ligne, dejaFait, invites, sansAdresse } = planifiee.valeur;
  await journaliser(contexte, appel, sondages, {
    ligne: sondage.id,
    dejaFait,
    detail: `${invites} personnes invitées, ${sansAdresse.length} structures sans adresse`,
  });
  return reussite({
    rencontre: ligne.id,
    etat: ligne.etat,
    dejaFait,
    invites,
    sansAdresse: sansAdresse.map((s) => ({ ...s })),
  });
});

/** A slot is chosen, or given up, one at a time. */
export const dateDe = ({ id }: Pick<Rencontre, 'id'>): string => `date ${id}`;

async function choisir(
  { depots }: Contexte,
  { sondage, rencontre }: { readonly sondage: Sondage; readonly rencontre: Rencontre },
  { creneau, eTag }: { readonly creneau: string; readonly eTag: string },
): Promise<Resultat<void>> {
  if (sondage.creneauRetenu === creneau && sondage.etat === 'Clos') return reussite(undefined);
  if (sondage.creneauRetenu !== undefined && sondage.creneauRetenu !== creneau) return AUTRE_CHOIX;
  if (sondage.eTag !== eTag) return LIGNE_CHANGEE;
  const { lieu, dureeMinutes } = rencontre;
  await depots.sondages.modifier(sondage.id, sondage.eTag, {
    creneauRetenu: creneau,
    etat: 'Clos',
    avantLeChoix: { ...(lieu === undefined ? {} : { lieu }), dureeMinutes },
  });
  return reussite(undefined);
}

const AUTRE_CHOIX = refuser(
  'conflit',
  'Un autre créneau vient d’être retenu. Rafraîchissez la page ; pour changer encore, modifiez la rencontre.',
);

/** What another person changed meanwhile stays; a rencontre cancelled or planned meanwhile is left as it is. */
async function dater(
  { depots }: Contexte,
  rencontre: Rencontre,
  patch: Pick<Rencontre, 'debut' | 'dureeMinutes' | 'lieu'>,
): Promise<Rencontre> {
  const deja = Object.entries(patch).every(([champ, valeur]) => rencontre[champ as keyof Rencontre] === valeur);
  if (deja || rencontre.evenementId !== undefined) return rencontre;
  const { ligne } = await enregistrerMalgreTout(
    depots.rencontres,
    rencontre,
    patch,
    (actuelle) => actuelle.evenementId === undefined && actuelle.etat !== 'Annulée',
  );
  return ligne;
}

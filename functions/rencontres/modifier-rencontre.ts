import { reussite } from '../../core/contrats/erreur.ts';
import { modifierRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { preparerModification } from '../../core/rencontres/modifier.ts';
import { quiEstDansLaReunion } from '../../core/rencontres/qui-saura.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { donnerLesPlaces } from '../invitations/places.ts';
import { changerLaReunion, commeLaLigne, ecartDeLaReunion } from './aligner-la-reunion.ts';
import { envoyerLesFaireParts, inscrireLeChangement, lireQuiSauraLeChangement } from './faire-part.ts';
import { lireAttendus, nommer, sansAdresse } from './lire-invites.ts';
import { refusSiOutlookDiffere } from './outlook.ts';

/**
 * The row first, with its eTag: of two people who change a rencontre at once, one is told before anybody is written to.
 * Then the meeting, as the row now says. A fault in between leaves the row right; the same request finds it so, and
 * brings the meeting in step.
 */
export const modifierRencontre = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const fiches = await titresDesFiches(contexte, [rencontre.ficheAction, corps.ficheAction]);
  const territoire = await contexte.territoire();
  const prete = preparerModification({ rencontre, corps, territoire, fiches, maintenant });
  if (!prete.ok) return prete;
  const { patch, changements } = prete.valeur;
  const change = Object.keys(patch).length > 0;
  if (change && rencontre.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const dOutlook = change ? await refusSiOutlookDiffere(contexte, rencontre, maintenant) : undefined;
  if (dOutlook !== undefined) return dOutlook;
  if ('ficheAction' in patch)
    await exigerLaDesignee(contexte.depots.fichesAction, corps.ficheAction, 'corps.ficheAction');

  const devenue = { ...rencontre, ...patch };
  const attendus = rencontre.evenementId === undefined ? [] : await lireAttendus(contexte.depots, devenue);
  const informees = await lireQuiSauraLeChangement(contexte, rencontre, devenue, maintenant);
  const rendu = {
    id: rencontre.id,
    changements: changements.map((c) => ({ ...c })),
    sansAdresse: sansAdresse(attendus),
    parCourriel: nommer(informees.map(({ invite }) => invite)),
  };
  const deLaReunion = (ecart: Awaited<ReturnType<typeof ecartDeLaReunion>>) => {
    const { structures, autres } = quiEstDansLaReunion(attendus, ecart?.invites ?? []);
    return { prevenues: ecart?.participants ?? 0, parOutlook: nommer(structures), autres };
  };
  if (corps.simuler === true) {
    const ecart = await ecartDeLaReunion(contexte, devenue, maintenant);
    return reussite({ ...rendu, ...deLaReunion(ecart), eTag: rencontre.eTag, dejaFait: false });
  }
  if (change) await inscrireLeChangement(contexte, rencontre, devenue, maintenant);
  const eTag = change ? await rencontres.modifier(rencontre.id, rencontre.eTag, patch) : rencontre.eTag;
  const dits = deLaReunion(
    await changerLaReunion(contexte, devenue, maintenant, await commeLaLigne(contexte, devenue)),
  );
  await envoyerLesFaireParts(contexte, rencontre.id, maintenant);
  // A limit raised, or taken off, frees places.
  await donnerLesPlaces(contexte, rencontre.id, maintenant);
  await journaliser(contexte, appel, rencontres, {
    ligne: rencontre.id,
    dejaFait: !change,
    detail: [...changements.map(({ quoi }) => quoi), `${dits.prevenues} personnes prévenues`].join(', '),
  });
  return reussite({ ...rendu, ...dits, eTag, dejaFait: !change && dits.prevenues === 0 });
});

/** The titles that a sentence about these fiches needs; read only when they differ. */
async function titresDesFiches(
  { depots }: Contexte,
  [avant, apres]: readonly [string | undefined, string | undefined],
): Promise<ReadonlyMap<string, string>> {
  if (avant === apres) return new Map();
  const { items } = await depots.fichesAction.lire();
  return new Map(items.map(({ id, titre }) => [id, titre]));
}

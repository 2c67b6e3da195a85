import { type ASignaler, aSignaler } from '../../core/activite/a-signaler.ts';
import { VAGUE_D_ACTIVITE } from '../../core/activite/activites.ts';
import { cleDeSollicitation } from '../../core/liens/solliciter.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';

/** Every ten minutes, apart from the announcements. */
export const CADENCE_DE_L_ACTIVITE = '0 8-59/10 * * * *';

const NOTICES_PAR_TOUR = 40;

/**
 * One round: what the feed has to tell, and has not told. The row is written before the notice leaves, under a key of
 * its own: killed anywhere, or refused by Graph, a notice is told once or never. Nothing is lost with it: Outlook has
 * invited, and the Accueil says the same.
 */
export async function signalerDansTeams(contexte: Contexte): Promise<void> {
  const { depots, signaler, locataire } = contexte;
  const maintenant = contexte.maintenant();
  if (signaler === undefined) return;
  const { valeurs } = lireReglages((await depots.reglages.lire()).items);
  if (valeurs.signalerDansTeams !== 'Oui') return;
  const [rencontres, participations, contacts, structures] = await Promise.all([
    depots.rencontres.lire(),
    depots.participations.lire(),
    depots.contacts.lire(),
    depots.structures.lire(),
  ]);
  const dus = aSignaler({
    rencontres: rencontres.items,
    participations: participations.items,
    contacts: contacts.items,
    structures: structures.items,
    locataire,
    maintenant,
  });
  const concernees = [...new Set(dus.map((d) => d.idDeRencontre))];
  const faites = await Promise.all(concernees.map((id) => depots.sollicitations.lireOu('rencontre', id)));
  const connues = new Set(faites.flatMap(({ items }) => items.map(({ cle }) => cle)));
  let parties = 0;
  for (const du of dus.filter((d) => !connues.has(cleDe(d))).slice(0, NOTICES_PAR_TOUR))
    parties += Number(await signalerUneFois(contexte, signaler, du, maintenant));
  if (parties === 0) return;
  const detail = `${parties} avis`;
  await journaliser(contexte, leMinuteur('signalerDansTeams', maintenant), depots.sollicitations, { detail });
}

const NATURES = {
  invitation: 'Invitation',
  point: 'Point d’ordre du jour',
} as const satisfies Record<ASignaler['sujet'], string>;

const cibleDe = (d: ASignaler) => ({
  nature: NATURES[d.sujet],
  structure: d.structure,
  contact: d.contact,
  rencontre: d.idDeRencontre,
});
const cleDe = (d: ASignaler): string => cleDeSollicitation({ ...cibleDe(d), vague: VAGUE_D_ACTIVITE });

async function signalerUneFois(
  { depots, traces }: Contexte,
  signaler: NonNullable<Contexte['signaler']>,
  du: ASignaler,
  maintenant: string,
): Promise<boolean> {
  const { ligne, creee } = await depots.sollicitations.creerSiAbsent({
    ...cibleDe(du),
    cle: cleDe(du),
    canal: 'Teams',
    etat: 'Envoyée',
    envoyeeLe: maintenant,
  });
  if (!creee) return false;
  try {
    await signaler(du);
    return true;
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    traces.alerte('activite', { sujet: du.sujet, code: erreur.code, statut: erreur.statut, ligne: ligne.id });
    if (erreur.code !== 'indisponible') await enregistrerMalgreTout(depots.sollicitations, ligne, { etat: 'Annulée' });
    return false;
  }
}

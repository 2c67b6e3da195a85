import { presentes } from '../../core/comptes-rendus/approuver.ts';
import { limiteDApprobation } from '../../core/comptes-rendus/delai.ts';
import { etatDuCompteRendu } from '../../core/comptes-rendus/etat.ts';
import type { soumettreCompteRendu } from '../../core/contrats/comptes-rendus.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser } from '../../core/contrats/erreur.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import { estDApprobation, VAGUE_D_APPROBATION } from '../../core/liens/natures.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { attend, instantsDesReports, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';

type Choix = Pick<CorpsDe<typeof soumettreCompteRendu>, 'reports' | 'contacts'>;

/** Why these structures cannot be asked later, or these people cannot be asked; undefined when they can. */
export async function refusDeChoisir(
  { depots }: Contexte,
  participations: readonly Participation[],
  { reports = [], contacts = [] }: Choix,
  maintenant: string,
): Promise<Resultat<never> | undefined> {
  const tardif = refusDeReporter(reports, { maintenant, limite: limiteDApprobation(maintenant) });
  if (tardif !== undefined) return tardif;
  const la = new Set(presentes(participations).map((p) => p.structure));
  for (const [chemin, choisies] of [
    ['reports', reports],
    ['contacts', contacts],
  ] as const) {
    const absente = choisies.findIndex(({ structure }) => !la.has(structure));
    if (absente >= 0)
      return refuser('regle-metier', PAS_LA, [{ chemin: `corps.${chemin}.${absente}.structure`, message: PAS_LA }]);
  }
  for (const [rang, { structure: id, contact }] of contacts.entries()) {
    const [structure, siens] = await Promise.all([
      depots.structures.parId(id),
      depots.contacts.lireOu('structure', id),
    ]);
    const a = destinataireDe(structure, siens.items, contact);
    if (!a.ok)
      return refuser(a.refus.code, a.refus.message, [
        { chemin: `corps.contacts.${rang}.contact`, message: a.refus.message },
      ]);
  }
  return undefined;
}

const PAS_LA = 'L’une de ces structures n’est pas notée présente. Rafraîchissez la page, puis recommencez.';

/**
 * Before the compte rendu is sent for approval: the rows of those who are asked on a later day, or in the person of
 * somebody else. Whatever sends the mails finds them. What a former try had put off, and is not any more, waits no longer.
 */
export async function ecrireLesChoix(
  contexte: Contexte,
  rencontre: Rencontre,
  participations: readonly Participation[],
  { reports = [], contacts = [] }: Choix,
  maintenant: string,
): Promise<void> {
  const { sollicitations } = contexte.depots;
  const jours = instantsDesReports(reports);
  const personnes = new Map(contacts.map(({ structure, contact }) => [structure, contact] as const));
  const ecrites = (await sollicitations.lireOu('rencontre', rencontre.id)).items.filter(estDApprobation);
  const deja = new Set(ecrites.map((s) => s.structure));
  const choisies = presentes(participations).filter(
    ({ structure }) => jours.has(structure) || personnes.has(structure) || deja.has(structure),
  );
  const voulues = choisies.map((p) => ({ ...p, contact: personnes.get(p.structure) ?? p.contact }));
  const gardees = new Set<string>();
  for (const { structure, destinataire } of await lireInvites(contexte.depots, rencontre, voulues)) {
    if (destinataire === undefined) continue;
    const cible = { structure: structure.id, ...destinataire.cible, rencontre: rencontre.id };
    const demande = { nature: 'Invitation', vague: VAGUE_D_APPROBATION, ...cible } as const;
    const pasAvant = jours.get(structure.id);
    const e = { maintenant, jours: joursPourSuivre([], maintenant), pasAvant };
    gardees.add((await reporterLEnvoi(contexte, demande, e)).id);
  }
  for (const ligne of ecrites)
    if (ligne.etat === 'À envoyer' && !gardees.has(ligne.id))
      await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
}

/**
 * What waited for its day and asks nothing any more, once the compte rendu is published, its time is over or its rencontre
 * is there no longer. One that cannot be read keeps no other waiting: its failure is thrown at the end.
 */
export async function oublierLesApprobations({ depots }: Contexte, maintenant: string): Promise<void> {
  const { items } = await depots.sollicitations.lireOu('etat', 'À envoyer');
  const echues = items.filter((s) => estDApprobation(s) && s.pasAvant !== undefined && !attend(s, maintenant));
  await chacunSonTour(echues, async (ligne) => {
    if (ligne.rencontre === undefined) return;
    const rencontre = await siElleEstLa(depots.rencontres.parId(ligne.rencontre));
    if (rencontre === undefined || etatDuCompteRendu(rencontre, maintenant) !== 'En approbation')
      await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
  });
}

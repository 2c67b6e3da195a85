import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { Resultat } from '../../core/contrats/erreur.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import type { creerRencontre } from '../../core/contrats/rencontres.ts';
import { participations } from '../../core/lists/participations.list.ts';
import type { NouvelleRencontre, Rencontre } from '../../core/lists/rencontres.list.ts';
import { refusDOrganisateurs } from '../../core/rencontres/organisateurs.ts';
import { preparerRencontre, type RencontrePreparee } from '../../core/rencontres/preparer.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee, lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/** The rows of a rencontre to make, once everything that its form names is known to be there: nothing is written yet. */
export async function verifierLaCreation(
  contexte: Contexte,
  corps: CorpsDe<typeof creerRencontre>,
  maintenant: string,
): Promise<Resultat<RencontrePreparee>> {
  const prete = preparerRencontre(corps, maintenant, await contexte.territoire());
  if (!prete.ok) return prete;
  const { depots } = contexte;
  // Told before anything is written: a participation cannot link to a row that is not there.
  const connues = lignesPresentes(await depots.structures.lire());
  const absente = corps.structures.findIndex(({ id }) => !connues.has(id));
  if (absente >= 0)
    return { ok: false, refus: refusDAbsence(depots.structures.definition, `corps.structures.${absente}.id`) };
  if (corps.structures.some(({ organisateur }) => organisateur !== undefined)) {
    const { items } = await depots.contacts.lire();
    const refus = refusDOrganisateurs(corps.structures, items, 'corps.structures');
    if (refus !== undefined) return { ok: false, refus };
  }
  await exigerLaDesignee(depots.fichesAction, corps.ficheAction, 'corps.ficheAction');
  return prete;
}

/**
 * Writes them, once whatever the number of requests: the two unique keys (`cleCreation`, and `rencontre-structure` for a
 * participation) are what makes a second click, or a second instance, harmless. Repeated, it creates the participations
 * that a fault left out.
 */
export async function ecrireLaCreation(
  contexte: Contexte,
  rencontre: NouvelleRencontre & { readonly empreinte: string },
  invitees: RencontrePreparee['participations'],
): Promise<Resultat<{ readonly ligne: Rencontre; readonly creee: boolean; readonly invitees: number }>> {
  const { depots } = contexte;
  const faite = await creerUneFois(depots.rencontres, rencontre);
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  const voulues = invitees(ligne.id);
  const { creer } = await ecrireJusquAuBout(contexte, participations, async () => {
    const { items } = await depots.participations.lireOu('rencontre', ligne.id);
    const presentes = new Set(items.map((p) => p.cle));
    return { creer: voulues.filter((p) => !presentes.has(p.cle)) };
  });
  return reussite({ ligne, creee, invitees: creer.length });
}

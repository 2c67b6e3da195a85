import { reussite } from '../../core/contrats/erreur.ts';
import { creerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { refusDOrganisateurs } from '../../core/rencontres/organisateurs.ts';
import { preparerRencontre } from '../../core/rencontres/preparer.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee, lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';

/**
 * Repeated with the same key, finds the rencontre and creates the participations that a fault left out: the two unique keys
 * (`cleCreation`, and `rencontre-structure` for a participation) are what makes a second click, or a second instance, harmless.
 */
export const creerRencontre = commande(contrat, async (appel, contexte) => {
  const prete = preparerRencontre(appel.corps, appel.maintenant, await contexte.territoire());
  if (!prete.ok) return prete;
  const { depots } = contexte;
  // Told before anything is written: a participation cannot link to a row that is not there.
  const connues = lignesPresentes(await depots.structures.lire());
  const absente = appel.corps.structures.findIndex(({ id }) => !connues.has(id));
  if (absente >= 0)
    return { ok: false, refus: refusDAbsence(depots.structures.definition, `corps.structures.${absente}.id`) };
  if (appel.corps.structures.some(({ organisateur }) => organisateur !== undefined)) {
    const { items } = await depots.contacts.lire();
    const refus = refusDOrganisateurs(appel.corps.structures, items, 'corps.structures');
    if (refus !== undefined) return { ok: false, refus };
  }
  await exigerLaDesignee(depots.fichesAction, appel.corps.ficheAction, 'corps.ficheAction');
  const empreinte = empreinteDeDemande(appel);
  const faite = await creerUneFois(depots.rencontres, { ...prete.valeur.rencontre, empreinte });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;

  const voulues = prete.valeur.participations(ligne.id);
  const { creer } = await ecrireJusquAuBout(contexte, participations, async () => {
    const { items } = await depots.participations.lireOu('rencontre', ligne.id);
    const presentes = new Set(items.map((p) => p.cle));
    return { creer: voulues.filter((p) => !presentes.has(p.cle)) };
  });
  await journaliser(contexte, appel, depots.rencontres, {
    ligne: ligne.id,
    dejaFait: !creee,
    detail: `${creer.length} structures invitées`,
  });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
});

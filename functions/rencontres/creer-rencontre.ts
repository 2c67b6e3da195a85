import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { creerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import type { NouvelleRencontre } from '../../core/lists/rencontres.list.ts';
import { pointsQuiSuivent, preparerReprise } from '../../core/rencontres/reprendre.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ecrireLaCreation, verifierLaCreation } from './ecrire-la-creation.ts';

/**
 * Repeated with the same key, finds the rencontre and finishes what a fault left out. A cancelled one is planned anew one
 * at a time: of two people who do it at once, the second is told.
 */
export const creerRencontre = commandeUneALaFois(
  contrat,
  ({ corps }) => (corps.reprend === undefined ? undefined : `reprise ${corps.reprend}`),
  async (appel, contexte) => {
    const { reprend, ...creation } = appel.corps;
    const prete = await verifierLaCreation(contexte, creation, appel.maintenant);
    if (!prete.ok) return prete;
    const { rencontre, participations } = prete.valeur;
    const voulue = reprend === undefined ? reussite(rencontre) : await reprendre(contexte, rencontre, reprend);
    if (!voulue.ok) return voulue;
    const empreinte = empreinteDeDemande(appel);
    const faite = await ecrireLaCreation(contexte, { ...voulue.valeur, empreinte }, participations);
    if (!faite.ok) return faite;
    const { ligne, creee, invitees } = faite.valeur;
    if (reprend !== undefined) await emporterLesPoints(contexte, reprend, ligne.id);
    await journaliser(contexte, appel, contexte.depots.rencontres, {
      ligne: ligne.id,
      dejaFait: !creee,
      detail: `${invitees} structures invitées${reprend === undefined ? '' : `, reprend la rencontre ${reprend}`}`,
    });
    return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
  },
);

async function reprendre(
  { depots }: Contexte,
  rencontre: NouvelleRencontre,
  reprend: string,
): Promise<Resultat<NouvelleRencontre>> {
  const annulee = await designee(depots.rencontres, reprend, 'corps.reprend');
  const { items: reprises } = await depots.rencontres.lireOu('reprend', annulee.id);
  return preparerReprise({ rencontre, annulee, reprises });
}

/** What was proposed to the cancelled one is proposed to this one. Those already moved are no longer there. */
async function emporterLesPoints({ depots }: Contexte, de: string, vers: string): Promise<void> {
  const { items } = await depots.points.lireOu('rencontre', de);
  for (const point of pointsQuiSuivent(items))
    await enregistrerMalgreTout(depots.points, point, { rencontre: vers }, ({ rencontre }) => rencontre === de);
}

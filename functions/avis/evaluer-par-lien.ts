import { peutEvaluer } from '../../core/avis/fenetre.ts';
import { evaluerParLien as contrat } from '../../core/contrats/avis.ts';
import { refuser } from '../../core/contrats/erreur.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { deposer } from './deposer.ts';
import { marquesDuLien } from './marques-du-lien.ts';

/** Nothing is written of who answers: neither on their participation, nor in the journal. */
export const evaluerParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { depots } = contexte;
  const [rencontre, participations] = await Promise.all([
    depots.rencontres.parId(objet.id),
    depots.participations.lireOu('rencontre', objet.id),
  ]);
  if (!peutEvaluer(participations.items.find((p) => p.structure === sollicitation.structure))) return PAS_VENUE;
  const marques = await marquesDuLien(contexte, sollicitation, participations.items);
  return deposer(contexte, { ...corps, rencontre, voie: 'lien', marques, maintenant });
});

/** Said alike by the link and in the tab. */
export const PAS_VENUE = refuser(
  'interdit',
  'Votre structure n’était pas à cette rencontre : il n’y a pas d’avis à donner.',
);

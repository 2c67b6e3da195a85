import { donnerAvisParLien as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { noterAvisDeStructure } from './noter-avis.ts';

/** For the structure that the link was sent to. It writes nothing in the text: the coordination decides. */
export const donnerAvisParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { sollicitation, objet } = appel.lien;
  const { avis } = appel.corps;
  const fait = await noterAvisDeStructure(contexte, {
    rencontre: objet.id,
    structure: sollicitation.structure,
    avis,
    maintenant: appel.maintenant,
  });
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, contexte.depots.participations, { ...fait.valeur, detail: avis.geste });
  return reussite({ dejaFait: fait.valeur.dejaFait });
});

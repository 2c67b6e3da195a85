import { reussite } from '../../core/contrats/erreur.ts';
import { etablirOrdreDuJour as contrat } from '../../core/contrats/rencontres.ts';
import { egal } from '../../core/egal.ts';
import { etablirOrdreDuJour as etablir } from '../../core/ordre-du-jour/etablir.ts';
import { texteOrdreDuJour } from '../../core/ordre-du-jour/texte.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireMatiere } from './matiere-de-l-ordre-du-jour.ts';

export const etablirOrdreDuJour = commande(contrat, async (appel, contexte) => {
  const { rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const refus = refusSiAnnulee(rencontre);
  if (refus !== undefined) return refus;

  const matiere = await lireMatiere(contexte.depots, rencontre, appel.maintenant);
  const ordreDuJour = etablir({
    rencontre,
    ...matiere,
    precedent: rencontre.ordreDuJour,
    maintenant: appel.maintenant,
  });
  const texte = texteOrdreDuJour(ordreDuJour, rencontre);
  if (rencontre.eTag !== appel.corps.eTag) {
    const { ordreDuJour: garde, id, eTag } = rencontre;
    // The same request sent again finds it kept: that is no conflict.
    return garde !== undefined && egal(garde, { ...ordreDuJour, etabliLe: garde.etabliLe })
      ? reussite({ id, eTag, ordreDuJour: garde, texte })
      : LIGNE_CHANGEE;
  }
  if (appel.corps.simuler === true) return reussite({ id: rencontre.id, eTag: rencontre.eTag, ordreDuJour, texte });

  const eTag = await rencontres.modifier(rencontre.id, rencontre.eTag, { ordreDuJour });
  await journaliser(contexte, appel, rencontres, {
    ligne: rencontre.id,
    detail: `${ordreDuJour.points.length} points, ${ordreDuJour.ecartes.length} écartés`,
  });
  return reussite({ id: rencontre.id, eTag, ordreDuJour, texte });
});

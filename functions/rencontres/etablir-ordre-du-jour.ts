import { ficheVue } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { etablirOrdreDuJour as contrat } from '../../core/contrats/rencontres.ts';
import { egal } from '../../core/egal.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { etablirOrdreDuJour as etablir } from '../../core/ordre-du-jour/etablir.ts';
import { texteOrdreDuJour } from '../../core/ordre-du-jour/texte.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import type { Depots } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const etablirOrdreDuJour = commande(contrat, async (appel, contexte) => {
  const { rencontres } = contexte.depots;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const refus = refusSiAnnulee(rencontre);
  if (refus !== undefined) return refus;

  const matiere = await lireMatiere(contexte.depots, rencontre);
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

/** Who reads an ordre du jour, sent and printed: what it says of a fiche, they all read. */
const INVITES = { profil: 'partenaire', emporte: true } as const;

/** What the ordre du jour of a theme is made of. */
async function lireMatiere(depots: Depots, { id, thematique }: Rencontre) {
  const [points, suites, rencontres, structures, invites] = await Promise.all([
    depots.points.lireOu('thematique', thematique),
    depots.suites.lireOu('thematique', thematique),
    depots.rencontres.lireOu('thematique', thematique),
    depots.structures.lire(),
    depots.participations.lireOu('rencontre', id),
  ]);
  return {
    nombreInvites: invites.items.length,
    points: points.items,
    suites: suites.items,
    rencontresPassees: rencontres.items.filter((r) => r.id !== id),
    structures: structures.items.flatMap((s) => ficheVue(s, INVITES) ?? []),
  };
}

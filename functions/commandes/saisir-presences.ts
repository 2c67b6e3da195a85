import { reussite } from '../../core/contrats/erreur.ts';
import { saisirPresences as contrat } from '../../core/contrats/rencontres.ts';
import { preparerPresences } from '../../core/presences/enregistrer.ts';
import { commande } from '../commande.ts';
import { enregistrerMalgreTout } from '../enregistrer-malgre-tout.ts';
import { journaliser } from '../journaliser.ts';

/** Saves the statuses of a rencontre. Repeated after a fault, finds what was saved and saves the rest. */
export const saisirPresences = commande(contrat, async (appel, contexte) => {
  const { rencontres, participations } = contexte.depots;
  const { lignes, feuilleDePresence } = appel.corps;
  const rencontre = await rencontres.parId(appel.chemin.id);
  const { items: existantes } = await participations.lireOu('rencontre', rencontre.id);
  const { creer, modifier, inchangees } = preparerPresences({ rencontre: rencontre.id, lignes, existantes });

  await Promise.all([
    ...creer.map((p) => participations.creerSiAbsent(p)),
    ...modifier.map(({ id, eTag, patch }) => participations.modifier(id, eTag, patch)),
  ]);
  if (rencontre.feuilleDePresence !== feuilleDePresence) {
    await enregistrerMalgreTout(rencontres, rencontre, { feuilleDePresence });
  }
  const enregistrees = creer.length + modifier.length;
  const detail = `${enregistrees} présences enregistrées, ${inchangees} inchangées`;
  await journaliser(contexte, appel, { commande: contrat.id, liste: 'Rencontres', ligne: rencontre.id, detail });
  return reussite({ enregistrees, inchangees });
});

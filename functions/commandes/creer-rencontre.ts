import { reussite } from '../../core/contrats/erreur.ts';
import { creerRencontre as contrat } from '../../core/contrats/rencontres.ts';
import { preparerRencontre } from '../../core/rencontres/preparer.ts';
import { commande } from '../commande.ts';
import { journaliser } from '../journaliser.ts';

/**
 * Repeated with the same key, finds the rencontre and creates the participations that a fault left out: the two unique keys
 * (`cleCreation`, and `rencontre-structure` for a participation) are what makes a second click, or a second instance, harmless.
 */
export const creerRencontre = commande(contrat, async (appel, contexte) => {
  const prete = preparerRencontre(appel.corps, appel.maintenant);
  if (!prete.ok) return prete;
  const { rencontres, participations } = contexte.depots;

  const { ligne, creee } = await rencontres.creerSiAbsent(prete.valeur.rencontre);
  const voulues = prete.valeur.participations(ligne.id);
  const deja = creee ? [] : (await participations.lireOu('rencontre', ligne.id)).items;
  const presentes = new Set(deja.map((p) => p.cle));
  const manquantes = voulues.filter((p) => !presentes.has(p.cle));
  await Promise.all(manquantes.map((p) => participations.creerSiAbsent(p)));

  await journaliser(contexte, appel, {
    commande: contrat.id,
    liste: 'Rencontres',
    ligne: ligne.id,
    resultat: creee ? 'Fait' : 'Déjà fait',
    detail: `${manquantes.length} structures invitées`,
  });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
});

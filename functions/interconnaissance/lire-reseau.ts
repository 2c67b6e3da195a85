import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lireReseau as contrat } from '../../core/contrats/interconnaissance.ts';
import { pairesObservees } from '../../core/interconnaissance/observer.ts';
import { populationDe, reseauDe } from '../../core/interconnaissance/reseau.ts';
import { suiviesDansLAnnee } from '../../core/interconnaissance/soixante-jours.ts';
import { commande } from '../hote/commande.ts';

/** The network of all, for the coordination: the answers themselves do not leave this function. */
export const lireReseau = commande(contrat, async ({ chemin, maintenant }, { depots, listesComptees }) => {
  const { annee } = chemin;
  const [{ items: lignes }, { items: fiches }, comptees] = await Promise.all([
    depots.interconnaissances.lire(),
    depots.structures.lire(),
    listesComptees.lire(['rencontres', 'participations', 'misesEnLien']),
  ]);
  const population = populationDe(lignes, annee);
  if (population.length === 0) return SANS_QUESTION(annee);
  const vecu = {
    rencontres: comptees.rencontres.items,
    participations: comptees.participations.items,
    misesEnLien: comptees.misesEnLien.items,
  };
  const reseau = reseauDe(lignes, annee, pairesObservees(vecu, annee, new Set(population)));
  const parId = new Map(fiches.map((s) => [s.id, s] as const));
  return reussite({
    ...reseau,
    structures: reseau.structures.map(({ id, place }) => {
      const fiche = parId.get(id);
      return {
        id,
        place,
        nom: fiche?.nom ?? `Structure ${id}`,
        ...(fiche?.commune === undefined ? {} : { commune: fiche.commune }),
        ...(fiche?.thematiques[0] === undefined ? {} : { thematique: fiche.thematiques[0] }),
      };
    }),
    soixanteJours: suiviesDansLAnnee(vecu, annee, maintenant),
  });
});

const SANS_QUESTION = (annee: string) =>
  refuser('introuvable', `Aucune question d’interconnaissance n’a été posée en ${annee}.`);

import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { membresDe } from '../../core/groupes/membres.ts';
import { contacts as lesContacts } from '../../core/lists/contacts.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { useListe } from '../commun/listes.ts';
import { useStructures } from '../commun/structures.ts';
import { useGroupes } from '../groupes/queries.ts';
import { LANCER } from './textes.ts';

const UN_AN = 365;
const AUCUN = [] as const;

/** Who may be asked together: those who came to a rencontre in a year, a group, those of a theme; and those of the choice made. */
export function useQuiInterroger(choisi: string, maintenant: string) {
  const { items: fiches } = useStructures();
  const { groupes } = useGroupes();
  const lesParticipations = useListe(participations).data?.items ?? AUCUN;
  const lesRencontres = useListe(rencontres).data?.items ?? AUCUN;
  const contacts = useListe(lesContacts).data?.items ?? AUCUN;
  const actives = fiches.filter(estDansLAnnuaire);
  const thematiques = [...new Set(actives.flatMap((s) => s.thematiques))].toSorted((a, b) => a.localeCompare(b, 'fr'));
  const depuis = plusJours(aujourdhui(maintenant), -UN_AN);
  const tenues = new Set(
    lesRencontres
      .filter((r) => r.etat === 'Tenue' && r.debut !== undefined && aujourdhui(r.debut) >= depuis)
      .map(({ id }) => id),
  );
  const venues = new Set(
    lesParticipations.flatMap((p) => (p.statut === 'Présent' && tenues.has(p.rencontre) ? [p.structure] : [])),
  );
  const [genre, ...suite] = choisi.split(':');
  const nom = suite.join(':');
  const membres = new Set(membresDuGroupe(groupes, genre === 'groupe' ? nom : ''));
  const retenue = (s: Structure): boolean =>
    genre === 'groupe' ? membres.has(s.id) : genre === 'thematique' ? s.thematiques.includes(nom) : venues.has(s.id);
  return {
    choix: [
      { valeur: 'venues', libelle: LANCER.venues },
      ...groupes.map((g) => ({ valeur: `groupe:${g.id}`, libelle: LANCER.groupe(g.nom) })),
      ...thematiques.map((t) => ({ valeur: `thematique:${t}`, libelle: LANCER.thematique(t) })),
    ],
    structures: actives.filter(retenue),
    contacts,
  };
}

const membresDuGroupe = (groupes: ReturnType<typeof useGroupes>['groupes'], id: string): readonly string[] => {
  const groupe = groupes.find((g) => g.id === id);
  return groupe === undefined ? [] : membresDe(groupe).map((membre) => membre.id);
};

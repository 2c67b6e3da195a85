import { grouper } from '../grouper.ts';
import { activiteDe } from '../rencontres/activite.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { uneFoisParObjet } from '../une-fois.ts';
import type { ParticipationComptee } from './colonnes-comptees.ts';
import { type Compter, enPart, inconnue } from './compter.ts';
import { admetStructure, estTenue, presents, type RencontreDatee, rencontresDe } from './operations.ts';

/** A rencontre and the one that its group held before. */
interface Suivie {
  readonly avant: RencontreDatee;
  readonly apres: RencontreDatee;
}

const debutDe = ({ rencontre: { debut = '' } }: RencontreDatee): string => debut;

/** For each rencontre held whose presences are complete, the one before it in its group. */
const precedentes = uneFoisParObjet((rencontres: readonly RencontreDatee[]) => {
  const suivies = new Map<string, RencontreDatee>();
  const comptees = rencontres.filter((r) => estTenue(r) && r.rencontre.feuilleDePresence);
  for (const siennes of grouper(comptees, (r) => activiteDe(r.rencontre)).values()) {
    const ordre = siennes.toSorted((a, b) => (debutDe(a) < debutDe(b) ? -1 : 1));
    ordre.forEach((r, rang) => {
      const avant = ordre[rang - 1];
      if (avant !== undefined) suivies.set(r.rencontre.id, avant);
    });
  }
  return suivies;
});

const ABSENTES: readonly ParticipationComptee['statut'][] = ['Excusé', 'Absent'];

/** Of the structures that `regardees` finds in the rencontre before, the share that was there at the next one. */
const partRevenue =
  (regardees: (suivie: Suivie) => readonly ParticipationComptee[], sinon: string): Compter =>
  (o, i, p) => {
    const tenues = rencontresDe(o, i, p).filter(estTenue);
    if (tenues.length === 0) return inconnue('Aucune rencontre tenue.');
    const suivies = tenues.flatMap((apres): readonly Suivie[] => {
      const avant = precedentes(o.rencontres).get(apres.rencontre.id);
      return avant === undefined ? [] : [{ avant, apres }];
    });
    const couverture = { connus: suivies.length, total: tenues.length };
    const revues = suivies.flatMap((suivie) => {
      const la = new Set(presents(suivie.apres).map((x) => x.structure));
      return regardees(suivie)
        .filter((x) => admetStructure({ ...i, thematiques: [] }, o.structures.get(x.structure)))
        .map((x) => la.has(x.structure));
    });
    return revues.length === 0
      ? inconnue(sinon, couverture)
      : enPart(revues.filter(Boolean).length, revues.length, couverture);
  };

const duNoyau = ({ avant }: Suivie) => presents(avant).filter((x) => x.role === 'Noyau');

/** Away the time before, and asked again: whoever is no longer asked cannot come back. */
function absentes({ avant, apres }: Suivie): readonly ParticipationComptee[] {
  const redemandees = new Set(apres.participations.filter(estAttendue).map((x) => x.structure));
  return avant.participations.filter(
    (x) => estAttendue(x) && ABSENTES.includes(x.statut) && redemandees.has(x.structure),
  );
}

/** Who stays and who comes back, from one rencontre of a group to the next (mission, d.15). */
export const CALCULER_LES_RETROUVAILLES = {
  'stabilite-du-noyau': partRevenue(
    duNoyau,
    'Aucune structure du noyau n’était à la rencontre d’avant, ses présences complètes.',
  ),
  'retours-apres-absence': partRevenue(
    absentes,
    'Aucune structure, absente la fois d’avant, n’était de nouveau invitée.',
  ),
} as const satisfies Record<string, Compter>;

import { garderPourLaProchaine, inserer, mettreDeCote, remettre } from '../../../core/ordre-du-jour/mettre-de-cote.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';

const point = (titre: string, debut: number, valeurs: Partial<PointCale> = {}): PointCale => ({
  titre,
  type: 'Échange',
  source: 'ajoute',
  origine: 'Ajouté par la coordination',
  debut,
  duree: 10,
  ...valeurs,
});
const points = [
  point('Accueil', 0, { source: 'ouverture' }),
  point('Budget', 10, { sousPoints: ['Le tirage'] }),
  point('Échange', 20, { source: 'thematique' }),
  point('Clôture', 30, { source: 'cloture', verrouille: true }),
];
const heures = (liste: readonly PointCale[]) => liste.map((p) => [p.titre, p.debut]);

describe('mettre un point de côté', () => {
  test('les autres se resserrent, celui qui est verrouillé garde son heure, et le point garde de quoi revenir', () => {
    const apres = mettreDeCote({ points, ecartes: [] }, 1, 'reporte');
    expect(heures(apres.points)).toEqual([
      ['Accueil', 0],
      ['Échange', 10],
      ['Clôture', 30],
    ]);
    expect(apres.ecartes).toMatchObject([{ titre: 'Budget', motif: 'reporte', duree: 10, sousPoints: ['Le tirage'] }]);
    const revenu = remettre(apres, 0);
    expect(revenu.ecartes).toEqual([]);
    expect(revenu.points.map((p) => p.titre)).toEqual(['Accueil', 'Échange', 'Budget', 'Clôture']);
    expect(revenu.points[2]).toEqual({ ...points[1], debut: 20 });
  });

  test('un point verrouillé ne se met pas de côté', () => {
    expect(mettreDeCote({ points, ecartes: [] }, 3, 'retire')).toEqual({ points, ecartes: [] });
  });

  test('l’échange sur la thématique n’est que du temps libre : retiré, il n’en reste rien', () => {
    expect(mettreDeCote({ points, ecartes: [] }, 2, 'retire').ecartes).toEqual([]);
  });

  test('ce qui n’avait pas tenu se garde pour la prochaine sans toucher aux points', () => {
    const ecartes = [{ titre: 'Bilan', type: 'Échange', source: 'point-propose', raison: 'Trop long.' } as const];
    const apres = garderPourLaProchaine({ points, ecartes }, 0);
    expect(apres.points).toBe(points);
    expect(apres.ecartes[0]).toMatchObject({ titre: 'Bilan', motif: 'reporte' });
  });

  test('un point de plus vient avant la clôture, même verrouillée', () => {
    expect(inserer(points, point('Neuf', 0)).map((p) => p.titre)).toEqual([
      'Accueil',
      'Budget',
      'Échange',
      'Neuf',
      'Clôture',
    ]);
  });
});

import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import type { Signaux } from '../../../core/ordre-du-jour/contexte.ts';
import { type EntreesOrdreDuJour, etablirOrdreDuJour } from '../../../core/ordre-du-jour/etablir.ts';
import type { SourceDePoint } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { unBesoin, uneMiseEnLien } from '../indicateurs/batisseurs.ts';
import { uneLigne } from '../indicateurs/une-synthese.ts';
import { uneRencontre, unPoint } from '../rencontres/batisseurs.ts';

const RIEN: Signaux = {
  besoins: [],
  misesEnLien: [],
  indicateurs: [],
  mois: '2026-02',
  seuil: 5,
  delaiMiseEnLienJours: 14,
};

const etablir = (signaux: Partial<Signaux>, valeurs: Partial<EntreesOrdreDuJour> = {}) =>
  etablirOrdreDuJour({
    rencontre: uneRencontre({ id: '20', debut: '2026-04-09T12:00:00Z', dureeMinutes: 90, etat: 'À planifier' }),
    nombreInvites: 10,
    points: [],
    suites: [],
    rencontresPassees: [uneRencontre({ id: '7', debut: '2026-01-15T13:30:00Z' })],
    structures: [],
    signaux: { ...RIEN, ...signaux },
    maintenant: '2026-03-20T08:00:00Z',
    ...valeurs,
  });
const le = (source: SourceDePoint, odj: ReturnType<typeof etablir>) => odj.points.find((p) => p.source === source);

const fois = <T>(n: number, faire: (id: string) => T): T[] => Array.from({ length: n }, (_, i) => faire(String(i + 1)));
const besoins = (n: number, valeurs: Parameters<typeof unBesoin>[0] = {}) =>
  fois(n, (id) => unBesoin({ id, thematique: 'Parentalité', etat: 'Ouvert', ...valeurs }));
const muettes = (n: number, valeurs: Parameters<typeof uneMiseEnLien>[0] = {}) =>
  fois(n, (id) =>
    uneMiseEnLien({ id, thematique: 'Parentalité', faiteLe: '2026-02-01', etat: 'Sans réponse', ...valeurs }),
  );

const indicateur = (libelle: string, valeurs: Partial<LigneDIndicateur> = {}) =>
  uneLigne({
    id: libelle,
    libelle,
    annee: { valeur: 3, masquee: false },
    avancement: { etat: 'en-retard', attendu: 8 },
    ...valeurs,
  });

describe('ce que dit le territoire', () => {
  test('les besoins ouverts de la thématique font un point, avec les publics assez cités pour être comptés', () => {
    const point = le(
      'besoins-entendus',
      etablir({ besoins: [...besoins(6, { public: 'Familles' }), ...besoins(2, { public: 'Seniors' })] }),
    );
    expect(point?.origine).toBe('8 besoins ouverts sur cette thématique');
    expect(point?.sousPoints).toEqual(['Familles\u00A0: 6 besoins']);
  });

  test('un besoin clos ou d’une autre thématique n’en fait pas un', () => {
    const odj = etablir({ besoins: [...besoins(6, { etat: 'Clos' }), ...besoins(6, { thematique: 'Logement' })] });
    expect(le('besoins-entendus', odj)).toBeUndefined();
  });

  test.each([1, 2, 3, 4])('un petit nombre (%i) ne se lit nulle part', (n) => {
    const dit = (nombre: number) =>
      JSON.stringify({ ...etablir({ besoins: besoins(nombre), misesEnLien: muettes(nombre) }) });
    expect(dit(n)).toContain('moins de 5');
    // Nothing tells one small number from another.
    expect(dit(n)).toBe(dit(1));
  });

  test('une mise en lien sans réponse depuis la dernière rencontre compte, une récente ou aboutie non', () => {
    const odj = etablir({
      misesEnLien: [
        ...muettes(5),
        ...muettes(2, { etat: 'Envoyée' }),
        ...muettes(3, { etat: 'Envoyée', faiteLe: '2026-03-15' }),
        ...muettes(3, { etat: 'Aboutie' }),
        ...muettes(3, { faiteLe: '2026-01-02' }),
        ...muettes(3, { thematique: 'Logement' }),
      ],
    });
    expect(le('mises-en-lien-sans-reponse', odj)?.origine).toBe(
      '7 mises en lien sans réponse depuis la rencontre du jeudi 15 janvier 2026',
    );
  });

  test('les indicateurs en retard se disent avec leur valeur et ce qui était attendu', () => {
    const point = le(
      'indicateurs-en-retard',
      etablir({
        indicateurs: [
          indicateur('Rencontres tenues'),
          indicateur('En chemin', { avancement: { etat: 'en-chemin' } }),
          indicateur('Masqué', { annee: { masquee: true, raison: 'Moins de 5 personnes.' } }),
        ],
      }),
    );
    expect(point?.titre).toBe('Indicateur en retard sur sa cible\u00A0: Rencontres tenues');
    expect(point?.sousPoints).toEqual(['Rencontres tenues\u00A0: 3, en retard (attendu fin de mois\u00A0: 8)']);
    expect(point?.origine).toBe('Chiffres arrêtés de février 2026');
  });

  test('personne ne les a demandés : chacun a d’abord les minutes qu’il souhaite, et ce qui n’entre pas dit pourquoi', () => {
    const signaux = { besoins: besoins(9), misesEnLien: muettes(9), indicateurs: [indicateur('Rencontres tenues')] };
    const points = fois(3, (id) => unPoint({ id, structure: id, dureeMinutes: 20 }));
    const odj = etablir(signaux, { points });
    expect(odj.points.filter((p) => p.source === 'point-propose').map((p) => p.duree)).toEqual([20, 20, 20]);
    expect(odj.points.map((p) => p.source)).toContain('indicateurs-en-retard');
    expect(odj.ecartes.map((p) => [p.source, p.raison])).toEqual([
      ['besoins-entendus', 'Il ne restait aucune minute\u202F; ce point en demande au moins 10.'],
      ['mises-en-lien-sans-reponse', 'Il ne restait aucune minute\u202F; ce point en demande au moins 5.'],
    ]);
  });
});

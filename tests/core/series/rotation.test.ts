import fc from 'fast-check';
import type { LieuDAccueil } from '../../../core/series/regle.ts';
import { tourDeRole, tourFixe } from '../../../core/series/rotation.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE as TERRITOIRE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';

const COMMUNES = TERRITOIRE.communes.map(({ insee }) => insee);
const [A = '', B = '', C = ''] = COMMUNES;
const salle = (communeInsee: string, valeurs: Partial<LieuDAccueil> = {}): LieuDAccueil => ({
  communeInsee,
  lieu: 'Salle des fêtes',
  acces: 'accessible',
  ...valeurs,
});
const jours = (n: number) => Array.from({ length: n }, (_, i) => plusJours('2026-10-08', i * 14));
const accueil = (communeInsee: string, jour: string, id = '1') =>
  uneRencontre({ id, communeInsee, debut: `${jour}T13:00:00Z`, etat: 'Planifiée' });
const demander = (valeurs: Partial<Parameters<typeof tourDeRole>[0]>) =>
  tourDeRole({
    jours: jours(24),
    lieux: COMMUNES.map((c) => salle(c)),
    territoire: TERRITOIRE,
    rencontres: [],
    invitees: [],
    ...valeurs,
  });
const compter = (accueils: ReturnType<typeof demander>['accueils']) => {
  const comptes = new Map<string, number>();
  for (const { communeInsee = '' } of accueils) comptes.set(communeInsee, (comptes.get(communeInsee) ?? 0) + 1);
  return comptes;
};

test('sur 24 séances et 12 communes, chacune accueille deux fois, sauf celles sans salle, quels que soient le passé et les collisions', () => {
  const passe = fc.array(
    fc.record({ commune: fc.constantFrom(...COMMUNES), decalage: fc.integer({ min: -800, max: 330 }) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      passe,
      fc.uniqueArray(fc.constantFrom(...COMMUNES), { maxLength: 11 }),
      fc.array(fc.constantFrom(...COMMUNES), { maxLength: 40 }),
      (passees, sansSalle, invitees) => {
        const rencontres = passees.map(({ commune, decalage }, i) =>
          accueil(commune, plusJours('2026-10-08', decalage), String(i + 1)),
        );
        const lieux = COMMUNES.map((c, i) =>
          salle(c, sansSalle.includes(c) ? (i % 2 === 0 ? { lieu: undefined } : { acces: 'non accessible' }) : {}),
        );
        const { accueils, ecartees } = demander({ lieux, rencontres, invitees });
        expect(accueils.map(({ le }) => le)).toEqual(jours(24));
        expect(ecartees.map(({ communeInsee }) => communeInsee).toSorted()).toEqual(sansSalle.toSorted());
        const comptes = compter(accueils);
        const [part, ont] = [24 / (12 - sansSalle.length), COMMUNES.filter((c) => !sansSalle.includes(c))];
        for (const c of ont) expect([Math.floor(part), Math.ceil(part)]).toContain(comptes.get(c) ?? 0);
        expect(comptes.size).toBe(ont.length);
        if (sansSalle.length === 0) expect([...comptes.values()]).toEqual(Array(12).fill(2));
      },
    ),
  );
});

test('une commune qui accueille déjà ce jour-là passe plus tard dans le même tour, tant qu’un ordre sans collision existe', () => {
  const [un = '', deux = '', trois = ''] = jours(3);
  // The first day suits only C, the second only B: taking the neediest first would leave A to a day when it hosts.
  const rencontres = [accueil(A, un, '1'), accueil(B, un, '2'), accueil(A, deux, '3'), accueil(C, trois, '4')];
  const { accueils } = demander({ jours: [un, deux, trois], lieux: [A, B, C].map((c) => salle(c)), rencontres });
  expect(accueils.map(({ communeInsee }) => communeInsee)).toEqual([C, B, A]);
  expect(accueils.flatMap(({ alertes }) => alertes)).toEqual([]);
});

test('quand toute commune accueille déjà ce jour-là, la séance garde sa place et le dit', () => {
  const [un = ''] = jours(1);
  const { accueils } = demander({ jours: [un], lieux: [salle(A)], rencontres: [accueil(A, un)] });
  expect(accueils[0]?.alertes).toEqual(['accueille déjà « Rencontre 1 » ce jour-là']);
});

const pareilles = { ...TERRITOIRE, communes: TERRITOIRE.communes.map((c) => ({ ...c, population: 1000 })) };

test('à besoin égal d’ailleurs, c’est celle qui attend depuis le plus longtemps, et la raison est dite', () => {
  const rencontres = [accueil(A, '2026-09-20', '1'), accueil(B, '2025-08-01', '2'), accueil(C, '2026-06-01', '3')];
  const { accueils } = demander({
    jours: jours(3),
    lieux: [A, B, C].map((c) => salle(c)),
    rencontres,
    territoire: pareilles,
  });
  expect(accueils.map(({ communeInsee }) => communeInsee)).toEqual([B, C, A]);
  expect(accueils[0]?.raisons).toContain('dernier accueil il y a 14 mois');
});

test('la commune qui a le plus d’habitants pour ce qu’elle accueille passe avant, à attente égale', () => {
  const rencontres = [A, B].flatMap((c, i) => [accueil(c, '2026-06-01', `${i + 1}`)]);
  const territoire = {
    ...TERRITOIRE,
    communes: TERRITOIRE.communes.map((c) => ({ ...c, population: c.insee === B ? 3000 : 900 })),
  };
  const { accueils } = demander({ jours: jours(1), lieux: [salle(A), salle(B)], rencontres, territoire });
  expect(accueils[0]).toMatchObject({ communeInsee: B });
  expect(accueils[0]?.raisons[1]).toMatch(/3\D000 habitants pour 1 rencontre en deux ans/);
});

test('une rencontre annulée ou à distance n’est pas un accueil', () => {
  const annulee = uneRencontre({ communeInsee: A, debut: '2026-09-20T13:00:00Z', etat: 'Annulée' });
  const distante = uneRencontre({ id: '2', communeInsee: A, debut: '2026-09-20T13:00:00Z', modalite: 'À distance' });
  const { accueils } = demander({ jours: jours(1), lieux: [salle(A)], rencontres: [annulee, distante] });
  expect(accueils[0]?.raisons[0]).toBe('n’a pas encore accueilli');
});

test('la distance des structures invitées compte, et se dit', () => {
  const { accueils } = demander({ jours: jours(1), lieux: [salle(A), salle(B)], invitees: [B, B, B] });
  expect(accueils[0]?.raisons.join()).toMatch(/à \d+ km des structures invitées/);
  const proche = (invitee: string) =>
    demander({ jours: jours(1), lieux: [salle(A), salle(B)], invitees: [invitee], territoire: pareilles }).accueils[0]
      ?.communeInsee;
  expect([proche(A), proche(B)]).toEqual([A, B]);
});

test('une commune choisie pour un jour a eu son tour : les autres gardent le leur', () => {
  const [un = '', deux = '', trois = ''] = jours(3);
  const { accueils } = demander({
    jours: [un, deux, trois],
    lieux: [A, B, C].map((c) => salle(c)),
    choisies: new Map([[deux, A]]),
  });
  expect(accueils.map(({ le }) => le)).toEqual([un, trois]);
  expect(accueils.map(({ communeInsee }) => communeInsee).toSorted()).toEqual([B, C].toSorted());
});

test('une salle dont l’accès n’est pas vérifié peut accueillir, et le dit', () => {
  const { accueils } = demander({ jours: jours(1), lieux: [salle(A, { acces: 'à vérifier' })] });
  expect(accueils[0]?.raisons).toContain('accès de la salle à vérifier');
});

test('une rotation fixe revient au premier lieu après le dernier', () => {
  const lieux = ['Centre commercial', 'Centre social', 'Écoles'].map(
    (lieu): LieuDAccueil => ({ lieu, acces: 'à vérifier' }),
  );
  expect(tourFixe(jours(4), lieux).map(({ lieu }) => lieu)).toEqual([
    'Centre commercial',
    'Centre social',
    'Écoles',
    'Centre commercial',
  ]);
});

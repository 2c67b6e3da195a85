import fc from 'fast-check';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { type Serie, series } from '../../../core/lists/series.list.ts';
import { apparier } from '../../../core/series/apparier.ts';
import { cleDeSeance, seancesACreer } from '../../../core/series/creer-seances.ts';
import { SANS_CALENDRIER } from '../../../core/series/des-jours.ts';
import { debutDe } from '../../../core/series/preparer.ts';
import { reecrireLaSerie } from '../../../core/series/reecrire.ts';
import type { RegleDeSerie } from '../../../core/series/regle.ts';
import { seancesDe } from '../../../core/series/seances.ts';
import { aujourdhui, joursEntre, plusJours } from '../../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { bati } from '../indicateurs/batisseurs.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';
import { uneRegle } from './batisseurs.ts';

const MAINTENANT = '2027-01-20T09:00:00Z';
const REGLE = uneRegle({
  rangs: [],
  du: '2027-01-07',
  au: '2027-03-25',
  vacances: 'garder',
  feries: 'garder',
  ponts: 'garder',
});
const MODELE = {
  titre: 'Petit-déjeuner',
  thematique: 'Vie sociale',
  format: 'Petit-déjeuner de quartier',
  dureeMinutes: 60,
  modalite: 'En présence',
  lieu: 'Centre social',
} as const;
const uneSerie = (valeurs: Partial<Serie> = {}): Serie => ({
  ...bati<Serie>(series, () => ({ nom: 'S' }))(),
  regle: REGLE,
  modele: MODELE,
  seances: [...seancesDe(REGLE, SANS_CALENDRIER)],
  structures: [],
  ...valeurs,
});
/** The rencontres that the series made; the first two were held. */
const seancesFaites = (serie = uneSerie()): readonly Rencontre[] =>
  (serie.seances ?? []).map(({ prevue, le = prevue }, rang) =>
    uneRencontre({
      id: String(rang + 1),
      serie: 'S',
      etat: le < '2027-01-20' ? 'Tenue' : 'À planifier',
      debut: debutDe(le, REGLE),
      dureeMinutes: 60,
      cleCreation: cleDeSeance('1', prevue),
    }),
  );
const reecrire = (regle: RegleDeSerie, siennes = seancesFaites(), serie = uneSerie()) => {
  const fait = reecrireLaSerie({
    serie,
    siennes,
    regle,
    motif: 'Moins souvent',
    desJours: SANS_CALENDRIER,
    alentour: { territoire: LATITUDE_NORD_GIRONDE, rencontres: siennes, invitees: [] },
    maintenant: MAINTENANT,
  });
  if (!fait.ok) throw new Error(fait.refus.message);
  return fait.valeur;
};
const compte = (e: ReturnType<typeof reecrire>) =>
  Object.fromEntries(
    (['gardee', 'deplacee', 'creee', 'annulee'] as const).map((quoi) => [
      quoi,
      e.devenirs.filter((d) => d.quoi === quoi).length,
    ]),
  );

const jours = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: max })
    .map((n) => n.toSorted((a, b) => a - b).map((j) => plusJours('2027-01-01', j)));

/** The cost of the best pairing, by trying them all. */
function auMieux(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 11.5 * (a.length + b.length);
  const d = Math.abs(joursEntre(a[0] ?? '', b[0] ?? ''));
  return Math.min(
    11.5 + auMieux(a.slice(1), b),
    11.5 + auMieux(a, b.slice(1)),
    d > 21 ? Number.POSITIVE_INFINITY : d + auMieux(a.slice(1), b.slice(1)),
  );
}

test('les séances vont aux jours les plus proches sans se croiser : jamais plus loin que trois semaines, et au mieux', () => {
  fc.assert(
    fc.property(jours(6), jours(6), (a, b) => {
      const choisis = apparier(a, b);
      expect(choisis).toHaveLength(a.length);
      const pris = choisis.filter((j) => j !== undefined);
      expect(pris).toEqual([...new Set(pris)].toSorted((x, y) => x - y));
      let cout = 11.5 * (a.length + b.length - 2 * pris.length);
      for (const [i, j] of choisis.entries())
        if (j !== undefined) {
          const d = Math.abs(joursEntre(a[i] ?? '', b[j] ?? ''));
          expect(d).toBeLessThanOrEqual(21);
          cout += d;
        }
      expect(cout).toBe(auMieux(a, b));
    }),
  );
});

test('un autre jour de la semaine : chaque séance à venir se déplace, celles qui ont eu lieu restent', () => {
  const lu = reecrire({ ...REGLE, jour: 2, du: '2027-01-21' });
  expect(compte(lu)).toEqual({ gardee: 0, deplacee: 9, creee: 0, annulee: 1 });
  expect(lu.chantier.deplacees.every(({ vers }) => new Date(vers).getUTCDay() === 2)).toBe(true);
  expect(lu.seances.slice(0, 2)).toEqual(uneSerie().seances?.slice(0, 2));
});

test('une autre heure : toutes se déplacent le même jour', () => {
  const lu = reecrire({ ...REGLE, heure: '14:00', du: '2027-01-21' });
  expect(compte(lu)).toEqual({ gardee: 0, deplacee: 10, creee: 0, annulee: 0 });
  for (const { de, vers } of lu.chantier.deplacees) expect(aujourdhui(vers)).toBe(aujourdhui(de));
});

test('deux fois moins souvent : celles des jours gardés ne bougent pas, les autres sont annulées', () => {
  const lu = reecrire({ ...REGLE, toutesLes: 2, du: '2027-01-21' });
  expect(compte(lu)).toEqual({ gardee: 5, deplacee: 0, creee: 0, annulee: 5 });
  expect(lu.chantier.motif).toBe('Moins souvent');
});

test('prolongée : des séances se créent, à une clé que rien n’a portée, et l’on ne recrée rien', () => {
  const serie = uneSerie();
  const lu = reecrire({ ...REGLE, du: '2027-01-21', au: '2027-04-22' });
  expect(compte(lu)).toEqual({ gardee: 10, deplacee: 0, creee: 4, annulee: 0 });
  const devenue = { ...serie, regle: lu.regle, seances: [...lu.seances] };
  expect(seancesACreer(devenue, seancesFaites())).toHaveLength(4);
});

test('un jour dont la séance fut annulée peut en accueillir une autre', () => {
  const siennes = seancesFaites().map((r) => (r.id === '3' ? { ...r, etat: 'Annulée' as const } : r));
  const lu = reecrire({ ...REGLE, du: '2027-01-21' }, siennes);
  expect(compte(lu)).toEqual({ gardee: 9, deplacee: 0, creee: 1, annulee: 0 });
  const devenue = { ...uneSerie(), regle: lu.regle, seances: [...lu.seances] };
  const [aCreer] = seancesACreer(devenue, siennes);
  expect(aCreer).toMatchObject({ le: '2027-01-21', tour: 2, lieu: 'Centre social' });
});

test('quelle que soit la règle, rien de ce qui a eu lieu n’est touché, et la suite dit exactement la règle', () => {
  const regles = fc.record({
    jour: fc.integer({ min: 1, max: 7 }),
    rangs: fc.constantFrom<number[]>([], [1], [2, 4], [5]),
    toutesLes: fc.integer({ min: 1, max: 3 }),
    heure: fc.constantFrom('08:30', '14:00'),
    du: fc.integer({ min: 1, max: 40 }).map((n) => plusJours('2027-01-20', n)),
    au: fc.integer({ min: 45, max: 120 }).map((n) => plusJours('2027-01-20', n)),
  });
  fc.assert(
    fc.property(regles, (valeurs) => {
      const regle = { ...REGLE, ...valeurs };
      fc.pre(seancesDe(regle, SANS_CALENDRIER).length > 0);
      const siennes = seancesFaites();
      const lu = reecrire(regle, siennes);
      const touchees = [...lu.chantier.deplacees, ...lu.chantier.annulees];
      for (const { id } of touchees) {
        const r = siennes.find((s) => s.id === id);
        expect(r?.etat).toBe('À planifier');
        expect(aujourdhui(r?.debut ?? '') >= regle.du).toBe(true);
      }
      const apres = siennes.flatMap((r) => {
        if (lu.chantier.annulees.some(({ id }) => id === r.id)) return [];
        const deplacee = lu.chantier.deplacees.find(({ id }) => id === r.id);
        return [{ ...r, debut: deplacee?.vers ?? r.debut }];
      });
      const devenue = { ...uneSerie(), regle, seances: [...lu.seances] };
      const crees = seancesACreer(devenue, apres).map(({ le }) => debutDe(le, regle));
      const suite = [...apres.filter((r) => aujourdhui(r.debut ?? '') >= regle.du).map((r) => r.debut), ...crees];
      const voulue = seancesDe(regle, SANS_CALENDRIER).map(({ le = '' }) => debutDe(le, regle));
      expect(suite.toSorted()).toEqual(voulue);
    }),
  );
});

test('une règle qui commence avant aujourd’hui, ou une série sans règle, est refusée', () => {
  const refus = (regle: RegleDeSerie, serie = uneSerie()) =>
    reecrireLaSerie({
      serie,
      siennes: [],
      regle,
      motif: '',
      desJours: SANS_CALENDRIER,
      alentour: { territoire: LATITUDE_NORD_GIRONDE, rencontres: [], invitees: [] },
      maintenant: MAINTENANT,
    });
  expect(refus({ ...REGLE, du: '2027-01-19' })).toMatchObject({
    ok: false,
    refus: { champs: [{ chemin: 'regle.du' }] },
  });
  expect(refus({ ...REGLE, du: '2027-01-21' }, uneSerie({ regle: undefined }))).toMatchObject({ ok: false });
});

const COMMUNES = LATITUDE_NORD_GIRONDE.communes.slice(0, 4).map(({ insee, nom }) => ({
  lieu: `Salle ${nom}`,
  communeInsee: insee,
  acces: 'accessible' as const,
}));
/** Twice as often: as many sittings are made as there are. */
const DEUX_FOIS = { ...REGLE, du: '2027-01-21', au: '2027-12-30' };

test.each(['fixe', 'tournante'] as const)(
  'les séances que la règle ajoute sont accueillies à leur tour (%s), celles qui restent gardent leur lieu',
  (genre) => {
    const lieux = COMMUNES.map((c) => ({ ...c }));
    const placees = (uneSerie().seances ?? []).map((s, i) => {
      const { lieu, communeInsee } = COMMUNES[i % COMMUNES.length] ?? {};
      return { ...s, ...(lieu && { lieu }), ...(communeInsee && { communeInsee }) };
    });
    const serie = uneSerie({ rotation: { genre, lieux }, seances: placees });
    const siennes = seancesFaites(serie).map((r, i) => ({ ...r, communeInsee: placees[i]?.communeInsee }));
    const lu = reecrire(DEUX_FOIS, siennes, serie);
    for (const avant of placees)
      expect(lu.seances.find((s) => s.prevue === avant.prevue && s.tour === undefined)?.lieu).toBe(avant.lieu);
    const crees = lu.devenirs.flatMap((d) => (d.quoi === 'creee' ? [d] : []));
    expect(crees.length).toBeGreaterThan(20);
    const fois = COMMUNES.map(({ lieu }) => crees.filter((d) => d.lieu === lieu).length);
    expect(fois.reduce((a, b) => a + b, 0)).toBe(crees.length);
    expect(Math.max(...fois) - Math.min(...fois)).toBeLessThanOrEqual(1);
  },
);

test('sans tour de rôle, les séances ajoutées se tiennent là où la série se tient', () => {
  const { devenirs } = reecrire(DEUX_FOIS);
  const crees = devenirs.flatMap((d) => (d.quoi === 'creee' ? [d.lieu] : []));
  expect(new Set(crees)).toEqual(new Set(['Centre social']));
});

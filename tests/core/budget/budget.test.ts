import fc from 'fast-check';
import { changerLigne, nouvellesLignes } from '../../../core/budget/changer-budget.ts';
import { contreditsDuBudget } from '../../../core/budget/contredits.ts';
import { lireLigne } from '../../../core/budget/ligne.ts';
import { direMontant, enCentimes, enEuros, lireMontant } from '../../../core/budget/montant.ts';
import { COLONNES_DU_BUDGET, rangeesDuBudget } from '../../../core/budget/rangees-du-budget.ts';
import { couvertureDuBudget, direCouverture, parAnnee, parFinanceur, totalDe } from '../../../core/budget/totaux.ts';
import type { LigneSaisie } from '../../../core/contrats/budget.ts';
import { uneFicheAction } from '../indicateurs/batisseurs.ts';
import { uneLigne, unFinancement } from './batisseurs.ts';

const FICHE = uneFicheAction({ id: '4', plan: 'CTG', porteuses: ['12'] });
const LE = '2026-11-30T09:00:00Z';
const coordination = { par: 'coordination', maintenant: LE } as const;
const structure = (id: string) => ({ par: { structure: id }, maintenant: LE }) as const;
const CAF: LigneSaisie = { nature: 'Financement', financeur: 'Caf', annee: '2026', demande: 150_050, accorde: 100_001 };
const net = (texte: string) => texte.replace(/[\u00A0\u202F]/g, ' ');

test('aucun centime ne se perd : ni par la liste, ni par ce qui s’affiche', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (centimes) => {
      expect(enCentimes(enEuros(centimes))).toBe(centimes);
      expect(lireMontant(direMontant(centimes))).toBe(centimes);
    }),
  );
});

test.each(['', 'douze', '-5', '1,234', '12 34', '1e3', '99 999 999 999 €'])('« %s » n’est pas un montant', (texte) => {
  expect(lireMontant(texte)).toBeUndefined();
});

test('les totaux par financeur et par année font chacun le total', () => {
  const ligne = fc
    .record({
      financeur: fc.constantFrom('Caf', 'CAF', 'MSA', 'Commune de Cézac'),
      annee: fc.constantFrom('2025', '2026'),
      demande: fc.integer({ min: 0, max: 10_000_000 }).map(enEuros),
      accorde: fc.integer({ min: 0, max: 10_000_000 }).map(enEuros),
      temps: fc.boolean(),
    })
    .map(({ temps, ...valeurs }) =>
      uneLigne(temps ? { ...valeurs, nature: 'Temps valorisé', heures: 12.25, valeurHoraire: 18.33 } : valeurs),
    );
  fc.assert(
    fc.property(fc.array(ligne, { maxLength: 20 }), (lignes) => {
      const total = totalDe(lignes);
      for (const groupes of [parFinanceur(lignes), parAnnee(lignes)])
        for (const sorte of ['demande', 'accorde', 'verse', 'temps'] as const)
          expect(groupes.reduce((n, g) => n + g[sorte], 0)).toBe(total[sorte]);
    }),
  );
});

test('deux écritures d’un financeur n’en font qu’un ; le temps valorisé est à part de l’argent', () => {
  const lignes = [
    uneLigne({ financeur: 'CAF', accorde: 100 }),
    uneLigne({ financeur: 'Caf', accorde: 50.55 }),
    uneLigne({ financeur: 'Service jeunesse', nature: 'Temps valorisé', heures: 10.5, valeurHoraire: 18.5, verse: 3 }),
  ];
  expect(parFinanceur(lignes)).toEqual([
    { nom: 'CAF', demande: 0, accorde: 15_055, verse: 0, temps: 0 },
    { nom: 'Service jeunesse', demande: 0, accorde: 0, verse: 0, temps: 19_425 },
  ]);
});

test('la couverture est dite : combien d’actions ont un budget', () => {
  const couverture = couvertureDuBudget(['4', '5', '6'], [uneLigne(), uneLigne(), uneLigne({ ficheAction: '9' })]);
  expect([couverture, direCouverture(couverture)]).toEqual([{ avec: 1, sur: 3 }, '1 action sur 3 a un budget']);
});

test('plus de versé que d’accordé se dit ; plus d’accordé que de demandé se demande', () => {
  const dire = (valeurs: object) =>
    contreditsDuBudget(FICHE, [uneLigne(valeurs)]).map(({ sur, dit }) => [sur, net(dit)]);
  expect(dire({ accorde: 100, verse: 100.01 })).toEqual([[true, 'Caf, 2026 : 100,01 € versés, pour 100 € accordés.']]);
  expect(dire({ demande: 100, accorde: 120 })).toEqual([
    [false, 'Caf, 2026 : 120 € accordés, pour 100 € demandés. Est-ce bien cela ?'],
  ]);
  expect(dire({ demande: 100, accorde: 100, verse: 100 })).toEqual([]);
  expect(dire({ verse: 100 })).toEqual([]);
});

test('un total écrit dans la fiche qui n’est celui d’aucune somme se demande ; une somme fausse y est dite', () => {
  const lignes = [uneLigne({ demande: 3200, accorde: 3000 }), uneLigne({ annee: '2025', demande: 1000, accorde: 800 })];
  const dits = (moyensFinanciers: string) =>
    contreditsDuBudget({ ...FICHE, moyensFinanciers }, lignes).map(({ dit }) => net(dit));
  expect(dits('Budget total : 5 000 €')).toEqual([
    'Le texte dit 5 000 € en tout ; les lignes font 4 200 € demandés, 3 800 € accordés, 0 € versés. Lequel est juste ?',
  ]);
  expect(dits('Budget : 4 200 €, dont 3 200 € en 2026.')).toEqual([]);
  expect(dits('Budget de 3 200 € en 2026')).toEqual([]);
  expect(dits('153 + 168, soit 323')).toEqual(['« 153 + 168, soit 323 » : 153 + 168 = 321, et non 323.']);
});

test('les lignes confirmées s’écrivent en euros, chacune sous sa clé, avec leur histoire', () => {
  const lignes = nouvellesLignes(
    FICHE,
    [CAF, { nature: 'Temps valorisé', financeur: 'Service jeunesse', annee: '2026', heures: 12.5, horaire: 1850 }],
    { ...coordination, cle: 'abcdefgh' },
  );
  expect(lignes.ok && lignes.valeur).toMatchObject([
    {
      financeur: 'Caf',
      demande: 1500.5,
      accorde: 1000.01,
      cle: 'abcdefgh-1',
      ficheAction: '4',
      provenance: [{ par: 'coordination' }],
    },
    { nature: 'Temps valorisé', heures: 12.5, valeurHoraire: 18.5, cle: 'abcdefgh-2' },
  ]);
});

test('ne s’écrit que ce qui change ; passer de l’argent au temps vide les montants', () => {
  const ligne = unFinancement({ demande: 1500.5, accorde: 1000.01 });
  expect(changerLigne(ligne, FICHE, CAF, coordination)).toEqual({ ok: true, valeur: {} });
  const temps = changerLigne(
    ligne,
    FICHE,
    { nature: 'Temps valorisé', financeur: 'Caf', annee: '2026', heures: 2, horaire: 1000 },
    coordination,
  );
  expect(temps.ok && temps.valeur).toMatchObject({
    demande: undefined,
    accorde: undefined,
    heures: 2,
    valeurHoraire: 10,
  });
});

test('une structure tient le budget de l’action qu’elle porte, d’aucune autre ; d’une fiche retirée, la coordination seule', () => {
  const refus = { ok: false, refus: { code: 'interdit' } };
  expect(nouvellesLignes(FICHE, [CAF], { ...structure('12'), cle: 'abcdefgh' }).ok).toBe(true);
  expect(nouvellesLignes(FICHE, [CAF], { ...structure('13'), cle: 'abcdefgh' })).toMatchObject(refus);
  expect(changerLigne(unFinancement(), FICHE, CAF, structure('13'))).toMatchObject(refus);
  expect(changerLigne(unFinancement(), undefined, CAF, structure('12'))).toMatchObject(refus);
  expect(changerLigne(unFinancement(), undefined, CAF, coordination).ok).toBe(true);
});

test('un budget ne nomme personne', () => {
  const nomme = { ...CAF, financeur: 'Mme Durand' };
  const refus = { ok: false, refus: { code: 'regle-metier', champs: [{ chemin: 'corps.financeur' }] } };
  expect(nouvellesLignes(FICHE, [CAF, nomme], { ...coordination, cle: 'abcdefgh' })).toMatchObject(refus);
  expect(changerLigne(unFinancement(), FICHE, nomme, coordination)).toMatchObject(refus);
});

test('le budget sort en rangées : dans l’ordre du plan, des nombres d’euros, rien de ce qui n’est d’aucune action du plan', () => {
  const lignes = [
    unFinancement({ annee: '2025', verse: 12.3 }),
    unFinancement({ annee: '2026', demande: 10.05 }),
    unFinancement({ ficheAction: undefined }),
  ].map(lireLigne);
  const valeurs = rangeesDuBudget([FICHE], lignes).map((r) => COLONNES_DU_BUDGET.map((c) => c.valeur(r)));
  expect(valeurs.map((v) => [v[4], v[8], v[10]])).toEqual([
    ['2026', 10.05, undefined],
    ['2025', undefined, 12.3],
  ]);
});

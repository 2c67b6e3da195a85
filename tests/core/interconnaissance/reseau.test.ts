import fc from 'fast-check';
import { bornesDe, type Densite } from '../../../core/interconnaissance/densite.ts';
import { bilansDesAnnees } from '../../../core/interconnaissance/montrer.ts';
import { type Observee, pairesObservees } from '../../../core/interconnaissance/observer.ts';
import { reseauDe } from '../../../core/interconnaissance/reseau.ts';
import { uneRencontre } from '../indicateurs/batisseurs.ts';
import { uneLigne } from './annee.ts';

const RIEN_DE_VU: ReadonlyMap<string, Observee> = new Map();

describe('le réseau d’une année', () => {
  const lignes = [
    uneLigne('1', { 2: 'Ensemble', 3: 'De nom', 4: 'Inconnue' }),
    uneLigne('2', { 1: 'De nom', 3: 'Orientation' }),
    uneLigne('3', { 4: 'Inconnue' }),
    uneLigne('4', undefined),
    uneLigne('5', undefined),
  ];

  test('de deux réponses sur une paire, celle qui dit le plus ; qui l’a dit n’y est plus', () => {
    const { liens } = reseauDe(lignes, '2026', RIEN_DE_VU);
    expect(liens).toEqual([
      { a: '1', b: '2', declare: 'Ensemble', rencontres: 0, misesEnLien: 0 },
      { a: '2', b: '3', declare: 'Orientation', rencontres: 0, misesEnLien: 0 },
    ]);
  });

  test('isolée quand on en a parlé et que rien ne la relie, inconnue quand personne n’en a rien dit', () => {
    const { structures } = reseauDe(lignes, '2026', RIEN_DE_VU);
    expect(structures.map(({ place }) => place)).toEqual(['reliee', 'reliee', 'reliee', 'isolee', 'inconnue']);
  });

  test('la densité compte les paires, avec ce que l’on en sait', () => {
    const { densite, reponses } = reseauDe(lignes, '2026', RIEN_DE_VU);
    expect({ densite, reponses }).toEqual({ densite: { paires: 10, sues: 5, connues: 3, liees: 2 }, reponses: 3 });
    expect(bornesDe(densite, densite.connues)).toEqual({ auMoins: 0.3, part: 0.6, auPlus: 0.8 });
  });

  test('un lien observé se dit à part de ce qui est déclaré, et relie', () => {
    const vues = new Map([
      ['1|2', { rencontres: 2, misesEnLien: 0 }],
      ['4|5', { rencontres: 0, misesEnLien: 1 }],
    ]);
    const reseau = reseauDe(lignes, '2026', vues);
    expect(reseau.liens.find(({ a }) => a === '4')).toEqual({ a: '4', b: '5', rencontres: 0, misesEnLien: 1 });
    expect(reseau.observees).toBe(2);
    expect(reseau.densite).toEqual(reseauDe(lignes, '2026', RIEN_DE_VU).densite);
    expect(reseau.structures.map(({ place }) => place)).toEqual(Array(5).fill('reliee'));
  });

  test('avoir été dans la même salle ne suffit pas à n’être plus isolée', () => {
    const { structures } = reseauDe(lignes, '2026', new Map([['3|4', { rencontres: 3, misesEnLien: 0 }]]));
    expect(structures.find(({ id }) => id === '4')?.place).toBe('isolee');
  });

  test('fusionnée avec une autre, une structure ne parle pas d’elle-même, et sa réponse la plus forte reste', () => {
    const fusionnees = [
      { ...uneLigne('1', { 2: 'De nom' }), inconnues: ['2'], ensemble: ['1'] },
      uneLigne('2', { 1: 'Inconnue' }),
    ];
    expect(reseauDe(fusionnees, '2026', RIEN_DE_VU).densite).toEqual({ paires: 1, sues: 1, connues: 1, liees: 0 });
  });
});

describe('d’une année à l’autre', () => {
  const lignes = [
    uneLigne('1', { 2: 'Inconnue', 3: 'Orientation' }, { annee: '2025' }),
    uneLigne('2', { 3: 'De nom' }, { annee: '2025' }),
    uneLigne('3', undefined, { annee: '2025' }),
    uneLigne('1', { 2: 'Ensemble' }),
    uneLigne('2', { 3: 'De nom' }),
    uneLigne('3', undefined),
  ];

  test('la réponse de l’année d’avant tient pour la paire que personne n’a redite, et se compte à part', () => {
    const reseau = reseauDe(lignes, '2026', RIEN_DE_VU);
    expect(reseau.densite).toEqual({ paires: 3, sues: 3, connues: 3, liees: 2 });
    expect(reseau.reprises).toBe(1);
  });

  test('avant et après ne se comparent que sur les paires dites les deux années', () => {
    expect(reseauDe(lignes, '2026', RIEN_DE_VU).comparaison).toEqual({
      avant: { paires: 3, sues: 2, connues: 1, liees: 0 },
      apres: { paires: 3, sues: 2, connues: 2, liees: 1 },
    });
    expect(reseauDe(lignes, '2025', RIEN_DE_VU).comparaison).toBeUndefined();
  });

  test('est nouveau le lien déclaré qui ne l’était pas l’année d’avant, non celui dont rien n’avait été dit', () => {
    const nouveaux = reseauDe([...lignes, uneLigne('4', { 1: 'Ensemble' })], '2026', RIEN_DE_VU).liens.filter(
      (l) => l.nouveau,
    );
    expect(nouveaux.map(({ a, b }) => `${a}${b}`)).toEqual(['12']);
  });
});

test('les bornes encadrent la part, quoi que soient les paires que l’on ne sait pas', () => {
  const compte = fc.nat({ max: 400 });
  fc.assert(
    fc.property(compte, compte, compte, (connues, nonConnues, inconnues) => {
      fc.pre(connues + nonConnues > 0);
      const sues = connues + nonConnues;
      const densite: Densite = { paires: sues + inconnues, sues, connues, liees: 0 };
      const bornes = bornesDe(densite, connues);
      if (bornes === undefined) throw new Error('sues');
      for (const vraies of [0, inconnues, Math.floor(inconnues / 2)]) {
        const part = (connues + vraies) / densite.paires;
        expect(part).toBeGreaterThanOrEqual(bornes.auMoins);
        expect(part).toBeLessThanOrEqual(bornes.auPlus);
      }
      expect(bornes.part).toBeGreaterThanOrEqual(bornes.auMoins);
      expect(bornes.part).toBeLessThanOrEqual(bornes.auPlus);
    }),
  );
});

describe('ce qui s’est vu', () => {
  const la = (rencontre: string, structure: string, statut: 'Présent' | 'Excusé' = 'Présent') => ({
    rencontre,
    structure,
    statut,
  });
  const lien = (etat: 'Envoyée' | 'Refusée' | 'Annulée' | 'Aboutie', faiteLe = '2026-05-01') => ({
    demandeur: '1',
    destinataire: '2',
    faiteLe,
    etat,
  });

  test('être là ensemble, à une rencontre tenue cette année-là', () => {
    const rencontres = [
      uneRencontre({ id: '1', debut: '2026-01-01T08:00:00Z' }),
      uneRencontre({ id: '2', debut: '2025-12-31T08:00:00Z' }),
      uneRencontre({ id: '3', debut: '2026-02-01T08:00:00Z', etat: 'Annulée' }),
    ];
    const participations = ['1', '2', '3'].flatMap((r) => [la(r, '1'), la(r, '2'), la(r, '3', 'Excusé'), la(r, '9')]);
    const vues = pairesObservees({ rencontres, participations, misesEnLien: [] }, '2026', new Set(['1', '2', '3']));
    expect([...vues]).toEqual([['1|2', { rencontres: 1, misesEnLien: 0 }]]);
  });

  test('avoir été mises en lien, sauf refus, abandon ou autre année', () => {
    const misesEnLien = [
      lien('Envoyée'),
      lien('Aboutie'),
      lien('Refusée'),
      lien('Annulée'),
      lien('Envoyée', '2025-05-01'),
    ];
    const vues = pairesObservees({ rencontres: [], participations: [], misesEnLien }, '2026', new Set(['1', '2']));
    expect([...vues]).toEqual([['1|2', { rencontres: 0, misesEnLien: 2 }]]);
  });
});

describe('ce que chacun lit', () => {
  const cinq = ['1', '2', '3', '4', '5'];
  const repondent = (n: number, dite: (a: number, b: number) => 'Inconnue' | 'De nom' | 'Ensemble') =>
    cinq.map((id) =>
      uneLigne(
        id,
        Number(id) > n
          ? undefined
          : Object.fromEntries(cinq.filter((b) => b > id).map((b) => [b, dite(Number(id), Number(b))])),
      ),
    );
  const melees = (a: number, b: number) => (['Inconnue', 'De nom', 'Ensemble'] as const)[(a + b) % 3] ?? 'Inconnue';
  const montree = (n: number, jour: string, dite: typeof melees = melees) =>
    bilansDesAnnees(repondent(n, dite), jour)[0]?.densite;

  test('le total d’une année, une fois close', () => {
    expect(montree(5, '2026-11-16')).toMatchObject({ paires: 10, sues: 10 });
    expect(montree(5, '2026-11-15')).toBeUndefined();
  });

  test('pas avec moins de cinq réponses : qui en a donné une lirait celles des autres', () => {
    expect(montree(4, '2026-11-16')).toBeUndefined();
  });

  test('pas quand toutes les paires se ressemblent : le total dirait chacune', () => {
    for (const dite of ['Inconnue', 'De nom', 'Ensemble'] as const)
      expect(montree(5, '2026-11-16', () => dite)).toBeUndefined();
  });

  test('pas quand celles dont une structure n’a rien dit se ressemblent : elle ôterait les siennes, et lirait les autres', () => {
    // The first alone does not know all the others; without its pairs, all those that are left are known, and tied.
    const seule = (a: number) => (a === 1 ? 'Inconnue' : 'Ensemble');
    expect(montree(5, '2026-11-16', seule)).toBeUndefined();
    const deux = (a: number, b: number) => (a === 1 || (a === 2 && b === 3) ? 'Inconnue' : 'Ensemble');
    expect(montree(5, '2026-11-16', deux)).toMatchObject({ sues: 10, connues: 5 });
  });

  test('combien ont répondu se dit à tout moment, année par année', () => {
    const lignes = [...repondent(2, melees), uneLigne('1', {}, { annee: '2025', cloture: '2025-11-15' })];
    expect(bilansDesAnnees(lignes, '2026-11-01')).toEqual([
      { annee: '2026', cloture: '2026-11-15', close: false, interrogees: 5, reponses: 2 },
      { annee: '2025', cloture: '2025-11-15', close: true, interrogees: 1, reponses: 1 },
    ]);
  });
});

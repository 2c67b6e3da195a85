import { avancementDe } from '../../../core/indicateurs/avancement.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { unIndicateur } from './batisseurs.ts';

const etat = (
  i: Partial<Omit<Indicateur, 'eTag' | 'creeLe' | 'modifieLe'>>,
  valeur: number | undefined,
  mois = '2026-06',
) => avancementDe(unIndicateur(i), valeur === undefined ? { masquee: false } : { valeur, masquee: false }, mois);

const PLAN = { dateOrigine: '2023-12-31', echeanceCible: '2027-12-31' } as const;

test('sans cible, ou sans valeur, rien n’est dit', () => {
  expect(etat({ calcul: 'rencontres-tenues' }, 5)).toBeUndefined();
  expect(etat({ calcul: 'rencontres-tenues', cible: 10 }, undefined)).toBeUndefined();
});

describe('un niveau', () => {
  const part = { calcul: 'part-fiches-verifiees', valeurOrigine: 40, cible: 80, ...PLAN } as const;

  test('la cible touchée est atteinte', () => {
    expect(etat(part, 80)).toEqual({ etat: 'atteint' });
  });

  test('sur le chemin droit qui va du départ à la cible, ou à 5 % près, il est en chemin ; en dessous, en retard', () => {
    // At the end of June 2026, two years and a half out of four: 65 %.
    expect(etat(part, 65)).toEqual({ etat: 'en-chemin', attendu: 65 });
    expect(etat(part, 63.8)).toMatchObject({ etat: 'en-chemin' });
    expect(etat(part, 60)).toEqual({ etat: 'en-retard', attendu: 65 });
    expect(etat(part, 30)).toMatchObject({ etat: 'en-retard' });
  });

  test('quand il doit descendre, moins vaut mieux', () => {
    const delai = { calcul: 'delai-de-mise-en-lien', valeurOrigine: 20, cible: 10, ...PLAN } as const;
    expect(etat(delai, 9)).toEqual({ etat: 'atteint' });
    expect(etat(delai, 13)).toMatchObject({ etat: 'en-chemin' });
    expect(etat(delai, 18)).toMatchObject({ etat: 'en-retard' });
    expect(etat({ calcul: 'delai-de-mise-en-lien', cible: 10 }, 12)).toEqual({ etat: 'en-chemin' });
  });

  test('l’échéance passée, ce qui n’est pas atteint est en retard, si près soit-il', () => {
    expect(etat({ ...part, echeanceCible: '2026-03-31' }, 79)).toEqual({ etat: 'en-retard', attendu: 80 });
  });

  test('une cible que rien ne date n’est jamais en retard', () => {
    expect(etat({ calcul: 'part-fiches-verifiees', cible: 80 }, 10)).toEqual({ etat: 'en-chemin' });
  });
});

describe('un compte, qui s’ajoute depuis janvier', () => {
  test('la part de l’année due à la fin du mois suffit', () => {
    const rencontres = { calcul: 'rencontres-tenues', cible: 12 } as const;
    expect(etat(rencontres, 6)).toEqual({ etat: 'en-chemin', attendu: 6 });
    expect(etat(rencontres, 5)).toEqual({ etat: 'en-retard', attendu: 6 });
    expect(etat(rencontres, 12)).toEqual({ etat: 'atteint' });
    expect(etat(rencontres, 1, '2026-01')).toMatchObject({ etat: 'en-chemin' });
  });

  test('avec un départ et une échéance, l’année a son propre objectif', () => {
    const rencontres = { calcul: 'rencontres-tenues', valeurOrigine: 4, cible: 12, ...PLAN } as const;
    // The path stands at 10 at the end of 2026: 5 are due by the end of June.
    expect(etat(rencontres, 5)).toMatchObject({ etat: 'en-chemin', attendu: 5 });
    expect(etat(rencontres, 4)).toMatchObject({ etat: 'en-retard' });
  });

  test('ce qui doit rester bas n’est acquis qu’en décembre', () => {
    const refus = { calcul: 'mises-en-lien-refusees', cible: 6 } as const;
    expect(etat(refus, 1, '2026-01')).toMatchObject({ etat: 'en-retard' });
    expect(etat(refus, 3)).toMatchObject({ etat: 'en-chemin' });
    expect(etat(refus, 4)).toMatchObject({ etat: 'en-retard' });
    expect(etat(refus, 6, '2026-12')).toEqual({ etat: 'atteint' });
  });
});

test('d’une valeur saisie, dont on ne sait si elle s’ajoute, rien n’est dit avant l’échéance, sinon qu’elle est atteinte', () => {
  const saisie = { calcul: 'saisie', cible: 80, ...PLAN } as const;
  expect(etat(saisie, 20)).toBeUndefined();
  expect(etat(saisie, 80)).toEqual({ etat: 'atteint' });
  expect(etat(saisie, 20, '2027-12')).toMatchObject({ etat: 'en-retard' });
});

import fc from 'fast-check';
import type { Bilan } from '../../../core/bilan/bilan.ts';
import { diapositivesDuBilan } from '../../../core/bilan/diapositives.ts';
import { direParties, lireModele, lireParties, mettreEnModele, PARTIES_CONNUES } from '../../../core/bilan/modele.ts';
import { bilanDExemple } from './exemple.ts';

const usuel = bilanDExemple();
const message = (texte: string): string => {
  const lu = lireParties(texte);
  return lu.ok ? '' : lu.refus.message;
};
const champsDesActions = (b: Bilan) =>
  b.sections.find((s) => s.cle === 'actions')?.blocs.map((bloc) => bloc.champs) ?? [];

test('un modèle change l’ordre, les titres et ce qui est montré ; aucun nombre ne change', () => {
  const mis = mettreEnModele(usuel, [{ cle: 'decider', titre: 'À voter' }, { cle: 'actions' }]);
  expect(mis.sections.map(({ cle, titre }) => [cle, titre])).toEqual([
    ['decider', 'À voter'],
    ['actions', 'Action par action'],
  ]);
  expect(mis.sections[1]?.blocs).toEqual(usuel.sections.find((s) => s.cle === 'actions')?.blocs);
  expect(mis.remplissage.total).toBeLessThan(usuel.remplissage.total);
});

test('dans chaque action, les champs nommés paraissent, dans leur ordre, sous leur titre ; les indicateurs gardent leur nom', () => {
  const mis = mettreEnModele(usuel, [
    { cle: 'actions' },
    { cle: 'actions.moyens', titre: 'Moyens engagés' },
    { cle: 'actions.indicateurs', titre: 'Chiffres' },
    { cle: 'actions.etat' },
  ]);
  for (const champs of champsDesActions(mis)) {
    expect([champs[0]?.cle, champs[0]?.libelle, champs.at(-1)?.cle]).toEqual(['moyens', 'Moyens engagés', 'etat']);
    expect(
      champs.slice(1, -1).every((c) => c.contenu?.genre === 'indicateur' && c.libelle === c.contenu.ligne.libelle),
    ).toBe(true);
  }
});

test('un modèle entier, dans l’ordre usuel, est le bilan usuel', () => {
  expect(
    mettreEnModele(
      usuel,
      PARTIES_CONNUES.map(({ cle }) => ({ cle })),
    ),
  ).toEqual(usuel);
});

test('les diapositives d’une partie que le modèle ne montre pas n’y sont pas', () => {
  const sans = mettreEnModele(usuel, [{ cle: 'actions' }, { cle: 'decider' }]);
  expect(diapositivesDuBilan(sans).map(({ titre }) => titre.replaceAll('\u00A0', ' '))).toEqual([
    `Bilan ${usuel.annee}`,
    'Où en sont les objectifs, action par action',
    'Les actions, une à une',
    'Les indicateurs face à leurs cibles',
    'Ce qu’il y a à décider',
  ]);
});

test('écrit puis relu, un modèle est le même', () => {
  const parties = fc
    .uniqueArray(fc.constantFrom(...PARTIES_CONNUES.map((p) => p.cle)), { minLength: 1 })
    .chain((cles) =>
      fc.tuple(
        ...cles.map((cle) =>
          fc.option(fc.stringMatching(/^[a-zà-ü |’]{1,40}$/), { nil: undefined }).map((titre) => {
            const net = titre?.trim();
            return net === undefined || net === '' ? { cle } : { cle, titre: net };
          }),
        ),
      ),
    );
  fc.assert(
    fc.property(parties, (p) => {
      const lu = lireParties(direParties(p));
      const sections = p.some(({ cle }) => !cle.includes('.'));
      return sections ? lu.ok && JSON.stringify(lu.valeur) === JSON.stringify(p) : !lu.ok;
    }),
  );
});

test.each([
  ['bref\nbudget | Argent', /^Ligne 2 : « budget » n’est pas une partie du bilan\. Les parties sont bref, /],
  ['bref\nactions\nbref', /^Ligne 3 : « bref » est dite deux fois/],
  ['actions.etat', /ne montre aucune partie/],
  ['', /ne montre aucune partie/],
  [`bref | ${'x'.repeat(121)}`, /^Ligne 1 : le titre dépasse 120 caractères/],
])('un modèle faux dit sa ligne et ce qui est attendu : %j', (texte, attendu) => {
  expect(message(texte)).toMatch(attendu);
});

test('un modèle abîmé dans SharePoint est dit, et ses dernières parties lisibles servent ; sans elles, le bilan usuel', () => {
  const abime = lireModele({ nom: 'Caf', parties: 'brefs', partiesRetenues: 'bref | En bref' });
  expect(abime.parties).toEqual([{ cle: 'bref', titre: 'En bref' }]);
  expect(abime.faute).toMatch(/^Le modèle « Caf » ne se lit plus\. Ligne 1 : « brefs »/);
  expect(abime.faute).toContain('dernières parties lisibles');
  const perdu = lireModele({ nom: 'Caf', parties: 'brefs', partiesRetenues: undefined });
  expect([perdu.parties, perdu.faute?.includes('Le bilan usuel sert')]).toEqual([undefined, true]);
  expect(lireModele({ nom: 'Caf', parties: 'bref', partiesRetenues: 'bref' })).toEqual({ parties: [{ cle: 'bref' }] });
});

import fc from 'fast-check';
import type { ColonneTrouvee } from '../../../core/lists/colonne-trouvee.ts';
import type { ColumnDefinition } from '../../../core/lists/column.ts';
import { colonnesVoulues, type ListeTrouvee, type Plan, planifier } from '../../../core/lists/provisionnement.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { cibles, essais } from './une-liste.ts';

const definitions = [cibles, essais];
const trouvees = (): ListeTrouvee[] =>
  definitions.map((d) => ({ name: d.name, displayName: d.displayName, colonnes: colonnesVoulues(d) }));

/** The lists with one column of Essais changed. */
const avec = (nom: string, changement: Partial<ColonneTrouvee> | undefined): ListeTrouvee[] =>
  trouvees().map((l) => ({
    ...l,
    colonnes: l.colonnes.flatMap((c) => {
      if (l.name !== 'Essais' || c.name !== nom) return [c];
      return changement === undefined ? [] : [{ ...c, ...changement }];
    }),
  }));
const plan = (listes: ListeTrouvee[]): Plan => planifier(definitions, listes);

/** What SharePoint holds once the operations have been done. */
function appliquer(listes: readonly ListeTrouvee[], { operations }: Plan): ListeTrouvee[] {
  const etat = new Map(listes.map((l) => [l.name, l]));
  for (const o of operations) {
    const liste = etat.get(o.liste);
    if (o.type === 'creer-liste')
      etat.set(o.liste, {
        name: o.liste,
        displayName: o.liste,
        colonnes: [{ name: 'Title', displayName: 'Titre', required: true, text: { maxLength: 255 } }],
      });
    if (liste === undefined) continue;
    if (o.type === 'nommer-liste') etat.set(o.liste, { ...liste, displayName: o.displayName });
    if (o.type === 'creer-colonne') etat.set(o.liste, { ...liste, colonnes: [...liste.colonnes, o.colonne] });
    if (o.type === 'elargir-colonne')
      etat.set(o.liste, {
        ...liste,
        colonnes: liste.colonnes.map((c) =>
          c.name === o.colonne ? { ...c, ...o.changements, ...facettes(c, o.changements) } : c,
        ),
      });
  }
  return [...etat.values()];
}
const facettes = (c: ColonneTrouvee, changements: Partial<ColumnDefinition>): object => ({
  ...(changements.text === undefined ? {} : { text: { ...c.text, ...changements.text } }),
});

test('sur un site vide, toutes les listes viennent avant la première colonne', () => {
  const types = planifier(TOUTES_LES_LISTES, []).operations.map((o) => o.type);
  expect(types.filter((t) => t === 'creer-liste')).toHaveLength(TOUTES_LES_LISTES.length);
  expect(types.lastIndexOf('creer-liste')).toBeLessThan(types.indexOf('creer-colonne'));
});

test('un plan appliqué ne laisse rien à faire', () => {
  for (const listes of [definitions, TOUTES_LES_LISTES]) {
    const premier = planifier(listes, []);
    expect(premier.refus).toEqual([]);
    expect(planifier(listes, appliquer([], premier))).toEqual({ operations: [], refus: [] });
  }
});

test('un plan interrompu n’importe où se reprend et aboutit au même état', () => {
  const complet = plan([]);
  const noms = (l: readonly ListeTrouvee[]) => l.map((x) => [x.name, x.colonnes.map((c) => c.name).sort()]);
  fc.assert(
    fc.property(fc.nat({ max: complet.operations.length }), (n) => {
      const debut = appliquer([], { operations: complet.operations.slice(0, n), refus: [] });
      const fin = appliquer(debut, planifier(definitions, debut));
      expect(planifier(definitions, fin).operations).toEqual([]);
      expect(noms(fin)).toEqual(noms(appliquer([], complet)));
    }),
  );
});

test('ce que la coordination a ajouté reste : colonnes, valeurs, index, titre', () => {
  const listes = avec('Statut', {
    choice: { allowTextEntry: false, choices: ['à revoir', 'actif', 'en sommeil', 'clos'], displayAs: 'radioButtons' },
    displayName: 'Où en est-on ?',
  }).map((l) => ({
    ...l,
    displayName: `${l.displayName} (2026)`,
    colonnes: [...l.colonnes, { name: 'Couleur', indexed: true, text: {} }],
  }));
  expect(plan(listes)).toEqual({ operations: [], refus: [] });
});

test('les valeurs d’un choix s’ajoutent sans en retirer aucune', () => {
  const listes = avec('Themes', {
    choice: { allowTextEntry: false, choices: ['mobilité', 'santé'], displayAs: 'checkBoxes' },
  });
  expect(plan(listes).operations).toMatchObject([
    {
      type: 'elargir-colonne',
      colonne: 'Themes',
      changements: { choice: { choices: ['mobilité', 'santé', 'numérique', 'parentalité'], displayAs: 'checkBoxes' } },
    },
  ]);
});

test('une colonne s’élargit, jamais l’inverse', () => {
  const elargi = plan(avec('Ville', { text: { maxLength: 40 }, indexed: false })).operations;
  expect(elargi).toMatchObject([{ colonne: 'Ville', changements: { text: { maxLength: 100 }, indexed: true } }]);
  expect(plan(avec('Ville', { text: { maxLength: 255 } })).operations).toEqual([]);
  const bornes = plan(avec('Nombre', { number: { decimalPlaces: 'none', minimum: 5, maximum: 5000 } })).operations;
  expect(bornes).toMatchObject([{ changements: { number: { minimum: 0, maximum: 5000 } } }]);
  expect(plan(avec('Ville', { required: true })).operations).toMatchObject([{ changements: { required: false } }]);
});

test('piège 12 : une colonne qui devrait être indexée ou unique le devient', () => {
  expect(plan(avec('Statut', { indexed: false })).operations).toMatchObject([{ changements: { indexed: true } }]);
  expect(plan(avec('Title', { enforceUniqueValues: false })).operations).toMatchObject([
    { colonne: 'Title', changements: { indexed: true, enforceUniqueValues: true } },
  ]);
});

test('un type différent est refusé, avec sa raison, et rien n’est touché', () => {
  const cas: [string, Partial<ColonneTrouvee>][] = [
    ['Nombre', { number: undefined, text: {} } as Partial<ColonneTrouvee>],
    ['Themes', { choice: { choices: ['numérique', 'parentalité', 'santé'], displayAs: 'dropDownMenu' } }],
    ['Jour', { dateTime: { format: 'dateTime' } }],
    ['TexteLibre', { text: { allowMultipleLines: true, textType: 'richText' } }],
    ['Cible', { lookup: { list: 'Autre', allowMultipleValues: false } }],
    ['Autres', { lookup: { list: 'Cibles', allowMultipleValues: false } }],
  ];
  for (const [colonne, changement] of cas) {
    const { operations, refus } = plan(avec(colonne, changement));
    expect(operations).toEqual([]);
    expect(refus).toMatchObject([{ liste: 'Essais', colonne }]);
  }
});

test('une colonne absente est recréée telle que définie', () => {
  expect(plan(avec('Mesure', undefined)).operations).toMatchObject([
    { type: 'creer-colonne', liste: 'Essais', colonne: { name: 'Mesure', number: { decimalPlaces: 'two' } } },
  ]);
});

test('plus de vingt index sont dits avant que SharePoint ne les refuse', () => {
  const listes = avec('Statut', { indexed: false }).map((l) => ({
    ...l,
    colonnes: [...l.colonnes, ...Array.from({ length: 18 }, (_, i) => ({ name: `C${i}`, indexed: true, text: {} }))],
  }));
  expect(plan(listes).refus.some((r) => r.raison.includes('20'))).toBe(true);
});

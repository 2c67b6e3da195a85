import fc from 'fast-check';
import { z } from 'zod';
import type { Column } from '../../../core/lists/column.ts';
import {
  booleen,
  choix,
  choixMultiple,
  date,
  donnees,
  instant,
  lien,
  liens,
  nombre,
  note,
  texte,
  textes,
} from '../../../core/lists/columns.ts';
import type { WireItem } from '../../../core/lists/list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { essais } from './une-liste.ts';

const NOM = 'Colonne';
const avecLabel = { label: 'Colonne' } as const;

/**
 * What SharePoint gives back of what was written: empty fields are absent, annotations go, lookups come back as strings or as rows, a date-only column
 * is midnight in Paris.
 */
function rendu(column: Column<never> | Column<unknown>, ecrit: Record<string, unknown>): Record<string, unknown> {
  const champs: Record<string, unknown> = {};
  for (const [cle, valeur] of Object.entries(ecrit)) {
    if (cle.includes('@') || valeur === null || valeur === '' || (Array.isArray(valeur) && valeur.length === 0))
      continue;
    if (column.kind === 'liens' && Array.isArray(valeur))
      champs[cle.replace(/LookupId$/, '')] = valeur.map((LookupId) => ({ LookupId, LookupValue: 'Titre' }));
    else if (column.kind === 'lien') champs[cle] = String(valeur);
    else if (column.kind === 'date') champs[cle] = minuitAParis(String(valeur));
    else champs[cle] = valeur;
  }
  return champs;
}

/** 22:00Z or 23:00Z of the day before, by the last Sundays of March and October. */
function minuitAParis(ecrit: string): string {
  const jour = ecrit.slice(0, 10);
  const heures = Number(
    new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' })
      .format(new Date(`${jour}T00:00:00Z`))
      .replace(/\D/g, ''),
  );
  return new Date(Date.parse(`${jour}T00:00:00Z`) - heures * 3_600_000).toISOString().replace('.000', '');
}

const ligne = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .filter((s) => s.trim() === s && !/[\r\n\u0085\u2028\u2029]/.test(s));
const unJour = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const idDeLigne = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(String);
const facultatif = <T>(a: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(a, { nil: undefined });

// Each kind of column with values that its schema accepts.
const CAS: { readonly [K in Column<unknown>['kind']]: readonly [Column<never>, fc.Arbitrary<unknown>] } = {
  texte: [texte(avecLabel), facultatif(ligne)],
  note: [note(avecLabel), facultatif(fc.string({ minLength: 1, maxLength: 2000 }))],
  textes: [textes(avecLabel), fc.array(ligne, { maxLength: 8 })],
  donnees: [
    donnees({ ...avecLabel, schema: z.strictObject({ a: z.int(), b: z.array(z.string()) }) }),
    facultatif(fc.record({ a: fc.integer(), b: fc.array(fc.string()) })),
  ],
  choix: [choix({ ...avecLabel, values: ['un', 'deux'] }), facultatif(fc.constantFrom('un', 'deux'))],
  choixMultiple: [
    choixMultiple({ ...avecLabel, values: ['un', 'deux', 'trois'] }),
    fc.subarray(['un', 'deux', 'trois']),
  ],
  nombre: [nombre({ ...avecLabel, decimals: 2 }), facultatif(fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100))],
  booleen: [booleen(avecLabel), fc.boolean()],
  date: [date(avecLabel), facultatif(unJour)],
  instant: [
    instant(avecLabel),
    facultatif(
      fc
        .tuple(unJour, fc.nat({ max: 86_399 }))
        .map(([j, s]) => `${new Date(Date.parse(`${j}T00:00:00Z`) + s * 1000).toISOString().slice(0, 19)}Z`),
    ),
  ],
  lien: [lien({ ...avecLabel, list: 'Cibles' }), facultatif(idDeLigne)],
  liens: [liens({ ...avecLabel, list: 'Cibles' }), fc.array(idDeLigne, { maxLength: 6 })],
} as never;

test.each([
  ['2026-01-05T12:00:00Z', 'le midi qu’elle écrit'],
  ['2026-01-04T23:00:00Z', 'Paris en hiver'],
  ['2026-01-04T22:00:00Z', 'Paris en été'],
  ['2026-01-04T20:00:00Z', 'La Réunion'],
  ['2026-01-05T04:00:00Z', 'la Guadeloupe'],
  ['2026-01-05T10:00:00Z', 'Tahiti'],
  ['2026-01-04T13:00:00Z', 'Nouméa'],
  ['2026-01-05T08:00:00Z', 'un site resté à l’heure du Pacifique, d’où viennent les sites neufs'],
])('une date se lit de même où que le site ait son minuit : %s, %s', (ecrit) => {
  expect(date(avecLabel).read({ [NOM]: ecrit }, NOM)).toEqual({ ok: true, value: '2026-01-05' });
});

describe.each(Object.entries(CAS))('une colonne « %s »', (_, [brute, valeurs]) => {
  const column = brute as unknown as Column<unknown>;

  test('relit ce qu’elle a écrit', () => {
    fc.assert(
      fc.property(valeurs, (valeur) => {
        expect(column.schema.safeParse(valeur).success).toBe(true);
        expect(column.read(rendu(column, column.write(valeur, NOM)), NOM)).toEqual({ ok: true, value: valeur });
      }),
    );
  });

  test('ne lit que les clés qu’elle demande', () => {
    fc.assert(
      fc.property(valeurs, (valeur) => {
        const cles = Object.keys(rendu(column, column.write(valeur, NOM)));
        expect(column.readKeys(NOM)).toEqual(expect.arrayContaining(cles));
      }),
    );
  });

  test('dit une mauvaise valeur sans lever d’exception', () => {
    const cle = column.readKeys(NOM)[0] ?? '';
    const mauvaise = z.custom((v) => v !== undefined);
    fc.assert(
      fc.property(fc.anything(), (brut) => {
        const lu = column.read({ [cle]: brut }, NOM);
        if (lu.ok) expect(column.schema.safeParse(lu.value).success).toBe(true);
        else expect(mauvaise.safeParse(lu.raison).success && lu.raison.length > 0).toBe(true);
      }),
    );
    expect(column.read({ [cle]: { inattendu: true } }, NOM).ok).toBe(false);
  });

  test('se relit vide quand elle est absente', () => {
    const lu = column.read({}, NOM);
    expect(lu.ok).toBe(true);
    if (lu.ok) expect(column.schema.safeParse(lu.value).success).toBe(true);
  });
});

test('une date reste le même jour, été comme hiver', () => {
  const jour = date(avecLabel);
  expect(jour.read({ Colonne: '2026-07-13T22:00:00Z' }, NOM)).toEqual({ ok: true, value: '2026-07-14' });
  expect(jour.read({ Colonne: '2026-12-31T23:00:00Z' }, NOM)).toEqual({ ok: true, value: '2027-01-01' });
  expect(jour.write('2026-07-14', NOM)).toEqual({ Colonne: '2026-07-14T12:00:00Z' });
});

test('piège 15 : choix multiples et renvois multiples portent leur type, un renvoi est un nombre', () => {
  expect(choixMultiple({ ...avecLabel, values: ['a'] }).write(['a'], NOM)).toEqual({
    'Colonne@odata.type': 'Collection(Edm.String)',
    Colonne: ['a'],
  });
  expect(liens({ ...avecLabel, list: 'Cibles' }).write(['3'], NOM)).toEqual({
    'ColonneLookupId@odata.type': 'Collection(Edm.Int32)',
    ColonneLookupId: [3],
  });
  expect(lien({ ...avecLabel, list: 'Cibles' }).write('3', NOM)).toEqual({ ColonneLookupId: 3 });
});

test('un renvoi ne s’écrit pas par un libellé', () => {
  expect(lien({ ...avecLabel, list: 'Cibles' }).schema.safeParse('La Ruche').success).toBe(false);
  expect(liens({ ...avecLabel, list: 'Cibles' }).schema.safeParse(['La Ruche']).success).toBe(false);
});

test('une valeur de « textes » tient sur une ligne', () => {
  expect(textes(avecLabel).schema.safeParse(['a\nb']).success).toBe(false);
});

test('une colonne d’une ligne n’en garde et n’en rend qu’une, quoi qu’une ligne plus ancienne contienne', () => {
  const colonne = texte({ ...avecLabel, required: true });
  expect(colonne.schema.parse('Centre\r\nBcc: a@b.example')).toBe('Centre Bcc: a@b.example');
  expect(colonne.read({ [NOM]: 'Centre\u2028social\0' }, NOM)).toEqual({ ok: true, value: 'Centre social' });
  expect(colonne.schema.safeParse(' \r\n ').success).toBe(false);
});

test('un texte vidé est un champ vide', () => {
  expect(texte(avecLabel).write('', NOM)).toEqual({ Colonne: null });
});

test('une provenance dont la valeur d’avant était vide se relit', () => {
  const { provenance } = structures.columns;
  const premiere = { champ: 'sigle', par: 'p', canal: 'c', le: '2026-11-23', avant: undefined, apres: 'ABC' };
  const lu = provenance.read(provenance.write([premiere], 'Provenance'), 'Provenance');
  expect(lu).toMatchObject({ ok: true, value: [{ champ: 'sigle', apres: 'ABC' }] });
});

describe('une ligne', () => {
  const element = (fields: Record<string, unknown>): WireItem => ({
    id: '7',
    eTag: '"x,1"',
    webUrl: 'https://exemple.example/7',
    fields,
  });

  test('avec une mauvaise valeur devient des anomalies, une par colonne, et rien d’autre', () => {
    const lu = essais.parse(element({ Title: 'a', Nombre: 'beaucoup', Statut: 'inconnu', Ville: 'Blaye' }));
    expect('anomalies' in lu && lu.anomalies.map((a) => [a.id, a.colonne, a.url])).toEqual([
      ['7', 'Statut', 'https://exemple.example/7'],
      ['7', 'Nombre', 'https://exemple.example/7'],
    ]);
  });

  test('sans sa colonne obligatoire est une anomalie', () => {
    const lu = essais.parse(element({}));
    expect('anomalies' in lu && lu.anomalies.map((a) => a.colonne)).toEqual(['Title']);
  });

  test('quoi qu’elle contienne, se lit ou se dit, sans exception', () => {
    const noms = essais.selectKeys();
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...noms), fc.anything()), (fields) => {
        const lu = essais.parse(element(fields));
        expect('row' in lu || lu.anomalies.length > 0).toBe(true);
      }),
    );
  });

  test('se vide colonne par colonne : une clé présente et indéfinie efface', () => {
    const modification = essais.patch.parse({ ville: undefined, themes: [] });
    expect(essais.serialize(modification)).toEqual({
      Ville: null,
      'Themes@odata.type': 'Collection(Edm.String)',
      Themes: [],
    });
  });

  test('ne perd pas sa valeur obligatoire par une modification', () => {
    expect(essais.patch.safeParse({ cle: undefined }).success).toBe(false);
    expect(essais.patch.safeParse({ ville: 'Bourg' }).success).toBe(true);
  });
});

import fc from 'fast-check';
import { chercheurDeDoublons, type FicheComparable, trouverDoublons } from '../../../core/annuaire/doublons.ts';
import { structuresDExemple } from '../../pertinence/mesurer-pertinence.ts';
import { texteHostile } from '../textes/texte-hostile.ts';

const CAVIGNAC = { commune: 'Cavignac', communeInsee: '33114' };
const CEZAC = { commune: 'Cézac', communeInsee: '33123' };
const SIRET = '26330001234567';
const TELEPHONE = '+33536490001';

const verdict = (a: Omit<FicheComparable, 'id'>, b: Omit<FicheComparable, 'id'>) =>
  trouverDoublons([
    { id: '1', ...a },
    { id: '2', ...b },
  ])[0];
const certitude = (a: Omit<FicheComparable, 'id'>, b: Omit<FicheComparable, 'id'>) => verdict(a, b)?.certitude;

describe('ce qui rapproche deux fiches', () => {
  test.each([
    ['même SIRET, noms proches', { nom: 'Entraide', siret: SIRET }, { nom: 'L’Entraide', siret: SIRET }, 'certain'],
    [
      'même RNA, même nom',
      { nom: 'Le Fil', rna: 'W332000001' },
      { nom: 'Association Le Fil', rna: 'W332000001' },
      'certain',
    ],
    [
      'même nom, même commune, même téléphone écrit autrement',
      { nom: 'Le Fil', telephone: TELEPHONE, ...CAVIGNAC },
      { nom: 'LE FIL', telephone: '05 36 49 00 01', ...CAVIGNAC },
      'certain',
    ],
    [
      'un SIRET partagé par deux services',
      { nom: 'Mairie', siret: SIRET, ...CAVIGNAC },
      { nom: 'Bibliothèque', siret: SIRET, ...CAVIGNAC },
      'probable',
    ],
    [
      'même nom à la forme juridique près',
      { nom: 'Le Fil', ...CAVIGNAC },
      { nom: 'Association Le Fil (loi 1901)', ...CAVIGNAC },
      'probable',
    ],
    [
      'la commune dans un seul des deux noms',
      { nom: 'Mairie', ...CAVIGNAC },
      { nom: 'Mairie de Cavignac', ...CAVIGNAC },
      'probable',
    ],
    [
      'un sigle et sa forme longue',
      { nom: 'CCAS de Cavignac', ...CAVIGNAC },
      { nom: 'Centre communal d’action sociale de Cavignac', ...CAVIGNAC },
      'probable',
    ],
    [
      'une faute dans le nom',
      { nom: 'Familles rurales', ...CAVIGNAC },
      { nom: 'Famille rurrales', ...CAVIGNAC },
      'possible',
    ],
    [
      'deux antennes d’une association',
      { nom: 'Le Fil', rna: 'W332000001', ...CAVIGNAC },
      { nom: 'Le Fil', rna: 'W332000001', ...CEZAC },
      'probable',
    ],
    [
      'un standard commun',
      { nom: 'Chorale', telephone: TELEPHONE, ...CAVIGNAC },
      { nom: 'Judo', telephone: TELEPHONE, ...CAVIGNAC },
      'possible',
    ],
    [
      'un même nom, deux SIRET',
      { nom: 'Le Fil', siret: SIRET, ...CAVIGNAC },
      { nom: 'Le Fil', siret: '35600000000048', ...CAVIGNAC },
      'possible',
    ],
    ['un même nom dans deux communes', { nom: 'Entraide', ...CAVIGNAC }, { nom: 'Entraide', ...CEZAC }, undefined],
    [
      'deux associations de la même commune',
      { nom: 'Union sportive', ...CAVIGNAC },
      { nom: 'Union musicale', ...CAVIGNAC },
      undefined,
    ],
    [
      'une maison des associations',
      { nom: 'Chorale', adresse: '1 place de la Mairie', ...CAVIGNAC },
      { nom: 'Judo club', adresse: '1 place de la Mairie', ...CAVIGNAC },
      undefined,
    ],
  ])('%s', (_, a, b, attendu) => {
    expect(certitude(a, b)).toBe(attendu);
  });

  test('les raisons se disent en français, sans citer ni téléphone, ni courriel, ni adresse', () => {
    const v = verdict(
      {
        nom: 'Le Fil',
        telephone: TELEPHONE,
        courriel: 'a@le-fil.example',
        adresse: '3 rue Haute',
        siret: SIRET,
        ...CAVIGNAC,
      },
      {
        nom: 'Le Fil',
        telephone: TELEPHONE,
        courriel: 'A@le-fil.example',
        adresse: '3, Rue Haute',
        siret: '35600000000048',
        ...CAVIGNAC,
      },
    );
    expect(v?.raisons).toEqual([
      'même nom',
      'même téléphone',
      'même courriel',
      'même adresse',
      'même commune',
      'mais deux SIRET différents',
    ]);
  });
});

test('à la saisie, la fiche ne se ressemble pas à elle-même, et la plus sûre vient d’abord', () => {
  const chercheur = chercheurDeDoublons([
    { id: '1', nom: 'Le Fil', ...CAVIGNAC },
    { id: '2', nom: 'Le Fil rouge', ...CAVIGNAC, telephone: TELEPHONE },
    { id: '3', nom: 'Autre chose', ...CEZAC },
  ]);
  expect(chercheur({ id: '1', nom: 'Le Fil', ...CAVIGNAC, telephone: TELEPHONE }).map((s) => s.fiche.id)).toEqual([
    '2',
  ]);
  expect(chercheur({ id: '', nom: 'Le Fil', ...CAVIGNAC }).map((s) => [s.fiche.id, s.certitude])).toContainEqual([
    '1',
    'probable',
  ]);
});

test('les seuls doublons certains du territoire d’exemple sont les deux qu’il porte exprès', () => {
  const certains = trouverDoublons(structuresDExemple()).filter((d) => d.certitude === 'certain');
  expect(certains.map(({ a, b }) => [a.nom, b.nom].sort()).sort()).toEqual([
    ['Cap accessible', 'Cap accessible (association)'],
    ['Recyclerie Nord Gironde', 'Recyclerie du Nord Gironde'],
  ]);
});

const fiche: fc.Arbitrary<Omit<FicheComparable, 'id'>> = fc.record(
  {
    nom: fc.constantFrom(
      'Le Fil',
      'Association Le Fil',
      'Fil rouge',
      'Mairie',
      'Mairie de Cavignac',
      'Entraide',
      'Entreide',
      'CCAS',
      '!!',
    ),
    siret: fc.constantFrom(SIRET, '35600000000048', undefined),
    rna: fc.constantFrom('W332000001', 'W332000002', undefined),
    telephone: fc.constantFrom(TELEPHONE, '0536490001', '0536490002', undefined),
    courriel: fc.constantFrom('a@x.example', 'b@x.example', undefined),
    adresse: fc.constantFrom('1 place de la Mairie', '1, Place de la mairie', undefined),
    communeInsee: fc.constantFrom('33114', '33123', undefined),
  },
  { requiredKeys: ['nom'] },
);
const fiches = fc.array(fiche, { maxLength: 60 }).map((lignes) => lignes.map((l, i) => ({ ...l, id: String(i + 1) })));
const resume = (liste: readonly FicheComparable[]) =>
  trouverDoublons(liste).map((d) => [d.a.id, d.b.id, d.certitude, d.raisons]);

test('la détection ne dépend pas de l’ordre des fiches', () => {
  fc.assert(
    fc.property(
      fiches.chain((l) => fc.tuple(fc.constant(l), fc.shuffledSubarray(l, { minLength: l.length }))),
      ([liste, melangee]) => {
        expect(resume(melangee)).toEqual(resume(liste));
      },
    ),
  );
});

test('si l’une ressemble à l’autre, l’autre ressemble à l’une, pareillement', () => {
  fc.assert(
    fc.property(fiche, fiche, (x, y) => {
      const a = { ...x, id: '1' };
      const b = { ...y, id: '2' };
      const de = (p: FicheComparable, q: FicheComparable) => chercheurDeDoublons([p])(q).map(({ fiche: _, ...v }) => v);
      expect(de(a, b)).toEqual(de(b, a));
      expect(trouverDoublons([a, b]).map((d) => d.certitude)).toEqual(de(a, b).map((v) => v.certitude));
    }),
  );
});

test('deux fiches aux noms hostiles ne font rien tomber', () => {
  fc.assert(
    fc.property(texteHostile(80), texteHostile(80), (a, b) => {
      expect(
        Array.isArray(
          trouverDoublons([
            { id: '1', nom: a },
            { id: '2', nom: b },
          ]),
        ),
      ).toBe(true);
    }),
  );
});

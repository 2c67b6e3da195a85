import fc from 'fast-check';
import { tableCsv } from '../../../core/exports/csv.ts';
import { empreinteDesTitres } from '../../../core/imports/correspondance.ts';
import { A_CORRIGER, lignesACorriger } from '../../../core/imports/lignes-a-corriger.ts';
import { colonnesRetenues } from '../../../core/imports/modeles.ts';
import { compterLesSorts } from '../../../core/imports/planifier-structures.ts';
import { creees, enregistrer, lecture, octets, preparer } from './lire.ts';

const un = (fichier: string, options: Parameters<typeof preparer>[1] = {}) => {
  const ligne = preparer(lecture(octets(fichier)), options).plan[0];
  if (ligne === undefined) throw new Error('Aucune ligne.');
  return ligne;
};

const ATELIER = { nom: 'Atelier du fil', commune: 'Cézac', communeInsee: '33123', telephone: '+33557000001' };
const corrige = (champ: string, canal: string) => [{ champ, par: 'x', canal, le: '2026-06-01T08:00:00Z' }];

describe('ce qui a été corrigé dans l’annuaire', () => {
  const [fiche] = enregistrer([
    { ...ATELIER, siteWeb: 'https://fil.example', provenance: corrige('telephone', 'Lien personnel') },
  ]);
  const FICHIER = 'Nom;Ville;Tel;Site\nAtelier du fil;Cézac;0557000009;https://nouveau.example';
  const existantes = [fiche as NonNullable<typeof fiche>];

  test('reste, et la différence se montre ; le reste suit le fichier, avec sa provenance', () => {
    expect(un(FICHIER, { existantes })).toMatchObject({
      sort: 'modifier',
      patch: {
        siteWeb: 'https://nouveau.example',
        provenance: [...corrige('telephone', 'Lien personnel'), { champ: 'siteWeb', canal: 'Import', par: 'essai' }],
      },
      differences: [
        { champ: 'telephone', avant: '+33557000001', apres: '+33557000009', protege: true },
        { champ: 'siteWeb', protege: false },
      ],
    });
    expect(un(FICHIER, { existantes })).not.toHaveProperty('patch.telephone');
  });

  test.each([
    ['pour tout le fichier', { garder: 'fichier' as const }],
    ['pour cette ligne', { decisions: { 2: { garder: 'fichier' as const } } }],
  ])('cède au fichier quand on le demande, %s', (_, choix) => {
    expect(un(FICHIER, { existantes, ...choix })).toMatchObject({ patch: { telephone: '+33557000009' } });
  });

  test('ne protège pas ce qu’un autre import avait apporté', () => {
    const [importee] = enregistrer([{ ...ATELIER, provenance: corrige('telephone', 'Import') }]);
    expect(un(FICHIER, { existantes: importee === undefined ? [] : [importee] })).toMatchObject({
      patch: { telephone: '+33557000009' },
    });
  });
});

describe('le même fichier sous un autre nom', () => {
  const MARS = 'Identifiant;Nom;Ville\n12;Atelier du fil;Cézac\n13;Foyer rural;Cézac';
  const existantes = creees(preparer(lecture(octets(MARS)), { fichier: 'Annuaire CTG mars 2026.csv' }));

  test.each([
    'annuaire ctg (1).csv',
    'Annuaire_CTG_2026-04.xlsx',
    'Annuaire CTG - copie v2.csv',
    'tout autre chose.csv',
  ])('%s ne change rien', (fichier) => {
    const { plan } = preparer(lecture(octets(MARS)), { fichier, existantes });
    expect(plan.map((l) => l.sort)).toEqual(['inchangee', 'inchangee']);
  });

  test('une structure qui a changé de nom et de commune y garde son identifiant', () => {
    const avril = 'Identifiant;Nom;Ville\n12;La Filature;Saint-Savin';
    expect(un(avril, { fichier: 'Annuaire CTG avril 2026.csv', existantes })).toMatchObject({
      sort: 'modifier',
      patch: { nom: 'La Filature', commune: 'Saint-Savin' },
    });
    // The identifier 12 of another list is not that one.
    expect(un(avril, { fichier: 'Adhérents.csv', existantes })).toMatchObject({ sort: 'creer' });
  });
});

describe('les doublons', () => {
  const existantes = enregistrer([{ ...ATELIER, siret: '35600000000048' }]);
  const PROCHE = 'Nom;Ville;Tel\nAtelier du fil rouge;Cézac;0557000001';

  test('un doublon certain est la fiche elle-même', () => {
    expect(un('Nom;Ville;SIRET\nAutre nom;Cézac;35600000000048', { existantes })).toMatchObject({
      sort: 'modifier',
      id: '1',
    });
  });

  test('un doublon probable attend, avec ses raisons', () => {
    expect(un(PROCHE, { existantes })).toMatchObject({
      sort: 'a-trancher',
      semblable: { id: '1', nom: 'Atelier du fil', raisons: expect.arrayContaining(['même téléphone']) as unknown },
    });
  });

  test.each([
    ['meme', 'modifier'],
    ['autre', 'creer'],
    ['laisser', 'laissee'],
  ] as const)('tranché « %s », il devient : %s', (doublon, sort) => {
    expect(un(PROCHE, { existantes, decisions: { 2: { doublon } } }).sort).toBe(sort);
  });

  test('tranché « la même » une fois, il n’est plus demandé : la fiche a appris son identité', () => {
    const tranchee = un(PROCHE, { existantes, decisions: { 2: { doublon: 'meme' } } });
    if (tranchee.sort !== 'modifier') throw new Error(tranchee.sort);
    const apres = existantes.map((s) => (s.id === tranchee.id ? { ...s, ...tranchee.patch } : s)) as typeof existantes;
    expect(un(PROCHE, { existantes: apres }).sort).toBe('inchangee');
  });

  test('une fiche archivée ne revient pas par un fichier', () => {
    const [archivee] = enregistrer([{ ...ATELIER, statut: 'Archivée', siret: '35600000000048' }]);
    expect(
      un('Nom;SIRET\nAtelier du fil;35600000000048', { existantes: archivee === undefined ? [] : [archivee] }),
    ).toMatchObject({ sort: 'laissee', motif: expect.stringContaining('archivée') as unknown });
  });

  test('de deux lignes d’une même structure, la dernière l’emporte et la première le dit', () => {
    const { plan } = preparer(lecture(octets('Nom;Ville;Tel\nAtelier;Cézac;0557000001\nAtelier;Cézac;0557000002')));
    expect(plan).toMatchObject([
      { sort: 'laissee', motif: expect.stringContaining('ligne 3') as unknown },
      { sort: 'creer', structure: { telephone: '+33557000002' } },
    ]);
  });

  test('deux structures de même nom et de SIRET différents restent deux', () => {
    const fichier = 'Nom;Ville;SIRET\nMairie;Cézac;35600000000048\nMairie;Cézac;21330114500016';
    expect(preparer(lecture(octets(fichier))).plan.map((l) => l.sort)).toEqual(['creer', 'creer']);
    const deux = enregistrer([{ nom: 'Mairie', communeInsee: '33123', siret: '35600000000048' }]);
    expect(preparer(lecture(octets(fichier)), { existantes: deux }).plan.map((l) => l.sort)).toEqual([
      'modifier',
      'creer',
    ]);
  });

  test('deux services d’une commune qui partagent son SIRET restent deux lignes, puis deux fiches', () => {
    const fichier = 'Nom;Ville;SIRET\nMairie;Cézac;35600000000048\nBibliothèque;Cézac;35600000000048';
    expect(preparer(lecture(octets(fichier))).plan.map((l) => l.sort)).toEqual(['creer', 'a-trancher']);
    const deux = enregistrer(
      ['Mairie', 'Bibliothèque'].map((nom) => ({
        nom,
        commune: 'Cézac',
        communeInsee: '33123',
        siret: '35600000000048',
      })),
    );
    expect(
      preparer(lecture(octets(fichier)), { existantes: deux }).plan.map((l) => [l.sort, 'id' in l && l.id]),
    ).toEqual([
      ['inchangee', '1'],
      ['inchangee', '2'],
    ]);
  });

  test('ce que la première ligne seule disait n’est pas perdu', () => {
    const { plan } = preparer(
      lecture(octets('Nom;Ville;Tel;Mail\nAtelier;Cézac;0557000001;a@b.example\nAtelier;Cézac;0557000002;')),
    );
    expect(plan[1]).toMatchObject({ structure: { telephone: '+33557000002', courriel: 'a@b.example' } });
  });

  test('de deux lignes qui se ressemblent, la seconde attend', () => {
    const { plan } = preparer(
      lecture(octets('Nom;Ville;Tel\nAtelier du fil;Cézac;0557000001\nAtelier du fil rouge;Cézac;0557000001')),
    );
    expect(plan.map((l) => l.sort)).toEqual(['creer', 'a-trancher']);
    expect(plan[1]).toMatchObject({ semblable: { ligne: 2 } });
  });
});

test('quel que soit le fichier, ce qui vient d’entrer n’entre pas deux fois', () => {
  const ligne = fc.record({
    nom: fc.constantFrom('Atelier du fil', 'Ateliers du fil', 'Atelier du fil rouge', 'Foyer rural', 'Club', 'Mairie'),
    ville: fc.constantFrom('Cézac', 'St Savin', 'Ailleurs', ''),
    tel: fc.constantFrom('0557000001', '557000002', '', 'x'),
    siret: fc.constantFrom('', '35600000000048', '2,6E+13'),
  });
  fc.assert(
    fc.property(fc.array(ligne, { minLength: 1, maxLength: 12 }), (lignes) => {
      const lue = lecture(
        octets(['Nom;Ville;Tel;SIRET', ...lignes.map((l) => [l.nom, l.ville, l.tel, l.siret].join(';'))].join('\n')),
      );
      const premier = preparer(lue);
      const second = compterLesSorts(preparer(lue, { existantes: creees(premier) }).plan);
      expect(second.creer + second.modifier).toBe(0);
      expect(premier.plan).toHaveLength(premier.lignes.length);
    }),
    { numRuns: 150 },
  );
});

describe('les lignes à corriger', () => {
  const FICHIER = 'Liste des associations;;\nNom;Ville;SIRET\nAtelier;Cézac;2,6E+13\n;Cézac;\nFoyer;Cézac;';

  test('portent leurs titres et la raison, et ne contiennent que celles qui n’entrent pas entières', () => {
    const lue = lecture(octets(FICHIER));
    const { constats, plan } = preparer(lue);
    const lignes = lignesACorriger(lue.table, constats, plan);
    expect(lignes[0]).toEqual([A_CORRIGER, 'Nom', 'Ville', 'SIRET']);
    expect(lignes.slice(1).map((l) => l[1])).toEqual(['Atelier', '']);
    expect(lignes[1]?.[0]).toMatch(/^SIRET \(C\) : le tableur a arrondi le SIRET/);
  });

  test('corrigées et importées de nouveau, complètent la fiche sans doublon ; la raison ne revient pas deux fois', () => {
    const lue = lecture(octets(FICHIER));
    const premier = preparer(lue);
    const csv = tableCsv(lignesACorriger(lue.table, premier.constats, premier.plan)).replace(
      '2,6E+13',
      '35600000000048',
    );
    const reprise = lecture(octets(csv));
    const second = preparer(reprise, { existantes: creees(premier) });
    expect(second.plan).toMatchObject([{ sort: 'modifier', id: '1', patch: { siret: '35600000000048' } }]);
    expect(lignesACorriger(reprise.table, second.constats, second.plan)[0]).toEqual([
      A_CORRIGER,
      'Nom',
      'Ville',
      'SIRET',
    ]);
  });
});

test('les colonnes retenues se retrouvent, quel que soit leur ordre ; un champ disparu est oublié', () => {
  const cle = empreinteDesTitres(['Nom', 'Truc', 'Ville']);
  const modeles = [{ cle, colonnes: { Truc: 'siteWeb', Ville: null, Nom: 'nomDUnAutreAge' } }];
  expect(colonnesRetenues(['Ville', 'Nom', 'Truc'], modeles)).toEqual({ Truc: 'siteWeb', Ville: null });
  expect(colonnesRetenues(['Ville', 'Nom'], modeles)).toEqual({});
});

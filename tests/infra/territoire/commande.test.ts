import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campagnes } from '../../../core/lists/campagnes.list.ts';
import { communes } from '../../../core/lists/communes.list.ts';
import type { ListDefinition } from '../../../core/lists/list.ts';
import { recherches } from '../../../core/lists/recherches.list.ts';
import { reglages } from '../../../core/lists/reglages.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { LISTES_SUIVIES } from '../../../core/territoire/suivre-le-cog.ts';
import { ouvrirTerritoire } from '../../../core/territoire/territoire.ts';
import { ecrireEnLot } from '../../../graph/ecritures-en-lot.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import { Refuse } from '../../../infra/ligne-de-commande/sortie.ts';
import { ecrireLeTerritoire } from '../../../infra/ligne-de-commande/territoire.ts';
import { verifierLeTerritoire } from '../../../infra/ligne-de-commande/verifier-le-territoire.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { type Decoupage, lireDecoupage } from '../../../infra/territoire/decoupage.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { zoneScolaireDe } from '../../../infra/territoire/zones-scolaires.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';

const LISTES = [communes, reglages, ...LISTES_SUIVIES.map((s) => s.definition)];
/** Lists that those link to. */
const LIEES = ['FichesAction', 'Contacts'];
const CETTE_ANNEE = lireDecoupage();

let monde: GraphEnMemoire;
beforeAll(async () => {
  const noms = [...LISTES.map((l) => l.name), ...LIEES];
  monde = ouvrirGraph();
  const { echecs } = await provisionner({
    client: monde.client,
    site: monde.site,
    definitions: TOUTES_LES_LISTES.filter((l) => noms.includes(l.name)),
  });
  expect(echecs).toEqual([]);
});
afterEach(async () => {
  for (const definition of LISTES) {
    const supprimer = (await depot(definition).lire()).items;
    await ecrireEnLot(monde.client, monde.site, definition, { creer: [], supprimer });
  }
});
afterAll(() => monde.graph.fermer());

const depot = <L extends ListDefinition>(definition: L) => creerDepot(monde.client, monde.site, definition);
const ecrire = (
  codes: readonly string[],
  plus: Partial<Parameters<typeof ecrireLeTerritoire>[1]> = {},
  decoupage: Decoupage = CETTE_ANNEE,
) => ecrireLeTerritoire(monde, { codes, simuler: false, ...plus }, decoupage);
const lu = async () => ouvrirTerritoire((await depot(communes).lire()).items);
const refus = async (...codes: string[]): Promise<string> =>
  ecrire(codes).then(
    () => '',
    (erreur: unknown) => (erreur instanceof Refuse ? erreur.message.replace(/\u00A0/g, ' ') : String(erreur)),
  );

describe('cinq territoires de France', () => {
  test.each([
    ['CC Latitude Nord Gironde', '243301181', 12, 21_898, 'A', '33114', ['33620']],
    ['CC Yonne Nord', '248900896', 23, 24_896, 'A', '89309', ['89140']],
    [
      'CA Intercommunale de la Réunion Est (CIREST)',
      '249740093',
      6,
      undefined,
      'Outre-mer',
      '97410',
      ['97470', '97437'],
    ],
    ['CC du Pays d’Uzerche', '241927243', 12, undefined, 'A', '19248', ['19210']],
    ['CA du Pays Basque', '200067106', 158, undefined, 'A', '64102', ['64100']],
  ] as const)('%s', async (nom, siren, nombre, population, zone, insee, codesPostaux) => {
    await ecrire([siren]);
    const territoire = await lu();
    expect(territoire).toMatchObject({ nom, millesime: 2026, intercommunalites: [{ siren, nom, entiere: true }] });
    expect(territoire.communes).toHaveLength(nombre);
    if (population !== undefined) expect(territoire.population).toBe(population);
    expect(new Set(territoire.communes.map((c) => c.zoneScolaire))).toEqual(new Set([zone]));
    const une = territoire.communes.find((c) => c.insee === insee);
    expect(codesPostaux.filter((code) => une?.codesPostaux.includes(code)).length).toBeGreaterThan(0);
    for (const c of territoire.communes) expect([c.insee, c.codesPostaux.length > 0]).toEqual([c.insee, true]);
    expect((await depot(reglages).parCle('territoire'))?.valeur).toBe(nom);
    // Once more: nothing left to do, and nothing written.
    monde.requetes.length = 0;
    const { json } = await ecrire([siren]);
    expect(json).toMatchObject({ ajoutees: [], modifiees: [], retirees: [], inchangees: nombre });
    expect(monde.requetes.filter((r) => !r.startsWith('GET'))).toEqual([]);
  });

  test('toute la France se lit : chaque commune a sa zone scolaire, et celles d’outre-mer la leur', async () => {
    const zones = new Map<string, Set<string>>();
    for (const { departement = '', type } of CETTE_ANNEE.communes)
      if (type === 'commune-actuelle')
        zones.set(zoneScolaireDe(departement), (zones.get(zoneScolaireDe(departement)) ?? new Set()).add(departement));
    expect(
      [...zones]
        .map(([zone, deps]) => [zone, deps.size])
        .filter(([zone]) => zone !== 'Outre-mer')
        .sort(),
    ).toEqual([
      ['A', 32],
      ['B', 41],
      ['C', 21],
      ['Corse', 2],
    ]);
    expect([...(zones.get('Outre-mer') ?? [])].every((d) => /^9[78]/.test(d))).toBe(true);
  });
});

test('plusieurs intercommunalités, une partie d’une, des communes : chacune se dit', async () => {
  await ecrire(['248900896', '249740093']);
  expect((await lu()).nom).toBe('CA Intercommunale de la Réunion Est (CIREST) et CC Yonne Nord');
  const { json } = await ecrire(['33114', '33123'], { nom: 'Canton de Cavignac' });
  expect(json).toMatchObject({ ajoutees: ['33114', '33123'], inchangees: 0 });
  expect(await lu()).toMatchObject({
    nom: 'CC Latitude Nord Gironde (2 communes)',
    intercommunalites: [{ siren: '243301181', entiere: false }],
  });
  expect((await depot(reglages).parCle('territoire'))?.valeur).toBe('Canton de Cavignac');
  // An établissement public territorial is inside a métropole: its communes are said to be its own.
  await ecrire(['200057867']);
  expect((await lu()).intercommunalites).toEqual([{ siren: '200057867', nom: 'Plaine Commune', entiere: true }]);
  expect((await depot(reglages).parCle('territoire'))?.valeur).toBe('Canton de Cavignac');
});

test('simulé, rien n’est écrit, et le plan est celui qui serait suivi', async () => {
  monde.requetes.length = 0;
  const { json, texte } = await ecrire(['248900896'], { simuler: true });
  expect(json).toMatchObject({ simule: true, nom: 'CC Yonne Nord', retirees: [], sansContour: 23 });
  expect(texte).toContain('simulation\u00A0: rien n’est écrit');
  expect(texte).toContain('https://geo.api.gouv.fr/epcis/248900896/communes?format=geojson&geometry=contour');
  expect(monde.requetes.filter((r) => !r.startsWith('GET'))).toEqual([]);
  expect((await lu()).communes).toEqual([]);
});

test('un code inconnu, mal écrit, ou de ce qui n’existe plus reçoit une phrase, et rien n’est écrit', async () => {
  for (const [code, phrase] of [
    ['111111111', 'Aucune intercommunalité ne porte le SIREN 111111111 au 1er janvier 2026.'],
    ['200035459', 'était celui de CA d’Agen, qui n’existe plus : ses communes sont aujourd’hui de'],
    ['200035459', '(200096956)'],
    ['213301146', 'est celui d’une commune : donnez son code INSEE, 33114 (Cavignac)'],
    ['01018', 'n’est plus celui d’une commune : elle est aujourd’hui de Valserhône. Donnez le code 01033.'],
    ['75101', 'est celui d’un arrondissement : donnez celui de sa commune, 75056.'],
    ['33999', 'Aucune commune ne porte le code INSEE 33999'],
    ['2433011', '« 2433011 » n’est pas un code'],
    ['yonne nord', 'CC Yonne Nord : 248900896'],
    ['zzzz', 'aucune intercommunalité n’a ce nom'],
    ['', 'Un code est vide'],
    [' ', 'Un code est vide'],
    ['uzerche', '« uzerche » n’est pas un code'],
    ['Uzerche', 'CC du Pays d’Uzerche : 241927243'],
  ] as const)
    expect([code, await refus('243301181', code)]).toEqual([code, expect.stringContaining(phrase)]);
  expect(await refus()).toContain('Dites le territoire');
  expect((await lu()).communes).toEqual([]);
});

describe('le 1er janvier', () => {
  /** The year after: a merger, another name, and an EPCI that takes the place of ours. */
  const lAnDApres = (plus: Partial<Decoupage> = {}): Decoupage => {
    const communes2027 = CETTE_ANNEE.communes.map((c) => {
      if (c.code === '33114' && c.type === 'commune-actuelle')
        return { ...c, type: 'commune-deleguee' as const, chefLieu: '33123' };
      if (c.code === '33123' && c.type === 'commune-actuelle')
        return { ...c, nom: 'Cézac-et-Cavignac', anciensCodes: ['33114'] };
      return c.code === '33473' ? { ...c, nom: 'Saint-Savin-de-Blaye' } : c;
    });
    const epci = CETTE_ANNEE.epci.map((e) =>
      e.code === '243301181' ? { ...e, membres: e.membres.filter((m) => m.code !== '33114') } : e,
    );
    return { ...CETTE_ANNEE, millesime: 2027, communes: communes2027, epci, ...plus };
  };

  const peupler = async () => {
    await ecrire(['243301181']);
    const base = { type: 'Association', statut: 'Active', thematiques: ['Parentalité'] } as const;
    const ici = await depot(structures).creer({
      ...base,
      nom: 'Fusionnée',
      communeInsee: '33114',
      commune: 'Cavignac',
      millesimeCog: 2026,
      zone: 'Communes',
      zoneCodes: ['33114', '33123'],
    });
    const renommee = await depot(structures).creer({
      ...base,
      nom: 'Renommée',
      communeInsee: '33473',
      commune: 'Saint-Savin',
    });
    const large = await depot(structures).creer({ ...base, nom: 'Large', zone: 'EPCI', zoneCodes: ['243301181'] });
    const loin = await depot(structures).creer({ ...base, nom: 'Loin', communeInsee: '33063', commune: 'Bordeaux' });
    await depot(campagnes).creer({
      titre: 'Été',
      etat: 'Préparation',
      debut: '2027-01-04',
      fin: '2027-02-01',
      communes: ['33114', '33380'],
    });
    await depot(recherches).creer({ cle: 'r', nom: 'Ici', auteur: 'a.b', criteres: 'q=sport&commune=33114' });
    return { ici, renommee, large, loin };
  };

  test('ce qui changera est montré d’abord, puis écrit une seule fois', async () => {
    const { ici, renommee, large, loin } = await peupler();
    const vu = await ecrire([], { simuler: true }, lAnDApres());
    expect(vu.json).toMatchObject({ simule: true, millesime: 2027, ajoutees: [], retirees: ['33114'] });
    expect(vu.texte.replace(/\u00A0/g, ' ')).toContain(`ligne ${ici.id} : communeInsee 33114 → 33123`);
    expect((await depot(structures).parId(ici.id)).communeInsee).toBe('33114');

    await ecrire([], {}, lAnDApres());
    expect(await depot(structures).parId(ici.id)).toMatchObject({
      communeInsee: '33123',
      commune: 'Cézac-et-Cavignac',
      millesimeCog: 2027,
      zoneCodes: ['33123'],
    });
    expect((await depot(structures).parId(renommee.id)).commune).toBe('Saint-Savin-de-Blaye');
    for (const { id, eTag } of [large, loin]) expect((await depot(structures).parId(id)).eTag).toBe(eTag);
    expect((await depot(recherches).lire()).items[0]?.criteres).toBe('q=sport&commune=33123');
    expect((await depot(campagnes).lire()).items[0]?.communes).toEqual(['33123', '33380']);
    expect((await lu()).communes.map((c) => c.insee)).not.toContain('33114');
    monde.requetes.length = 0;
    await ecrire([], {}, lAnDApres());
    expect(monde.requetes.filter((r) => !r.startsWith('GET'))).toEqual([]);
  });

  test('une interruption se reprend : la même commande finit ce qui manque', async () => {
    const { ici } = await peupler();
    monde.perdre(/^POST \/\$batch/, false);
    await expect(ecrire([], {}, lAnDApres())).rejects.toThrow('Relancez la même commande');
    await ecrire([], {}, lAnDApres());
    expect((await depot(structures).parId(ici.id)).communeInsee).toBe('33123');
    expect((await lu()).millesime).toBe(2027);
  });

  test('une intercommunalité qui disparaît ne se remplace pas seule ; nommée, sa suite emporte les zones', async () => {
    const { large } = await peupler();
    const membres = CETTE_ANNEE.epci.find((e) => e.code === '243301181')?.membres ?? [];
    const suite = { code: '200099999', nom: 'CA Haute Gironde', membres };
    const epci = [...CETTE_ANNEE.epci.filter((e) => e.code !== '243301181'), suite];
    const sansElle = { ...CETTE_ANNEE, millesime: 2027, epci };
    await expect(ecrire([], {}, sansElle)).rejects.toThrow(
      'ses communes sont aujourd’hui de CA Haute Gironde (200099999)',
    );
    await ecrire(['200099999'], {}, sansElle);
    expect((await depot(structures).parId(large.id)).zoneCodes).toEqual(['200099999']);
    expect((await lu()).nom).toBe('CA Haute Gironde');
  });
});

test('les contours viennent d’un fichier, restent quand on relance sans lui, et leur manque se dit', async () => {
  const dossier = mkdtempSync(join(tmpdir(), 'territoire-'));
  const fichier = join(dossier, 'communes.geojson');
  const features = LATITUDE_NORD_GIRONDE.communes.map(({ insee, contour = [] }) => ({
    properties: { code: insee },
    geometry: { type: 'Polygon', coordinates: [[...contour, contour[0]]] },
  }));
  writeFileSync(fichier, JSON.stringify({ type: 'FeatureCollection', features }));
  await ecrire(['243301181'], { contours: [fichier] });
  const avec = (await lu()).communes;
  expect(avec).toEqual(LATITUDE_NORD_GIRONDE.communes);
  expect((await ecrire(['243301181'])).json).toMatchObject({ sansContour: 0, inchangees: 12 });
  await expect(ecrire(['248900896'], { contours: [fichier] })).rejects.toThrow('Le contour manque pour');
  writeFileSync(fichier, '{"features":[{"properties":{},"geometry":{"type":"Point"}}]}');
  await expect(ecrire(['243301181'], { contours: [fichier] })).rejects.toThrow('n’a pas les contours attendus');
  rmSync(dossier, { recursive: true });
});

test('« verifier » dit un territoire qui manque, et celui d’une autre année', async () => {
  const phrases = async () => (await verifierLeTerritoire(monde)).map((c) => c.phrase);
  expect(await phrases()).toEqual([expect.stringContaining('Le territoire n’est pas écrit')]);
  await ecrire(['243301181'], {}, { ...CETTE_ANNEE, millesime: 2025 });
  expect(await phrases()).toEqual([expect.stringContaining('Le territoire est celui de 2025.')]);
  await ecrire([]);
  expect(await phrases()).toEqual([]);
  expect((await depot(rencontres).lire()).items).toEqual([]);
});

import { LISTES, toutLire, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const banc = unBanc();
let liste = '';
let cible = '';
let champs: Record<string, unknown> = {};

beforeAll(async () => {
  cible = await uneListe(banc, 'Partenaires');
  for (const Title of ['Foyer rural', 'Mission locale'])
    await banc.appeler('POST', `${cible}/items`, { corps: { fields: { Title } } });
  const listId = cible.split('/').at(-1);
  liste = await uneListe(banc, 'Fiches', [
    { name: 'Ville', text: { maxLength: 20 }, indexed: true },
    { name: 'Code', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Resume', text: { allowMultipleLines: true } },
    { name: 'Statut', choice: { choices: ['Actif', 'Clos'], displayAs: 'dropDownMenu' } },
    { name: 'Libre', choice: { choices: ['Oui'], allowTextEntry: true } },
    { name: 'Themes', choice: { choices: ['Santé', 'Emploi'], displayAs: 'checkBoxes' } },
    { name: 'Effectif', number: { minimum: 0, maximum: 100 } },
    { name: 'Ouvert', boolean: {}, defaultValue: { value: '1' } },
    { name: 'Jour', dateTime: { format: 'dateOnly' } },
    { name: 'Instant', dateTime: { format: 'dateTime' } },
    { name: 'Partenaire', lookup: { listId, columnName: 'Title' } },
    { name: 'Partenaires', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
    { name: 'Referent', personOrGroup: {} },
    { name: 'Site', hyperlinkOrPicture: { isPicture: false } },
    { name: 'Calcul', calculated: { formula: '=1', outputType: 'number' } },
  ]);
  champs = { Title: 'Une fiche' };
});
afterAll(() => banc.graph.fermer());

const creer = (fields: Record<string, unknown>, entetes = {}) =>
  banc.appeler('POST', `${liste}/items`, { corps: { fields }, entetes });

describe('Ce qu’une écriture refuse, comme SharePoint', () => {
  test.each([
    ['un champ inconnu', { Inconnu: 1 }],
    ['l’absence d’un champ obligatoire', { Title: null }],
    ['un texte plus long que sa colonne', { Ville: 'x'.repeat(21) }],
    ['un texte de plus de 255 caractères', { Code: 'x'.repeat(256) }],
    ['un nombre à la place d’un texte', { Ville: 33 }],
    ['une valeur hors des choix', { Statut: 'Ailleurs' }],
    ['un choix multiple sans son type', { Themes: ['Santé'] }],
    ['un choix multiple hors des choix', { 'Themes@odata.type': 'Collection(Edm.String)', Themes: ['Sport'] }],
    ['un nombre sous le minimum', { Effectif: -1 }],
    ['un nombre au-dessus du maximum', { Effectif: 101 }],
    ['un nombre écrit en texte', { Effectif: '12' }],
    ['un booléen écrit en texte', { Ouvert: 'oui' }],
    ['une date française', { Jour: '23/11/2026' }],
    ['une date impossible', { Instant: '2026-02-30T10:00:00Z' }],
    ['le libellé d’une liaison', { Partenaire: 'Foyer rural' }],
    ['une liaison par texte', { PartenaireLookupId: 'Foyer rural' }],
    ['une liaison vers une ligne absente', { PartenaireLookupId: 99 }],
    ['une liaison multiple sans son type', { PartenairesLookupId: [1] }],
    ['une personne par son adresse', { ReferentLookupId: 'camille.esteve@latitude-nord-gironde.example' }],
    ['une personne par son nom', { Referent: 'Camille' }],
    ['un lien hypertexte sans l’en-tête apiversion', { Site: { Url: 'https://a.example' } }],
    ['une colonne calculée', { Calcul: 3 }],
    ['une colonne du système', { Created: '2026-01-01T00:00:00Z' }],
  ])('%s', async (_, fautif) => {
    const { status, corps } = await creer({ ...champs, ...fautif });
    expect(status).toBe(400);
    expect(corps.error).toMatchObject({ code: 'invalidRequest', message: expect.any(String) });
    expect(Object.keys(corps.error.innerError)).toEqual(['date', 'request-id', 'client-request-id']);
  });

  test('une valeur déjà prise dans une colonne unique, sans égard à la casse', async () => {
    expect((await creer({ ...champs, Code: 'ABC' })).status).toBe(201);
    const { status, corps } = await creer({ ...champs, Code: 'abc' });
    expect(status).toBe(400);
    expect(corps.error.message).toContain('duplicate values');
  });

  test('une écriture refusée ne change rien', async () => {
    const avant = (await toutLire(banc, `${liste}/items?$expand=fields`)).valeurs;
    await creer({ ...champs, Effectif: 101 });
    expect((await toutLire(banc, `${liste}/items?$expand=fields`)).valeurs).toEqual(avant);
  });
});

describe('Ce qu’une lecture rend', () => {
  test('chaque sorte de valeur revient sous sa forme de Graph, un champ vide est absent', async () => {
    const { status, corps } = await creer(
      {
        ...champs,
        Libre: 'Autre',
        'Themes@odata.type': 'Collection(Edm.String)',
        Themes: ['Emploi'],
        Effectif: 12,
        Jour: '2026-07-14T12:00:00Z',
        Instant: '2026-07-14T12:00:00.750+02:00',
        PartenaireLookupId: 1,
        'PartenairesLookupId@odata.type': 'Collection(Edm.Int32)',
        PartenairesLookupId: [2, 1],
        ReferentLookupId: 10,
        Site: { Url: 'https://a.example', Description: 'A' },
        Ville: '',
      },
      { prefer: 'apiversion=2.1' },
    );
    expect(status).toBe(201);
    expect(corps.fields).toMatchObject({
      Libre: 'Autre',
      Themes: ['Emploi'],
      Effectif: 12,
      Ouvert: true,
      Jour: '2026-07-13T22:00:00Z',
      Instant: '2026-07-14T10:00:00Z',
      PartenaireLookupId: '1',
      Partenaires: [
        { LookupId: 2, LookupValue: 'Mission locale' },
        { LookupId: 1, LookupValue: 'Foyer rural' },
      ],
      ReferentLookupId: '10',
      id: corps.id,
    });
    expect(corps.fields).not.toHaveProperty('Ville');
    expect(corps.fields).not.toHaveProperty('Partenaire');
  });

  test('le libellé d’une liaison ne vient que demandé', async () => {
    const { corps } = await creer({ ...champs, PartenaireLookupId: 2 });
    const url = `${liste}/items/${corps.id}?$expand=fields($select=Partenaire,Title)`;
    const { fields } = (await banc.appeler('GET', url)).corps;
    expect(fields).toEqual({ '@odata.etag': corps.eTag, Partenaire: 'Mission locale', Title: 'Une fiche' });
  });

  test('null efface, PATCH …/fields ne rend que les champs', async () => {
    const { corps } = await creer({ ...champs, Ville: 'Blaye' });
    const change = await banc.appeler('PATCH', `${liste}/items/${corps.id}/fields`, { corps: { Ville: null } });
    expect(change.status).toBe(200);
    expect(change.corps).not.toHaveProperty('Ville');
    expect(change.corps).not.toHaveProperty('webUrl');
    expect(change.corps['@odata.etag']).not.toBe(corps.eTag);
    const { corps: versions } = await banc.appeler('GET', `${liste}/items/${corps.id}/versions`);
    expect(versions.value.map((v: { id: string }) => v.id)).toEqual(['2.0', '1.0']);
  });

  test('la suppression d’une ligne vide les liaisons qui y menaient', async () => {
    const { corps: but } = await banc.appeler('POST', `${cible}/items`, { corps: { fields: { Title: 'Éphémère' } } });
    const { corps } = await creer({ ...champs, PartenaireLookupId: Number(but.id) });
    expect((await banc.appeler('DELETE', `${cible}/items/${but.id}`)).status).toBe(204);
    const { fields } = (await banc.appeler('GET', `${liste}/items/${corps.id}?expand=fields`)).corps;
    expect(fields).not.toHaveProperty('PartenaireLookupId');
    expect((await banc.appeler('GET', `${cible}/items/${but.id}`)).corps.error.code).toBe('itemNotFound');
  });
});

describe('Concurrence', () => {
  test('un If-Match périmé est un 412, sur la modification et la suppression', async () => {
    const { corps } = await creer(champs);
    const url = `${liste}/items/${corps.id}`;
    const entetes = { 'if-match': corps.eTag };
    expect((await banc.appeler('PATCH', `${url}/fields`, { corps: { Ville: 'A' }, entetes })).status).toBe(200);
    expect((await banc.appeler('PATCH', `${url}/fields`, { corps: { Ville: 'B' }, entetes })).status).toBe(412);
    expect((await banc.appeler('DELETE', url, { entetes })).status).toBe(412);
    const { corps: relu } = await banc.appeler('GET', `${url}?$select=id,eTag&$expand=fields($select=Ville)`);
    expect(relu.fields.Ville).toBe('A');
    expect((await banc.appeler('DELETE', url, { entetes: { 'if-match': relu.eTag } })).status).toBe(204);
  });
});

describe('Droits', () => {
  test.each([
    ['partenaire', 200, 403, 403],
    ['invite', 200, 403, 403],
    ['etranger', 403, 403, 403],
    ['fonctions', 200, 201, 403],
    ['coordination', 200, 201, 201],
  ] as const)('%s : lecture %i, écriture %i, création de colonne %i', async (porteur, lecture, ecriture, gestion) => {
    expect((await banc.appeler('GET', `${liste}/items?$top=1`, { porteur })).status).toBe(lecture);
    expect((await banc.appeler('POST', `${liste}/items`, { porteur, corps: { fields: champs } })).status).toBe(
      ecriture,
    );
    const corps = { name: `Col_${porteur}`, text: {} };
    expect((await banc.appeler('POST', `${liste}/columns`, { porteur, corps })).status).toBe(gestion);
  });

  test('sans jeton, 401 ; une liste ou un site inconnus, 404', async () => {
    const refus = await banc.appeler('GET', LISTES, { porteur: 'personne' });
    expect([refus.status, refus.corps.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect((await banc.appeler('GET', `${LISTES}/Absente/items`)).status).toBe(404);
    expect((await banc.appeler('GET', '/sites/ailleurs.example,a,b/lists')).status).toBe(404);
  });
});

verifierLaTrace();

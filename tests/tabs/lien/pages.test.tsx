/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { PageDeFiche, PageDeLien, PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { LienPersonnel } from '../../../tabs/lien/LienPersonnel.tsx';

const JETON = 'abc.def.ghi';
const DEMANDE = { territoire: 'Pays d’Exemple', coordination: '05 57 00 00 00', structure: 'Le Relais' };
const EN_TETE = {
  expireLe: '2026-12-18',
  dejaRepondu: false,
  demande: { ...DEMANDE, personne: 'Odile Exemple' },
  information: {
    notice: ['Qui est responsable\u00A0: nous.'],
    premierContact: false,
    personnelle: true,
    sansRappel: false,
  },
};
const FICHE: PageDeFiche = {
  nature: 'fiche',
  ...EN_TETE,
  fiche: {
    nom: 'Le Relais',
    type: 'Association',
    valeurs: { horaires: 'Mo-Fr 09:00-12:00', telephone: '+33557000000', zone: 'EPCI' },
    lecteurs: { telephone: 'partenaires', courriel: 'partenaires', adresse: 'public' },
    sections: [
      { section: 'Coordonnées', restante: true },
      { section: 'Accès', restante: true },
      { section: 'Contacts', restante: true },
    ],
    thematiquesPossibles: [],
    publicsPossibles: [],
    attente: 'Adresse de structure en attente.',
    contacts: [
      {
        id: '7',
        eTag: '"7,1"',
        nom: 'Odile Exemple',
        principal: true,
        soi: true,
        attente: 'Adresse de contact en attente.',
      },
    ],
    communes: [],
  },
};

type Recu = { readonly route: string; readonly corps: Record<string, unknown> };
type Reponse = { readonly statut?: number; readonly corps: unknown } | 'coupure';

/** The network: what each route answers, in the order of the calls; the last answer stays. */
function unReseau(reponses: Readonly<Record<string, readonly Reponse[]>>): Recu[] {
  const recus: Recu[] = [];
  const restantes = new Map(Object.entries(reponses).map(([route, suite]) => [route, [...suite]]));
  const repondre = (corps: unknown, statut = 200) => ({ ok: statut < 400, status: statut, json: async () => corps });
  const fetch = async (adresse: URL | string, options?: { readonly body?: string }) => {
    const { pathname } = new URL(String(adresse), 'http://localhost/');
    if (pathname.endsWith('configuration.json')) return repondre(CONFIGURATION);
    const route = pathname.replace('/api/', '');
    recus.push({ route, corps: JSON.parse(options?.body ?? '{}') });
    const suite = restantes.get(route) ?? [];
    const reponse = suite.length > 1 ? suite.shift() : suite[0];
    if (reponse === undefined || reponse === 'coupure') throw new TypeError('Failed to fetch');
    return repondre(reponse.corps, reponse.statut);
  };
  Object.assign(globalThis, { fetch });
  return recus;
}
const CONFIGURATION = {
  clientId: 'x',
  locataire: 'x',
  graphUrl: '/graph',
  apiUrl: '/api',
  siteId: 'x',
  portees: { graph: ['x'], api: ['x'] },
};
const refus = (code: string, statut: number, champs?: object) => ({
  statut,
  corps: { erreur: { code, message: 'Ce que dit le serveur.', ...(champs && { champs }) } },
});

beforeAll(() => Object.assign(window, { scrollTo: () => undefined }));

async function ouvrir(page: PageDeLien, autres: Readonly<Record<string, readonly Reponse[]>> = {}, rappels = false) {
  const recus = unReseau({ 'liens/ouvrir': [{ corps: page }], ...autres });
  render(<LienPersonnel recu={{ jeton: JETON, page: rappels ? 'rappels' : 'celle-du-lien' }} />);
  await screen.findByRole('heading', { level: 1 });
  return recus;
}
const cliquer = (nom: RegExp | string) => fireEvent.click(screen.getByRole('button', { name: nom }));
const titre = (dit: RegExp | string) => screen.findByRole('heading', { level: 1, name: dit });
const bandeau = () => screen.getByRole('banner').textContent;

const REMISE: PageDeLien = {
  nature: 'remise',
  ...EN_TETE,
  remise: { structure: 'Le Relais', objet: 'Annuaire des partenaires', diffuseeLe: '2026-11-20' },
};
const SYNTHESE: PageDeLien = { nature: 'synthese', ...EN_TETE };
const MISE_EN_LIEN: PageDeLien = {
  nature: 'mise-en-lien',
  ...EN_TETE,
  miseEnLien: {
    cote: 'destinataire',
    structure: 'Le Relais',
    autre: 'Le Foyer',
    faiteLe: '2026-11-01',
    thematique: 'Logement',
  },
};

const uneRencontre = (rencontre: Partial<PageDeRencontre['rencontre']> = {}, autre: Partial<PageDeRencontre> = {}) =>
  ({
    nature: 'rencontre',
    ...EN_TETE,
    rencontre: {
      structure: 'Le Relais',
      titre: 'Loger les jeunes',
      thematique: 'Logement',
      etat: 'Planifiée',
      passee: false,
      duree: '2 heures',
      modalite: 'En présence',
      organisatrices: [],
      aSavoir: [],
      ordreDuJour: [],
      ...rencontre,
    },
    ...autre,
  }) satisfies PageDeRencontre;

test.each<[string, PageDeLien, boolean, string]>([
  ['une rencontre à venir', uneRencontre(), false, 'La coordination invite'],
  ['une rencontre passée', uneRencontre({ passee: true, etat: 'Tenue' }), false, 'au sujet d’une rencontre'],
  ['une rencontre annulée', uneRencontre({ etat: 'Annulée' }), false, 'au sujet d’une rencontre'],
  ['une rencontre dont on est tenu au courant', uneRencontre({ informee: true }), false, 'au sujet d’une rencontre'],
  ['une décision', uneRencontre({}, { sansInvitation: true, decisions: [] }), false, 'au sujet d’une rencontre'],
  ['une fiche', FICHE, false, 'de vérifier sa fiche'],
  ['une mise en lien', MISE_EN_LIEN, false, 'ce qu’est devenue une mise en lien'],
  ['une remise', REMISE, false, 'si l’annuaire est arrivé'],
  ['la synthèse du mois', SYNTHESE, false, 'une fois par mois'],
  ['« ne plus recevoir de rappels »', FICHE, true, 'de vérifier sa fiche'],
])('%s dit en haut qui demande, à qui, pourquoi et jusqu’à quand', async (_nom, page, rappels, pourquoi) => {
  await ouvrir(page, {}, rappels);
  expect(bandeau()).toContain('Pays d’Exemple');
  expect(bandeau()).toContain('Annuaire des partenaires');
  expect(bandeau()).toContain('Odile Exemple (Le Relais)');
  expect(bandeau()).toContain(pourquoi);
  expect(bandeau()).toContain('18 décembre 2026');
  expect(screen.getByText(/La coordination\s: 05 57 00 00 00/)).toBeTruthy();
});

test('un lien envoyé à une structure ne nomme personne', async () => {
  await ouvrir({ ...FICHE, demande: DEMANDE });
  expect(bandeau()).toContain('demande à Le Relais de');
});

test('« tout est juste » est envoyé une fois, même d’un double clic', async () => {
  const recus = await ouvrir(FICHE, {
    'liens/repondre': [
      { corps: { verifieeLe: '2026-11-29', restantes: [], champsCorriges: [], attente: 'Ceci attend un accord.' } },
    ],
  });
  const bouton = screen.getByRole('button', { name: 'Oui, tout est juste' });
  fireEvent.click(bouton);
  fireEvent.click(bouton);
  await titre(/^Merci/);
  expect(screen.getByText(/confirmée à la date du 29 novembre 2026/)).toBeTruthy();
  expect(screen.getByText('Ceci attend un accord.')).toBeTruthy();
  expect(recus.filter(({ route }) => route === 'liens/repondre').map((r) => r.corps)).toEqual([
    { jeton: JETON, corrections: {} },
  ]);
});

test('ce qui attend une décision est dit là où il se lit', async () => {
  await ouvrir(FICHE);
  expect(screen.getByText('Adresse de structure en attente.')).toBeTruthy();
  expect(screen.getByText('Adresse de contact en attente.')).toBeTruthy();
});

test('« corriger » demande quelle partie, et n’envoie que ce qui a changé', async () => {
  const relue = {
    ...FICHE,
    fiche: { ...FICHE.fiche, sections: FICHE.fiche.sections.map((s) => ({ ...s, restante: s.section !== 'Accès' })) },
  };
  const { demande: _, information: __, ...page } = relue;
  const recus = await ouvrir(FICHE, {
    'liens/repondre': [{ corps: { restantes: ['Coordonnées', 'Contacts'], champsCorriges: ['horaires'], page } }],
  });
  cliquer('Corriger');
  await titre(/^Que faut-il corriger/);
  cliquer('Accès');
  await titre(/^Corriger\s: Accès$/);
  cliquer('Enregistrer mes corrections');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Vous n’avez rien changé/));
  fireEvent.input(screen.getByLabelText('Horaires'), { target: { value: 'lundi : 9 h à 12 h' } });
  cliquer('Enregistrer mes corrections');
  await screen.findByText('C’est enregistré. Il reste 2 parties.');
  expect(recus.at(-1)?.corps).toEqual({
    jeton: JETON,
    corrections: { horaires: 'lundi : 9 h à 12 h' },
    sections: ['Accès'],
  });
  expect(document.activeElement?.textContent).toBe('Accès');
  // What the answer does not tell again stays: who asks, and what is told of one’s data.
  expect(bandeau()).toContain('Pays d’Exemple');
  expect(screen.getByText('Vos données et vos droits')).toBeTruthy();
});

test('la synthèse du mois s’arrête d’un clic, et rien ne s’arrête tout seul', async () => {
  const recus = await ouvrir(SYNTHESE, { 'liens/synthese/arreter': ['coupure', { corps: { dejaFait: false } }] });
  expect(recus.map(({ route }) => route)).toEqual(['liens/ouvrir']);
  cliquer('Ne plus la recevoir');
  await titre('La page n’a pas pu joindre le service');
  cliquer('Réessayer');
  await titre('Vous ne recevrez plus la synthèse du mois');
  expect(recus.filter(({ route }) => route === 'liens/synthese/arreter').map(({ corps }) => corps)).toEqual([
    { jeton: JETON },
    { jeton: JETON },
  ]);
});

test('qui l’a arrêtée lit comment la recevoir de nouveau', async () => {
  await ouvrir({ ...SYNTHESE, dejaRepondu: true });
  expect(screen.queryByRole('button', { name: 'Ne plus la recevoir' })).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('écrivez à la coordination');
});

test('une coupure garde ce qui est écrit, et « réessayer » le renvoie', async () => {
  const recus = await ouvrir(FICHE, {
    'liens/repondre': ['coupure', { corps: { restantes: ['Contacts'], champsCorriges: ['horaires'], page: FICHE } }],
  });
  cliquer(/^Corriger\s: Accès$/);
  fireEvent.input(await screen.findByLabelText('Horaires'), { target: { value: 'mardi : 9 h à 12 h' } });
  cliquer('Enregistrer mes corrections');
  await titre('La page n’a pas pu joindre le service');
  cliquer('Revenir à la page');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Horaires').value).toBe('mardi : 9 h à 12 h'));
  cliquer('Enregistrer mes corrections');
  await screen.findByText('C’est enregistré. Il reste une partie.');
  const envois = recus.filter(({ route }) => route === 'liens/repondre').map((r) => r.corps);
  expect(envois).toHaveLength(2);
  expect(envois[1]).toEqual(envois[0]);
});

test('une valeur refusée est dite, et le formulaire revient tel qu’il était écrit', async () => {
  const dit = [{ chemin: 'telephone', message: 'Ce numéro n’existe pas.' }];
  await ouvrir(FICHE, { 'liens/repondre': [refus('demande-invalide', 400, dit)] });
  cliquer(/^Corriger\s: Coordonnées$/);
  fireEvent.input(await screen.findByLabelText('Téléphone'), { target: { value: '05' } });
  cliquer('Enregistrer mes corrections');
  await titre('Ce que dit le serveur.');
  expect(screen.getByRole('alert').textContent).toBe('Ce numéro n’existe pas.');
  cliquer('Revenir à mes corrections');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Téléphone').value).toBe('05'));
});

test('une personne ajoutée après une coupure l’est sous la même clé', async () => {
  const recus = await ouvrir(FICHE, {
    'liens/contacts': [
      'coupure',
      { corps: { contacts: FICHE.fiche.contacts, dejaFait: false, propose: true, attente: 'Ceci attend un accord.' } },
    ],
  });
  cliquer('Ajouter une personne');
  fireEvent.input(await screen.findByLabelText('Nom complet'), { target: { value: 'Noé Exemple' } });
  cliquer('Enregistrer cette personne');
  await titre('La page n’a pas pu joindre le service');
  cliquer('Réessayer');
  await titre(/c’est transmis$/);
  expect(screen.getByRole('status').textContent).toBe('Ceci attend un accord.');
  const changements = recus.filter(({ route }) => route === 'liens/contacts').map((r) => r.corps.changement);
  expect(changements).toHaveLength(2);
  expect(changements[1]).toEqual(changements[0]);
  expect(changements[0]).toMatchObject({ geste: 'ajouter', cle: expect.stringMatching(/.{20}/) });
});

test.each([
  ['lien-expire', 410, 'Ce lien n’est plus valable', 'Ce que dit le serveur.'],
  ['interdit', 403, 'Ce lien n’ouvre plus cette page', 'Ce que dit le serveur.'],
  ['non-authentifie', 401, 'Ce lien n’est pas reconnu', 'Répondez au courriel'],
  ['introuvable', 404, 'Cette page n’existe plus', 'Répondez au courriel'],
])(
  'un lien qui n’ouvre rien (%s) le dit, sans bouton qui ne mènerait nulle part',
  async (code, statut, dit, detail) => {
    unReseau({ 'liens/ouvrir': [refus(code, statut)] });
    render(<LienPersonnel recu={{ jeton: JETON, page: 'celle-du-lien' }} />);
    await titre(dit);
    expect(screen.getByRole('alert').textContent).toContain(detail);
    expect(bandeau()).toBe('Annuaire des partenaires');
    expect(screen.queryAllByRole('button')).toEqual([]);
  },
);

test('sans réseau à l’ouverture, « réessayer » ouvre la page', async () => {
  unReseau({ 'liens/ouvrir': ['coupure', { corps: FICHE }] });
  render(<LienPersonnel recu={{ jeton: JETON, page: 'celle-du-lien' }} />);
  await titre('La page n’a pas pu joindre le service');
  expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['Réessayer']);
  cliquer('Réessayer');
  await titre(/^Votre fiche\s: Le Relais$/);
});

test('une page changée entre-temps se relit', async () => {
  const recus = await ouvrir(FICHE, { 'liens/repondre': [refus('conflit', 409)] });
  cliquer('Oui, tout est juste');
  await titre('Cette page vient d’être modifiée');
  cliquer('Voir la dernière version');
  await titre(/^Votre fiche\s: Le Relais$/);
  expect(recus.map(({ route }) => route)).toEqual(['liens/ouvrir', 'liens/repondre', 'liens/ouvrir']);
});

test('la mise en lien attend une réponse à la première question, et envoie ce qui est dit', async () => {
  const recus = await ouvrir(MISE_EN_LIEN, {
    'liens/mise-en-lien': [{ corps: { etat: 'Aboutie', dejaFait: false } }],
  });
  cliquer('Envoyer ma réponse');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^Choisissez une réponse/));
  fireEvent.click(screen.getByRole('radio', { name: 'Oui, le contact a eu lieu' }));
  fireEvent.click(screen.getByRole('radio', { name: 'En partie' }));
  cliquer('Envoyer ma réponse');
  await waitFor(() => expect(recus).toHaveLength(2));
  expect(recus[1]?.corps).toEqual({ jeton: JETON, issue: 'Aboutie', pertinente: 'En partie' });
});

test('le jeton n’est ni dans l’adresse ni dans la page', async () => {
  await ouvrir(FICHE);
  expect(document.documentElement.outerHTML).not.toContain(JETON);
  expect(window.location.href).not.toContain(JETON);
});

import { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Cause, CLES_DES_CAUSES } from '../../../core/diagnostic/constat.ts';
import { espacesInsecables } from '../../../core/textes/francais.ts';
import { toursEnMemoire } from '../../../functions/hote/tours-des-minuteurs.ts';
import { chemin } from '../../../graph/chemin.ts';
import { type CibleADiagnostiquer, diagnostiquer } from '../../../infra/ligne-de-commande/diagnostiquer.ts';
import { RefusDeLApi, Refuse, type Rendu } from '../../../infra/ligne-de-commande/sortie.ts';
import { idSite, LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import paquet from '../../../package.json' with { type: 'json' };
import { ENVIRONNEMENT, ORIGINE } from '../../functions/environnement-local.ts';
import { type Accrocs, FLUX, type Installation, uneInstallation } from './installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await uneInstallation();
});
/** What provisioning would leave as it is: a column of another type, a row. */
let aRetirer: string | undefined;
afterEach(async () => {
  if (aRetirer !== undefined) await installation.administration.supprimer(aRetirer);
  aRetirer = undefined;
  await installation.reparer();
});
afterAll(() => installation.fermer());

test('saine, l’installation va bien : chaque essai le dit, et rien n’est parti ni resté', async () => {
  installation.accrocher({ tours: desTours(ilYA(0), true) });
  const { texte, statut } = await installation.diagnostiquer();
  expect(texte).toMatch(/^Tout va bien\.\n/);
  expect(texte).not.toMatch(/^\[(?!Bon\])/m);
  expect(statut).toBeUndefined();
  expect(installation.graph.boiteEnvoi()).toEqual([]);
  expect(installation.graph.evenements()).toEqual([]);
  expect(installation.canal.publications()).toEqual([]);
  const { administration } = installation;
  for (const nom of ['Reglages', 'Journal', 'Structures'])
    expect(await administration.lireJson(await itemsDe(nom), { schema: VALEURS })).toEqual({ value: [] });
});

const VALEURS = z.object({ value: z.array(z.unknown()) });
const UNE_LIGNE = z.object({ id: z.string() });
const COLONNES = z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) });

const listeDe = async (nom: string): Promise<string> =>
  chemin`/sites/${idSite}/lists/${await installation.site.idListe(nom)}`;
const itemsDe = async (nom: string): Promise<string> => `${await listeDe(nom)}/items`;

async function colonneDe(liste: string, nom: string): Promise<string> {
  const colonnes = `${await listeDe(liste)}/columns`;
  const { value } = await installation.administration.lireJson(colonnes, { schema: COLONNES });
  return `${colonnes}/${value.find(({ name }) => name === nom)?.id}`;
}

const accrocher = (accrocs: Accrocs) => () => installation.accrocher(accrocs);
const fermer = (reglage: object) => () => installation.fermetures.regler(reglage);
const leFlux = (flux: string) => () => installation.canal.regler({ flux });
const entra = (code: string, pour: string) => () => installation.refus.regler({ refus: code, pour });
const enPanne = (motif: string, effet: '401' | '403' | '404' | '429' | '503') => () =>
  installation.pannes.regler({ regles: [{ chemin: motif, taux: 1, effet }] });

/** A table whose service answers this. */
const uneTable = (status: number) => async (nom: string) =>
  new TableClient('https://essai.table.core.windows.net', nom, {
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: async (request) => ({ request, status, headers: request.headers, bodyAsText: '{}' }),
    },
  });

const sansReseau = (): Response => {
  throw new TypeError('fetch failed');
};
const AILLEURS = 'f0000000-0000-4000-8000-000000000001';
const SANTE = { etat: 'en service', version: paquet.version, reglages: 'complets', listes: 'joignables' };
const UNE_HEURE = 3_600_000;
const ilYA = (heures: number): string => new Date(Date.now() - heures * UNE_HEURE).toISOString();
const desTours = (le: string, fait: boolean) => {
  const tours = toursEnMemoire();
  void tours.noter('avancerLesCampagnes', { le, fait });
  return tours;
};

const HORLOGE = `${ENVIRONNEMENT.GRAPH_URL}${chemin`/sites/${idSite}`}`;
const avec = (autre: Partial<CibleADiagnostiquer>) => diagnostiquer({ ...installation.cible, ...autre });
const apres = (casser: () => unknown) => (): Promise<Rendu> => {
  casser();
  return installation.diagnostiquer();
};
const refuse = (code: string) => apres(entra(code, 'administration'));

/** What is broken, its cause, what is said of it, and how it is broken. */
const CASSEES: readonly (readonly [quoi: string, cause: Cause, dit: string, casser: () => unknown])[] = [
  [
    'une liste manque',
    'liste-manque',
    'La liste Publications manque, ou ne porte plus son nom.',
    async () => installation.administration.supprimer(await listeDe('Publications')),
  ],
  [
    'une colonne manque',
    'colonne-manque',
    'La colonne Structures.Siret manque.',
    async () => installation.administration.supprimer(await colonneDe('Structures', 'Siret')),
  ],
  [
    'une colonne d’un autre type',
    'colonne-d-un-autre-type',
    'La colonne Diffusions.Cle n’a pas le type attendu.',
    async () => {
      await installation.administration.supprimer(await colonneDe('Diffusions', 'Cle'));
      const corps = { name: 'Cle', displayName: 'Clé', number: {} };
      await installation.administration.ecrire('POST', `${await listeDe('Diffusions')}/columns`, { corps });
      aRetirer = await colonneDe('Diffusions', 'Cle');
    },
  ],
  [
    'un index manque',
    'index-manque',
    'La colonne Contacts.Oid n’est pas indexée.',
    async () =>
      installation.administration.ecrire('PATCH', await colonneDe('Contacts', 'Oid'), { corps: { indexed: false } }),
  ],
  [
    'une liste fermée aux fonctions',
    'liste-fermee-aux-fonctions',
    'La liste Journal est fermée aux fonctions',
    fermer({ application: 'fonctions', liste: 'Journal', droit: 'aucun' }),
  ],
  [
    'une liste en lecture pour les fonctions',
    'liste-en-lecture',
    'Les fonctions lisent la liste Campagnes mais n’y écrivent pas.',
    fermer({ application: 'fonctions', liste: 'Campagnes', droit: 'read' }),
  ],
  [
    'une liste réservée, ouverte aux visiteurs',
    'liste-ouverte-aux-visiteurs',
    'La liste Comptages s’ouvre à un visiteur du site',
    fermer({ application: 'visiteurs', liste: 'Comptages', droit: 'read' }),
  ],
  [
    'le site non accordé',
    'site-non-accorde',
    'Le site n’est pas accordé à l’application',
    fermer({ application: 'fonctions', droit: 'aucun' }),
  ],
  [
    'un autre site',
    'site-introuvable',
    'Le site n’existe pas, ou SITE_ID en désigne un autre.',
    accrocher({ env: { SITE_ID: `ailleurs.sharepoint.example,${AILLEURS},${AILLEURS}` } }),
  ],
  [
    'le rôle de l’identité non consenti',
    'role-manque',
    'n’a pas reçu le rôle Sites.Selected de Microsoft Graph',
    fermer({ consentement: 'retire' }),
  ],
  [
    'un secret périmé',
    'secret-perime',
    'son secret est faux ou périmé. (AADSTS7000222)',
    entra('AADSTS7000222', 'fonctions'),
  ],
  [
    'une identité inconnue',
    'identite-sans-jeton',
    'L’identité des fonctions n’obtient aucun jeton. (AADSTS700016)',
    entra('AADSTS700016', 'fonctions'),
  ],
  [
    'le consentement de l’administrateur manque',
    'consentement-manque',
    'Le consentement de l’administrateur manque. (AADSTS65001)',
    entra('AADSTS65001', 'administration'),
  ],
  [
    'une ressource inconnue',
    'ressource-inconnue',
    'ce n’est pas la bonne audience. (AADSTS500011)',
    entra('AADSTS500011', 'administration'),
  ],
  [
    'un jeton pour une autre audience',
    'graph-refuse-le-jeton',
    'Microsoft Graph refuse le jeton de l’identité',
    accrocher({ jetonDesFonctions: () => installation.emetteur.jetonDe(PROFILS.coordination, 'api') }),
  ],
  [
    'la boîte hors de la portée',
    'agenda-ferme',
    'La boîte qui organise est hors de la portée',
    fermer({ boite: 'fermee' }),
  ],
  [
    'le droit d’envoyer manque',
    'envoi-ferme',
    'Les fonctions n’ont pas le droit d’envoyer depuis la boîte qui organise. (ErrorAccessDenied)',
    fermer({ boite: 'sans-envoi' }),
  ],
  [
    'un organisateur inconnu',
    'organisateur-inconnu',
    'ORGANISATEUR ne désigne personne',
    accrocher({ env: { ORGANISATEUR: AILLEURS } }),
  ],
  [
    'un organisateur sans boîte',
    'organisateur-sans-boite',
    'ORGANISATEUR désigne un compte qui n’a pas de boîte',
    accrocher({ env: { ORGANISATEUR: PROFILS.invite.oid } }),
  ],
  [
    'un flux introuvable (404)',
    'canal-parti',
    'Le flux du canal n’existe plus à cette adresse. (WorkflowNotFound)',
    leFlux('introuvable'),
  ],
  [
    'un flux parti (410)',
    'canal-parti',
    'Le flux du canal n’existe plus à cette adresse.',
    accrocher({ adresses: { [FLUX]: () => new Response(null, { status: 410 }) } }),
  ],
  [
    'un flux supprimé',
    'canal-arrete',
    'Le flux du canal est arrêté ou supprimé. (WorkflowTriggerIsNotEnabled)',
    leFlux('supprime'),
  ],
  [
    'une signature changée',
    'canal-signature',
    'Le flux du canal refuse la signature de son adresse',
    accrocher({ env: { CANAL_FLUX_URL: `${FLUX}x` } }),
  ],
  [
    'l’adresse d’un connecteur fermé',
    'canal-adresse',
    'CANAL_FLUX_URL n’est pas l’adresse d’un flux de Power Automate.',
    accrocher({ env: { CANAL_FLUX_URL: 'https://essai.webhook.office.com/webhookb2/x' } }),
  ],
  [
    'une mauvaise origine',
    'origine-refusee',
    'L’hôte des fonctions n’admet pas l’origine des pages (CORS).',
    accrocher({ originesAdmises: ['https://autre.example'] }),
  ],
  [
    'des pages qui ne se lisent pas',
    'pages-injoignables',
    'Les pages ne se lisent pas à l’adresse URL_ONGLETS.',
    accrocher({ adresses: { [`${ENVIRONNEMENT.URL_ONGLETS}/configuration.json`]: sansReseau } }),
  ],
  [
    'l’audience déléguée en api://',
    'audience-deleguee',
    'Les pages demandent l’API sous une forme que Teams pour Windows refuse',
    accrocher({ pages: { portees: { graph: [], api: [`api://${LOCATAIRE.application}/access_as_user`] } } }),
  ],
  [
    'des pages d’une autre application',
    'pages-d-une-autre-application',
    'Les pages demandent leurs jetons pour une autre application',
    accrocher({ pages: { clientId: AILLEURS } }),
  ],
  [
    'une horloge décalée',
    'horloge-decalee',
    'L’horloge d’ici et celle de Microsoft diffèrent de 60',
    accrocher({ horlogeDesFonctions: () => new Date(Date.now() + 600_000) }),
  ],
  [
    'un stockage injoignable',
    'stockage-injoignable',
    'du stockage ne répondent pas.',
    accrocher({ ouvrirTable: uneTable(500) }),
  ],
  [
    'un stockage fermé',
    'stockage-ferme',
    'L’identité des fonctions n’ouvre pas les tables',
    accrocher({ ouvrirTable: uneTable(403) }),
  ],
  [
    'des fonctions injoignables',
    'fonctions-injoignables',
    'Les fonctions ne répondent pas.',
    accrocher({ sante: async () => undefined }),
  ],
  [
    'des fonctions plus anciennes',
    'fonctions-sans-diagnostic',
    'Les fonctions (version 0.0.9) ne connaissent pas ce diagnostic',
    accrocher({
      sante: async () => ({ ...SANTE, version: '0.0.9' }),
      api: () => Promise.reject(new RefusDeLApi('L’API a répondu 404.', 404)),
    }),
  ],
  [
    'des fonctions qui parlent autrement',
    'fonctions-sans-diagnostic',
    'ne connaissent pas ce diagnostic',
    accrocher({ api: async () => ({ constats: [{ essai: 'inconnu' }] }) }),
  ],
  [
    'un compte sans le rôle Coordination',
    'fonctions-refusent-le-compte',
    'il n’a pas le rôle Coordination.',
    accrocher({ api: () => Promise.reject(new RefusDeLApi('Réservé.', 403)) }),
  ],
  [
    'un réglage faux',
    'reglage-des-fonctions',
    'Le réglage SITE_ID des fonctions manque ou est faux.',
    accrocher({ env: { SITE_ID: '' } }),
  ],
  [
    'un réglage de la coordination refusé',
    'reglage-de-la-coordination',
    'Le réglage heurePublication a une valeur refusée dans la liste Reglages.',
    async () => {
      const items = await itemsDe('Reglages');
      const corps = { fields: { Title: 'heurePublication', Valeur: 'jamais' } };
      const { id } = await installation.administration.ecrireJson('POST', items, { schema: UNE_LIGNE, corps });
      aRetirer = `${items}/${id}`;
    },
  ],
  [
    'un minuteur en échec',
    'minuteur-en-echec',
    'Le dernier passage du minuteur avancerLesCampagnes a échoué.',
    accrocher({ tours: desTours(ilYA(0), false) }),
  ],
  [
    'un minuteur en retard',
    'minuteur-en-retard',
    'Le minuteur avancerLesCampagnes n’est pas passé à l’heure.',
    accrocher({ tours: desTours(ilYA(9), true) }),
  ],
  [
    'Microsoft Graph en panne',
    'graph-ne-repond-pas',
    'Microsoft Graph ne répond pas, ou demande d’attendre.',
    enPanne('/sites/[^/]+$', '503'),
  ],
];

/** The causes that a report tells. */
const rapport = z.object({ lignes: z.array(z.object({ cause: z.string().optional() })) });
const causesDe = (json: unknown): readonly string[] => rapport.parse(json).lignes.flatMap(({ cause = [] }) => cause);

test.each(CASSEES)('%s (%s) : « %s »', async (_quoi, cause, dit, casser) => {
  await casser();
  const { texte, statut, json } = await installation.diagnostiquer();
  const [ensemble = '', premiere = ''] = texte.split('\n');
  expect(texte).toContain(espacesInsecables(dit));
  expect([ensemble, premiere, statut]).toEqual([
    expect.stringMatching(/à réparer\.$/),
    expect.stringMatching(/^\[À réparer\]/),
    1,
  ]);
  expect(json).toMatchObject({ toutVaBien: false });
  expect(causesDe(json)).toContain(cause);
  // Each line that is no good tells what it stops, who mends it, and how.
  const abimees = texte.split('\n').filter((l) => /^\[(À réparer|À voir|Non essayé)\]/.test(l)).length;
  for (const mot of ['Ce que cela arrête', 'Qui peut réparer', 'À faire'])
    expect(texte.split('\n').filter((l) => l.startsWith(`    ${mot}`))).toHaveLength(abimees);
});

/** Seen by other eyes, or less than broken: a cause, and the command line that meets it. */
const AUTREMENT: readonly (readonly [cause: Cause, diagnostiquer: () => Promise<Rendu>])[] = [
  ['affectation-manque', refuse('AADSTS50105')],
  ['acces-conditionnel', refuse('AADSTS53003')],
  ['application-inconnue', refuse('AADSTS700016')],
  ['connexion-refusee', () => avec({ jeton: () => Promise.reject(new Refuse('La connexion n’a pas abouti.')) })],
  [
    'portee-manque',
    () => avec({ jeton: (r) => installation.emetteur.jetonDe(PROFILS.coordination, r, 'Sites.Selected') }),
  ],
  ['canal-non-regle', apres(accrocher({ sansCanal: true }))],
  [
    'visiteurs-non-essayes',
    () => {
      const { visiteur: _, ...sans } = installation.cible;
      return diagnostiquer(sans);
    },
  ],
  ['site-ferme-au-compte', apres(enPanne('/lists$', '403'))],
  ['ecriture-non-essayee', apres(fermer({ application: 'fonctions', droit: 'aucun' }))],
  ['cles-injoignables', apres(accrocher({ adresses: { [ENVIRONNEMENT.JETONS_JWKS]: sansReseau } }))],
  ['horloge-non-lue', apres(accrocher({ adresses: { [HORLOGE]: () => new Response(null) } }))],
  [
    'liste-mal-nommee',
    async () => {
      const corps = { displayName: 'MotsDuBilan' };
      await installation.administration.ecrire('PATCH', await listeDe('MotsDuBilan'), { corps });
      return installation.diagnostiquer();
    },
  ],
  [
    'colonne-a-elargir',
    async () => {
      const corps = { choice: { allowTextEntry: false, choices: ['Association'], displayAs: 'dropDownMenu' } };
      await installation.administration.ecrire('PATCH', await colonneDe('Structures', 'Statut'), { corps });
      return installation.diagnostiquer();
    },
  ],
  ['fonctions-en-panne', apres(accrocher({ api: () => Promise.reject(new RefusDeLApi('Panne.', 500)) }))],
  ['fonctions-attendent', apres(accrocher({ api: () => Promise.reject(new RefusDeLApi('Attendez.', 429)) }))],
  ['fonctions-d-une-autre-version', apres(accrocher({ sante: async () => ({ ...SANTE, version: '0.0.9' }) }))],
  ['boite-qui-attend', apres(enPanne('/calendarView', '429'))],
  ['canal-injoignable', apres(accrocher({ adresses: { [FLUX]: sansReseau } }))],
  ['canal-non-conclu', apres(accrocher({ adresses: { [FLUX]: () => new Response('{}') } }))],
  ['pages-d-un-autre-site', apres(accrocher({ pages: { siteId: `a,${AILLEURS},${AILLEURS}` } }))],
  [
    'origine-non-essayee',
    apres(accrocher({ adresses: { [`${ENVIRONNEMENT.URL_ONGLETS}/configuration.json`]: sansReseau } })),
  ],
  ['stockage-absent', apres(accrocher({ dansAzure: true }))],
  ['minuteurs-inconnus', () => installation.diagnostiquer()],
  [
    'essai-interrompu',
    apres(
      accrocher({
        tours: {
          noter: async () => undefined,
          lire: () => Promise.reject(new TypeError('inattendue')),
        },
      }),
    ),
  ],
];
test.each(AUTREMENT)('%s se dit', async (cause, faire) => {
  expect(causesDe((await faire()).json)).toContain(cause);
});

test('les fonctions seules ne savent pas si une liste manque ou leur est fermée : elles disent les deux', async () => {
  fermer({ application: 'fonctions', liste: 'Journal', droit: 'aucun' })();
  expect(await installation.appelerLesFonctions()).toMatchObject({
    constats: expect.arrayContaining([{ essai: 'listes', cause: 'liste-invisible', objets: ['Journal'] }]),
  });
});

/** Decided without a network: tests/core/diagnostic provokes them. */
const DANS_CORE: readonly Cause[] = [
  'liste-invisible',
  'role-trop-large',
  'trop-d-index',
  'colonne-devenue-facultative',
  'territoire-absent',
  'territoire-ancien',
  'reglage-inconnu',
  'activite-sans-moyens',
  'activite-refusee',
];

test('il n’est pas de cause que rien ne provoque', () => {
  const provoquees = new Set<Cause>([...CASSEES.map(([, c]) => c), ...AUTREMENT.map(([c]) => c), ...DANS_CORE]);
  expect(CLES_DES_CAUSES.filter((cause) => !provoquees.has(cause))).toEqual([]);
});

test('rien de secret ni de personnel ne se lit dans un rapport, quoi qui soit cassé', async () => {
  installation.fermetures.regler({ boite: 'fermee' });
  installation.canal.regler({ flux: 'arrete' });
  installation.accrocher({ env: { ORGANISATEUR: LOCATAIRE.organisateur.courriel } });
  const rendu = JSON.stringify(await installation.diagnostiquer());
  for (const secret of [
    'signature-du-flux',
    ENVIRONNEMENT.LIENS_SECRET,
    LOCATAIRE.organisateur.courriel,
    PROFILS.coordination.oid,
    PROFILS.coordination.personne,
    'eyJ',
    `${ORIGINE}/local`,
  ])
    expect(rendu).not.toContain(secret);
});

test('Exchange qui demande d’attendre n’est pas une panne : les envois reprennent d’eux-mêmes', async () => {
  enPanne('/calendarView', '429')();
  const { texte, statut } = await installation.diagnostiquer();
  expect([texte.split('\n')[1], statut]).toEqual([
    expect.stringMatching(/^\[À voir\] .*demande d’attendre/),
    undefined,
  ]);
});

test('une panne qui n’est pas un refus est lancée : elle n’est pas dite « connexion refusée »', async () => {
  await expect(avec({ jeton: () => Promise.reject(new TypeError('inattendue')) })).rejects.toThrow('inattendue');
});

test('les fonctions s’essaient douze fois en dix minutes, puis demandent d’attendre, à tous', async () => {
  const contexte = installation.composer();
  for (let n = 0; n < 12; n += 1) await installation.appelerLesFonctions(contexte);
  await expect(installation.appelerLesFonctions(contexte)).rejects.toMatchObject({
    reponse: 429,
    message: expect.stringMatching(/recommencez dans \d+ minutes?/),
  });
});

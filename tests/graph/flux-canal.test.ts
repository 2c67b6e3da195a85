import { OCTETS_MAX, publierCarte } from '../../graph/flux-canal.ts';
import { banc, codeDe, json, silence } from './fetch-ecrit.ts';

const SECRET = 'sig=tres-secret';
const url = `https://prod-12.westeurope.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?${SECRET}`;
const carte = { type: 'AdaptiveCard', version: '1.4', body: [] };
const enFile = () => new Response(null, { status: 202 });

test('piège 3 : un 202 dit que la carte est en file, pas qu’elle est publiée', async () => {
  const { fetch } = banc([enFile]);
  expect(await publierCarte(url, carte, { fetch })).toEqual({ etat: 'en-file' });
});

test('piège 4 : la carte part dans une enveloppe, jamais seule', async () => {
  const { fetch, requetes } = banc([enFile]);
  await publierCarte(url, carte, { fetch });
  expect(requetes[0]?.corps).toEqual({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: carte }],
  });
});

test('piège 4 : une carte de 28 Ko, mesurée en UTF-8, est refusée avant l’envoi', async () => {
  const { fetch, requetes } = banc([enFile]);
  // Half the limit in characters, all of it in bytes.
  const lourde = { ...carte, texte: 'é'.repeat(OCTETS_MAX / 2) };
  const refus = await publierCarte(url, lourde, { fetch });
  expect(refus).toMatchObject({ etat: 'refusee', raison: 'carte-trop-lourde' });
  expect(requetes).toHaveLength(0);
  expect(await publierCarte(url, { ...carte, texte: 'e'.repeat(OCTETS_MAX / 2) }, { fetch })).toEqual({
    etat: 'en-file',
  });
});

test('piège 1 : seules les adresses de Power Automate, en https, sont admises', async () => {
  const { fetch, requetes } = banc(enFile);
  const refusees = [
    'https://latitude.webhook.office.com/webhookb2/abc',
    'http://prod-12.westeurope.logic.azure.com/x',
    'https://logic.azure.com.exemple.example/x',
    'https://exemplelogic.azure.com/x',
    'https://camille@prod-12.westeurope.logic.azure.com/x',
    'https://prod-12.westeurope.logic.azure.com:8443/x',
    'http://localhost:3000/local/canal/x',
    'pas une adresse',
  ];
  for (const adresse of refusees)
    expect([adresse, await publierCarte(adresse, carte, { fetch })]).toEqual([
      adresse,
      { etat: 'refusee', raison: 'adresse-refusee' },
    ]);
  expect(requetes).toHaveLength(0);
  for (const adresse of ['https://x.api.powerplatform.com/a', 'https://x.api.powerautomate.com:443/a'])
    expect(await publierCarte(adresse, carte, { fetch })).toEqual({ etat: 'en-file' });
  expect(await publierCarte('http://localhost:3000/flux/x', carte, { fetch, local: true })).toEqual({
    etat: 'en-file',
  });
  expect(await publierCarte('http://exemple.example/x', carte, { fetch, local: true })).toMatchObject({
    etat: 'refusee',
  });
});

test('piège 4 : l’adresse, qui est un secret, n’est dans aucune erreur', async () => {
  const bavard = (() => Promise.reject(new TypeError(`Failed to parse URL from ${url}`))) as typeof fetch;
  const { fetch } = banc([() => json({ error: url }, 401)]);
  for (const envoi of [bavard, fetch]) {
    const erreur = (await publierCarte(url, carte, { fetch: envoi }).catch((e: unknown) => e)) as Error;
    expect(erreur).toBeInstanceOf(Error);
    expect(`${erreur.stack} ${String(erreur.cause)} ${JSON.stringify(erreur)}`).not.toMatch(/secret|logic\.azure/);
  }
});

test('un flux pressé est attendu ; une réponse perdue n’est pas renvoyée, la carte est peut-être là', async () => {
  const attentes: number[] = [];
  const attendre = async (ms: number) => void attentes.push(ms);
  const presse = banc([() => new Response(null, { status: 429, headers: { 'Retry-After': '3' } }), enFile]);
  expect(await publierCarte(url, carte, { fetch: presse.fetch, attendre })).toEqual({ etat: 'en-file' });
  expect(attentes).toEqual([3000]);
  const perdu = banc([silence]);
  expect(await codeDe(publierCarte(url, carte, { fetch: perdu.fetch, attendre }))).toBe('indisponible');
  const panne = banc([() => new Response(null, { status: 503, headers: { 'Retry-After': '3' } })]);
  expect(await codeDe(publierCarte(url, carte, { fetch: panne.fetch, attendre }))).toBe('indisponible');
});

import { lireEnvironnement } from '../../../functions/hote/environnement.ts';
import { ErreurDeReglage } from '../../../functions/hote/reglage.ts';
import { ENVIRONNEMENT } from '../environnement-local.ts';

const AZURE = {
  ...ENVIRONNEMENT,
  GRAPH_URL: 'https://graph.microsoft.com/v1.0',
  JETONS_EMETTEUR: 'https://login.microsoftonline.com/6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10/v2.0',
  JETONS_JWKS: 'https://login.microsoftonline.com/6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10/discovery/v2.0/keys',
  WEBSITE_SITE_NAME: 'fonctions',
};

const refus = (source: Record<string, string | undefined>): string => {
  try {
    lireEnvironnement(source);
  } catch (erreur) {
    if (erreur instanceof ErreurDeReglage) return erreur.message;
    throw erreur;
  }
  return '';
};

test('les réglages du poste et ceux d’Azure sont acceptés', () => {
  expect(refus(ENVIRONNEMENT)).toBe('');
  expect(refus(AZURE)).toBe('');
});

test.each(Object.keys(ENVIRONNEMENT))('sans %s, le refus le nomme', (cle) => {
  expect(refus({ ...ENVIRONNEMENT, [cle]: undefined })).toContain(`${cle} (manque)`);
  expect(refus({ ...ENVIRONNEMENT, [cle]: '' })).toContain(`${cle} (manque)`);
});

test('tous les réglages fautifs sont nommés en une fois, sans leur valeur', () => {
  const message = refus({ ...ENVIRONNEMENT, LIENS_SECRET: 'trop-court', API_AUDIENCE: 'pas-un-identifiant' });
  expect(message).toContain('LIENS_SECRET');
  expect(message).toContain('API_AUDIENCE');
  expect(message).not.toContain('trop-court');
  expect(message).not.toContain('pas-un-identifiant');
});

test('un secret que le coffre n’a pas rendu est dit comme tel', () => {
  const LIENS_SECRET = '@Microsoft.KeyVault(VaultName=coffre;SecretName=liens-secret)';
  expect(refus({ ...AZURE, LIENS_SECRET })).toMatch(/coffre.*LIENS_SECRET/);
});

test.each([
  ['Graph ailleurs', { GRAPH_URL: 'https://graph.exemple.fr/v1.0' }],
  ['Graph sur cette machine avec l’émetteur de Microsoft', { GRAPH_URL: 'http://localhost:3000/graph/v1.0' }],
  ['les clés ailleurs', { JETONS_JWKS: 'https://clefs.exemple.fr/keys' }],
  ['un nom qui ressemble', { GRAPH_URL: 'https://graph.microsoft.com.exemple.fr/v1.0' }],
])('un mélange d’origines est refusé : %s', (_titre, changements) => {
  expect(refus({ ...AZURE, ...changements })).not.toBe('');
});

test('les pages des liens personnels sont servies en https, sauf sur cette machine', () => {
  expect(refus({ ...AZURE, URL_ONGLETS: 'http://onglets.exemple.fr' })).toMatch(/URL_ONGLETS.*https/);
  expect(refus({ ...AZURE, URL_ONGLETS: 'https://onglets.exemple.fr' })).toBe('');
});

test('une adresse locale est refusée dans Azure', () => {
  expect(refus({ ...ENVIRONNEMENT, WEBSITE_SITE_NAME: 'fonctions' })).toContain('refusée dans Azure');
});

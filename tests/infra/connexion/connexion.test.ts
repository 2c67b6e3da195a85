import { jetonsDeLAdministrateur, moyensDeMicrosoft } from '../../../infra/ligne-de-commande/connexion.ts';
import { Refuse } from '../../../infra/ligne-de-commande/sortie.ts';
import { ADMINISTRATION, APPLICATION, jouerEntra, LOCATAIRE_ID, type RefusJoue } from './entra.ts';

const inscriptions = { locataire: LOCATAIRE_ID, administration: ADMINISTRATION, application: APPLICATION };

/** The command line in front of a played Entra: what it says, what it asks, and whether the browser was opened. */
function seConnecter({
  refus,
  navigateur = false,
}: {
  refus?: () => RefusJoue | undefined;
  navigateur?: boolean;
} = {}) {
  const entra = jouerEntra(refus ?? (() => undefined));
  const dites: string[] = [];
  const dire = (phrase: string): void => void dites.push(phrase);
  const { parCode } = moyensDeMicrosoft(inscriptions, dire, { httpClient: entra.httpClient });
  const ouvertures: string[] = [];
  const jetons = jetonsDeLAdministrateur(
    inscriptions,
    {
      parCode,
      parNavigateur: async () => ({
        getToken: async (portee) => {
          ouvertures.push(portee);
          return { token: `navigateur ${portee}` };
        },
      }),
      dire,
    },
    navigateur,
  );
  return { jetons, dites, ouvertures, demandes: entra.demandes };
}

test('elle se connecte par un code, sous l’inscription d’administration et jamais sous celle des onglets', async () => {
  const { jetons, demandes } = seConnecter();
  expect(await jetons('graph')).toBe('jeton pour https://graph.microsoft.com/Sites.Manage.All');
  expect(demandes.map((d) => d.get('client_id'))).toEqual(demandes.map(() => ADMINISTRATION));
});

test('elle demande l’API par l’identifiant de l’application, sans se reconnecter', async () => {
  const { jetons, demandes } = seConnecter();
  await jetons('graph');
  expect(await jetons('api')).toBe(`jeton pour ${APPLICATION}/access_as_user`);
  expect(demandes.map((d) => d.get('grant_type') ?? 'code')).toEqual(['code', 'device_code', 'refresh_token']);
});

test('des lectures qui partent ensemble ne font saisir qu’un code', async () => {
  const { jetons, dites } = seConnecter();
  expect(new Set(await Promise.all([jetons('graph'), jetons('graph'), jetons('graph')])).size).toBe(1);
  expect(dites).toHaveLength(1);
});

test.each([
  [7000218, "The request body must contain the following parameter: 'client_assertion'", 'flux de clients publics'],
  [65001, 'The user or administrator has not consented to use the application', 'consentement de l’administrateur'],
  [50105, 'Your administrator has configured the application to block users', 'n’est pas affecté'],
  [700016, 'Application was not found in the directory', 'ADMIN_APP_CLIENT_ID'],
])('AADSTS%i est dit en français, avec ce qu’il faut faire', async (numero, texte, attendu) => {
  const { jetons, ouvertures } = seConnecter({ refus: () => ({ numero, texte }) });
  const refus = await jetons('graph').catch((erreur: unknown) => erreur);
  expect(refus).toBeInstanceOf(Refuse);
  expect(String(refus)).toContain(attendu);
  expect(String(refus)).toContain(`AADSTS${numero}`);
  expect(ouvertures).toEqual([]);
});

const BLOQUE = { numero: 53003, texte: 'Access has been blocked by Conditional Access policies.' };

test('quand l’accès conditionnel refuse le code, le navigateur s’ouvre, une fois pour toutes', async () => {
  const { jetons, dites, ouvertures } = seConnecter({ refus: () => BLOQUE });
  expect(await jetons('graph')).toBe('navigateur https://graph.microsoft.com/Sites.Manage.All');
  expect(await jetons('api')).toBe(`navigateur ${APPLICATION}/access_as_user`);
  expect(dites.slice(1)).toEqual([expect.stringContaining('s’ouvre dans votre navigateur')]);
  expect(ouvertures).toHaveLength(2);
});

test('quand le navigateur est refusé aussi, la règle de l’organisation est nommée', async () => {
  const jetons = jetonsDeLAdministrateur(
    inscriptions,
    {
      parCode: moyensDeMicrosoft(
        inscriptions,
        () => {},
        jouerEntra(() => BLOQUE),
      ).parCode,
      parNavigateur: async () => ({ getToken: () => Promise.reject(new Error(`AADSTS53003: ${BLOQUE.texte}`)) }),
      dire: () => {},
    },
    false,
  );
  await expect(jetons('graph')).rejects.toThrow('L’accès conditionnel de votre organisation refuse cette connexion');
});

test('avec --navigateur, aucun code n’est demandé', async () => {
  const { jetons, ouvertures, demandes } = seConnecter({ navigateur: true });
  await jetons('graph');
  expect([ouvertures.length, demandes.length]).toEqual([1, 0]);
});

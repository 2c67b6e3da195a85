import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { type DonnerJeton, repondreNaa, ressourceDe } from '../../../infra/local/page/hote/naa.ts';

const donner: DonnerJeton = async (profil, ressource, scopes) => `${profil.nom}/${ressource}/${scopes ?? ''}`;
const demander = async (reste: object, donnerJeton = donner) => {
  const demande = JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId: 'r1', ...reste });
  return JSON.parse(await repondreNaa(demande, PROFILS.invite, donnerJeton)) as Record<string, Record<string, unknown>>;
};
const jeton = (scope: string, clientId: string = LOCATAIRE.application) =>
  demander({ method: 'GetToken', tokenParams: { scope, clientId } });

test('le pont dit qui est connecté, dans le locataire hôte même pour une personne invitée', async () => {
  const { initContext, success, requestId } = await demander({ method: 'GetInitContext' });
  expect({ success, requestId }).toEqual({ success: true, requestId: 'r1' });
  expect(initContext?.accountContext).toEqual({
    homeAccountId: `${PROFILS.invite.oid}.${LOCATAIRE.id}`,
    environment: 'login.microsoftonline.com',
    tenantId: LOCATAIRE.id,
  });
});

test('les portées demandées décident de la ressource du jeton', async () => {
  const graph = await jeton('https://graph.microsoft.com/Sites.Selected openid profile');
  expect(graph.token?.access_token).toBe('invite/graph/Sites.Selected');
  expect(graph.token?.scope).toBe('https://graph.microsoft.com/Sites.Selected openid profile');
  const api = await jeton(`${LOCATAIRE.application}/access_as_user offline_access`);
  expect(api.token?.access_token).toBe('invite/api/');
  expect(api.token?.id_token).toBe('invite/id/');
});

test('un jeton ne vaut que pour une ressource, et que pour l’application du locataire', async () => {
  expect(ressourceDe(`User.Read ${LOCATAIRE.application}/access_as_user`)).toBeNull();
  expect((await jeton('User.Read', 'autre')).error?.code).toBe('unauthorized_client');
  expect((await demander({ method: 'Autre' })).error?.code).toBe('unsupported_method');
});

test('pour elle-même, l’application n’obtient un jeton que par son identifiant : l’autre forme est refusée, comme par Windows', async () => {
  for (const uri of [`api://${LOCATAIRE.application}`, `api://api.exemple.fr/${LOCATAIRE.application}`]) {
    const { error, success } = await jeton(`openid ${uri}/access_as_user`);
    expect(success).toBe(false);
    expect(error?.description).toMatch(/^AADSTS90009: /);
  }
});

test('si l’émetteur ne répond pas, MSAL l’apprend comme une absence de réseau', async () => {
  const demande = { method: 'GetToken', tokenParams: { scope: 'User.Read', clientId: LOCATAIRE.application } };
  const reponse = await demander(demande, () => Promise.reject(new Error('coupé')));
  expect(reponse.error?.status).toBe('NO_NETWORK');
});

test('un refus d’Entra se dit d’abord en silence, puis à la personne, avec sa raison', async () => {
  const refuse = async (method: string) => {
    const demande = { method, tokenParams: { scope: 'User.Read', clientId: LOCATAIRE.application } };
    const texte = JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId: 'r1', ...demande });
    const refus = async () => 'AADSTS65001: The user or administrator has not consented.';
    return JSON.parse(await repondreNaa(texte, PROFILS.invite, donner, refus)).error as Record<string, unknown>;
  };
  expect(await refuse('GetToken')).toMatchObject({ status: 'USER_INTERACTION_REQUIRED' });
  expect(await refuse('GetTokenPopup')).toMatchObject({
    status: 'PERSISTENT_ERROR',
    description: expect.stringMatching(/^AADSTS65001: /) as unknown,
  });
});

test('un message illisible reçoit un refus, pas une exception', async () => {
  expect(JSON.parse(await repondreNaa('{', PROFILS.lecture, donner))).toMatchObject({ success: false });
});

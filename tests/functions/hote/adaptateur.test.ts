import { HttpRequest, InvocationContext } from '@azure/functions';
import { sousAzure } from '../../../functions/hote/adaptateur.ts';
import { enJson } from '../../../functions/hote/demande.ts';

const ONGLETS = 'https://onglets.exemple.fr';
const contexte = () =>
  new InvocationContext({ invocationId: 'execution-1', functionName: 'essai', logHandler: () => undefined });
const traiter = sousAzure(
  async (demande) =>
    enJson(200, {
      chemin: demande.chemin,
      requete: demande.requete,
      reference: demande.reference,
      texte: new TextDecoder().decode(await demande.octets()),
    }),
  () => ONGLETS,
);
const requete = (init: Partial<ConstructorParameters<typeof HttpRequest>[0]> = {}) =>
  new HttpRequest({
    method: 'POST',
    url: 'https://api.exemple.fr/api/essai?mois=2026-10',
    body: { string: '{"é":1}' },
    params: { id: '7' },
    ...init,
  });

test('la demande garde son chemin, sa requête, son corps et l’identifiant de l’exécution', async () => {
  const reponse = await traiter(requete(), contexte());
  expect(JSON.parse(String(reponse.body))).toEqual({
    chemin: { id: '7' },
    requete: { mois: '2026-10' },
    reference: 'execution-1',
    texte: '{"é":1}',
  });
});

test('aucune réponse n’est gardée en route', async () => {
  const { headers } = await traiter(requete(), contexte());
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

test.each([
  ['les onglets', ONGLETS, true],
  ['un autre site', 'https://ailleurs.exemple.fr', false],
  ['un site dont le nom commence de même', `${ONGLETS}.ailleurs.fr`, false],
  ['une origine nulle', 'null', false],
])('depuis un navigateur, %s : partage %s', async (_qui, origin, admis) => {
  const { headers } = await traiter(requete({ headers: { origin } }), contexte());
  const lus = new Headers(headers as Record<string, string>);
  expect(lus.get('access-control-allow-origin')).toBe(admis ? origin : null);
  expect(lus.get('access-control-expose-headers')?.split(', ').includes('content-disposition') ?? false).toBe(admis);
});

test('aucune fonction ne prétend répondre aux demandes préalables : l’hôte le fait avant elle', async () => {
  const { headers } = await traiter(requete({ headers: { origin: ONGLETS } }), contexte());
  const noms = Object.keys(headers as Record<string, string>);
  expect(noms.filter((nom) => /^access-control-(allow-(methods|headers)|max-age)$/.test(nom))).toEqual([]);
});

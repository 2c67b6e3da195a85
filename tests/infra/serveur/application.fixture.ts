import { app } from '@azure/functions';

/** A small application for the server: shows its environment, and asks for a token of its managed identity. */
app.get('environnement', {
  async handler() {
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER, PATH: _, ...env } = process.env;
    const reponse = await fetch(`${IDENTITY_ENDPOINT}?resource=https://graph.microsoft.com&api-version=2019-08-01`, {
      headers: { 'x-identity-header': IDENTITY_HEADER ?? '' },
    });
    const { token_type } = (await reponse.json()) as { token_type?: string };
    return { jsonBody: { ...env, identite: token_type } };
  },
});
app.timer('chaque-nuit', { schedule: '0 0 3 * * *', handler: () => {} });

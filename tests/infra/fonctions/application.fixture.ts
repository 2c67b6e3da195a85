import { app, type HttpResponseInit } from '@azure/functions';

/** A small application for the host: every kind of route, body, answer and hook that the real one uses. */
let passages = 0;
app.hook.appStart((c) => {
  (c as unknown as { appHookData?: Record<string, unknown> }).appHookData;
  process.env.DEMARRE = 'oui';
});
app.hook.preInvocation((c) => {
  passages += 1;
  if (c.invocationContext.functionName === 'remplacee') c.functionHandler = () => ({ body: 'par le crochet' });
});
app.hook.postInvocation((c) => {
  if (c.invocationContext.functionName === 'apres') c.result = { body: 'après' };
});

app.http('echo', {
  methods: ['POST', 'PUT'],
  authLevel: 'anonymous',
  route: 'echo/{id:int?}',
  async handler(requete) {
    const octets = Buffer.from(await requete.arrayBuffer());
    return {
      jsonBody: {
        id: requete.params.id ?? null,
        q: requete.query.get('q'),
        url: requete.url,
        corps: octets.toString('hex'),
      },
    };
  },
});
app.http('json', {
  methods: ['POST'],
  async handler(requete) {
    try {
      await requete.json();
      return { status: 200 };
    } catch {
      return { status: 400, jsonBody: { erreur: 'Le corps n’est pas du JSON.' } };
    }
  },
});
app.get('litterale', { route: 'fiches/nouvelle', handler: () => ({ body: 'littérale' }) });
app.get('parametre', { route: 'fiches/{id}', handler: (r) => ({ body: r.params.id ?? '' }) });
app.get('reste', { route: 'fichiers/{*chemin}', handler: (r) => ({ body: r.params.chemin ?? '' }) });
app.get('docx', {
  route: 'ordre-du-jour/{id}.docx',
  handler: () => ({
    body: new Uint8Array([0x50, 0x4b, 0, 255]),
    headers: { 'content-type': 'application/octet-stream' },
  }),
});
app.get('temoin', {
  handler: () => ({
    cookies: [{ name: 'lien', value: 'a b', httpOnly: true, path: '/', sameSite: 'Strict' as const, maxAge: 60 }],
    jsonBody: {
      passages,
      demarre: process.env.DEMARRE,
      secret: process.env.SECRET_DE_LA_MACHINE ?? null,
      reglage: process.env.REGLAGE,
    },
  }),
});
app.get('vide', { handler: () => Promise.resolve(undefined as unknown as HttpResponseInit) });
app.get('panne', {
  handler: () => {
    throw new Error('panne voulue');
  },
});
app.get('mort', { handler: () => process.exit(7) });
app.get('remplacee', { handler: () => ({ body: 'par la fonction' }) });
app.get('apres', { handler: () => ({ body: 'avant' }) });

let dernier: unknown = null;
app.get('dernier-minuteur', { handler: () => ({ jsonBody: dernier }) });
app.timer('mensuel', {
  schedule: '%CADENCE%',
  handler(minuteur) {
    dernier = minuteur;
  },
});
app.timer('casse', {
  schedule: '0 0 3 1 1 *',
  handler() {
    throw new Error('minuteur en panne');
  },
});

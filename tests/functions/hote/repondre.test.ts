import { lireSynthese } from '../../../core/contrats/syntheses.ts';
import { LIEU_DE_DEPART } from '../../../core/temps/fuseau.ts';
import { commande } from '../../../functions/hote/commande.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import type { DemandeHttp } from '../../../functions/hote/demande.ts';
import { SEUL } from '../../../functions/hote/environnement.ts';
import { ErreurDeReglage } from '../../../functions/hote/reglage.ts';
import { repondre } from '../../../functions/hote/repondre.ts';
import { creerTerritoires, type Territoires } from '../../../functions/hote/territoires.ts';
import type { Traces } from '../../../functions/hote/traces.ts';
import { type CodeErreurGraph, ErreurGraph } from '../../../graph/erreur.ts';

const demande: DemandeHttp = {
  methode: 'GET',
  chemin: { mois: '2026-10' },
  requete: {},
  entete: () => undefined,
  octets: async () => new Uint8Array(),
  reference: 'reference-1',
};

/** The answer of the wrapper, and its traces, when the treatment throws `erreur`. */
async function quand(
  erreur: unknown,
  composer?: () => Territoires,
  traiter = (): Promise<never> => Promise.reject(erreur),
) {
  const lignes: string[] = [];
  const noter = (evenement: string, champs?: object) => void lignes.push(JSON.stringify({ evenement, ...champs }));
  const traces: Traces = { information: noter, alerte: noter, erreur: noter };
  const contexte = {
    code: SEUL,
    audience: 'application',
    situation: { lieu: LIEU_DE_DEPART },
    verifier: async () => ({ ok: true, valeur: { oid: 'o', tid: 't', profil: 'coordination' } }),
    situer: async () => {},
    maintenant: () => '2026-11-23T09:00:00Z',
  } as unknown as Contexte;
  const essai = commande(lireSynthese, traiter);
  const reponse = await repondre(essai, { territoires: composer ?? (() => creerTerritoires([contexte])) })(
    demande,
    traces,
  );
  return { ...reponse, corps: JSON.parse(String(reponse.corps)) as unknown, traces: lignes.join('\n') };
}

const ATTENDUS = {
  introuvable: 404,
  conflit: 409,
  etranglement: 503,
  indisponible: 503,
  resynchronisation: 503,
  interdit: 500,
  'non-authentifie': 500,
  requete: 500,
  'reponse-inattendue': 500,
  'ligne-illisible': 422,
  'fuseau-inconnu': 422,
} as const satisfies Record<CodeErreurGraph, number>;

test.each(Object.entries(ATTENDUS))('l’échec « %s » de Graph devient %i, avec une phrase', async (code, statut) => {
  const reponse = await quand(new ErreurGraph(code as CodeErreurGraph, { codeService: 'activityLimitReached' }));
  expect(reponse.statut).toBe(statut);
  const phrase = expect.stringMatching(/\.$/) as unknown;
  expect(reponse.corps).toMatchObject({
    erreur: { message: phrase, ...(statut >= 500 ? { reference: 'reference-1' } : {}) },
  });
  expect(reponse.traces).toContain('activityLimitReached');
});

test('le délai demandé par le service est transmis', async () => {
  const { entetes } = await quand(new ErreurGraph('etranglement', { statut: 429, attendreMs: 90_500 }));
  expect(entetes['retry-after']).toBe('91');
});

test('ce qu’une erreur inattendue dit n’est ni montré ni journalisé : seuls son genre et son lieu le sont', async () => {
  const reponse = await quand(
    new TypeError('Camille Exemple <camille@exemple.example> : valeur refusée\navec une suite'),
  );
  expect(reponse.statut).toBe(500);
  expect(JSON.stringify(reponse)).not.toMatch(/Camille|exemple\.example|avec une suite/);
  expect(reponse.traces).toContain('TypeError');
});

test('la pile d’un échec nomme la commande qu’il a traversée', async () => {
  const lire = async (): Promise<never> => {
    await Promise.resolve();
    throw new TypeError('inattendu');
  };
  const reponse = await quand(undefined, undefined, async () => {
    await lire();
    throw new Error('jamais atteint');
  });
  expect(reponse.traces).toMatch(/"ou":"at lire [^"]*lireSynthese /);
});

test('un réglage manquant est une panne nommée dans le journal, pas dans la réponse', async () => {
  const reponse = await quand(undefined, () => {
    throw new ErreurDeReglage('Réglages à corriger : LIENS_SECRET (manque).');
  });
  expect(reponse.statut).toBe(500);
  expect(reponse.traces).toContain('LIENS_SECRET');
  expect(JSON.stringify(reponse.corps)).not.toContain('LIENS_SECRET');
});

import type { Fuseau } from '../../../core/temps/fuseau.ts';
import { enHeureLocale } from '../../../core/temps/heure-locale.ts';
import { creerTournee, DEBUT_AU_PLUS_TARD_MS, EchecDesTerritoires } from '../../../functions/hote/chaque-territoire.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import type { Champs, Traces } from '../../../functions/hote/traces.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';

const unTerritoire = (code: string, fuseau: Fuseau = 'Europe/Paris') =>
  ({ code, situation: { lieu: { fuseau, droitLocal: false } }, situer: async () => undefined }) as unknown as Contexte;
const vingt = Array.from({ length: 20 }, (_, rang) => unTerritoire(`t-${String(rang).padStart(2, '0')}`));
const codes = (tous: readonly Contexte[]) => tous.map(({ code }) => code);

/** The means of a round: time that only the test moves. */
function banc(passer: (contexte: Contexte) => Promise<void>) {
  const lignes: { readonly evenement: string; readonly champs: Champs | undefined }[] = [];
  const noter = (evenement: string, champs?: Champs) => void lignes.push({ evenement, champs });
  const traces: Traces = { information: noter, alerte: noter, erreur: noter };
  const attentes = new Set<() => void>();
  let maintenant = 0;
  const tournee = creerTournee({
    passer,
    maintenantMs: () => maintenant,
    alea: () => 0,
    attendre: () => {
      let finir: () => void = () => undefined;
      const fini = new Promise<void>((f) => {
        finir = f;
      });
      attentes.add(finir);
      return { fini, arreter: () => void attentes.delete(finir) };
    },
  });
  return {
    lignes,
    tourner: (tous: readonly Contexte[] = vingt) => tournee(tous, 'execution', traces),
    /** Whoever is waited for is waited for no more. */
    perdrePatience: () => {
      for (const finir of attentes) finir();
    },
    avancer: (ms: number) => {
      maintenant += ms;
    },
  };
}
const unTourDuMoteur = () => new Promise<void>((fini) => setImmediate(fini));

test('un territoire que Graph refuse et un autre qui ne répond jamais n’empêchent aucun des dix-huit autres', async () => {
  const faits: string[] = [];
  let liberer: () => void = () => undefined;
  const bloque = new Promise<void>((f) => {
    liberer = f;
  });
  const b = banc(async ({ code }) => {
    if (code === 't-03') throw new ErreurGraph('indisponible', { statut: 503 });
    if (code === 't-00') await bloque;
    faits.push(code);
  });
  const tour = b.tourner();
  const refuse = expect(tour).rejects.toThrow(EchecDesTerritoires);
  await unTourDuMoteur();
  // Before anybody loses patience: the one that hangs has kept one place of four.
  expect(faits.toSorted()).toEqual(codes(vingt).filter((c) => c !== 't-00' && c !== 't-03'));
  b.perdrePatience();
  await unTourDuMoteur();
  // Nor is it waited for beyond the time of the round.
  b.perdrePatience();
  await refuse;
  await expect(tour).rejects.toThrow(/^2 sur 20 sans tour entier : t-03, t-00$/);
  expect(b.lignes).toContainEqual({
    evenement: 'minuteur',
    champs: expect.objectContaining({ territoire: 't-03', code: 'indisponible' }),
  });
  expect(b.lignes).toContainEqual({ evenement: 'minuteur', champs: { territoire: 't-00', genre: 'trop-long' } });
  // Still on its way, it is not begun a second time beside itself; done, it is.
  faits.length = 0;
  await expect(b.tourner()).rejects.toThrow(/t-00/);
  expect(faits).not.toContain('t-00');
  liberer();
  await unTourDuMoteur();
  faits.length = 0;
  await expect(b.tourner()).rejects.toThrow(/^1 sur 20/);
  expect(faits).toContain('t-00');
});

test('un territoire lent laisse passer les autres, et le tour l’attend : ce n’est pas un échec', async () => {
  const faits: string[] = [];
  let liberer: () => void = () => undefined;
  const lent = new Promise<void>((f) => {
    liberer = f;
  });
  const b = banc(async ({ code }) => {
    if (code === 't-00') await lent;
    faits.push(code);
  });
  const tour = b.tourner();
  await unTourDuMoteur();
  b.perdrePatience();
  await unTourDuMoteur();
  liberer();
  await tour;
  expect(faits.toSorted()).toEqual(codes(vingt));
  expect(faits.at(-1)).toBe('t-00');
  expect(b.lignes).toEqual([]);
});

test('ceux qu’un tour n’a pas pu commencer sont les premiers du suivant', async () => {
  const faits: string[] = [];
  const b = banc(async ({ code }) => {
    faits.push(code);
    b.avancer(DEBUT_AU_PLUS_TARD_MS / 9);
  });
  await expect(b.tourner()).rejects.toThrow(/^8 sur 20 sans tour entier : t-12/);
  expect(faits).toHaveLength(12);
  await expect(b.tourner()).rejects.toThrow(EchecDesTerritoires);
  expect(faits.slice(0, 20).toSorted()).toEqual(codes(vingt));
});

test('chaque territoire a son heure et son nom dans les traces, quoi qu’il se passe pour les autres entre-temps', async () => {
  const heures = new Map<string, number>();
  const b = banc(async ({ code, traces }) => {
    for (let i = 0; i < 5; i += 1) await unTourDuMoteur();
    heures.set(code, enHeureLocale('2026-12-01T12:00:00Z').hour);
    traces.information('fait');
  });
  await b.tourner([
    unTerritoire('metropole'),
    unTerritoire('reunion', 'Indian/Reunion'),
    unTerritoire('tahiti', 'Pacific/Tahiti'),
  ]);
  expect(Object.fromEntries(heures)).toEqual({ metropole: 13, reunion: 16, tahiti: 2 });
  expect(b.lignes.map(({ champs }) => champs?.territoire).toSorted()).toEqual(['metropole', 'reunion', 'tahiti']);
});

test('seul, un territoire a tout le temps de l’hôte, et son échec est dit tel qu’il est', async () => {
  const erreur = new ErreurGraph('interdit', { statut: 403 });
  await expect(banc(() => Promise.reject(erreur)).tourner([unTerritoire('seul')])).rejects.toBe(erreur);
});

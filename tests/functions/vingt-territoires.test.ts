import { creerTournee, EchecDesTerritoires } from '../../functions/hote/chaque-territoire.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import { CADENCE, syntheseMensuelle } from '../../functions/syntheses/minuteur.ts';
import { idDuSite, territoiresDuLocataire } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBancs } from './banc.ts';
import { creerStructure } from './fabrique.ts';

/** The first of the month, at the hour of the summary. */
const LE_PREMIER = '2026-12-01T08:10:00Z';
let bancs: readonly Banc[];
beforeAll(async () => {
  bancs = await ouvrirBancs(20, LE_PREMIER);
  for (const banc of bancs) await creerStructure(banc);
});
afterAll(() => bancs[0]?.fermer());

const parues = async ({ contexte }: Banc): Promise<number> => (await contexte.depots.publications.lire()).items.length;

test(`vingt territoires, un que Graph refuse et un qui ne répond jamais : les dix-huit autres ont leur synthèse du mois (${CADENCE})`, async () => {
  const [premier, muet] = bancs;
  const refuse = territoiresDuLocataire()[7];
  if (premier === undefined || muet === undefined || refuse === undefined)
    throw new Error('Vingt territoires sont attendus.');
  premier.eprouver({ regles: [{ chemin: idDuSite(refuse.site), taux: 1, effet: '503' }] });
  const jamais = new Promise<never>(() => undefined);
  const tous: readonly Contexte[] = bancs.map(({ contexte }) =>
    contexte === muet.contexte
      ? { ...contexte, depots: { ...contexte.depots, reglages: { ...contexte.depots.reglages, lire: () => jamais } } }
      : contexte,
  );
  const perdre = new Set<() => void>();
  let finis = 0;
  const tournee = creerTournee({
    passer: (contexte, execution) =>
      syntheseMensuelle(contexte, execution).finally(() => {
        finis += 1;
        // All but the one that hangs have had their round: its patience ends.
        if (finis === bancs.length - 1) for (const finir of perdre) finir();
      }),
    attendre: () => {
      let finir: () => void = () => undefined;
      const fini = new Promise<void>((f) => {
        finir = f;
      });
      perdre.add(finir);
      if (finis >= bancs.length - 1) finir();
      return { fini, arreter: () => void perdre.delete(finir) };
    },
    maintenantMs: () => 0,
    alea: () => 0,
  });
  await expect(tournee(tous, 'execution', premier.contexte.traces)).rejects.toThrow(EchecDesTerritoires);
  premier.eprouver();
  const comptes = await Promise.all(bancs.map(parues));
  expect(comptes.map((n) => n > 0)).toEqual(bancs.map((_, rang) => rang !== 1 && rang !== 7));
  // Nobody hangs in it.
  finis = Number.NEGATIVE_INFINITY;
  // Next round: the one that Graph refused has its own, and nobody has a second one.
  await expect(tournee(tous, 'execution', premier.contexte.traces)).rejects.toThrow(/^1 sur 20/);
  expect(await Promise.all(bancs.map(parues))).toEqual(bancs.map((_, rang) => (rang === 1 ? 0 : comptes[0])));
});

import { creerTournee, EchecDesTerritoires } from '../../functions/hote/chaque-territoire.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import { CADENCE, syntheseMensuelle } from '../../functions/syntheses/minuteur.ts';
import { idDuSite, territoiresDuLocataire } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBancs } from './banc.ts';
import { creerStructure } from './fabrique.ts';

/** The first of the month, at the hour of the summary. */
const LE_PREMIER = '2026-12-01T08:10:00Z';
let bancs: readonly Banc[];
const passages: Promise<void>[] = [];
beforeAll(async () => {
  bancs = await ouvrirBancs(20, LE_PREMIER);
  for (const banc of bancs) await creerStructure(banc);
});
afterAll(async () => {
  bancs[0]?.fermer();
  await Promise.allSettled(passages);
  // What was held back is tried again a few times, and gives up.
  for (let tour = 0; tour < 100; tour += 1) await new Promise(setImmediate);
});

const parues = async ({ contexte }: Banc): Promise<number> => (await contexte.depots.publications.lire()).items.length;

test(`vingt territoires, un que Graph refuse et un qui ne répond jamais : les dix-huit autres ont leur synthèse du mois (${CADENCE})`, async () => {
  const [premier] = bancs;
  const refuse = territoiresDuLocataire()[7];
  if (premier === undefined || refuse === undefined) throw new Error('Vingt territoires sont attendus.');
  premier.eprouver({ regles: [{ chemin: idDuSite(refuse.site), taux: 1, effet: '503' }] });
  premier.faireTaire(new RegExp(idDuSite(territoiresDuLocataire()[1]?.site ?? refuse.site)));
  const tous: readonly Contexte[] = bancs.map(({ contexte }) => contexte);
  const perdre = new Set<() => void>();
  let finis = 0;
  const tournee = creerTournee({
    passer: (contexte, execution) => {
      const passage = syntheseMensuelle(contexte, execution).finally(() => {
        finis += 1;
        // All but the one that hangs have had their round: its patience ends.
        if (finis === bancs.length - 1) for (const finir of perdre) finir();
      });
      passages.push(passage);
      return passage;
    },
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
  premier.faireTaire();
  const comptes = await Promise.all(bancs.map(parues));
  expect(comptes.map((n) => n > 0)).toEqual(bancs.map((_, rang) => rang !== 1 && rang !== 7));
  // Nobody hangs in it.
  finis = Number.NEGATIVE_INFINITY;
  // Next round: the one that Graph refused has its own, and nobody has a second one.
  await expect(tournee(tous, 'execution', premier.contexte.traces)).rejects.toThrow(/^1 sur 20/);
  expect(await Promise.all(bancs.map(parues))).toEqual(bancs.map((_, rang) => (rang === 1 ? 0 : comptes[0])));
});

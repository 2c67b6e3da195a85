import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { revoquerLien } from '../../../core/contrats/annuaire.ts';
import {
  creerJournalEnRetard,
  LIGNES_AU_PLUS,
  type LigneGardee,
  reserveEnMemoire,
} from '../../../functions/hote/journal-en-retard.ts';
import { rattraperLeJournal } from '../../../functions/hote/rattraper-le-journal.ts';
import { reserveEnTable } from '../../../functions/hote/reserve-en-table.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';
import { demarrerAzurite } from '../../../infra/local/azurite.mjs';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { unLien } from '../fabrique.ts';

const uneLigne = (cle: string): LigneGardee => ({
  cle,
  commande: 'revoquerLien',
  le: '2026-11-23T09:00:00Z',
  profil: 'coordination',
  resultat: 'Fait',
});

describe('sur la doublure de Graph', () => {
  let banc: Banc;
  beforeAll(async () => {
    banc = await ouvrirBanc();
  });
  afterAll(() => banc.fermer());

  test.each([
    ['avant d’être écrite', false],
    ['après avoir été écrite, sa réponse perdue', true],
  ])('une ligne coupée %s est dans le journal, une fois, au passage suivant', async (_, apres) => {
    const { sollicitation } = await unLien(banc);
    const lignes = async () =>
      (await banc.contexte.depots.journal.lireOu('ligne', sollicitation)).items.filter(
        (l) => l.commande === 'revoquerLien',
      );
    // What is revoked is changed, never made: the only row made is that of the journal.
    banc.perdre(/^POST .*\/items$/, apres);
    const corps = {};
    const fait = await banc.appeler(revoquerLien, { profil: 'coordination', chemin: { id: sollicitation }, corps });
    expect(fait).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await lignes()).toHaveLength(apres ? 1 : 0);
    await rattraperLeJournal(banc.contexte);
    expect(await lignes()).toMatchObject([{ resultat: 'Fait', profil: 'coordination' }]);
    await rattraperLeJournal(banc.contexte);
    expect(await lignes()).toHaveLength(1);
  });
});

describe('ce qui attend', () => {
  const monter = (pannes: number, reserve = reserveEnMemoire()) => {
    const ecrites: string[] = [];
    const prevus: { readonly faire: () => void; readonly ms: number }[] = [];
    const alertes: object[] = [];
    let restantes = pannes;
    const journal = creerJournalEnRetard({
      reserve,
      ecrire: async ({ cle }) => {
        restantes -= 1;
        if (restantes >= 0) throw new ErreurGraph('indisponible');
        ecrites.push(cle);
      },
      plusTard: (faire, ms) => void prevus.push({ faire, ms }),
      alerter: (champs) => void alertes.push(champs),
    });
    return { journal, ecrites, prevus, alertes };
  };

  test('est essayé de nouveau un peu plus tard, de plus en plus tard, jusqu’à ce que Graph réponde', async () => {
    const { journal, ecrites, prevus } = monter(2);
    await journal.garder(uneLigne('a'));
    await journal.garder(uneLigne('b'));
    expect(prevus.map(({ ms }) => ms)).toEqual([2000]);
    for (let n = 0; n < 3; n += 1) {
      prevus[n]?.faire();
      await new Promise((fini) => setImmediate(fini));
    }
    expect(prevus.map(({ ms }) => ms)).toEqual([2000, 4000, 8000]);
    expect(ecrites).toEqual(['a', 'b']);
    expect(await journal.rattraper({ partout: true })).toBe(0);
  });

  test('une réserve qui ne se lit pas est dite, sans rien de personne, et le passage suivant l’écrit', async () => {
    const { garder, oublier, lire } = reserveEnMemoire();
    let illisible = true;
    const reserve = {
      garder,
      oublier,
      lire: async () => {
        if (illisible) throw new Error('RestError: camille@exemple.example');
        return lire();
      },
    };
    const { journal, alertes, ecrites, prevus } = monter(0, reserve);
    await journal.garder(uneLigne('a'));
    expect(await journal.rattraper()).toBe(0);
    expect(alertes).toMatchObject([{ genre: 'reserve-illisible' }]);
    expect(JSON.stringify(alertes)).not.toContain('camille');
    expect(prevus).toHaveLength(1);
    illisible = false;
    expect(await journal.rattraper()).toBe(1);
    expect(ecrites).toEqual(['a']);
  });

  test('est borné : ce qui ne tient pas est dit', async () => {
    const { journal, alertes } = monter(0);
    for (let n = 0; n <= LIGNES_AU_PLUS; n += 1) await journal.garder(uneLigne(`l${n}`));
    expect(alertes).toEqual([{ commande: 'revoquerLien', ligne: undefined, genre: 'reserve-pleine' }]);
    expect(await journal.rattraper()).toBe(LIGNES_AU_PLUS);
  });
});

describe('dans la table du stockage', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-journal-'));
  let azurite: Awaited<ReturnType<typeof demarrerAzurite>>;
  beforeAll(async () => {
    azurite = await demarrerAzurite(dossier);
  });
  afterAll(async () => {
    await azurite.arreter();
    rmSync(dossier, { recursive: true, force: true });
  });

  const reserve = (chaine = azurite.chaine, partition = 'journal') =>
    reserveEnTable({
      ouvrir: async () =>
        TableClient.fromConnectionString(chaine, 'journalEnRetard', {
          allowInsecureConnection: true,
          retryOptions: { maxRetries: 0 },
        }),
      secours: reserveEnMemoire(),
      partition,
    });

  test('ce qu’un territoire a laissé, un autre ne le lit ni ne l’oublie', async () => {
    const [a, b] = [reserve(azurite.chaine, 'journal a'), reserve(azurite.chaine, 'journal b')];
    await a.garder(uneLigne('de-a'));
    expect(await b.lire()).toEqual([]);
    expect(await reserve().lire()).toEqual([]);
    await b.oublier('de-a');
    expect(await a.lire()).toMatchObject([uneLigne('de-a')]);
  });

  test('ce qu’une instance arrêtée a laissé, une autre l’écrit et l’oublie', async () => {
    await reserve().garder(uneLigne('laissee'));
    const autre = reserve();
    expect(await autre.lire()).toMatchObject([uneLigne('laissee')]);
    await autre.oublier('laissee');
    await autre.oublier('laissee');
    expect(await reserve().lire()).toEqual([]);
  });

  test('sans la table, l’instance garde pour elle-même', async () => {
    const seule = reserve(
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;',
    );
    expect(await seule.garder(uneLigne('ici'))).toBe(true);
    expect(await seule.lire()).toMatchObject([{ cle: 'ici' }]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { changerContactParLien } from '../../../core/contrats/annuaire.ts';
import { creerFiche } from '../../../core/contrats/fiches.ts';
import { importerStructures } from '../../../core/contrats/imports.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { proposerCorrection } from '../../../core/contrats/propositions.ts';
import { garderRecherche } from '../../../core/contrats/recherches.ts';
import { garderMot } from '../../../core/contrats/vocabulaire.ts';
import { unALaFoisEnTable } from '../../../functions/hote/baux-en-table.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import type { Champs } from '../../../functions/hote/traces.ts';
import { TropDAttente, unALaFoisIci } from '../../../functions/hote/un-a-la-fois.ts';
import { demarrerAzurite } from '../../../infra/local/azurite.mjs';
import { type Appel, type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, unContact, uneCle, unLien } from '../fabrique.ts';

const SECRET = 'un-secret-d-essai-de-plus-de-32-caracteres';
const dossier = mkdtempSync(join(tmpdir(), 'maillage-baux-'));
let azurite: Awaited<ReturnType<typeof demarrerAzurite>>;
let banc: Banc;
let present: number;
let tables = 0;

beforeAll(async () => {
  [azurite, banc] = await Promise.all([demarrerAzurite(dossier), ouvrirBanc()]);
});
afterAll(async () => {
  banc.fermer();
  await azurite.arreter();
  rmSync(dossier, { recursive: true, force: true });
});
beforeEach(() => {
  present = Date.UTC(2026, 10, 23, 9);
  tables += 1;
});

const ouvrir = (chaine = azurite.chaine) =>
  TableClient.fromConnectionString(chaine, `baux${tables}`, {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });

/** One instance of the functions: its own memory, the table of all. Its clock is ours: waiting moves it. */
function uneInstance(chaine = azurite.chaine) {
  const alertes: Champs[] = [];
  const unALaFois = unALaFoisEnTable({
    ouvrir: async () => ouvrir(chaine),
    secret: SECRET,
    maintenantMs: () => present,
    attendre: (ms) => {
      present += 4 * ms;
      return new Promise((fini) => setTimeout(fini, 5));
    },
    alerter: (champs) => alertes.push(champs),
  });
  return { unALaFois, alertes };
}

/** Adds one without ever being alone to say so, unless it is kept alone. */
function unTotal() {
  let total = 0;
  let ensemble = 0;
  let auPlus = 0;
  const ajouter = async (): Promise<void> => {
    ensemble += 1;
    auPlus = Math.max(auPlus, ensemble);
    const lu = total;
    await new Promise((fini) => setTimeout(fini, 2));
    total = lu + 1;
    ensemble -= 1;
  };
  return { ajouter, dit: () => ({ total, auPlus }) };
}

test('trente à la fois sur deux instances passent un par un, tous', async () => {
  const [une, autre] = [uneInstance(), uneInstance()];
  const somme = unTotal();
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? une : autre).unALaFois('la même', somme.ajouter)),
  );
  expect(somme.dit()).toEqual({ total: 30, auPlus: 1 });
  expect([...une.alertes, ...autre.alertes]).toEqual([]);
});

test('une autre clé n’attend pas, un échec rend la place et laisse passer les suivants', async () => {
  const { unALaFois } = uneInstance();
  let finir = (): void => undefined;
  const longue = unALaFois('une', () => new Promise<void>((fini) => (finir = fini)));
  expect(await unALaFois('une autre', async () => 'faite')).toBe('faite');
  finir();
  await longue;
  await expect(unALaFois('une', () => Promise.reject(new Error('échec')))).rejects.toThrow('échec');
  expect(await uneInstance().unALaFois('une', async () => 'faite')).toBe('faite');
});

test('une instance qui s’arrête ne retient les autres que le temps de son bail', async () => {
  const bail = await uneInstance().unALaFois('la même', async () => {
    for await (const ligne of ouvrir().listEntities()) return ligne;
    throw new Error('Aucun bail n’est tenu.');
  });
  // As it is left by an instance that stops before giving it back.
  await ouvrir().createEntity({ ...bail, partitionKey: bail.partitionKey ?? '', rowKey: bail.rowKey ?? '' });
  const debut = present;
  expect(await uneInstance().unALaFois('la même', async () => 'faite')).toBe('faite');
  expect(present - debut).toBeGreaterThanOrEqual(30_000);
});

test('qui attend au-delà de sa patience le sait, et rien n’est fait', async () => {
  const unALaFois = unALaFoisIci(() => present);
  let finir = (): void => undefined;
  let longue: Promise<void> = Promise.resolve();
  await new Promise<void>((commencee) => {
    longue = unALaFois('la même', () => {
      commencee();
      return new Promise<void>((fini) => (finir = fini));
    });
  });
  let faite = false;
  const derriere = unALaFois('la même', async () => {
    faite = true;
  }).catch((erreur: unknown) => erreur);
  present += 60_000;
  finir();
  await longue;
  expect(await derriere).toBeInstanceOf(TropDAttente);
  expect(faite).toBe(false);
});

test('sans la table, l’instance garde son ordre à elle et le dit', async () => {
  const perdue = azurite.chaine.replace(/(TableEndpoint=http:\/\/127\.0\.0\.1:)\d+/, '$11');
  const { unALaFois, alertes } = uneInstance(perdue);
  const somme = unTotal();
  await Promise.all(Array.from({ length: 5 }, () => unALaFois('oid-11111111', somme.ajouter)));
  expect(somme.dit()).toEqual({ total: 5, auPlus: 1 });
  expect(alertes).toHaveLength(5);
  expect(JSON.stringify(alertes)).not.toContain('11111111');
});

test('la table ne dit pas de qui est le bail, et n’en garde aucun de rendu', async () => {
  const lues: object[] = [];
  const lire = async () => {
    lues.length = 0;
    for await (const ligne of ouvrir().listEntities()) lues.push(ligne);
  };
  await uneInstance().unALaFois('oid-11111111', lire);
  expect(lues).toHaveLength(1);
  expect(JSON.stringify(lues)).not.toContain('11111111');
  await lire();
  expect(lues).toEqual([]);
});

/** The same request, as often as said, at once and by turns to two instances; how many passed. */
async function rafale(
  contrat: { readonly id: string },
  combien: number,
  appel: (rang: number) => Appel,
): Promise<{ readonly passees: number; readonly statuts: readonly number[] }> {
  const contextes = [uneInstance(), uneInstance()].map(({ unALaFois }): Contexte => ({ ...banc.contexte, unALaFois }));
  const reponses = await Promise.all(
    Array.from({ length: combien }, (_, i) => banc.appeler(contrat, appel(i), contextes[i % contextes.length])),
  );
  const statuts = reponses.map(({ statut }) => statut);
  return { passees: statuts.filter((s) => s === 200).length, statuts: [...new Set(statuts)].sort() };
}

test('trente mises en lien d’un coup : quinze passent', async () => {
  const demandeur = (await creerStructure(banc, { nom: 'Demandeuse (exemple)', profil: 'partenaire' })).id;
  const destinataires = await Promise.all(
    Array.from({ length: 30 }, (_, i) => creerStructure(banc, { nom: `Destinataire ${i} (exemple)` })),
  );
  const { passees, statuts } = await rafale(mettreEnLien, 30, (i) => ({
    profil: 'partenaire',
    corps: { cle: uneCle(), demandeur, destinataire: destinataires[i]?.id, thematique: 'Logement' },
  }));
  expect([passees, statuts]).toEqual([15, [200, 429]]);
  expect((await banc.contexte.depots.misesEnLien.lireOu('demandeur', demandeur)).items).toHaveLength(15);
});

test('trente propositions d’un coup : vingt passent', async () => {
  const { id } = await creerStructure(banc);
  const { passees, statuts } = await rafale(proposerCorrection, 30, (i) => ({
    profil: 'partenaire',
    chemin: { id },
    corps: { cle: uneCle(), corrections: { description: `Autrement, ${i}` }, vu: {} },
  }));
  expect([passees, statuts]).toEqual([20, [200, 429]]);
  const { items } = await banc.contexte.depots.propositions.lireOu('etat', 'À examiner');
  expect(items.filter((p) => p.structure === id)).toHaveLength(20);
});

test('quarante recherches gardées d’un coup : trente le sont', async () => {
  const { passees, statuts } = await rafale(garderRecherche, 40, (i) => ({
    profil: 'lecture',
    corps: { cle: uneCle(), nom: `Recherche ${i}`, recherche: 'q=logement', parCourriel: false },
  }));
  expect([passees, statuts]).toEqual([30, [200, 422]]);
  expect((await banc.contexte.depots.recherches.lire()).items).toHaveLength(30);
});

test('vingt personnes ajoutées d’un coup par un lien, à cinq de la borne : cinq le sont', async () => {
  const { id } = await creerStructure(banc);
  const { jeton } = await unLien(banc, id);
  const { contacts } = banc.contexte.depots;
  for (let i = 0; i < 24; i += 1)
    await contacts.creer(
      unContact(id, { nom: `Personne ${i}`, courriel: `personne-${i}@exemple.example`, principal: false }),
    );
  const { passees, statuts } = await rafale(changerContactParLien, 20, (i) => ({
    corps: { jeton, changement: { geste: 'ajouter', cle: uneCle(), contact: { nom: `Ajoutée ${i}` } } },
  }));
  expect([passees, statuts]).toEqual([5, [200, 422]]);
  expect((await contacts.lireOu('structure', id)).items).toHaveLength(30);
});

test('six fiches d’un même SIRET créées d’un coup : une seule l’est', async () => {
  const siret = '73282932000074';
  const { passees } = await rafale(creerFiche, 6, (i) => ({
    profil: 'coordination',
    corps: { cle: uneCle(), champs: { nom: `Ensemble ${i} (exemple)`, type: 'Association', siret } },
  }));
  expect(passees).toBe(1);
  expect((await banc.contexte.depots.structures.lire()).items.filter((s) => s.siret === siret)).toHaveLength(1);
});

test('la même ligne importée quatre fois d’un coup fait une fiche', async () => {
  const nom = 'Importée (exemple)';
  const structure = {
    nom,
    type: 'Association',
    statut: 'Active',
    source: 'essai',
    cleSource: 'essai-1',
    recenseeLe: '2026-11-23',
  };
  const { passees } = await rafale(importerStructures, 4, () => ({
    profil: 'coordination',
    corps: { lignes: [{ numero: 2, structure }] },
  }));
  expect(passees).toBe(4);
  expect((await banc.contexte.depots.structures.lire()).items.filter((s) => s.nom === nom)).toHaveLength(1);
});

test('le même mot gardé cinq fois d’un coup fait une ligne', async () => {
  const { passees } = await rafale(garderMot, 5, () => ({
    profil: 'coordination',
    corps: { terme: 'ZZT', genre: 'Sigle', formes: ['Zone de zèle territorial'] },
  }));
  expect(passees).toBe(5);
  expect((await banc.contexte.depots.vocabulaire.lire()).items.filter((m) => m.terme === 'ZZT')).toHaveLength(1);
});

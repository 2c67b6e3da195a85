import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import {
  idDuSite,
  peuplerLocataire,
  type TerritoireDuLocataire,
  territoiresDuLocataire,
} from '../../infra/local/locataire.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours('vide', 2);
peuplerLocataire(2);
const [A, B] = territoiresDuLocataire() as [TerritoireDuLocataire, TerritoireDuLocataire];

const jetonDe = async (territoire: string, ressource: 'api' | 'graph'): Promise<string> => {
  const adresse = `${parcours.demonstration.origine}/local/jeton?profil=coordination&ressource=${ressource}&territoire=${territoire}`;
  return z.object({ jeton: z.string() }).parse(await (await fetch(adresse)).json()).jeton;
};

/** A row written by the coordination in the site of a territory. */
async function ecrire({ code, site }: TerritoireDuLocataire, liste: string, fields: object): Promise<string> {
  const url = `${parcours.demonstration.origine}/graph/v1.0/sites/${idDuSite(site)}/lists/${liste}/items`;
  const reponse = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${await jetonDe(code, 'graph')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  return z.object({ id: z.string() }).parse(await reponse.json()).id;
}

const uneStructure = (territoire: TerritoireDuLocataire, nom: string): Promise<string> =>
  ecrire(territoire, 'Structures', { Title: nom, Type: 'Association', Statut: 'Active' });

let deB: string;
beforeAll(async () => {
  await uneStructure(A, 'Structure du premier territoire');
  deB = await uneStructure(B, 'Structure du second territoire');
  await ecrire(B, 'Contacts', {
    Title: 'Personne du second territoire',
    StructureLookupId: deB,
    Courriel: 'personne@second.example',
    Visibilite: 'coordination',
    Actif: true,
    Principal: true,
  });
});

const trouvees = (annuaire: FrameLocator) => annuaire.getByRole('listbox', { name: 'Structures trouvées' });
const voir = (page: Page, territoire?: string) =>
  ouvrir(page, 'annuaire', territoire === undefined ? {} : { territoire });

test('la même personne, dans le même navigateur, ouvre deux territoires : chacun montre le sien, même sans réseau', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const tour = async (): Promise<void> => {
    for (const [territoire, sien, autre] of [
      [undefined, 'premier', 'second'],
      [B.code, 'second', 'premier'],
    ] as const) {
      const annuaire = await voir(page, territoire);
      await trouvees(annuaire).getByText(`Structure du ${sien} territoire`).waitFor();
      expect(await annuaire.getByText(`Structure du ${autre} territoire`).count()).toBe(0);
    }
  };
  await tour();
  expect(fautes).toEqual([]);
  // What the device keeps is all that is left: it was kept apart.
  await page.route('**/graph/v1.0/**', (route) => route.abort());
  await tour();
  const noms = await page.evaluate(() => Object.keys(localStorage).filter((nom) => nom.includes('maillage.')));
  expect(noms).toContain('maillage.configuration');
  expect(noms).toContain(`${B.code}/maillage.configuration`);
});

test('un lien envoyé par le second territoire ouvre ses pages, et rien du premier', async () => {
  const { origine } = parcours.demonstration;
  const reponse = await fetch(`${origine}/api/structures/${deB}/liens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await jetonDe(B.code, 'api')}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(reponse.status).toBe(200);
  const envoye = (await parcours.regard.courriels()).find(({ a }) => a.includes('personne@second.example'));
  const lien = /http:[^"\s<]*lien\.html#jeton=[\w.-]+/.exec(envoye?.corps ?? '')?.[0] ?? '';
  expect(lien.startsWith(`${origine}/onglets/${B.code}/lien.html#`)).toBe(true);
  const { page, fautes } = await parcours.ouvrirPage();
  await page.goto(lien);
  await page.getByText('Structure du second territoire').first().waitFor();
  expect(fautes).toEqual([]);
});

test('la ligne de commande agit sur le territoire nommé, et refuse celui que personne ne sert', async () => {
  const lancer = (...args: readonly string[]) =>
    new Promise<{ readonly statut: number; readonly sortie: string; readonly erreur: string }>((fini) => {
      const racine = join(__dirname, '..', '..');
      const env = { ...process.env, PORT: new URL(parcours.demonstration.origine).port };
      execFile(
        process.execPath,
        [join(racine, 'infra', 'ligne-de-commande', 'lancer.mjs'), 'rechercher', 'structure', ...args],
        { cwd: racine, env },
        (e, sortie, erreur) => fini({ statut: e === null ? 0 : Number(e.code), sortie, erreur }),
      );
    });
  expect((await lancer()).sortie).toContain('Structure du premier territoire');
  const second = await lancer('--territoire', B.code);
  expect(second.sortie).toContain('Structure du second territoire');
  expect(second.sortie).not.toContain('premier');
  const inconnu = await lancer('--territoire', 'nulle-part');
  expect([inconnu.statut, inconnu.sortie]).toEqual([2, '']);
  expect(inconnu.erreur).toContain(`premier, ${B.code}`);
});

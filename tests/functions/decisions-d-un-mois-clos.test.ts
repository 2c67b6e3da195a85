import type { z } from 'zod';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

const MOIS = '2026-10';
let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
});
afterEach(() => banc.fermer());

const lire = async () => {
  const { corps } = await banc.appeler(lireSynthese, { profil: 'lecture', chemin: { mois: MOIS } });
  return corps as z.output<typeof lireSynthese.reponse>;
};
const nommees = async () => ((await lire()).synthese.faits.decisionsEnRetard ?? []).map(({ titre }) => titre);

async function uneEnRetard(titre: string) {
  const { rencontres, suites } = banc.contexte.depots;
  const { id: structure } = await creerStructure(banc);
  const rencontre = await rencontres.creer({
    ...{ titre: 'Café des parents', thematique: 'Parentalité', format: 'Café parents', etat: 'Tenue' },
    ...{ debut: '2026-09-12T13:00:00Z', dureeMinutes: 90, modalite: 'En présence', cleCreation: uneCle() },
  } as const);
  const thematique = 'Parentalité';
  return suites.creer({
    ...{ titre, rencontre: rencontre.id, structure, thematique, etat: 'À faire', echeance: '2026-10-10' },
  } as const);
}

test('un mois clos ne garde pas les mots de ses décisions : corrigée, on lit la correction ; effacée, plus rien', async () => {
  const { id } = await uneEnRetard('Appeler Camille Exemple');
  await uneEnRetard('Ouvrir le mardi');
  expect((await nommees()).toSorted()).toEqual(['Appeler Camille Exemple', 'Ouvrir le mardi']);
  const { releves, suites } = banc.contexte.depots;
  const gardes = (await releves.lireOu('mois', MOIS)).items;
  expect(gardes).toHaveLength(1);
  expect(JSON.stringify(gardes)).not.toMatch(/Camille|mardi/);

  const { eTag } = await suites.parId(id);
  const corrige = await suites.modifier(id, eTag, { titre: 'Appeler la mairie' });
  const lue = await lire();
  expect(JSON.stringify(lue)).not.toContain('Camille');
  expect(await nommees()).toContain('Appeler la mairie');

  await suites.supprimer(id, corrige);
  expect(await nommees()).toEqual(['Ouvrir le mardi']);
  // What was counted then is counted still.
  expect((await lire()).synthese.faits.suitesEnRetard.valeur).toBe(2);
});

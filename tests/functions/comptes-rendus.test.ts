import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  diffuserCompteRendu,
  enregistrerCompteRendu,
  redigerCompteRendu,
  telechargerCompteRendu,
} from '../../core/contrats/comptes-rendus.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { etablirOrdreDuJour, noterSuite, saisirPresences } from '../../core/contrats/rencontres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneTenue } from './demandes/comptes-rendus.ts';
import { creerStructure, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  b = (await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const coordination = (id: string, corps?: object) => ({
  profil: 'coordination' as const,
  chemin: { id },
  ...(corps === undefined ? {} : { corps }),
});
const TEXTE = 'Deux permanences s’ouvrent.';
const courriels = () => banc.graph.boiteEnvoi().filter((c) => c.objet.startsWith('Compte rendu'));
const diffuser = (id: string, eTag: string) => banc.appeler(diffuserCompteRendu, coordination(id, { eTag }));

test('le premier jet dit qui était là, laisse une place sous chaque point, rappelle les décisions', async () => {
  const { id, eTag } = await uneRencontre(banc, [a, b]);
  expect(await banc.appeler(redigerCompteRendu, coordination(id))).toMatchObject({ statut: 422 });
  await banc.appeler(etablirOrdreDuJour, coordination(id, { eTag }));
  banc.avancer(18 * 24);
  const lignes = [
    { structure: a, statut: 'Présent' },
    { structure: b, statut: 'Excusé' },
  ];
  await banc.appeler(saisirPresences, coordination(id, { feuilleDePresence: true, lignes }));
  const decision = { cle: uneCle(), titre: 'Ouvrir une permanence', structure: a, echeance: '2027-01-15' };
  await banc.appeler(noterSuite, coordination(id, decision));
  const { corps } = await banc.appeler(redigerCompteRendu, coordination(id));
  const texte = (corps as { texte: string }).texte.replace(/[\u00A0\u202F]/g, ' ');
  expect(texte).toContain('Présents : CAF (exemple).\nExcusés : MSA (exemple).');
  expect(texte).toMatch(/\n1\. .+\n\(à compléter\)\n/);
  expect(texte).toContain('– Ouvrir une permanence, portée par CAF (exemple), pour le 15 janvier 2027.');
});

test('il s’enregistre une fois ; de deux personnes à la fois, la seconde l’apprend', async () => {
  const { id, eTag } = await uneTenue(banc, [a]);
  const garder = (texte: string) => banc.appeler(enregistrerCompteRendu, coordination(id, { eTag, texte }));
  expect((await garder(TEXTE)).corps).toMatchObject({ dejaFait: false });
  expect((await garder(`${TEXTE}\n`)).corps).toMatchObject({ dejaFait: true });
  expect(await garder('Autre chose.')).toMatchObject({ statut: 409 });
});

test('vide ou à compléter, il n’est pas diffusé', async () => {
  const vide = await uneTenue(banc, [a]);
  expect(await diffuser(vide.id, vide.eTag)).toMatchObject({ statut: 422 });
  const inacheve = await uneTenue(banc, [a], '1. Les horaires\n(à compléter)');
  expect(await diffuser(inacheve.id, inacheve.eTag)).toMatchObject({ statut: 422 });
  expect(courriels()).toEqual([]);
});

test('diffusé, chacun reçoit un courriel et le lit par son lien ; redit ou à deux à la fois, rien ne repart', async () => {
  const { id, eTag } = await uneTenue(banc, [a, b], TEXTE);
  await Promise.all([diffuser(id, eTag), diffuser(id, eTag)]);
  expect((await diffuser(id, eTag)).corps).toMatchObject({ dejaFait: true, envoyes: 0, aSuivre: 0 });
  expect(
    courriels()
      .map((c) => c.a.join())
      .toSorted(),
  ).toEqual(['a@exemple.example', 'b@exemple.example']);
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(courriels()[0]))?.[1] ?? '';
  const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton } });
  expect((corps as PageDeRencontre).rencontre.compteRendu).toBe(TEXTE);
});

test('tué à n’importe quel acte puis repris, le compte rendu est montré et personne n’est prévenu deux fois', async () => {
  const essai = await uneTenue(banc, [a], TEXTE);
  banc.compter();
  await diffuser(essai.id, essai.eTag);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const { id, eTag } = await uneTenue(banc, [a], TEXTE);
      const avant = courriels().length;
      banc.mourirA(rang, apres);
      await diffuser(id, eTag);
      banc.renaitre();
      const { statut } = await diffuser(id, eTag);
      expect({ rang, apres, statut }).toEqual({ rang, apres, statut: 200 });
      expect(courriels().length - avant).toBeLessThanOrEqual(1);
      const tenue = await banc.contexte.depots.rencontres.parId(id);
      expect(tenue.compteRenduDiffuseLe).toBeDefined();
    }
});

test('en Word, ses points et ses décisions sont des titres', async () => {
  const { id } = await uneTenue(banc, [a], '1. Les horaires\nTrois matinées.\nDécisions\n– Ouvrir le mardi.');
  const { statut, octets } = await banc.appeler(telechargerCompteRendu, coordination(id));
  expect(statut).toBe(200);
  const { unzipSync, strFromU8 } = await import('fflate');
  const xml = strFromU8(unzipSync(octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/Heading1/g)).toHaveLength(2);
  expect(xml).toContain('Ouvrir le mardi.');
});

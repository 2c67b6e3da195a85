import type { Amendement } from '../../core/comptes-rendus/amendement.ts';
import { AMENDEMENTS_PAR_STRUCTURE } from '../../core/comptes-rendus/approuver.ts';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  diffuserCompteRendu,
  donnerAvisParLien,
  donnerAvisSurCompteRendu,
  enregistrerCompteRendu,
  redigerCompteRendu,
  soumettreCompteRendu,
  telechargerCompteRendu,
  trancherAmendement,
} from '../../core/contrats/comptes-rendus.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { etablirOrdreDuJour, noterSuite, saisirPresences } from '../../core/contrats/rencontres.ts';
import { suivreComptesRendus } from '../../functions/comptes-rendus/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { noterPresentes, uneCorrection, uneSoumise, uneTenue } from './demandes/comptes-rendus.ts';
import { deuxStructures, jetonRecu, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  [a, b] = await deuxStructures(banc);
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

describe('Approuver le compte rendu', () => {
  const aRelire = () => banc.graph.boiteEnvoi().filter((c) => c.objet.startsWith('À relire'));
  const soumettre = (id: string, eTag: string) => banc.appeler(soumettreCompteRendu, coordination(id, { eTag }));
  const jetonDe = (adresse: string): string => jetonRecu(banc, adresse);
  const lire = (id: string) => banc.contexte.depots.rencontres.parId(id);
  const amendementsDe = async (id: string, structure: string): Promise<readonly Amendement[]> =>
    (await banc.contexte.depots.participations.lireOu('rencontre', id)).items.find((p) => p.structure === structure)
      ?.amendements ?? [];
  const page = async (jeton: string) => (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as PageDeRencontre;
  const trancher = async (id: string, structure: string, correction: string, reprendre: boolean) =>
    banc.appeler(
      trancherAmendement,
      coordination(id, { eTag: (await lire(id)).eTag, structure, correction, reprendre }),
    );

  test('il part à celles qui étaient là, une fois ; les autres ne le lisent pas encore', async () => {
    const { id, eTag } = await uneTenue(banc, [a, b], TEXTE);
    expect(await soumettre(id, eTag)).toMatchObject({ statut: 422 });
    const { participations } = banc.contexte.depots;
    const [premiere] = (await participations.lireOu('rencontre', id)).items.filter((p) => p.structure === a);
    await participations.modifier(premiere?.id ?? '', premiere?.eTag ?? '', { statut: 'Présent' });
    expect(await diffuser(id, eTag)).toMatchObject({ statut: 422 });
    await Promise.all([soumettre(id, eTag), soumettre(id, eTag)]);
    expect((await soumettre(id, eTag)).corps).toMatchObject({ dejaFait: true, envoyes: 0, aSuivre: 0 });
    await suivreComptesRendus(banc.contexte);
    expect(aRelire().map((c) => c.a.join())).toEqual(['a@exemple.example']);
    const vue = await page(jetonDe('a@exemple.example'));
    expect(vue.approbation).toMatchObject({ parties: [TEXTE], approuvee: false, corrections: 0, peutCorriger: true });
    expect(vue.rencontre.compteRendu).toBeUndefined();
  });

  test('toutes approuvent : il paraît dans l’heure, chacun l’apprend une fois', async () => {
    const { id } = await uneSoumise(banc, [a, b]);
    const approuver = (adresse: string) =>
      banc.appeler(donnerAvisParLien, { corps: { jeton: jetonDe(adresse), avis: { geste: 'approuver' } } });
    expect((await approuver('a@exemple.example')).corps).toEqual({ dejaFait: false });
    expect((await approuver('a@exemple.example')).corps).toEqual({ dejaFait: true });
    await suivreComptesRendus(banc.contexte);
    expect((await lire(id)).compteRenduDiffuseLe).toBeUndefined();
    await approuver('b@exemple.example');
    const { items } = await banc.contexte.depots.sollicitations.lireOu('rencontre', id);
    expect(items.map((s) => s.etat)).toEqual(['Répondue', 'Répondue']);
    await suivreComptesRendus(banc.contexte);
    await suivreComptesRendus(banc.contexte);
    expect((await lire(id)).compteRenduDiffuseLe).toBeDefined();
    expect(courriels()).toHaveLength(2);
    expect((await page(jetonDe('a@exemple.example'))).rencontre.compteRendu).toBe(TEXTE);
  });

  test('le silence approuve à la fin du délai, pas avant', async () => {
    const { id } = await uneSoumise(banc, [a, b]);
    banc.avancer(7 * 24);
    await suivreComptesRendus(banc.contexte);
    expect([(await lire(id)).compteRenduDiffuseLe, courriels()]).toEqual([undefined, []]);
    banc.avancer(24);
    await suivreComptesRendus(banc.contexte);
    expect((await lire(id)).compteRenduDiffuseLe).toBeDefined();
    expect(courriels()).toHaveLength(2);
    expect(aRelire()).toHaveLength(2);
    const tard = { corps: { jeton: jetonDe('a@exemple.example'), avis: { geste: 'approuver' } } };
    expect(await banc.appeler(donnerAvisParLien, tard)).toMatchObject({ statut: 422 });
  });

  test('une correction attend la coordination, qui la reprend ou la laisse ; le compte rendu l’attend aussi', async () => {
    const { id } = await uneSoumise(banc, [a, b]);
    const jeton = jetonDe('a@exemple.example');
    const reprise = uneCorrection();
    expect((await banc.appeler(donnerAvisParLien, { corps: { jeton, avis: reprise } })).corps).toEqual({
      dejaFait: false,
    });
    expect((await banc.appeler(donnerAvisParLien, { corps: { jeton, avis: reprise } })).corps).toEqual({
      dejaFait: true,
    });
    const laissee = { ...uneCorrection(), propose: 'Dix permanences s’ouvrent.' };
    await banc.appeler(donnerAvisSurCompteRendu, coordination(id, { structure: b, avis: laissee }));
    // That something was proposed, not what: the link may have been forwarded.
    expect((await page(jeton)).approbation?.corrections).toBe(1);
    expect(JSON.stringify(await page(jeton))).not.toContain('Trois permanences');
    banc.avancer(10 * 24);
    await suivreComptesRendus(banc.contexte);
    expect(courriels()).toEqual([]);
    expect(await diffuser(id, (await lire(id)).eTag)).toMatchObject({ statut: 422 });
    expect(await trancher(id, a, reprise.cle, true)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await trancher(id, a, reprise.cle, true)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    expect(await trancher(id, a, reprise.cle, false)).toMatchObject({ statut: 422 });
    // What it corrects is gone: it can only be left.
    expect(await trancher(id, b, laissee.cle, true)).toMatchObject({ statut: 409 });
    await trancher(id, b, laissee.cle, false);
    expect([(await amendementsDe(id, a))[0]?.etat, (await amendementsDe(id, b))[0]?.etat]).toEqual([
      'Repris',
      'Laissé',
    ]);
    await suivreComptesRendus(banc.contexte);
    expect(await lire(id)).toMatchObject({ compteRendu: 'Trois permanences s’ouvrent.' });
    expect(courriels()).toHaveLength(2);
  });

  test('un lien transféré ne propose que quelques corrections, n’efface rien, ne parle que pour sa structure', async () => {
    const { id } = await uneSoumise(banc, [a, b]);
    const jeton = jetonDe('a@exemple.example');
    const statuts: number[] = [];
    for (let i = 0; i <= AMENDEMENTS_PAR_STRUCTURE; i += 1) {
      const avis = { ...uneCorrection(), propose: `Permanence ${i}` };
      statuts.push((await banc.appeler(donnerAvisParLien, { corps: { jeton, avis } })).statut);
    }
    expect(statuts).toEqual([200, 200, 200, 200, 422]);
    await banc.appeler(donnerAvisParLien, { corps: { jeton, avis: { geste: 'approuver' } } });
    expect(await amendementsDe(id, a)).toHaveLength(AMENDEMENTS_PAR_STRUCTURE);
    expect(await amendementsDe(id, b)).toEqual([]);
    expect((await lire(id)).compteRendu).toBe(TEXTE);
    const ailleurs = { ...uneCorrection(), avant: 'Un autre texte.' };
    const autre = jetonDe('b@exemple.example');
    expect(await banc.appeler(donnerAvisParLien, { corps: { jeton: autre, avis: ailleurs } })).toMatchObject({
      statut: 409,
    });
  });

  test('qui n’était pas là n’approuve ni ne corrige', async () => {
    const { id, eTag } = await uneTenue(banc, [a, b], TEXTE);
    await noterPresentes(banc, id);
    const { participations } = banc.contexte.depots;
    const sienne = (await participations.lireOu('rencontre', id)).items.find((p) => p.structure === b);
    await participations.modifier(sienne?.id ?? '', sienne?.eTag ?? '', { statut: 'Excusé' });
    await soumettre(id, eTag);
    for (const avis of [{ geste: 'approuver' }, uneCorrection()])
      expect(await banc.appeler(donnerAvisSurCompteRendu, coordination(id, { structure: b, avis }))).toMatchObject({
        statut: 422,
      });
  });

  test('tué à n’importe quel acte puis repris, chacune n’a qu’un courriel pour relire, et qu’un pour lire', async () => {
    const parcourir = async (id: string, eTag: string) => {
      await soumettre(id, eTag).catch(() => undefined);
    };
    const essai = await uneTenue(banc, [a], TEXTE);
    await noterPresentes(banc, essai.id);
    banc.compter();
    await parcourir(essai.id, essai.eTag);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const { id, eTag } = await uneTenue(banc, [a], TEXTE);
        await noterPresentes(banc, id);
        const [relire, lus] = [aRelire().length, courriels().length];
        banc.mourirA(rang, apres);
        await parcourir(id, eTag);
        banc.renaitre();
        expect((await soumettre(id, eTag)).statut).toBe(200);
        await suivreComptesRendus(banc.contexte);
        expect(aRelire().length - relire).toBeLessThanOrEqual(1);
        expect(courriels().length - lus).toBe(0);
        expect((await lire(id)).approbationDemandeeLe).toBeDefined();
        await banc.contexte.depots.rencontres.modifier(id, (await lire(id)).eTag, { etat: 'Annulée' });
      }
  });

  test('le minuteur tué à n’importe quel acte puis repassé publie une fois, et n’écrit pas deux fois', async () => {
    await uneSoumise(banc, [a]);
    banc.avancer(10 * 24);
    banc.compter();
    await suivreComptesRendus(banc.contexte);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const { id } = await uneSoumise(banc, [a]);
        banc.avancer(10 * 24);
        const avant = courriels().length;
        banc.mourirA(rang, apres);
        await suivreComptesRendus(banc.contexte).catch(() => undefined);
        banc.renaitre();
        await suivreComptesRendus(banc.contexte);
        expect((await lire(id)).compteRenduDiffuseLe).toBeDefined();
        expect(courriels().length - avant).toBeLessThanOrEqual(1);
      }
  });
});

describe('Rappeler de l’écrire', () => {
  const rappels = () => banc.graph.boiteEnvoi().filter((c) => c.objet.startsWith('Compte rendu à écrire'));
  const dire = (valeur: string) => banc.contexte.depots.reglages.creer({ cle: 'coordonneesDeLaCoordination', valeur });
  const jours = (n: number) => banc.avancer(24 * n);
  const passer = () => suivreComptesRendus(banc.contexte);

  test('à trois jours puis à sept, une fois chacun, à l’adresse que donne la coordination', async () => {
    await dire('05 57 00 00 00, coordination@exemple.example');
    const { id } = await uneTenue(banc, [a]);
    const recus: number[] = [];
    for (let jour = 1; jour <= 30; jour += 1) {
      await passer();
      await passer();
      recus.push(rappels().length);
      jours(1);
    }
    // Held the day before: two days later is its third.
    expect(recus.slice(0, 8)).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
    expect(recus.at(-1)).toBe(2);
    expect(rappels().map((c) => c.a.join())).toEqual(Array(2).fill('coordination@exemple.example'));
    expect(JSON.stringify(rappels()[0])).toContain(encodeURIComponent(`rencontre/${id}/compte-rendu`));
  });

  test('jamais une fois envoyé pour approbation ou publié, ni sans adresse ; annulée, non plus', async () => {
    await uneTenue(banc, [a]);
    jours(4);
    await passer();
    expect(rappels()).toEqual([]);
    await dire('coordination@exemple.example');
    await banc.contexte.depots.rencontres
      .lire()
      .then(({ items }) =>
        Promise.all(items.map((r) => banc.contexte.depots.rencontres.modifier(r.id, r.eTag, { etat: 'Annulée' }))),
      );
    await uneSoumise(banc, [a]);
    const publiee = await uneTenue(banc, [a], TEXTE);
    await diffuser(publiee.id, publiee.eTag);
    jours(4);
    await passer();
    expect(rappels()).toEqual([]);
  });

  test('tué à n’importe quel acte puis repassé, un rappel ne part pas deux fois', async () => {
    await dire('coordination@exemple.example');
    const enfin = async () => {
      await uneTenue(banc, [a]);
      jours(3);
    };
    await enfin();
    banc.compter();
    await passer();
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const { items } = await banc.contexte.depots.rencontres.lire();
        for (const r of items) await banc.contexte.depots.rencontres.modifier(r.id, r.eTag, { etat: 'Annulée' });
        await enfin();
        const avant = rappels().length;
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        expect(rappels().length - avant).toBeLessThanOrEqual(1);
      }
  });
});

import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  diffuserCompteRendu,
  enregistrerCompteRendu,
  lireCompteRendu,
  soumettreCompteRendu,
  telechargerCompteRendu,
} from '../../core/contrats/comptes-rendus.ts';
import { suivreComptesRendus } from '../../functions/comptes-rendus/minuteur.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { noterPresentes, uneTenue } from './demandes/comptes-rendus.ts';
import { coorganiser, creerStructure } from './fabrique.ts';

const TEXTE = 'Madame Secret a dit que non.';

let banc: Banc;
let presente: { readonly id: string; readonly contact: string };
let invitee: { readonly id: string; readonly contact: string };
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  presente = await creerStructure(banc, { nom: 'Présente (exemple)', profil: 'partenaire' });
  invitee = await creerStructure(banc, { nom: 'Invitée (exemple)', profil: 'invite' });
  rencontre = (await uneTenue(banc, [presente.id, invitee.id])).id;
});
afterEach(() => banc.fermer());

const ligne = () => banc.contexte.depots.rencontres.parId(rencontre);
const brouillons = async () => (await banc.contexte.depots.brouillonsDeCompteRendu.lire()).items;
const ecrire = async (texte = TEXTE, profil: NomProfil = 'coordination') =>
  banc.appeler(enregistrerCompteRendu, {
    profil,
    chemin: { id: rencontre },
    corps: { eTag: (await ligne()).eTag, texte },
  });
const lire = async (profil: NomProfil) => {
  const { statut, corps } = await banc.appeler(lireCompteRendu, { profil, chemin: { id: rencontre } });
  return statut === 200 ? ((corps as { texte?: string }).texte ?? 'rien') : statut;
};
const chacun = async () =>
  Object.fromEntries(
    await Promise.all(
      (['coordination', 'partenaire', 'invite', 'lecture'] as const).map(async (p) => [p, await lire(p)] as const),
    ),
  );
const faire = async (contrat: typeof soumettreCompteRendu | typeof diffuserCompteRendu) =>
  banc.appeler(contrat, { profil: 'coordination', chemin: { id: rencontre }, corps: { eTag: (await ligne()).eTag } });
/** Only one of the two structures was there. */
const noterLaPresente = async () => {
  await noterPresentes(banc, rencontre);
  const { participations } = banc.contexte.depots;
  const { items } = await participations.lireOu('rencontre', rencontre);
  const absente = items.find((p) => p.structure === invitee.id);
  await participations.modifier(absente?.id ?? '', absente?.eTag ?? '', { statut: 'Excusé' });
};

test('ce qui s’écrit n’est pas dans la liste que tous lisent, qui dit seulement qu’il s’écrit', async () => {
  expect((await ecrire()).statut).toBe(200);
  const lue = await ligne();
  expect(JSON.stringify(lue)).not.toContain('Secret');
  expect(lue.compteRenduEcritLe).toBeDefined();
  expect((await brouillons()).map((b) => [b.rencontre, b.texte])).toEqual([[rencontre, TEXTE]]);
});

test('en rédaction, la coordination et qui co-organise le lisent, et personne d’autre', async () => {
  await ecrire();
  expect(await chacun()).toEqual({ coordination: TEXTE, partenaire: 'rien', invite: 'rien', lecture: 403 });
  await coorganiser(banc, rencontre, invitee);
  expect(await chacun()).toEqual({ coordination: TEXTE, partenaire: 'rien', invite: TEXTE, lecture: 403 });
  expect((await ecrire('Repris.', 'invite')).statut).toBe(200);
  expect(await lire('coordination')).toBe('Repris.');
});

test('en approbation, celles qui étaient là le lisent ; publié, tous les invités, sur la rencontre', async () => {
  await ecrire();
  await noterLaPresente();
  expect((await faire(soumettreCompteRendu)).statut).toBe(200);
  expect(await chacun()).toEqual({ coordination: TEXTE, partenaire: TEXTE, invite: 'rien', lecture: 403 });
  expect(JSON.stringify(await ligne())).not.toContain('Secret');
  banc.avancer(10 * 24);
  await suivreComptesRendus(banc.contexte);
  expect(await ligne()).toMatchObject({ compteRendu: TEXTE, compteRenduEcritLe: undefined });
  expect(await brouillons()).toEqual([]);
  expect(await chacun()).toEqual({ coordination: TEXTE, partenaire: TEXTE, invite: TEXTE, lecture: 403 });
});

test('le document Word est pour qui lit le texte, à chaque étape, et pour personne d’autre', async () => {
  const documents = async () =>
    Object.fromEntries(
      await Promise.all(
        (['coordination', 'partenaire', 'invite', 'lecture'] as const).map(async (profil) => {
          const { statut } = await banc.appeler(telechargerCompteRendu, { profil, chemin: { id: rencontre } });
          return [profil, statut] as const;
        }),
      ),
    );
  await ecrire();
  expect(await documents()).toEqual({ coordination: 200, partenaire: 404, invite: 404, lecture: 403 });
  await noterLaPresente();
  await faire(soumettreCompteRendu);
  expect(await documents()).toEqual({ coordination: 200, partenaire: 200, invite: 404, lecture: 403 });
  banc.avancer(10 * 24);
  await suivreComptesRendus(banc.contexte);
  expect(await documents()).toEqual({ coordination: 200, partenaire: 200, invite: 200, lecture: 403 });
});

test('qui n’est pas invité n’en lit rien, même publié par cette voie', async () => {
  await ecrire();
  const { participations } = banc.contexte.depots;
  const [sienne] = (await participations.lireOu('rencontre', rencontre)).items.filter(
    (p) => p.structure === presente.id,
  );
  await participations.supprimer(sienne?.id ?? '', sienne?.eTag ?? '');
  expect(await lire('partenaire')).toBe(403);
});

test('par le lien, il se relit en approbation sans que la page montre autre chose', async () => {
  await ecrire();
  await noterLaPresente();
  await faire(soumettreCompteRendu);
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
  const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton } });
  expect(corps).toMatchObject({
    approbation: { parties: [TEXTE] },
    rencontre: expect.not.objectContaining({ compteRendu: TEXTE }),
  });
});

test('de deux personnes qui écrivent à la fois, la seconde l’apprend, et son texte ne recouvre pas l’autre', async () => {
  const { eTag } = await ligne();
  const envoyer = (texte: string) =>
    banc.appeler(enregistrerCompteRendu, { profil: 'coordination', chemin: { id: rencontre }, corps: { eTag, texte } });
  const textes = ['La sienne.', 'L’autre.'];
  const statuts = (await Promise.all(textes.map(envoyer))).map((r) => r.statut);
  // Which of them comes first is not for the test to say.
  expect(statuts.toSorted()).toEqual([200, 409]);
  expect(await lire('coordination')).toBe(textes[statuts.indexOf(200)]);
});

test('vidé, il n’y a plus rien ; publié puis corrigé, tous lisent la correction', async () => {
  await ecrire();
  expect((await ecrire(' ')).statut).toBe(200);
  expect([await lire('coordination'), (await ligne()).compteRenduEcritLe]).toEqual(['rien', undefined]);
  await ecrire();
  expect((await faire(diffuserCompteRendu)).statut).toBe(200);
  await ecrire('Corrigé.');
  expect([(await ligne()).compteRendu, await brouillons()]).toEqual(['Corrigé.', []]);
});

describe('tué en enregistrant', () => {
  const envoyer = (eTag: string, texte: string) =>
    banc.appeler(enregistrerCompteRendu, { profil: 'coordination', chemin: { id: rencontre }, corps: { eTag, texte } });
  const MORTS = [false, true].flatMap((apres) => [1, 2, 3, 4, 5, 6, 7, 8].map((rang) => [rang, apres] as const));

  test.each([
    ['le premier texte', undefined],
    ['un texte de plus', 'Ce qu’il y avait.'],
  ])('%s : il est lu entier ou pas du tout, et qui lisait l’ancien l’apprend', async (_dit, avant) => {
    for (const [rang, apres] of MORTS) {
      await ecrire(avant ?? ' ');
      const { eTag } = await ligne();
      banc.mourirA(rang, apres);
      await envoyer(eTag, TEXTE).catch(() => undefined);
      banc.renaitre();
      const lu = await lire('coordination');
      expect([avant ?? 'rien', TEXTE]).toContain(lu);
      // Whoever had the former version before them: nothing that was kept is written over.
      const autre = await envoyer(eTag, 'Celui d’une autre personne.');
      expect([rang, apres, autre.statut]).toEqual([rang, apres, lu === TEXTE ? 409 : 200]);
      expect(await lire('coordination')).toBe(lu === TEXTE ? TEXTE : 'Celui d’une autre personne.');
    }
  });

  test('la même demande répétée le trouve gardé ; le minuteur finit de le dire, une fois', async () => {
    for (const [rang, apres] of MORTS) {
      await ecrire(' ');
      const { eTag } = await ligne();
      banc.mourirA(rang, apres);
      await envoyer(eTag, TEXTE).catch(() => undefined);
      banc.renaitre();
      const garde = (await lire('coordination')) === TEXTE;
      await suivreComptesRendus(banc.contexte);
      expect([rang, apres, (await ligne()).compteRenduEcritLe !== undefined]).toEqual([rang, apres, garde]);
      const { eTag: dite } = await ligne();
      await suivreComptesRendus(banc.contexte);
      expect((await ligne()).eTag).toBe(dite);
      expect((await envoyer(eTag, TEXTE)).statut).toBe(200);
      expect(await lire('coordination')).toBe(TEXTE);
    }
  });

  test('envoyer pour approbation un texte que l’on n’a pas lu est refusé', async () => {
    await ecrire('Ce qu’il y avait.');
    await noterLaPresente();
    const { eTag } = await ligne();
    for (let rang = 1; (await lire('coordination')) !== TEXTE; rang += 1) {
      banc.mourirA(rang, true);
      await envoyer(eTag, TEXTE).catch(() => undefined);
      banc.renaitre();
    }
    // Kept, and the rencontre does not say so yet.
    expect((await ligne()).eTag).toBe(eTag);
    const qui = { profil: 'coordination', chemin: { id: rencontre }, corps: { eTag } } as const;
    expect((await banc.appeler(soumettreCompteRendu, qui)).statut).toBe(409);
  });

  test('tué en publiant, il est publié ou pas, et rien ne reste dans la liste fermée', async () => {
    await ecrire();
    for (let rang = 1; (await ligne()).compteRenduDiffuseLe === undefined; rang += 1) {
      banc.mourirA(rang, true);
      await faire(diffuserCompteRendu).catch(() => undefined);
      banc.renaitre();
    }
    await suivreComptesRendus(banc.contexte);
    expect([(await ligne()).compteRendu, await brouillons()]).toEqual([TEXTE, []]);
  });
});

describe('ce qui était écrit dans la liste ouverte', () => {
  const exposer = async (autre: object = {}) => {
    const { rencontres } = banc.contexte.depots;
    await rencontres.modifier(rencontre, (await ligne()).eTag, { compteRendu: TEXTE, ...autre });
  };

  test('est mis à l’abri par le minuteur, une fois, et continue de s’écrire', async () => {
    await exposer();
    expect(await lire('coordination')).toBe(TEXTE);
    await suivreComptesRendus(banc.contexte);
    expect(JSON.stringify(await ligne())).not.toContain('Secret');
    expect(await chacun()).toEqual({ coordination: TEXTE, partenaire: 'rien', invite: 'rien', lecture: 403 });
    const avant = banc.ecritures.length;
    await suivreComptesRendus(banc.contexte);
    expect(banc.ecritures.slice(avant)).toEqual([]);
    expect((await ecrire('La suite.')).statut).toBe(200);
    expect(await lire('coordination')).toBe('La suite.');
  });

  test('l’est aussi dès qu’on l’enregistre, et reste en place s’il est publié', async () => {
    await exposer();
    await ecrire('La suite.');
    expect([(await ligne()).compteRendu, await lire('coordination')]).toEqual([undefined, 'La suite.']);
    await exposer({ compteRenduDiffuseLe: banc.contexte.maintenant() });
    await suivreComptesRendus(banc.contexte);
    expect((await ligne()).compteRendu).toBe(TEXTE);
  });

  test('tué à n’importe quel moment, il n’est ni perdu ni laissé là', async () => {
    for (const apres of [false, true])
      for (let rang = 1; rang <= 12; rang += 1) {
        const { brouillonsDeCompteRendu } = banc.contexte.depots;
        for (const b of await brouillons()) await brouillonsDeCompteRendu.supprimer(b.id, b.eTag);
        await exposer({ compteRenduEcritLe: undefined });
        banc.mourirA(rang, apres);
        await suivreComptesRendus(banc.contexte).catch(() => undefined);
        banc.renaitre();
        expect([rang, apres, await lire('coordination')]).toEqual([rang, apres, TEXTE]);
        await suivreComptesRendus(banc.contexte);
        expect([rang, apres, (await ligne()).compteRendu, await lire('coordination')]).toEqual([
          rang,
          apres,
          undefined,
          TEXTE,
        ]);
      }
  });
});

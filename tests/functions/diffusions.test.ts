import { inviterAConfirmer, ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  accuserReceptionParLien,
  diffuserAnnuaire,
  noterDiffusion,
  trancherDiffusion,
} from '../../core/contrats/diffusions.ts';
import { remisesDe } from '../../core/diffusions/remises.ts';
import { grouperParVague } from '../../core/diffusions/vagues.ts';
import { peseSurLaPersonne } from '../../core/liens/natures.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneCle } from './fabrique.ts';

let banc: Banc;
let avant = 0;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
beforeEach(() => {
  avant = banc.graph.boiteEnvoi().length;
});
afterAll(() => banc.fermer());

const courriels = () => banc.graph.boiteEnvoi().slice(avant);
const lignesDe = async (vague: string) => (await banc.contexte.depots.diffusions.lireOu('vague', vague)).items;
const diffuser = (vague: string, structures: readonly string[], autres: object = {}) =>
  banc.appeler(diffuserAnnuaire, { profil: 'coordination', corps: { vague, receveurs: { structures }, ...autres } });
const desStructures = async (n: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < n; i += 1) {
    const { id } = await creerStructure(banc, { nom: `Structure ${i}`, courrielDuContact: `s${i}@exemple.example` });
    ids.push(id);
  }
  return ids;
};

test('chaque structure choisie reçoit un courriel avec l’annuaire joint, et chaque remise est comptée', async () => {
  const [emettrice = '', ...ids] = await desStructures(4);
  const vague = uneCle();
  const { corps } = await diffuser(vague, [emettrice, ...ids], { emettrice, message: '<b>Bonne</b> rentrée !' });
  expect(corps).toEqual({ total: 3, remises: 3, incertaines: 0, enErreur: 0, reste: 0 });
  expect(courriels().map((c) => c.a)).toEqual([['s1@exemple.example'], ['s2@exemple.example'], ['s3@exemple.example']]);
  const [premier] = courriels();
  expect(premier?.pieces).toEqual([
    {
      nom: 'annuaire-2026-11-23.docx',
      type: expect.stringContaining('wordprocessingml') as unknown,
      octets: expect.any(Number) as unknown,
    },
  ]);
  expect(premier?.corps).toContain('vous envoie, à la demande de Structure 0, l’annuaire des partenaires');
  expect(premier?.corps).toContain('&lt;b&gt;Bonne');
  const lignes = await lignesDe(vague);
  expect(lignes).toHaveLength(3);
  for (const l of lignes)
    expect(l).toMatchObject({ canal: 'Courriel', etat: 'Remise', exemplaires: 1, emettrice, diffuseeLe: '2026-11-23' });
  expect(remisesDe({ id: emettrice, absorbees: [] }, lignes).structures).toBe(3);
});

describe('la preuve de lecture', () => {
  const jetonDe = (adresse: string): string => {
    const corps = courriels().find((c) => c.a.includes(adresse))?.corps ?? '';
    return /#jeton=([^"]+)"/.exec(corps)?.[1] ?? '';
  };
  const accuser = (jeton: string) => banc.appeler(accuserReceptionParLien, { corps: { jeton } });

  test('est un clic de la structure, jamais l’envoi ; le redire ne change ni le jour ni le compte', async () => {
    const ids = await desStructures(2);
    const vague = uneCle();
    await diffuser(vague, ids);
    expect((await lignesDe(vague)).map((l) => l.lueLe)).toEqual([undefined, undefined]);
    const jeton = jetonDe('s0@exemple.example');
    const ouverte = await banc.appeler(ouvrirLien, { corps: { jeton } });
    expect(ouverte.corps).toMatchObject({ nature: 'remise', dejaRepondu: false, remise: { structure: 'Structure 0' } });
    // Opening the page says nothing: programs open the links of mails too.
    expect((await lignesDe(vague)).map((l) => l.lueLe)).toEqual([undefined, undefined]);
    expect((await accuser(jeton)).corps).toEqual({ lueLe: '2026-11-23', dejaFait: false });
    banc.avancer(72);
    expect((await accuser(jeton)).corps).toEqual({ lueLe: '2026-11-23', dejaFait: true });
    banc.avancer(-72);
    const [vue] = grouperParVague(await lignesDe(vague));
    expect(vue).toMatchObject({ demandees: ids, lues: [ids[0]] });
  });

  test('ne pèse pas sur ce qui est demandé à la structure', async () => {
    const [id = ''] = await desStructures(1);
    await diffuser(uneCle(), [id]);
    const { items } = await banc.contexte.depots.sollicitations.lireOu('structure', id);
    expect(items.map((s) => [s.nature, peseSurLaPersonne(s)])).toEqual([['Remise', false]]);
  });

  test('d’un envoi coupé puis repris, garde un seul lien par structure', async () => {
    const [id = ''] = await desStructures(1);
    const vague = uneCle();
    await diffuser(vague, [id]);
    await diffuser(vague, [id]);
    expect((await banc.contexte.depots.sollicitations.lireOu('structure', id)).items).toHaveLength(1);
  });
});

test('un envoi redemandé n’écrit à personne une seconde fois', async () => {
  const ids = await desStructures(2);
  const vague = uneCle();
  await diffuser(vague, ids);
  expect((await diffuser(vague, ids)).corps).toMatchObject({ total: 2, remises: 2, reste: 0 });
  await Promise.all([diffuser(vague, ids), diffuser(vague, ids)]);
  expect(courriels()).toHaveLength(2);
  expect(await lignesDe(vague)).toHaveLength(2);
});

test('un grand envoi se fait par séries : chaque appel dit ce qui reste', async () => {
  const ids = await desStructures(13);
  const vague = uneCle();
  expect((await diffuser(vague, ids)).corps).toMatchObject({ total: 13, remises: 10, reste: 3 });
  expect((await diffuser(vague, ids)).corps).toMatchObject({ total: 13, remises: 13, reste: 0 });
  expect(new Set(courriels().flatMap((c) => c.a)).size).toBe(13);
  expect(courriels()).toHaveLength(13);
});

test('tuée à chaque étape puis reprise, elle n’écrit jamais deux fois à la même structure', async () => {
  const ids = await desStructures(2);
  const issues = new Set<string>();
  for (const apres of [false, true]) {
    for (let rang = 1; rang <= 24; rang += 1) {
      const vague = uneCle();
      const partis = courriels().length;
      banc.mourirA(rang, apres);
      await diffuser(vague, ids);
      banc.renaitre();
      expect((await diffuser(vague, ids)).statut).toBe(200);
      const envois = courriels()
        .slice(partis)
        .map((c) => c.a.join());
      expect(new Set(envois).size).toBe(envois.length);
      const lignes = await lignesDe(vague);
      expect(lignes).toHaveLength(2);
      const remises = lignes.filter((l) => l.etat === 'Remise').length;
      // What is counted as handed out did leave; what left and could not be written down is told apart.
      expect(remises).toBeLessThanOrEqual(envois.length);
      expect(lignes.length - remises).toBe(lignes.filter((l) => l.etat === 'En cours').length);
      issues.add(`${remises} sur ${envois.length}`);
    }
  }
  expect([...issues].sort()).toEqual(['1 sur 1', '1 sur 2', '2 sur 2']);
});

test('une réponse perdue laisse un envoi incertain, jamais renvoyé de lui-même ; la personne tranche', async () => {
  const ids = await desStructures(1);
  const vague = uneCle();
  banc.perdre(/sendMail/, true);
  expect((await diffuser(vague, ids)).corps).toMatchObject({ remises: 0, incertaines: 1, reste: 0 });
  expect((await diffuser(vague, ids)).corps).toMatchObject({ remises: 0, incertaines: 1 });
  expect(courriels()).toHaveLength(1);
  const [ligne] = await lignesDe(vague);
  const trancher = (partie: boolean) =>
    banc.appeler(trancherDiffusion, {
      profil: 'coordination',
      chemin: { id: ligne?.id ?? '' },
      corps: { eTag: ligne?.eTag ?? '', partie },
    });
  expect((await trancher(false)).corps).toEqual({ etat: 'À envoyer' });
  expect((await trancher(false)).corps).toEqual({ etat: 'À envoyer' });
  expect((await diffuser(vague, ids)).corps).toMatchObject({ remises: 1, incertaines: 0 });
  expect((await trancher(true)).corps).toEqual({ etat: 'Remise' });
  expect((await trancher(false)).statut).toBe(422);
});

test('un courriel refusé par le service n’est pas compté, et les autres partent', async () => {
  const ids = await desStructures(2);
  const vague = uneCle();
  let premier = true;
  const { corps } = await banc.appeler(
    diffuserAnnuaire,
    { profil: 'coordination', corps: { vague, receveurs: { structures: ids } } },
    {
      ...banc.contexte,
      envoyer: async (courriel) => {
        if (!premier) return banc.contexte.envoyer(courriel);
        premier = false;
        throw new ErreurGraph('requete');
      },
    },
  );
  expect(corps).toEqual({ total: 2, remises: 1, incertaines: 0, enErreur: 1, reste: 0 });
  expect(courriels()).toHaveLength(1);
});

test('un refus qui n’est pas celui d’une adresse arrête la série ; tout reste à envoyer, et part à la reprise', async () => {
  const ids = await desStructures(2);
  const vague = uneCle();
  const bride = { ...banc.contexte, envoyer: () => Promise.reject(new ErreurGraph('etranglement')) };
  const demande = { profil: 'coordination', corps: { vague, receveurs: { structures: ids } } } as const;
  expect((await banc.appeler(diffuserAnnuaire, demande, bride)).statut).toBe(503);
  expect((await lignesDe(vague)).map((l) => l.etat)).toEqual(['À envoyer', 'À envoyer']);
  expect((await diffuser(vague, ids)).corps).toMatchObject({ remises: 2, enErreur: 0, reste: 0 });
  expect(courriels()).toHaveLength(2);
});

test('la structure au nom de qui l’annuaire est remis doit exister : le refus le dit', async () => {
  const ids = await desStructures(1);
  const attendu = {
    statut: 404,
    corps: { erreur: { message: expect.stringContaining('corps.emettrice') as unknown } },
  };
  expect(await diffuser(uneCle(), ids, { emettrice: '999999' })).toMatchObject(attendu);
  const corps = { vague: uneCle(), canal: 'Papier', exemplaires: 5, emettrice: '999999' };
  expect(await banc.appeler(noterDiffusion, { profil: 'coordination', corps })).toMatchObject(attendu);
  expect(courriels()).toEqual([]);
});

test('personne à qui écrire, ou aucune fiche : refusé en le disant, rien ne part', async () => {
  const { id } = await creerStructure(banc, { courrielDuContact: 'a@exemple.example', statut: 'Archivée' });
  const personne = await diffuser(uneCle(), [id]);
  expect(personne).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringContaining('à qui écrire') as unknown } },
  });
  const vide = await diffuser(uneCle(), [id], { selection: { thematiques: ['Astronomie'] } });
  expect(vide).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringContaining('Aucune fiche') as unknown } },
  });
  expect(courriels()).toEqual([]);
});

test('celui qui s’oppose ne reçoit rien, même par l’adresse de la structure si c’est la sienne', async () => {
  const { id } = await banc.contexte.depots.structures.creer({
    nom: 'Opposée',
    type: 'Association',
    statut: 'Active',
    courriel: 'odette@exemple.example',
  });
  await banc.contexte.depots.contacts.creer(unContact(id, { courriel: 'odette@exemple.example', opposition: true }));
  expect((await diffuser(uneCle(), [id])).statut).toBe(422);
  expect(courriels()).toEqual([]);
});

test('une adresse dont un courriel est revenu ne reçoit pas l’annuaire', async () => {
  const { id } = await banc.contexte.depots.structures.creer({
    nom: 'Revenue',
    type: 'Association',
    statut: 'Active',
    courriel: 'revenue@exemple.example',
    courrielEnEchec: 'revenue@exemple.example',
  });
  expect((await diffuser(uneCle(), [id])).statut).toBe(422);
  expect(courriels()).toEqual([]);
});

test('la coordination n’envoie jamais par courriel ce qui n’est que pour elle', async () => {
  const [id = ''] = await desStructures(1);
  expect((await diffuser(uneCle(), [id], { visibilite: 'coordination' })).statut).toBe(400);
});

test('une remise sur papier se note une fois, par structure ou pour personne en particulier', async () => {
  const ids = await desStructures(2);
  const noter = (vague: string, structures: readonly string[]) =>
    banc.appeler(noterDiffusion, {
      profil: 'coordination',
      corps: { vague, canal: 'Papier', structures, exemplaires: 5 },
    });
  const vague = uneCle();
  expect((await noter(vague, ids)).corps).toEqual({ notees: 2, dejaFait: false });
  expect((await noter(vague, ids)).corps).toEqual({ notees: 2, dejaFait: true });
  const lignes = await lignesDe(vague);
  expect(lignes.map((l) => [l.canal, l.exemplaires, l.etat])).toEqual([
    ['Papier', 5, 'Remise'],
    ['Papier', 5, 'Remise'],
  ]);
  const pile = uneCle();
  await noter(pile, []);
  expect((await lignesDe(pile)).map((l) => l.structure)).toEqual([undefined]);
  expect((await noter(uneCle(), ['999999'])).statut).toBe(404);
});

test('le courriel qui demande de confirmer une fiche dit à combien de structures elle a été remise', async () => {
  const [fiche = '', ...receveuses] = await desStructures(4);
  await diffuser(uneCle(), receveuses);
  await banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id: fiche }, corps: {} });
  expect(courriels().at(-1)?.corps).toContain('Votre fiche a été envoyée à 3 structures.');
});

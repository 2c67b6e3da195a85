import { AUCUN_AVIS } from '../../core/avis/comptes.ts';
import { MARGE_DES_VENUES } from '../../core/avis/fenetre.ts';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  donnerMonAvis,
  evaluer,
  evaluerParLien,
  lireEvaluation,
  lireMonAvis,
  noterAvisSurPapier,
  ouvrirAvis,
} from '../../core/contrats/avis.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { preparerSollicitation } from '../../core/liens/solliciter.ts';
import { cloreLesEvaluations } from '../../functions/avis/clore-les-evaluations.ts';
import { marquesDuLien } from '../../functions/avis/marques-du-lien.ts';
import { creerSceauDAvis } from '../../functions/hote/sceau-d-avis.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneRencontreCommencee } from './demandes/avis.ts';
import { coorganiser, creerStructure, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly { readonly id: string; readonly contact: string }[];
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  structures = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => creerStructure(banc, { courrielDuContact: `p${n}@exemple.example` })),
  );
  rencontre = await uneRencontreCommencee(
    banc,
    structures.map((s) => s.id),
  );
});
afterEach(() => banc.fermer());

type Structure = (typeof structures)[number];
const UN_COMPTE = '8d1f0a52-6c1b-4c53-9d0e-1a2b3c4d5e6f';
const UN_LOCATAIRE = '5b3c9f10-2a7d-4e8b-8f01-0c9d8e7f6a5b';
const OUI = { utile: 'Oui', parole: 'Oui', suite: 'Un peu' } as const;
async function lien({ id: structure, contact }: (typeof structures)[number], vague = 'invitation'): Promise<string> {
  const { sollicitation, contenu } = preparerSollicitation(
    { nature: 'Invitation', structure, contact, rencontre, vague },
    banc.contexte.maintenant(),
  );
  await banc.contexte.depots.sollicitations.creer({ ...sollicitation, etat: 'Envoyée' });
  if (contenu === undefined) throw new Error('Ce lien n’ouvre rien.');
  return banc.contexte.liens.signer(contenu);
}
const code = () => banc.contexte.sceauDAvis.code(rencontre);
const parQr = (corps: object = {}) =>
  banc.appeler(evaluer, { corps: { code: code(), cle: uneCle(), reponses: OUI, ...corps } });
const parLien = (jeton: string, corps: object = {}) =>
  banc.appeler(evaluerParLien, { corps: { jeton, reponses: OUI, ...corps } });
const lire = async () =>
  (await banc.appeler(lireEvaluation, { profil: 'coordination', chemin: { id: rencontre } })).corps as ReponseDe<
    typeof lireEvaluation
  >;
const lignes = async () => (await banc.contexte.depots.evaluations.lire()).items;
const dixJoursApres = () => banc.avancer(11 * 24);
const papier = (oui: number) => ({
  utile: { Oui: oui, 'Un peu': 1, Non: 0 },
  parole: AUCUN_AVIS.parole,
  suite: AUCUN_AVIS.suite,
});

test('une personne répond une fois, par n’importe lequel de ses liens ; une collègue répond aussi', async () => {
  const [a] = structures as [(typeof structures)[number]];
  const jeton = await lien(a);
  const avis = async (j: string) =>
    ((await banc.appeler(ouvrirLien, { corps: { jeton: j } })).corps as PageDeRencontre).avis;
  expect(await avis(jeton)).toEqual({ donne: false });
  expect((await parLien(jeton)).corps).toEqual({ dejaFait: false });
  expect((await parLien(await lien(a, 'invitation-2'), { reponses: { ...OUI, utile: 'Non' } })).corps).toEqual({
    dejaFait: true,
  });
  expect(await avis(jeton)).toEqual({ donne: true });
  const collegue = await banc.contexte.depots.contacts.creer({
    nom: 'Lou Exemple',
    structure: a.id,
    courriel: 'lou@exemple.example',
    visibilite: 'partenaires',
    actif: true,
  });
  await parLien(await lien({ id: a.id, contact: collegue.id }));
  expect((await lire()).recus).toEqual({ lien: 2, qr: 0, papier: 0 });
});

describe('une personne qui représente deux structures présentes, sans compte', () => {
  const [PREMIERE, SECONDE] = [{ nom: 'Camille Demi', courriel: 'camille@exemple.example' }, { nom: 'camille  demi' }];
  const deux = async (autre: { nom: string; courriel?: string }) => {
    const { contacts } = banc.contexte.depots;
    for (const [rang, valeurs] of [PREMIERE, { ...PREMIERE, ...autre }].entries()) {
      const { contact = '' } = structures[rang] ?? {};
      await contacts.modifier(contact, (await contacts.parId(contact)).eTag, valeurs);
    }
    return Promise.all(structures.slice(0, 2).map((s) => lien(s)));
  };

  test('n’a qu’un avis, par quelque lien que ce soit, et chacun de ses liens le dit donné', async () => {
    const [un = '', autre = ''] = await deux(SECONDE);
    expect((await parLien(autre)).corps).toEqual({ dejaFait: false });
    expect((await parLien(un)).corps).toEqual({ dejaFait: true });
    expect((await lire()).recus.lien).toBe(1);
    const page = (await banc.appeler(ouvrirLien, { corps: { jeton: un } })).corps as PageDeRencontre;
    expect(page.avis).toEqual({ donne: true });
  });

  test('est trouvée sans lire tout l’annuaire, par son compte comme par son adresse', async () => {
    await deux(SECONDE);
    const { depots } = banc.contexte;
    const { contacts } = depots;
    const [un, autre, tiers] = structures as [Structure, Structure, Structure];
    for (const { contact } of [un, tiers])
      await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { oid: UN_COMPTE, tid: UN_LOCATAIRE });
    const participations = (await depots.participations.lireOu('rencontre', rencontre)).items;
    const lire = () => Promise.reject(new Error('Tout l’annuaire est lu.'));
    const sansTout = { ...banc.contexte, depots: { ...depots, contacts: { ...contacts, lire } } };
    const marques = (de: Partial<Structure>) =>
      marquesDuLien(sansTout, { structure: un.id, contact: de.contact }, participations);
    expect(await marques(un)).toHaveLength(3);
    expect(await marques(autre)).toHaveLength(2);
    expect(await marques({ contact: '999999' })).toHaveLength(1);
    expect(await marques({})).toHaveLength(1);
  });

  test.each([
    ['une autre personne à la même adresse', { nom: 'Dominique Autre' }],
    ['quelqu’un du même nom à une autre adresse', { nom: 'Camille Demi', courriel: 'autre@exemple.example' }],
  ])('%s donne le sien', async (_, qui) => {
    const [un = '', autre = ''] = await deux(qui);
    for (const jeton of [un, autre]) expect((await parLien(jeton)).corps).toEqual({ dejaFait: false });
    expect((await lire()).recus.lien).toBe(2);
  });
});

test('aucune ligne, ni du journal ni d’une liste, ne dit qui a répondu, ni ce qui l’a été', async () => {
  const jeton = await lien(structures[0] as (typeof structures)[number]);
  const avant = (await banc.contexte.depots.sollicitations.lire()).items;
  const participations = (await banc.contexte.depots.participations.lireOu('rencontre', rencontre)).items;
  await parLien(jeton, { mot: 'Un mot reconnaissable' });
  expect((await banc.contexte.depots.sollicitations.lire()).items).toEqual(avant);
  expect((await banc.contexte.depots.participations.lireOu('rencontre', rencontre)).items).toEqual(participations);
  const journal = JSON.stringify((await banc.contexte.depots.journal.lire()).items);
  expect(journal).not.toContain('evaluerParLien');
  const [evaluation] = await lignes();
  expect(JSON.stringify(evaluation)).not.toMatch(/Un peu":1|reconnaissable/);
  expect(evaluation).toMatchObject({ etat: 'Ouverte', recus: { lien: 1, qr: 0 }, resultat: undefined });
});

test('l’urne est illisible sans le secret, et deux fois la même ne se ressemblent pas', () => {
  const sceau = creerSceauDAvis('un secret d’au moins trente-deux signes');
  const autre = creerSceauDAvis('un autre secret de trente-deux signes');
  const scelle = sceau.sceller('contenu');
  expect(sceau.ouvrir(scelle)).toBe('contenu');
  expect(sceau.sceller('contenu')).not.toBe(scelle);
  for (const faux of [autre.sceller('contenu'), 'abc', '', `${scelle.slice(0, -6)}AAAA==`])
    expect(sceau.ouvrir(faux)).toBeUndefined();
  expect(sceau.lire(sceau.code('12'))).toBe('12');
  for (const faux of [autre.code('12'), sceau.code('12').replace('12-', '13-'), '12', '', 'x'])
    expect(sceau.lire(faux)).toBeUndefined();
});

test('close d’elle-même après dix jours : les totaux, les mots sans ordre, l’urne vidée, une fois', async () => {
  for (const [i, s] of structures.entries()) await parLien(await lien(s), i < 2 ? { mot: `Mot ${2 - i}` } : {});
  await cloreLesEvaluations(banc.contexte);
  expect((await lire()).resultat).toBeUndefined();
  dixJoursApres();
  for (let tour = 0; tour < 2; tour += 1) await cloreLesEvaluations(banc.contexte);
  expect(await lire()).toMatchObject({
    moment: 'finie',
    recus: { lien: 6, qr: 0 },
    resultat: {
      personnes: 6,
      comptes: { utile: { Oui: 6 }, suite: { 'Un peu': 6 } },
      commentaires: ['Mot 1', 'Mot 2'],
    },
  });
  expect((await lignes()).map((l) => [l.etat, l.urne])).toEqual([['Close', undefined]]);
  expect((await parQr()).statut).toBe(422);
});

test('sous cinq avis, la clôture ne garde rien', async () => {
  for (const s of structures.slice(0, 4)) await parLien(await lien(s), { mot: 'Merci' });
  dixJoursApres();
  await cloreLesEvaluations(banc.contexte);
  expect((await lire()).resultat).toEqual({ personnes: 0, comptes: AUCUN_AVIS, commentaires: [] });
});

test('le même formulaire renvoyé compte une fois ; le QR s’arrête aux personnes attendues et à la marge', async () => {
  const cle = uneCle();
  expect((await parQr({ cle })).corps).toEqual({ dejaFait: false });
  expect((await parQr({ cle })).corps).toEqual({ dejaFait: true });
  const plafond = structures.length + MARGE_DES_VENUES;
  for (let n = 1; n < plafond; n += 1) expect((await parQr()).statut).toBe(200);
  expect((await parQr()).statut).toBe(422);
  expect(await lire()).toMatchObject({ recus: { lien: 0, qr: plafond }, plafondDuQr: plafond });
  // Those invited still have their own.
  expect((await parLien(await lien(structures[0] as (typeof structures)[number]))).statut).toBe(200);
});

test('dix avis à la fois sont tous comptés', async () => {
  const statuts = await Promise.all(Array.from({ length: 10 }, () => parQr()));
  expect(statuts.map((r) => r.statut)).toEqual(Array(10).fill(200));
  expect((await lire()).recus.qr).toBe(10);
});

test('un code inventé n’ouvre rien, ne lit rien, et finit par attendre', async () => {
  const faux = `${rencontre}-abcdefghjkmn`;
  banc.compter();
  expect((await banc.appeler(ouvrirAvis, { corps: { code: faux } })).statut).toBe(404);
  expect(banc.compter()).toBe(0);
  for (let n = 0; n < 60; n += 1) await banc.appeler(ouvrirAvis, { corps: { code: faux } });
  expect((await banc.appeler(ouvrirAvis, { corps: { code: faux } })).statut).toBe(429);
  // Whoever holds the true one is not kept waiting.
  expect((await banc.appeler(ouvrirAvis, { corps: { code: code() } })).statut).toBe(200);
});

test('avant le début, le QR n’ouvre rien', async () => {
  const { id } = await uneRencontre(banc, [structures[0]?.id ?? '']);
  expect((await banc.appeler(ouvrirAvis, { corps: { code: banc.contexte.sceauDAvis.code(id) } })).statut).toBe(422);
});

test('le papier se note par totaux, se corrige, et ne perd aucun avis arrivé entre-temps', async () => {
  const noter = (comptes: object) =>
    banc.appeler(noterAvisSurPapier, { profil: 'coordination', chemin: { id: rencontre }, corps: { comptes } });
  await noter(papier(7));
  expect((await noter(papier(7))).corps).toEqual({ dejaFait: true });
  await Promise.all([noter(papier(9)), parQr(), parQr()]);
  expect((await lire()).recus).toEqual({ lien: 0, qr: 2, papier: 10 });
  dixJoursApres();
  await cloreLesEvaluations(banc.contexte);
  // Two by the QR are too few to be told from the paper.
  expect((await lire()).resultat).toMatchObject({ personnes: 10, comptes: { utile: { Oui: 9 } } });
  expect((await noter(papier(3))).statut).toBe(422);
});

test('qui s’est excusé n’évalue pas', async () => {
  const { participations } = banc.contexte.depots;
  const sienne = (await participations.lireOu('rencontre', rencontre)).items.find(
    (p) => p.structure === structures[0]?.id,
  );
  if (sienne === undefined) throw new Error('Pas invitée.');
  await participations.modifier(sienne.id, sienne.eTag, { statut: 'Excusé' });
  const jeton = await lien(structures[0] as (typeof structures)[number]);
  expect((await parLien(jeton)).statut).toBe(403);
  const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as PageDeRencontre;
  expect(page.avis).toBeUndefined();
});

test.each(['partenaire', 'invite', 'lecture'] as const)('%s ne lit pas l’évaluation', async (profil) => {
  expect((await banc.appeler(lireEvaluation, { profil, chemin: { id: rencontre } })).statut).toBe(403);
});

describe('Avec un compte', () => {
  let sienne: { readonly id: string; readonly contact: string };
  beforeEach(async () => {
    sienne = await creerStructure(banc, { profil: 'invite' });
    rencontre = await uneRencontreCommencee(banc, [sienne.id, ...structures.map((s) => s.id)]);
  });
  const donner = (corps: object = {}) =>
    banc.appeler(donnerMonAvis, { profil: 'invite', chemin: { id: rencontre }, corps: { reponses: OUI, ...corps } });
  const mien = async () => (await banc.appeler(lireMonAvis, { profil: 'invite', chemin: { id: rencontre } })).corps;

  test('un membre donne son avis une fois, par son compte ou par ses liens, et lui seul lit qu’il l’a donné', async () => {
    expect(await mien()).toEqual({ donne: false });
    expect((await donner({ mot: 'Merci' })).corps).toEqual({ dejaFait: false });
    expect((await donner({ reponses: { ...OUI, utile: 'Non' } })).corps).toEqual({ dejaFait: true });
    expect((await parLien(await lien(sienne))).corps).toEqual({ dejaFait: true });
    expect(await mien()).toEqual({ donne: true });
    expect((await lire()).recus).toEqual({ lien: 1, qr: 0, papier: 0 });
  });

  test('qui a répondu par son lien ne répond pas une seconde fois par son compte', async () => {
    await parLien(await lien(sienne));
    expect(await mien()).toEqual({ donne: true });
    expect((await donner()).corps).toEqual({ dejaFait: true });
  });

  test('qui représente deux structures présentes n’a qu’un avis', async () => {
    const autre = await creerStructure(banc, { profil: 'invite' });
    rencontre = await uneRencontreCommencee(banc, [sienne.id, autre.id]);
    await parLien(await lien(autre));
    expect(await mien()).toEqual({ donne: true });
    expect((await donner()).corps).toEqual({ dejaFait: true });
    expect((await lire()).recus.lien).toBe(1);
  });

  test('par son compte, il l’a donné pour les deux : aucun de leurs liens n’en prend un second', async () => {
    const autre = await creerStructure(banc, { profil: 'invite' });
    rencontre = await uneRencontreCommencee(banc, [sienne.id, autre.id]);
    expect((await donner()).corps).toEqual({ dejaFait: false });
    for (const s of [sienne, autre]) expect((await parLien(await lien(s))).corps).toEqual({ dejaFait: true });
    expect((await lire()).recus.lien).toBe(1);
  });

  test('aucune ligne, ni du journal ni d’une liste, ne dit qu’il a répondu, ni ce qu’il a répondu', async () => {
    const { depots } = banc.contexte;
    const avant = (await depots.participations.lireOu('rencontre', rencontre)).items;
    await donner({ mot: 'Un mot reconnaissable' });
    expect((await depots.participations.lireOu('rencontre', rencontre)).items).toEqual(avant);
    expect(JSON.stringify((await depots.journal.lire()).items)).not.toMatch(/donnerMonAvis|reconnaissable/);
    expect(JSON.stringify(await lignes())).not.toMatch(/Un peu":1|reconnaissable/);
    expect(JSON.stringify(banc.traces)).not.toContain('donnerMonAvis');
  });

  test('excusée, avant le début ou dix jours après, sa structure n’a pas d’avis à donner', async () => {
    const { participations, rencontres } = banc.contexte.depots;
    const [p] = (await participations.lireOu('rencontre', rencontre)).items.filter((x) => x.structure === sienne.id);
    if (p === undefined) throw new Error('Elle était invitée.');
    await participations.modifier(p.id, p.eTag, { statut: 'Excusé' });
    expect(await mien()).toEqual({});
    expect((await donner()).statut).toBe(403);
    await participations.modifier(p.id, (await participations.parId(p.id)).eTag, { statut: 'Présent' });
    const { eTag } = await rencontres.parId(rencontre);
    await rencontres.modifier(rencontre, eTag, { debut: '2030-01-01T09:00:00Z' });
    expect(await mien()).toEqual({});
    expect((await donner()).statut).toBe(422);
    await rencontres.modifier(rencontre, (await rencontres.parId(rencontre)).eTag, { debut: '2020-01-01T09:00:00Z' });
    expect(await mien()).toEqual({});
    expect((await donner()).statut).toBe(422);
  });

  test('qui co-organise voit combien répondent et note le papier, jamais les totaux ni les mots', async () => {
    await coorganiser(banc, rencontre, sienne);
    const vue = () => banc.appeler(lireEvaluation, { profil: 'invite', chemin: { id: rencontre } });
    for (const [i, s] of structures.entries()) await parLien(await lien(s), { mot: `Mot ${i}` });
    const corps = { comptes: papier(6) };
    expect(
      (await banc.appeler(noterAvisSurPapier, { profil: 'invite', chemin: { id: rencontre }, corps })).statut,
    ).toBe(200);
    expect((await vue()).corps).toMatchObject({ moment: 'ouverte', recus: { lien: 6, papier: 7 } });
    dixJoursApres();
    await cloreLesEvaluations(banc.contexte);
    expect((await vue()).corps).not.toHaveProperty('resultat');
    expect(JSON.stringify((await vue()).corps)).not.toContain('Mot ');
    expect(await lire()).toHaveProperty('resultat');
  });
});

import { compterPublic } from '../../core/contrats/comptages.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { donnerDesCodes, donnerMonCode } from '../../core/contrats/passages.ts';
import { lirePorte } from '../../core/contrats/porte.ts';
import { lireAdresseDePorte } from '../../core/porte/adresse.ts';
import { cloreLesPassages } from '../../functions/passages/clore-les-passages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { troisStructures, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeEach(async () => {
  banc = await ouvrirBanc(undefined, '2026-09-01T08:00:00Z');
  structures = await troisStructures(banc);
});
afterEach(() => banc.fermer());

const SIX = [
  'chat soleil velo',
  'pomme nuage train',
  'lune arbre pain',
  'mer sable vent',
  'feu bois clef',
  'riz eau sel',
];
const DIX = [...SIX, 'fil corde noeud', 'toit mur porte', 'rose lilas thym', 'ours loup renard'];
/** A café that begins now, with its people counted. */
async function seance(nombre = 6): Promise<string> {
  const { id } = await uneRencontre(banc, structures, {
    debut: banc.contexte.maintenant(),
    format: 'Café parents',
    serie: 'Cafés des parents',
  });
  await banc.appeler(compterPublic, {
    profil: 'coordination',
    chemin: { id },
    corps: { lignes: [{ trancheAge: 'Non précisé', nombre }] },
  });
  return id;
}
const donner = (id: string, codes: readonly unknown[]) =>
  banc.appeler(donnerDesCodes, { profil: 'coordination', chemin: { id }, corps: { codes } });
const passage = async (id: string) => (await banc.contexte.depots.passages.lireOu('rencontre', id)).items[0];
const semaine = () => banc.avancer(8 * 24);
const cleDe = async (id: string): Promise<string> => {
  const { corps } = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id } });
  return lireAdresseDePorte(new URL((corps as ReponseDe<typeof lirePorte>).adresse).hash).cle;
};

test('trois séances, dix personnes : les bornes sont gardées une semaine après, et rien d’autre', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const id = await seance(10);
    ids.push(id);
    expect(await donner(id, DIX)).toMatchObject({ statut: 200, corps: { recu: true } });
    await cloreLesPassages(banc.contexte);
    expect(await passage(id)).toMatchObject({ etat: 'Ouverte' });
    semaine();
    await cloreLesPassages(banc.contexte);
  }
  expect((await passage(ids[0] ?? ''))?.resultat).toEqual({ personnes: 10, codes: 10 });
  expect(await passage(ids[2] ?? '')).toMatchObject({
    etat: 'Close',
    resultat: { personnes: 10, codes: 10, reguliers: { basse: 10, haute: 10 }, premieres: { basse: 0, haute: 0 } },
  });
  expect((await donner(ids[2] ?? '', SIX)).statut).toBe(422);
});

test('le même code deux fois à une séance compte une fois ; la réponse, et ce qui s’écrit, sont les mêmes', async () => {
  const id = await seance();
  await donner(id, ['Pomme nuage train']);
  const premiere = (await passage(id))?.urne ?? '';
  const [neuve, connue] = [await donner(id, ['lune arbre pain']), await donner(id, ['  pomme NUAGE train'])];
  expect([connue.statut, connue.corps]).toEqual([neuve.statut, neuve.corps]);
  const apres = (await passage(id))?.urne ?? '';
  expect(apres).not.toBe(premiere);
  expect(apres).toHaveLength(premiere.length);
  const sel = await banc.contexte.sels?.lire('2026');
  if (sel === undefined) throw new Error('aucun sel');
  expect(banc.contexte.sceauDePassage(sel).ouvrir(id, apres)).toHaveLength(3);
});

test('une urne presque pleine ne dit pas si un code y était : le même nombre de gestes la remplit', async () => {
  const restantes = async (code: string): Promise<number> => {
    const id = await seance();
    await donner(id, ['chat soleil velo']);
    const sel = (await banc.contexte.sels?.lire('2026')) ?? Buffer.alloc(0);
    const sceau = banc.contexte.sceauDePassage(sel);
    const { id: ligne = '', eTag = '' } = (await passage(id)) ?? {};
    const presque = Array.from({ length: 2996 }, (_, n) => sceau.pseudonyme(`autre ${n}`));
    const urne = sceau.sceller(id, [sceau.pseudonyme('chat soleil velo'), ...presque]);
    await banc.contexte.depots.passages.modifier(ligne, eTag, { urne });
    let prises = 0;
    while ((await donner(id, [code])).statut === 200) prises += 1;
    return prises;
  };
  expect(await restantes('chat soleil velo')).toBe(await restantes('mot jamais venu'));
});

test('une urne que l’on ne sait plus lire n’est pas écrasée ; déplacée à une autre année, la séance garde ses codes', async () => {
  const id = await seance();
  await donner(id, ['chat soleil velo']);
  const { depots } = banc.contexte;
  const r = await depots.rencontres.parId(id);
  await depots.rencontres.modifier(id, r.eTag, { debut: '2027-01-02T09:00:00Z' });
  banc.avancer(123 * 24 + 1);
  expect((await donner(id, ['mer sable vent'])).statut).toBe(200);
  const sel = (await banc.contexte.sels?.lire('2026')) ?? Buffer.alloc(0);
  const ligne = await passage(id);
  expect(ligne?.annee).toBe('2026');
  expect(banc.contexte.sceauDePassage(sel).ouvrir(id, ligne?.urne ?? '')).toHaveLength(2);
  await depots.passages.modifier(ligne?.id ?? '', ligne?.eTag ?? '', { urne: 'abîmée' });
  const refusee = await donner(id, ['lune arbre pain']);
  expect([refusee.statut, (await passage(id))?.urne]).toEqual([422, 'abîmée']);
});

test('à la porte : la même réponse, les mêmes écritures, que le code soit déjà venu ou non ; aucune ligne au journal', async () => {
  const id = await seance();
  await donner(id, ['chat soleil velo']);
  const porte = await cleDe(id);
  const avant = (await banc.contexte.depots.journal.lire()).items.length;
  const essayer = async (code: string) => {
    const debut = banc.ecritures.length;
    const { statut, corps } = await banc.appeler(donnerMonCode, { corps: { porte, code } });
    return { statut, corps, ecritures: banc.ecritures.slice(debut) };
  };
  expect(await essayer('chat soleil velo')).toEqual(await essayer('mot jamais venu'));
  expect((await banc.contexte.depots.journal.lire()).items).toHaveLength(avant);
  const { id: autre } = await uneRencontre(banc, structures, { debut: banc.contexte.maintenant() });
  expect(
    (await banc.appeler(donnerMonCode, { corps: { porte: await cleDe(autre), code: 'mer sable vent' } })).statut,
  ).toBe(422);
});

test('le code ne se lit ni dans une liste, ni dans le journal, ni dans une trace, ni dans un refus', async () => {
  const id = await seance();
  await donner(id, ['hippopotame violet musicien']);
  const refus = await donner(id, ['hippopotame 1984']);
  expect(refus.statut).toBe(400);
  const { depots } = banc.contexte;
  const lues = await Promise.all(Object.values(depots).map((d) => (d as typeof depots.passages).lire()));
  expect(JSON.stringify([lues, refus, banc.traces])).not.toMatch(/hippopotame|violet/i);
});

test('un autre que la coordination ne donne pas de codes pour les autres, et aucun profil ne lit la liste par les fonctions', async () => {
  const id = await seance();
  for (const profil of ['partenaire', 'invite', 'lecture'] as const)
    expect((await banc.appeler(donnerDesCodes, { profil, chemin: { id }, corps: { codes: SIX } })).statut).toBe(403);
  expect((await banc.appeler(donnerDesCodes, { chemin: { id }, corps: { codes: SIX } })).statut).toBe(401);
  for (const profil of ['coordination', 'partenaire', 'invite', 'lecture'] as const)
    expect((await banc.appeler(lireLignes, { profil, chemin: { liste: 'Passages' }, corps: {} })).statut).toBe(400);
});

test('le même code, deux années, donne deux valeurs que rien ne relie ; détruit en janvier, le sel ne se retrouve plus', async () => {
  const id = await seance();
  await donner(id, SIX);
  const de2026 = await banc.contexte.sels?.lire('2026');
  const de2027 = await banc.contexte.sels?.ouvrir('2027');
  if (de2026 === undefined || de2027 === undefined) throw new Error('aucun sel');
  const [avant, apres] = [de2026, de2027].map(banc.contexte.sceauDePassage);
  expect(avant?.pseudonyme('chat soleil velo')).not.toBe(apres?.pseudonyme('chat soleil velo'));
  expect(apres?.ouvrir(id, (await passage(id))?.urne ?? '')).toBeUndefined();

  banc.avancer(24 * 135);
  expect(banc.contexte.maintenant() < '2027-01-15').toBe(true);
  await cloreLesPassages(banc.contexte);
  expect(await banc.contexte.sels?.lire('2026')).toEqual(de2026);
  banc.avancer(24 * 2);
  for (let tour = 0; tour < 2; tour += 1) await cloreLesPassages(banc.contexte);
  expect(await banc.contexte.sels?.lire('2026')).toBeUndefined();
  expect(await banc.contexte.sels?.ouvrir('2026')).toBeUndefined();
  expect(await passage(id)).toMatchObject({ etat: 'Close', urne: undefined, resultat: { personnes: 6, codes: 0 } });
  expect(await banc.contexte.sels?.lire('2027')).toEqual(de2027);
});

test('avant la séance, trop tard, ou à une rencontre annulée, un code n’est pas pris', async () => {
  const { id } = await uneRencontre(banc, structures, { debut: '2026-10-01T08:00:00Z', format: 'Café parents' });
  expect((await donner(id, SIX)).statut).toBe(422);
  const tenue = await seance();
  semaine();
  expect((await donner(tenue, SIX)).statut).toBe(422);
  expect(await passage(tenue)).toBeUndefined();
});

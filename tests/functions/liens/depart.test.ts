import { inviterAConfirmer, ouvrirLien } from '../../../core/contrats/annuaire.ts';
import { demanderMesDonneesParLien } from '../../../core/contrats/demander-mes-donnees.ts';
import { trancherDepart } from '../../../core/contrats/departs.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { estIncertain } from '../../../core/liens/depart.ts';
import { avancerLesCampagnes } from '../../../functions/campagnes/minuteur.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { uneCampagneLancee } from '../campagnes/une-campagne.ts';
import { creerStructure, unContact, uneCle, uneStructure, unLien } from '../fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const lignes = async () => (await banc.contexte.depots.sollicitations.lire()).items;
const incertaines = async () => (await lignes()).filter((s) => estIncertain(s, banc.contexte.maintenant()));
const partis = () => banc.graph.boiteEnvoi().length;
const inviter = (id: string, contexte?: Contexte) =>
  banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id }, corps: {} }, contexte);
const trancher = (id: string, eTag: string, parti: boolean, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(trancherDepart, { profil, chemin: { id }, corps: { eTag, parti } });

/** Graph that never says whether the mail left. */
const sansNouvelle = (): Contexte => ({
  ...banc.contexte,
  envoyer: () => Promise.reject(new ErreurGraph('indisponible')),
});

/** The only row in doubt, once what was leaving has had its time. */
async function laSeule() {
  expect(await incertaines()).toEqual([]);
  banc.avancer(1);
  const [ligne, ...autres] = await incertaines();
  if (ligne === undefined || autres.length > 0) throw new Error('Une ligne, et une seule, est attendue.');
  return ligne;
}

test('où que l’exécution meure, un courriel marqué envoyé et jamais parti se voit ; un courriel parti et confirmé ne se voit pas', async () => {
  banc.compter();
  await inviter((await creerStructure(banc)).id);
  const total = banc.compter();
  let perdus = 0;
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const { id } = await creerStructure(banc);
      const avant = partis();
      banc.mourirA(rang, apres);
      await inviter(id);
      banc.renaitre();
      await inviter(id);
      banc.avancer(1);
      const [sienne] = (await lignes()).filter((s) => s.structure === id);
      const parti = partis() - avant;
      const vue = sienne !== undefined && estIncertain(sienne, banc.contexte.maintenant());
      expect([rang, apres, sienne?.etat]).toEqual([rang, apres, 'Envoyée']);
      if (parti === 0) {
        perdus += 1;
        expect([rang, apres, vue]).toEqual([rang, apres, true]);
      } else expect(parti).toBe(1);
      if (sienne?.depart === 'Confirmé') expect(parti).toBe(1);
    }
  expect(perdus).toBeGreaterThan(0);
});

test('« Renvoyer » écrit une fois, à la même personne, par le même lien ; le redire n’écrit rien', async () => {
  const { id } = await creerStructure(banc);
  expect((await inviter(id, sansNouvelle())).statut).toBe(503);
  const ligne = await laSeule();
  // Decided late, the link that leaves again is open.
  banc.avancer(24 * 40);
  expect(await trancher(ligne.id, ligne.eTag, false, 'partenaire')).toMatchObject({ statut: 403 });
  expect(await trancher(ligne.id, ligne.eTag, false)).toMatchObject({ statut: 200, corps: { issue: 'renvoye' } });
  expect(partis()).toBe(1);
  expect(await trancher(ligne.id, ligne.eTag, false)).toMatchObject({ statut: 200, corps: { issue: 'deja' } });
  expect(partis()).toBe(1);
  expect(await lignes()).toMatchObject([{ cle: ligne.cle, etat: 'Envoyée', depart: 'Confirmé' }]);
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1];
  expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).statut).toBe(200);
});

test('« Confirmer le départ » n’écrit à personne, et se redit sans effet ; une ligne changée entre-temps est un conflit', async () => {
  const { id } = await creerStructure(banc);
  await inviter(id, sansNouvelle());
  const ligne = await laSeule();
  expect((await trancher(ligne.id, 'W/"9,9"', true)).statut).toBe(409);
  expect((await trancher(ligne.id, ligne.eTag, true)).corps).toEqual({ issue: 'confirme' });
  expect((await trancher(ligne.id, ligne.eTag, true)).corps).toEqual({ issue: 'deja' });
  expect(await incertaines()).toEqual([]);
  expect(partis()).toBe(0);
});

test('envoyé à la structure elle-même, il y repart, même si quelqu’un y est arrivé depuis', async () => {
  const { depots } = banc.contexte;
  const { id } = await depots.structures.creer(uneStructure({ courriel: 'accueil@seule.example' }));
  await inviter(id, sansNouvelle());
  await depots.contacts.creer(unContact(id));
  const ligne = await laSeule();
  expect((await trancher(ligne.id, ligne.eTag, false)).corps).toEqual({ issue: 'renvoye' });
  expect(banc.graph.boiteEnvoi().map((c) => c.a)).toEqual([['accueil@seule.example']]);
});

test('à qui l’on n’écrit plus rien ne repart : la ligne reste à décider', async () => {
  const { id, contact } = await creerStructure(banc);
  await inviter(id, sansNouvelle());
  const ligne = await laSeule();
  const { contacts } = banc.contexte.depots;
  await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { opposition: true });
  expect((await trancher(ligne.id, ligne.eTag, false)).statut).toBe(422);
  expect(await incertaines()).toMatchObject([{ id: ligne.id, eTag: ligne.eTag }]);
});

test('d’une campagne, le courriel repart au prochain tour, une fois', async () => {
  await creerStructure(banc);
  await uneCampagneLancee(banc);
  await avancerLesCampagnes(sansNouvelle());
  const ligne = await laSeule();
  const apresLePremier = partis();
  expect((await trancher(ligne.id, ligne.eTag, false)).corps).toEqual({ issue: 'au-prochain-tour' });
  await avancerLesCampagnes(banc.contexte);
  await avancerLesCampagnes(banc.contexte);
  expect(partis() - apresLePremier).toBe(1);
  banc.avancer(1);
  expect(await incertaines()).toEqual([]);
});

test('d’une mise en lien, et de « Mes données », le même message repart', async () => {
  const { id: demandeur } = await creerStructure(banc, { courrielDuContact: 'demande@exemple.example' });
  const { id: destinataire } = await creerStructure(banc, { courrielDuContact: 'recoit@exemple.example' });
  const corps = { cle: uneCle(), demandeur, destinataire, thematique: 'Logement' };
  await banc.appeler(mettreEnLien, { profil: 'coordination', corps }, sansNouvelle());
  const { jeton } = await unLien(banc);
  await banc.appeler(demanderMesDonneesParLien, { corps: { jeton } }, sansNouvelle());
  banc.avancer(1);
  const avant = partis();
  for (const { id, eTag } of await incertaines())
    expect((await trancher(id, eTag, false)).corps).toEqual({ issue: 'renvoye' });
  expect(
    banc.graph
      .boiteEnvoi()
      .slice(avant)
      .flatMap((c) => c.a)
      .toSorted(),
  ).toEqual(['demande@exemple.example', 'maelle@maison-des-familles.example', 'recoit@exemple.example']);
  banc.avancer(1);
  expect(await incertaines()).toEqual([]);
});

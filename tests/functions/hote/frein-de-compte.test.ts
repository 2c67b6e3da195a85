import { lireLignes } from '../../../core/contrats/lectures.ts';
import { proposerCorrection } from '../../../core/contrats/propositions.ts';
import { compterEnMemoire } from '../../../functions/hote/compteurs.ts';
import type { Contexte } from '../../../functions/hote/contexte.ts';
import { creerFreinDeCompte } from '../../../functions/hote/frein-de-compte.ts';
import { ouvrirBanc } from '../banc.ts';
import { creerStructure, uneCle } from '../fabrique.ts';

let present = Date.UTC(2026, 10, 23, 9);
const unFrein = () =>
  creerFreinDeCompte(
    compterEnMemoire(() => present),
    () => present,
  );

const combien = async (profil: 'coordination' | 'partenaire', demandes: number): Promise<number> => {
  const frein = unFrein();
  let passees = 0;
  for (let i = 0; i < demandes; i += 1) if ((await frein({ id: 'un compte', profil })) === undefined) passees += 1;
  return passees;
};

test('un compte envoie au plus cent vingt commandes par minute ; la coordination, qui importe, dix fois plus', async () => {
  expect(await combien('partenaire', 200)).toBe(120);
  expect(await combien('coordination', 1300)).toBe(1200);
});

test('le frein d’un compte n’en touche pas un autre, et se lève après la minute', async () => {
  const frein = unFrein();
  for (let i = 0; i < 121; i += 1) await frein({ id: 'un compte', profil: 'lecture' });
  expect(await frein({ id: 'un compte', profil: 'lecture' })).toBe(60);
  expect(await frein({ id: 'un autre', profil: 'lecture' })).toBeUndefined();
  present += 60_000;
  expect(await frein({ id: 'un compte', profil: 'lecture' })).toBeUndefined();
});

test('une commande de trop est refusée avec l’attente, sans rien écrire ; lire reste permis', async () => {
  const banc = await ouvrirBanc();
  const contexte: Contexte = { ...banc.contexte, freinDeCompte: async () => 17 };
  const { id } = await creerStructure(banc);
  const corps = { cle: uneCle(), corrections: { description: 'Autrement' }, vu: {} };
  const reponse = await banc.appeler(proposerCorrection, { profil: 'partenaire', chemin: { id }, corps }, contexte);
  expect(reponse).toMatchObject({
    statut: 429,
    entetes: { 'retry-after': '17' },
    corps: { erreur: { code: 'trop-de-demandes', message: expect.stringContaining('17 secondes') as unknown } },
  });
  expect((await banc.contexte.depots.propositions.lire()).items).toEqual([]);
  const lecture = { profil: 'partenaire', chemin: { liste: 'Structures' }, corps: {} } as const;
  expect((await banc.appeler(lireLignes, lecture, contexte)).statut).toBe(200);
  banc.fermer();
});

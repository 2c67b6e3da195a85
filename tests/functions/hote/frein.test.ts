import { ouvrirLien } from '../../../core/contrats/annuaire.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { compterEnMemoire } from '../../../functions/hote/compteurs.ts';
import { creerFrein } from '../../../functions/hote/frein.ts';
import { creerLiens, type Liens } from '../../../functions/hote/jeton-de-lien.ts';
import { ouvrirBanc } from '../banc.ts';
import { unLien } from '../fabrique.ts';

const liens = creerLiens('un-secret-d-essai-de-plus-de-32-caracteres');
const jetonDe = (jti: string) =>
  liens.signer({ jti, objet: { liste: 'Structures', id: '1' }, acte: 'confirmer-fiche', exp: 2_000_000_000 });

function unFrein(signatures: Pick<Liens, 'lire'> = liens) {
  let present = 0;
  const frein = creerFrein(
    signatures,
    compterEnMemoire(() => present),
    () => present,
  );
  const demander = async (jeton: string, fois: number) => {
    let attente: number | undefined;
    for (let i = 0; i < fois; i += 1) attente = await frein(jeton);
    return attente;
  };
  const passer = (secondes: number) => {
    present += secondes * 1000;
  };
  return { demander, passer };
}

test('un lien demande soixante fois par minute, puis attend la fin de la minute', async () => {
  const { demander, passer } = unFrein();
  const jeton = await jetonDe('fiche-s1-2026');
  expect(await demander(jeton, 60)).toBeUndefined();
  passer(20);
  expect(await demander(jeton, 1)).toBe(40);
  expect(await demander(await jetonDe('fiche-s2-2026'), 1)).toBeUndefined();
  passer(40);
  expect(await demander(jeton, 1)).toBeUndefined();
});

test('une nuée de faux jetons est freinée, sans jamais fermer un vrai lien', async () => {
  const { demander } = unFrein();
  const juste = await jetonDe('fiche-s1-2026');
  expect(await demander('x'.repeat(40), 120)).toBeUndefined();
  expect(await demander('y'.repeat(40), 1)).toBe(60);
  expect(await demander(juste, 1)).toBeUndefined();
});

test('la mémoire du frein est bornée : le lien inutilisé depuis le plus longtemps est oublié, celui qui insiste reste compté', async () => {
  // Signing five thousand tokens is what this test is not about.
  const lire = async (jeton: string) =>
    reussite({ jti: jeton, objet: { liste: 'Structures', id: '1' }, acte: 'confirmer-fiche' as const, exp: 2e9 });
  const { demander } = unFrein({ lire });
  expect(await demander('oublie', 61)).toBe(60);
  expect(await demander('insistant', 61)).toBe(60);
  for (let i = 1; i <= 5000; i += 1) {
    await demander(`lien-${i}`, 1);
    if (i % 1000 === 0) expect(await demander('insistant', 1)).toBe(60);
  }
  expect(await demander('oublie', 1)).toBeUndefined();
});

test('qui remplit sa page partie par partie ne rencontre jamais le frein', async () => {
  const { demander, passer } = unFrein();
  const jeton = await jetonDe('fiche-s1-2026');
  // Opens, confirms or corrects every part, goes back, opens again: a click a second for ten minutes.
  for (let seconde = 0; seconde < 600; seconde += 1) {
    expect(await demander(jeton, 1)).toBeUndefined();
    passer(1);
  }
});

test('par l’API : 429, une phrase, et combien attendre ; aucune demande ne part à Graph', async () => {
  const banc = await ouvrirBanc();
  try {
    const { jeton } = await unLien(banc);
    const ouvrir = () => banc.appeler(ouvrirLien, { corps: { jeton } });
    for (let i = 0; i < 60; i += 1) expect((await ouvrir()).statut).toBe(200);
    banc.compter();
    expect(await ouvrir()).toMatchObject({
      statut: 429,
      entetes: { 'retry-after': '60' },
      corps: { erreur: { code: 'trop-de-demandes', message: expect.stringContaining('Attendez') as unknown } },
    });
    expect(banc.compter()).toBe(0);
  } finally {
    banc.fermer();
  }
});

import { fusionnerFiches } from '../../core/contrats/fusions.ts';
import { garderGroupe, retirerGroupe } from '../../core/contrats/groupes.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { membresDe } from '../../core/groupes/membres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', profil: 'partenaire' })).id;
  b = (await creerStructure(banc, { nom: 'MSA (exemple)' })).id;
});
afterEach(() => banc.fermer());

const groupe = (valeurs: object = {}) => ({
  cle: uneCle(),
  nom: 'Comité logement',
  lecteurs: 'Coordination',
  membres: [
    { id: a, role: 'Noyau' },
    { id: b, role: 'Informé' },
  ],
  ...valeurs,
});
type Profil = 'coordination' | 'partenaire' | 'invite' | 'lecture';
const garder = (corps: object, profil: Profil = 'coordination') => banc.appeler(garderGroupe, { profil, corps });
const lesGroupes = async () => (await banc.contexte.depots.groupes.lire()).items;
const seul = async () => {
  const [premier, ...autres] = await lesGroupes();
  expect(autres).toEqual([]);
  if (premier === undefined) throw new Error('Aucun groupe n’est gardé.');
  return premier;
};
const vus = async (profil: Profil): Promise<unknown> =>
  (await banc.appeler(lireLignes, { profil, chemin: { liste: 'Groupes' }, corps: {} })).corps;

describe('un groupe', () => {
  test('se garde une fois, chacune à sa place ; redemandé, rien de plus', async () => {
    const corps = groupe();
    expect(await garder(corps)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await garder(corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    expect(membresDe(await seul())).toEqual(corps.membres);
  });

  test('change de composition avec l’eTag de ce que l’on a lu ; le même changement répété n’est pas un conflit', async () => {
    await garder(groupe());
    const { id, eTag } = await seul();
    const corps = groupe({ ligne: { id, eTag }, membres: [{ id: b, role: 'Noyau' }] });
    expect(await garder(corps)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await garder(corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    expect(await garder({ ...corps, membres: [{ id: a, role: 'Ponctuel' }] })).toMatchObject({ statut: 409 });
    expect(membresDe(await seul())).toEqual([{ id: b, role: 'Noyau' }]);
  });

  test.each([
    ['sans structure', { membres: [] }, 400],
    ['une structure deux fois', { membres: ['Noyau', 'Ponctuel'].map((role) => ({ id: '1', role })) }, 400],
    ['une structure qui n’est pas dans l’annuaire', { membres: [{ id: '99999', role: 'Noyau' }] }, 422],
    ['le nom d’un autre, aux accents près', { nom: 'COMITE LOGEMENT' }, 422],
  ])('est refusé : %s', async (_, valeurs, statut) => {
    await garder(groupe());
    expect(await garder(groupe({ nom: 'Autre groupe', ...valeurs }))).toMatchObject({ statut });
    expect(await lesGroupes()).toHaveLength(1);
  });

  test('se retire, et le retirer deux fois n’est pas une faute', async () => {
    await garder(groupe());
    const { id, eTag } = await seul();
    for (const dejaFait of [false, true])
      expect(
        await banc.appeler(retirerGroupe, { profil: 'coordination', chemin: { id }, corps: { eTag } }),
      ).toMatchObject({ statut: 200, corps: { dejaFait } });
    expect(await lesGroupes()).toEqual([]);
  });

  test.each(['partenaire', 'invite', 'lecture'] as const)('%s ne le garde ni ne le retire', async (profil) => {
    expect(await garder(groupe(), profil)).toMatchObject({ statut: 403 });
    await garder(groupe());
    const { id, eTag } = await seul();
    expect(await banc.appeler(retirerGroupe, { profil, chemin: { id }, corps: { eTag } })).toMatchObject({
      statut: 403,
    });
  });
});

describe('qui voit un groupe', () => {
  test('gardé pour la coordination : un membre ne sait pas qu’il existe', async () => {
    await garder(groupe());
    expect(JSON.stringify(await vus('partenaire'))).not.toContain('Comité logement');
    expect(JSON.stringify(await vus('lecture'))).not.toContain('Comité logement');
  });

  test('ouvert à ses membres : eux seuls le lisent, sans sa clé', async () => {
    const corps = groupe({ lecteurs: 'Membres' });
    await garder(corps);
    const lu = JSON.stringify(await vus('partenaire'));
    expect(lu).toContain('Comité logement');
    expect(lu).not.toContain(corps.cle);
    for (const profil of ['invite', 'lecture'] as const)
      expect(JSON.stringify(await vus(profil))).not.toContain('Comité logement');
  });
});

test('deux fiches fusionnées n’y font plus qu’une, à la meilleure place', async () => {
  await garder(groupe());
  const { structures } = banc.contexte.depots;
  const [survivante, absorbee] = await Promise.all([structures.parId(b), structures.parId(a)]);
  const fusion = await banc.appeler(fusionnerFiches, {
    profil: 'coordination',
    corps: {
      gardee: { id: b, eTag: survivante.eTag },
      absorbee: { id: a, eTag: absorbee.eTag },
      choix: {},
      reunirLesContacts: false,
    },
  });
  expect(fusion.statut).toBe(200);
  expect(membresDe(await seul())).toEqual([{ id: b, role: 'Noyau' }]);
});

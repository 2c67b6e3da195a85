import { direCessationParLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { examinerProposition } from '../../core/contrats/propositions.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unLien } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const dire = (jeton: string, commentaire?: string) =>
  banc.appeler(direCessationParLien, { corps: { jeton, ...(commentaire === undefined ? {} : { commentaire }) } });
const structure = (id: string) => banc.contexte.depots.structures.parId(id);
const sollicitation = (id: string) => banc.contexte.depots.sollicitations.parId(id);
const propositions = async () => (await banc.contexte.depots.propositions.lire()).items;
/** A structure that has just said by its link that it has closed. */
async function uneCessation() {
  const { jeton, sollicitation: demande, structure: id } = await unLien(banc);
  expect((await dire(jeton, 'Nous avons fusionné.')).corps).toEqual({ dejaFait: false });
  const [proposition] = await propositions();
  if (proposition === undefined) throw new Error('Aucune proposition.');
  return { jeton, demande, id, proposition };
}
const decider = async (id: string, corps: object, profil = 'coordination') => {
  const [proposition] = await propositions();
  const base = { eTag: proposition?.eTag, eTagFiche: (await structure(id)).eTag, accepter: [], valeurs: {} };
  return banc.appeler(examinerProposition, {
    profil: profil as 'coordination',
    chemin: { id, proposition: proposition?.id ?? '' },
    corps: { ...base, ...corps },
  });
};

test('dite par le lien, la cessation attend la coordination ; la fiche ne change pas, la demande est répondue', async () => {
  const avant = await creerStructure(banc);
  const { jeton, demande, id } = await uneCessation();
  expect((await dire(jeton)).corps).toEqual({ dejaFait: true });
  expect(await propositions()).toMatchObject([
    {
      structure: id,
      etat: 'À examiner',
      commentaire: 'Nous avons fusionné.',
      changements: [{ champ: 'statut', propose: 'Fermée' }],
    },
  ]);
  expect((await structure(id)).statut).not.toBe('Fermée');
  expect((await structure(avant.id)).statut).not.toBe('Fermée');
  expect(await sollicitation(demande)).toMatchObject({ etat: 'Répondue', issue: 'Fermée' });
});

test('acceptée, la fiche est fermée, avec qui l’a décidé, et ses liens n’ouvrent plus rien', async () => {
  const { jeton, id } = await uneCessation();
  expect((await decider(id, { refuser: false })).corps).toMatchObject({
    etat: 'Acceptée',
    champsAppliques: ['statut'],
  });
  const fermee = await structure(id);
  expect(fermee.statut).toBe('Fermée');
  expect(fermee.provenance?.at(-1)).toMatchObject({ champ: 'statut', apres: 'Fermée', canal: 'Proposition' });
  expect((await banc.appeler(repondreParLien, { corps: { jeton, corrections: {} } })).statut).toBe(410);
  expect((await decider(id, { refuser: false })).corps).toMatchObject({ dejaFait: true });
});

test('refusée avec son motif, la structure est de nouveau silencieuse : elle peut le redire, ou confirmer', async () => {
  const { jeton, demande, id } = await uneCessation();
  expect(await decider(id, { refuser: true })).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: 'motif' }] } },
  });
  expect((await decider(id, { refuser: true, motif: 'Ils assurent encore la permanence.' })).statut).toBe(200);
  expect((await structure(id)).statut).not.toBe('Fermée');
  const reposee = await sollicitation(demande);
  expect(reposee.etat).toBe('Envoyée');
  expect(reposee.issue).toBeUndefined();
  expect(reposee.reponduLe).toBeUndefined();
  expect((await banc.appeler(repondreParLien, { corps: { jeton, corrections: {} } })).statut).toBe(200);
  expect(await sollicitation(demande)).toMatchObject({ etat: 'Répondue' });
});

test('qui confirme sa fiche après coup ne dit plus qu’elle a fermé', async () => {
  const { jeton, demande } = await uneCessation();
  expect((await banc.appeler(repondreParLien, { corps: { jeton, corrections: {} } })).statut).toBe(200);
  expect((await sollicitation(demande)).issue).toBeUndefined();
});

test.each(['partenaire', 'invite', 'lecture'])('un %s n’en décide pas, même de sa propre fiche', async (profil) => {
  const { id } = await uneCessation();
  expect((await decider(id, { refuser: false }, profil)).statut).toBe(403);
  expect((await structure(id)).statut).not.toBe('Fermée');
});

test('une fiche déjà fermée n’a plus à être dite fermée', async () => {
  const { jeton, structure: id } = await unLien(banc);
  const { eTag } = await structure(id);
  await banc.contexte.depots.structures.modifier(id, eTag, { statut: 'Archivée' });
  expect((await dire(jeton)).statut).toBe(422);
  expect(await propositions()).toEqual([]);
});

import { porterEnPoint, porterEnProjet, releverBesoin, suivreBesoin } from '../../core/contrats/besoins.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { mettreEnLien } from '../../core/contrats/mises-en-lien.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const relever = (profil: NomProfil, corps: object) =>
  banc.appeler(releverBesoin, { profil, corps: { cle: 'note-0001', thematique: 'Mobilité', ...corps } });
const gardes = async () => (await banc.contexte.depots.besoins.lire()).items;

test('noté par qui représente une structure, sans la nommer ; la même note ne fait qu’un besoin', async () => {
  const { id } = await creerStructure(banc, { nom: 'Centre social (exemple)', profil: 'invite' });
  const corps = { communeInsee: '33123', precisions: 'Aller au marché', entenduLe: '2026-11-20' };
  banc.perdre(/POST .*\/items$/, true);
  await relever('invite', corps);
  expect(await relever('invite', corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(await gardes()).toMatchObject([
    {
      intitule: 'Mobilité, à Cézac',
      origine: 'Terrain',
      structure: id,
      releveLe: '2026-11-20',
      precisions: 'Aller au marché',
    },
  ]);
  expect((await relever('invite', { ...corps, precisions: 'Autre chose' })).statut).toBe(409);
});

test('interrompue n’importe où puis répétée, une note finit en un seul besoin', async () => {
  for (let rang = 1; rang <= 4; rang += 1)
    for (const apres of [false, true]) {
      const cle = `note-${rang}-${apres ? 'apres' : 'avant'}`;
      banc.mourirA(rang, apres);
      await relever('coordination', { cle }).catch(() => undefined);
      banc.renaitre();
      expect((await relever('coordination', { cle })).statut).toBe(200);
    }
  expect(await gardes()).toHaveLength(8);
});

test('au nom d’une autre structure, ou en lecture : refusé, rien n’est gardé', async () => {
  await creerStructure(banc, { nom: 'La sienne', profil: 'partenaire' });
  const { id: autre } = await creerStructure(banc, { nom: 'Une autre' });
  expect((await relever('partenaire', { structure: autre })).statut).toBe(403);
  expect((await relever('lecture', {})).statut).toBe(403);
  expect((await relever('lecture', { structure: autre })).statut).toBe(403);
  expect(await gardes()).toEqual([]);
});

test('un texte qui donne quelqu’un est refusé, et ni le journal ni l’erreur ne le redisent', async () => {
  const refus = await relever('coordination', { precisions: 'Appeler Mme Zéphirine au 06 12 34 56 78' });
  expect(refus.statut).toBe(422);
  const journal = JSON.stringify((await banc.contexte.depots.journal.lire()).items);
  expect(JSON.stringify(refus.corps) + journal).not.toMatch(/Zéphirine|06 12/);
  expect(await gardes()).toEqual([]);
});

test('la coordination les lit tous, chacun ceux de ses structures, qui est en lecture aucun', async () => {
  const siens = await creerStructure(banc, { nom: 'La sienne', profil: 'partenaire' });
  const autres = await creerStructure(banc, { nom: 'Une autre', profil: 'invite' });
  for (const structure of [siens.id, autres.id, undefined])
    await relever('coordination', { cle: `note-de-${structure ?? 'personne'}`, ...(structure ? { structure } : {}) });
  const lus = async (profil: NomProfil) => {
    const { corps } = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Besoins' }, corps: {} });
    // Those that are not theirs are said withdrawn, by their number alone.
    return (corps as { lignes: { fields?: Record<string, unknown> }[] }).lignes.flatMap(({ fields }) =>
      fields === undefined ? [] : [String(fields.StructureLookupId)],
    );
  };
  expect(await lus('coordination')).toHaveLength(3);
  expect(await lus('partenaire')).toEqual([siens.id]);
  expect(await lus('invite')).toEqual([autres.id]);
  expect(await lus('lecture')).toEqual([]);
});

const unBesoin = async (structure?: string) =>
  (
    await banc.contexte.depots.besoins.creer({
      intitule: 'Logement',
      thematique: 'Logement',
      releveLe: '2026-11-01',
      origine: 'Terrain',
      structure,
      etat: 'Ouvert',
    })
  ).id;
const lu = (id: string) => banc.contexte.depots.besoins.parId(id);

async function deuxStructures() {
  const demandeur = await creerStructure(banc, {
    nom: 'Familles (exemple)',
    courrielDuContact: 'familles@exemple.example',
    profil: 'partenaire',
  });
  const destinataire = await creerStructure(banc, { nom: 'Toits', courrielDuContact: 'toits@exemple.example' });
  return { demandeur: demandeur.id, destinataire: destinataire.id };
}

test('une mise en lien faite pour un besoin y laisse sa trace ; tuée n’importe où puis répétée, une seule', async () => {
  const paire = await deuxStructures();
  for (const rang of [2, 6, 8, 9, 10, 11, 12, 14])
    for (const apres of [false, true]) {
      const besoin = await unBesoin(paire.demandeur);
      const corps = { cle: uneCle(), ...paire, thematique: 'Logement', besoin };
      banc.mourirA(rang, apres);
      await banc.appeler(mettreEnLien, { profil: 'coordination', corps }).catch(() => undefined);
      banc.renaitre();
      const { statut, corps: fait } = await banc.appeler(mettreEnLien, { profil: 'coordination', corps });
      expect(statut).toBe(200);
      expect(await lu(besoin)).toMatchObject({
        etat: 'Pris en charge',
        relieLe: '2026-11-23',
        misesEnLien: [(fait as { id: string }).id],
      });
    }
});

test('pour le besoin d’une autre structure, la mise en lien est refusée comme s’il n’existait pas : rien n’est écrit', async () => {
  const paire = await deuxStructures();
  const besoin = await unBesoin(paire.destinataire);
  for (const vise of [besoin, '987654']) {
    const corps = { cle: uneCle(), ...paire, thematique: 'Logement', besoin: vise };
    expect(await banc.appeler(mettreEnLien, { profil: 'partenaire', corps })).toMatchObject({
      statut: 404,
      corps: { erreur: { champs: [{ chemin: 'corps.besoin' }] } },
    });
  }
  expect((await banc.contexte.depots.misesEnLien.lire()).items).toEqual([]);
  expect(await lu(besoin)).toMatchObject({ etat: 'Ouvert', misesEnLien: [] });
});

test('la coordination clôt en disant ce qu’il est devenu, puis le suit de nouveau ; répété, rien de plus', async () => {
  const id = await unBesoin();
  const suivre = async (devenu: string | undefined, eTag: string, profil: NomProfil = 'coordination') =>
    banc.appeler(suivreBesoin, {
      profil,
      chemin: { id },
      corps: { eTag, ...(devenu === undefined ? {} : { devenu }) },
    });
  const { eTag } = await lu(id);
  expect((await suivre('Une navette.', eTag, 'partenaire')).statut).toBe(403);
  expect(await suivre('Une navette.', eTag)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await suivre('Une navette.', eTag)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await suivre('Autre chose.', eTag)).statut).toBe(409);
  expect(await lu(id)).toMatchObject({ etat: 'Clos', closLe: '2026-11-23', devenu: 'Une navette.' });
  expect((await suivre(undefined, (await lu(id)).eTag)).statut).toBe(200);
  expect(await lu(id)).toMatchObject({ etat: 'Ouvert', closLe: undefined });
});

describe('Porter des besoins plus loin', () => {
  const noter = async (cle: string): Promise<string> =>
    (
      (await relever('coordination', { cle, public: 'Familles', precisions: 'Des mots entendus' })).corps as {
        id: string;
      }
    ).id;
  const lire = async (id: string) => (await gardes()).find((b) => b.id === id);

  test('un point, un seul, à la rencontre choisie, sans leurs mots ; chacun garde la trace et n’attend plus', async () => {
    const besoins = [await noter('note-aaaa'), await noter('note-bbbb')];
    const { id: rencontre } = await uneRencontre(banc, []);
    const corps = { cle: uneCle(), besoins, rencontre, titre: 'Se déplacer le soir', dureeMinutes: 20 };
    const faire = () => banc.appeler(porterEnPoint, { profil: 'coordination', corps });
    const premiere = await faire();
    expect(premiere).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await faire()).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    const points = (await banc.contexte.depots.points.lire()).items;
    expect(points).toMatchObject([{ titre: 'Se déplacer le soir', rencontre, etat: 'Proposé', dureeMinutes: 20 }]);
    expect(JSON.stringify(points)).not.toMatch(/mots entendus/);
    for (const id of besoins)
      expect(await lire(id)).toMatchObject({ etat: 'Pris en charge', points: [points[0]?.id], reuniLe: undefined });
    expect(
      (await banc.appeler(porterEnPoint, { profil: 'coordination', corps: { ...corps, titre: 'Autre' } })).statut,
    ).toBe(409);
  });

  test('une rencontre passée, un nom dans le titre, un besoin absent : rien n’est fait', async () => {
    const besoins = [await noter('note-aaaa')];
    const tenue = await uneRencontre(banc, []);
    await banc.contexte.depots.rencontres.modifier(tenue.id, tenue.eTag, { etat: 'Tenue' });
    const { id: rencontre } = await uneRencontre(banc, []);
    const essayer = (valeurs: object) =>
      banc.appeler(porterEnPoint, {
        profil: 'coordination',
        corps: { cle: uneCle(), besoins, rencontre, titre: 'Se déplacer', ...valeurs },
      });
    expect((await essayer({ rencontre: tenue.id })).statut).toBe(422);
    expect((await essayer({ titre: 'Le bus de Mme Durand' })).statut).toBe(422);
    expect((await essayer({ besoins: ['9999'] })).statut).toBe(404);
    expect((await banc.contexte.depots.points.lire()).items).toEqual([]);
    expect(await lire(besoins[0] ?? '')).toMatchObject({ etat: 'Ouvert', points: [] });
  });

  test('un projet : la fiche en projet dit d’où elle vient, jamais leurs mots ; son groupe ; ils comptent comme mis en lien', async () => {
    const { id: structure } = await creerStructure(banc, { nom: 'Navette (exemple)' });
    const besoins = [await noter('note-aaaa'), await noter('note-bbbb')];
    const corps = {
      cle: uneCle(),
      besoins,
      titre: 'Une navette',
      plan: 'CTG',
      structures: [structure],
      groupe: 'La navette',
    };
    const faire = () => banc.appeler(porterEnProjet, { profil: 'coordination', corps });
    expect(await faire()).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await faire()).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    const fiches = (await banc.contexte.depots.fichesAction.lire()).items;
    const groupes = (await banc.contexte.depots.groupes.lire()).items;
    expect(fiches).toMatchObject([
      {
        titre: 'Une navette',
        statut: 'En projet',
        plan: 'CTG',
        thematiques: ['Mobilité'],
        publics: ['Familles'],
        structuresPartenaires: [structure],
        diagnostic: 'Née de besoins relevés sur le territoire\u00A0: Mobilité.',
      },
    ]);
    expect(JSON.stringify(fiches)).not.toMatch(/mots entendus/);
    expect(groupes).toMatchObject([{ nom: 'La navette', noyau: [structure], lecteurs: 'Coordination' }]);
    for (const id of besoins)
      expect(await lire(id)).toMatchObject({
        etat: 'Pris en charge',
        fichesAction: [fiches[0]?.id],
        groupes: [groupes[0]?.id],
        reuniLe: expect.any(String),
        relieLe: undefined,
      });
    // Another project with the name of that group: nothing is written, not even its fiche.
    const encore = await banc.appeler(porterEnProjet, { profil: 'coordination', corps: { ...corps, cle: uneCle() } });
    expect(encore).toMatchObject({ statut: 422, corps: { erreur: { champs: [{ chemin: 'corps.groupe' }] } } });
    expect((await banc.contexte.depots.fichesAction.lire()).items).toHaveLength(1);
  });

  test('interrompu n’importe où puis répété, un projet finit en une fiche, un groupe et une trace sur chacun', async () => {
    const { id: structure } = await creerStructure(banc, { nom: 'Navette (exemple)' });
    for (let rang = 1; rang <= 10; rang += 1) {
      const besoins = [await noter(`note-${rang}-a`), await noter(`note-${rang}-b`)];
      const corps = {
        cle: uneCle(),
        besoins,
        titre: `Projet ${rang}`,
        plan: 'CTG',
        structures: [structure],
        groupe: `Groupe ${rang}`,
      };
      const faire = () => banc.appeler(porterEnProjet, { profil: 'coordination', corps });
      banc.mourirA(rang, rang % 2 === 0);
      await faire().catch(() => undefined);
      banc.renaitre();
      expect((await faire()).statut).toBe(200);
      for (const id of besoins) {
        const b = await lire(id);
        expect([b?.fichesAction.length, b?.groupes.length, b?.etat]).toEqual([1, 1, 'Pris en charge']);
      }
    }
    expect((await banc.contexte.depots.fichesAction.lire()).items).toHaveLength(10);
    expect((await banc.contexte.depots.groupes.lire()).items).toHaveLength(10);
  });
});

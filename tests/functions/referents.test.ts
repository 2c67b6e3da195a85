import type { ReponseDe } from '../../core/contrats/contrat.ts';
import {
  confierRoles,
  lirePassation,
  lireReferents,
  nommerReferents,
  telechargerPassation,
} from '../../core/contrats/referents.ts';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, unContact, uneRencontre } from './fabrique.ts';

let banc: Banc;
let equipe: { readonly id: string; readonly contact: string };
let autre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  equipe = await creerStructure(banc, { nom: 'La Communauté (exemple)', profil: 'coordination' });
  autre = (await banc.contexte.depots.contacts.creer(unContact(equipe.id, { nom: 'Bao Exemple' }))).id;
});
afterEach(() => banc.fermer());

const nommer = (corps: object) => banc.appeler(nommerReferents, { profil: 'coordination', corps });
const lire = async (thematique: string) => {
  const { corps } = await banc.appeler(lireReferents, { profil: 'coordination' });
  return (corps as ReponseDe<typeof lireReferents>).themes.find((t) => t.thematique === thematique);
};
const confier = (de: string, a: string) => banc.appeler(confierRoles, { profil: 'coordination', corps: { de, a } });

test('une thématique a une ligne, même nommée par deux personnes à la fois ; une version dépassée est refusée', async () => {
  const corps = { thematique: 'Logement', referent: equipe.contact };
  const [un, deux] = await Promise.all([nommer(corps), nommer(corps)]);
  expect([un.statut, deux.statut]).toEqual([200, 200]);
  expect((await banc.contexte.depots.referents.lire()).items).toHaveLength(1);
  const { eTag } = un.corps as { eTag: string };
  expect((await nommer({ ...corps, binome: autre, eTag })).statut).toBe(200);
  expect(await nommer({ ...corps, eTag })).toMatchObject({ statut: 409 });
  expect(await nommer(corps)).toMatchObject({ statut: 409 });
  expect(await lire('Logement')).toMatchObject({ referent: { nom: 'Maëlle Exemple' }, binome: { nom: 'Bao Exemple' } });
});

test('une commune du territoire se nomme et se passe comme une thématique ; ni les deux à la fois, ni une d’ailleurs', async () => {
  const { communes } = await banc.contexte.territoire();
  const [commune] = communes;
  const communeInsee = commune?.insee ?? '';
  const corps = { communeInsee, referent: equipe.contact };
  const [un, deux] = await Promise.all([nommer(corps), nommer(corps)]);
  expect([un.statut, deux.statut]).toEqual([200, 200]);
  expect((await banc.contexte.depots.referents.lire()).items).toHaveLength(1);
  const lue = (await banc.appeler(lireReferents, { profil: 'coordination' })).corps as ReponseDe<typeof lireReferents>;
  expect(lue.communes).toHaveLength(communes.length);
  expect(lue.communes.find((c) => c.communeInsee === communeInsee)).toMatchObject({
    nom: commune?.nom,
    referent: { nom: 'Maëlle Exemple' },
  });
  const passation = await banc.appeler(lirePassation, { profil: 'coordination', corps: { communeInsee } });
  expect(passation).toMatchObject({ statut: 200, corps: { faits: [{ valeur: 'Maëlle Exemple' }, {}] } });
  expect((await confier(equipe.contact, autre)).corps).toMatchObject({ thematiques: [commune?.nom] });
  expect(await nommer({ ...corps, thematique: 'Logement' })).toMatchObject({ statut: 422 });
  expect(await nommer({ referent: autre })).toMatchObject({ statut: 422 });
  expect(await nommer({ communeInsee: '75056', referent: autre })).toMatchObject({ statut: 422 });
});

test('un mot repris après avoir été renommé a sa ligne à lui : nommer écrit toujours ce qui est dit', async () => {
  const { corps } = await nommer({ thematique: 'Jeunesse', referent: equipe.contact });
  const { id, eTag } = corps as { id: string; eTag: string };
  await banc.contexte.depots.referents.modifier(id, eTag, { thematique: 'Jeunesses' });
  expect((await nommer({ thematique: 'Jeunesse', referent: autre })).statut).toBe(200);
  const noms = async (theme: string) => (await lire(theme))?.referent?.nom;
  expect([await noms('Jeunesses'), await noms('Jeunesse')]).toEqual(['Maëlle Exemple', 'Bao Exemple']);
});

test('ce que fait un compte par les commandes le lie aux structures venues ; son identifiant ne sort pas', async () => {
  const venues = await Promise.all(
    ['a', 'b', 'c'].map((x) =>
      creerStructure(banc, { nom: `Structure ${x} (exemple)`, courrielDuContact: `${x}@exemple.example` }),
    ),
  );
  const { id } = await uneRencontre(
    banc,
    venues.map((v) => v.id),
    { titre: 'Tenue', thematique: 'Parentalité' },
  );
  const { participations, rencontres } = banc.contexte.depots;
  for (const p of (await participations.lireOu('rencontre', id)).items)
    await participations.modifier(p.id, p.eTag, { statut: 'Présent' });
  banc.avancer(24 * 20);
  const rencontre = await rencontres.parId(id);
  await rencontres.modifier(id, rencontre.eTag, { etat: 'Tenue' });
  const reponse = await banc.appeler(lireReferents, { profil: 'coordination' });
  expect((reponse.corps as ReponseDe<typeof lireReferents>).themes).toContainEqual(
    expect.objectContaining({
      thematique: 'Parentalité',
      liens: 3,
      porteuses: [{ nom: 'Maëlle Exemple', liens: 3, seule: 3 }],
      alertes: ['seule'],
    }),
  );
  const { oid } = await banc.contexte.depots.contacts.parId(equipe.contact);
  expect(oid).toBeDefined();
  expect(JSON.stringify(reponse.corps)).not.toContain(oid);
});

describe('Confier', () => {
  const tout = async () => {
    await nommer({ thematique: 'Logement', referent: equipe.contact });
    await nommer({ thematique: 'Santé', referent: autre, binome: equipe.contact });
    const { id } = await uneRencontre(banc, [equipe.id], { titre: 'À venir' });
    await coorganiser(banc, id, equipe);
    return id;
  };

  test('les places passent en un geste ; redemandé, il ne reste rien ; ce qui ne passe pas est dit', async () => {
    await tout();
    expect(await confier(equipe.contact, autre)).toMatchObject({
      statut: 200,
      corps: { thematiques: ['Logement', 'Santé'], rencontres: [], gardes: [{ quoi: 'À venir' }] },
    });
    expect(await lire('Logement')).toMatchObject({ referent: { nom: 'Bao Exemple' } });
    expect((await lire('Santé'))?.binome).toBeUndefined();
    expect((await confier(equipe.contact, autre)).corps).toMatchObject({ thematiques: [], rencontres: [] });
  });

  test('la rencontre à venir passe à qui a un compte dans la même structure', async () => {
    const id = await tout();
    const { contacts, participations } = banc.contexte.depots;
    const { id: avecCompte } = await contacts.creer(
      unContact(equipe.id, { nom: 'Chen Exemple', oid: 'oid-c', tid: 'tid-c' }),
    );
    expect((await confier(equipe.contact, avecCompte)).corps).toMatchObject({ rencontres: ['À venir'], gardes: [] });
    const [p] = (await participations.lireOu('rencontre', id)).items;
    expect(p?.organisateur).toBe(avecCompte);
  });

  test.each([false, true])('tué à chaque acte, le même geste redemandé finit (acte fait : %s)', async (apres) => {
    await tout();
    for (let rang = 1; rang <= 30; rang += 1) {
      banc.mourirA(rang, apres);
      const reponse = await confier(equipe.contact, autre).catch(() => undefined);
      banc.renaitre();
      if (reponse?.statut === 200) break;
    }
    await confier(equipe.contact, autre);
    const { items } = await banc.contexte.depots.referents.lire();
    expect(items.flatMap((r) => [r.referent, r.binome])).not.toContain(equipe.contact);
    expect(items.map((r) => r.referent)).toEqual([autre, autre]);
  });
});

test('la passation se lit, et se télécharge en document Word ; un contact absent est dit à sa place', async () => {
  await nommer({ thematique: 'Logement', referent: equipe.contact, aSavoir: 'Le bailleur répond le matin.' });
  const lue = await banc.appeler(lirePassation, { profil: 'coordination', corps: { contact: equipe.contact } });
  expect(lue).toMatchObject({
    statut: 200,
    corps: { titre: 'Maëlle Exemple', aSavoir: [{ thematique: 'Logement', texte: 'Le bailleur répond le matin.' }] },
  });
  const document = await banc.appeler(telechargerPassation, {
    profil: 'coordination',
    corps: { thematique: 'Logement' },
  });
  expect(
    Buffer.from(document.octets ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(await banc.appeler(lirePassation, { profil: 'coordination', corps: { contact: '999999' } })).toMatchObject({
    statut: 404,
    corps: { erreur: { champs: [{ chemin: 'corps.contact' }] } },
  });
});

test('les indicateurs disent combien de thématiques ont un binôme actif ; ce qu’il y faut n’est lu que pour eux', async () => {
  await nommer({ thematique: 'Logement', referent: equipe.contact, binome: autre });
  await nommer({ thematique: 'Santé', referent: equipe.contact });
  const { fichesAction, indicateurs } = banc.contexte.depots;
  const { id: ficheAction } = await fichesAction.creer({ titre: 'Organiser des rencontres' });
  const indicateur = (calcul: 'rencontres-tenues' | 'themes-a-binome' | 'points-des-partenaires') =>
    indicateurs.creer({ ficheAction, type: 'Moyen', libelle: calcul, calcul, cleSource: calcul });
  const mois = banc.contexte.maintenant().slice(0, 7);
  const synthese = async () => {
    banc.compter();
    const { corps } = await banc.appeler(lireSynthese, { profil: 'lecture', chemin: { mois } });
    return { ...(corps as ReponseDe<typeof lireSynthese>).synthese, requetes: banc.compter() };
  };
  await indicateur('rencontres-tenues');
  // Once more: what is looked for once is found.
  await synthese();
  const sans = await synthese();
  await indicateur('themes-a-binome');
  await indicateur('points-des-partenaires');
  const avec = await synthese();
  expect(avec.requetes).toBeGreaterThan(sans.requetes);
  const [ligne] = avec.actions[0]?.indicateurs.filter((i) => i.calcul === 'themes-a-binome') ?? [];
  expect(ligne?.mois).toEqual({ valeur: 1, masquee: false, denominateur: 2 });
  expect(JSON.stringify(avec)).not.toContain('Exemple');
});

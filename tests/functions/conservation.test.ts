import type { CleDeRegle } from '../../core/conservation/regles.ts';
import { CONTACT_ANONYME } from '../../core/conservation/regles.ts';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { lireCompteRendu } from '../../core/contrats/comptes-rendus.ts';
import { appliquerConservation, lireConservation, telechargerRegistre } from '../../core/contrats/conservation.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneRencontre, unLien } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const voir = async (regle: CleDeRegle) => {
  const { corps } = await banc.appeler(lireConservation, { profil: 'coordination' });
  const vue = (corps as ReponseDe<typeof lireConservation>).regles.find((r) => r.regle === regle);
  if (vue === undefined) throw new Error(`La règle ${regle} manque.`);
  return vue;
};
const appliquer = (regle: CleDeRegle, { empreinte, mois, lignes }: Awaited<ReturnType<typeof voir>>) =>
  banc.appeler(appliquerConservation, {
    profil: 'coordination',
    chemin: { regle },
    corps: { empreinte, mois, lignes: lignes.map((l) => l.id) },
  });

/** A structure whose contact, long gone, was at a rencontre. */
async function unContactParti() {
  const { depots } = banc.contexte;
  const { id } = await creerStructure(banc);
  const contact = await depots.contacts.creer(
    unContact(id, { nom: 'Partie Exemple', principal: false, actif: false, dernierEchange: '2020-01-01' }),
  );
  const rencontre = await depots.rencontres.creer({
    titre: 'Parentalité',
    thematique: 'Parentalité',
    format: 'Rencontre thématique',
    modalite: 'En présence',
    etat: 'Tenue',
    debut: '2021-03-04T13:30:00Z',
    dureeMinutes: 90,
    feuilleDePresence: true,
  });
  const participation = await depots.participations.creer({
    cle: `${rencontre.id}-${id}`,
    rencontre: rencontre.id,
    structure: id,
    contact: contact.id,
    statut: 'Présent',
    personnes: 2,
  });
  return { contact: contact.id, participation: participation.id };
}

test('un contact anonymisé n’a plus rien de lui ; sa participation reste comptée', async () => {
  const { contact, participation } = await unContactParti();
  const { contacts, participations } = banc.contexte.depots;
  const synthese = () => banc.appeler(lireSynthese, { profil: 'coordination', chemin: { mois: '2021-03' } });
  const avant = ((await synthese()).corps as ReponseDe<typeof lireSynthese>).synthese;
  const vue = await voir('contacts');
  expect(vue.lignes).toEqual([
    { id: contact, depuis: '2021-03-04', libelle: 'Partie Exemple, Maison des familles (exemple)' },
  ]);
  expect((await appliquer('contacts', vue)).corps).toEqual({ faites: 1, restantes: 0, epargnees: 0 });
  const anonyme = await contacts.parId(contact);
  expect(anonyme).toMatchObject({ nom: CONTACT_ANONYME, actif: false, visibilite: 'coordination' });
  for (const champ of ['courriel', 'telephone', 'fonction', 'oid', 'dernierEchange', 'informeLe'] as const)
    expect(anonyme[champ]).toBeUndefined();
  expect(await participations.parId(participation)).toMatchObject({ statut: 'Présent', personnes: 2 });
  expect(((await synthese()).corps as ReponseDe<typeof lireSynthese>).synthese).toEqual(avant);
  const { items } = await banc.contexte.depots.journal.lireOu('liste', 'Contacts');
  expect(items.map((l) => l.detail)).toEqual(['contacts : 1 lignes, anonymiser, 36 mois']);
  expect(JSON.stringify(items)).not.toContain('Partie');
});

test('une fiche archivée par une règle l’est comme à la main : sa provenance le dit, ses liens se ferment', async () => {
  const { structures, sollicitations } = banc.contexte.depots;
  const { id } = await creerStructure(banc, { verifieeLe: '2020-01-01' });
  const { jeton, sollicitation } = await unLien(banc, id);
  const vue = await voir('structures');
  expect((await appliquer('structures', vue)).corps).toMatchObject({ faites: 1 });
  const fiche = await structures.parId(id);
  expect(fiche.statut).toBe('Archivée');
  expect(fiche.provenance).toMatchObject([{ champ: 'statut', avant: 'Active', apres: 'Archivée', canal: 'Onglet' }]);
  expect(await sollicitations.parId(sollicitation)).toMatchObject({ revoquee: true });
  expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).statut).toBe(410);
});

test('un compte rendu jamais publié part avec ses notes par point, un an après la rencontre, qui se lit encore', async () => {
  const { rencontres, brouillonsDeCompteRendu } = banc.contexte.depots;
  await unContactParti();
  const [tenue] = (await rencontres.lire()).items;
  if (tenue === undefined) throw new Error('Il y a une rencontre.');
  const recente = await uneRencontre(banc, []);
  const note = { point: 'ajoute Les loyers', titre: 'Les loyers', texte: 'Ils montent.' };
  for (const { id } of [tenue, recente])
    await brouillonsDeCompteRendu.creer({ cle: id, rencontre: id, texte: 'Ils montent.', notes: [note] });
  const vue = await voir('brouillonsDeCompteRendu');
  expect(vue.lignes.map(({ depuis, libelle }) => [depuis, libelle])).toEqual([['2021-03-04', 'Parentalité']]);
  expect((await appliquer('brouillonsDeCompteRendu', vue)).corps).toEqual({ faites: 1, restantes: 0, epargnees: 0 });
  expect((await brouillonsDeCompteRendu.lire()).items.map((b) => b.rencontre)).toEqual([recente.id]);
  const lue = await banc.appeler(lireCompteRendu, { profil: 'coordination', chemin: { id: tenue.id } });
  expect([lue.statut, JSON.stringify(lue.corps)]).toEqual([200, expect.not.stringContaining('montent')]);
});

test('ce qui n’a pas été vu n’est pas touché, ce qui n’est plus dû est épargné', async () => {
  const { contact } = await unContactParti();
  const vue = await voir('contacts');
  const { contacts } = banc.contexte.depots;
  const autre = await contacts.creer(
    unContact((await contacts.parId(contact)).structure, { principal: false, dernierEchange: '2020-01-01' }),
  );
  await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { dernierEchange: '2026-11-01' });
  expect((await appliquer('contacts', vue)).corps).toEqual({ faites: 0, restantes: 0, epargnees: 1 });
  expect((await contacts.parId(autre.id)).nom).toBe('Maëlle Exemple');
});

test('une empreinte qui ne va pas avec les lignes, ou une durée qui a changé, est refusée', async () => {
  const { contact } = await unContactParti();
  const vue = await voir('contacts');
  expect((await appliquer('contacts', { ...vue, empreinte: 'conservation:fausse' })).statut).toBe(409);
  const autre = { id: '1', depuis: '2020-01-01', libelle: '' };
  expect((await appliquer('contacts', { ...vue, lignes: [...vue.lignes, autre] })).statut).toBe(409);
  await banc.contexte.depots.reglages.creer({ cle: 'conservationContactsMois', valeur: '12' });
  expect((await appliquer('contacts', vue)).statut).toBe(409);
  expect((await banc.contexte.depots.contacts.parId(contact)).nom).toBe('Partie Exemple');
});

test('par lots : tuée en chemin, rappelée, la règle va au bout et ne fait rien deux fois', async () => {
  const { journal } = banc.contexte.depots;
  for (let i = 0; i < 130; i += 1)
    await journal.creer({ commande: 'essai', le: '2024-01-01T00:00:00Z', profil: 'coordination', resultat: 'Fait' });
  const vue = await voir('journal');
  expect(vue.total).toBe(130);
  banc.mourirA(13, true);
  await appliquer('journal', vue);
  banc.renaitre();
  const restant: number[] = [];
  for (let appel = 0; appel < 5; appel += 1) {
    const { restantes } = (await appliquer('journal', vue)).corps as ReponseDe<typeof appliquerConservation>;
    restant.push(restantes);
    if (restantes === 0) break;
  }
  expect(restant.at(-1)).toBe(0);
  expect((await journal.lire()).items.filter((l) => l.commande === 'essai')).toEqual([]);
  expect((await appliquer('journal', vue)).corps).toEqual({ faites: 0, restantes: 0, epargnees: 130 });
});

test('un besoin clos depuis plus d’un an perd ses textes et reste compté ; le plus récent garde les siens', async () => {
  const { besoins } = banc.contexte.depots;
  const clos = { intitule: 'Mobilité', releveLe: '2024-05-05', origine: 'Terrain', etat: 'Clos' } as const;
  const textes = { precisions: 'Aller au marché', devenu: 'Une navette passe.' };
  const ancien = await besoins.creer({ ...clos, ...textes, closLe: '2025-01-10' });
  const recent = await besoins.creer({ ...clos, ...textes, closLe: '2026-11-01' });
  const vue = await voir('besoins');
  expect(vue.lignes).toEqual([{ id: ancien.id, depuis: '2025-01-10', libelle: 'Mobilité' }]);
  expect((await appliquer('besoins', vue)).corps).toEqual({ faites: 1, restantes: 0, epargnees: 0 });
  const vide = { ...clos, closLe: '2025-01-10', precisions: undefined, devenu: undefined };
  expect(await besoins.parId(ancien.id)).toMatchObject(vide);
  expect(await besoins.parId(recent.id)).toMatchObject(textes);
  expect((await voir('besoins')).total).toBe(0);
});

test('le registre se télécharge en document Word', async () => {
  const reponse = await banc.appeler(telechargerRegistre, { profil: 'coordination' });
  expect(reponse.statut).toBe(200);
  expect(new TextDecoder().decode(reponse.octets?.slice(0, 2))).toBe('PK');
  expect(reponse.entetes['content-disposition']).toContain('registre-des-traitements.docx');
});

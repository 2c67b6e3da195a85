import { CONTACT_ANONYME } from '../../core/conservation/regles.ts';
import { arreterAnnonces, lireConservation } from '../../core/contrats/conservation.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { tenirLaConservation } from '../../functions/conservation/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact } from './fabrique.ts';
import { eprouver, garderMonde } from './tuees/vivre.ts';

const JOUR = 24;
const bancs: Banc[] = [];
afterEach(() => {
  for (const banc of bancs.splice(0)) banc.fermer();
});

/** Three contacts without an exchange, four lines of journal, a fiche not verified since (and its contact); each long due. */
async function unPasse() {
  const banc = await ouvrirBanc();
  bancs.push(banc);
  const { depots } = banc.contexte;
  await depots.reglages.creer({
    cle: 'coordonneesDeLaCoordination',
    valeur: '05 57 00 00 00, coordination@exemple.example',
  });
  const { id: structure } = await creerStructure(banc);
  const contacts = [];
  for (const nom of ['Aline Exemple', 'Basile Exemple', 'Carole Exemple'])
    contacts.push(
      (await depots.contacts.creer(unContact(structure, { nom, principal: false, dernierEchange: '2020-01-01' }))).id,
    );
  for (let i = 0; i < 4; i += 1)
    await depots.journal.creer({
      cle: `vieux ${i}`,
      commande: 'corrigerFiche',
      le: '2024-01-01T08:00:00Z',
      profil: 'coordination',
      resultat: 'Fait',
    });
  const { id: fiche } = await creerStructure(banc, { verifieeLe: '2020-01-01' });
  return { banc, contacts, fiche };
}

const passer = (banc: Banc) => tenirLaConservation(banc.contexte);
const annonces = async (banc: Banc) => {
  const { corps } = await banc.appeler(lireConservation, { profil: 'coordination' });
  return (corps as ReponseDe<typeof lireConservation>).annonces;
};
const nomsDe = async (banc: Banc, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await banc.contexte.depots.contacts.parId(id)).nom));
const vieux = async (banc: Banc) =>
  (await banc.contexte.depots.journal.lire()).items.filter((l) => l.cle?.startsWith('vieux')).length;
const comptesRendus = async (banc: Banc) =>
  (await banc.contexte.depots.journal.lire()).items
    .filter((l) => l.commande === 'tenirLaConservation' && l.liste === 'AnnoncesDeConservation')
    .map((l) => l.detail ?? '');

test('ce qui est dû est annoncé, écrit une fois à la coordination sans nommer personne, puis fait trente jours après', async () => {
  const { banc, contacts, fiche } = await unPasse();
  await passer(banc);
  await passer(banc);
  const dites = await annonces(banc);
  expect(dites.map((a) => [a.regle, a.etat, a.annoncees]).toSorted()).toEqual([
    ['contacts', 'Annoncée', 4],
    ['journal', 'Annoncée', 4],
    ['structures', 'Annoncée', 1],
  ]);
  expect(dites.find((a) => a.regle === 'contacts')?.lignes.map((l) => l.libelle.split(',')[0])).toEqual([
    'Aline Exemple',
    'Basile Exemple',
    'Carole Exemple',
    expect.any(String),
  ]);
  const boite = banc.graph.boiteEnvoi();
  expect(boite).toHaveLength(1);
  const courriel = JSON.stringify(boite);
  expect(courriel).toContain('Contacts sans échange');
  expect(courriel).toContain('coordination@exemple.example');
  expect(courriel).not.toContain('Aline');
  banc.avancer(29 * JOUR);
  await passer(banc);
  expect([await nomsDe(banc, contacts), await vieux(banc)]).toEqual([
    ['Aline Exemple', 'Basile Exemple', 'Carole Exemple'],
    4,
  ]);
  banc.avancer(JOUR);
  await passer(banc);
  expect([await nomsDe(banc, contacts), await vieux(banc)]).toEqual([contacts.map(() => CONTACT_ANONYME), 0]);
  expect((await banc.contexte.depots.structures.parId(fiche)).statut).toBe('Archivée');
  expect((await comptesRendus(banc)).filter((d) => !d.startsWith('annoncé')).toSorted()).toEqual([
    expect.stringMatching(/^\d{4}-\d{2} contacts : 4 annoncées, 4 faites, 0 laissées$/),
    expect.stringMatching(/^\d{4}-\d{2} journal : 4 annoncées, 4 faites, 0 laissées$/),
    expect.stringMatching(/^\d{4}-\d{2} structures : 1 annoncées, 1 faites, 0 laissées$/),
  ]);
  expect((await annonces(banc)).every((a) => a.lignes.length === 0)).toBe(true);
});

test('ce qui est redevenu actif est laissé, et rien d’autre que ce qui était annoncé n’est touché', async () => {
  const { banc, contacts } = await unPasse();
  await passer(banc);
  const { contacts: depot } = banc.contexte.depots;
  const [premier = ''] = contacts;
  await depot.modifier(premier, (await depot.parId(premier)).eTag, { dernierEchange: '2026-11-20' });
  const { structure } = await depot.parId(premier);
  const tardif = await depot.creer(
    unContact(structure, { nom: 'Dina Exemple', principal: false, dernierEchange: '2020-01-01' }),
  );
  banc.avancer(30 * JOUR);
  await passer(banc);
  expect(await nomsDe(banc, [...contacts, tardif.id])).toEqual([
    'Aline Exemple',
    CONTACT_ANONYME,
    CONTACT_ANONYME,
    'Dina Exemple',
  ]);
  const faite = (await annonces(banc)).find((a) => a.regle === 'contacts' && a.etat === 'Faite');
  expect([faite?.annoncees, faite?.faites, faite?.epargnees]).toEqual([4, 3, 1]);
});

test('la coordination arrête une sorte en disant pourquoi : elle n’est pas faite, les autres le sont, et elle est annoncée de nouveau', async () => {
  const { banc, contacts } = await unPasse();
  await passer(banc);
  const { id = '', eTag = '' } = (await annonces(banc)).find((a) => a.regle === 'contacts') ?? {};
  const arreter = (profil: 'coordination' | 'partenaire', motif = 'Nous les appelons d’abord') =>
    banc.appeler(arreterAnnonces, { profil, corps: { annonces: [{ id, eTag }], motif } });
  expect((await arreter('partenaire')).statut).toBe(403);
  expect((await arreter('coordination', '')).statut).toBe(400);
  expect((await arreter('coordination')).corps).toEqual({ arretees: 1 });
  expect((await arreter('coordination')).corps).toEqual({ arretees: 0 });
  banc.avancer(30 * JOUR);
  await passer(banc);
  expect(await nomsDe(banc, contacts)).toEqual(['Aline Exemple', 'Basile Exemple', 'Carole Exemple']);
  expect(await vieux(banc)).toBe(0);
  const dites = (await annonces(banc)).filter((a) => a.regle === 'contacts');
  expect(dites.map((a) => [a.etat, a.motif, a.annoncees])).toEqual([
    ['Annoncée', undefined, 4],
    ['Arrêtée', 'Nous les appelons d’abord', 4],
  ]);
});

test('une fois faite, on ne l’arrête plus', async () => {
  const { banc } = await unPasse();
  await passer(banc);
  const dites = (await annonces(banc)).map(({ id, eTag }) => ({ id, eTag }));
  banc.avancer(30 * JOUR);
  await passer(banc);
  const reponse = await banc.appeler(arreterAnnonces, {
    profil: 'coordination',
    corps: { annonces: dites, motif: 'trop tard' },
  });
  expect([reponse.statut, JSON.stringify(reponse.corps)]).toEqual([422, expect.stringContaining('déjà fait')]);
});

test('sans adresse, personne n’est averti : rien ne s’exécute, l’onglet le dit ; l’adresse écrite, le préavis part et court de ce jour', async () => {
  const { banc } = await unPasse();
  const { reglages } = banc.contexte.depots;
  const [ecrite] = (await reglages.lire()).items;
  if (ecrite === undefined) throw new Error('aucun réglage');
  const sansElle = await reglages.modifier(ecrite.id, ecrite.eTag, { valeur: '05 57 00 00 00' });
  await passer(banc);
  const sansAdresse = async () => {
    const { corps } = await banc.appeler(lireConservation, { profil: 'coordination' });
    return (corps as ReponseDe<typeof lireConservation>).sansAdresse;
  };
  expect(await sansAdresse()).toBe(true);
  banc.avancer(40 * JOUR);
  await passer(banc);
  expect([await vieux(banc), banc.graph.boiteEnvoi()]).toEqual([4, []]);
  await reglages.modifier(ecrite.id, sansElle, { valeur: 'coordination@exemple.example' });
  await passer(banc);
  expect(await sansAdresse()).toBe(false);
  banc.avancer(29 * JOUR);
  await passer(banc);
  expect(await vieux(banc)).toBe(4);
  banc.avancer(JOUR);
  await passer(banc);
  expect(await vieux(banc)).toBe(0);
});

test('une annonce qui ne peut pas être faite n’empêche pas les autres de l’être, et son échec est dit', async () => {
  const { banc, contacts } = await unPasse();
  await passer(banc);
  banc.avancer(30 * JOUR);
  const { contexte } = banc;
  const sansContacts = {
    ...contexte,
    ecrireEnLot: ((definition, ecritures) =>
      definition.name === 'Contacts'
        ? Promise.reject(new ErreurGraph('interdit'))
        : contexte.ecrireEnLot(definition, ecritures)) as typeof contexte.ecrireEnLot,
  };
  await expect(tenirLaConservation(sansContacts)).rejects.toMatchObject({ code: 'interdit' });
  expect([(await nomsDe(banc, contacts))[0], await vieux(banc)]).toEqual(['Aline Exemple', 0]);
  await passer(banc);
  expect((await nomsDe(banc, contacts))[0]).toBe(CONTACT_ANONYME);
});

test('le jour du dernier échange reste quand partent les lignes qui le disaient', async () => {
  const { banc } = await unPasse();
  const { contacts, sollicitations } = banc.contexte.depots;
  const { id: structure } = await creerStructure(banc);
  const { id: contact } = await contacts.creer(unContact(structure, { nom: 'Élise Exemple', principal: false }));
  await sollicitations.creer({
    cle: 'ancienne',
    nature: 'Sondage de date',
    structure,
    contact,
    canal: 'Courriel',
    etat: 'Répondue',
    envoyeeLe: '2023-09-10T08:00:00Z',
    reponduLe: '2024-03-05T08:00:00Z',
  });
  await passer(banc);
  banc.avancer(30 * JOUR);
  await passer(banc);
  expect((await sollicitations.lire()).items.filter((s) => s.cle === 'ancienne')).toEqual([]);
  expect(await contacts.parId(contact)).toMatchObject({ nom: 'Élise Exemple', dernierEchange: '2024-03-05' });
});

/** Marked before it leaves: a death may lose it, never send two. */
const PREAVIS = /jamais dit : .*Suppressions annoncées/;
const unPassage = async (banc: Banc): Promise<number> => {
  try {
    await passer(banc);
    return 200;
  } catch {
    return 500;
  }
};

test('tuée après chaque acte, l’annonce reprend : ni manque, ni double', async () => {
  const { banc } = await unPasse();
  const depart = garderMonde(banc);
  const { ecarts } = await eprouver({ depart, instant: banc.contexte.maintenant(), faire: unPassage });
  expect(ecarts.filter((e) => !PREAVIS.test(e))).toEqual([]);
});

test('tuée après chaque acte, la suppression reprend : tout ce qui est annoncé est fait une fois, rien d’autre', async () => {
  const { banc } = await unPasse();
  await passer(banc);
  banc.avancer(30 * JOUR);
  const depart = garderMonde(banc);
  const { statut, ecarts } = await eprouver({ depart, instant: banc.contexte.maintenant(), faire: unPassage });
  expect([statut, ecarts.filter((e) => !PREAVIS.test(e))]).toEqual([200, []]);
});

import readXlsxFile from 'read-excel-file/node';
import { exporterBudget, exporterIndicateurs, exporterRencontres, ouvrirDonnees } from '../../core/contrats/exports.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unIndicateur } from './demandes/indicateurs.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
  const { depots } = banc.contexte;
  const { id } = await creerStructure(banc, { nom: 'Amicale' });
  const rencontre = await depots.rencontres.creer({
    titre: '=HYPERLINK("http://mal.example")',
    thematique: 'Parentalité',
    format: 'Matinale',
    modalite: 'En présence',
    etat: 'Tenue',
    debut: '2026-03-04T13:30:00Z',
    dureeMinutes: 90,
    feuilleDePresence: true,
  });
  await depots.participations.creer({
    cle: 'p',
    rencontre: rencontre.id,
    structure: id,
    statut: 'Présent',
    personnes: 3,
  });
  await depots.comptages.creer({ cle: 'c', rencontre: rencontre.id, trancheAge: 'Non précisé', nombre: 3 });
  await depots.suites.creer({
    titre: '+33 à rappeler',
    rencontre: rencontre.id,
    thematique: 'Parentalité',
    etat: 'À faire',
    responsable: 'Odile Porteuse',
  });
  await unIndicateur(banc);
});
afterAll(() => banc.fermer());

const CHOIX = { de: '2026-01-01', a: '2026-12-31' };
const demander = (tableau: string, fichier: string, choix: object = CHOIX) =>
  banc.appeler(exporterRencontres, { profil: 'coordination', corps: { tableau, fichier, choix } });

test.each(['rencontres', 'presences', 'decisions'])(
  'le tableur des %s se relit, avec sa feuille « À lire »',
  async (tableau) => {
    const { statut, octets, entetes } = await demander(tableau, 'xlsx');
    expect(statut).toBe(200);
    expect(JSON.stringify(entetes)).toContain(`${tableau}-2026-01-01-2026-12-31.xlsx`);
    const feuilles = await readXlsxFile(Buffer.from(octets ?? []));
    expect(feuilles.map((f) => f.sheet)).toEqual([expect.any(String), 'À lire']);
    expect(feuilles[0]?.data).toHaveLength(2);
    const texte = JSON.stringify(feuilles);
    expect(texte).toContain('=HYPERLINK');
    for (const tu of ['Odile', 'Maëlle']) expect(texte).not.toContain(tu);
  },
);

test('dans le CSV, aucune cellule n’est prise pour une formule, et le petit comptage n’y est pas', async () => {
  const lire = async (tableau: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode((await demander(tableau, 'csv')).octets);
  const rencontres = await lire('rencontres');
  expect(rencontres.startsWith('\ufeff"Numéro";')).toBe(true);
  expect(rencontres).toContain(`"'=HYPERLINK(`);
  expect(rencontres).toContain('"";"Moins de 5 personnes."');
  expect(await lire('decisions')).toContain(`"'+33 à rappeler"`);
});

test('une période à l’envers est refusée en français ; ce qui sort est dans le journal, sans personne', async () => {
  const { statut, corps } = await demander('rencontres', 'csv', { de: '2026-02-01', a: '2026-01-01' });
  expect([statut, JSON.stringify(corps)]).toEqual([
    400,
    expect.stringContaining('La fin de la période est avant son début.'),
  ]);
  await demander('presences', 'csv');
  const lignes = (await banc.contexte.depots.journal.lire()).items.filter((l) => l.commande === 'exporterRencontres');
  expect(lignes.at(-1)?.detail).toBe('presences, csv, du 2026-01-01 au 2026-12-31');
});

test('un mois qui n’a pas commencé ne s’exporte pas ; un mois qui n’est pas fini ne s’ouvre pas', async () => {
  const exporter = (a: string) =>
    banc.appeler(exporterIndicateurs, { profil: 'lecture', corps: { fichier: 'csv', periode: { de: '2026-09', a } } });
  const ouvrir = (a: string) =>
    banc.appeler(ouvrirDonnees, {
      profil: 'coordination',
      corps: { fichier: 'json', periode: { de: '2026-09', a }, licence: 'odbl-1.0' },
    });
  expect([(await exporter('2026-11')).statut, (await exporter('2026-12')).statut]).toEqual([200, 422]);
  expect([(await ouvrir('2026-10')).statut, (await ouvrir('2026-11')).statut]).toEqual([200, 422]);
  const { resources } = JSON.parse(new TextDecoder().decode((await ouvrir('2026-10')).octets));
  expect(resources[0].data.map((o: { mois: string }) => o.mois)).toEqual(['2026-09', '2026-10']);
});

test('le budget s’exporte ligne à ligne, pour qui lit le plan, d’un plan ou de tous ; rien n’y est une formule', async () => {
  const { fichesAction, financements } = banc.contexte.depots;
  const fiche = async (titre: string, plan: string) => {
    const { id } = await fichesAction.creer({ titre, plan, axe: 'Axe 1' });
    await financements.creer({
      ...{ ficheAction: id, annee: '2026', nature: 'Financement', accorde: 1500.5, cle: `cle-${titre}` },
      financeur: '=HYPERLINK("http://mal.example")',
    });
  };
  await fiche('Aller vers', 'CTG');
  await fiche('Se soigner', 'CLS');
  const exporter = async (corps: object) => {
    const { statut, octets } = await banc.appeler(exporterBudget, { profil: 'lecture', corps });
    expect(statut).toBe(200);
    return octets ?? new Uint8Array();
  };
  const csv = new TextDecoder().decode(await exporter({ fichier: 'csv', plan: 'CTG' }));
  expect(csv).toContain('Aller vers');
  expect(csv).not.toContain('Se soigner');
  expect(csv).not.toMatch(/(^|;|")=HYPERLINK/m);
  const [feuille] = await readXlsxFile(Buffer.from(await exporter({ fichier: 'xlsx' })));
  expect(feuille?.data.flat()).toEqual(expect.arrayContaining(['Aller vers', 'Se soigner', 1500.5]));
});

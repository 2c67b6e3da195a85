import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { FORMATS } from '../../../core/exports/exporter.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import type { Cible } from '../../../infra/ligne-de-commande/cible.ts';
import { exporterAnnuaire } from '../../../infra/ligne-de-commande/exporter.ts';
import { importerStructures } from '../../../infra/ligne-de-commande/importer.ts';
import { Refuse } from '../../../infra/ligne-de-commande/sortie.ts';
import { chargerExemple } from '../../../infra/local/exemple/charger.ts';
import { genererExemple } from '../../../infra/local/exemple/generer.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';

// Twenty lists to make and the sample to load.

const MAINTENANT = '2026-11-23T09:00:00Z';
const PROTEGEE = {
  nom: 'Maison d’essai protégée',
  type: 'Association',
  statut: 'Active',
  adresse: '7 impasse du Silence',
  codePostal: '33999',
  description: 'Au 7, IMPASSE DU SILENCE.',
  telephone: '+33536490099',
  adresseProtegee: true,
} as const;
const PIEGEE = {
  nom: '=HYPERLINK("http://mal.example";"Cliquez")',
  type: 'Autre',
  statut: 'Active',
  siret: '21330114500016',
  communeInsee: '33114',
  commune: 'Cavignac',
  description: '+SUM(A1:A9)\n- et "une" ligne, =A1',
} as const;

const sansApi = () => Promise.reject(new Error('Aucune API dans cet essai.'));
const SANS_API = { appeler: sansApi, jeton: sansApi, sante: sansApi };

let monde: GraphEnMemoire;
let cible: Cible;
const dossier = mkdtempSync(join(tmpdir(), 'maillage-exporter-'));
const chemin = (nom: string): string => join(dossier, nom);

beforeAll(async () => {
  monde = ouvrirGraph();
  const { client, site } = monde;
  cible = { nom: 'essai', client, site, ...SANS_API };
  await provisionner({ client, site, definitions: TOUTES_LES_LISTES, simuler: false });
  const { Structures = [], Contacts = [] } = genererExemple(LATITUDE_NORD_GIRONDE, '2026-11-23');
  await chargerExemple({
    client,
    site,
    exemple: { Structures: [...Structures, PROTEGEE, PIEGEE], Contacts },
    chargees: {},
    garder: () => undefined,
    log: () => undefined,
  });
});
afterAll(() => {
  monde.graph.fermer();
  rmSync(dossier, { recursive: true });
});

const exporter = (format: string, sortie: string, visibilite?: string) =>
  exporterAnnuaire(cible, { format, sortie: chemin(sortie), visibilite, maintenant: MAINTENANT });

/** Every text of a file, out of its zip when it is a workbook. */
const textes = (fichier: string): string => {
  const octets = new Uint8Array(readFileSync(chemin(fichier)));
  return octets[0] === 0x50 && octets[1] === 0x4b
    ? Object.values(unzipSync(octets))
        .map((piece) => strFromU8(piece))
        .join('\n')
    : strFromU8(octets);
};

test('deux exports des mêmes données sont le même fichier, octet pour octet', async () => {
  for (const format of FORMATS) await exporter(format, `a.${format}`);
  // The files in a zip are dated to two seconds.
  await new Promise((fini) => setTimeout(fini, 2100));
  for (const format of FORMATS) {
    await exporter(format, `b.${format}`);
    expect([format, readFileSync(chemin(`b.${format}`)).equals(readFileSync(chemin(`a.${format}`)))]).toEqual([
      format,
      true,
    ]);
  }
});

test.each(FORMATS)('%s : l’adresse protégée n’est dans le fichier d’aucun lecteur', async (format) => {
  for (const visibilite of ['coordination', 'partenaires', 'public']) {
    await exporter(format, `protegee.${format}`, visibilite);
    expect(textes(`protegee.${format}`)).not.toMatch(/silence|33999/i);
  }
});

test.each(['csv', 'xlsx'])('un export %s repris par notre import ne crée ni ne change rien', async (format) => {
  await exporter(format, `retour.${format}`, 'coordination');
  const { json } = await importerStructures(cible, chemin(`retour.${format}`), { simuler: true });
  expect(json).toMatchObject({ creees: 0, modifiees: 0, refusees: 0 });
});

test('le classeur : trois feuilles, titres figés, des textes seulement, SIRET et téléphones entiers', async () => {
  await exporter('xlsx', 'annuaire.xlsx');
  const feuilles = await readXlsx(chemin('annuaire.xlsx'));
  expect(feuilles.map((f) => f.sheet)).toEqual(['Structures', 'Contacts', 'À lire']);
  const [annuaire, contacts, aLire] = feuilles.map((f) => f.data);
  const { items } = await creerDepot(cible.client, cible.site, structures).lire();
  expect(annuaire).toHaveLength(items.length + 1);
  expect(contacts?.length).toBeGreaterThan(100);
  expect(annuaire?.find((ligne) => ligne[0] === PIEGEE.nom)?.[3]).toBe('21330114500016');
  expect(annuaire?.flat().filter((v) => v !== null && typeof v !== 'string')).toEqual([]);
  expect(annuaire?.flat()).toContain(PROTEGEE.telephone);
  expect(aLire?.flat().join(' ')).toMatch(/lundi 23 novembre 2026.*les partenaires.*fictives/);
  const xml = textes('annuaire.xlsx');
  expect(xml).not.toMatch(/<f>/);
  expect(xml.match(/state="frozen"/g)).toHaveLength(3);
});

test('le rendu dit ce qui sort, ce qui reste et que tout est fictif', async () => {
  const { json, texte } = await exporter('vcard', 'contacts.vcf');
  expect(json).toMatchObject({ fichier: 'contacts.vcf', format: 'vcard', visibilite: 'partenaires', illisibles: 0 });
  expect(texte).toMatch(/^Annuaire au format vCard 4\.0, pour les partenaires.*contacts\.\nLaissé de côté/);
  expect(texte).toContain('contacts réservés à la coordination');
  expect(texte).toContain('fictives');
});

test.each([
  ['pdf', 'a.pdf', undefined, 2],
  ['csv', 'a.csv', 'tous', 2],
  ['csv', 'absent/a.csv', undefined, 1],
])('format %s vers %s pour %s : refusé en français, statut %i', async (format, sortie, visibilite, statut) => {
  const refus = await exporter(format, sortie, visibilite).catch((erreur: unknown) => erreur);
  expect(refus).toBeInstanceOf(Refuse);
  expect(refus).toMatchObject({ statut, message: expect.stringMatching(/Donnez|ne s’écrit pas/) });
});

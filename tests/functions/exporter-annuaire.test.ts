import { strFromU8, unzipSync } from 'fflate';
import { exporterAnnuaire, FICHIERS, type Fichier } from '../../core/contrats/diffusions.ts';
import { VISIBILITES, type Visibilite } from '../../core/vocabulaires/structures.ts';
import { validerDataInclusion, validerHsds } from '../core/exports/valider.ts';
import { avecPartage } from '../partage.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
  await creerStructure(banc, {
    nom: 'Refuge des Brandes',
    adresse: '7 impasse du Silence',
    codePostal: '33999',
    commune: 'Cavignac',
    communeInsee: '33114',
    adresseProtegee: true,
    telephone: '+33536490099',
    description: 'On nous trouve au 7, IMPASSE DU SILENCE.',
    siret: '21330114500016',
    visibilites: { telephone: 'public', description: 'public', adresse: 'public', siret: 'public' },
    courrielDuContact: 'direction@refuge.example',
  });
  const { id } = await creerStructure(banc, {
    nom: '<script>alert(1)</script><style>*{display:none}</style>"Ligue\' & Cie',
    services: ['</style><img src=x onerror=alert(2)>', '=HYPERLINK("http://mal.example")'],
    siteWeb: 'https://exemple.example/"><script>alert(3)</script>',
    description: 'Des ateliers pour les parents.',
    thematiques: ['Parentalité', 'Santé'],
    horaires: 'sur rendez-vous secret',
    telephone: '+33536490001',
    communeInsee: '33123',
    commune: 'Cézac',
    // « coordination »: for the coordination alone.
    visibilites: { horaires: 'coordination', services: 'public', siteWeb: 'public' },
    courrielDuContact: 'ligue@exemple.example',
  });
  await banc.contexte.depots.contacts.creer(
    unContact(id, { nom: 'Odette Opposée', courriel: 'odette@exemple.example', opposition: true }),
  );
  await banc.contexte.depots.contacts.creer(
    unContact(id, { nom: 'Carole Réservée', courriel: 'carole@exemple.example', visibilite: 'coordination' }),
  );
  await creerStructure(banc, {
    nom: 'Ancienne amicale',
    statut: 'Archivée',
    courrielDuContact: 'vieux@exemple.example',
  });
});
afterAll(() => banc.fermer());

const exporter = (format: Fichier, visibilite: Visibilite, autres: object = {}) =>
  banc.appeler(exporterAnnuaire, { profil: 'coordination', corps: { format, visibilite, ...autres } });

/** Every text of a file, out of its zip when it is one. */
const texteDe = (octets: Uint8Array | undefined): string => {
  const lus = octets ?? new Uint8Array();
  return lus[0] === 0x50 && lus[1] === 0x4b
    ? Object.values(unzipSync(lus))
        .map((piece) => strFromU8(piece))
        .join('\n')
    : strFromU8(lus);
};

const CAS = FICHIERS.flatMap((format) =>
  VISIBILITES.filter((v) => format !== 'extrait' || v === 'public').map((v) => [format, v] as const),
);

describe.each(CAS)('%s pour « %s »', (format, visibilite) => {
  let texte = '';
  beforeAll(async () => {
    const { statut, octets } = await exporter(format, visibilite);
    expect(statut).toBe(200);
    texte = texteDe(octets);
  });

  test('le fichier tient les structures, sans l’archivée', () => {
    // No person is public here: the cards of everybody are none.
    if (format.startsWith('vcard')) expect(texte.includes('BEGIN:VCARD')).toBe(visibilite !== 'public');
    else expect(texte).toContain('Refuge des Brandes');
    expect(texte).not.toMatch(/Ancienne amicale|vieux@exemple/);
  });

  test('l’adresse protégée et ce qui y mène n’y sont pas, pour aucun lecteur', () => {
    expect(texte).not.toMatch(/silence|33999|21330114500016/i);
  });

  test('une personne qui s’oppose n’y est pas', () => {
    expect(texte).not.toMatch(/odette/i);
  });

  test('chaque lecteur n’y lit que ce qui est pour lui', () => {
    const pourLaCoordination = /sur rendez-vous secret|carole@exemple\.example/;
    const pourLesPartenaires = /ligue@exemple\.example|direction@refuge\.example|05 36 49 00 01|33536490001/;
    if (visibilite !== 'coordination') expect(texte).not.toMatch(pourLaCoordination);
    if (visibilite === 'public') expect(texte).not.toMatch(pourLesPartenaires);
    else expect(texte.replace(/\u00A0/g, ' ')).toMatch(pourLesPartenaires);
  });

  test('rien de ce qui est écrit dans une fiche ne s’exécute', () => {
    if (format === 'impression' || format === 'extrait' || format === 'docx')
      expect(texte).not.toMatch(/<script|<img|onerror=alert\(2\)>(?!&)|<style>\*|javascript:/);
    if (format === 'csv') expect(texte).not.toMatch(/"=HYPERLINK/);
    if (format === 'xlsx') expect(texte).not.toMatch(/<f>/);
  });
});

test('un extrait demandé à un autre niveau que public est refusé', async () => {
  for (const visibilite of ['coordination', 'partenaires'] as const)
    expect((await exporter('extrait', visibilite)).statut).toBe(400);
});

test('un extrait ne charge rien et n’exécute rien : sa propre politique le dit', async () => {
  const texte = texteDe((await exporter('extrait', 'public')).octets);
  expect(texte).toContain("default-src 'none'");
  expect(texte).not.toMatch(/<(script|link|img|iframe|form|object)\b|<[^>]* on\w+=/i);
});

test('un extrait dit de quand il est, ce que fait chaque structure, ce qui est à vérifier, et comment corriger', async () => {
  const texte = texteDe((await exporter('extrait', 'public')).octets);
  expect(texte).toMatch(/À jour du \d+(?:er)? \p{L}+ \d{4}/u);
  expect(texte).toContain('<p class="texte">Des ateliers pour les parents.</p>');
  expect(texte).toContain('<p class="reserve">À vérifier');
  expect(texte).toMatch(/<footer><p>Une information fausse ou dépassée.* Dites-le à la coordination du territoire/);
  // Each link inside the page leads to something that is there.
  const ancres = [...texte.matchAll(/href="#([^"]+)"/g)].map(([, cle]) => cle);
  for (const cle of ancres) expect(texte).toContain(` id="${cle}"`);
});

test('une sélection ne laisse sortir qu’elle', async () => {
  const { octets } = await exporter('csv', 'partenaires', { selection: { communes: ['33123'] } });
  expect(texteDe(octets)).toContain('Ligue');
  expect(texteDe(octets)).not.toContain('Refuge');
});

test('la sortie est au Journal, avec son format et ses lecteurs', async () => {
  await exporter('vcard', 'partenaires');
  const { items } = await banc.contexte.depots.journal.lire();
  expect(items.at(-1)).toMatchObject({ commande: 'exporterAnnuaire', detail: 'format vcard, pour partenaires' });
});

avecPartage('la réponse de la commande, aux schémas étrangers', (partage) => {
  test.each(VISIBILITES)('data·inclusion et HSDS sont valides pour « %s »', async (visibilite) => {
    const lire = async (format: Fichier) => JSON.parse(texteDe((await exporter(format, visibilite)).octets));
    expect(validerDataInclusion(partage)(await lire('data-inclusion'))).toEqual([]);
    expect(validerHsds(partage)(await lire('hsds'))).toEqual([]);
  });
});

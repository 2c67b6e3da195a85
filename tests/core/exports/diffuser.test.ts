import { CHAMPS_DIFFUSES, type ChampDiffuse, diffuser } from '../../../core/exports/diffuser.ts';
import { direExport, FORMATS, type Format } from '../../../core/exports/exporter.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { unContact, uneStructure } from '../annuaire/une-structure.ts';
import { exportEnTexte } from './contenu.ts';
import { CONTACTS, STRUCTURES } from './exemple.ts';

/** A fiche whose every field is filled. */
const PLEINE = {
  nom: 'Le Relais d’essai',
  sigle: 'LRE',
  type: 'Association',
  siret: '21330114500016',
  rna: 'W332000001',
  finess: '330000001',
  description: 'Une présentation d’essai.',
  thematiques: ['Logement'],
  publics: ['Familles'],
  services: ['Permanence logement'],
  adresse: '12 rue des Essais',
  // Of another département than the code INSEE: each of the two shows in HSDS.
  codePostal: '17130',
  commune: 'Cavignac',
  communeInsee: '33114',
  zone: 'Communes',
  zoneCodes: ['33473'],
  telephone: '+33536490001',
  courriel: 'accueil@relais.example',
  siteWeb: 'https://relais.example/',
  horaires: 'Mo-Fr 09:00-12:00',
  accessibilite: 'https://acceslibre.example/relais',
  modesDeMobilisation: ['Téléphoner'],
  modalitesDAcces: 'Sur rendez-vous.',
  frais: 'Gratuit',
  latitude: 45.10101,
  longitude: -0.40404,
  verifieeLe: '2026-09-08',
} as const satisfies Pick<Structure, ChampDiffuse>;

/** Read by everyone. */
const TOUJOURS_LUS: readonly ChampDiffuse[] = ['nom', 'type', 'sigle', 'commune', 'communeInsee'];
/** Read by those who read another. */
const SUIVENT: Partial<Record<ChampDiffuse, ChampDiffuse>> = {
  zoneCodes: 'zone',
  latitude: 'adresse',
  longitude: 'adresse',
};
/** Whether a fiche is up to date is told to all, the day of its verification to those who read it: another day, as fresh, tells the two apart. */
const SANS: Partial<Structure> = { verifieeLe: '2026-09-01' };
const CHAMPS = CHAMPS_DIFFUSES.filter((c) => !TOUJOURS_LUS.includes(c));

/** Fields that a format has no place for; a vCard tells of a person, and of the structure only where it is. */
const NON_PORTES: Readonly<Record<Format, readonly ChampDiffuse[]>> = {
  csv: [],
  xlsx: [],
  'data-inclusion': ['sigle', 'rna', 'finess', 'verifieeLe'],
  hsds: [],
  vcard: CHAMPS.filter((c) => !['adresse', 'codePostal', 'commune'].includes(c)),
  'vcard-3': CHAMPS.filter((c) => !['adresse', 'codePostal', 'commune'].includes(c)),
};

const ouvertes = Object.fromEntries(CHAMPS.map((c) => [c, 'public'] as const));
const cas = FORMATS.flatMap((format) => VISIBILITES.map((lecteurs) => ({ format, lecteurs })));

describe('Un champ sort pour les lecteurs de son niveau et pour personne d’autre', () => {
  test.each(cas)('$format, pour « $lecteurs »', ({ format, lecteurs }) => {
    const contacts = [unContact({ visibilite: 'public' })];
    const texte = (structure: Structure) =>
      exportEnTexte({ structures: [structure], contacts }, format, lecteurs).texte;
    const constates = CHAMPS.flatMap((champ) =>
      VISIBILITES.map((niveau) => {
        const avec = uneStructure({ ...PLEINE, visibilites: { ...ouvertes, [SUIVENT[champ] ?? champ]: niveau } });
        const sans = { ...avec, [champ]: SANS[champ] ?? (Array.isArray(avec[champ]) ? [] : undefined) };
        return [champ, niveau, texte(avec) !== texte(sans)] as const;
      }),
    );
    const attendus = CHAMPS.flatMap((champ) =>
      VISIBILITES.map((niveau) => {
        const lu = VISIBILITES.indexOf(niveau) >= VISIBILITES.indexOf(lecteurs);
        return [champ, niveau, lu && !NON_PORTES[format].includes(champ)] as const;
      }),
    );
    expect(constates).toEqual(attendus);
  });
});

describe('Rien d’une personne ne sort hors de son niveau, ni contre son gré', () => {
  test.each(cas)('$format, pour « $lecteurs »', ({ format, lecteurs }) => {
    const contacts = [
      ...VISIBILITES.map((visibilite, i) => unContact({ id: `${i + 1}`, nom: `Visible ${visibilite}`, visibilite })),
      unContact({ id: '8', nom: 'Opposée', visibilite: 'public', opposition: true, courriel: 'opposee@x.example' }),
      unContact({ id: '9', nom: 'Partie', visibilite: 'public', actif: false, courriel: 'partie@x.example' }),
    ];
    const { texte } = exportEnTexte({ structures: [uneStructure({ nom: 'S' })], contacts }, format, lecteurs);
    const { diffusion } = exportEnTexte({ structures: [uneStructure()], contacts }, format, lecteurs);
    const sortis = diffusion.structures.flatMap((s) => s.contacts.map((c) => c.nom)).sort();
    const attendus = VISIBILITES.slice(VISIBILITES.indexOf(lecteurs)).map((v) => `Visible ${v}`);
    expect(sortis).toEqual([...attendus].sort());
    for (const v of VISIBILITES.filter((niveau) => !attendus.includes(`Visible ${niveau}`)))
      expect(texte).not.toContain(`Visible ${v}`);
    expect(texte).not.toMatch(/Opposée|Partie|opposee|partie@/);
  });

  test('ni compte, ni contraintes, ni échanges d’une personne ; ni suivi, ni provenance d’une structure', () => {
    const structures = [
      uneStructure({
        ...PLEINE,
        referent: 'Secret référent',
        binome: 'Secret binôme',
        source: 'Secret source',
        cleSource: 'secret:cle',
        provenance: [{ champ: 'nom', par: 'secret-par', canal: 'Onglet', le: '2026-01-01', avant: 'Secret avant' }],
      }),
    ];
    const contacts = [
      unContact({ oid: 'secret-oid', tid: 'secret-tid', contraintes: 'Secret mercredi', dernierEchange: '2019-01-01' }),
    ];
    for (const { format, lecteurs } of cas)
      expect(exportEnTexte({ structures, contacts }, format, lecteurs).texte).not.toMatch(/secret|2019-01-01/i);
  });
});

test.each([
  ['12 rue des Lilas, 33390 Blaye', 'Au 12, rue des lilas', true],
  ['12 rue des Lilas, 33390 Blaye', 'Rue des Lilas, au fond', true],
  ['12 rue des Lilas Blaye', 'Permanence rue des Lilas', true],
  ['12 rue des Lilas, 33390 Blaye', 'Permanences à Blaye', false],
  ['12 rue des Lilas, 33390 Blaye', 'On y cueille des lilas', false],
  ['Saint-Savin', 'À Saint-Savin et autour', false],
])('de « %s », « %s » dit le lieu : %s', (adresse, description, tait) => {
  const commune = adresse === 'Saint-Savin' ? 'Saint-Savin' : 'Blaye';
  const structure = uneStructure({
    ...PLEINE,
    adresse,
    commune,
    description,
    adresseProtegee: true,
    visibilites: ouvertes,
  });
  const [sortie] = diffuser({
    structures: [structure],
    contacts: [],
    visibilite: 'public',
    maintenant: '2026-11-23T09:00:00Z',
  }).structures;
  expect(sortie?.description === undefined).toBe(tait);
});

describe('Une adresse protégée ne sort par aucun export', () => {
  const structures = [
    uneStructure({
      ...PLEINE,
      adresse: '12 bis, rue du Refuge Caché',
      description: 'On nous trouve 12 BIS RUE DU REFUGE CACHE, au fond.',
      services: ['Accueil de jour', 'Visite au 12 bis rue du refuge caché', 'Rue du Refuge caché, sonner deux fois'],
      modalitesDAcces: 'Au fond de la rue du refuge caché, sans numéro.',
      adresseProtegee: true,
      visibilites: ouvertes,
    }),
  ];
  const contacts = [
    unContact({
      visibilite: 'public',
      fonction: 'Gardienne, 12 bis rue du Refuge-Caché',
      thematiques: ['Au 12 bis, rue du refuge caché'],
      telephone: '+33536490009',
    }),
  ];
  test.each(cas)('$format, pour « $lecteurs »', ({ format, lecteurs }) => {
    const { texte, rapport } = exportEnTexte({ structures, contacts }, format, lecteurs);
    expect(motsNus(texte)).not.toContain('refuge cache');
    expect(texte.replace(/[ .,]/g, '')).not.toMatch(
      /21330114500016|W332000001|330000001|17130|4510101|040404|acceslibre\./,
    );
    // The structure is still there, and can be reached.
    expect(texte).toContain('Le Relais d’essai');
    expect(texte.replace(/ /g, '')).toMatch(format.startsWith('vcard') ? /\+33536490009/ : /(\+33|0)536490001/);
    expect(direExport(rapport)).toContain('qui diraient où est une structure à l’adresse protégée');
  });

  test('un nom qui dit l’adresse garde la structure chez la coordination', () => {
    const trahie = uneStructure({ nom: 'Foyer du 4 rue Basse', adresse: '4, rue Basse', adresseProtegee: true });
    for (const { format, lecteurs } of cas)
      expect(motsNus(exportEnTexte({ structures: [trahie] }, format, lecteurs).texte)).not.toContain('4 rue basse');
  });
});

test('une fiche archivée ou fermée reste, et ses contacts avec elle', () => {
  const structures = [
    uneStructure({ id: '1', nom: 'Ouverte' }),
    uneStructure({ id: '2', nom: 'Rangée', statut: 'Archivée' }),
    uneStructure({ id: '3', nom: 'Close', statut: 'Fermée' }),
    uneStructure({ id: '4', nom: 'Douteuse', statut: 'À vérifier' }),
  ];
  const contacts = [unContact({ structure: '2', nom: 'Restée', visibilite: 'public' })];
  for (const { format, lecteurs } of cas) {
    const { texte, diffusion, rapport } = exportEnTexte({ structures, contacts }, format, lecteurs);
    expect(diffusion.structures.map((s) => s.nom)).toEqual(['Douteuse', 'Ouverte']);
    expect(texte).not.toMatch(/Rangée|Close|Restée/);
    expect(rapport.ecartes).toEqual([
      { motif: 'structure-archivee', nombre: 1 },
      { motif: 'structure-fermee', nombre: 1 },
      { motif: 'contact-sans-structure', nombre: 1 },
    ]);
  }
});

test.each(FORMATS)('%s : les mêmes données, dans un autre ordre, donnent le même contenu', (format) => {
  const contacts = CONTACTS;
  const { brut } = exportEnTexte({ structures: STRUCTURES, contacts }, format, 'partenaires');
  const retournees = { structures: [...STRUCTURES].reverse(), contacts: [...contacts].reverse() };
  expect(exportEnTexte(retournees, format, 'partenaires').brut).toBe(brut);
});

test('le rapport dit combien de structures sortent, ce qui reste et pourquoi', () => {
  const structures = [
    uneStructure({ id: '1', thematiques: ['Handicap', 'Santé'], services: ['Accueil'] }),
    uneStructure({ id: '2', thematiques: ['Handicap'], services: ['Écoute'], horaires: 'le matin' }),
    uneStructure({ id: '3', frais: 'Gratuit' }),
  ];
  const { rapport } = exportEnTexte({ structures }, 'data-inclusion', 'partenaires');
  expect(direExport(rapport).replace(/[\u00a0\u202f]/g, ' ')).toBe(
    [
      'Annuaire au format data·inclusion v1, pour les partenaires : 3 structures, 0 contact.',
      'Laissé de côté :',
      '- 2 valeurs sans correspondance dans le vocabulaire national : thématique « Handicap » (2)',
      '- 1 structure sans service nommé : thématiques, publics et accès n’y ont pas de place',
      '- 1 valeur que ce format ne sait pas porter : horaires qui ne sont pas au format d’OpenStreetMap (1)',
    ].join('\n'),
  );
  const vide = exportEnTexte({ structures: [uneStructure()] }, 'csv', 'public').rapport;
  expect(direExport(vide)).toMatch(/1 structure, 0 contact\.\nRien n’a été laissé de côté\.$/);
});

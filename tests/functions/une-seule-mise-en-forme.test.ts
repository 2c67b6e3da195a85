import { confirmerFiche, ouvrirLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { exporterAnnuaire } from '../../core/contrats/diffusions.ts';
import { creerFiche, modifierFiche } from '../../core/contrats/fiches.ts';
import { importerStructures } from '../../core/contrats/imports.ts';
import { examinerProposition, proposerCorrection } from '../../core/contrats/propositions.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import { lecture, octets, preparer } from '../core/imports/lire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneLigneImportee } from './demandes/imports.ts';
import { uneProposition } from './demandes/propositions.ts';
import { creerStructure, uneCle, unLien } from './fabrique.ts';

let banc: Banc;
/** Of the partner: whose structures an account represents is not read again at each call. */
let sienne = '';
beforeAll(async () => {
  banc = await ouvrirBanc();
  sienne = (await creerStructure(banc, { profil: 'partenaire' })).id;
});
afterAll(() => banc.fermer());

const structures = () => banc.contexte.depots.structures;
const eTagDe = async (id: string): Promise<string> => (await structures().parId(id)).eTag;
let serie = 0;
/** A name of its own, that resembles no other. */
const unNom = (): string => {
  serie += 1;
  return `${'abcdefghijklmnopqrstuvwxyz'[serie % 26]?.repeat(5)}${serie} ${'zyxwvutsrqponmlkjihgfedcba'[serie % 26]?.repeat(7)}`;
};

/** One that nobody has: of an establishment of La Poste, whose digits add up to a multiple of five. */
function unSiret(): string {
  serie += 1;
  const debut = `356000000${String(1000 + serie).padStart(4, '0')}`;
  const somme = [...debut].reduce((n, c) => n + Number(c), 0);
  return `${debut}${(5 - (somme % 5)) % 5}`;
}

/** What is typed, by field of the fiche. */
type Saisie = Readonly<Record<string, string>>;

async function accepter(id: string, corrections: Saisie, valeurs: Saisie = {}): Promise<void> {
  const demande = await uneProposition(banc, id, { corrections });
  const corps = { ...demande.corps, valeurs };
  expect(await banc.appeler(examinerProposition, { profil: 'coordination', ...demande, corps })).toMatchObject({
    statut: 200,
  });
}

async function accepterCeQuiAttend(id: string): Promise<void> {
  const { items } = await banc.contexte.depots.propositions.lireOu('structure', id);
  for (const proposition of items) {
    const corps = {
      eTag: proposition.eTag,
      eTagFiche: await eTagDe(id),
      refuser: false,
      accepter: ['courriel'],
      valeurs: {},
    };
    const chemin = { id, proposition: proposition.id };
    expect(await banc.appeler(examinerProposition, { profil: 'coordination', chemin, corps })).toMatchObject({
      statut: 200,
    });
  }
}

/** Each way by which a value comes into a fiche: from what is typed to the row that holds it. */
const VOIES: Readonly<Record<string, (saisie: Saisie) => Promise<string>>> = {
  'la coordination crée': async (saisie) => {
    const corps = { cle: uneCle(), champs: { nom: unNom(), type: 'Association', ...saisie } };
    const reponse = await banc.appeler(creerFiche, { profil: 'coordination', corps });
    expect(reponse).toMatchObject({ statut: 200 });
    return (reponse.corps as { id: string }).id;
  },
  'la coordination modifie': async (saisie) => {
    const { id } = await creerStructure(banc);
    const corps = { eTag: await eTagDe(id), champs: saisie };
    expect(await banc.appeler(modifierFiche, { profil: 'coordination', chemin: { id }, corps })).toMatchObject({
      statut: 200,
    });
    return id;
  },
  'le partenaire corrige': async (saisie) => {
    const corps = { eTag: await eTagDe(sienne), corrections: saisie };
    expect(await banc.appeler(confirmerFiche, { profil: 'partenaire', chemin: { id: sienne }, corps })).toMatchObject({
      statut: 200,
    });
    return sienne;
  },
  'un lien personnel': async (saisie) => {
    const { jeton, structure } = await unLien(banc);
    expect(await banc.appeler(repondreParLien, { corps: { jeton, corrections: saisie } })).toMatchObject({
      statut: 200,
    });
    // An address waits for the coordination; the rest is written at once.
    await accepterCeQuiAttend(structure);
    return structure;
  },
  'une proposition acceptée': async (saisie) => {
    const { id } = await creerStructure(banc);
    await accepter(id, saisie);
    return id;
  },
  'une proposition retouchée': async (saisie) => {
    const { id } = await creerStructure(banc);
    await accepter(id, Object.fromEntries(Object.keys(saisie).map((champ) => [champ, AUTRE[champ] ?? ''])), saisie);
    return id;
  },
  'une ligne importée par l’API': async (saisie) => importer(uneLigneImportee(2, { nom: unNom(), ...saisie })),
  'un fichier importé': async (saisie) => {
    const titres = Object.keys(saisie).map((champ) => TITRES[champ] ?? champ);
    const fichier = tableCsv([
      ['Nom', ...titres],
      [unNom(), ...Object.values(saisie)],
    ]);
    const [ligne] = preparer(lecture(octets(fichier))).lignes;
    if (ligne === undefined) throw new Error('La ligne n’a pas été lue.');
    return importer(ligne);
  },
};

async function importer(ligne: unknown): Promise<string> {
  const corps = { lignes: [ligne] };
  const reponse = await banc.appeler(importerStructures, { profil: 'coordination', corps });
  expect(reponse).toMatchObject({ statut: 200, corps: { lignes: [{ sort: 'creee' }] } });
  return (reponse.corps as { lignes: { id: string }[] }).lignes[0]?.id ?? '';
}

/** Another value, that a proposal first held. */
const AUTRE: Saisie = {
  horaires: 'Su 10:00-12:00',
  telephone: '+33557000099',
  siret: '73282932000074',
  rna: 'W332000009',
  codePostal: '33999',
  siteWeb: 'https://autre.example',
  accessibilite: 'https://acceslibre.example/autre',
  courriel: 'autre@structure.example',
};

const TITRES: Saisie = {
  horaires: 'Horaires',
  telephone: 'Téléphone',
  siret: 'SIRET',
  rna: 'Numéro RNA',
  codePostal: 'Code postal',
  siteWeb: 'Site internet',
  accessibilite: 'Fiche Acceslibre',
  courriel: 'Courriel',
};

/** Numbers that a person of overseas, or of the mainland, would type; each with its E.164 form. */
const TELEPHONES = [
  ['0590 12 34 56', '+590590123456'],
  ['0690.12.34.56', '+590690123456'],
  ['0594-20-30-40', '+594594203040'],
  ['0596 10 20 30', '+596596102030'],
  ['0262 12 34 56', '+262262123456'],
  ['0269 60 12 34', '+262269601234'],
  ['0508 41 23 45', '+508412345'],
  ['+33 590 12 34 56', '+590590123456'],
  ['+687 25 00 00', '+687250000'],
  ['00 689 40 12 34 56', '+68940123456'],
  ['06 87 12 34 56', '+33687123456'],
  ['05 57 00 00 00', '+33557000000'],
] as const;

const CAS: readonly (readonly [champ: string, saisi: string, garde: string])[] = [
  ['horaires', 'lundi au vendredi : 9 h à 13 h', 'Mo-Fr 09:00-13:00'],
  ['horaires', 'lundi : 9 h à 12 h ; mercredi : 14 h à 17 h 30', 'Mo 09:00-12:00; We 14:00-17:30'],
  ['horaires', 'Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
  ...TELEPHONES.map(([saisi, garde]) => ['telephone', saisi, garde] as const),
  ['codePostal', '33 240', '33240'],
  ['siteWeb', 'www.structure.example', 'https://www.structure.example'],
  ['accessibilite', 'acceslibre.example/lieu', 'https://acceslibre.example/lieu'],
  ['courriel', ' Accueil@STRUCTURE.example ', 'accueil@structure.example'],
];

describe.each(Object.entries(VOIES))('%s', (_, ecrire) => {
  test.each(CAS)('%s « %s » est gardé « %s »', async (champ, saisi, garde) => {
    expect(await structures().parId(await ecrire({ [champ]: saisi }))).toMatchObject({ [champ]: garde });
  });

  test('un SIRET et un RNA perdent leurs tirets et leurs espaces', async () => {
    const [siret, rna] = [unSiret(), `W33200${1000 + serie}`];
    const saisi = { siret: siret.replace(/^(.{3})(.{3})(.{3})/, '$1-$2-$3 '), rna: rna.replace('W33', 'w33 ') };
    expect(await structures().parId(await ecrire({ siret: saisi.siret }))).toMatchObject({ siret });
    expect(
      await structures().parId(await ecrire({ rna: `${saisi.rna.slice(0, 7)}-${saisi.rna.slice(7)}` })),
    ).toMatchObject({ rna });
  });

  test('ce que le formulaire montre, envoyé tel quel, ne change pas la valeur', async () => {
    for (const [, garde] of TELEPHONES)
      expect(await structures().parId(await ecrire({ telephone: telephoneLisible(garde) }))).toMatchObject({
        telephone: garde,
      });
  });
});

test('des horaires corrigés en français par un lien sortent toujours dans l’export data·inclusion', async () => {
  const { jeton, structure } = await unLien(
    banc,
    (await creerStructure(banc, { nom: unNom(), horaires: 'Mo-Fr 09:00-12:00' })).id,
  );
  const corrections = { horaires: 'lundi au vendredi : 9 h à 13 h' };
  expect(await banc.appeler(repondreParLien, { corps: { jeton, corrections } })).toMatchObject({ statut: 200 });
  const { nom } = await structures().parId(structure);
  const corps = { format: 'data-inclusion', visibilite: 'partenaires' };
  const { octets: fichier } = await banc.appeler(exporterAnnuaire, { profil: 'coordination', corps });
  const { structures: sorties } = JSON.parse(new TextDecoder().decode(fichier)) as {
    structures: { nom: string; horaires_accueil?: string }[];
  };
  expect(sorties.find((s) => s.nom === nom)).toMatchObject({ horaires_accueil: 'Mo-Fr 09:00-13:00' });
});

test('ce que la liste tient de plus long est montré entier par un lien, et s’y corrige', async () => {
  const longue = {
    description: 'p'.repeat(9000),
    modalitesDAcces: 'a'.repeat(60_000),
    services: Array.from({ length: 120 }, (_, i) => `Service ${i} ${'s'.repeat(300)}`),
  };
  const { id } = await creerStructure(banc, { nom: unNom(), ...longue });
  const { jeton } = await unLien(banc, id);
  expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps).toMatchObject({ fiche: { valeurs: longue } });
  const corrections = {
    description: `${longue.description} Bien.`,
    modalitesDAcces: longue.modalitesDAcces.slice(1),
    services: [...longue.services, 'Un de plus'],
  };
  expect(await banc.appeler(repondreParLien, { corps: { jeton, corrections } })).toMatchObject({ statut: 200 });
  expect(await structures().parId(id)).toMatchObject(corrections);
});

test('une proposition trop longue pour être gardée est refusée d’une phrase', async () => {
  const { id } = await creerStructure(banc, { nom: unNom() });
  const corrections = { description: 'p'.repeat(40_000), modalitesDAcces: 'a'.repeat(40_000) };
  const corps = { cle: uneCle(), corrections, vu: {} };
  expect(await banc.appeler(proposerCorrection, { profil: 'invite', chemin: { id }, corps })).toMatchObject({
    statut: 400,
    corps: {
      erreur: { champs: [{ chemin: 'corrections' }], message: expect.stringContaining('plusieurs fois') as unknown },
    },
  });
});

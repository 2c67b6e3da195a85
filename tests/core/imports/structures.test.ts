import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { proposerCorrespondance } from '../../../core/imports/correspondance.ts';
import { lireCsv } from '../../../core/imports/lire-csv.ts';
import { reparerTelephone } from '../../../core/imports/numeros.ts';
import { decoderTexte } from '../../../core/imports/octets.ts';
import { compterLesSorts, planifierStructures as planifier } from '../../../core/imports/planifier-structures.ts';
import {
  ordreDesDates,
  reparerCodeInsee,
  reparerCodesDeZone,
  reparerDate,
  reparerSiret,
} from '../../../core/imports/reparer.ts';
import { lireStructures } from '../../../core/imports/structures.ts';
import type { Table } from '../../../core/imports/table.ts';
import { type NouvelleStructure, type Structure, structures } from '../../../core/lists/structures.list.ts';
import { avecPartage } from '../../partage.ts';
import { MOTS } from './lire.ts';

const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const table = (bytes: Uint8Array): Table => {
  const lu = lireCsv(bytes);
  if (!lu.ok) throw new Error(lu.refus.message);
  return lu.valeur;
};
const COMMUNES = [
  { code: '33473', nom: 'Saint-Savin' },
  { code: '33123', nom: 'Cézac' },
];
const importer = (bytes: Uint8Array) => {
  const t = table(bytes);
  return lireStructures(t, {
    correspondance: proposerCorrespondance(t.entetes),
    communes: COMMUNES,
    millesime: 2026,
    source: 'Essai',
    espace: 'essai',
    aujourdhui: '2026-11-02',
    mots: MOTS,
  });
};
const enregistrer = (rows: readonly NouvelleStructure[]): Structure[] =>
  rows.map((row, i) => ({ ...structures.draft.parse(row), id: String(i + 1), eTag: '"1"', creeLe: '', modifieLe: '' }));

/** The plan of rows, one line each, without what only the person at the tab adds. */
const planifierStructures = (entrantes: readonly NouvelleStructure[], existantes: readonly Structure[]) => {
  const plan = planifier({
    lignes: entrantes.map((structure, i) => ({ numero: i + 2, structure })),
    existantes,
    signature: { par: 'essai', le: '2026-11-02T08:00:00Z' },
  });
  return {
    creer: plan.flatMap((l) => (l.sort === 'creer' ? [l.structure] : [])),
    modifier: plan.flatMap((l) => {
      if (l.sort !== 'modifier') return [];
      const { provenance, ...patch } = l.patch;
      expect(provenance?.every((p) => p.canal === 'Import')).toBe(true);
      return [{ id: l.id, eTag: l.eTag, patch, champs: l.differences.map((x) => x.champ) }];
    }),
    inchangees: compterLesSorts(plan).inchangee,
  };
};

const FICHIER = [
  'Annuaire des associations ;;;;',
  'Nom de la structure;SIRET;Téléphone du siège;Ville;;Mail;CP',
  'Les Tisserands du Moulin;356 000 000 00048;557000001;St Savin;x;Contact@Tisserands.example;33920',
  ';35600000000048;0557000002;Cézac;;;33620',
  'Foyer rural;2,601E+13;05 57 00 00 03 / 06 00 00 00 00;Ailleurs;;pas-une-adresse;1000',
  '',
].join('\r\n');

test('les bonnes lignes entrent, les mauvaises sont dites par ligne et par colonne', () => {
  const { structures: lues, constats, refusees } = importer(octets(FICHIER));
  expect(lues.map((s) => s.nom)).toEqual(['Les Tisserands du Moulin', 'Foyer rural']);
  expect(lues[0]).toMatchObject({
    siret: '35600000000048',
    telephone: '+33557000001',
    commune: 'Saint-Savin',
    communeInsee: '33473',
    millesimeCog: 2026,
    courriel: 'contact@tisserands.example',
  });
  expect(lues[1]).toMatchObject({ telephone: '+33557000003', commune: 'Ailleurs', codePostal: '01000' });
  expect(lues[1]).not.toHaveProperty('siret');
  expect(refusees).toEqual([4]);
  expect(constats).toContainEqual({
    ligne: 4,
    colonne: 'Nom de la structure',
    gravite: 'ligne refusée',
    message: 'le nom de la structure manque',
  });
  expect(constats.find((c) => c.ligne === 5 && c.colonne === 'SIRET (B)')?.message).toMatch(/notation scientifique/);
  expect(constats.find((c) => c.ligne === 5 && c.colonne === 'Mail (F)')?.gravite).toBe('valeur écartée');
});

test('toute structure lue est acceptée par la liste', () => {
  for (const row of importer(octets(FICHIER)).structures)
    expect(structures.draft.safeParse(row).error?.issues ?? []).toEqual([]);
});

test('un second import du même fichier ne change rien', () => {
  const lues = importer(octets(FICHIER)).structures;
  const plan = planifierStructures(lues, []);
  expect(plan.creer).toHaveLength(2);
  expect(planifierStructures(lues, enregistrer(plan.creer))).toEqual({ creer: [], modifier: [], inchangees: 2 });
});

test('une valeur absente du fichier n’efface pas celle de la fiche', () => {
  const [existante] = enregistrer([
    {
      nom: 'Foyer rural',
      type: 'Association',
      statut: 'Active',
      rna: 'W332000001',
      description: 'Présentation gardée.',
    },
  ]);
  const plan = planifierStructures(
    [{ nom: 'Foyer rural de Cézac', type: 'Autre', statut: 'Active', rna: 'W332000001', description: undefined }],
    [existante as Structure],
  );
  expect(plan.modifier).toEqual([{ id: '1', eTag: '"1"', patch: { nom: 'Foyer rural de Cézac' }, champs: ['nom'] }]);
});

test('l’encodage est reconnu : UTF-8, UTF-16 des deux sens, Windows-1252', () => {
  const utf16 = (texte: string, petit: boolean): Uint8Array => {
    const vue = new DataView(new ArrayBuffer(texte.length * 2 + 2));
    for (const [i, unite] of [0xfeff, ...Array.from(texte, (c) => c.charCodeAt(0))].entries())
      vue.setUint16(2 * i, unite, petit);
    return new Uint8Array(vue.buffer);
  };
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcéèçœ€’ \n;%û'), minLength: 1, maxLength: 50 }), (texte) => {
      expect(decoderTexte(utf16(texte, true)).texte).toBe(texte);
      expect(decoderTexte(utf16(texte, false)).texte).toBe(texte);
      expect(decoderTexte(octets(texte)).texte).toBe(texte);
    }),
  );
  expect(decoderTexte(Uint8Array.from([0x43, 0xe9, 0x7a, 0x61, 0x63, 0x20, 0x80]))).toEqual({
    texte: 'Cézac €',
    encodage: 'Windows-1252',
  });
});

test('un texte long en UTF-8 n’est pas coupé au milieu d’un caractère', () => {
  const long = 'é’€𝄞'.repeat(9000);
  expect(decoderTexte(octets(long)).texte).toBe(long);
});

test('le SIRET de La Poste passe, une clé fausse non', () => {
  expect(reparerSiret('35600000000048')).toEqual({ valeur: '35600000000048' });
  expect(reparerSiret('356 000 000 49837')).toHaveProperty('valeur', '35600000049837');
  expect(reparerSiret('73282932000075')).toHaveProperty('refus');
});

test('un SIRET en notation scientifique est rétabli s’il a gardé tous ses chiffres et que sa clé est juste', () => {
  expect(reparerSiret('3,5600000049837E+13')).toEqual({
    valeur: '35600000049837',
    repare: 'notation scientifique du tableur défaite',
  });
  expect(reparerSiret('3,56E+13')).toHaveProperty('refus', expect.stringMatching(/chiffres sont perdus/));
  // Every digit is there, but the key is wrong.
  expect(reparerSiret('3,5600000049801E+13')).toHaveProperty('refus', expect.stringMatching(/n’est pas un SIRET/));
});

test('un code INSEE que personne ne porte est refusé, celui d’une commune fusionnée suit la fusion', () => {
  expect(reparerCodeInsee('33473')).toEqual({ valeur: '33473' });
  expect(reparerCodeInsee('1004')).toEqual({ valeur: '01004', repare: 'zéro initial rétabli' });
  expect(reparerCodeInsee('01091')).toEqual({
    valeur: '01033',
    repare: 'commune fusionnée : son code 01091 est devenu 01033',
  });
  expect(reparerCodeInsee('33999')).toHaveProperty('refus', expect.stringContaining('33999'));
});

test('une zone d’intervention garde ses codes connus, nomme les autres', () => {
  const lire = reparerCodesDeZone(COMMUNES);
  expect(lire('33473, 33123, 200035533, 33, 2a')).toEqual({ valeur: '33473|33123|200035533|33|2A' });
  expect(lire('St Savin, Cézac, Cézac')).toEqual({ valeur: '33473|33123' });
  expect(lire('33473 ; Ailleurs ; 33999')).toEqual({
    valeur: '33473',
    ecarte: expect.stringMatching(/« Ailleurs ».*« 33999 »/),
  });
  expect(lire('partout')).toHaveProperty('refus');
  const [ligne] = importer(octets('Nom;Commune;Communes d’intervention\nFoyer;Cézac;33473, Ailleurs')).structures;
  expect(ligne?.zoneCodes).toEqual(['33473']);
});

test('l’ordre du jour et du mois est celui que la colonne prouve, et rien n’est deviné quand elle les mêle', () => {
  expect(ordreDesDates(['02/03/2026', '2026-01-31'])).toBe('jour');
  expect(ordreDesDates(['02/03/2026', '02/23/2026'])).toBe('mois');
  expect(ordreDesDates(['23/02/2026', '02/23/2026'])).toBe('les deux');
  expect(reparerDate('02/03/2026')).toEqual({ valeur: '2026-03-02' });
  expect(reparerDate('02/03/2026', 'mois')).toEqual({
    valeur: '2026-02-03',
    repare: 'mois et jour remis dans l’ordre',
  });
  expect(reparerDate('02/03/2026', 'les deux')).toHaveProperty('refus');
  expect(reparerDate('03/03/2026', 'les deux')).toEqual({ valeur: '2026-03-03' });
  expect(reparerDate('23/02/26', 'les deux')).toEqual({ valeur: '2026-02-23' });
  const dates = importer(octets('Nom;Vérifiée le\nA;02/03/2026\nB;02/23/2026')).structures.map((s) => s.verifieeLe);
  expect(dates).toEqual(['2026-02-03', '2026-02-23']);
});

test('un téléphone n’est réparé que s’il est certain', () => {
  expect(reparerTelephone('474454647')).toEqual({ valeur: '+33474454647', repare: 'zéro initial rétabli' });
  expect(reparerTelephone('+33 (0)5 57 00 00 01')).toEqual({ valeur: '+33557000001' });
  expect(reparerTelephone('0590 12 34 56')).toEqual({ valeur: '+590590123456' });
  expect(reparerTelephone('05 57 00 00')).toHaveProperty('refus');
});

test('une correction à la main l’emporte sur la colonne proposée', () => {
  const entetes = ['Nom', 'Objet', 'Mail'];
  expect(proposerCorrespondance(entetes, { Objet: null, Mail: 'siteWeb' }).map((c) => c.champ)).toEqual([
    'nom',
    undefined,
    'siteWeb',
  ]);
});

avecPartage('les extraits RNA et FINESS', (partage) => {
  test('le RNA est lu, avec ses numéros qui portent des lettres', () => {
    const { structures: lues } = importer(readFileSync(join(partage, 'donnees/rna-waldec/rna_waldec_extrait.csv')));
    expect(lues.length).toBeGreaterThan(2);
    expect(lues.map((s) => s.rna)).toContain('W9T1002867');
    expect(lues.every((s) => s.type === 'Association')).toBe(true);
  });

  test('les SIRET arrondis de FINESS sont signalés, les téléphones rétablis', () => {
    const { structures: lues, constats } = importer(readFileSync(join(partage, 'donnees/finess/finess-extrait.csv')));
    expect(lues.find((s) => s.finess === '010000024')).toMatchObject({ nom: 'CH FLEYRIAT', telephone: '+33474454647' });
    expect(constats.filter((c) => /notation scientifique/.test(c.message)).length).toBeGreaterThanOrEqual(3);
  });
});

import fc from 'fast-check';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { FRAIS, MODES_DE_MOBILISATION, ZONES } from '../../../core/vocabulaires/structures.ts';
import { PUBLICS, THEMATIQUES } from '../../../core/vocabulaires/thematiques.ts';
import { unContact, uneStructure } from '../annuaire/une-structure.ts';
import { texteHostile } from '../textes/texte-hostile.ts';

/** Beginnings that break a spreadsheet, a CSV, a JSON, an XML or a vCard. */
export const PIEGES = [
  '=1+1',
  "=cmd|'/c calc'!A1",
  '+SUM(A1:A9)',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  "'=1+1",
  "''=1+1",
  '"=1+1"',
  'Accueil,=1+1,fin',
  'Accueil;=HYPERLINK("http://mal.example")',
  'Accueil\n=1+1',
  'Accueil\t@A1',
  'BEGIN:VCARD\r\nEND:VCARD',
  'Nom;Prénom,\\n\\;',
  '<script>alert(1)</script>&amp;]]>',
  '\u202e\u200bFoyer\ufeff',
  '=',
  '-',
  '👩‍👩‍👧'.repeat(40),
] as const;

const piege = fc.oneof(
  fc.constantFrom(...PIEGES),
  fc.tuple(fc.constantFrom(...PIEGES), texteHostile(30)).map(([a, b]) => a + b),
  texteHostile(60),
);
const optionnel = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: undefined, freq: 4 });
/** A list refuses an empty name, and SharePoint trims it. */
const nomPiege = piege.map((t) => `${t.trim() === '' ? 'X' : t}`.slice(0, 255));

const site = fc.constantFrom(
  'https://exemple.example/',
  'https://exemple.example/présentation page.html#a#b',
  'https://[::1]/x',
  'http://exemple.example/%zz"<>',
  'https://élan.example/😀',
);

/** Structures whose every free field is a trap; codes are those that the list accepts. */
const structureHostile = fc
  .record({
    id: fc.integer({ min: 1, max: 99_999 }).map(String),
    nom: nomPiege,
    sigle: optionnel(piege.map((t) => t.slice(0, 40))),
    siret: optionnel(fc.constant('21330114500016')),
    description: optionnel(fc.oneof(piege, fc.constant('x'.repeat(12_000)))),
    thematiques: fc.array(fc.oneof(fc.constantFrom(...THEMATIQUES), piege), { maxLength: 4 }),
    publics: fc.array(fc.oneof(fc.constantFrom(...PUBLICS), piege), { maxLength: 4 }),
    services: fc.array(fc.oneof(piege, fc.constantFrom('Accueil, sur rendez-vous', 'y'.repeat(400))), { maxLength: 3 }),
    adresse: optionnel(piege.map((t) => t.slice(0, 255))),
    codePostal: optionnel(fc.constant('33620')),
    commune: optionnel(fc.constantFrom('Cavignac', '=Cézac')),
    communeInsee: optionnel(fc.constantFrom('33114', '2A004')),
    zone: optionnel(fc.constantFrom(...ZONES)),
    zoneCodes: fc.array(fc.constantFrom('33114', '243301181', '33', '=1+1'), { maxLength: 3 }),
    telephone: optionnel(fc.constantFrom('+33536490001', '+590590000000', '+32470000000')),
    courriel: optionnel(fc.constantFrom('accueil@exemple.example', '+essai@exemple.example')),
    siteWeb: optionnel(site),
    accessibilite: optionnel(site),
    horaires: optionnel(
      fc.oneof(
        fc.constant('Mo-Fr 09:00-12:00'),
        piege.map((t) => t.slice(0, 255)),
      ),
    ),
    modesDeMobilisation: fc.subarray([...MODES_DE_MOBILISATION]),
    modalitesDAcces: optionnel(piege),
    frais: optionnel(fc.constantFrom(...FRAIS)),
    latitude: optionnel(fc.constantFrom(45.1, -12.5)),
    longitude: optionnel(fc.constantFrom(-0.4, 45.2)),
    adresseProtegee: fc.boolean(),
  })
  .map((valeurs): Structure => ({ ...uneStructure({ id: valeurs.id }), ...sansIndefini(valeurs) }));

const contactHostile = (structure: string): fc.Arbitrary<Contact> =>
  fc
    .record({
      id: fc.integer({ min: 1, max: 99_999 }).map(String),
      nom: nomPiege,
      fonction: optionnel(piege),
      courriel: optionnel(fc.constant('camille@exemple.example')),
      telephone: optionnel(fc.constant('+33536490002')),
      thematiques: fc.array(piege, { maxLength: 2 }),
      visibilite: fc.constantFrom('public', 'partenaires', 'coordination'),
    })
    .map((valeurs): Contact => ({ ...unContact({ id: valeurs.id, structure }), ...sansIndefini(valeurs) }));

/** An annuaire of traps: ids are told apart as a list does. */
export const annuaireHostile = fc
  .uniqueArray(structureHostile, { maxLength: 5, minLength: 1, selector: (s) => s.id })
  .chain((structures) =>
    fc.record({
      structures: fc.constant(structures),
      contacts: fc.uniqueArray(fc.oneof(...structures.map((s) => contactHostile(s.id))), {
        maxLength: 5,
        selector: (c) => c.id,
      }),
    }),
  );

const sansIndefini = <T extends object>(valeurs: T) =>
  Object.fromEntries(Object.entries(valeurs).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

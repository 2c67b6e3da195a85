import fc from 'fast-check';
import { z } from 'zod';
import {
  CHAMPS_CORRIGEABLES,
  CHAMPS_ENTRANTS,
  CHAMPS_SAISIS,
  CHAMPS_SORTANTS,
  type ChampSaisi,
  enteteDe,
} from '../../../core/champs/champs.ts';
import { CHAMPS_DE_CONTACT } from '../../../core/champs/contact.ts';
import type { Controle } from '../../../core/champs/controle.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { correctionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { contactSaisi, ficheSaisie } from '../../../core/contrats/fiches.ts';
import { structureImportee } from '../../../core/contrats/imports.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { texteHostile } from '../textes/texte-hostile.ts';

const TABLES: readonly (readonly [string, Controle])[] = [
  ...Object.entries(CHAMPS_DE_FICHE),
  ...Object.entries(CHAMPS_DE_CONTACT).map(([champ, c]) => [`contact : ${champ}`, c] as const),
];
const DE_TEXTE = TABLES.filter(([, { saisie }]) => saisie !== 'oui-non');
const enTexte = ({ saisie }: Controle): boolean => ['ligne', 'long', 'choix'].includes(saisie);

const saisi = fc.oneof(
  texteHostile(60),
  fc.string({ unit: fc.constantFrom(...'0123456789 .-+()W'), maxLength: 24 }),
  fc.constantFrom(
    'lundi : 9 h à 12 h',
    'Mo-Fr 09:00-12:00',
    'exemple.fr:8080/a',
    'MAILTO:A@B.fr',
    '2a-004',
    '0590 12 34 56',
  ),
);

test.each(DE_TEXTE)('%s : mise en forme une fois, une valeur ne change plus', (_, controle) => {
  fc.assert(
    fc.property(fc.array(saisi, { minLength: 1, maxLength: 3 }), (textes) => {
      const net = controle.net(enTexte(controle) ? textes[0] : textes);
      expect(controle.net(net)).toEqual(net);
    }),
  );
});

test.each(DE_TEXTE)(
  '%s : ce que le formulaire montre de la liste, envoyé tel quel, est la même valeur',
  (_, controle) => {
    fc.assert(
      fc.property(fc.oneof(fc.array(saisi, { maxLength: 3 }), saisi), (dit) => {
        const garde = controle.net(dit);
        expect(controle.net(controle.envoyer(controle.ouvrir(garde)))).toEqual(garde);
      }),
    );
  },
);

test('d’un choix, le formulaire tient la valeur, et la montre en mots', () => {
  for (const [champ, { saisie, valeurs = [], ouvrir, net, envoyer }] of TABLES)
    if (saisie === 'choix' || saisie === 'cases')
      for (const valeur of valeurs) {
        const gardee = saisie === 'choix' ? valeur : [valeur];
        expect([champ, ouvrir(gardee)]).toEqual([champ, gardee]);
        expect([champ, net(envoyer(ouvrir(gardee)))]).toEqual([champ, gardee]);
      }
  expect(CHAMPS_DE_FICHE.zone.lisible('EPCI')).toBe('Toute l’intercommunalité');
});

/** The longest hours that the list keeps are much longer in French. */
const SEMAINE = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((j) => `${j} 08:15-12:15,13:45-18:45`).join('; ');

test('ce que la liste garde de plus long peut toujours être renvoyé par le formulaire', () => {
  for (const champ of CHAMPS_SAISIS) {
    const { saisie, longueur, ouvrir, envoyer, saisi: schema }: Controle = CHAMPS_DE_FICHE[champ];
    if (!['ligne', 'long'].includes(saisie) || longueur === undefined) continue;
    const valeur = champ === 'horaires' ? SEMAINE : 'x'.repeat(longueur);
    expect(structures.columns[champ].schema.safeParse(valeur).error?.issues.map((i) => i.code) ?? []).not.toContain(
      'too_big',
    );
    expect([champ, schema.safeParse(envoyer(ouvrir(valeur))).success]).toEqual([champ, true]);
  }
  expect(SEMAINE.length).toBeLessThanOrEqual(255);
  expect(String(CHAMPS_DE_FICHE.horaires.ouvrir(SEMAINE)).length).toBeGreaterThan(255);
});

const forme = (schema: z.ZodType | undefined): unknown =>
  schema === undefined ? undefined : z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' });

test.each([
  ['fiche', ficheSaisie.shape],
  ['correction', correctionDeFiche.shape],
  ['import', structureImportee.shape],
] as const)('le contrat « %s » prend de chaque champ ce que les autres en prennent', (_, formes) => {
  const sienne: Readonly<Record<string, z.ZodType>> = formes;
  for (const champ of CHAMPS_SAISIS.filter((c) => c in sienne))
    expect([champ, forme(sienne[champ])]).toEqual([champ, forme(CHAMPS_DE_FICHE[champ].saisi)]);
});

test('un champ que sa structure corrige est dans le contrat des corrections, et lui seul', () => {
  expect(Object.keys(correctionDeFiche.shape)).toEqual(CHAMPS_CORRIGEABLES);
  expect(Object.keys(ficheSaisie.shape)).toEqual([...CHAMPS_SAISIS, 'visibilites']);
  expect(Object.keys(contactSaisi.shape)).toEqual([...Object.keys(CHAMPS_DE_CONTACT), 'visibilites', 'informe']);
  for (const champ of CHAMPS_ENTRANTS) expect(structureImportee.shape).toHaveProperty(champ);
});

test('la liste tient la longueur de chaque champ, sous son nom', () => {
  for (const champ of CHAMPS_SAISIS) {
    const { longueur, saisie }: Controle = CHAMPS_DE_FICHE[champ];
    const colonne = structures.columns[champ].definition('Essai');
    expect(colonne.displayName).toBe(enteteDe(champ));
    if (saisie === 'ligne') expect(colonne.text?.maxLength).toBe(longueur);
  }
});

test('un titre de fichier ne dit qu’un champ, en mots nus', () => {
  const titres = CHAMPS_ENTRANTS.flatMap((champ) => [
    ...new Set([
      motsNus(enteteDe(champ)),
      motsNus(CHAMPS_DE_FICHE[champ].libelle),
      ...CHAMPS_DE_FICHE[champ].titres.split(', '),
    ]),
  ]);
  expect(titres.filter((titre, i) => titres.indexOf(titre) !== i)).toEqual([]);
  expect(titres.filter((titre) => motsNus(titre) !== titre)).toEqual([]);
});

test('un nom de champ n’est que le sien, sans virgule : les réglages les énumèrent', () => {
  const noms = CHAMPS_SAISIS.map((champ: ChampSaisi) => CHAMPS_DE_FICHE[champ].libelle);
  expect(new Set(noms).size).toBe(noms.length);
  expect(noms.filter((nom) => /[,;]/.test(nom))).toEqual([]);
});

test('ce qui sort revient : chaque colonne d’export est lue par l’import', () => {
  expect(CHAMPS_SORTANTS.filter((champ) => !CHAMPS_ENTRANTS.some((c) => c === champ))).toEqual([]);
});

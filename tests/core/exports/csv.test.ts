import fc from 'fast-check';
import Papa from 'papaparse';
import { neutraliser, retablir } from '../../../core/exports/neutraliser.ts';
import { proposerCorrespondance } from '../../../core/imports/correspondance.ts';
import { lireCsv } from '../../../core/imports/lire-csv.ts';
import { nettoyerLesSignes } from '../../../core/imports/signes.ts';
import { lireStructures } from '../../../core/imports/structures.ts';
import { dresserTable } from '../../../core/imports/table.ts';
import { reparerTexte } from '../../../core/imports/texte-simple.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { surUneLigne } from '../../../core/textes/net.ts';
import { ZONES } from '../../../core/vocabulaires/structures.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import { MOTS } from '../imports/lire.ts';
import { texteHostile } from '../textes/texte-hostile.ts';
import { exportEnTexte } from './contenu.ts';
import { STRUCTURES } from './exemple.ts';
import { annuaireHostile, PIEGES } from './structures-hostiles.ts';

const csv = (structures: readonly Structure[]) => exportEnTexte({ structures }, 'csv', 'coordination').texte;

/** What our import reads in the file that we wrote. */
function reimporter(texte: string) {
  const lue = lireCsv(new TextEncoder().encode(texte));
  if (!lue.ok) throw new Error(lue.refus.message);
  return lireStructures(lue.valeur, {
    correspondance: proposerCorrespondance(lue.valeur.entetes),
    source: 'annuaire.csv',
    espace: 'annuaire',
    millesime: LATITUDE_NORD_GIRONDE.millesime,
    communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ code: c.insee, nom: c.nom })),
    aujourdhui: '2026-11-23',
    mots: MOTS,
  });
}

const FORMULE = /^\s*[=+\-@＝＋－＠]/;
/** Cut as a spreadsheet set to any other separator would. */
const APPELLE = /^\s*(?:[=@＝＠]|[+\-＋－][^,;\t\n"]*[(|![])/;

test('aucune cellule n’est une formule, quel que soit le séparateur de qui ouvre le fichier', () => {
  fc.assert(
    fc.property(annuaireHostile, (donnees) => {
      const { texte } = exportEnTexte(donnees, 'csv', 'coordination');
      const cellules = Papa.parse<string[]>(texte.slice(1), { delimiter: ';' }).data.flat();
      expect(cellules.filter((c) => FORMULE.test(c))).toEqual([]);
      expect(texte.split(/[,;\t\r\n"]/).filter((c) => APPELLE.test(c))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('ce qui neutralise une cellule se défait toujours, et ne touche pas ce qui ne risque rien', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...PIEGES),
        fc.string({ unit: fc.constantFrom(...'=+-@\',;\t\n"(|! a') }),
        texteHostile(40),
      ),
      (texte) => {
        expect(retablir(neutraliser(texte))).toBe(texte);
        expect(FORMULE.test(neutraliser(texte))).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
  for (const sain of [
    'L’Étape',
    'Accueil :\n- lundi\n- mardi',
    'contact@exemple.example',
    'de 3 à 5 ans, -12 ans',
    'a = b',
  ])
    expect(neutraliser(sain)).toBe(sain);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+33470000000', "'+33470000000"],
  ['- un tiret', "'- un tiret"],
  ["'=1", "''=1"],
  ['Accueil, =A1', "Accueil, '=A1"],
])('%j s’écrit %j', (texte, attendu) => {
  expect(neutraliser(texte)).toBe(attendu);
});

test('le territoire d’exemple revient le même par notre import, sans ligne refusée', () => {
  const { structures, refusees, constats } = reimporter(csv(STRUCTURES));
  expect(refusees).toEqual([]);
  expect(constats.filter((c) => c.gravite !== 'réparé')).toEqual([]);
  const champs = [
    'nom',
    'sigle',
    'type',
    'rna',
    'description',
    'thematiques',
    'publics',
    'services',
    'adresse',
    'codePostal',
    'commune',
    'communeInsee',
    'telephone',
    'courriel',
    'siteWeb',
    'horaires',
  ] as const;
  const portrait = (s: Partial<Structure>) => Object.fromEntries(champs.map((c) => [c, s[c] ?? null]));
  const cle = (s: { nom: string; communeInsee?: string | undefined }) => `${s.nom} ${s.communeInsee}`;
  const revenues = new Map(structures.map((s) => [cle(s), portrait(s as Partial<Structure>)]));
  for (const s of STRUCTURES) expect(revenues.get(cle(s))).toEqual(portrait(s));
  expect(structures).toHaveLength(STRUCTURES.length);
});

test('des textes hostiles reviennent les mêmes par notre import', () => {
  const texte = fc.oneof(fc.constantFrom(...PIEGES), texteHostile(40)).map((t) => `${t.slice(0, 200)}é`);
  // A name is known by a letter; two that fold alike are one structure.
  const unique = fc.uniqueArray(
    fc.record({ nom: texte, description: texte, services: fc.array(texte, { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 4,
      selector: (s) => s.nom,
    },
  );
  fc.assert(
    fc.property(unique, (valeurs) => {
      const structures = valeurs.map((v, i) => ({ ...uneStructure({ id: String(i + 1) }), ...v }));
      const { diffusion, texte: fichier } = exportEnTexte({ structures }, 'csv', 'coordination');
      const revenues = reimporter(fichier).structures.map(({ nom, description, services }) => ({
        nom,
        description,
        services: services ?? [],
      }));
      // What an import always takes out: the dress of a web page, the signs that show nothing or turn the reading round.
      const sansHabit = (t: string) => {
        const nue = reparerTexte(t);
        return 'refus' in nue ? t : nue.valeur;
      };
      const lu = (t: string) => nettoyerLesSignes(t).texte.trim();
      expect(revenues).toEqual(
        diffusion.structures.map((s) => ({
          nom: lu(surUneLigne(s.nom)),
          description: sansHabit(lu(s.description ?? '')),
          // A value of a list is on one line, once, and the bar is what parts it from the next.
          services: [...new Set((s.services ?? []).map((v) => lu(surUneLigne(v).replace(/\s*\|\s*/g, ' / '))))],
        })),
      );
    }),
    { numRuns: 300 },
  );
});

test('le fichier s’ouvre d’un double clic : marque UTF-8, points-virgules, CRLF, chiffres entiers', () => {
  const texte = csv([
    uneStructure({
      nom: 'L’Étape "d’essai"; bis',
      siret: '21330114500016',
      telephone: '+33536490001',
      codePostal: '01000',
      services: ['Permanence, sur rendez-vous'],
    }),
  ]);
  expect(texte.startsWith('\ufeff"Nom";"Sigle";')).toBe(true);
  expect(texte.split('\r\n')).toHaveLength(3);
  expect(texte).toContain('"L’Étape ""d’essai""; bis"');
  expect(texte).toContain(';"213 301 145 00016";');
  expect(texte).toContain(';"05 36 49 00 01";');
  expect(reimporter(texte).structures[0]).toMatchObject({
    siret: '21330114500016',
    telephone: '+33536490001',
    codePostal: '01000',
    services: ['Permanence, sur rendez-vous'],
  });
});

test('enregistré en classeur par un tableur, le fichier CSV revient encore le même', () => {
  const texte = csv([uneStructure({ nom: '=Étape', telephone: '+32470000000' })]);
  const rangees = Papa.parse<string[]>(texte.slice(1), { delimiter: ';' }).data;
  const table = dresserTable(rangees);
  expect(table.ok && table.valeur.lignes[0]?.cellules).toEqual(expect.arrayContaining(['=Étape', '+32470000000']));
});

test('chaque ligne dit si sa fiche est à jour, à qui que ce soit', () => {
  const [ancienne, jamais] = [
    uneStructure({ id: '1', nom: 'Atelier', verifieeLe: '2020-01-01' }),
    uneStructure({ id: '2', nom: 'Bureau', verifieeLe: undefined }),
  ];
  const { texte } = exportEnTexte({ structures: [ancienne, jamais] }, 'csv', 'public');
  const [entetes = [], ...lignes] = Papa.parse<string[]>(texte.slice(1), { delimiter: ';', skipEmptyLines: true }).data;
  const colonne = entetes.indexOf('Mise à jour de la fiche');
  expect(lignes.map((l) => l[colonne])).toEqual(['Périmée', 'Jamais vérifiée']);
});

test('la zone d’intervention se lit en mots, et revient par notre import', () => {
  const texte = csv(ZONES.map((zone, rang) => uneStructure({ id: String(rang + 1), nom: `Structure ${zone}`, zone })));
  expect(texte).not.toMatch(/"EPCI"/);
  expect(texte).toContain('"Toute l’intercommunalité"');
  const { lignes, constats } = reimporter(texte);
  expect(lignes.map(({ structure }) => structure.zone).toSorted()).toEqual(ZONES.toSorted());
  expect(constats.filter(({ colonne }) => colonne?.startsWith('Zone'))).toEqual([]);
});

test('un fichier qui dit « EPCI » ou « Tout le département » est compris de même', () => {
  const { lignes } = reimporter('Nom;Zone d’intervention\nA;EPCI\nB;Tout le département\n');
  expect(lignes.map(({ structure }) => structure.zone)).toEqual(['EPCI', 'Département']);
});

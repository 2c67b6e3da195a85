import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTIONS_DITES } from '../../../core/vocabulaires/avis.ts';

/**
 * The pages that one reads without an account hold to what can be measured of « L’information pour tous. Règles européennes pour une information
 * facile à lire et à comprendre » (Inclusion Europe and Unapei, projet Pathways, 2009): short sentences, one idea each; the active voice;
 * neither difficult words, nor abbreviations, nor words of another language; no special signs; no number that has to be worked out. These rules
 * give no number of words: twelve is what those who write by them in French hold to. What they ask above all, that people concerned read the text and
 * say whether they understand it, no test does.
 */
const MOTS_PAR_PHRASE = 12;
/** Longer than that, a text is several. */
const MOTS_PAR_TEXTE = 50;
/** The longest that the pages need: « professionnelles ». */
const LETTRES_PAR_MOT = 16;

const ONGLETS = join(__dirname, '..', '..', '..', 'tabs');
const PAGES = ['lien', 'avis', 'porte'];
const fichiers = PAGES.flatMap((page) =>
  readdirSync(join(ONGLETS, page), { recursive: true, encoding: 'utf8' })
    .filter((nom) => /(?:^|[/\\])textes[\w-]*\.ts$/.test(nom))
    .map((nom) => join(page, nom)),
);

interface Texte {
  readonly ou: string;
  readonly dit: string;
}

/** What a sentence takes in: a number (one, several), a word, a decision. What people typed is not ours: it counts for one word. */
const DECISION = { echeance: 'Mot', enRetard: true, etat: 'À faire' };
const REMPLIS: readonly unknown[] = [0, 1, 2, 'Mot', undefined, DECISION];

/** Every text that this value holds, those that are made from something included. */
function textesDe(ou: string, valeur: unknown): readonly Texte[] {
  if (typeof valeur === 'string') return [{ ou, dit: valeur }];
  if (typeof valeur === 'function')
    return REMPLIS.flatMap((rempli) => {
      try {
        const dit: unknown = Reflect.apply(valeur, undefined, [rempli, 'Mot', 'Mot']);
        return typeof dit === 'string' && !/undefined|\[object/.test(dit) ? [{ ou, dit }] : [];
      } catch {
        // It takes something else.
        return [];
      }
    });
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([nom, dessous]) => textesDe(`${ou}.${nom}`, dessous));
}

const fonctionsDe = (ou: string, valeur: unknown): readonly string[] => {
  if (typeof valeur === 'function') return [ou];
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([nom, dessous]) => fonctionsDe(`${ou}.${nom}`, dessous));
};

let textes: readonly Texte[];
let faits: readonly string[];
beforeAll(async () => {
  const modules = await Promise.all(
    fichiers.map(async (nom) => [nom, (await import(join(ONGLETS, nom))) as object] as const),
  );
  textes = [...modules.flatMap(([nom, module]) => textesDe(nom, { ...module })), ...textesDe('avis', QUESTIONS_DITES)];
  faits = modules.flatMap(([nom, module]) => fonctionsDe(nom, { ...module }));
});

const motsDe = (dit: string): readonly string[] => dit.split(/[\s\u00A0\u202F]+/).filter((m) => /[\p{L}\d]/u.test(m));
const phrasesDe = ({ dit }: Texte): readonly string[] => dit.split(/(?<=[.!?…])\s+/);
/** Where the rule is not held, and what is said there. */
const dire = (fautives: readonly Texte[]): readonly string[] => [
  ...new Set(fautives.map(({ ou, dit }) => `${ou} : ${dit}`)),
];

test('tous les textes des pages ouvertes sans compte sont lus, ceux qui se composent aussi', () => {
  expect(fichiers.length).toBeGreaterThanOrEqual(12);
  expect(textes.length).toBeGreaterThanOrEqual(300);
  const lus = new Set(textes.map(({ ou }) => ou));
  expect(faits.filter((ou) => !lus.has(ou))).toEqual([]);
});

test(`une phrase compte ${MOTS_PAR_PHRASE} mots au plus, un texte ${MOTS_PAR_TEXTE}`, () => {
  const longues = textes.flatMap((texte) =>
    phrasesDe(texte)
      .filter((phrase) => motsDe(phrase).length > MOTS_PAR_PHRASE)
      .map((dit) => ({ ou: texte.ou, dit })),
  );
  expect(dire(longues)).toEqual([]);
  expect(dire(textes.filter(({ dit }) => motsDe(dit).length > MOTS_PAR_TEXTE))).toEqual([]);
});

test('qui fait une chose est devant son verbe : jamais « est lu par »', () => {
  const passif =
    /\b(?:est|sont|était|étaient|sera|seront|été|être)\s+(?:\p{L}+ment\s+)?\p{L}+(?:é|i|u|s|t)e?s?\s+par\b/iu;
  expect('Ce texte sera lu par les autres.').toMatch(passif);
  expect(dire(textes.filter(({ dit }) => passif.test(dit)))).toEqual([]);
});

/** Words of an administration, and those of another language, each with what says the same. */
const MOTS_A_EVITER: Readonly<Record<string, string>> = {
  afin: 'pour',
  'au préalable': 'avant',
  préalablement: 'avant',
  ultérieur: 'plus tard',
  notamment: 'par exemple',
  conformément: 'comme le dit',
  susceptible: 'qui peut',
  'le cas échéant': 'si',
  considér: 'nous comprenons',
  bénéfici: 'recevoir',
  effectu: 'faire',
  procéder: 'faire',
  parvenu: 'arrivé, reçu',
  'accuser réception': 'dire que l’on a reçu',
  sollicit: 'demander',
  émarge: 'signer',
  échéance: 'date',
  destinataire: 'la personne qui reçoit',
  modalité: 'comment',
  'sans délai': 'tout de suite',
  proroge: 'donner plus de temps',
  mail: 'courriel',
  newsletter: 'lettre',
  feedback: 'avis',
  planning: 'dates',
  visio: 'en ligne',
  via: 'par',
  rgpd: 'vos droits',
  'etc.': 'la liste entière',
};

test('aucun mot d’administration ni d’une autre langue, aucun mot de plus de seize lettres, aucun sigle que le QR', () => {
  const debut = (mot: string) => new RegExp(`(?<![\\p{L}\\d])${mot.replaceAll('.', '\\.')}`, 'iu');
  const evites = Object.keys(MOTS_A_EVITER).map(debut);
  const sansLePropre = textes.map(({ ou, dit }) => ({ ou, dit: dit.replace(/«[^»]*»/g, '') }));
  expect(dire(sansLePropre.filter(({ dit }) => evites.some((mot) => mot.test(dit))))).toEqual([]);
  expect(
    dire(textes.filter(({ dit }) => /\p{L}{2,}/gu[Symbol.match](dit)?.some((m) => m.length > LETTRES_PAR_MOT))),
  ).toEqual([]);
  expect(dire(textes.filter(({ dit }) => /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(dit.replaceAll('QR', ''))))).toEqual([]);
});

test('aucun signe à deviner : ni point-virgule, ni parenthèse, ni pourcentage, ni barre', () => {
  expect(dire(textes.filter(({ dit }) => /[;()%/\\&§#<>[\]{}|*]/.test(dit)))).toEqual([]);
});

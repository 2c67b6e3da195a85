import fc from 'fast-check';
import { instantDe } from '../../../core/presences/dates.ts';
import { lireRapportTeams } from '../../../core/presences/lire-rapport.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { enUtf8, enUtf16Be, enUtf16Le, rapportFrancais } from './rapports.ts';

const deux = (n: number): string => String(n).padStart(2, '0');

const moment = fc.record({
  annee: fc.integer({ min: 2020, max: 2040 }),
  mois: fc.integer({ min: 1, max: 12 }),
  jour: fc.integer({ min: 1, max: 28 }),
  heure: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  seconde: fc.integer({ min: 0, max: 59 }),
});
type Moment = typeof moment extends fc.Arbitrary<infer M> ? M : never;

const douze = (m: Moment): string => `${m.heure % 12 === 0 ? 12 : m.heure % 12}:${deux(m.minute)}:${deux(m.seconde)}`;
const vingtQuatre = (m: Moment): string => `${deux(m.heure)}:${deux(m.minute)}:${deux(m.seconde)}`;
const enArabe = (texte: string): string => texte.replace(/\d/g, (c) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(c)));
const ECRITURES: readonly ((m: Moment) => string)[] = [
  (m) => `${deux(m.jour)}/${deux(m.mois)}/${m.annee}, ${vingtQuatre(m)}`,
  (m) => `${deux(m.jour)}/${deux(m.mois)}/${m.annee} à ${vingtQuatre(m)}`,
  (m) => `${m.jour}.${m.mois}.${m.annee % 100}, ${vingtQuatre(m)}`,
  (m) => `${m.mois}/${m.jour}/${m.annee % 100}, ${douze(m)}\u202F${m.heure < 12 ? 'AM' : 'PM'}`,
  (m) => `${m.annee}/${m.mois}/${m.jour} ${m.heure < 12 ? '午前' : '午後'}${douze(m)}`,
  (m) => `${m.annee}-${deux(m.mois)}-${deux(m.jour)} ${vingtQuatre(m)}`,
  (m) => `${m.annee}-${deux(m.mois)}-${deux(m.jour)}, ${deux(m.heure)} h ${deux(m.minute)} min ${deux(m.seconde)} s`,
  (m) => `${m.jour}. ${m.mois}. ${m.annee} ${m.heure}:${deux(m.minute)}:${deux(m.seconde)}`,
  (m) => `${m.jour}.${m.mois}.${m.annee} klo ${m.heure}.${deux(m.minute)}.${deux(m.seconde)}`,
  (m) => `${m.annee}. ${m.mois}. ${m.jour}. ${vingtQuatre(m)}`,
  (m) => `${m.jour}/${m.mois}/${m.annee}, ${douze(m)} ${m.heure < 12 ? 'a. m.' : 'p. m.'}`,
  (m) => `${m.jour}/${m.mois}/${m.annee + 543} ${vingtQuatre(m)}`,
  (m) => enArabe(`${m.jour}\u200F/${m.mois}\u200F/${m.annee}، ${douze(m)} ${m.heure < 12 ? 'ص' : 'م'}`),
];

describe('rapport de présence, quoi qu’il contienne', () => {
  test('le jour de la rencontre connu, un instant est lu juste dans toutes les écritures', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ECRITURES), (m, ecrire) => {
        const jour = `${m.annee}-${deux(m.mois)}-${deux(m.jour)}`;
        expect(instantDe(ecrire(m), jour)).toBe(depuisHeureLocale(`${jour}T${vingtQuatre(m)}`));
      }),
    );
  });

  test('aucun fichier ne fait échouer la lecture : il est lu ou refusé', () => {
    const octets = fc.uint8Array({ maxLength: 400 });
    // Any sign but half of a pair; the unit of the library for these first makes a table of them all.
    const signe = fc
      .oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
      .map((n) => String.fromCodePoint(n));
    const piege = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty');
    const texte = fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: signe, maxLength: 300 }) },
      { weight: 1, arbitrary: piege },
    );
    const abime = fc
      .tuple(fc.nat(rapportFrancais.length), texte)
      .map(([n, t]) => rapportFrancais.slice(0, n) + t + rapportFrancais.slice(n));
    const fichier = fc.oneof(
      octets,
      abime.map(enUtf16Le),
      abime.map(enUtf16Be),
      abime.map((t) => enUtf8(t)),
    );
    fc.assert(
      fc.property(fichier, (f) => {
        const lu = lireRapportTeams(f, { date: '2026-12-03' });
        if (lu.ok)
          for (const { minutes } of lu.valeur.personnes)
            expect(minutes === undefined || (Number.isInteger(minutes) && minutes > 0)).toBe(true);
        else expect(lu.refus.message).toContain('téléchargez le rapport');
      }),
    );
  });
});

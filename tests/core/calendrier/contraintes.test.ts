import fc from 'fast-check';
import { contraintesLisibles, contraintesNettes, lireContraintes } from '../../../core/calendrier/contraintes.ts';
import { empeche } from '../../../core/calendrier/qui-ne-vient-jamais.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';

const net = (texte: string) => texte.replace(/\s/g, ' ');

test.each([
  ['jamais le mercredi', 'We off', 'jamais le mercredi'],
  ['Jamais les mercredis et vendredis.', 'We,Fr off', 'jamais le mercredi, le vendredi'],
  ['jamais du lundi au jeudi avant 9h30', 'Mo-Th 00:00-09:30 off', 'jamais du lundi au jeudi avant 9 h 30'],
  ['Permanence : mardi de 14 h à 17 h', 'Tu 14:00-17:00 off', 'jamais le mardi de 14 h à 17 h'],
  ['jamais le matin', 'Mo-Su 00:00-12:00 off', 'jamais avant 12 h'],
  ['jamais le lundi après-midi', 'Mo 12:00-18:00 off', 'jamais le lundi de 12 h à 18 h'],
  ['seulement après 18 h', 'Mo-Su 00:00-18:00 off', 'jamais avant 18 h'],
  [
    'uniquement le mardi',
    'Mo,We-Su off',
    'jamais le lundi, le mercredi, le jeudi, le vendredi, le samedi, le dimanche',
  ],
  ['jamais le week-end', 'Sa-Su off', 'jamais le samedi, le dimanche'],
  [
    'jamais le mercredi ; jamais le vendredi soir',
    'We off; Fr 18:00-24:00 off',
    'jamais le mercredi ; jamais le vendredi après 18 h',
  ],
])('« %s » se range et se relit', (saisie, range, lisible) => {
  expect(contraintesNettes(saisie)).toBe(range);
  expect(net(contraintesLisibles(range))).toBe(lisible);
});

test.each([
  'après 18 h',
  'jamais',
  'jamais quand il pleut',
  'jamais le mercredi des Cendres',
  'jamais de 18 h à 9 h',
  'jamais le lundi à 25 h',
  'seulement',
])('ce qui ne se comprend pas en entier reste écrit, et ne compte pas : « %s »', (saisie) => {
  expect([contraintesNettes(saisie), contraintesLisibles(saisie)]).toEqual([saisie, saisie]);
  expect(lireContraintes(saisie)).toEqual({ contraintes: [], enToutesLettres: [saisie] });
});

const jours = fc.constantFrom('le lundi', 'le mardi et le jeudi', 'du mercredi au samedi', 'en semaine', '');
const heures = fc.constantFrom('', 'avant 9 h', 'après 17 h 30', 'de 9 h à 12 h', 'le matin', 'le soir');
const regle = fc
  .tuple(fc.constantFrom('jamais', 'seulement'), jours, heures)
  .map((mots) => mots.filter((m) => m !== '').join(' '));

test('rangée deux fois, ou relue puis rangée, une contrainte ne change plus', () => {
  fc.assert(
    fc.property(fc.array(regle, { maxLength: 4 }), (regles) => {
      const rangee = contraintesNettes(regles.join(' ; '));
      expect(contraintesNettes(rangee)).toBe(rangee);
      expect(contraintesNettes(contraintesLisibles(rangee))).toBe(rangee);
    }),
  );
});

test('« seulement » et « jamais » se partagent la semaine : jamais les deux au même moment, toujours l’un des deux', () => {
  fc.assert(
    fc.property(jours, heures, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 23 }), (j, h, jour, heure) => {
      const dit = [j, h].filter((m) => m !== '').join(' ');
      fc.pre(dit !== '');
      const le = plusJours('2026-11-23', jour);
      const [debut, fin] = [`${String(heure).padStart(2, '0')}:10`, `${String(heure).padStart(2, '0')}:20`];
      const tombe = (verbe: string) =>
        lireContraintes(`${verbe} ${dit}`).contraintes.some((c) => empeche(c, le, debut, fin));
      expect(tombe('jamais')).toBe(!tombe('seulement'));
    }),
  );
});

import { direAdresse, lireAdresse } from '../../../tabs/commun/adresse.ts';
import { ADRESSES, adresseDuMois } from '../../../tabs/indicateurs/adresses.ts';

test.each([
  ['', ''],
  ['2026-10', '2026-10'],
  [direAdresse(adresseDuMois('2026-10')), '2026-10'],
])('l’adresse %p ouvre le mois %p', (texte, reste) => {
  expect(lireAdresse(texte, ADRESSES)).toEqual({ rubrique: 'mois', reste });
});

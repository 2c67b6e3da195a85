import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { etatsPermis, refusDAvancer } from '../../../core/rencontres/avancer-suite.ts';
import type { EtatDeSuite } from '../../../core/vocabulaires/rencontres.ts';

const acteur = (profil: Profil, ...structures: string[]): Acteur => ({ profil, id: 'x', structures });
const suite = (structure: string | undefined, etat: EtatDeSuite = 'À faire') => ({ structure, etat });

const AVANCER = ['À faire', 'En cours', 'Faite'];
const TOUS = [...AVANCER, 'Abandonnée'];

test.each([
  ['la coordination', acteur('coordination'), suite(undefined), TOUS],
  ['la coordination, sur une décision abandonnée', acteur('coordination'), suite('7', 'Abandonnée'), TOUS],
  ['un partenaire qui la porte', acteur('partenaire', '7'), suite('7'), AVANCER],
  ['un invité qui la porte', acteur('invite', '3', '7'), suite('7', 'Faite'), AVANCER],
  ['un invité qui ne la porte pas', acteur('invite', '3'), suite('7'), []],
  ['un partenaire, sur une décision que personne ne porte', acteur('partenaire', '7'), suite(undefined), []],
  ['un partenaire, sur une décision abandonnée', acteur('partenaire', '7'), suite('7', 'Abandonnée'), []],
  ['qui ne fait que lire', acteur('lecture', '7'), suite('7'), []],
  ['qui tient un lien', acteur('lien', '7'), suite('7'), []],
] as const)('%s', (_, qui, laquelle, attendu) => {
  expect(etatsPermis(laquelle, qui)).toEqual(attendu);
});

test('le refus dit à qui revient la décision', () => {
  const dire = (voulu: EtatDeSuite, ...structures: string[]) =>
    JSON.stringify(refusDAvancer(suite('7'), voulu, acteur('invite', ...structures)));
  expect(dire('Faite', '7')).toBeUndefined();
  expect(dire('Abandonnée', '7')).toContain('revient à la coordination');
  expect(dire('Faite', '8')).toContain('seule la coordination');
});

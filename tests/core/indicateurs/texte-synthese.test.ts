import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import { texteDeSynthese } from '../../../core/indicateurs/texte-synthese.ts';
import { uneSynthese } from './une-synthese.ts';

const lire = (t: string): string => t.replace(/[\u00A0\u202F]/g, ' ');

test('le texte à copier dit tout, la définition à côté du chiffre', () => {
  expect(lire(texteDeSynthese(uneSynthese()))).toBe(
    [
      'Synthèse de mars 2026',
      'Territoire fictif',
      'Chiffres arrêtés le 1er avril 2026 : ils ne changent plus.',
      '',
      'Ce qui a changé',
      '- Aucun chiffre comparable n’a changé depuis février.',
      '',
      'En bref',
      '- 1 rencontre tenue',
      '- 1 nouvelle structure dans l’annuaire',
      '- Fiches à jour : 62,5 % (sur 180)',
      '- 2 décisions en retard',
      '',
      'Rencontres du mois',
      '- jeudi 12 mars 2026 : Café partenaires (Parentalité, Cézac) ; structures : 12 ; public : moins de 5 personnes',
      '',
      '1 rencontre à venir, à confirmer',
      '- lundi 20 avril 2026 à 11 h : Forum (Vie sociale), à confirmer',
      '',
      'Action 7 : Organiser des rencontres thématiques',
      '- Nombre de rencontres (rencontres)',
      '  Mars : 3 sur 4. De janvier à mars : 12 sur 14. Repères : origine 2 (2023), cible 6 (2027) ; atteint.',
      '  Renseigné pour 9 rencontres sur 12.',
      '  Rencontres tenues.',
      '',
      'À savoir en lisant ces chiffres',
      '- Une ligne n’a pas pu être lue.',
      '',
      'Établie le mercredi 1er avril 2026 à 8 h.',
    ].join('\n'),
  );
});

test('une mesure se dit avec son dénominateur, son doute ou son masque', () => {
  expect(lire(direMesure({ valeur: 75, masquee: false, denominateur: 12 }, '%'))).toBe('75 % (sur 12)');
  expect(direMesure({ valeur: 3, masquee: false, denominateur: 4 })).toBe('3 sur 4');
  expect(direMesure({ masquee: true })).toBe('moins de 5 personnes');
  expect(direMesure({ masquee: true, raison: 'Moins de 10 personnes.' })).toBe('moins de 10 personnes');
  expect(direMesure({ masquee: false, raison: 'Aucune rencontre tenue.' })).toBe('non connu (aucune rencontre tenue)');
  expect(direMesure({ valeur: 20, masquee: false, raison: 'Sans 1 comptage de moins de 5 personnes.' })).toBe(
    '20 (sans 1 comptage de moins de 5 personnes)',
  );
});

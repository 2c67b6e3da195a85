import fc from 'fast-check';
import { nettoyerFiche } from '../../../core/annuaire/nettoyer-fiche.ts';
import { correctionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { correctionsDe, saisieDe } from '../../../tabs/commun/saisie-de-fiche.ts';

const VALEURS = {
  description: 'Accueil des familles.',
  thematiques: ['Parentalité', 'Jeunesse'],
  publics: ['Familles'],
  services: ['Accueil', 'Prêt de jeux'],
  telephone: '+33536490105',
  courriel: 'contact@structure.example',
  siteWeb: 'https://structure.example',
  horaires: 'Mo-Fr 09:00-12:00',
};

test('ouvrir le formulaire et l’envoyer tel quel ne corrige rien', () => {
  expect(correctionsDe(saisieDe(VALEURS), saisieDe(VALEURS))).toEqual({});
  expect(correctionsDe(saisieDe({}), saisieDe({}))).toEqual({});
});

test('seul le champ changé est envoyé, tel qu’il est écrit : le serveur met en forme', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, telephone: '0590 12 34 56' })).toEqual({ telephone: '0590 12 34 56' });
  expect(correctionsDe(avant, { ...avant, horaires: 'lundi\u00A0: 9 h à 13 h', siteWeb: 'www.autre.example' })).toEqual(
    {
      horaires: 'lundi\u00A0: 9 h à 13 h',
      siteWeb: 'www.autre.example',
    },
  );
  expect(correctionsDe(avant, { ...avant, services: ' Accueil \n\n Ludothèque' })).toEqual({
    services: [' Accueil ', '', ' Ludothèque'],
  });
});

test('ce que le formulaire montre, envoyé tel quel, redonne la valeur de la liste', () => {
  const montree = saisieDe(VALEURS);
  expect(montree).toMatchObject({
    telephone: '05\u00A036\u00A049\u00A001\u00A005',
    horaires: 'lundi au vendredi\u00A0: 9\u00A0h à 12\u00A0h',
    services: 'Accueil\nPrêt de jeux',
  });
  const envoyee = correctionsDe(saisieDe({}), montree);
  expect(nettoyerFiche(envoyee, undefined)).toMatchObject(VALEURS);
});

test('cocher puis décocher, ou cocher dans un autre ordre, ne corrige rien', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, thematiques: ['Jeunesse', 'Parentalité'] })).toEqual({});
});

test('les communes cochées ne comptent que pour qui agit dans certaines communes', () => {
  const avant = saisieDe({ zone: 'Communes', zoneCodes: ['33123'] });
  expect(correctionsDe(avant, { ...avant, zone: 'EPCI', zoneCodes: ['33123', '33473'] })).toEqual({ zone: 'EPCI' });
  const epci = saisieDe({ zone: 'EPCI', zoneCodes: ['243301223'] });
  const apres = { ...epci, zone: 'Communes', zoneCodes: ['243301223', '33123'] };
  expect(nettoyerFiche(correctionsDe(epci, apres), undefined, { zone: 'EPCI', zoneCodes: ['243301223'] })).toEqual({
    zone: 'Communes',
    zoneCodes: ['33123'],
  });
});

test('un champ vidé est envoyé, et se vide', () => {
  const avant = saisieDe(VALEURS);
  const corrections = correctionsDe(avant, { ...avant, siteWeb: '', description: ' ' });
  expect(corrections).toEqual({ siteWeb: '', description: ' ' });
  expect(nettoyerFiche(corrections, undefined)).toEqual({ siteWeb: undefined, description: undefined });
});

test('les corrections tiennent toujours dans le contrat', () => {
  const texte = fc.string({ maxLength: 25 });
  fc.assert(
    fc.property(texte, texte, fc.array(texte, { maxLength: 5 }), (description, telephone, services) => {
      const avant = saisieDe(VALEURS);
      const apres = { ...avant, description, telephone, services: services.join('\n') };
      return correctionDeFiche.safeParse(correctionsDe(avant, apres)).success;
    }),
  );
});

import fc from 'fast-check';
import { correctionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import { correctionsDe, saisieDe, telephoneInternational } from '../../../tabs/commun/saisie-de-fiche.ts';

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

test('seul le champ changé est envoyé', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, telephone: '05 57 00 00 00' })).toEqual({ telephone: '+33557000000' });
  expect(correctionsDe(avant, { ...avant, services: ' Accueil \n\n Ludothèque' })).toEqual({
    services: ['Accueil', 'Ludothèque'],
  });
});

test('cocher puis décocher, ou cocher dans un autre ordre, ne corrige rien', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, thematiques: ['Jeunesse', 'Parentalité'] })).toEqual({});
});

test('un champ vidé est envoyé vide', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, siteWeb: '', description: ' ' })).toEqual({ siteWeb: '', description: '' });
});

test('une adresse de site sans https le reçoit', () => {
  const avant = saisieDe(VALEURS);
  expect(correctionsDe(avant, { ...avant, siteWeb: 'www.autre.example' }).siteWeb).toBe('https://www.autre.example');
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

test('un téléphone français se lit par paires et revient au format international', () => {
  expect(telephoneLisible('+33536490105')).toBe('05\u00A036\u00A049\u00A001\u00A005');
  expect(telephoneInternational(telephoneLisible('+33536490105'))).toBe('+33536490105');
  expect(telephoneLisible('+352123456')).toBe('+352123456');
});

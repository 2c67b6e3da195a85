import { lireRefusEntra } from '../../../core/connexion/refus-entra.ts';
import { ConnexionRefusee, ConnexionRequise } from '../../../tabs/commun/jetons.ts';
import { expliquer } from '../../../tabs/commun/phrases.ts';

const refusee = (message: string): ConnexionRefusee => {
  const refus = lireRefusEntra(message);
  if (refus === undefined) throw new Error(`« ${message} » n’est pas un refus connu.`);
  return new ConnexionRefusee(refus, new Error(message));
};

test.each([
  ['AADSTS65001: no consent', 'Maillage attend l’accord de votre organisation'],
  ['AADSTS50105: not assigned', 'Votre compte n’a pas encore accès à Maillage'],
  ['AADSTS53003: blocked', 'Les règles de sécurité de votre organisation refusent cette connexion'],
  ['AADSTS50020: other tenant', 'Ce compte n’est pas invité dans cette organisation'],
  ['AADSTS90009: for itself', 'L’installation de Maillage n’est pas terminée'],
])('%s devient une phrase, une issue et une référence, sans rien de la phrase d’Entra', (message, titre) => {
  const probleme = expliquer(refusee(message));
  expect(probleme).toMatchObject({ titre, issue: 'connecter', reference: message.split(':')[0] });
  expect(JSON.stringify(probleme)).not.toContain(message.split(': ')[1]);
  expect(probleme.detail).toMatch(/coordination|informatique/);
});

test('se connecter pour la première fois n’est pas un refus', () => {
  expect(expliquer(new ConnexionRequise())).toMatchObject({
    titre: 'Connectez-vous pour continuer',
    issue: 'connecter',
  });
});

test.each([
  'Failed to fetch dynamically imported module: https://maillage.example/assets/a.js',
  'error loading dynamically imported module: https://maillage.example/assets/a.js',
  'Importing a module script failed.',
])('une partie du programme qui ne s’ouvre plus (« %s ») se recharge : la connexion n’y est pour rien', (message) => {
  expect(expliquer(new TypeError(message))).toMatchObject({ issue: 'recharger' });
  expect(expliquer(new TypeError('Failed to fetch'))).toMatchObject({ issue: 'reessayer' });
});

import { donneesPersonnelles, texteSansDonnee } from '../../../core/mises-en-lien/sans-donnee-personnelle.ts';

const ANNEE = 2026;

test.each([
  ['un numéro de téléphone', 'La joindre au 06 12 34 56 78 le matin'],
  ['un numéro de téléphone', '0612345678'],
  ['un numéro de téléphone', 'tel : 05.57.00.00.01'],
  ['un numéro de téléphone', '+33 6 12 34 56 78'],
  ['un numéro de téléphone', '+33(0)6 12 34 56 78'],
  ['un numéro de téléphone', '0690 12 34 56'],
  ['un numéro de téléphone', '+590 690 12 34 56'],
  ['un numéro de téléphone', '+508 41 23 45'],
  ['un numéro de téléphone', '+689 40 12 34 56'],
  ['une adresse électronique', 'écrire à lea.martin@exemple.fr'],
  ['une adresse électronique', 'lea.martin (at) exemple.fr'],
  ['un numéro de sécurité sociale', 'NIR 2 85 05 33 063 123 45'],
  ['un numéro de sécurité sociale', '185052A063123'],
  ['une date de naissance', 'née le 12/05/1985'],
  ['une date de naissance', 'enfant du 3 mars 2019'],
  ['une date de naissance', '12-05-85'],
  ['une date de naissance', 'né en 1985'],
  ['un numéro d’allocataire ou de dossier', 'allocataire n° 1234567'],
  ['un nom de personne', 'Mme Durand cherche un logement'],
  ['un nom de personne', 'M. Éric-Martin'],
])('%s est vu dans « %s »', (quoi, texte) => {
  expect(donneesPersonnelles(texte, ANNEE)).toContain(quoi);
});

test.each([
  'Une famille de quatre cherche un logement à Saint-Savin avant l’hiver.',
  'Besoin d’un rendez-vous le 12/01/2027, plutôt le matin.',
  'Rencontre du 3 décembre 2026 : deux places restantes.',
  'M. le maire a signalé le besoin ; budget de 1 200 € par an, code postal 33920.',
  'Convention 2024-2028, action 8, 15 places, de 9 h à 12 h 30.',
  'SIRET 217 305 00 : non, rien.',
])('rien de personnel dans « %s »', (texte) => {
  expect(donneesPersonnelles(texte, ANNEE)).toEqual([]);
});

test('le refus dit ce qui est trouvé, où, et comment l’écrire autrement', () => {
  const refus = texteSansDonnee('Mme Durand, 06 12 34 56 78', 'corps.message', '2026-11-23');
  expect(refus).toMatchObject({
    ok: false,
    refus: { code: 'regle-metier', champs: [{ chemin: 'corps.message' }] },
  });
  expect(JSON.stringify(refus)).toMatch(/un numéro de téléphone et un nom de personne.*Décrivez le besoin seul/);
  // The refusal repeats nothing of what was typed: it goes through the logs of the caller.
  expect(JSON.stringify(refus)).not.toMatch(/Durand|06 12/);
  expect(texteSansDonnee('   ', 'corps.message', '2026-11-23')).toEqual({ ok: true, valeur: undefined });
});

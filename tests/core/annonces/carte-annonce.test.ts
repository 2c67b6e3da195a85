import { carteDAnnonce } from '../../../core/annonces/carte-annonce.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';

const RENCONTRE = uneRencontre({
  id: '7',
  titre: 'Le *logement* des jeunes',
  thematique: 'Logement',
  debut: '2026-12-11T09:00:00Z',
  lieu: 'Maison des services',
  commune: 'Cézac',
  objectif: 'Qui oriente, et vers où.',
  lienReunion: 'https://teams.example/secret',
  compteRendu: 'Lou Exemple a dit oui.',
  contraintes: 'Une garde d’enfants',
});
const LIEN = 'https://maillage.example/rencontres.html#rencontre%2F7';
const net = (carte: unknown): string => JSON.stringify(carte).replace(/[\u00A0\u202F]/g, ' ');

test('l’annonce dit quand, où, pourquoi, et mène à la rencontre ; rien de la réunion, rien de personne', () => {
  const carte = carteDAnnonce({ sujet: 'planifiee', rencontre: RENCONTRE, lien: LIEN });
  const dit = net(carte);
  for (const mot of ['Vendredi 11 décembre 2026 à 10 h', 'Maison des services, Cézac', 'Qui oriente', LIEN])
    expect(dit).toContain(mot);
  for (const tu of ['secret', 'Lou Exemple', 'garde d’enfants']) expect(dit).not.toContain(tu);
});

test('un lecteur d’écran entend ce qui est annoncé et quand, sans texte saisi', () => {
  const { speak, fallbackText } = carteDAnnonce({ sujet: 'planifiee', rencontre: RENCONTRE, lien: LIEN });
  expect(net(speak)).toBe('"Une rencontre est planifiée, vendredi 11 décembre 2026 à 10 h."');
  expect(fallbackText).toContain('logement');
});

test('un titre qui porterait des marques est montré tel quel', () => {
  expect(net(carteDAnnonce({ sujet: 'planifiee', rencontre: RENCONTRE, lien: LIEN }).body)).toContain(
    'Le \\\\*logement\\\\* des jeunes',
  );
});

test('le compte rendu s’annonce sans son texte ni l’objectif', () => {
  const dit = net(carteDAnnonce({ sujet: 'compte-rendu', rencontre: RENCONTRE, lien: LIEN }));
  expect(dit).toContain('Lire le compte rendu');
  for (const tu of ['Lou Exemple', 'Qui oriente']) expect(dit).not.toContain(tu);
});

import { strFromU8, unzipSync } from 'fflate';
import type { OrdreDuJour } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { documentOrdreDuJour } from '../../functions/rencontres/document-ordre-du-jour.ts';

const rencontre = {
  titre: 'Parentalité : « qui fait quoi ? » & permanences',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: '2026-12-10T13:30:00Z',
  dureeMinutes: 60,
  lieu: 'Salle des fêtes',
  commune: 'Cavignac',
  objectif: undefined,
  gardeEnfants: 'Sur place, dès 3 ans',
};
const odj: OrdreDuJour = {
  version: 1,
  etabliLe: '2026-11-23T09:00:00Z',
  dureeMinutes: 60,
  points: [
    { titre: 'Accueil', type: 'Information', source: 'ouverture', origine: 'Tour de table', debut: 0, duree: 10 },
    {
      titre: 'Un dépliant commun',
      type: 'Décision',
      source: 'point-propose',
      origine: 'Proposé par une structure',
      debut: 10,
      duree: 50,
    },
  ],
  ecartes: [{ titre: 'Les horaires', type: 'Échange', source: 'point-propose', raison: 'Il manquait 15 minutes.' }],
};

const fichiers = async (valeurs: Partial<typeof rencontre> = {}) => {
  const lus = unzipSync(await documentOrdreDuJour(odj, { ...rencontre, ...valeurs }));
  return (nom: string): string => strFromU8(lus[nom] ?? new Uint8Array());
};
const texteDe = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

test('le document dit l’heure de Paris de chaque point, sa durée, son origine et son type', async () => {
  const texte = texteDe((await fichiers())('word/document.xml'));
  for (const attendu of [
    '14\u00A0h\u00A030',
    '14\u00A0h\u00A040',
    '10\u00A0min',
    'Un dépliant commun',
    'Tour de table',
    'Décision',
    'Il manquait 15 minutes.',
    'jeudi 10 décembre 2026',
    'Garde d’enfants\u00A0: Sur place, dès 3 ans',
  ]) {
    expect(texte).toContain(attendu);
  }
});

test('titres, en-têtes de tableau et langue sont ceux d’un document accessible', async () => {
  const lire = await fichiers();
  const corps = lire('word/document.xml');
  expect(corps).toContain('<w:pStyle w:val="Title"/>');
  expect([...corps.matchAll(/<w:pStyle w:val="Heading1"\/>/g)]).toHaveLength(3);
  expect([...corps.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(2);
  expect(lire('word/styles.xml')).toContain('fr-FR');
  expect(lire('docProps/core.xml')).toContain('Parentalité');
});

test('le nom de la rencontre garde ses signes, sans abîmer le document', async () => {
  expect(texteDe((await fichiers())('word/document.xml'))).toContain('& permanences');
});

test('sans date, les points se repèrent en minutes', async () => {
  const texte = texteDe((await fichiers({ debut: undefined as unknown as string }))('word/document.xml'));
  expect(texte).toContain('10\u00A0min');
  expect(texte).not.toContain('14\u00A0h');
});

import { ordreDuJourEnHtml } from '../../../core/ordre-du-jour/en-html.ts';
import { ordreDuJour } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { texteVisible } from '../../../core/textes/html.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';

const rencontre = uneRencontre({
  titre: 'Parents : <où> en sommes-nous ?',
  debut: '2026-07-02T12:30:00Z',
  lieu: 'Salle des fêtes',
  objectif: 'Se connaître\nDécider',
  acces: 'Rampe par la cour',
});
const odj = ordreDuJour.parse({
  version: 1,
  etabliLe: '2026-06-01T08:00:00Z',
  dureeMinutes: 60,
  points: [
    { titre: 'Accueil', type: 'Information', source: 'ouverture', origine: 'Tour de table', debut: 0, duree: 10 },
    {
      titre: 'Le dépliant',
      type: 'Décision',
      source: 'ajoute',
      origine: '',
      debut: 20,
      duree: 40,
      verrouille: true,
      sousPoints: ['Le texte & le tirage'],
      presente: { structure: '3', nom: 'Foyer rural' },
    },
  ],
  ecartes: [
    { titre: 'Le budget', type: 'Échange', source: 'point-propose', raison: 'Il ne restait aucune minute.' },
    { titre: 'Hors sujet', type: 'Échange', source: 'point-propose', raison: 'Retiré.', motif: 'retire' },
  ],
});

describe('ordre du jour à imprimer', () => {
  const html = ordreDuJourEnHtml(odj, rencontre);
  const lire = (page: string) => texteVisible(page).replace(/[\u00A0\u202F]/g, ' ');
  const dit = lire(html);

  test('chaque point a son heure, ses minutes, ses sous-points, qui le présente', () => {
    for (const attendu of [
      '14 h 30 Accueil',
      '14 h 50 Le dépliant',
      'Le texte & le tirage',
      'Présenté par Foyer rural',
    ])
      expect(dit).toContain(attendu);
    expect(dit).toContain('Temps libre 10 min');
    expect(dit).toContain('Accès : Rampe par la cour');
    expect(dit).toContain('Jeudi 2 juillet 2026 à 14 h 30');
  });

  test('ce qui attend la prochaine fois se dit, ce qui est refusé non', () => {
    expect(dit).toContain('Le budget');
    expect(dit).not.toContain('Hors sujet');
  });

  test('rien de ce qui est écrit ne devient une balise', () => {
    expect(html).toContain('&lt;où&gt;');
    expect(html).not.toContain('<où>');
  });

  test('sans date, les points se repèrent en minutes', () => {
    expect(lire(ordreDuJourEnHtml(odj, { ...rencontre, debut: undefined }))).toContain('20 min Le dépliant');
  });
});

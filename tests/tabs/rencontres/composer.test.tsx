/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { participations } from '../../../core/lists/participations.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { ordreDuJour } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { Composer } from '../../../tabs/rencontres/ordre-du-jour/Composer.tsx';
import { uneParticipation, uneRencontre, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const point = (titre: string, source: string, debut: number, duree: number, valeurs: object = {}) => ({
  titre,
  type: 'Échange',
  source,
  origine: '',
  debut,
  duree,
  ...valeurs,
});

const odj = ordreDuJour.parse({
  version: 1,
  etabliLe: '2026-11-20T08:00:00Z',
  dureeMinutes: 90,
  points: [
    point('Accueil', 'ouverture', 0, 10),
    point('Budget', 'point-propose', 10, 20, { reference: { liste: 'PointsOrdreDuJour', id: '4' } }),
    point('Visite', 'ajoute', 30, 30),
    point('Clôture', 'cloture', 60, 10),
  ],
  ecartes: [point('Bilan', 'decision-non-faite', 0, 5)].map(({ debut: _, ...p }) => ({ ...p, raison: 'Trop long.' })),
});

let rang = 0;
let recues: ReturnType<typeof dessiner>['recues'];
let ferme: jest.Mock;
beforeEach(() => {
  rang += 1;
  // A draft is kept by rencontre.
  const rencontre = uneRencontre({ id: String(100 + rang), debut: '2026-12-10T13:30:00Z', dureeMinutes: 90 });
  ferme = jest.fn();
  ({ recues } = dessiner(<Composer peutPrevenir rencontre={rencontre} odj={odj} fermer={ferme} />, {
    lignes: {
      [structures.name]: [uneStructure({ id: '7', nom: 'Foyer rural (exemple)' })],
      [participations.name]: [uneParticipation({ rencontre: rencontre.id, structure: '7' })],
    },
    reponses: { enregistrer: { id: rencontre.id, eTag: '"2,2"', ordreDuJour: odj, texte: '', prevenues: 0 } },
  }));
});

const liste = () => screen.getByRole('list', { name: 'Points à l’ordre du jour' });
const titres = () =>
  within(liste())
    .getAllByRole('spinbutton')
    .map((champ) => champ.getAttribute('aria-label')?.replace(/^Minutes de «\u00A0|\u00A0»$/g, ''));
const bouton = (nom: string) => screen.getByRole('button', { name: nom });
const dit = () => screen.getAllByRole('status')[0]?.textContent;

test('Alt et les flèches déplacent le point, disent sa place et son heure, et le clavier y reste', () => {
  const monter = bouton('Monter «\u00A0Visite\u00A0»');
  monter.focus();
  fireEvent.keyDown(monter, { key: 'ArrowUp', altKey: true });
  expect(titres()).toEqual(['Accueil', 'Visite', 'Budget', 'Clôture']);
  expect(dit()).toBe('Visite\u00A0: 2e sur 4, à 14\u00A0h\u00A040.');
  expect(document.activeElement).toBe(monter);
  fireEvent.click(bouton('Descendre «\u00A0Visite\u00A0»'));
  expect(titres()).toEqual(['Accueil', 'Budget', 'Visite', 'Clôture']);
});

test('glissé par sa poignée, le point tombe où on le lâche ; lâché ailleurs, il reste', () => {
  const dataTransfer = { setData: jest.fn(), setDragImage: jest.fn() };
  const ligne = (titre: string) => {
    const trouvee = within(liste()).getByText(titre).closest('li');
    if (trouvee === null) throw new Error(`${titre} n’est pas dans la liste.`);
    return trouvee;
  };
  const poignee = (titre: string) => ligne(titre).querySelector('[draggable="true"]') ?? ligne(titre);
  fireEvent.dragStart(poignee('Visite'), { dataTransfer });
  fireEvent.dragOver(ligne('Accueil'));
  fireEvent.drop(ligne('Accueil'));
  fireEvent.dragEnd(poignee('Visite'));
  expect(titres()).toEqual(['Visite', 'Accueil', 'Budget', 'Clôture']);
  fireEvent.dragStart(poignee('Budget'), { dataTransfer });
  fireEvent.dragOver(ligne('Visite'));
  fireEvent.dragEnd(poignee('Budget'));
  expect(titres()).toEqual(['Visite', 'Accueil', 'Budget', 'Clôture']);
});

test('en haut de la liste, monter dit pourquoi rien ne bouge', () => {
  fireEvent.click(bouton('Monter «\u00A0Accueil\u00A0»'));
  expect(dit()).toBe('Accueil est déjà en premier.');
});

test('un point verrouillé reste à son heure quand les autres sont rééquilibrés', () => {
  fireEvent.click(bouton('Verrouiller «\u00A0Visite\u00A0»'));
  fireEvent.click(bouton('Rééquilibrer'));
  fireEvent.keyDown(within(liste()).getByText('Visite'), { key: 'ArrowUp', altKey: true });
  expect(dit()).toBe('Visite est verrouillé\u00A0: il garde sa place.');
  const lignes = within(liste()).getAllByRole('listitem');
  expect(lignes[2]?.textContent).toContain('15\u00A0h');
  expect(screen.getByText('1 h 30 sur 1 h 30')).toBeTruthy();
});

test('ce qui dépasse la durée se dit, et ne part pas', () => {
  fireEvent.change(screen.getByRole('spinbutton', { name: /Visite/ }), { target: { value: '70' } });
  expect(screen.getByText(/dépassent la durée de la rencontre de 20 minutes/)).toBeTruthy();
  fireEvent.click(bouton('Enregistrer'));
  expect(recues.filter(({ route }) => route.endsWith('enregistrer'))).toEqual([]);
});

test('ajouté, remis et déplacé, tout part ensemble avec la version lue', async () => {
  fireEvent.click(bouton('Ajouter un point'));
  const dialogue = within(await screen.findByRole('dialog'));
  fireEvent.change(dialogue.getByLabelText(/^Titre/), { target: { value: 'Le forum' } });
  fireEvent.change(dialogue.getByLabelText('Sous-points'), { target: { value: 'Qui tient un stand\n\nLe matériel ' } });
  await waitFor(() => expect(dialogue.getByRole('option', { name: 'Foyer rural (exemple)' })).toBeTruthy());
  fireEvent.change(dialogue.getByLabelText('Présenté par'), { target: { value: '7' } });
  fireEvent.click(dialogue.getByRole('button', { name: 'Valider' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Remettre «\u00A0Bilan\u00A0» à l’ordre du jour' }));
  expect(titres()).toEqual(['Accueil', 'Budget', 'Visite', 'Le forum', 'Bilan', 'Clôture']);
  await act(async () => fireEvent.click(bouton('Enregistrer')));
  await waitFor(() => expect(ferme).toHaveBeenCalled());
  const [envoi] = recues.filter(({ route }) => route.endsWith('enregistrer'));
  expect(envoi?.corps).toMatchObject({
    eTag: `"${100 + rang},1"`,
    ecartes: [],
    points: [
      { titre: 'Accueil', debut: 0 },
      { titre: 'Budget', reference: { id: '4' } },
      { titre: 'Visite' },
      {
        titre: 'Le forum',
        source: 'ajoute',
        debut: 60,
        duree: 10,
        presente: '7',
        sousPoints: ['Qui tient un stand', 'Le matériel'],
      },
      { titre: 'Bilan', duree: 5 },
      { titre: 'Clôture', debut: 75 },
    ],
  });
});

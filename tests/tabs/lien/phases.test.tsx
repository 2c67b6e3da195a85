/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { fireEvent, render, screen } from '@testing-library/preact';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { ContexteDuLien } from '../../../tabs/lien/lien.ts';
import { chargerLesPhases, PHASES } from '../../../tabs/lien/phases.ts';
import { RencontrePage } from '../../../tabs/lien/RencontrePage.tsx';

const JETON = 'abc.def.ghi';
const unePage = (autre: Partial<PageDeRencontre> = {}, rencontre: Partial<PageDeRencontre['rencontre']> = {}) =>
  ({
    nature: 'rencontre',
    expireLe: '2026-12-18',
    dejaRepondu: false,
    rencontre: {
      structure: 'Le Relais',
      titre: 'Loger les jeunes',
      thematique: 'Logement',
      etat: 'Planifiée',
      passee: false,
      quand: 'mardi 15 décembre 2026 à 9 h 30',
      duree: '2 heures',
      modalite: 'En présence',
      organisatrices: [],
      aSavoir: [],
      ordreDuJour: [],
      ...rencontre,
    },
    ...autre,
  }) satisfies PageDeRencontre;

const INVITATION = { remplacantDit: false, besoinsDits: false };
const ARRIVEE = { dite: false };
const UN_DOCUMENT = { id: '01ABC', nom: 'Plan.pdf', taille: '12\u00A0Ko', deposeLe: '24 novembre 2026' };

beforeAll(() => Object.assign(window, { scrollTo: () => undefined }));

async function montrer(page: PageDeRencontre, phases = PHASES): Promise<void> {
  const chargees = await chargerLesPhases(page, phases);
  const lien = { jeton: JETON, demande: undefined, aller: () => undefined, rouvrir: () => undefined };
  render(
    <ContexteDuLien.Provider value={lien}>
      <RencontrePage page={page} phases={chargees} />
    </ContexteDuLien.Provider>,
  );
}

test.each<[string, PageDeRencontre, readonly string[]]>([
  ['datée, elle demande si l’on vient', unePage({ invitation: INVITATION, points: [] }), ['avant']],
  ['une heure avant, elle le demande encore', unePage({ invitation: INVITATION, arrivee: ARRIVEE }), ['avant', 'jour']],
  ['commencée, elle ne demande que si l’on est là', unePage({ arrivee: ARRIVEE }), ['jour']],
  ['passée, elle dit la suite', unePage({}, { passee: true }), ['apres']],
  [
    'avec des documents, elle les donne',
    unePage({ documents: [UN_DOCUMENT] }, { passee: true }),
    ['apres', 'documents'],
  ],
  ['annulée, elle ne demande rien', unePage({}, { passee: true, etat: 'Annulée' }), []],
])('une phase n’est demandée que par la page qui la montre : %s', async (_dit, page, attendues) => {
  const demandees: string[] = [];
  const noter = <P extends keyof typeof PHASES>(nom: P): (typeof PHASES)[P] => ({
    ...PHASES[nom],
    charger: () => {
      demandees.push(nom);
      return PHASES[nom].charger() as never;
    },
  });
  await montrer(page, {
    avant: noter('avant'),
    jour: noter('jour'),
    apres: noter('apres'),
    documents: noter('documents'),
  });
  expect(demandees).toEqual(attendues);
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
});

test('une heure avant, on dit que l’on est là sans perdre la question à laquelle on répond', async () => {
  await montrer(unePage({ invitation: INVITATION, arrivee: ARRIVEE, points: [] }));
  expect(screen.getByRole('button', { name: 'Je suis là' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Envoyer ma réponse' })).toBeTruthy();
  expect(screen.getByText('Proposer un sujet')).toBeTruthy();
});

test('une partie qui ne vient pas est dite, le reste se lit, et « Réessayer » charge la page de nouveau par le même lien', async () => {
  const perdue = { ...PHASES.avant, charger: () => Promise.reject(new TypeError('Failed to fetch')) };
  await montrer(unePage({ invitation: INVITATION }), { ...PHASES, avant: perdue });
  expect(screen.getByRole('alert').textContent).toContain('Une partie de cette page n’a pas pu s’ouvrir.');
  expect(screen.getByText(/mardi 15 décembre 2026 à 9 h 30/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Envoyer ma réponse' })).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(JETON);
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(window.location.hash).toBe(`#jeton=${JETON}`);
});

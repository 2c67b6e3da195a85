/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { DecisionDePage } from '../../../core/contrats/decisions.ts';
import { MesDecisions } from '../../../tabs/lien/apres/MesDecisions.tsx';
import { ContexteDuLien } from '../../../tabs/lien/lien.ts';

const DECISION: DecisionDePage = {
  id: '4',
  eTag: '"4,1"',
  titre: 'Imprimer le dépliant',
  echeance: 'dimanche 20 décembre 2026',
  enRetard: false,
  etat: 'À faire',
  motDit: false,
  deSoi: false,
};

/** What the API is asked, in order; it answers with the decision as it becomes. */
function montrer(devient: Partial<DecisionDePage>): object[] {
  const recus: object[] = [];
  const fetch = async (adresse: URL | string, options?: { readonly body?: string }) => {
    const configuration = String(adresse).endsWith('configuration.json');
    if (!configuration) recus.push(JSON.parse(options?.body ?? '{}'));
    const corps = configuration
      ? {
          clientId: 'x',
          locataire: 'x',
          graphUrl: '/graph',
          apiUrl: '/api',
          siteId: 'x',
          portees: { graph: ['x'], api: ['x'] },
        }
      : { decision: { ...DECISION, ...devient }, dejaFait: false };
    return { ok: true, status: 200, json: async () => corps };
  };
  Object.assign(globalThis, { fetch });
  const lien = { jeton: 'abc', demande: undefined, aller: () => undefined, rouvrir: () => undefined };
  render(
    <ContexteDuLien.Provider value={lien}>
      <MesDecisions decisions={[DECISION]} />
    </ContexteDuLien.Provider>,
  );
  return recus;
}
const cliquer = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const choisir = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

test('dite faite d’un geste, elle le montre, et l’on peut se reprendre sur sa nouvelle version', async () => {
  const recus = montrer({ etat: 'Faite', dit: 'Faite', eTag: '"4,2"', deSoi: true });
  expect(screen.getByText('À faire. À faire pour le dimanche 20 décembre 2026.')).toBeTruthy();
  choisir('C’est fait');
  cliquer(/^Envoyer/);
  await screen.findByText(/C’est noté\s: c’est fait/);
  expect(screen.getByText(/^C’est fait\. À faire pour/)).toBeTruthy();
  cliquer(/^Je me suis trompé/);
  await waitFor(() => expect(recus).toHaveLength(2));
  // The button has left: the keyboard goes on from what is said of it.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('C’est effacé. La décision est comme avant.'));
  expect(recus).toEqual([
    { jeton: 'abc', suite: '4', eTag: '"4,1"', dit: 'Faite' },
    { jeton: 'abc', suite: '4', eTag: '"4,2"', dit: 'Rien' },
  ]);
});

test('« on n’y arrivera pas » demande ce qui empêche avant de partir', async () => {
  const recus = montrer({ dit: 'N’y arrivera pas', motDit: true });
  cliquer(/^Envoyer/);
  expect(screen.getByRole('alert').textContent).toBe('Choisissez une réponse.');
  choisir('On n’y arrivera pas');
  cliquer(/^Envoyer/);
  expect(screen.getByRole('alert').textContent).toBe('Dites en quelques mots ce qui empêche.');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'La salle est prise.' } });
  cliquer(/^Envoyer/);
  await screen.findByText(/La coordination décidera de la suite/);
  expect(recus).toEqual([
    { jeton: 'abc', suite: '4', eTag: '"4,1"', dit: 'N’y arrivera pas', mot: 'La salle est prise.' },
  ]);
});

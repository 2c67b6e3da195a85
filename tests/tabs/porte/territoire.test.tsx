/**
 * @jest-environment jsdom
 * @jsxImportSource preact
 */
import { fireEvent, render, screen } from '@testing-library/preact';
import { PortePage } from '../../../tabs/porte/PortePage.tsx';

const CONFIGURATION = {
  clientId: 'x',
  locataire: 'x',
  graphUrl: '/graph',
  apiUrl: '/api',
  siteId: 'x',
  territoire: 'pays-a',
  portees: { graph: ['x'], api: ['x'] },
};
const OUVERTE = {
  porte: '12.0.cle',
  territoire: 'Pays A',
  titre: 'Rencontre',
  quand: 'demain',
  structures: [],
  codes: false,
};

test('le code court part avec le territoire de la page, quand l’installation en sert plusieurs', async () => {
  const recus: unknown[] = [];
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(globalThis, {
    fetch: async (adresse: URL | string, options?: { readonly body?: string }) => {
      const configuration = String(adresse).endsWith('configuration.json');
      if (!configuration) recus.push(JSON.parse(options?.body ?? '{}'));
      return { ok: true, status: 200, json: async () => (configuration ? CONFIGURATION : OUVERTE) };
    },
  });
  render(<PortePage page="telephone" cle="" />);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'BCD FGH' } });
  fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
  await screen.findByText(/Aucune structure n’est nommée|Dites le nom/);
  expect(recus).toEqual([{ porte: 'BCDFGH', territoire: 'pays-a' }]);
});

/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { LigneDeSuite } from '../../../tabs/rencontres/components/LigneDeSuite.tsx';
import { unContact, uneStructure, uneSuite } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const STRUCTURE = uneStructure({ id: '5', nom: 'Le Relais' });
const CAMILLE = unContact({ id: '7', structure: '5', nom: 'Camille Exemple', oid: 'o', tid: 't' });
const COORDINATION: Acteur = { profil: 'coordination', id: 'c.t', structures: [] };
const PARTENAIRE: Acteur = { profil: 'partenaire', id: 'o.t', structures: ['5'] };
const decision = (valeurs: Partial<Suite> = {}) =>
  uneSuite({
    id: '1',
    titre: 'Relire le dépliant',
    structure: '5',
    etat: 'À faire',
    echeance: '2026-12-20',
    ...valeurs,
  });

const montrer = (suite: Suite, acteur: Acteur) =>
  dessiner(
    <ul>
      <LigneDeSuite suite={suite} porteuse={STRUCTURE} acteur={acteur} jour="2026-11-24" />
    </ul>,
    {
      lignes: { Contacts: [CAMILLE] },
      reponses: { 'suites/1/dire': { id: '1', eTag: '"2"', dejaFait: false } },
    },
  );
// jsdom lays nothing out.
beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: () => undefined }));

const DIRE = { name: 'Dire où on en est\u00A0: Relire le dépliant' };

test('la structure qui porte dit qu’elle n’y arrivera pas, avec ce qui l’empêche ; sans un mot, rien ne part', async () => {
  const { recues } = montrer(decision(), PARTENAIRE);
  expect(screen.queryByRole('combobox')).toBeNull();
  fireEvent.click(screen.getByRole('button', DIRE));
  fireEvent.click(await screen.findByRole('radio', { name: 'On n’y arrivera pas' }));
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await screen.findByText('Dites en quelques mots ce qui empêche.');
  expect(recues).toEqual([]);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'La salle est prise.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() =>
    expect(recues.map((r) => r.corps)).toEqual([
      { eTag: decision().eTag, structure: '5', dit: 'N’y arrivera pas', mot: 'La salle est prise.' },
    ]),
  );
});

const DITE = { dit: 'N’y arrivera pas', mot: 'La salle est prise.', ditLe: '2026-11-23T09:00:00Z' } as const;

test('la coordination lit qui l’a dit, quand, par où et pourquoi ; elle garde l’état', async () => {
  montrer(decision({ ...DITE, ditPar: '7', ditCanal: 'Lien personnel' }), COORDINATION);
  await screen.findByText(/par Camille Exemple, le lundi 23 novembre 2026, par son lien$/);
  expect(screen.getByText(/La salle est prise/)).toBeTruthy();
  expect(screen.getByText('À décider')).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'État de la décision Relire le dépliant' })).toBeTruthy();
  expect(screen.queryByRole('button', DIRE)).toBeNull();
});

test('seule la personne qui l’a dit se voit proposer de se reprendre', async () => {
  const { recues } = montrer(decision({ ...DITE, ditPar: '7', ditCanal: 'Onglet' }), PARTENAIRE);
  await screen.findByText(/Camille Exemple/);
  fireEvent.click(screen.getByRole('button', DIRE));
  fireEvent.click(await screen.findByRole('button', { name: 'Reprendre ce que j’ai dit' }));
  await waitFor(() => expect(recues[0]?.corps).toEqual({ eTag: decision().eTag, structure: '5', dit: 'Rien' }));
});

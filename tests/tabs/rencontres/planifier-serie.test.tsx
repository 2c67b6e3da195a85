/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aujourdhui, depuisHeureLocale, plusJours } from '../../../core/temps/heure-locale.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { Planifier } from '../../../tabs/rencontres/serie/Planifier.tsx';
import { uneParticipation, uneRencontre, uneSollicitation, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const JOUR = aujourdhui(new Date().toISOString());
const aDix = (jours: number): string => depuisHeureLocale(`${plusJours(JOUR, jours)}T10:00:00`);
const seance = (id: string, jours: number) =>
  uneRencontre({ id, etat: 'À planifier', serie: '1', debut: aDix(jours), evenementId: undefined });
const SEANCES = [seance('7', 20), seance('8', 50)];
const demandee = (id: string, jours: number) =>
  uneSollicitation({ id, cle: `fiche-s1-${id}`, structure: '1', envoyeeLe: aDix(-jours) });
const lignes = {
  Structures: [uneStructure({ id: '1', nom: 'Trop demandée' })],
  Rencontres: SEANCES,
  Participations: SEANCES.map(({ id }) =>
    uneParticipation({ id, cle: `${id}-1`, rencontre: id, structure: '1', statut: 'Invité' }),
  ),
  Sollicitations: [demandee('1', 25), demandee('2', 3)],
};

test('avant plusieurs séances, on lit laquelle passerait au-dessus du budget une fois les précédentes parties, et on la fait attendre', async () => {
  const planifiee = { id: '7', eTag: '"2"', etat: 'Planifiée', dejaFait: false, invites: 1, sansAdresse: [] };
  const { recues } = dessiner(<Planifier siennes={SEANCES} />, {
    lignes,
    reponses: { 'rencontres/7/planifier': planifiee, 'rencontres/8/planifier': { ...planifiee, id: '8' } },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Planifier dans Teams' }));
  // Alone, the next sitting takes nobody above.
  await waitFor(() => expect(screen.getByRole('dialog')).toBeTruthy());
  expect(screen.queryByText(/au-dessus de son budget/)).toBeNull();
  fireEvent.change(screen.getByLabelText(/Quelles séances/), { target: { value: '2' } });
  const dit = await screen.findByText(/1 structure serait au-dessus de son budget/);
  expect(within(dit.closest('[role="group"], div') as HTMLElement).getByText(/4 demandes avec celle-ci/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText(new RegExp(`À partir du ${dateCourte(aDix(5))}`)));
  fireEvent.click(screen.getByRole('button', { name: 'Créer les réunions et inviter' }));
  await waitFor(() =>
    expect(recues.filter(({ route }) => route.endsWith('/planifier')).map(({ corps }) => corps.reports)).toEqual([
      [],
      [{ structure: '1', le: plusJours(JOUR, 5) }],
    ]),
  );
});

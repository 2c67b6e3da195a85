/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { Resultats } from '../../../tabs/sondages/components/Resultats.tsx';
import { dessiner } from '../dessiner.tsx';

const creneau = (id: string, debut: string, valeurs: Partial<SondageLu['creneaux'][number]>) => ({
  id,
  debut,
  dureeMinutes: 60,
  oui: 0,
  siBesoin: 0,
  non: 0,
  sansReponse: 0,
  rang: 1,
  peutGagner: true,
  ...valeurs,
});
const SONDAGE = {
  id: '2',
  eTag: '"1"',
  etat: 'Ouvert',
  ouvert: true,
  quorum: 2,
  invitees: 2,
  ontRepondu: 2,
  creneaux: [
    creneau('c1', '2026-12-10T13:30:00Z', { oui: 1, non: 1 }),
    creneau('c2', '2026-12-11T09:00:00Z', { non: 2, rang: 2, peutGagner: false }),
  ],
  organisation: {
    votes: [
      { structure: '1', nom: 'CAF (exemple)', indispensable: true, reponses: { c1: 'Non', c2: 'Non' } },
      { structure: '2', nom: 'MSA (exemple)', indispensable: false, reponses: { c1: 'Oui', c2: 'Non' } },
    ],
  },
} as unknown as SondageLu;
const dessinerLes = (sondage: SondageLu, peutRetenir = true) =>
  dessiner(<Resultats rencontre="7" sondage={sondage} peutRetenir={peutRetenir} relire={() => undefined} />, {});
const rang = (debut: RegExp) => screen.getByRole('row', { name: debut });

test('un créneau où personne ne peut venir n’a pas de bouton : il dit quoi faire', () => {
  dessinerLes(SONDAGE);
  const refuse = rang(/11 décembre/);
  expect(within(refuse).queryByRole('button')).toBeNull();
  expect(within(refuse).getByText('Personne ne peut venir')).toBeTruthy();
  expect(refuse.textContent).toContain('ajoutez des créneaux');
});

test('aucun créneau refusé de toutes n’est « en tête », même premier', () => {
  const refuse = { ...SONDAGE, creneaux: [creneau('c1', '2026-12-10T13:30:00Z', { non: 2 })] };
  dessinerLes(refuse);
  expect(screen.queryByText('En tête')).toBeNull();
});

test('avant de confirmer, la page dit qui d’indispensable a refusé et que le quorum manque', async () => {
  dessinerLes(SONDAGE);
  fireEvent.click(within(rang(/10 décembre/)).getByRole('button', { name: /^Retenir/ }));
  const dialogue = await screen.findByRole('dialog');
  expect(dialogue.textContent?.replace(/\s/g, ' ')).toMatch(
    /ne peut pas venir : CAF \(exemple\)\.Quorum non atteint : 1 structure disponible, il en faut 2\./,
  );
});

test('rien ne s’y oppose : la question ne met en garde de rien', async () => {
  dessinerLes({ ...SONDAGE, quorum: undefined, organisation: { votes: [] } } as unknown as SondageLu);
  fireEvent.click(within(rang(/10 décembre/)).getByRole('button', { name: /^Retenir/ }));
  await screen.findByRole('dialog');
  expect(screen.queryByText('Avant de retenir ce créneau')).toBeNull();
});

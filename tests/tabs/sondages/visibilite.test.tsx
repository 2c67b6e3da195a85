/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { MonVote } from '../../../tabs/sondages/components/MonVote.tsx';
import { Visibilite } from '../../../tabs/sondages/components/Visibilite.tsx';
import { SONDAGE } from '../../../tabs/sondages/textes.ts';
import { dessiner } from '../dessiner.tsx';

const sondage = (valeurs: Partial<SondageLu>) =>
  ({
    id: '2',
    eTag: '"1"',
    ontRepondu: 0,
    reponsesVisibles: false,
    creneaux: [{ id: 'c1', debut: '2026-12-10T08:30:00Z', dureeMinutes: 60 }],
    ...valeurs,
  }) as unknown as SondageLu;
const VOTE = { structure: '12', nom: 'CAF (exemple)', indispensable: false, reponses: { c1: 'Oui' } } as const;
const LIBELLE = /visibles de tous les invités/;
const voter = (valeurs: Partial<SondageLu>) =>
  dessiner(
    <MonVote sondage={sondage(valeurs)} vote={VOTE} titre="Votre réponse" avis={SONDAGE.lue} fait={() => undefined} />,
    { reponses: { 'sondages/2/votes': { dejaFait: false } } },
  );

test('qui vote lit, avant de répondre, que les autres invités le liront ; sa réponse dit qu’il l’a lu', async () => {
  const { recues } = voter({ reponsesVisibles: true });
  expect(screen.getByText(/^Votre réponse sera lue par les autres invités/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la réponse' }));
  await waitFor(() => expect(recues.at(-1)?.corps).toMatchObject({ lueParLesInvites: true }));
});

test('d’un sondage qui n’est pas ouvert au groupe, rien de tel n’est dit', async () => {
  const { recues } = voter({});
  expect(screen.queryByText(/sera lue/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la réponse' }));
  await waitFor(() => expect(recues.at(-1)?.corps).toMatchObject({ lueParLesInvites: false }));
});

test('on ouvre les réponses au groupe avant la première, on les referme après ; on ne les ouvre plus ensuite', async () => {
  const dessinerLa = (valeurs: Partial<SondageLu>) =>
    dessiner(<Visibilite sondage={sondage(valeurs)} relire={() => undefined} />, {
      reponses: { 'sondages/2/visibilite': { id: '2', eTag: '"2"', dejaFait: false } },
    });
  const avant = dessinerLa({});
  fireEvent.click(screen.getByRole('switch', { name: LIBELLE }));
  await waitFor(() => expect(avant.recues.at(-1)?.corps).toEqual({ eTag: '"1"', visibles: true }));
  avant.unmount();
  const apres = dessinerLa({ ontRepondu: 2, reponsesVisibles: true });
  fireEvent.click(screen.getByRole('switch', { name: LIBELLE }));
  await waitFor(() => expect(apres.recues.at(-1)?.corps).toEqual({ eTag: '"1"', visibles: false }));
  apres.unmount();
  dessinerLa({ ontRepondu: 1 });
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.getByText(/restent à qui organise/)).toBeTruthy();
});

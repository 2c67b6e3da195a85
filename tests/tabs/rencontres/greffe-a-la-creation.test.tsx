/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { SAISIE_VIDE } from '../../../tabs/rencontres/creation.ts';
import { GreffeALaCreation } from '../../../tabs/rencontres/greffe/GreffeALaCreation.tsx';
import { uneParticipation, uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = '2026-11-24T09:00:00Z';
const SAISIE = { ...SAISIE_VIDE, titre: 'Les permanences', thematique: 'Parentalité', dureeMinutes: 90 };
const invite = (id: string) => ({ id, raison: 'Même thématique' });
const HOTE = uneRencontre({ id: '5', titre: 'Le comité', etat: 'Planifiée', debut: '2026-12-03T13:00:00Z' });
const monde = {
  lignes: {
    Rencontres: [HOTE],
    Participations: ['1', '2'].map((structure) =>
      uneParticipation({ id: structure, cle: `5-${structure}`, rencontre: '5', structure, statut: 'Invité' }),
    ),
  },
  reponses: { 'rencontres/greffees': { id: '9', hote: '5', dejaFait: false } },
};
const faites: string[] = [];
const laGreffe = (ids: readonly string[], role?: 'Informé') => (
  <GreffeALaCreation
    {...{ saisie: SAISIE, cle: 'formulaire-0001', maintenant: MAINTENANT }}
    invites={ids.map((id) => ({ ...invite(id), ...(role === undefined ? {} : { role }) }))}
    faite={(hote) => faites.push(hote)}
  />
);

test('avant de créer, la moitié des mêmes structures réunies bientôt se dit, et un geste y met le point', async () => {
  const { recues } = dessiner(laGreffe(['1', '2', '3']), monde);
  fireEvent.click(await screen.findByRole('button', { name: /^Y ajouter un point/ }));
  const dialogue = await screen.findByRole('dialog');
  expect(dialogue.textContent?.replace(/\s/g, ' ')).toContain('3 h de réunion évitées, toutes structures comptées.');
  fireEvent.click(within(dialogue).getByText('Y ajouter un point'));
  await screen.findByText('Le point est proposé, la rencontre n’a pas été créée.');
  expect(faites).toEqual(['5']);
  const envois = recues.filter(({ route }) => route.includes('rencontres'));
  expect(envois.map(({ route }) => route)).toEqual([expect.stringContaining('rencontres/greffees')]);
  expect(envois[0]?.corps).toMatchObject({ cle: 'formulaire-0001', hote: '5', minutesDuPoint: 30, dureeMinutes: 90 });
});

test.each([
  ['moins de la moitié d’entre elles y vont', ['1', '3', '4'], undefined],
  ['personne n’est encore retenu', [], undefined],
  ['celles qu’on retient ne sont qu’informées', ['1', '2'], 'Informé' as const],
])('rien ne se dit quand %s', async (_quoi, ids, role) => {
  dessiner(
    <>
      {laGreffe(ids, role)}
      <section aria-label="témoin">{laGreffe(['1', '2'])}</section>
    </>,
    monde,
  );
  const temoin = screen.getByRole('region', { name: 'témoin' });
  await within(temoin).findByRole('button', { name: /^Y ajouter un point/ });
  expect(screen.getAllByRole('button', { name: /^Y ajouter un point/ })).toHaveLength(1);
});

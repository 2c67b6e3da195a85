/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { ChargeDeStructure } from '../../../tabs/sollicitations/components/ChargeDeStructure.tsx';
import { ChoixDePersonne } from '../../../tabs/sollicitations/components/ChoixDePersonne.tsx';
import { InvitationAuBudget } from '../../../tabs/sollicitations/components/InvitationAuBudget.tsx';
import {
  unContact,
  uneParticipation,
  uneRencontre,
  uneSollicitation,
  uneStructure,
} from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = depuisHeureLocale('2026-11-24T10:00:00');
const invitee = (structure: string) =>
  uneParticipation({ id: structure, cle: `7-${structure}`, rencontre: '7', structure, statut: 'Invité' });
const demande = (id: string, structure: string, valeurs = {}) =>
  uneSollicitation({ id, cle: `fiche-s${structure}-${id}`, structure, envoyeeLe: '2026-11-20T09:00:00Z', ...valeurs });
const lignes = {
  Structures: [uneStructure({ id: '1', nom: 'Trop demandée' }), uneStructure({ id: '2', nom: 'Tranquille' })],
  Rencontres: [
    uneRencontre({ id: '7', etat: 'À planifier', debut: '2027-01-12T08:00:00Z', ordreDuJour: undefined }),
    uneRencontre({ id: '8', titre: 'Café des parents', etat: 'Planifiée', planifieeLe: '2026-11-12T09:00:00Z' }),
  ],
  Participations: [
    invitee('1'),
    invitee('2'),
    uneParticipation({ id: '3', cle: '8-1', rencontre: '8', structure: '1', statut: 'Invité' }),
  ],
  Sollicitations: [demande('1', '1'), demande('2', '1'), demande('3', '2')],
};

test('avant d’envoyer, on lit qui passerait au-dessus de son budget, et ce qui lui a été demandé', async () => {
  dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/1 structure serait au-dessus de son budget/)).toBeTruthy();
  expect(screen.getByText(/Trop demandée.* 4 demandes avec celle-ci/)).toBeTruthy();
  expect(screen.getByText(/Invitation \(Outlook\), « Café des parents », le 12\/11\/2026/)).toBeTruthy();
  expect(screen.queryByText(/Tranquille/)).toBeNull();
});

test('sous son budget, rien ne s’affiche', async () => {
  const { container } = dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} />, {
    lignes: { ...lignes, Sollicitations: [] },
  });
  await new Promise((resoudre) => setTimeout(resoudre, 0));
  expect(container.textContent).toBe('');
});

test('la fiche dit la charge d’une structure, ligne à ligne, ou qu’il n’y en a pas', async () => {
  const { unmount } = dessiner(<ChargeDeStructure structure="1" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/3 demandes en 30 jours, pour un budget de 3/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  unmount();
  dessiner(<ChargeDeStructure structure="9" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/Rien ne lui a été demandé en 30 jours/)).toBeTruthy();
});

test('on choisit d’écrire plus tard, le jour où la structure repasse sous son budget', async () => {
  const changer = jest.fn();
  const reports = { jours: new Map(), changer, limite: '2026-12-30T17:00:00Z' };
  dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} reports={reports} />, { lignes });
  fireEvent.click(await screen.findByLabelText(/À partir du 12\/12\/2026/));
  expect(changer).toHaveBeenCalledWith(new Map([['1', '2026-12-12']]));
});

test('si elle n’y repasse que trop tard pour répondre, c’est dit et rien n’est proposé', async () => {
  const reports = { jours: new Map(), changer: () => undefined, limite: '2026-12-01T17:00:00Z' };
  dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} reports={reports} />, { lignes });
  expect(await screen.findByText(/trop tard pour répondre/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('on choisit à qui écrire, avec ce qui a été demandé à chacun', async () => {
  const personne = (id: string, nom: string) => unContact({ id, nom, structure: '1', principal: id === '31' });
  const contacts = [personne('31', 'Camille Un'), personne('32', 'Dominique Deux')];
  const sollicitations = [demande('1', '1', { contact: '31' }), demande('2', '1', { contact: '31' })];
  const { recues } = dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} />, {
    lignes: { ...lignes, Contacts: contacts, Sollicitations: sollicitations },
    reponses: { 'rencontres/7/contact': { eTag: '"2"', dejaFait: false } },
  });
  const choix = await screen.findByLabelText(/À qui écrire/);
  expect([...choix.querySelectorAll('option')].map((o) => o.textContent)).toEqual([
    expect.stringContaining('Camille Un (3 demandes'),
    expect.stringContaining('Dominique Deux (rien demandé'),
  ]);
  fireEvent.change(choix, { target: { value: '32' } });
  await waitFor(() => expect(recues.at(-1)?.corps).toMatchObject({ structure: '1', contact: '32' }));
});

test('un courriel déjà prévu pour la même personne peut porter cette demande aussi', async () => {
  const changer = jest.fn();
  const reports = { jours: new Map(), changer, limite: '2026-12-30T17:00:00Z' };
  const prevu = uneSollicitation({
    id: '9',
    cle: 'invitation-s1-r8-invitation',
    structure: '1',
    nature: 'Invitation',
    rencontre: '8',
    etat: 'À envoyer',
    envoyeeLe: undefined,
    pasAvant: depuisHeureLocale('2026-12-05T08:30:00'),
  });
  dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} reports={reports} />, {
    lignes: { ...lignes, Sollicitations: [...lignes.Sollicitations, prevu] },
  });
  fireEvent.click(await screen.findByLabelText(/courriel déjà prévu pour la même personne, le 05\/12\/2026/));
  expect(changer).toHaveBeenCalledWith(new Map([['1', '2026-12-05']]));
  expect(screen.getByLabelText(/À partir du 12\/12\/2026/)).toBeTruthy();
});

test('pour un rappel, qui n’en veut pas n’est pas proposé', async () => {
  const personne = (id: string, valeurs = {}) => unContact({ id, nom: `Personne ${id}`, structure: '1', ...valeurs });
  const contacts = [personne('31'), personne('32', { sansRappel: true }), personne('33')];
  dessiner(
    <ChoixDePersonne
      {...{ structure: '1', thematique: undefined, demandes: [], choisie: undefined }}
      choisir={() => undefined}
      rappel
    />,
    { lignes: { ...lignes, Contacts: contacts } },
  );
  const choix = await screen.findByLabelText(/À qui écrire/);
  expect([...choix.querySelectorAll('option')].map((o) => o.value)).toEqual(['31', '33']);
});

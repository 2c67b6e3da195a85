/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur } from '../../../core/droits/droits.ts';
import { CarnetDeBord } from '../../../tabs/rencontres/carnet/CarnetDeBord.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MOI: Acteur = { profil: 'coordination', id: 'moi.ici', structures: [] };
const note = (id: string, par: string, texte: string) => ({
  ...{ id, eTag: `"${id},1"`, cle: id, rencontre: '7', observeeLe: '2026-11-24', texte, par },
});
const ouvrir = (reponses: Readonly<Record<string, object>> = {}, acteur = MOI) =>
  dessiner(<CarnetDeBord rencontre={uneRencontre({ id: '7' })} acteur={acteur} maintenant="2026-11-24T09:00:00Z" />, {
    lignes: { Carnet: [note('1', 'moi.ici', 'La mienne'), note('2', 'autre.ici', 'Une autre')] },
    reponses,
  });
const champ = () => screen.findByLabelText<HTMLTextAreaElement>('Ce que vous avez observé');

beforeEach(() => localStorage.clear());

test('on change ses notes, et l’on lit celles des autres', async () => {
  ouvrir();
  expect(await screen.findByText('Une autre')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Modifier la note/ })).toHaveLength(1);
});

test('d’une note dont l’auteur ne co-organise plus, la coordination décide ; de celle d’un auteur en place, non', async () => {
  const contact = { id: '5', nom: 'Camille', structure: '3', actif: true, oid: 'elle', tid: 'ici' };
  const place = { id: '8', rencontre: '7', structure: '3', organisateur: '5' };
  const notes = [{ ...note('1', 'elle.ici', 'La sienne'), parQuiCoorganise: true }];
  const avec = (Participations: object[]) =>
    dessiner(<CarnetDeBord rencontre={uneRencontre({ id: '7' })} acteur={MOI} maintenant="2026-11-24T09:00:00Z" />, {
      lignes: { Carnet: notes, Contacts: [contact], Participations },
    });
  const enPlace = avec([place]);
  expect(await screen.findByText('La sienne')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Retirer la note/ })).toBeNull();
  enPlace.unmount();
  avec([]);
  expect(await screen.findByRole('button', { name: /^Retirer la note/ })).toBeTruthy();
  expect(screen.getByText(/ne co-organise plus/)).toBeTruthy();
});

test('chacun lit qui lira ses notes', async () => {
  ouvrir({}, { ...MOI, profil: 'invite' });
  expect(await screen.findByText(/^Vos notes sont lues de vous et de la coordination/)).toBeTruthy();
});

test('sans réseau, la note reste sur l’appareil ; rouverte, elle repart sous la même clé', async () => {
  const sans = ouvrir();
  fireEvent.change(await champ(), { target: { value: 'Salle trop petite' } });
  fireEvent.click(screen.getByRole('button', { name: 'Garder cette note' }));
  await waitFor(() => expect(sans.recues.filter(({ route }) => route.endsWith('carnet'))).toHaveLength(1));
  sans.unmount();

  const avec = ouvrir({ 'rencontres/7/carnet': { id: '9', dejaFait: false } });
  expect((await champ()).value).toBe('Salle trop petite');
  fireEvent.click(screen.getByRole('button', { name: 'Garder cette note' }));
  await waitFor(async () => expect((await champ()).value).toBe(''));
  const cles = [...sans.recues, ...avec.recues].flatMap(({ corps }) => corps.cle ?? []);
  expect(new Set(cles).size).toBe(1);
  expect(localStorage.length).toBe(0);
});

/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Annulation } from '../../../tabs/rencontres/annulation/Annulation.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const nommees = (...noms: readonly string[]) => noms.map((nom, rang) => ({ structure: String(rang + 1), nom }));
const ouvrir = (qui: Record<string, unknown> = {}) => {
  const rendu = dessiner(<Annulation rencontre={uneRencontre({ id: '7' })} />, {
    lignes: {},
    reponses: {
      'rencontres/7/annuler': {
        ...{ id: '7', eTag: 'e', etat: 'Annulée', dejaFait: false, aSuivre: 0 },
        ...{ parOutlook: [], parCourriel: [], aAppeler: [], ...qui },
      },
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Annuler la rencontre' }));
  return rendu;
};

test('dit avant qui est prévenu, par quelle voie, et qui est à appeler ; puis le fait, avec le motif', async () => {
  const { recues } = ouvrir({
    parOutlook: nommees('Amicale'),
    parCourriel: nommees('Bibliothèque', 'Club'),
    aAppeler: nommees('Sans adresse'),
  });
  const dialogue = within(await screen.findByRole('alertdialog'));
  expect((await dialogue.findByText(/l’annulation d’Outlook/)).textContent).toContain('Amicale');
  expect(dialogue.getByText(/reçoivent un courriel/).textContent).toContain('Bibliothèque, Club');
  expect(dialogue.getByText(/à appeler/).textContent).toContain('Sans adresse');
  expect(recues.map(({ corps }) => corps)).toEqual([expect.objectContaining({ simuler: true })]);
  fireEvent.change(dialogue.getByRole('textbox'), { target: { value: 'Salle inondée' } });
  fireEvent.click(dialogue.getByRole('button', { name: 'Annuler la rencontre et prévenir' }));
  await screen.findByText(/3 structures sont prévenues. 1 structure reste à appeler/);
  expect(recues.at(-1)?.corps).toMatchObject({ motif: 'Salle inondée' });
});

test('personne n’ayant été sollicité, le dit, et le bouton ne promet rien', async () => {
  ouvrir();
  await screen.findByText(/personne n’est prévenu/);
  expect(screen.getByRole('button', { name: 'Annuler sans prévenir' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /et prévenir/ })).toBeNull();
});

test('une longue liste est repliée, avec le nombre', async () => {
  ouvrir({ parCourriel: nommees(...Array.from({ length: 9 }, (_, rang) => `Structure ${rang}`)) });
  const repli = await screen.findByText('Voir les 9 noms');
  expect(repli.closest('details')?.open).toBe(false);
  await waitFor(() => expect(repli.closest('details')?.textContent).toContain('Structure 8'));
});

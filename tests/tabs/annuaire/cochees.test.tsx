/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import BarreDesCochees from '../../../tabs/annuaire/cochees/BarreDesCochees.tsx';
import { ListeResultats } from '../../../tabs/annuaire/components/ListeResultats.tsx';
import { cocher, toutDecocher, useCochees } from '../../../tabs/commun/cochees.ts';
import { AjouterLesCochees } from '../../../tabs/rencontres/invites/AjouterLesCochees.tsx';
import { uneStructure } from '../../core/annuaire/une-structure.ts';
import { dessiner } from '../dessiner.tsx';

const NOMS = ['Le Fil', 'La Régie', 'Le Relais'];
const STRUCTURES = NOMS.map((nom, rang) => uneStructure({ id: String(rang + 1), nom }));
const ouvertes: string[] = [];

function Liste() {
  const cochees = useCochees();
  return (
    <>
      <output data-testid="cochees">{[...cochees].join(',')}</output>
      <ListeResultats
        resultats={{
          structures: STRUCTURES,
          nombre: STRUCTURES.length,
          entier: true,
          raisons: new Map(),
          demanderRaisons: () => undefined,
        }}
        question="tout"
        ouverte={undefined}
        revenueDe={undefined}
        maintenant="2026-11-24T09:00:00Z"
        ouvrir={(id) => ouvertes.push(id)}
        cochees={cochees}
      />
    </>
  );
}

// jsdom times nothing.
beforeAll(() => Object.assign(performance, { mark: () => undefined }));
beforeEach(() => {
  toutDecocher();
  ouvertes.length = 0;
});

/** jsdom measures nothing, so that the list draws no row: what is ticked is read where it is kept. */
const lesCochees = () => screen.getByTestId('cochees').textContent;

test('au clavier, Espace coche, Entrée ouvre, Contrôle et A coche tout puis rien', async () => {
  dessiner(<Liste />, {});
  const liste = await screen.findByRole('listbox');
  expect(liste.getAttribute('aria-multiselectable')).toBe('true');
  fireEvent.keyDown(liste, { key: 'ArrowDown' });
  fireEvent.keyDown(liste, { key: ' ' });
  expect(lesCochees()).toBe('2');
  expect(ouvertes).toEqual([]);
  fireEvent.keyDown(liste, { key: 'Enter' });
  expect(ouvertes).toEqual(['2']);
  fireEvent.keyDown(liste, { key: 'a', ctrlKey: true });
  expect(lesCochees()).toBe('2,1,3');
  fireEvent.keyDown(liste, { key: 'a', ctrlKey: true });
  expect(lesCochees()).toBe('');
});

describe('la barre', () => {
  const barre = (trouvees: readonly string[] | undefined) =>
    dessiner(<BarreDesCochees trouvees={trouvees} estLa={(id) => id !== '9'} />, {
      lignes: {
        Rencontres: [
          { id: '4', titre: 'Logement', etat: 'Planifiée', debut: '2999-01-10T09:00:00Z', dureeMinutes: 60 },
          { id: '5', titre: 'Passée', etat: 'Tenue', debut: '2020-01-10T09:00:00Z', dureeMinutes: 60 },
        ],
      },
    });
  const dit = (): string => screen.getByRole('status').textContent?.replace(/[\u00A0\u202F]/g, ' ') ?? '';

  test('garde ce qui est coché quand la recherche change, et dit combien en sont hors ; une fiche sortie ne compte plus', async () => {
    cocher(['1', '2', '9'], true);
    const avant = barre(['1', '2', '3']);
    expect(dit()).toBe('2 structures cochées');
    avant.unmount();
    barre(['3']);
    expect(dit()).toBe('2 structures cochées, dont 2 hors de cette recherche');
    fireEvent.click(screen.getByRole('button', { name: 'Tout cocher (1)' }));
    expect(dit()).toBe('3 structures cochées, dont 2 hors de cette recherche');
    fireEvent.click(screen.getByRole('button', { name: 'Ne rien cocher' }));
    expect(dit()).toMatch(/^Aucune structure cochée/);
  });

  test('« Tout cocher » ne s’offre pas tant que tout ce qui répond n’est pas là', () => {
    barre(undefined);
    expect(screen.queryByRole('button', { name: /^Tout cocher/ })).toBeNull();
  });

  test('inviter mène à une rencontre neuve ou à venir, et n’envoie rien', async () => {
    cocher(['1'], true);
    const { recues } = barre(['1']);
    fireEvent.click(screen.getByRole('button', { name: 'Inviter' }));
    const dialogue = await screen.findByRole('dialog');
    await within(dialogue).findByText(/^Logement, /);
    const liens = within(dialogue)
      .getAllByRole('link')
      .map((l) => decodeURIComponent(l.getAttribute('href') ?? ''));
    expect(liens.map((href) => href.split('#')[1])).toEqual(['nouvelle', 'rencontre/4/inviter']);
    expect(recues).toEqual([]);
  });
});

test('en invitant, les cochées que l’on n’a pas déjà choisies s’ajoutent d’un geste', async () => {
  cocher(['1', '2', '3'], true);
  const ajouter = jest.fn();
  dessiner(<AjouterLesCochees aProposer={(id) => id !== '2'} ajouter={ajouter} />, {});
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter les 2 structures cochées dans l’annuaire' }));
  expect(ajouter).toHaveBeenCalledWith(['1', '3']);
});

test('ce qui est coché se retrouve dans un autre onglet de la même fenêtre, en numéros seuls', async () => {
  cocher(['12', '7'], true);
  expect(Object.values({ ...sessionStorage })).toEqual(['["12","7"]']);
  toutDecocher();
  await waitFor(() => expect(sessionStorage.length).toBe(0));
});

/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { saisieEntiere, type Touches } from '../../../tabs/annuaire/fiche/form.ts';
import { Repertoire } from '../../../tabs/annuaire/fiche/Repertoire.tsx';
import { useReprises } from '../../../tabs/annuaire/fiche/useReprises.ts';
import { dessiner } from '../dessiner.tsx';

const TROUVEE = {
  valeurs: {
    nom: 'LA CABANE (EXEMPLE)',
    siret: '10000010800009',
    adresse: '12 RUE DES ECOLES',
    codePostal: '33920',
    commune: 'SAINT-SAVIN',
    communeInsee: '33473',
  },
  siege: true,
  ferme: false,
};

let envoi: unknown;
function Page({ depart }: { readonly depart: Touches }) {
  const [touches, setTouches] = useState(depart);
  const saisie = { ...saisieEntiere(), ...touches };
  const changer = (valeurs: Touches) => setTouches((avant) => ({ ...avant, ...valeurs }));
  const { duRepertoire, reprendre } = useReprises(saisie, changer);
  envoi = { touches, duRepertoire };
  return (
    <>
      <Repertoire saisie={saisie} communes={new Map([['33473', 'Saint-Savin']])} reprendre={reprendre} />
      <button type="button" onClick={() => changer({ nom: 'La Cabane' })}>
        Renommer
      </button>
    </>
  );
}
const ouvrir = (depart: Touches, reponses: Readonly<Record<string, object>>) =>
  dessiner(<Page depart={depart} />, { reponses });
const chercher = (texte: string) => {
  fireEvent.change(screen.getByLabelText(/^SIRET ou nom/), { target: { value: texte } });
  fireEvent.keyDown(screen.getByLabelText(/^SIRET ou nom/), { key: 'Enter' });
};
const coche = (nom: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name: nom, hidden: true });

test('ce qui est vide est coché d’avance, ce qui remplacerait une valeur ne l’est pas ; la commune prend son nom d’ici', async () => {
  ouvrir({ nom: 'La cabane', codePostal: '33920' }, { 'annuaire/repertoire': { trouvees: [TROUVEE] } });
  chercher('cabane');
  fireEvent.click(await screen.findByText('Choisir'));
  expect(coche(/^Nom/).checked).toBe(false);
  expect(screen.getByText(/^Remplacerait/).textContent).toContain('La cabane');
  expect(coche(/^SIRET\s/).checked).toBe(true);
  expect(screen.getByText(/33920 \(déjà ainsi\)/)).toBeTruthy();
  fireEvent.click(screen.getByText(/^Reprendre 4 valeurs/));
  expect(envoi).toEqual({
    touches: {
      nom: 'La cabane',
      codePostal: '33920',
      siret: '10000010800009',
      adresse: '12 RUE DES ECOLES',
      commune: 'Saint-Savin',
      communeInsee: '33473',
    },
    duRepertoire: ['siret', 'adresse', 'commune', 'communeInsee'],
  });
});

test('retapé après, un champ n’est plus dit venir du répertoire', async () => {
  ouvrir({}, { 'annuaire/repertoire': { trouvees: [TROUVEE] } });
  chercher('cabane');
  fireEvent.click(await screen.findByText('Choisir'));
  fireEvent.click(screen.getByText(/^Reprendre 6 valeurs/));
  expect(envoi).toMatchObject({ duRepertoire: expect.arrayContaining(['nom']) as unknown });
  fireEvent.click(screen.getByText('Renommer'));
  expect(envoi).toMatchObject({
    touches: { nom: 'La Cabane' },
    duRepertoire: expect.not.arrayContaining(['nom']) as unknown,
  });
});

test('un numéro faux ne part pas ; un répertoire qui ne répond pas laisse la saisie', async () => {
  const { recues } = ouvrir({ nom: 'La cabane' }, {});
  chercher('10000010800008');
  expect(await screen.findByText(/vérifiez ses 14 chiffres/)).toBeTruthy();
  expect(recues).toEqual([]);
  chercher('cabane');
  await waitFor(() => expect(recues).toHaveLength(1));
  await screen.findByText('Réessayer');
  expect(envoi).toMatchObject({ touches: { nom: 'La cabane' } });
});

/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { PointageRapide } from '../../../tabs/rencontres/emargement/PointageRapide.tsx';
import { type LignePresence, oublier, type Saisies } from '../../../tabs/rencontres/presences.ts';
import { uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const CAF = uneStructure({ id: '1', nom: 'Caisse d’allocations familiales', sigle: 'CAF' });
const MISSION = uneStructure({ id: '2', nom: 'Mission locale' });
const COLLEGE = uneStructure({ id: '3', nom: 'Collège des Vignes' });
const INDEX = creerIndex([CAF, MISSION, COLLEGE]);

function Feuille() {
  const [saisies, setSaisies] = useState<Saisies>({
    '1': { structure: '1', statut: 'Invité' },
    '2': { structure: '2', statut: 'Excusé', personnes: 2 },
  });
  const poser = (ligne: LignePresence) => setSaisies((s) => ({ ...s, [ligne.structure]: ligne }));
  return (
    <>
      <PointageRapide
        lignes={[CAF, MISSION].map((structure) => ({ structure, ligne: saisies[structure.id] as LignePresence }))}
        index={INDEX}
        poser={poser}
        remettre={(id, avant) => (avant === undefined ? setSaisies((s) => oublier(s, id)) : poser(avant))}
      />
      <output aria-label="noté">{JSON.stringify(saisies)}</output>
    </>
  );
}

const champ = () => screen.getByRole('combobox', { name: 'Pointer une structure présente' });
const taper = (texte: string) => fireEvent.change(champ(), { target: { value: texte } });
const touche = (key: string, reste: object = {}) => fireEvent.keyDown(champ(), { key, ...reste });
const notees = () => JSON.parse(screen.getByLabelText('noté').textContent ?? '{}') as Record<string, LignePresence>;
const dit = () => screen.getAllByRole('status')[0]?.textContent;

beforeEach(() => dessiner(<Feuille />, {}));

test('les premières lettres puis Entrée marquent la structure présente, le disent, et le champ attend la suivante', () => {
  taper('caf 3');
  touche('Enter');
  expect(notees()['1']).toEqual({ structure: '1', statut: 'Présent', personnes: 3 });
  expect(dit()).toBe('Caisse d’allocations familiales\u00A0: présente, 3 personnes');
  expect(champ()).toHaveProperty('value', '');
});

test('Ctrl + Z remet chaque ligne comme elle était, la dernière d’abord', () => {
  for (const lettres of ['caf', 'ml']) {
    taper(lettres);
    touche('Enter');
  }
  expect(notees()['2']).toEqual({ structure: '2', statut: 'Présent', personnes: 2 });
  touche('z', { ctrlKey: true });
  expect(notees()['2']).toEqual({ structure: '2', statut: 'Excusé', personnes: 2 });
  expect(notees()['1']?.statut).toBe('Présent');
  touche('z', { ctrlKey: true });
  expect(notees()['1']).toEqual({ structure: '1', statut: 'Invité' });
});

test('une structure de l’annuaire qui n’est pas invitée est venue sans invitation, et cela se défait', () => {
  taper('college');
  touche('Enter');
  expect(notees()['3']).toEqual({ structure: '3', statut: 'Présent', personnes: 1, sansInvitation: true });
  fireEvent.click(screen.getByRole('button', { name: /^Annuler/ }));
  expect(notees()['3']).toBeUndefined();
});

test('les flèches choisissent une autre proposition, et la choisie est dite au lecteur d’écran', () => {
  taper('c');
  const options = screen.getAllByRole('option');
  expect(champ().getAttribute('aria-activedescendant')).toBe(options[0]?.id);
  taper('m');
  touche('ArrowDown');
  touche('ArrowUp');
  touche('Enter');
  expect(notees()['2']?.statut).toBe('Présent');
});

test('des lettres qui ne disent personne n’en notent aucune', () => {
  taper('zzz');
  touche('Enter');
  expect(dit()).toContain('zzz');
  expect(notees()['1']?.statut).toBe('Invité');
});

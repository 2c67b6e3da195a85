import fc from 'fast-check';
import {
  choixDuFiltre,
  direFiltre,
  filtrerRencontres,
  lireFiltre,
  neFiltreRien,
  SANS_FILTRE,
} from '../../../core/rencontres/filtrer.ts';
import { uneRencontre } from './batisseurs.ts';

const LOGEMENT = uneRencontre({
  id: '1',
  titre: 'Loger les saisonniers',
  thematique: 'Logement',
  format: 'Comité technique',
  lieu: 'Salle des fêtes',
  commune: 'Cézac',
  communeInsee: '33123',
});
const PARENTS = uneRencontre({
  id: '2',
  titre: 'Café des parents',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  lieu: 'École Jean-Jaurès',
  commune: 'Cavignac',
  communeInsee: '33114',
});
const TOUTES = [LOGEMENT, PARENTS];
const trouvees = (filtre: Partial<typeof SANS_FILTRE>) =>
  filtrerRencontres(TOUTES, { ...SANS_FILTRE, ...filtre }).map(({ id }) => id);

test.each([
  [{}, ['1', '2']],
  [{ texte: 'cezac' }, ['1']],
  [{ texte: 'ecole jaures' }, ['2']],
  [{ texte: 'café saisonniers' }, []],
  [{ thematique: 'Logement' }, ['1']],
  [{ format: 'Rencontre thématique' }, ['2']],
  [{ commune: '33114' }, ['2']],
  [{ commune: '33114', thematique: 'Logement' }, []],
] as const)('on trouve par mot, thème, format et commune, tous à la fois : %j', (filtre, attendues) => {
  expect(trouvees(filtre)).toEqual(attendues);
});

test('l’adresse garde ce que l’on cherche', () => {
  const mot = fc.stringMatching(/^[a-zà-ÿ’ &=?#%+-]{0,20}$/);
  fc.assert(
    fc.property(mot, mot, mot, (thematique, format, commune) => {
      const filtre = { texte: 'café d’été', thematique, format, commune };
      expect(lireFiltre(direFiltre(filtre))).toEqual(filtre);
    }),
  );
  expect(direFiltre(SANS_FILTRE)).toBe('');
  expect(neFiltreRien(lireFiltre(''))).toBe(true);
});

test('le numéro ou l’adresse de quelqu’un n’y est pas écrit', () => {
  const dite = direFiltre({ ...SANS_FILTRE, texte: 'logement 06 12 34 56 78 a@exemple.example' });
  expect(lireFiltre(dite).texte.trim()).toBe('logement');
});

test('on ne propose que ce que ces rencontres disent', () => {
  expect(choixDuFiltre(TOUTES)).toEqual({
    thematiques: ['Logement', 'Parentalité'],
    formats: ['Comité technique', 'Rencontre thématique'],
    communes: [
      { insee: '33114', nom: 'Cavignac' },
      { insee: '33123', nom: 'Cézac' },
    ],
  });
});

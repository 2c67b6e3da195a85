import { preparerVisibilite } from '../../../core/sondages/montrer.ts';

const OUVERT = { etat: 'Ouvert', reponsesVisibles: false } as const;
const MONTRE = { ...OUVERT, reponsesVisibles: true } as const;

test('les réponses s’ouvrent aux invités tant que personne n’a répondu ; ensuite, elles ne peuvent que se refermer', () => {
  expect(preparerVisibilite(OUVERT, true, 0)).toEqual({ ok: true, valeur: { reponsesVisibles: true } });
  expect(preparerVisibilite(OUVERT, true, 1)).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  expect(preparerVisibilite(MONTRE, false, 12)).toEqual({ ok: true, valeur: { reponsesVisibles: false } });
});

test('ce qui est déjà ainsi n’a rien à changer, même une fois des réponses reçues', () => {
  expect(preparerVisibilite(MONTRE, true, 3)).toEqual({ ok: true, valeur: {} });
  expect(preparerVisibilite(OUVERT, false, 3)).toEqual({ ok: true, valeur: {} });
});

test('un sondage abandonné ne s’ouvre plus, il se referme encore', () => {
  expect(preparerVisibilite({ ...OUVERT, etat: 'Annulé' }, true, 0).ok).toBe(false);
  expect(preparerVisibilite({ ...MONTRE, etat: 'Annulé' }, false, 0).ok).toBe(true);
});

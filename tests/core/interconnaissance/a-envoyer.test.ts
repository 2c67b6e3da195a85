import { peutAvoirAEcrire } from '../../../core/interconnaissance/a-envoyer.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { bati } from '../indicateurs/batisseurs.ts';
import { uneLigne } from './annee.ts';

/** In Paris: 14 h 07, and the round of the day. */
const [MAINTENANT, LE_MATIN] = ['2026-11-24T13:07:00Z', '2026-11-24T07:07:00Z'];
const ligne = { ...uneLigne('1', undefined, { cloture: '2026-12-11' }), creeLe: '2026-11-20T09:00:00Z' };
const unCourriel = bati<Sollicitation>(sollicitations, (id) => ({
  cle: `cle-${id}`,
  nature: 'Interconnaissance',
  structure: '1',
  interconnaissance: ligne.id,
  canal: 'Courriel',
  etat: 'Envoyée',
}));
const peut = (faites: readonly Sollicitation[], quand = MAINTENANT, lignes = [ligne]) =>
  peutAvoirAEcrire(lignes, faites, quand);

test('rien n’est à envoyer quand toutes ont été demandées, ou ont répondu, ou ne peuvent plus répondre', () => {
  expect(peut([unCourriel()])).toBe(false);
  expect(peut([], MAINTENANT, [{ ...ligne, reponduLe: '2026-11-21T09:00:00Z' }])).toBe(false);
  expect(peut([], MAINTENANT, [{ ...ligne, cloture: '2026-11-23' }])).toBe(false);
  expect(peut([], MAINTENANT, [])).toBe(false);
});

test('un courriel dont le jour est venu part, un qui attend n’est pas relu ; sans objet, il s’abandonne', () => {
  expect(peut([unCourriel({ etat: 'À envoyer' })])).toBe(true);
  const plusTard = unCourriel({ etat: 'À envoyer', pasAvant: '2026-12-01T08:00:00Z' });
  expect(peut([plusTard])).toBe(false);
  expect(peut([plusTard], '2026-12-01T13:07:00Z')).toBe(true);
  expect(peut([plusTard], MAINTENANT, [{ ...ligne, cloture: '2026-11-23' }])).toBe(true);
});

test('une structure jamais écrite est regardée le jour où on l’interroge, puis une fois par jour', () => {
  expect(peut([])).toBe(false);
  expect(peut([], LE_MATIN)).toBe(true);
  expect(peut([], MAINTENANT, [{ ...ligne, creeLe: '2026-11-24T12:00:00Z' }])).toBe(true);
  expect(peut([{ ...unCourriel({ etat: 'Annulée' }), modifieLe: '2026-11-24T12:00:00Z' }])).toBe(true);
  expect(peut([unCourriel({ etat: 'En erreur' })])).toBe(false);
  expect(peut([unCourriel({ etat: 'En erreur' })], LE_MATIN)).toBe(true);
});

import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { aDemander, partieLe, pourquoiAppeler } from '../../../core/mises-en-lien/suivre.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';
import { uneMiseEnLien } from '../indicateurs/batisseurs.ts';

const DELAIS = { delaiMiseEnLienJours: 15, relanceMiseEnLienJours: 10 };
const FAITE = '2026-09-01';
const leJour = (n: number) => `${plusJours(FAITE, n)}T09:00:00Z`;
const m = (valeurs: Partial<MiseEnLien> = {}) =>
  uneMiseEnLien({ id: '1', faiteLe: FAITE, etat: 'Envoyée', ...valeurs });
const EN_COURS = m({ etat: 'En cours', issueDemandeur: 'En cours', reponseDemandeurLe: plusJours(FAITE, 20) });

test.each([
  [m(), 14, []],
  [m(), 15, ['demandeur suivi', 'destinataire suivi']],
  [EN_COURS, 34, ['destinataire suivi']],
  [EN_COURS, 35, ['demandeur nouvelles', 'destinataire suivi']],
  [m({ etat: 'Aboutie', issueDemandeur: 'Aboutie', reponseDemandeurLe: FAITE }), 90, ['destinataire suivi']],
] as const)('ce qui est demandé (%#)', (ligne, jour, attendu) => {
  expect(aDemander(ligne, [], DELAIS, leJour(jour)).map(({ cote, vague }) => `${cote} ${vague}`)).toEqual(attendu);
});

test.each([
  ['contredite', m({ etat: 'À clarifier' }), 1, true],
  ['envoyée, les messages ont encore le temps', m(), 35, false],
  ['envoyée, et jamais close : la question n’est pas partie', m(), 36, true],
  ['en cours, une réponse peut encore venir', EN_COURS, 55, false],
  ['en cours, sans plus de nouvelles', EN_COURS, 56, true],
  ['aboutie', m({ etat: 'Aboutie' }), 300, false],
  ['sans réponse', m({ etat: 'Sans réponse' }), 300, false],
] as const)('un appel : %s', (_, ligne, jour, attendu) => {
  expect(pourquoiAppeler(ligne, [], DELAIS, leJour(jour)) !== undefined).toBe(attendu);
});

test('une mise en lien qui a attendu : le suivi et l’appel comptent du jour où elle est partie, écrit sur son seul envoi', () => {
  const part = {
    id: '9',
    cle: 'mise-en-lien-1-presentation',
    nature: 'Mise en lien',
    canal: 'Courriel',
    etat: 'Envoyée',
    miseEnLien: '1',
    structure: m().destinataire,
    pasAvant: leJour(10),
    envoyeeLe: leJour(10),
  } as unknown as Sollicitation;
  expect(partieLe(m(), [])).toBe(FAITE);
  expect(partieLe(m(), [part])).toBe(plusJours(FAITE, 10));
  expect(aDemander(m(), [part], DELAIS, leJour(24))).toEqual([]);
  expect(aDemander(m(), [part], DELAIS, leJour(25))).toHaveLength(2);
  expect(pourquoiAppeler(m(), [part], DELAIS, leJour(45))).toBeUndefined();
  expect(pourquoiAppeler(m(), [part], DELAIS, leJour(46))).toBeDefined();
});

import { changerFicheAction, nouvelleFicheAction } from '../../../core/plan/changer-fiche-action.ts';
import { uneFicheAction } from '../indicateurs/batisseurs.ts';

const FICHE = uneFicheAction({
  id: '4',
  plan: 'CTG',
  axe: 'Axe 3',
  enjeu: 'Se connaître',
  porteuses: ['12'],
  modalites: ['Écrire'],
});
const LE = '2026-11-30T09:00:00Z';
const coordination = { par: 'coordination', maintenant: LE } as const;
const structure = (id: string) => ({ par: { structure: id }, maintenant: LE }) as const;

test('ne s’écrit que ce qui change, avec son histoire : ni compte, ni nom', () => {
  const change = changerFicheAction(FICHE, { axe: 'Axe 3', enjeu: ' Se reconnaître ' }, coordination);
  expect(change).toEqual({
    ok: true,
    valeur: {
      champsChanges: ['enjeu'],
      patch: {
        enjeu: 'Se reconnaître',
        provenance: [
          {
            champ: 'enjeu',
            par: 'coordination',
            canal: 'Onglet',
            le: LE,
            avant: 'Se connaître',
            apres: 'Se reconnaître',
          },
        ],
      },
    },
  });
});

test('rien de changé ne s’écrit pas, une valeur vidée se vide', () => {
  expect(changerFicheAction(FICHE, { enjeu: 'Se connaître', moyensHumains: '' }, coordination)).toEqual({
    ok: true,
    valeur: { patch: {}, champsChanges: [] },
  });
  const vide = changerFicheAction(FICHE, { enjeu: '' }, coordination);
  expect(vide.ok && vide.valeur.patch).toMatchObject({ enjeu: undefined });
});

test('une structure change la fiche qu’elle porte, et celle-là seule', () => {
  const oui = changerFicheAction(FICHE, { etapes: [{ titre: 'Écrire', faiteLe: '2026-11-30' }] }, structure('12'));
  expect(oui.ok && oui.valeur.patch).toMatchObject({
    modalites: ['Écrire | faite 2026-11-30'],
    provenance: [{ champ: 'modalites', par: '12' }],
  });
  expect(changerFicheAction(FICHE, { enjeu: 'x' }, structure('13'))).toMatchObject({
    ok: false,
    refus: { code: 'interdit' },
  });
});

test.each([
  ['axe', { axe: 'Axe 1' }],
  ['plan', { plan: 'Un autre' }],
  ['numero', { numero: '9' }],
  ['porteuses', { porteuses: ['12', '13'] }],
  ['ordre', { ordre: 3 }],
])('elle ne change pas ce qui place l’action dans le plan : %s', (champ, saisie) => {
  const refus = changerFicheAction(FICHE, { enjeu: 'x', ...saisie }, structure('12'));
  expect(refus).toMatchObject({ ok: false, refus: { code: 'interdit', champs: [{ chemin: `champs.${champ}` }] } });
});

test('ce qui place l’action et n’a pas changé ne gêne pas : le formulaire peut tout renvoyer', () => {
  const change = changerFicheAction(FICHE, { axe: 'Axe 3', porteuses: ['12'], enjeu: 'x' }, structure('12'));
  expect(change.ok && change.valeur.champsChanges).toEqual(['enjeu']);
});

test('une fiche neuve garde la clé de sa demande', () => {
  const neuve = nouvelleFicheAction({ titre: 'Aller vers', plan: 'CTG' }, { cle: 'abcdefgh', maintenant: LE });
  expect(neuve).toMatchObject({ titre: 'Aller vers', plan: 'CTG', cleSource: 'saisie:abcdefgh' });
});

import fc from 'fast-check';
import { aAnnoncer, aDire, aExecuter, JOURS_DE_PREAVIS } from '../../../core/conservation/annoncer.ts';
import { direCompteRendu, etapeSuivante } from '../../../core/conservation/executer.ts';
import type { Echeance } from '../../../core/conservation/preparer.ts';
import type { AnnonceDeConservation } from '../../../core/lists/annonces-de-conservation.list.ts';
import { joursEntre } from '../../../core/temps/heure-locale.ts';

const MAINTENANT = '2026-11-01T04:30:00Z';
const echeance = (ids: readonly string[], regle: Echeance['regle'] = 'contacts'): Echeance => ({
  regle,
  mois: 36,
  limite: '2023-11-01',
  dues: ids.map((id) => ({
    ligne: { id, eTag: '"1"', creeLe: '', modifieLe: '' },
    depuis: '2020-01-01',
    libelle: `Odile ${id}`,
  })),
});
const rangee = (valeurs: object, id = '1'): AnnonceDeConservation =>
  ({ id, eTag: '"1"', creeLe: MAINTENANT, modifieLe: MAINTENANT, ...valeurs }) as AnnonceDeConservation;

test('ce qui est dû est annoncé une fois par mois et par règle, trente jours avant, sans rien des personnes', () => {
  const [annonce, ...reste] = aAnnoncer([echeance(['4', '7']), echeance([], 'journal')], [], MAINTENANT);
  expect(reste).toEqual([]);
  expect(annonce).toMatchObject({ cle: '2026-11 contacts', etat: 'Annoncée', prevueLe: '2026-12-01', annoncees: 2 });
  expect(annonce?.lignes).toEqual({ restantes: ['4', '7'], lot: [] });
  expect(JSON.stringify(annonce)).not.toContain('Odile');
  expect(joursEntre('2026-11-01', annonce?.prevueLe ?? '')).toBe(JOURS_DE_PREAVIS);
  expect(aAnnoncer([echeance(['4', '9'])], [rangee(annonce ?? {})], MAINTENANT)).toEqual([]);
});

test('un mois dit à la coordination n’est plus augmenté ; ce qui attend n’est pas annoncé deux fois, ce qui est arrêté l’est de nouveau', () => {
  const enAttente = rangee({
    cle: '2026-10 contacts',
    regle: 'contacts',
    etat: 'Annoncée',
    lignes: { restantes: ['4'], lot: ['5'] },
  });
  const annoncees = (annonces: readonly AnnonceDeConservation[]) =>
    aAnnoncer([echeance(['4', '5', '9'])], annonces, MAINTENANT).map((a) => a.lignes?.restantes);
  expect(annoncees([enAttente])).toEqual([['9']]);
  expect(annoncees([{ ...enAttente, etat: 'Arrêtée', lignes: undefined }])).toEqual([['4', '5', '9']]);
  expect(annoncees([rangee({ cle: '2026-11 journal', regle: 'journal', signaleeLe: MAINTENANT })])).toEqual([]);
});

test.each([
  ['Annoncée', '2026-11-01', true],
  ['En cours', '2026-10-01', true],
  ['Annoncée', '2026-11-02', false],
  ['Arrêtée', '2026-10-01', false],
  ['Faite', '2026-10-01', false],
] as const)('%s, prévue le %s : s’exécute le 1er novembre, %s', (etat, prevueLe, attendu) => {
  const annonce = rangee({ cle: '2026-09 contacts', etat, prevueLe, signaleeLe: '2026-10-01T04:30:00Z' });
  expect(aExecuter([annonce], MAINTENANT)).toEqual(attendu ? [annonce] : []);
});

test('ce dont personne n’a été averti ne s’exécute pas, et reste à dire ; dit plus tard, trente jours plus tard', () => {
  const une = rangee({ cle: '2026-09 contacts', etat: 'Annoncée', prevueLe: '2026-10-01' });
  const autre = rangee({ cle: '2026-09 journal', etat: 'Annoncée', prevueLe: '2026-10-01' }, '2');
  expect(aExecuter([une, autre], MAINTENANT)).toEqual([]);
  expect(aDire([autre, une])).toEqual([[une, autre]]);
  const dites = (signaleeLe: string) => [{ ...une, signaleeLe }, autre];
  expect(aExecuter(dites('2026-10-20T04:30:00Z'), MAINTENANT)).toEqual([]);
  expect(aExecuter(dites('2026-10-02T04:30:00Z'), MAINTENANT)).toHaveLength(2);
  expect(aDire(dites('2026-10-20T04:30:00Z'))).toEqual([]);
  expect(aDire([{ ...une, etat: 'Arrêtée' }])).toEqual([]);
});

test('tuée n’importe où, elle finit : tout ce qui est annoncé et encore dû est fait, rien d’autre, et les comptes tombent juste', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }).map(String), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(
      ids,
      ids,
      fc.integer({ min: 1, max: 7 }),
      // Before each act: does one die after the lists have changed, and before the row says so?
      fc.array(fc.boolean(), { maxLength: 60 }),
      (annoncees, dues, lignesParLot, morts) => {
        const encore = new Set(dues);
        const faites = new Set<string>();
        let a = rangee({
          cle: '2026-10 contacts',
          etat: 'Annoncée',
          lignes: { restantes: annoncees, lot: [] },
          annoncees: annoncees.length,
          faites: 0,
          epargnees: 0,
        });
        for (let tour = 0; a.etat !== 'Faite'; tour += 1) {
          expect(tour).toBeLessThan(200);
          const etape = etapeSuivante(a, { dues: new Set(encore), maintenant: MAINTENANT, lignesParLot });
          if (etape.genre === 'faire')
            for (const id of etape.lot) {
              encore.delete(id);
              faites.add(id);
            }
          if (morts[tour]) continue;
          a = { ...a, ...(etape.genre === 'noter' ? etape.patch : etape.apres(encore)) } as AnnonceDeConservation;
        }
        expect([...faites].toSorted()).toEqual(annoncees.filter((id) => dues.includes(id)).toSorted());
        expect([a.faites, a.epargnees]).toEqual([faites.size, annoncees.length - faites.size]);
        expect(a.lignes).toBeUndefined();
      },
    ),
  );
});

test('une ligne qui reste due après avoir été tentée est laissée : elle sera annoncée de nouveau', () => {
  const a = rangee({ lignes: { restantes: [], lot: ['4', '5'] }, faites: 3, epargnees: 1 });
  const etape = etapeSuivante(a, { dues: new Set(['4', '5']), maintenant: MAINTENANT, lignesParLot: 10 });
  if (etape.genre !== 'faire') throw new Error('Il y a un lot.');
  expect(etape.apres(new Set(['5']))).toMatchObject({ faites: 4, epargnees: 2, lignes: { restantes: [], lot: [] } });
});

test('le compte rendu d’un passage dit des nombres, et rien d’autre', () => {
  expect(direCompteRendu(rangee({ cle: '2026-10 contacts', annoncees: 3, faites: 2, epargnees: 1 }))).toBe(
    '2026-10 contacts : 3 annoncées, 2 faites, 1 laissées',
  );
});

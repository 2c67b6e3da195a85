import fc from 'fast-check';
import { cleDeSollicitation } from '../../../core/liens/solliciter.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { estDeplacee, sortDuFairePart, vagueDeChangement } from '../../../core/rencontres/faire-part.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { uneRencontre, uneSollicitation } from './batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const planifiee = uneRencontre({
  id: '6',
  etat: 'Planifiée',
  debut: '2026-12-03T13:30:00Z',
  evenementId: 'e1',
  lieu: 'Mairie',
});

test.each<readonly [string, Partial<Rencontre>, boolean]>([
  ['une autre heure', { debut: '2026-12-03T14:30:00Z' }, true],
  ['une autre durée', { dureeMinutes: 30 }, true],
  ['un autre lieu', { lieu: 'École' }, true],
  ['une autre modalité', { modalite: 'Hybride' }, true],
  ['la même heure écrite autrement', { debut: '2026-12-03T13:30:00.000Z' }, false],
  ['un autre titre', { titre: 'Autre' }, false],
])('%s : une rencontre planifiée est-elle déplacée ?', (_, valeurs, attendu) => {
  expect(estDeplacee(planifiee, { ...planifiee, ...valeurs }, MAINTENANT)).toBe(attendu);
});

test('ni une rencontre sans réunion, ni une annulée, ni une passée ne se disent déplacées', () => {
  const autreLieu = { lieu: 'École' };
  for (const valeurs of [{ evenementId: undefined }, { etat: 'Annulée' as const }, { debut: '2026-11-01T09:00:00Z' }])
    expect(estDeplacee({ ...planifiee, ...valeurs }, { ...planifiee, ...valeurs, ...autreLieu }, MAINTENANT)).toBe(
      false,
    );
});

test('quelle que soit la suite des déplacements, chacun se dit une fois, répété non', () => {
  const lieux = ['Mairie', 'École', 'Halle'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lieux), { minLength: 1, maxLength: 12 }), (suite) => {
      const faites: Sollicitation[] = [];
      let dites = 0;
      let [dernier, changements] = ['', 0];
      for (const [rang, lieu] of suite.entries()) {
        if (lieu !== dernier) changements += 1;
        dernier = lieu;
        for (let fois = 0; fois < 2; fois += 1) {
          const vague = vagueDeChangement(faites, '12', { ...planifiee, lieu });
          if (vague === undefined) continue;
          const cle = cleDeSollicitation({ nature: 'Invitation', structure: '12', rencontre: '6', vague });
          // Never a key that has served: its row would be taken for the new one.
          expect(faites.map((s) => s.cle)).not.toContain(cle);
          faites.push(uneSollicitation({ id: String(rang + 1), cle, envoyeeLe: plusMinutes(MAINTENANT, rang) }));
          dites += 1;
        }
      }
      expect(dites).toBe(changements);
    }),
  );
});

describe('un courriel écrit d’avance', () => {
  const ligne = (cle: string): Sollicitation => ({
    ...uneSollicitation({ cle, etat: 'À envoyer', envoyeeLe: undefined }),
    creeLe: MAINTENANT,
    modifieLe: MAINTENANT,
  });
  const annulation = ligne('invitation-s12-r6-annulation');
  const changement = ligne(`invitation-s12-r6-${vagueDeChangement([], '12', planifiee)}`);
  const annulee = { ...planifiee, etat: 'Annulée' as const };

  test('part une fois vrai ce qu’il dit, attend avant, s’oublie au bout d’une heure', () => {
    expect(sortDuFairePart(annulation, annulee, MAINTENANT)).toBe('envoyer');
    expect(sortDuFairePart(annulation, planifiee, MAINTENANT)).toBe('attendre');
    expect(sortDuFairePart(annulation, planifiee, plusMinutes(MAINTENANT, 60))).toBe('abandonner');
    expect(sortDuFairePart(changement, planifiee, plusMinutes(MAINTENANT, 600))).toBe('envoyer');
    expect(sortDuFairePart(changement, { ...planifiee, lieu: 'École' }, MAINTENANT)).toBe('attendre');
    expect(sortDuFairePart(changement, { ...planifiee, lieu: 'École' }, plusMinutes(MAINTENANT, 60))).toBe(
      'abandonner',
    );
  });

  test('repris après avoir été oublié, il attend de nouveau une heure', () => {
    const reprise = { ...annulation, modifieLe: plusMinutes(MAINTENANT, 180) };
    expect(sortDuFairePart(reprise, planifiee, plusMinutes(MAINTENANT, 181))).toBe('attendre');
    expect(sortDuFairePart(reprise, planifiee, plusMinutes(MAINTENANT, 240))).toBe('abandonner');
  });

  test('ne part plus quand personne n’a plus à le savoir', () => {
    expect(sortDuFairePart(changement, annulee, MAINTENANT)).toBe('abandonner');
    expect(sortDuFairePart(annulation, { ...annulee, debut: '2026-11-23T09:00:00Z' }, MAINTENANT)).toBe('abandonner');
    expect(sortDuFairePart(annulation, { ...planifiee, etat: 'Tenue' }, MAINTENANT)).toBe('abandonner');
    expect(sortDuFairePart({ ...annulation, revoquee: true }, annulee, MAINTENANT)).toBe('abandonner');
  });
});

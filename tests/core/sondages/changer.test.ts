import type { Sondage } from '../../../core/lists/sondages.list.ts';
import { clotureDeReouverture, preparerChangement } from '../../../core/sondages/changer.ts';

const RENCONTRE = { etat: 'À planifier', evenementId: undefined, dureeMinutes: 60 } as const;
const MAINTENANT = '2026-12-08T09:00:00Z';
const clos = (...debuts: string[]) =>
  ({
    etat: 'Clos',
    cloture: '2026-12-07T17:00:00Z',
    creneaux: debuts.map((debut, i) => ({ id: `c${i + 1}`, debut, dureeMinutes: 60 })),
  }) as unknown as Sondage;
const rouvrir = (sondage: Sondage, ajouts: readonly { debut: string }[] = []) => {
  const cloture = clotureDeReouverture(sondage.creneaux ?? [], MAINTENANT);
  return preparerChangement(sondage, RENCONTRE, { eTag: '', etat: 'Ouvert', cloture, ajouts: [...ajouts] }, MAINTENANT);
};

test('rouvert, un sondage se clôt dans trois jours, ou avant son premier créneau s’il vient plus tôt', () => {
  expect(rouvrir(clos('2026-12-20T09:00:00Z'))).toMatchObject({
    ok: true,
    valeur: { cloture: '2026-12-11T09:00:00Z' },
  });
  expect(rouvrir(clos('2026-12-10T09:00:00Z'))).toMatchObject({
    ok: true,
    valeur: { cloture: '2026-12-10T08:00:00Z' },
  });
});

test('un créneau passé n’empêche pas de rouvrir pour les autres ; tous passés, on dit quoi faire', () => {
  expect(rouvrir(clos('2026-12-08T08:00:00Z', '2026-12-20T09:00:00Z'))).toMatchObject({ ok: true });
  const refuse = rouvrir(clos('2026-12-08T08:00:00Z'));
  expect(refuse.ok ? '' : refuse.refus.message).toMatch(/^Tous les créneaux sont passés/);
});

test('un créneau ajouté qui ne va pas est dit là où la demande le nomme', () => {
  const refuse = rouvrir(clos('2026-12-20T09:00:00Z'), [{ debut: '2026-12-01T09:00:00Z' }]);
  expect(refuse).toMatchObject({ ok: false, refus: { champs: [{ chemin: 'corps.ajouts.0.debut' }] } });
});

import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { DEMANDEES, demandees } from '../../../core/indicateurs/listes-demandees.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import { CALCULS } from '../../../core/vocabulaires/actions.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneParticipation, uneRencontre, uneStructure, unIndicateur } from './batisseurs.ts';
import { entrees } from './entrees.ts';

/** Rows that nobody may look at. */
const fermees = (nom: string): never[] =>
  new Proxy<never[]>([], {
    get: () => {
      throw new Error(`${nom} a été lue.`);
    },
  });

const PLEINES = {
  rencontres: [
    uneRencontre({
      id: '1',
      communeInsee: LATITUDE_NORD_GIRONDE.communes[0]?.insee,
      planifieeLe: '2026-03-01T08:00:00Z',
    }),
    uneRencontre({ id: '2', debut: '2026-02-01T08:00:00Z' }),
  ],
  participations: ['1', '2'].flatMap((rencontre) =>
    ['1', '2'].map((structure) =>
      uneParticipation({ id: rencontre + structure, cle: `${rencontre}-${structure}`, rencontre, structure }),
    ),
  ),
  structures: [uneStructure({ id: '1' }), uneStructure({ id: '2' })],
  communes: LATITUDE_NORD_GIRONDE.communes,
};
const SONDAGES = [{ id: '8', rencontre: '1', creneaux: [], creneauRetenu: 'c1' } as unknown as Sondage];

test.each(CALCULS)('%s ne regarde que ce qu’il demande', (calcul) => {
  const indicateurs = [unIndicateur({ calcul })];
  const voulues = demandees(indicateurs);
  const autres = Object.fromEntries(
    DEMANDEES.map((nom) => [nom, voulues.has(nom) ? (nom === 'sondages' ? SONDAGES : []) : fermees(nom)]),
  );
  expect(() => calculerSynthese(entrees({ ...PLEINES, ...autres, indicateurs }))).not.toThrow();
});

test('sans indicateur, rien d’autre n’est demandé ; avec tous, tout l’est', () => {
  expect(demandees([]).size).toBe(0);
  expect([...demandees(CALCULS.map((calcul) => ({ calcul })))].toSorted()).toEqual([...DEMANDEES].toSorted());
});

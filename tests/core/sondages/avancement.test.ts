import fc from 'fast-check';
import { avancementDuSondage, cleDAvancement, dernierVotant } from '../../../core/sondages/avancement.ts';
import { depouiller } from '../../../core/sondages/depouiller.ts';
import type { ReponseDeVote } from '../../../core/vocabulaires/rencontres.ts';

const SONDAGE = {
  id: '8',
  creneaux: [
    { id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90 },
    { id: 'c2', debut: '2026-12-11T09:00:00Z', dureeMinutes: 90 },
    { id: 'c3', debut: '2026-12-12T09:00:00Z', dureeMinutes: 90 },
  ],
  creneauxAjoutesLe: undefined,
  indispensables: undefined,
  quorum: undefined,
};
const LE = '2026-11-24T09:00:00Z';
const invitees = (n: number, noyau: readonly string[] = []) =>
  Array.from({ length: n }, (_, i) => ({
    structure: String(i + 1),
    role: noyau.includes(String(i + 1)) ? ('Noyau' as const) : undefined,
    sansInvitation: false,
  }));
const vote = (structure: string, ...reponses: readonly ReponseDeVote[]) => ({
  structure,
  reponses: Object.fromEntries(reponses.map((r, i) => [`c${i + 1}`, r])),
  repondu: LE,
});
const faits = (e: Partial<Parameters<typeof avancementDuSondage>[0]>) =>
  avancementDuSondage({ sondage: SONDAGE, participations: invitees(5), votes: [], ...e }).map(({ fait, creneaux }) =>
    `${fait} ${creneaux.map(({ id }) => id).join()}`.trim(),
  );

test('rien à dire avant la première réponse, ni tant que tout reste possible', () => {
  expect(faits({})).toEqual([]);
  expect(faits({ votes: [vote('1', 'Oui', 'Non', 'Oui')] })).toEqual([]);
});

test('un créneau qui ne peut plus l’emporter est dit, puis celui que rien ne peut plus battre', () => {
  const contre = ['1', '2', '3'].map((s) => vote(s, 'Oui', 'Oui', 'Non'));
  expect(faits({ votes: contre })).toEqual(['perdus c3']);
  const pour = ['1', '2', '3'].map((s) => vote(s, 'Oui', 'Non', 'Non'));
  expect(faits({ votes: pour })).toEqual(['certain c1']);
});

test('toutes ont répondu : le reste n’est plus une nouvelle', () => {
  const toutes = ['1', '2', '3', '4', '5'].map((s) => vote(s, 'Oui', 'Non', 'Non'));
  expect(faits({ votes: toutes, participations: invitees(5, ['1']) })).toEqual(['tous']);
});

test('le noyau a répondu quand chacune des siennes l’a fait : rôle dans le groupe, ou indispensable au sondage', () => {
  const votes = [vote('1', 'Oui', 'Oui', 'Oui')];
  expect(faits({ votes, participations: invitees(5, ['1']) })).toEqual(['noyau']);
  expect(faits({ votes, participations: invitees(5, ['1', '2']) })).toEqual([]);
  expect(faits({ votes, sondage: { ...SONDAGE, indispensables: ['1'] } })).toEqual(['noyau']);
});

test('une réponse d’avant l’ajout de créneaux n’est pas une réponse à tout ; l’ajout donne d’autres clés', () => {
  const sondage = { ...SONDAGE, creneauxAjoutesLe: '2026-11-25T09:00:00Z' };
  const votes = ['1', '2'].map((s) => vote(s, 'Oui', 'Oui'));
  expect(faits({ sondage, participations: invitees(2), votes })).toEqual([]);
  expect(faits({ participations: invitees(2), votes })).toEqual(['tous']);
  const augmente = { ...SONDAGE, creneaux: [...SONDAGE.creneaux, { ...SONDAGE.creneaux[0], id: 'c4' }] };
  expect(cleDAvancement(augmente as typeof SONDAGE, 'tous')).not.toBe(cleDAvancement(SONDAGE, 'tous'));
});

test('qui a donné la dernière réponse, jusqu’à un instant', () => {
  const votes = [
    { structure: '1', repondu: '2026-11-24T09:00:00Z', canal: 'Téléphone' },
    { structure: '2', repondu: '2026-11-24T10:00:00Z', canal: 'Onglet' },
  ] as const;
  expect(dernierVotant(votes, '2026-11-24T12:00:00Z')).toEqual({ structure: '2', parLaCoordination: false });
  expect(dernierVotant(votes, '2026-11-24T09:30:00Z')).toEqual({ structure: '1', parLaCoordination: true });
  expect(dernierVotant(votes, '2026-11-24T08:00:00Z')).toBeUndefined();
});

test('ce qui est dit certain le reste : aucune réponse des silencieuses ne le contredit', () => {
  const reponse = fc.constantFrom<ReponseDeVote>('Oui', 'Si besoin', 'Non');
  const bulletin = fc.tuple(reponse, reponse, reponse);
  fc.assert(
    fc.property(
      fc.array(bulletin, { minLength: 1, maxLength: 4 }),
      fc.array(bulletin, { minLength: 1, maxLength: 3 }),
      fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      (dits, aVenir, quorum) => {
        const n = dits.length + aVenir.length;
        const sondage = { ...SONDAGE, quorum, indispensables: ['1', String(n)] };
        const votes = dits.map((r, i) => vote(String(i + 1), ...r));
        const dit = avancementDuSondage({ sondage, participations: invitees(n), votes });
        const certain = dit.find(({ fait }) => fait === 'certain')?.creneaux[0]?.id;
        const perdus = dit.find(({ fait }) => fait === 'perdus')?.creneaux.map(({ id }) => id) ?? [];
        const ensuite = aVenir.map((r, i) => vote(String(dits.length + i + 1), ...r));
        const ids = invitees(n).map(({ structure }) => structure);
        const [premier] = depouiller({ sondage, invitees: ids, votes: [...votes, ...ensuite] });
        if (certain !== undefined) expect(premier?.creneau.id).toBe(certain);
        expect(perdus).not.toContain(premier?.creneau.id);
      },
    ),
  );
});

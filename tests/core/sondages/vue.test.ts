import fc from 'fast-check';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import type { Vote } from '../../../core/lists/votes.list.ts';
import { vueDuSondage } from '../../../core/sondages/vue.ts';
import { REPONSES_DE_VOTE } from '../../../core/vocabulaires/rencontres.ts';

const MESURES = { jours: undefined, joursOuvres: undefined, noyau: undefined, courriels: 0, structures: 0 };
const SONDAGE = {
  id: '8',
  eTag: '"1"',
  etat: 'Ouvert',
  creneaux: ['c1', 'c2', 'c3'].map((id, i) => ({ id, debut: `2026-12-1${i}T09:00:00Z`, dureeMinutes: 60 })),
} as unknown as Sondage;
const INVITEES = ['1', '2', '3', '4', '5'].map((id) => ({ id, nom: `Structure ${id}` }));
const lue = (
  { ouvert, siennes }: { readonly ouvert: boolean; readonly siennes: readonly string[] },
  votes: readonly Vote[],
) =>
  vueDuSondage(
    { sondage: { ...SONDAGE, reponsesVisibles: ouvert }, invitees: INVITEES, votes, mesures: MESURES, maintenant: '' },
    { siennes, organise: false },
  );
const lueParUneAutre = (indispensables: readonly string[], votes: readonly Vote[]) =>
  vueDuSondage(
    {
      sondage: { ...SONDAGE, indispensables: [...indispensables] },
      invitees: INVITEES,
      votes,
      mesures: MESURES,
      maintenant: '',
    },
    { siennes: [], organise: false },
  );

test('qui n’organise pas lit la même chose, quelle que soit la structure qui a dit quoi', () => {
  const reponses = fc.record({
    c1: fc.constantFrom(...REPONSES_DE_VOTE),
    c2: fc.constantFrom(...REPONSES_DE_VOTE),
    c3: fc.constantFrom(...REPONSES_DE_VOTE),
  });
  const bulletins = fc.array(reponses, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(bulletins, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (b, ordre) => {
      const par = (rangs: readonly number[]) =>
        INVITEES.map(({ id }, i) => ({ structure: id, reponses: b[rangs[i] ?? 0] }) as unknown as Vote);
      expect(lueParUneAutre(['1'], par(ordre))).toEqual(lueParUneAutre(['1'], par([0, 1, 2, 3, 4])));
    }),
  );
});

const unVote = fc.record({
  reponses: fc.record({ c1: fc.constantFrom(...REPONSES_DE_VOTE) }),
  lueParLesInvites: fc.boolean(),
  commentaire: fc.constant('Plutôt le matin'),
});
const desVotes = fc
  .array(unVote, { minLength: 5, maxLength: 5 })
  .map((v) => v.map((vote, i) => ({ ...vote, structure: INVITEES[i]?.id }) as unknown as Vote));

test('les invités lisent les réponses des autres si le sondage leur est ouvert, et celles-là seules dont la page l’avait dit ; jamais le mot joint', () => {
  fc.assert(
    fc.property(desVotes, (votes) => {
      const vu = lue({ ouvert: true, siennes: ['1'] }, votes);
      const dites = votes.filter((v) => v.lueParLesInvites && v.structure !== '1');
      expect(vu.groupe).toEqual(
        dites.map(({ structure, reponses }) => ({ structure, nom: `Structure ${structure}`, reponses })),
      );
      expect(JSON.stringify({ ...vu, siens: [] })).not.toContain('Plutôt le matin');
    }),
  );
});

test('qui n’est pas invité, et tous tant que le sondage n’est pas ouvert au groupe, lisent la somme seule', () => {
  fc.assert(
    fc.property(desVotes, (votes) => {
      expect(lue({ ouvert: true, siennes: ['9'] }, votes).groupe).toBeUndefined();
      expect(lue({ ouvert: true, siennes: [] }, votes).groupe).toBeUndefined();
      expect(lue({ ouvert: false, siennes: ['1'] }, votes).groupe).toBeUndefined();
    }),
  );
});

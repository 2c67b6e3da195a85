import fc from 'fast-check';
import { type Decompte, depouiller, disponibles, type Urne } from '../../../core/sondages/depouiller.ts';
import { REPONSES_DE_VOTE, type ReponseDeVote } from '../../../core/vocabulaires/rencontres.ts';

const JOUR = '2026-12-1';
const urne = fc
  .record({
    creneaux: fc.integer({ min: 2, max: 3 }),
    reponses: fc.array(
      fc.array(fc.option(fc.constantFrom(...REPONSES_DE_VOTE), { nil: undefined }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    indispensables: fc.subarray(['1', '2', '3', '4']),
    quorum: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ creneaux, reponses, indispensables, quorum }): Urne => {
    const liste = Array.from({ length: creneaux }, (_, i) => ({
      id: `c${i + 1}`,
      debut: `${JOUR}${i}T09:00:00Z`,
      dureeMinutes: 60,
    }));
    return {
      sondage: { creneaux: liste, indispensables, quorum },
      invitees: reponses.map((_, i) => String(i + 1)),
      votes: reponses.map((r, i) => ({
        structure: String(i + 1),
        reponses: Object.fromEntries(
          liste.flatMap(({ id }, j) => (r[j] === undefined ? [] : [[id, r[j] as ReponseDeVote]])),
        ),
      })),
    };
  });

/** The stated score, told a second time, slowly. */
function bat(a: Decompte, b: Decompte, { sondage }: Urne): boolean {
  const points = (d: Decompte): number[] => {
    const la = [...d.oui, ...d.siBesoin];
    return [
      d.non.length > 0 && la.length === 0 ? 0 : 1,
      -d.non.filter((s) => sondage.indispensables?.includes(s)).length,
      la.filter((s) => sondage.indispensables?.includes(s)).length,
      sondage.quorum === undefined || la.length >= sondage.quorum ? 1 : 0,
      la.length,
      d.oui.length,
      -Date.parse(d.creneau.debut),
    ];
  };
  const [pa, pb] = [points(a), points(b)];
  const rang = pa.findIndex((p, i) => p !== pb[i]);
  return rang >= 0 && (pa[rang] ?? 0) > (pb[rang] ?? 0);
}

test('le premier créneau est celui que le barème désigne, aucun autre ne le bat', () => {
  fc.assert(
    fc.property(urne, (u) => {
      const [premier, ...autres] = depouiller(u);
      expect(autres.every((autre) => premier !== undefined && bat(premier, autre, u))).toBe(true);
    }),
  );
});

/** Every way in which those who have not answered could still do so. */
function completions(u: Urne): Urne[] {
  let toutes: Urne[] = [u];
  for (const invitee of u.invitees)
    for (const { id } of u.sondage.creneaux ?? [])
      toutes = toutes.flatMap((t) => {
        const vote = t.votes.find((v) => v.structure === invitee);
        if (vote?.reponses?.[id] !== undefined) return [t];
        return REPONSES_DE_VOTE.map((r) => ({
          ...t,
          votes: t.votes.map((v) => (v === vote ? { ...v, reponses: { ...v.reponses, [id]: r } } : v)),
        }));
      });
  return toutes;
}

test('un créneau « peut encore gagner » si, et seulement si, une suite de réponses le met en tête', () => {
  fc.assert(
    fc.property(
      urne.filter(
        (u) =>
          u.votes.flatMap((v) => Object.values(v.reponses ?? {})).length >=
          u.invitees.length * (u.sondage.creneaux?.length ?? 0) - 5,
      ),
      (u) => {
        const gagnants = new Set(completions(u).map((c) => depouiller(c)[0]?.creneau.id));
        const espoirs = depouiller(u).filter((d) => d.peutGagner);
        expect(new Set(espoirs.map((d) => d.creneau.id))).toEqual(gagnants);
      },
    ),
    { numRuns: 60 },
  );
});

test('une structure qui n’est plus invitée ne compte plus, une réponse absente reste inconnue', () => {
  const [d] = depouiller({
    sondage: { creneaux: [{ id: 'c1', debut: `${JOUR}0T09:00:00Z`, dureeMinutes: 60 }], indispensables: [], quorum: 2 },
    invitees: ['1', '2'],
    votes: [
      { structure: '1', reponses: { c1: 'Si besoin' } },
      { structure: '9', reponses: { c1: 'Oui' } },
    ],
  });
  expect(d).toMatchObject({ oui: [], siBesoin: ['1'], sansReponse: ['2'], quorumAtteint: false });
  expect(d && disponibles(d)).toBe(1);
});

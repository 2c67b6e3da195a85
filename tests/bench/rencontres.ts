import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { proposerInvites } from '../../core/rencontres/proposer-invites.ts';
import { depouiller, type Urne } from '../../core/sondages/depouiller.ts';
import { REPONSES_DE_VOTE } from '../../core/vocabulaires/rencontres.ts';
import { structuresLues } from './donnees.ts';
import { arrondir, centile, rapports, resumer, type Serie } from './statistiques.ts';

export interface MesureRencontres {
  /** The best of sixty slots, three hundred structures asked: ours, and the plain sum of the public polls. */
  readonly creneaux: {
    readonly nous: Serie;
    readonly p95: number;
    readonly somme: Serie;
    /** The sum ÷ ours: under 1, the sum is faster. */
    readonly rapport: Serie;
    /** Does the sum, which knows neither indispensable structures nor quorum, choose the same slot? */
    readonly memeChoix: boolean;
  };
  /** Whom to invite, by number of structures; ten participations each. */
  readonly invites: readonly { readonly structures: number; readonly ms: Serie; readonly proposees: number }[];
}

const PASSAGES = 100;
const CRENEAUX = 60;
const INVITEES = 300;
const MAINTENANT = '2026-11-23T09:00:00Z';

/** Answers in a fixed disorder; one structure in six has not answered. */
function uneUrne(): Urne {
  const creneaux = Array.from({ length: CRENEAUX }, (_, i) => ({
    id: `c${i + 1}`,
    debut: new Date(Date.UTC(2026, 11, 1 + i, 9)).toISOString(),
    dureeMinutes: 90,
  }));
  const invitees = Array.from({ length: INVITEES }, (_, i) => String(i + 1));
  const votes = invitees.flatMap((structure, i) => {
    if (i % 6 === 0) return [];
    const reponses = creneaux.map(({ id }, j) => [id, REPONSES_DE_VOTE[(i * 7 + j * j * 3 + i * j) % 3] ?? 'Non']);
    return [{ structure, reponses: Object.fromEntries(reponses) }];
  });
  return { sondage: { creneaux, indispensables: ['2', '5', '9'], quorum: 120 }, invitees, votes };
}

/** What a public poll does: « oui » and « si besoin » added up, the first of the largest sums. */
function sommer({ sondage, votes }: Urne): string | undefined {
  const sommes = (sondage.creneaux ?? []).map(({ id }) => ({
    id,
    n: votes.filter((v) => v.reponses?.[id] === 'Oui' || v.reponses?.[id] === 'Si besoin').length,
  }));
  return sommes.toSorted((a, b) => b.n - a.n)[0]?.id;
}

function chronometrer(faire: () => unknown): number {
  const debut = performance.now();
  faire();
  return performance.now() - debut;
}

function mesurerCreneaux(): MesureRencontres['creneaux'] {
  const urne = uneUrne();
  const [nous, somme]: [number[], number[]] = [[], []];
  for (let passage = -10; passage < PASSAGES; passage += 1) {
    const [a, b] = [chronometrer(() => depouiller(urne)), chronometrer(() => sommer(urne))];
    // The first ones warm up.
    if (passage < 0) continue;
    nous.push(a);
    somme.push(b);
  }
  return {
    nous: resumer(nous),
    p95: arrondir(centile(nous, 95)),
    somme: resumer(somme),
    rapport: rapports(somme, nous),
    memeChoix: depouiller(urne)[0]?.creneau.id === sommer(urne),
  };
}

/** A rencontre every three days for five years, and who came. */
function mesurerInvites(combien: number): MesureRencontres['invites'][number] {
  const structures = structuresLues(combien);
  const themes = [...new Set(structures.flatMap((s) => s.thematiques))];
  const rencontres = Array.from(
    { length: 600 },
    (_, i) =>
      ({
        id: String(i + 1),
        thematique: themes[i % themes.length],
        etat: 'Tenue',
        debut: new Date(Date.UTC(2021, 11, 1 + i * 3)).toISOString(),
        planifieeLe: new Date(Date.UTC(2021, 10, 1 + i * 3)).toISOString(),
        dureeMinutes: 90,
      }) as Rencontre,
  );
  const participations = Array.from(
    { length: combien * 10 },
    (_, i) =>
      ({
        id: String(i + 1),
        rencontre: String((i % 600) + 1),
        structure: String(((i * 7919) % combien) + 1),
        statut: i % 3 === 0 ? 'Excusé' : 'Présent',
        sansInvitation: false,
      }) as Participation,
  );
  const demande = {
    thematique: themes[0] ?? '',
    structures,
    contacts: [],
    participations,
    rencontres,
    maintenant: MAINTENANT,
  };
  const proposees = proposerInvites(demande).length;
  const passages = Array.from({ length: 7 }, () => chronometrer(() => proposerInvites(demande)));
  return { structures: combien, ms: resumer(passages), proposees };
}

export const mesurerRencontres = (): MesureRencontres => ({
  creneaux: mesurerCreneaux(),
  invites: [10_000, 50_000].map(mesurerInvites),
});

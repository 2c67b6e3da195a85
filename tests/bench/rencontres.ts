import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { proposerInvites } from '../../core/rencontres/proposer-invites.ts';
import { depouiller, type Urne } from '../../core/sondages/depouiller.ts';
import { REPONSES_DE_VOTE } from '../../core/vocabulaires/rencontres.ts';
import { structuresLues } from './donnees.ts';
import { inviterParSqlite } from './invites-sqlite.ts';
import { arrondir, centile, rapports, resumer, type Serie } from './statistiques.ts';

export interface MesureRencontres {
  /** The best of sixty slots, three hundred structures asked: ours, and the plain sum of the public polls. */
  readonly creneaux: {
    readonly nous: Serie;
    readonly p95: number;
    readonly p95Cpu: number;
    readonly somme: Serie;
    /** The sum ÷ ours: under 1, the sum is faster. */
    readonly rapport: Serie;
    /** Does the sum, which knows neither indispensable structures nor quorum, choose the same slot? */
    readonly memeChoix: boolean;
  };
  /** Whom to invite, ours and a database, by number of structures and of participations. */
  readonly invites: readonly MesureDInvites[];
}

interface MesureDInvites {
  readonly structures: number;
  readonly participations: number;
  readonly ms: Serie;
  /** Processor time: what a busy machine does not lengthen. */
  readonly cpuMs: Serie;
  readonly proposees: number;
  /** SQLite ÷ ours, in processor time: under 1, the database is faster. */
  readonly rapport: Serie;
  readonly trouveesParSqlite: number;
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

/** Milliseconds that pass, and milliseconds of processor. */
function compterLeTemps(faire: () => unknown): { readonly ms: number; readonly cpuMs: number } {
  const avant = process.cpuUsage();
  const ms = chronometrer(faire);
  const { user, system } = process.cpuUsage(avant);
  return { ms, cpuMs: (user + system) / 1000 };
}

function mesurerCreneaux(): MesureRencontres['creneaux'] {
  const urne = uneUrne();
  const [nous, somme, cpu]: [number[], number[], number[]] = [[], [], []];
  for (let passage = -10; passage < PASSAGES; passage += 1) {
    const [a, b] = [compterLeTemps(() => depouiller(urne)), compterLeTemps(() => sommer(urne))];
    // The first ones warm up.
    if (passage < 0) continue;
    nous.push(a.ms);
    somme.push(b.ms);
    cpu.push(a.cpuMs);
  }
  return {
    nous: resumer(nous),
    p95: arrondir(centile(nous, 95)),
    p95Cpu: arrondir(centile(cpu, 95)),
    somme: resumer(somme),
    rapport: rapports(somme, nous),
    memeChoix: depouiller(urne)[0]?.creneau.id === sommer(urne),
  };
}

/** Rows of the annuaire, as many as wanted: beyond ten thousand, the same again under other ids. */
function structuresAuNombreDe(combien: number): readonly Structure[] {
  const lues = structuresLues(Math.min(combien, STRUCTURES));
  return Array.from({ length: Math.ceil(combien / lues.length) }, (_, tour) =>
    lues.map((s) => ({ ...s, id: String(Number(s.id) + tour * lues.length) })),
  ).flat();
}

const STRUCTURES = 10_000;
const PASSAGES_D_INVITES = 7;

/** A rencontre every three days for five years, and who came. */
function mesurerInvites([combien, venues]: readonly [structures: number, participations: number]): MesureDInvites {
  const structures = structuresAuNombreDe(combien).filter(estDansLAnnuaire);
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
        feuilleDePresence: true,
      }) as Rencontre,
  ).filter((r) => (r.debut ?? '') <= MAINTENANT);
  const participations = Array.from(
    { length: venues },
    (_, i) =>
      ({
        id: String(i + 1),
        rencontre: String((i % 600) + 1),
        structure: structures[(i * 7919) % structures.length]?.id ?? '',
        statut: i % 3 === 0 ? 'Excusé' : 'Présent',
        sansInvitation: false,
      }) as Participation,
  );
  const passe = { thematique: themes[0] ?? '', structures, participations, rencontres };
  const nous = () => proposerInvites({ ...passe, contacts: [], maintenant: MAINTENANT }).length;
  const sqlite = inviterParSqlite(passe);
  const [proposees, trouveesParSqlite] = [nous(), sqlite()];
  const passages = Array.from(
    { length: PASSAGES_D_INVITES },
    () => [compterLeTemps(nous), compterLeTemps(sqlite)] as const,
  );
  return {
    structures: combien,
    participations: venues,
    ms: resumer(passages.map(([n]) => n.ms)),
    cpuMs: resumer(passages.map(([n]) => n.cpuMs)),
    proposees,
    rapport: rapports(
      passages.map(([, p]) => p.cpuMs),
      passages.map(([n]) => n.cpuMs),
    ),
    trouveesParSqlite,
  };
}

export const mesurerRencontres = (): MesureRencontres => ({
  creneaux: mesurerCreneaux(),
  invites: (
    [
      [10_000, 10_000],
      [10_000, 100_000],
      [100_000, 1_000_000],
    ] as const
  ).map(mesurerInvites),
});

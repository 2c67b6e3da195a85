import { readFileSync, writeFileSync } from 'node:fs';
import type { Journal } from './contrat.ts';
import { type Cadence, lireCadence, prochaine } from './ncrontab.ts';
import type { Fonction } from './noyau.ts';

export interface EtatMinuteur {
  readonly nom: string;
  readonly cadence: string;
  readonly derniere: string | null;
  readonly prochaine: string | null;
}

export interface Minuteurs {
  liste(): EtatMinuteur[];
  /** Fires one now; rejects with what the function threw, `null` when no timer has this name. */
  declencher(nom: string, enRetard: boolean): Promise<true | null>;
  arreter(): void;
}

interface Minuteur {
  readonly fonction: Fonction;
  readonly expression: string;
  readonly cadence: Cadence;
  derniere: Date | null;
}

const ATTENTE_MAX_MS = 2 ** 31 - 1;

/**
 * Fires the timer functions on their NCRONTAB schedule, in UTC. A run missed while the host was stopped is replayed once,
 * marked past due, as `useMonitor` does in Azure: the last runs are kept in `fichier`.
 */
export function lancerMinuteurs(
  fonctions: Iterable<Fonction>,
  reglage: (nom: string) => string,
  fichier: string,
  executer: (fonction: Fonction, json: string) => Promise<unknown>,
  journal: Journal,
  /** False: each waits to be fired by hand. */
  seuls = true,
): Minuteurs {
  const passe = lireEtat(fichier);
  const minuteurs = new Map<string, Minuteur>();
  const attentes = new Map<string, NodeJS.Timeout>();

  const courir = async (m: Minuteur, enRetard: boolean) => {
    const maintenant = new Date();
    const json = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: {
        Last: (m.derniere ?? new Date(0)).toISOString(),
        Next: prochaine(m.cadence, maintenant)?.toISOString(),
        LastUpdated: (m.derniere ?? new Date(0)).toISOString(),
      },
      IsPastDue: enRetard,
    };
    m.derniere = maintenant;
    ecrireEtat(fichier, minuteurs);
    await executer(m.fonction, JSON.stringify(json));
  };
  const courirSeul = (m: Minuteur, enRetard: boolean) =>
    courir(m, enRetard).catch((e: unknown) =>
      journal('error', m.fonction.metadonnees.name, `Échec du minuteur : ${e}`),
    );

  const armer = (m: Minuteur) => {
    const cible = prochaine(m.cadence, new Date());
    if (!cible) return;
    const duree = cible.getTime() - Date.now();
    const attente = setTimeout(
      // The next wait starts after this run: a timer never overlaps itself, as with the lease in Azure.
      () => (duree > ATTENTE_MAX_MS ? armer(m) : void courirSeul(m, false).then(() => armer(m))),
      Math.min(duree, ATTENTE_MAX_MS),
    );
    attentes.set(m.fonction.metadonnees.name, attente);
  };

  for (const fonction of fonctions) {
    const liaison = Object.values(fonction.metadonnees.bindings).find((l) => l.type === 'timerTrigger');
    if (!liaison) continue;
    const { name } = fonction.metadonnees;
    const expression = (liaison.schedule ?? '').replace(/%([^%]+)%/g, (_, nom: string) => reglage(nom));
    const derniere = passe[name] ? new Date(passe[name]) : null;
    minuteurs.set(name, { fonction, expression, cadence: lireCadence(expression), derniere });
    const m = minuteurs.get(name);
    if (!m || !seuls) continue;
    const manquee = derniere && liaison.useMonitor !== false ? prochaine(m.cadence, derniere) : null;
    const enRetard = manquee !== null && manquee.getTime() < Date.now();
    if (liaison.runOnStartup || enRetard) void courirSeul(m, enRetard).then(() => armer(m));
    else armer(m);
  }

  return {
    liste: () =>
      [...minuteurs].map(([nom, m]) => ({
        nom,
        cadence: m.expression,
        derniere: m.derniere?.toISOString() ?? null,
        prochaine: prochaine(m.cadence, new Date())?.toISOString() ?? null,
      })),
    async declencher(nom, enRetard) {
      const m = minuteurs.get(nom);
      if (!m) return null;
      await courir(m, enRetard);
      return true;
    },
    arreter: () => attentes.forEach((a) => void clearTimeout(a)),
  };
}

function lireEtat(fichier: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function ecrireEtat(fichier: string, minuteurs: ReadonlyMap<string, Minuteur>): void {
  const etat = [...minuteurs].flatMap(([nom, m]) => (m.derniere ? [[nom, m.derniere.toISOString()]] : []));
  writeFileSync(fichier, JSON.stringify(Object.fromEntries(etat)));
}

import type { Publication } from '../lists/publications.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { peutPartir, vientDEtreRefusee } from '../publication/decider.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { moisDe } from '../temps/heure-locale.ts';

/** What the channel announces of a rencontre. */
export type Sujet = 'planifiee' | 'compte-rendu';

export interface Annonce {
  readonly sujet: Sujet;
  readonly rencontre: Rencontre;
  /** Of its row in `Publications`: one a channel, a subject and a rencontre. */
  readonly cle: string;
  /** When it happened, as the month of its row. */
  readonly mois: string;
  /** Its row, when it was tried already. */
  readonly publication: Publication | undefined;
}

interface Etat {
  readonly rencontres: readonly Rencontre[];
  /** Those of announcements; others change nothing. */
  readonly publications: readonly Publication[];
  readonly canal: string;
  /** What the settings ask for. */
  readonly sujets: ReadonlySet<Sujet>;
  readonly maintenant: string;
}

/** The key of the row of an announcement. */
const cleDAnnonce = (canal: string, sujet: Sujet, rencontre: string): string => `${canal}|${sujet}|${rencontre}`;

/** What the row of this key announces; undefined for a summary. */
export function sujetDeLaCle(cle: string): { readonly sujet: Sujet; readonly rencontre: string } | undefined {
  const [, sujet, rencontre] = /\|(planifiee|compte-rendu)\|(\d+)$/.exec(cle) ?? [];
  return rencontre === undefined || (sujet !== 'planifiee' && sujet !== 'compte-rendu')
    ? undefined
    : { sujet, rencontre };
}

/** What happened longer ago is no news: neither the past, the day when a setting is turned on, nor a long fault is told in a rush. */
const HEURES_DE_FRAICHEUR = 48;

/** What remains to be announced now, oldest first. A rencontre that was cancelled or is past meanwhile is not. */
export function aAnnoncer(e: Etat): readonly Annonce[] {
  const parCle = new Map(e.publications.map((p) => [p.cle, p] as const));
  return e.rencontres
    .flatMap((rencontre) => faitsDe(rencontre, e.maintenant).map((fait) => ({ ...fait, rencontre })))
    .filter(({ sujet, le }) => e.sujets.has(sujet) && estFrais(le, e.maintenant))
    .toSorted((a, b) => Date.parse(a.le) - Date.parse(b.le))
    .flatMap(({ sujet, le, rencontre }): readonly Annonce[] => {
      const cle = cleDAnnonce(e.canal, sujet, rencontre.id);
      const publication = parCle.get(cle);
      if (publication !== undefined && !estATenter(publication, e.maintenant)) return [];
      return [{ sujet, rencontre, cle, mois: moisDe(le), publication }];
    });
}

const estATenter = (p: Publication, maintenant: string): boolean =>
  peutPartir(p, maintenant) && !vientDEtreRefusee(p, maintenant);

function faitsDe(r: Rencontre, maintenant: string): readonly { readonly sujet: Sujet; readonly le: string }[] {
  const { planifieeLe, compteRenduDiffuseLe } = r;
  if (r.etat === 'Annulée') return [];
  return [
    ...(planifieeLe !== undefined && r.etat === 'Planifiée' && !estPassee(r, maintenant)
      ? [{ sujet: 'planifiee', le: planifieeLe } as const]
      : []),
    ...(compteRenduDiffuseLe === undefined ? [] : [{ sujet: 'compte-rendu', le: compteRenduDiffuseLe } as const]),
  ];
}

const estFrais = (le: string, maintenant: string): boolean =>
  Date.parse(maintenant) - Date.parse(le) < HEURES_DE_FRAICHEUR * 3_600_000;

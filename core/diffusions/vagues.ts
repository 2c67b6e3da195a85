import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Envoi } from './envoi.ts';

/** What left together. */
export interface Vague {
  readonly cle: string;
  readonly le: string;
  readonly objet: string;
  readonly canal: Diffusion['canal'];
  readonly exemplaires: number;
  readonly fiches: number | undefined;
  /** Structures that were asked to say that they have it, and those of them that did. */
  readonly demandees: readonly string[];
  readonly lues: readonly string[];
}

/** Rows of one sending are one line; a row without a wave is its own. Latest first. */
export function grouperParVague(lignes: readonly Diffusion[]): readonly Vague[] {
  const vagues = new Map<string, Vague>();
  for (const d of lignes) {
    const cle = d.vague ?? `ligne-${d.id}`;
    const deja = vagues.get(cle);
    const demandee = d.canal === 'Courriel' && d.etat === 'Remise' && d.vague !== undefined ? d.structure : undefined;
    vagues.set(cle, {
      cle,
      objet: d.objet,
      canal: d.canal,
      fiches: d.fiches,
      le: deja === undefined || d.diffuseeLe > deja.le ? d.diffuseeLe : deja.le,
      exemplaires: (deja?.exemplaires ?? 0) + d.exemplaires,
      demandees: [...(deja?.demandees ?? []), ...(demandee === undefined ? [] : [demandee])],
      lues: [...(deja?.lues ?? []), ...(demandee === undefined || d.lueLe === undefined ? [] : [demandee])],
    });
  }
  return [...vagues.values()].sort((a, b) => (b.le < a.le ? -1 : Number(b.le > a.le)));
}

/** A sending cut short: what it asked, and how many still wait. */
export interface EnvoiInterrompu {
  readonly vague: string;
  readonly objet: string;
  readonly demande: Envoi;
  readonly restantes: number;
}

/** The sendings of which rows still wait. */
export function envoisInterrompus(lignes: readonly Diffusion[]): readonly EnvoiInterrompu[] {
  const parVague = new Map<string, EnvoiInterrompu>();
  for (const { vague, objet, demande, etat } of lignes) {
    if (etat !== 'À envoyer' || vague === undefined || demande === undefined) continue;
    const restantes = (parVague.get(vague)?.restantes ?? 0) + 1;
    parVague.set(vague, { vague, objet, demande, restantes });
  }
  return [...parVague.values()];
}

import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estFaite } from '../mises-en-lien/decider-etat.ts';
import { cleDePaire, toutesLesPaires } from '../paire.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

/** What was seen of two structures, whatever they say of each other. */
export interface Observee {
  /** Rencontres where both were. */
  readonly rencontres: number;
  /** Introductions of one to the other, those refused apart. */
  readonly misesEnLien: number;
}

interface Vecu {
  readonly rencontres: readonly Pick<Rencontre, 'id' | 'debut' | 'etat'>[];
  readonly participations: readonly Pick<Participation, 'rencontre' | 'structure' | 'statut'>[];
  readonly misesEnLien: readonly Pick<MiseEnLien, 'demandeur' | 'destinataire' | 'faiteLe' | 'etat'>[];
}

const RIEN: Observee = { rencontres: 0, misesEnLien: 0 };

/** Of these structures, the pairs that a year saw together or put in touch, by their key. */
export function pairesObservees(
  { rencontres, participations, misesEnLien }: Vecu,
  annee: string,
  structures: ReadonlySet<string>,
): ReadonlyMap<string, Observee> {
  const paires = new Map<string, Observee>();
  const ajouter = (a: string, b: string, quoi: keyof Observee): void => {
    const cle = cleDePaire(a, b);
    const deja = paires.get(cle) ?? RIEN;
    paires.set(cle, { ...deja, [quoi]: deja[quoi] + 1 });
  };
  const presentes = new Map<string, Set<string>>(
    rencontres
      .filter((r) => r.etat === 'Tenue' && r.debut !== undefined && aujourdhui(r.debut).startsWith(annee))
      .map(({ id }) => [id, new Set<string>()] as const),
  );
  for (const p of participations)
    if (p.statut === 'Présent' && structures.has(p.structure)) presentes.get(p.rencontre)?.add(p.structure);
  for (const la of presentes.values()) for (const [a, b] of toutesLesPaires([...la])) ajouter(a, b, 'rencontres');
  for (const { demandeur, destinataire, faiteLe, etat } of misesEnLien)
    if (
      demandeur !== destinataire &&
      [demandeur, destinataire].every((id) => structures.has(id)) &&
      faiteLe.startsWith(annee) &&
      estFaite({ etat }) &&
      etat !== 'Refusée'
    )
      ajouter(demandeur, destinataire, 'misesEnLien');
  return paires;
}

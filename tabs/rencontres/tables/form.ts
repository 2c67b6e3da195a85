import type { Participation } from '../../../core/lists/participations.list.ts';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { enPaires, tablesPour } from '../../../core/tables/disposer.ts';
import type { Disposition } from '../../../core/tables/plan.ts';

/** Where one begins: those noted present, or those invited who have not said no. */
export type Depart = 'presentes' | 'invitees';

export const venuesDe = (participations: readonly Participation[], depart: Depart): readonly Participation[] =>
  participations.filter((p) =>
    depart === 'presentes' ? p.statut === 'Présent' : !estInformee(p) && p.statut !== 'Excusé' && p.statut !== 'Absent',
  );

/** What is being typed. Without a number of tables, as few as the seats need. */
export interface Saisie {
  readonly aDeux: boolean;
  readonly tables: number | undefined;
  readonly places: number;
  readonly tours: number;
}

export const SAISIE: Saisie = { aDeux: false, tables: undefined, places: 5, tours: 3 };

export const dispositionDe = (combien: number, { aDeux, tables, places, tours }: Saisie): Disposition =>
  aDeux ? enPaires(combien, tours) : { tables: tables ?? tablesPour(combien, places), places, tours };

/** A whole number typed in a field; NaN for anything else, which the rules then refuse. */
export const lireNombre = (texte: string): number => (/^\d{1,3}$/.test(texte.trim()) ? Number(texte) : Number.NaN);

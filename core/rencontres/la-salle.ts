import type { QuiLit } from '../annuaire/ce-que-voit.ts';

/** Who reads what goes round the room or is shown on its wall: what partners may read, and what may be carried away. */
export const LA_SALLE: QuiLit = { profil: 'partenaire', emporte: true };

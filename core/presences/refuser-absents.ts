import type { Refus } from '../contrats/erreur.ts';
import type { LigneDePresence } from './enregistrer.ts';

/** What is there, by identifier. `contacts`: the structure of each person, when their row can be read. */
interface Fonds {
  readonly structures: ReadonlySet<string>;
  readonly contacts: ReadonlyMap<string, string | undefined>;
}

/** Refuses presences that name a structure or a person who is not there, or the person of another structure: nothing is then written. */
export function refusDePresences(lignes: readonly LigneDePresence[], fonds: Fonds): Refus | undefined {
  for (const [rang, { structure, contact }] of lignes.entries()) {
    const ou = `corps.lignes.${rang}`;
    const dit = `ligne ${rang + 1}`;
    if (!fonds.structures.has(structure))
      return refus('introuvable', `${ou}.structure`, `La structure de la ${dit} n’existe pas ou plus.`);
    if (contact === undefined) continue;
    if (!fonds.contacts.has(contact))
      return refus('introuvable', `${ou}.contact`, `La personne de la ${dit} n’existe pas ou plus.`);
    if ((fonds.contacts.get(contact) ?? structure) !== structure)
      return refus('regle-metier', `${ou}.contact`, `La personne de la ${dit} n’est pas de cette structure.`);
  }
  return undefined;
}

const refus = (code: Refus['code'], chemin: string, message: string): Refus => ({
  code,
  message: `${message} Rafraîchissez la page, puis choisissez de nouveau : rien n’est enregistré.`,
  champs: [{ chemin, message }],
});

import { type Constat, deCeux } from './constat.ts';

/** What whoever administers sees better than the functions: their account opens the whole site. */
const DU_COMPTE: readonly string[] = ['listes', 'colonnes'];

/**
 * Puts together what an account that opens the whole site has found and what the functions have: of a list that they do
 * not see, the account tells whether it is missing or closed to them.
 */
export function rapprocher(duCompte: readonly Constat[], desFonctions: readonly Constat[]): readonly Constat[] {
  if (!duCompte.some(({ essai }) => essai === 'listes')) return [...duCompte, ...desFonctions];
  const de = (constats: readonly Constat[], cause: Constat['cause']): readonly string[] =>
    constats.filter((c) => c.cause === cause).flatMap(({ objets = [] }) => objets);
  const absentes = de(duCompte, 'liste-manque');
  const fermees = [
    ...de(desFonctions, 'liste-invisible').filter((nom) => !absentes.includes(nom)),
    ...de(desFonctions, 'liste-fermee-aux-fonctions'),
  ];
  const reste = desFonctions.filter(
    ({ essai, cause }) => !DU_COMPTE.includes(essai) && cause !== 'liste-fermee-aux-fonctions',
  );
  return [...duCompte, ...reste, ...deCeux('ecriture', 'liste-fermee-aux-fonctions', fermees)];
}

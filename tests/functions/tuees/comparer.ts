import type { Etat } from './etat.ts';

/** Those of `a` that `b` does not have, as many times. */
function moins(a: readonly string[], b: readonly string[]): readonly string[] {
  const reste = [...b];
  return a.filter((x) => {
    const i = reste.indexOf(x);
    if (i >= 0) reste.splice(i, 1);
    return i < 0;
  });
}

/** A mail whose departure nobody can know: its row says so, to the coordination, which settles it. */
const INCERTAINE = /^(?:Sollicitations|Diffusions|Publications) .*"(?:À confirmer|En cours|Incertaine)"/;
/** What only a departure that is known writes beside its row. */
const D_UN_DEPART_CONNU = /,"InformeLe":"[^"]*"/g;
/** How much is left to do depends on when it was cut: only that it was done is compared. */
const faits = (journal: readonly string[]): readonly string[] =>
  journal.filter(estUnFait).map((ligne) => ligne.replace(/,"Detail":"[^"]*"/, ''));
const estUnFait = (ligne: string): boolean => ligne.includes('"Resultat":"Fait"');
const titreDe = (ligne: string): string => /^\S+ .*?"Title":"([^"]*)"/.exec(ligne)?.[1] ?? ligne;

/**
 * How a life that was cut short differs from the undisturbed one, in words; nothing when nobody could tell them apart but by a
 * mail at most for each departure said to be uncertain.
 */
export function ecartsEntre(tranquille: Etat, eprouvee: Etat): readonly string[] {
  const incertaines = moins(eprouvee.lignes, tranquille.lignes).filter((l) => INCERTAINE.test(l));
  const excusees = new Set(incertaines.map(titreDe));
  // What such a mail was to carry is still owed: it leaves on its own.
  for (const ligne of tranquille.lignes) {
    const porteuse = /"PorteePar":"([^"]*)"/.exec(ligne)?.[1];
    if (porteuse !== undefined && excusees.has(porteuse)) excusees.add(titreDe(ligne));
  }
  const comparables = (lignes: readonly string[]) =>
    excusees.size === 0
      ? lignes
      : lignes.filter((l) => !excusees.has(titreDe(l))).map((l) => l.replace(D_UN_DEPART_CONNU, ''));
  const dire = (quoi: string, lus: readonly string[]) => lus.map((l) => `${quoi} : ${l.slice(0, 500)}`);
  const perdus = moins(tranquille.dits, eprouvee.dits);
  return [
    ...dire('ligne en trop', moins(comparables(eprouvee.lignes), comparables(tranquille.lignes))),
    ...dire('ligne perdue', moins(comparables(tranquille.lignes), comparables(eprouvee.lignes))),
    ...dire('rencontre en trop au calendrier', moins(eprouvee.calendrier, tranquille.calendrier)),
    ...dire('rencontre perdue au calendrier', moins(tranquille.calendrier, eprouvee.calendrier)),
    ...dire('dit en trop', moins(eprouvee.dits, tranquille.dits)),
    ...(perdus.length > incertaines.length ? dire('jamais dit', perdus) : []),
    ...dire('fichier en trop', moins(eprouvee.fichiers, tranquille.fichiers)),
    ...dire('fichier perdu', moins(tranquille.fichiers, eprouvee.fichiers)),
    ...dire('au journal en trop', moins(faits(eprouvee.journal), faits(tranquille.journal))),
  ];
}

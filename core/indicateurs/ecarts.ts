import { espacesInsecables } from '../textes/francais.ts';
import { direMesure } from './dire-mesure.ts';
import type { LigneDIndicateur, Synthese } from './synthese.ts';
import { direReperesDuMois, direTenue } from './texte-synthese.ts';

/** A figure that would not be the same today. */
export interface Ecart {
  readonly libelle: string;
  readonly avant: string;
  readonly apres: string;
}

/**
 * What a month kept says, and what the lists would say of it now: what a correction would change, in the order of the
 * summary.
 */
export function ecartsEntre(gardee: Synthese, actuelle: Synthese): readonly Ecart[] {
  return [
    ...suite(direReperesDuMois(gardee.faits), direReperesDuMois(actuelle.faits), 'En bref'),
    ...suite(gardee.faits.rencontresTenues.map(direTenue), actuelle.faits.rencontresTenues.map(direTenue), 'Rencontre'),
    ...desIndicateurs(gardee, actuelle),
  ].map(({ libelle, avant, apres }) => ({
    libelle: espacesInsecables(libelle),
    avant: espacesInsecables(avant),
    apres: espacesInsecables(apres),
  }));
}

const ABSENT = '(rien)';

/** Sentences of one rubric: those that left beside those that came. */
function suite(avant: readonly string[], apres: readonly string[], libelle: string): readonly Ecart[] {
  const partis = avant.filter((t) => !apres.includes(t));
  const venus = apres.filter((t) => !avant.includes(t));
  return Array.from({ length: Math.max(partis.length, venus.length) }, (_, i) => ({
    libelle,
    avant: partis[i] ?? ABSENT,
    apres: venus[i] ?? ABSENT,
  }));
}

function desIndicateurs(gardee: Synthese, actuelle: Synthese): readonly Ecart[] {
  const [avant, apres] = [parId(gardee), parId(actuelle)];
  return [...new Set([...avant.keys(), ...apres.keys()])].flatMap((id) => {
    const [a, b] = [avant.get(id), apres.get(id)];
    const libelle = (b ?? a)?.libelle ?? '';
    const dits = [dire(a), dire(b)] as const;
    return dits[0] === dits[1] ? [] : [{ libelle, avant: dits[0], apres: dits[1] }];
  });
}

const parId = (s: Synthese): ReadonlyMap<string, LigneDIndicateur> =>
  new Map(s.actions.flatMap((a) => a.indicateurs).map((l) => [l.id, l]));

const dire = (l: LigneDIndicateur | undefined): string =>
  l === undefined
    ? ABSENT
    : [
        `${direMesure(l.mois, l.unite)} ; depuis janvier : ${direMesure(l.annee, l.unite)}`,
        ...(l.mois.commentaire === undefined ? [] : [`« ${l.mois.commentaire} »`]),
      ].join(' ');

import { enumeration, espacesInsecables, nombre, pluriel } from '../textes/francais.ts';
import type { Dimension } from './dimensions.ts';
import { estUneAnnee } from './periodes.ts';
import type { PartieVentilee, Ventilation } from './ventilation.ts';

/** « 3e trimestre 2026 », « année 2025 ». */
export function direPeriode(periode: string): string {
  const [annee, rang] = [periode.slice(0, 4), periode.slice(6)];
  return espacesInsecables(
    estUneAnnee(periode) ? `année ${annee}` : `${rang}${rang === '1' ? 'er' : 'e'} trimestre ${annee}`,
  );
}

/** « au 3e trimestre 2026 », « en 2025 ». */
export const enPeriode = (periode: string): string =>
  estUneAnnee(periode) ? espacesInsecables(`en ${periode}`) : `au ${direPeriode(periode)}`;

/** « depuis le 1er trimestre 2026 ». */
const depuis = (trimestre: string): string => `depuis le ${direPeriode(trimestre)}`;

/** « 12,9 pour 1 000 habitants ». */
export const direPourMille = (n: number): string => espacesInsecables(`${nombre(n)} pour ${nombre(1000)} habitants`);

const NULS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Femmes', ['Aucune femme', 'comptée']],
  ['Hommes', ['Aucun homme', 'compté']],
]);

/** « Aucun homme compté depuis le 1er trimestre 2026. », « « Aidant » : personne encore. » */
function direAbsent({ libelle, dernier }: PartieVentilee['absents'][number]): string {
  const quand = dernier === undefined ? 'encore' : depuis(dernier);
  const [qui, compte] = NULS.get(libelle) ?? [];
  if (qui !== undefined)
    return `${qui} ${dernier === undefined ? 'encore ' : ''}${compte}${dernier === undefined ? '' : ` ${quand}`}.`;
  return `«\u00A0${libelle}\u00A0»\u00A0: personne ${quand}.`;
}

/** Who is missing, in sentences; what nobody was asked is told apart, since nobody knows who is missing there. */
export function direQuiManque({ parties, periode }: Pick<Ventilation, 'parties' | 'periode'>): readonly string[] {
  const demandees = parties.filter((p) => p.demandee);
  const communes = demandees.find((p) => p.dimension === 'commune');
  return [
    ...(communes === undefined ? [] : direLesCommunes(communes, periode)),
    ...demandees.filter((p) => p.dimension !== 'commune').flatMap((p) => p.absents.map(direAbsent)),
  ].map(espacesInsecables);
}

function direLesCommunes({ absents, lignes }: PartieVentilee, periode: string): readonly string[] {
  const duTerritoire = lignes.filter((l) => l.habitants !== undefined).length;
  if (absents.length === 0) return [];
  const jamais = absents.filter((a) => a.dernier === undefined).map((a) => a.libelle);
  const avant = absents.flatMap(({ libelle, dernier }) =>
    dernier === undefined ? [] : [`${libelle} (${depuis(dernier)})`],
  );
  return [
    `${pluriel(absents.length, 'commune')} sur ${duTerritoire} dont personne n’a été compté ${enPeriode(periode)}.`,
    ...(jamais.length === 0 ? [] : [`Jamais jointe${jamais.length > 1 ? 's' : ''} : ${enumeration(jamais)}.`]),
    ...(avant.length === 0 ? [] : [`Plus personne : ${enumeration(avant)}.`]),
  ];
}

const QUESTIONS = {
  age: 'l’âge',
  commune: 'la commune',
  situation: 'la situation',
  sexe: 'le sexe',
  venue: 'si c’était une première venue',
} as const satisfies Record<Dimension, string>;

/** What nobody was asked; undefined when everything was. */
export function direCeQuiNEstPasDemande(parties: readonly PartieVentilee[]): string | undefined {
  const jamais = parties.filter((p) => !p.demandee).map((p) => QUESTIONS[p.dimension]);
  return jamais.length === 0
    ? undefined
    : espacesInsecables(`Personne n’a dit ${enumeration(jamais, 'ni')} : on ne sait pas qui manque là.`);
}

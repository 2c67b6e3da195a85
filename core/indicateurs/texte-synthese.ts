import { dateLongue, deMois, espacesInsecables, jourLong, pluriel } from '../textes/francais.ts';
import { direCouverture, direMesure, direReperes } from './dire-mesure.ts';
import type { LigneDIndicateur, Synthese } from './synthese.ts';

type Tenue = Synthese['faits']['rencontresTenues'][number];
type AVenir = Synthese['faits']['rencontresAVenir'][number];

/** « (Parentalité, Cavignac) » */
const ou = (r: AVenir): string => `(${[r.thematique, r.commune].filter((t) => t !== undefined).join(', ')})`;

/** One rencontre held: « jeudi 12 mars 2026 : Titre (Parentalité, Cavignac) : structures 12, public moins de 5 ». */
export const direTenue = (r: Tenue): string =>
  espacesInsecables(
    `${jourLong(r.date)} : ${r.titre} ${ou(r)} ; structures : ${direMesure(r.structures)} ; public : ${direMesure(r.public)}`,
  );

export const direAVenir = (r: AVenir): string => espacesInsecables(`${dateLongue(r.date)} : ${r.titre} ${ou(r)}`);

/** The few figures that are not tied to an action. */
export const direReperesDuMois = (f: Synthese['faits']): readonly string[] =>
  [
    `${pluriel(f.rencontresTenues.length, 'rencontre tenue', 'rencontres tenues')}`,
    `${pluriel(f.structuresNouvelles, 'nouvelle structure', 'nouvelles structures')} dans l’annuaire`,
    `Fiches à jour : ${direMesure(f.fichesVerifiees, '%')}`,
    `${pluriel(f.suitesEnRetard, 'décision en retard', 'décisions en retard')}`,
  ].map(espacesInsecables);

function direIndicateur(l: LigneDIndicateur): readonly string[] {
  const reperes = direReperes(l);
  const couverture = direCouverture(l, l.annee);
  const unite = l.unite === '' ? '' : ` (${l.unite})`;
  return [
    `- ${l.libelle}${unite}`,
    `  Mois : ${direMesure(l.mois, l.unite)}. Année : ${direMesure(l.annee, l.unite)}.${reperes === '' ? '' : ` Repères : ${reperes}.`}`,
    ...(couverture === undefined ? [] : [`  Couverture de l’année : ${couverture}.`]),
    `  ${l.definition}`,
  ].map(espacesInsecables);
}

const rubrique = (titre: string, lignes: readonly string[]): readonly string[] =>
  lignes.length === 0 ? [] : ['', titre, ...lignes];

/** The whole summary as plain text, to paste in a message or an e-mail. Ends without a line feed. */
export function texteDeSynthese(s: Synthese): string {
  return [
    `Synthèse ${deMois(s.mois)}`,
    s.territoire,
    ...rubrique(
      'En bref',
      direReperesDuMois(s.faits).map((t) => `- ${t}`),
    ),
    ...rubrique(
      'Rencontres du mois',
      s.faits.rencontresTenues.map((r) => `- ${direTenue(r)}`),
    ),
    ...rubrique(
      'À venir',
      s.faits.rencontresAVenir.map((r) => `- ${direAVenir(r)}`),
    ),
    ...s.actions.flatMap((a) =>
      rubrique(
        a.numero === undefined ? a.titre : espacesInsecables(`Action ${a.numero} : ${a.titre}`),
        a.indicateurs.flatMap(direIndicateur),
      ),
    ),
    ...rubrique(
      'À savoir en lisant ces chiffres',
      s.avertissements.map((t) => `- ${t}`),
    ),
    '',
    espacesInsecables(`Établie le ${dateLongue(s.etablieLe)}.`),
  ].join('\n');
}

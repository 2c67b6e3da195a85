import {
  dateLongue,
  deMois,
  depuisJanvier,
  espacesInsecables,
  jourLong,
  nombre,
  nomDuMois,
  pluriel,
} from '../textes/francais.ts';
import { ceQuiAChange, lignesDeCeQuiAChange } from './ce-qui-a-change.ts';
import { direAvancement, direCompte, direCouverture, direMesure, direReperes } from './dire-mesure.ts';
import { direStatut, motDuStatut } from './dire-statut.ts';
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

const direAVenir = (r: AVenir): string =>
  espacesInsecables(`${dateLongue(r.date)} : ${r.titre} ${ou(r)}${r.aConfirmer ? ', à confirmer' : ''}`);

/** « 7 rencontres à venir, dont 6 à confirmer ». */
export function direNombreAVenir({ aVenir: { total, aConfirmer } }: Pick<Synthese['faits'], 'aVenir'>): string {
  if (total === 0) return 'Aucune rencontre à venir';
  const toutes = total === 1 ? ', à confirmer' : ', toutes à confirmer';
  const dont = aConfirmer === 0 ? '' : aConfirmer === total ? toutes : `, dont ${nombre(aConfirmer)} à confirmer`;
  return `${pluriel(total, 'rencontre à venir', 'rencontres à venir')}${dont}`;
}

/** The few figures that are not tied to an action. */
export const direReperesDuMois = (f: Synthese['faits']): readonly string[] =>
  [
    direCompte(f.tenues, 'rencontre tenue', 'rencontres tenues'),
    direCompte(f.structuresNouvelles, 'nouvelle structure dans l’annuaire', 'nouvelles structures dans l’annuaire'),
    `Fiches à jour : ${direMesure(f.fichesVerifiees, '%')}`,
    direCompte(f.suitesEnRetard, 'décision en retard', 'décisions en retard'),
  ].map(espacesInsecables);

function direIndicateur(l: LigneDIndicateur, mois: string): Ligne {
  const etat = l.avancement === undefined ? '' : direAvancement(l.avancement, l.unite);
  const reperes = [direReperes(l), etat].filter((t) => t !== '').join(' ; ');
  const couverture = direCouverture(l, l.annee);
  const unite = l.unite === '' ? '' : ` (${l.unite})`;
  return [
    `${l.libelle}${unite}`,
    `${majuscule(nomDuMois(mois))} : ${direMesure(l.mois, l.unite)}. ${majuscule(depuisJanvier(mois))} : ${direMesure(l.annee, l.unite)}.${reperes === '' ? '' : ` Repères : ${reperes}.`}`,
    ...(couverture === undefined ? [] : [`${majuscule(couverture)}.`]),
    l.definition,
  ].map(espacesInsecables);
}

const majuscule = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** « Synthèse d’octobre 2026 (corrigée) ». */
export function titreDeSynthese(s: Pick<Synthese, 'mois' | 'statut'>): string {
  const mot = motDuStatut(s);
  return `Synthèse ${deMois(s.mois)}${mot === undefined ? '' : ` (${mot})`}`;
}

/** One thing told: its first words, then what is told of it. */
type Ligne = readonly string[];

interface Rubrique {
  readonly titre: string;
  readonly lignes: readonly Ligne[];
}

const rubrique = (titre: string, lignes: readonly string[]): Rubrique => ({ titre, lignes: lignes.map((l) => [l]) });

/** The whole summary, in the order in which it is read: what has changed first. A part with nothing to tell is left out. */
export const rubriquesDeSynthese = (s: Synthese): readonly Rubrique[] =>
  [
    rubriqueDesChangements(s),
    rubrique('En bref', direReperesDuMois(s.faits)),
    rubrique('Rencontres du mois', s.faits.rencontresTenues.map(direTenue)),
    rubrique(direNombreAVenir(s.faits), s.faits.rencontresAVenir.map(direAVenir)),
    rubrique(
      'Décisions en retard',
      (s.faits.decisionsEnRetard ?? []).map((d) => [d.titre, d.structure].filter(Boolean).join(' ; ')),
    ),
    ...s.actions.map((a) => ({
      titre: a.numero === undefined ? a.titre : espacesInsecables(`Action ${a.numero} : ${a.titre}`),
      lignes: a.indicateurs.map((l) => direIndicateur(l, s.mois)),
    })),
    rubrique('À savoir en lisant ces chiffres', s.avertissements),
  ].filter(({ lignes }) => lignes.length > 0);

function rubriqueDesChangements(s: Synthese): Rubrique {
  const change = ceQuiAChange(s);
  return rubrique(change.titre, lignesDeCeQuiAChange(change));
}

/** The whole summary as plain text, to paste in a message or an e-mail. Ends without a line feed. */
export const texteDeSynthese = (s: Synthese): string =>
  [
    titreDeSynthese(s),
    s.territoire,
    direStatut(s),
    ...rubriquesDeSynthese(s).flatMap(({ titre, lignes }) => [
      '',
      titre,
      ...lignes.flatMap(([premiere, ...suite]) => [`- ${premiere}`, ...suite.map((l) => `  ${l}`)]),
    ]),
    '',
    direEtablie(s),
  ].join('\n');

/** « Établie le mercredi 1er avril 2026 à 8 h. » */
export const direEtablie = ({ etablieLe }: Pick<Synthese, 'etablieLe'>): string =>
  espacesInsecables(`Établie le ${dateLongue(etablieLe)}.`);

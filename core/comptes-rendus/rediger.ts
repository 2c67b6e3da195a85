import type { Rencontre } from '../lists/rencontres.list.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, enumeration, espacesInsecables, jour } from '../textes/francais.ts';

export interface Redaction {
  readonly rencontre: Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune' | 'objectif' | 'ordreDuJour'>;
  /** Names, as every partner may read them. */
  readonly presentes: readonly string[];
  readonly excusees: readonly string[];
  readonly decisions: readonly {
    readonly titre: string;
    readonly porteuse: string | undefined;
    readonly echeance: string | undefined;
  }[];
}

/** What is left to write under a point. */
export const A_COMPLETER = '(à compléter)';

/** A first draft: who was there, a place under each point of the ordre du jour, what was decided. */
export function redigerCompteRendu({ rencontre: r, presentes, excusees, decisions }: Redaction): string {
  const lieu = lieuComplet(r);
  const points = (r.ordreDuJour?.points ?? []).filter(({ source }) => source !== 'ouverture' && source !== 'cloture');
  const lignes = [
    r.titre,
    [r.debut === undefined ? undefined : dateLongue(r.debut), lieu].filter(Boolean).join(', '),
    '',
    `Présents : ${presentes.length === 0 ? A_COMPLETER : `${enumeration(presentes)}.`}`,
    ...(excusees.length === 0 ? [] : [`Excusés : ${enumeration(excusees)}.`]),
    ...(r.objectif === undefined ? [] : ['', `Objectif : ${r.objectif}`]),
    ...points.flatMap((p, i) => [
      '',
      `${i + 1}. ${p.titre}`,
      ...(p.sousPoints ?? []).map((s) => `– ${s}`),
      A_COMPLETER,
    ]),
    '',
    'Décisions',
    ...(decisions.length === 0 ? ['Aucune décision notée.'] : decisions.map(direDecision)),
  ];
  return lignes.map(espacesInsecables).join('\n');
}

const direDecision = ({ titre, porteuse, echeance }: Redaction['decisions'][number]): string =>
  `– ${[
    titre,
    ...(porteuse === undefined ? [] : [`portée par ${porteuse}`]),
    ...(echeance === undefined ? [] : [`pour le ${jour(echeance)}`]),
  ].join(', ')}.`;

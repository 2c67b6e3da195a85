import type { Composition } from '../../../core/ordre-du-jour/mettre-de-cote.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { TYPES_DE_POINT, type TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { SAISIE } from './textes.ts';

/** What is being composed, from the version of the rencontre that was read when it began. */
export interface Brouillon extends Composition {
  readonly eTag: string;
  /** A name for each point, in their order: what is drawn follows a point wherever it goes. */
  readonly cles: readonly string[];
}

export const commencer = (composition: Composition, eTag: string): Brouillon => ({
  ...composition,
  eTag,
  cles: composition.points.map((_, i) => `p${i}`),
});

/** The names of points once they have changed: a point that only moved, or changed its hour or minutes, keeps its own. */
export function suivreLesCles(avant: Brouillon, apres: Composition): Brouillon {
  const restantes = avant.points.map((p, i) => ({ signe: signeDe(p), cle: avant.cles[i] ?? '' }));
  let neuves = avant.cles.reduce((n, cle) => Math.max(n, Number(cle.slice(1)) + 1), 0);
  const cles = apres.points.map((p) => {
    const i = restantes.findIndex(({ signe }) => signe === signeDe(p));
    const [trouvee] = i < 0 ? [] : restantes.splice(i, 1);
    if (trouvee !== undefined) return trouvee.cle;
    neuves += 1;
    return `p${neuves - 1}`;
  });
  return { ...apres, eTag: avant.eTag, cles };
}

const signeDe = ({ titre, source, reference }: PointCale): string =>
  [source, reference?.liste, reference?.id, titre].join(' ');

export interface SaisieDuPoint {
  readonly titre: string;
  readonly type: TypeDePoint;
  readonly minutes: string;
  /** A structure, `coordination`, or empty. */
  readonly presente: string;
  /** One a line. */
  readonly sousPoints: string;
}

export const SAISIE_VIDE: SaisieDuPoint = { titre: '', type: 'Échange', minutes: '10', presente: '', sousPoints: '' };

export const saisieDe = (p: PointCale): SaisieDuPoint => ({
  titre: p.titre,
  type: p.type,
  minutes: String(p.duree),
  presente: p.presente === undefined ? '' : (p.presente.structure ?? 'coordination'),
  sousPoints: (p.sousPoints ?? []).join('\n'),
});

export const typeDit = (valeur: string): TypeDePoint => TYPES_DE_POINT.find((t) => t === valeur) ?? 'Échange';

const lignes = (texte: string): string[] =>
  texte
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');

/** Whole minutes of a point, or undefined. */
export function lireMinutes(texte: string): number | undefined {
  const minutes = Number(texte);
  return texte.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 720 ? minutes : undefined;
}

/** What keeps a point from being kept. */
export function fautesDuPoint(saisie: SaisieDuPoint): Partial<Record<'titre' | 'minutes' | 'sousPoints', string>> {
  const sous = lignes(saisie.sousPoints);
  return {
    ...(saisie.titre.trim().length < 3 ? { titre: SAISIE.court } : {}),
    ...(lireMinutes(saisie.minutes) === undefined ? { minutes: SAISIE.minutesFausses } : {}),
    ...(sous.length > 20 || sous.some((s) => s.length > 200) ? { sousPoints: SAISIE.tropDeSousPoints } : {}),
  };
}

/** The point that was typed over this one, or a new one; `quiPresente` names whom the form designates. */
export function pointSaisi(
  saisie: SaisieDuPoint,
  quiPresente: (designe: string) => PointCale['presente'],
  sur: PointCale | undefined,
): PointCale {
  const { sousPoints: _, presente: __, ...reste } = sur ?? NOUVEAU;
  const sous = lignes(saisie.sousPoints);
  const presente = quiPresente(saisie.presente);
  return {
    ...reste,
    titre: saisie.titre.trim(),
    type: saisie.type,
    duree: lireMinutes(saisie.minutes) ?? reste.duree,
    ...(sous.length === 0 ? {} : { sousPoints: sous }),
    ...(presente === undefined ? {} : { presente }),
  };
}

const NOUVEAU: PointCale = {
  titre: '',
  type: 'Échange',
  source: 'ajoute',
  origine: SAISIE.origine,
  debut: 0,
  duree: 10,
};

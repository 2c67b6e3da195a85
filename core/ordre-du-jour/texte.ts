import type { Rencontre } from '../lists/rencontres.list.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { dateLongue, heure, INSECABLE, pluriel } from '../textes/francais.ts';
import { ecartesDits, type OrdreDuJour, type PointCale } from './ordre-du-jour.ts';

type EnTete = Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune' | 'thematique'>;

/** The ordre du jour as a text to copy: local hours when the date is known, minutes from the beginning otherwise. */
export function texteOrdreDuJour(odj: OrdreDuJour, rencontre: EnTete): string {
  return [
    rencontre.titre,
    ...enTete(odj, rencontre),
    '',
    ...odj.points.flatMap((p) => point(p, rencontre.debut)),
    ...ecartes(odj),
  ].join('\n');
}

const enTete = (odj: OrdreDuJour, r: EnTete): readonly string[] => [
  ...(r.debut === undefined ? [] : [majuscule(dateLongue(r.debut))]),
  ...lieu(r),
  `Thématique${INSECABLE}: ${r.thematique}`,
  `Durée${INSECABLE}: ${pluriel(odj.dureeMinutes, 'minute')}`,
];

function lieu(r: EnTete): readonly string[] {
  const ou = lieuComplet(r);
  return ou === undefined ? [] : [`Lieu${INSECABLE}: ${ou}`];
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

/** When a point begins: « 14 h 30 », or « 25 min » after the beginning. */
export const debutDuPoint = (p: Pick<PointCale, 'debut'>, debut: string | undefined): string =>
  debut === undefined ? `${p.debut}${INSECABLE}min` : heure(plusMinutes(debut, p.debut));

const point = (p: PointCale, debut: string | undefined): readonly string[] => [
  `${debutDuPoint(p, debut)} – ${p.titre} (${p.type.toLowerCase()}, ${p.duree}${INSECABLE}min)`,
  ...(p.sousPoints ?? []).map((s) => `  • ${s}`),
  ...(p.presente === undefined ? [] : [`  ${direPresente(p.presente)}`]),
  ...(p.origine === '' ? [] : [`  ${p.origine}`]),
];

/** Who presents a point, in a few words. */
export const direPresente = ({ nom }: NonNullable<PointCale['presente']>): string => `Présenté par ${nom}`;

const ecartes = (odj: OrdreDuJour): readonly string[] => {
  const dits = ecartesDits(odj);
  return dits.length === 0
    ? []
    : ['', `Ce qui n’a pas pu entrer${INSECABLE}:`, ...dits.map((e) => `– ${e.titre}${INSECABLE}: ${e.raison}`)];
};

import type { Rencontre } from '../lists/rencontres.list.ts';
import { duFuseau, estAilleurs } from '../temps/fuseau.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { dateLongue, enumeration, heure } from '../textes/francais.ts';
import { enHtml } from '../textes/html.ts';
import { ceQuIlFautSavoir } from './a-savoir.ts';
import { lieuComplet } from './lieu.ts';

/**
 * HTML body of the invitation: what, when, where, why, with whom it is organised, and the ordre du jour when there is one.
 * `organisatrices`: names that everybody invited may read. Names no invited person.
 */
export function corpsInvitation(r: Rencontre, organisatrices: readonly string[] = []): string {
  const lieu = lieuComplet(r);
  return [
    ligne('Thématique', r.thematique),
    ...(r.debut === undefined
      ? []
      : [ligne('Date', `${dateLongue(r.debut)}${estAilleurs() ? ` (heure ${duFuseau()})` : ''}`)]),
    ligne('Modalité', r.modalite),
    ...(lieu === undefined ? [] : [ligne('Lieu', lieu)]),
    ...(organisatrices.length === 0 ? [] : [ligne('Organisée avec', enumeration(organisatrices))]),
    ...(r.objectif === undefined ? [] : [ligne('Objectif', r.objectif)]),
    ...ceQuIlFautSavoir(r).map(({ titre, texte }) => ligne(titre, texte)),
    ...ordreDuJour(r),
  ].join('\n');
}

const ligne = (libelle: string, texte: string): string => `<p><strong>${libelle}&nbsp;:</strong> ${enHtml(texte)}</p>`;

function ordreDuJour(r: Rencontre): readonly string[] {
  const { debut, ordreDuJour: odj } = r;
  if (debut === undefined || odj === undefined) return [];
  const points = odj.points.map(
    (p) => `<li>${heure(plusMinutes(debut, p.debut))}&nbsp;: ${enHtml(p.titre)} (${p.duree}&nbsp;min)</li>`,
  );
  return ['<p><strong>Ordre du jour&nbsp;:</strong></p>', `<ul>${points.join('')}</ul>`];
}

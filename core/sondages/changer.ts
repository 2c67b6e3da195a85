import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { changerSondage } from '../contrats/sondages.ts';
import { resteADire } from '../egal.ts';
import type { Patch } from '../lists/list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage, sondages } from '../lists/sondages.list.ts';
import { type Report, refusDeReporter } from '../sollicitations/reporter.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { numeroter, premierAVenir, refusDeSonder, refusDesCreneaux } from './ouvrir.ts';

/** What changes on the row; nothing when all of it is so already. Slots that are there already are not added twice. */
export function preparerChangement(
  sondage: Sondage,
  rencontre: Pick<Rencontre, 'etat' | 'evenementId' | 'dureeMinutes'>,
  corps: CorpsDe<typeof changerSondage>,
  maintenant: string,
): Resultat<Patch<typeof sondages>> {
  if (sondage.creneauRetenu !== undefined)
    return refuser('regle-metier', 'La date est déjà fixée : changez-la depuis « Modifier » la rencontre.');
  if (sondage.etat === 'Annulé')
    return corps.etat === 'Annulé'
      ? reussite({})
      : refuser('regle-metier', 'Ce sondage a été abandonné : ouvrez-en un autre.');
  const deja = sondage.creneaux ?? [];
  const ajouts = (corps.ajouts ?? []).filter(
    (a) => !deja.some((c) => c.debut === a.debut && (c.lieu ?? '') === (a.lieu ?? '')),
  );
  const voulu = {
    etat: corps.etat,
    cloture: corps.cloture ?? sondage.cloture,
    creneaux: [...deja, ...numeroter(ajouts, rencontre.dureeMinutes, deja)],
    ...(ajouts.length === 0
      ? {}
      : {
          creneauxAjoutesLe: maintenant,
          ...(corps.reports === undefined ? {} : { budgetVuLe: maintenant }),
          ...reporter(sondage, corps.reports),
        }),
  };
  const tardif = refusDeReporter(corps.reports ?? [], { maintenant, limite: voulu.cloture ?? maintenant });
  if (ajouts.length > 0 && tardif !== undefined) return tardif;
  if (corps.etat === 'Ouvert') {
    const refus =
      refusDeSonder(rencontre) ??
      refusDesCreneaux({ creneaux: ajouts, champ: 'ajouts', tous: voulu.creneaux, cloture: voulu.cloture }, maintenant);
    if (refus !== undefined) return refus;
  }
  return reussite(Object.fromEntries(resteADire(sondage, voulu)));
}

/** What was put off at its opening stays, unless it is now said again. */
function reporter({ reports: connus = [] }: Pick<Sondage, 'reports'>, neufs: readonly Report[] = []) {
  const redites = new Set(neufs.map(({ structure }) => structure));
  const reports = [...connus.filter(({ structure }) => !redites.has(structure)), ...neufs];
  return reports.length === 0 ? {} : { reports };
}

/** For how long a poll that is opened again takes answers, and how long before its first slot it closes at the latest. */
const REOUVERTURE = 3 * 24 * 60;
const AVANT_LE_CRENEAU = 60;

/** When a poll that is opened again now closes: in three days, before its first slot to come. */
export function clotureDeReouverture(creneaux: readonly { readonly debut: string }[], maintenant: string): string {
  const premier = premierAVenir(creneaux, maintenant);
  const voulue = plusMinutes(maintenant, REOUVERTURE);
  if (premier === undefined) return voulue;
  const limite = plusMinutes(premier, -AVANT_LE_CRENEAU);
  return Date.parse(limite) < Date.parse(voulue) ? limite : voulue;
}

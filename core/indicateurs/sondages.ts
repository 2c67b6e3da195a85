import { grouper } from '../grouper.ts';
import { mesurerSondage } from '../sondages/mesurer.ts';
import { type Compter, dixieme, inconnue } from './compter.ts';
import { mediane } from './mediane.ts';
import { type Filtres, type Operations, rencontresDe } from './operations.ts';
import type { Periode } from './periode.ts';

/** The polls that gave their date to the rencontres of the period, measured. */
function mesures(o: Operations, f: Filtres, p: Periode) {
  const rencontres = new Map(rencontresDe(o, f, p).map((r) => [r.rencontre.id, r] as const));
  const votes = grouper(o.votes, (v) => v.sondage);
  return o.sondages.flatMap((sondage) => {
    const r = rencontres.get(sondage.rencontre);
    if (r === undefined || sondage.creneauRetenu === undefined || r.rencontre.etat === 'Annulée') return [];
    const { rencontre, participations } = r;
    const siens = votes.get(sondage.id) ?? [];
    return [mesurerSondage({ sondage, rencontre, participations, votes: siens, sollicitations: o.sollicitations })];
  });
}

const SANS_SONDAGE = inconnue('Aucune date de la période n’a été trouvée par un sondage.');
const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0);

const delai: Compter = (o, i, p) => {
  const jours = mesures(o, i, p).flatMap((m) => m.jours ?? []);
  if (jours.length === 0) return SANS_SONDAGE;
  return { valeur: dixieme(somme(jours) / jours.length), masquee: false, denominateur: jours.length };
};

/** The median: one poll that dragged on does not hide the others. */
const joursOuvres: Compter = (o, i, p) => {
  const jours = mesures(o, i, p).flatMap((m) => m.joursOuvres ?? []);
  const valeur = mediane(jours);
  return valeur === undefined ? SANS_SONDAGE : { valeur, masquee: false, denominateur: jours.length };
};

const noyau: Compter = (o, i, p) => {
  const noyaux = mesures(o, i, p).flatMap((m) => m.noyau ?? []);
  const total = somme(noyaux.map((n) => n.total));
  if (total === 0) return inconnue('Aucun sondage de la période n’avait de structure indispensable ou du noyau.');
  const disponibles = somme(noyaux.map((n) => n.disponibles));
  return { valeur: dixieme((100 * disponibles) / total), masquee: false, denominateur: total };
};

const courriels: Compter = (o, i, p) => {
  const faits = mesures(o, i, p);
  const structures = somme(faits.map((m) => m.structures));
  if (structures === 0) return SANS_SONDAGE;
  const valeur = dixieme(somme(faits.map((m) => m.courriels)) / structures);
  return { valeur, masquee: false, denominateur: structures };
};

export const CALCULER_LES_SONDAGES = {
  'delai-de-sondage': delai,
  'jours-ouvres-de-sondage': joursOuvres,
  'noyau-disponible': noyau,
  'courriels-de-sondage': courriels,
} as const satisfies Record<string, Compter>;

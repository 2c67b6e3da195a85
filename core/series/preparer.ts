import type { Calendrier } from '../calendrier/calendrier.ts';
import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { creerSerie } from '../contrats/series.ts';
import type { NouvelleSerie } from '../lists/series.list.ts';
import { refusDeDate } from '../rencontres/preparer.ts';
import { depuisHeureLocale, joursEntre } from '../temps/heure-locale.ts';
import { jourLong } from '../textes/francais.ts';
import { type DesJours, joursDUneSerie } from './des-jours.ts';
import type { RegleDeSerie, SeanceAnnoncee } from './regle.ts';
import { seancesDe } from './seances.ts';

/** Farther, nobody knows the school holidays, nor who will be there. */
const JOURS_AU_PLUS = 732;
const SEANCES_AU_PLUS = 60;

/** The instant (UTC) at which the sitting of a day begins. */
export const debutDe = (le: string, { heure }: Pick<RegleDeSerie, 'heure'>): string =>
  depuisHeureLocale(`${le}T${heure}:00`);

/** Two series of one name would share their sittings. */
export const NOM_DE_SERIE_PRIS = 'Une autre série porte déjà ce nom : donnez-en un autre, avec l’année par exemple.';

/** What a rule gives, or the sentence that says what is wrong with it and in which of its fields. */
export function annoncer(
  regle: RegleDeSerie,
  desJours: DesJours,
  maintenant: string,
): Resultat<readonly SeanceAnnoncee[]> {
  const { du, au } = regle;
  if (au < du) return faute('au', 'La série finit avant de commencer : choisissez une fin plus tard que le début.');
  if (joursEntre(du, au) > JOURS_AU_PLUS)
    return faute('au', 'Une série s’annonce sur deux ans au plus : rapprochez sa fin.');
  const seances = seancesDe(regle, desJours);
  const jours = seances.flatMap(({ le }) => le ?? []);
  if (jours.length === 0)
    return faute('au', 'Cette règle ne donne aucune séance : changez ses dates, son jour ou ses exceptions.');
  if (jours.length > SEANCES_AU_PLUS)
    return faute(
      'au',
      `Cette règle donne ${jours.length} séances, pour ${SEANCES_AU_PLUS} au plus : rapprochez sa fin.`,
    );
  const double = jours.find((jour, i) => jours.indexOf(jour) !== i);
  if (double !== undefined)
    return faute('deplacees', `Deux séances tombent le ${jourLong(double)} : déplacez l’une des deux.`);
  for (const jour of jours) {
    const refus = refusDeDate(debutDe(jour, regle), maintenant);
    if (refus?.ok === false) return faute('du', refus.refus.message);
  }
  return reussite(seances);
}

const faute = (champ: keyof RegleDeSerie, message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin: `regle.${champ}`, message }]);

/** The row of a new series, from the parsed body of `creerSerie`: its sittings are announced once, with the place of each. */
export function preparerSerie(
  corps: CorpsDe<typeof creerSerie>,
  calendrier: Calendrier,
  maintenant: string,
): Resultat<NouvelleSerie> {
  const seance = { ...corps.modele, heure: corps.regle.heure };
  const annoncees = annoncer(corps.regle, joursDUneSerie(calendrier, seance), maintenant);
  if (!annoncees.ok) return annoncees;
  const inconnu = corps.accueils.findIndex(({ prevue }) => !annoncees.valeur.some((s) => s.prevue === prevue));
  const accueil = corps.accueils[inconnu];
  if (accueil !== undefined) {
    const message = `Un accueil est dit pour le ${jourLong(accueil.prevue)}, où la règle ne donne pas de séance.`;
    return refuser('regle-metier', message, [{ chemin: `accueils.${inconnu}.prevue`, message }]);
  }
  const { lieu, communeInsee } = corps.modele;
  return reussite({
    nom: corps.nom,
    regle: corps.regle,
    modele: corps.modele,
    rotation: corps.rotation,
    seances: annoncees.valeur.map((seance) =>
      seance.le === undefined
        ? seance
        : { ...seance, ...(corps.accueils.find(({ prevue }) => prevue === seance.prevue) ?? { lieu, communeInsee }) },
    ),
    structures: [...new Set(corps.structures.map(({ id }) => id))],
    cleCreation: corps.cle,
  });
}

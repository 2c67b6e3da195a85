import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estRemise } from '../diffusions/remises.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import { deuxTaux, enPourcent } from '../presences/deux-taux.ts';
import { estInformee } from '../rencontres/attendues.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import { CALCULER_LES_ACCUEILS } from './accueils.ts';
import { avisFavorables } from './avis-favorables.ts';
import { besoinsRelies } from './besoins-relies.ts';
import { cadenceTenue } from './cadence-tenue.ts';
import { avantLesDonnees, type Compter, inconnue, jourDuStock } from './compter.ts';
import { comptesRendusEnSeptJours } from './comptes-rendus.ts';
import { decisionsATemps } from './decisions-a-temps.ts';
import { entreeDe, partVerifiee } from './fiches-verifiees.ts';
import { CALCULER_LES_GREFFES } from './greffes.ts';
import { CALCULER_L_INTERCONNAISSANCE } from './interconnaissance.ts';
import { partDesManquesLus } from './manques-lus.ts';
import { estPetit, moinsDe, sommeMasquee } from './masquage.ts';
import { CALCULER_LES_MISES_EN_LIEN } from './mises-en-lien.ts';
import {
  admetStructure,
  estTenue,
  type Operations,
  presents,
  professionnels,
  publicCompte,
  type RencontreDatee,
  rencontresDe,
} from './operations.ts';
import { CALCULER_LES_ORDRES_DU_JOUR } from './ordres-du-jour.ts';
import { CALCULER_LA_PARTICIPATION } from './participation-reguliere.ts';
import { contient, type Periode } from './periode.ts';
import { CALCULER_LES_PREMIERES_RENCONTRES } from './premieres-rencontres.ts';
import { CALCULER_LES_RETROUVAILLES } from './retrouvailles.ts';
import { CALCULER_LES_SOLLICITATIONS } from './sollicitations.ts';
import { CALCULER_LES_SONDAGES } from './sondages.ts';
import type { Mesure } from './synthese.ts';
import { CALCULER_LES_THEMES } from './themes.ts';

/** Counts over the rencontres held in the period, once it is established that the application knew of any. */
const surLesTenues =
  (compter: (tenues: readonly RencontreDatee[], o: Operations, i: Indicateur) => Mesure): Compter =>
  (o, i, p) => {
    const avant = avantLesDonnees(
      o.rencontres.map((r) => r.mois),
      p,
      'Aucune rencontre enregistrée',
    );
    if (avant !== undefined) return avant;
    const tenues = rencontresDe(o, i, p).filter(estTenue);
    return tenues.length === 0 ? inconnue('Aucune rencontre tenue.') : compter(tenues, o, i);
  };

/** Adds persons over the rencontres where they are known; says on how many it rests. */
const compterPersonnes = (
  tenues: readonly RencontreDatee[],
  o: Operations,
  cellules: (r: RencontreDatee) => readonly number[],
  sinon: string,
): Mesure => {
  const connues = tenues.map(cellules).filter((c) => c.length > 0);
  const couverture = { connus: connues.length, total: tenues.length };
  return connues.length === 0 ? inconnue(sinon, couverture) : { ...sommeMasquee(connues.flat(), o.seuil), couverture };
};

const siConnu = (n: number | undefined): readonly number[] => (n === undefined ? [] : [n]);

/** Rencontres that were announced, whatever became of them. */
const PREVUES: readonly string[] = ['Planifiée', 'Tenue', 'Annulée'];

const SANS_FEUILLE = 'Aucune rencontre n’a ses présences complètes.';

const admises = (tenues: readonly RencontreDatee[], o: Operations, i: Indicateur) => {
  const filtre = { ...i, thematiques: [] };
  return (
    tenues
      .flatMap((r) => r.participations)
      // Kept informed, and came all the same: it counts as one that came on its own.
      .filter((p) => !estInformee(p) || p.statut === 'Présent')
      .filter((p) => admetStructure(filtre, o.structures.get(p.structure)))
  );
};

const invitees = (tenues: readonly RencontreDatee[], o: Operations, i: Indicateur) =>
  admises(
    tenues.filter((r) => r.rencontre.feuilleDePresence),
    o,
    i,
  );

const feuilles = (tenues: readonly RencontreDatee[]) => ({
  connus: tenues.filter((r) => r.rencontre.feuilleDePresence).length,
  total: tenues.length,
});

/** How each indicator is counted over a period. The sentence beside each stands in `definitions.ts`. */
const CALCULER = {
  'rencontres-tenues': (o, i, p) => {
    const avant = avantLesDonnees(
      o.rencontres.map((r) => r.mois),
      p,
      'Aucune rencontre enregistrée',
    );
    if (avant !== undefined) return avant;
    const toutes = rencontresDe(o, i, p).filter((r) => PREVUES.includes(r.rencontre.etat));
    return { valeur: toutes.filter(estTenue).length, masquee: false, denominateur: toutes.length };
  },

  frequentation: surLesTenues((tenues, o) =>
    compterPersonnes(
      tenues,
      o,
      (r) => [...siConnu(professionnels(r)), ...siConnu(publicCompte(r))],
      'Ni présences complètes, ni comptage du public.',
    ),
  ),

  'public-compte': surLesTenues((tenues, o) =>
    compterPersonnes(tenues, o, (r) => siConnu(publicCompte(r)), 'Le public n’a pas été compté.'),
  ),

  ...CALCULER_LA_PARTICIPATION,

  'structures-presentes': surLesTenues((tenues, o, i) => {
    const couverture = feuilles(tenues);
    if (couverture.connus === 0) return inconnue(SANS_FEUILLE, couverture);
    const filtre = { ...i, thematiques: [] };
    const venues = tenues.flatMap(presents).filter((p) => admetStructure(filtre, o.structures.get(p.structure)));
    return {
      valeur: new Set(venues.map((p) => p.structure)).size,
      masquee: false,
      denominateur: new Set(invitees(tenues, o, i).map((p) => p.structure)).size,
      couverture,
    };
  }),

  'taux-de-presence': surLesTenues((tenues, o, i) => {
    const couverture = feuilles(tenues);
    if (couverture.connus === 0) return inconnue(SANS_FEUILLE, couverture);
    const { surLesPresences } = deuxTaux(invitees(tenues, o, i));
    const valeur = enPourcent(surLesPresences);
    return valeur === undefined
      ? inconnue('Aucune structure invitée n’a de présence renseignée.', couverture)
      : { valeur, masquee: false, denominateur: surLesPresences.denominateur, couverture };
  }),

  'taux-de-reponses-favorables': surLesTenues((tenues, o, i) => {
    const { surLesReponses, invitees: total } = deuxTaux(admises(tenues, o, i));
    const couverture = { connus: surLesReponses.denominateur, total };
    const valeur = enPourcent(surLesReponses);
    return valeur === undefined
      ? inconnue('Aucune structure invitée n’a répondu.', couverture)
      : { valeur, masquee: false, denominateur: surLesReponses.denominateur, couverture };
  }),

  'communes-accueillantes': surLesTenues((tenues, o) => {
    const situees = tenues.flatMap((r) => r.rencontre.communeInsee ?? []);
    const couverture = { connus: situees.length, total: tenues.length };
    if (situees.length === 0) return inconnue('Aucune rencontre tenue n’a de commune renseignée.', couverture);
    return {
      valeur: new Set(situees).size,
      masquee: false,
      ...(o.communes === undefined ? {} : { denominateur: o.communes.length }),
      couverture,
    };
  }),

  ...CALCULER_LES_ACCUEILS,

  'cadence-tenue': cadenceTenue,
  ...CALCULER_LES_RETROUVAILLES,
  'manques-lus': partDesManquesLus,
  ...CALCULER_LES_PREMIERES_RENCONTRES,
  ...CALCULER_L_INTERCONNAISSANCE,

  ...CALCULER_LES_SOLLICITATIONS,
  ...CALCULER_LES_GREFFES,

  ...CALCULER_LES_SONDAGES,
  'avis-favorables': surLesTenues(avisFavorables),
  ...CALCULER_LES_ORDRES_DU_JOUR,
  'comptes-rendus-en-sept-jours': comptesRendusEnSeptJours,
  'decisions-a-temps': decisionsATemps,
  ...CALCULER_LES_THEMES,

  'structures-recensees': (o, i, p) => {
    const suivies = [...o.structures.values()].filter((s) => estDansLAnnuaire(s));
    const jour = jourDuStock(o, p);
    const avant = avantLesDonnees(
      suivies.map((s) => (entreeDe(s) ?? jour).slice(0, 7)),
      p,
      'Aucune structure recensée',
    );
    if (avant !== undefined) return avant;
    const recensees = suivies.filter((s) => (entreeDe(s) ?? jour) <= jour);
    return { valeur: recensees.filter((s) => admetStructure(i, s)).length, masquee: false };
  },

  'part-fiches-verifiees': (o, i, p) =>
    partVerifiee(
      [...o.structures.values()].filter((s) => admetStructure(i, s)),
      jourDuStock(o, p),
      o.cadenceParDefautMois,
    ),

  diffusions: (o, i, p) => {
    const remises = o.diffusions.filter(estRemise);
    const avant = avantLesDonnees(
      remises.map((d) => d.diffuseeLe.slice(0, 7)),
      p,
      'Aucune diffusion enregistrée',
    );
    if (avant !== undefined) return avant;
    const faites = remises.filter(
      (d) =>
        contient(p, d.diffuseeLe.slice(0, 7)) &&
        admetStructure(
          { ...i, thematiques: [] },
          d.structure === undefined ? undefined : o.structures.get(d.structure),
        ),
    );
    return { valeur: faites.reduce((n, d) => n + d.exemplaires, 0), masquee: false };
  },

  ...CALCULER_LES_MISES_EN_LIEN,
  'besoins-mis-en-lien': besoinsRelies,

  saisie: (o, i, p) => {
    const saisies = (i.valeurs ?? [])
      .filter((v) => v.retiree !== true && contient(p, v.mois))
      .toSorted((a, b) => a.mois.localeCompare(b.mois));
    const derniere = saisies.at(-1);
    if (derniere === undefined) return inconnue('Aucune valeur saisie.');
    return (derniere.personnes === true || compteDesPersonnes(i.unite)) && estPetit(derniere.valeur, o.seuil)
      ? { masquee: true, raison: moinsDe(o.seuil) }
      : {
          valeur: derniere.valeur,
          masquee: false,
          ...(derniere.commentaire === undefined ? {} : { commentaire: derniere.commentaire }),
        };
  },
} as const satisfies Record<Calcul, Compter>;

/** The value of an indicator over a period; none for a period that has not begun. */
export const calculer = (o: Operations, i: Indicateur, p: Periode): Mesure =>
  p.de > o.aujourdhui.slice(0, 7) ? inconnue('Ce mois n’a pas commencé.') : CALCULER[i.calcul](o, i, p);

const PERSONNES =
  /personne|habitant|participant|jeune|enfant|adhérent|adherent|bénévole|benevole|bénéficiaire|beneficiaire|parent|famille|usager|inscri|senior|aîné|aidant|élève|eleve|collégien|collegien|visiteur/i;

/** Does the unit of a typed value name people? Then small values are masked. */
export const compteDesPersonnes = (unite: string | undefined): boolean => unite !== undefined && PERSONNES.test(unite);

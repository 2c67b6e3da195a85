import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import type { Bilan } from '../../core/bilan/bilan.ts';
import { budgetDuPerimetre } from '../../core/bilan/budget.ts';
import { composerBilan } from '../../core/bilan/composer-bilan.ts';
import {
  INDICATEURS_DE_LA_COOPERATION,
  mesurerLaCooperation,
  tenuesDeLAnnee,
} from '../../core/bilan/mesures-de-la-cooperation.ts';
import { lireModele, mettreEnModele } from '../../core/bilan/modele.ts';
import { moisDuBilan } from '../../core/bilan/mois-du-bilan.ts';
import { fichesDuPerimetre } from '../../core/bilan/perimetre.ts';
import { type LigneDeBudget, lireLigne } from '../../core/budget/ligne.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { FicheAction } from '../../core/lists/fiches-action.list.ts';
import type { MotsDits } from '../../core/lists/mots-du-bilan.list.ts';
import { plansDe } from '../../core/plan/composer-plan.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { designee } from '../hote/designee.ts';
import { lireLaSynthese, lireLesEntreesDe } from '../syntheses/lire-la-synthese.ts';

interface Demande {
  readonly annee: string;
  readonly plan?: string | undefined;
  readonly axe?: string | undefined;
  readonly financeur?: string | undefined;
  readonly modele?: string | undefined;
  readonly maintenant: string;
}

export interface BilanLu {
  readonly bilan: Bilan;
  /** The fiches that it tells. */
  readonly fiches: readonly FicheAction[];
  /** The lines of budget that it tells. */
  readonly budget: readonly LigneDeBudget[];
  /** Rows of this year, and of the one before. */
  readonly mots: readonly MotsDits[];
  readonly motsDAvant: readonly MotsDits[];
  /** What is wrong with the template asked for, when it no longer reads. */
  readonly fauteDuModele?: string;
}

/**
 * The bilan of a year, with structures named as every partner may read them: it will be handed on. Refuses a year that
 * has not begun, a plan or an axe that has no action, a funder that supports none, a template that is no more there.
 */
export async function lireLeBilan(
  contexte: Contexte,
  { annee, maintenant, modele: idDuModele, ...voulu }: Demande,
): Promise<Resultat<BilanLu>> {
  const mois = moisDuBilan(annee, maintenant);
  if (mois === undefined)
    return refuser('regle-metier', 'Cette année n’a pas commencé : il n’y a rien à en dire encore.');
  const { depots } = contexte;
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  // Before anything is kept: what is refused has written nothing.
  const fiches = (await depots.fichesAction.lire()).items;
  const plan = voulu.plan ?? plansDe(fiches)[0];
  const lignes = (await depots.financements.lireOu('annee', annee)).items.map(lireLigne);
  const budget = budgetDuPerimetre(lignes, { annee, financeur: voulu.financeur });
  const siennes = plan === undefined ? [] : fichesDuPerimetre(fiches, { ...voulu, plan, budget });
  if (plan === undefined || siennes.length === 0)
    return refuser(
      'introuvable',
      voulu.financeur === undefined
        ? 'Ce plan, ou cet axe, n’a aucune fiche action.'
        : `Ce financeur ne soutient aucune action de ce plan, ou de cet axe, en ${annee}.`,
    );
  const modele =
    idDuModele === undefined ? undefined : await designee(depots.modelesDeBilan, idDuModele, 'requete.modele');
  // First: a month that has closed and was not kept yet is kept by this reading, and stands in what is read next.
  const synthese = await lireLaSynthese(contexte, { mois, reglages, maintenant });
  const [entrees, conventions, mots, motsDAvant] = await Promise.all([
    lireLesEntreesDe(contexte, { mois, maintenant, indicateurs: INDICATEURS_DE_LA_COOPERATION }),
    depots.conventions.lire(),
    depots.motsDuBilan.lireOu('annee', annee),
    depots.motsDuBilan.lireOu('annee', String(Number(annee) - 1)),
  ]);
  const structures = new Map(entrees.structures.map((s) => [s.id, s]));
  const usuel = composerBilan({
    annee,
    plan,
    axe: voulu.axe,
    financeur: voulu.financeur,
    mois,
    maintenant,
    territoire: entrees.territoire,
    fiches,
    rencontres: entrees.rencontres,
    participations: entrees.participations,
    suites: entrees.suites,
    conventions: conventions.items,
    budget,
    nommer: (id) => {
      const structure = structures.get(id);
      return structure === undefined ? undefined : nomVu(structure, { profil: 'partenaire', emporte: true });
    },
    synthese,
    cooperation: mesurerLaCooperation(entrees, synthese),
    tenues: tenuesDeLAnnee(entrees),
    mots: mots.items,
  });
  const { parties, faute } = modele === undefined ? { parties: undefined } : lireModele(modele);
  return reussite({
    bilan: parties === undefined ? usuel : mettreEnModele(usuel, parties),
    fiches: siennes,
    budget,
    mots: mots.items,
    motsDAvant: motsDAvant.items,
    ...(faute === undefined ? {} : { fauteDuModele: faute }),
  });
}

import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estFaite } from '../mises-en-lien/decider-etat.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aujourdhui, plusJours } from '../temps/heure-locale.ts';
import type { Faits } from './faits.ts';
import type { Personne, Personnes } from './personnes.ts';

/** Somebody who can call a structure about a theme, having worked with it. */
export interface LienSurLeTheme {
  readonly personne: Personne;
  readonly structure: string;
  readonly thematique: string;
  /** The last day; undefined when only its fiche says so. */
  readonly le: string | undefined;
}

/** Older than that, a tie is not one any more: days. */
export const JOURS_DES_LIENS = 365;

/** The commands that make whoever asks them the one who organises. */
const ORGANISENT: readonly string[] = ['creerRencontre', 'planifierRencontre', 'retenirCreneau'];
const METTENT_EN_LIEN = 'mettreEnLien';

/**
 * Who holds which structure, theme by theme, from what was done in a year: whoever organised a rencontre holds those
 * that came, whoever made a mise en lien holds both of its structures, and whom a fiche names référent or binôme holds
 * that fiche, in each of its themes. Nobody holds the structure that is their own.
 */
export function liensSurLesThemes(faits: Faits, personnes: Personnes, maintenant: string): readonly LienSurLeTheme[] {
  const depuis = plusJours(aujourdhui(maintenant), -JOURS_DES_LIENS);
  const annuaire = new Set(faits.structures.filter(estDansLAnnuaire).map((s) => s.id));
  return reunir(
    [
      ...parLesRencontres(faits, personnes, maintenant),
      ...parLesMisesEnLien(faits),
      ...parLesFiches(faits, personnes),
    ].filter(
      ({ personne, structure, le }) =>
        annuaire.has(structure) &&
        !personnes.structuresDe(personne).has(structure) &&
        (le === undefined || le >= depuis),
    ),
  );
}

/** « liste id » of the rows, and the accounts that these commands name. */
function auteursDe(
  { journal }: Faits,
  liste: string,
  commandes: readonly string[],
): ReadonlyMap<string, ReadonlySet<Personne>> {
  const auteurs = new Map<string, Set<Personne>>();
  for (const l of journal) {
    if (l.liste !== liste || l.ligne === undefined || l.auteur === undefined || l.resultat !== 'Fait') continue;
    if (commandes.includes(l.commande)) auteurs.set(l.ligne, (auteurs.get(l.ligne) ?? new Set()).add(l.auteur));
  }
  return auteurs;
}

function parLesRencontres(faits: Faits, personnes: Personnes, maintenant: string): readonly LienSurLeTheme[] {
  const auteurs = auteursDe(faits, 'Rencontres', ORGANISENT);
  const tenues = new Map(
    faits.rencontres
      .filter((r) => r.etat !== 'Annulée' && r.debut !== undefined && estPassee(r, maintenant))
      .map((r) => [r.id, r] as const),
  );
  const coorganisent = faits.participations.flatMap((p) =>
    p.organisateur === undefined ? [] : [{ rencontre: p.rencontre, personne: personnes.de(p.organisateur) }],
  );
  const organisent = new Map<string, Set<Personne>>();
  for (const id of tenues.keys()) organisent.set(id, new Set(auteurs.get(id) ?? []));
  for (const { rencontre, personne } of coorganisent) organisent.get(rencontre)?.add(personne);
  return faits.participations.flatMap((p): readonly LienSurLeTheme[] => {
    const rencontre = p.statut === 'Présent' ? tenues.get(p.rencontre) : undefined;
    if (rencontre?.debut === undefined) return [];
    const { thematique, debut } = rencontre;
    return [...(organisent.get(p.rencontre) ?? [])].map((personne) => ({
      personne,
      structure: p.structure,
      thematique,
      le: aujourdhui(debut),
    }));
  });
}

function parLesMisesEnLien(faits: Faits): readonly LienSurLeTheme[] {
  const auteurs = auteursDe(faits, 'MisesEnLien', [METTENT_EN_LIEN]);
  return faits.misesEnLien
    .filter(estFaite)
    .flatMap(({ id, thematique, faiteLe: le, demandeur, destinataire }) =>
      [...(auteurs.get(id) ?? [])].flatMap((personne) =>
        [demandeur, destinataire].map((structure) => ({ personne, structure, thematique, le })),
      ),
    );
}

function parLesFiches({ structures }: Faits, personnes: Personnes): readonly LienSurLeTheme[] {
  return structures.flatMap(({ id: structure, thematiques, referent, binome }) =>
    [referent, binome]
      .flatMap((nom) => (nom === undefined ? [] : personnes.nommees(nom)))
      .flatMap((personne) => thematiques.map((thematique) => ({ personne, structure, thematique, le: undefined }))),
  );
}

/** One for each person, structure and theme: the latest. */
function reunir(liens: readonly LienSurLeTheme[]): readonly LienSurLeTheme[] {
  const uniques = new Map<string, LienSurLeTheme>();
  for (const lien of liens) {
    const cle = `${lien.personne} ${lien.structure} ${lien.thematique}`;
    const deja = uniques.get(cle);
    if (deja === undefined || (lien.le ?? '') > (deja.le ?? '')) uniques.set(cle, lien);
  }
  return [...uniques.values()];
}

import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { Faits } from './faits.ts';
import type { Personne, Personnes } from './personnes.ts';

/** Somebody did something about a theme. */
export interface ActeSurLeTheme {
  readonly personne: Personne;
  readonly thematique: string;
  /** Local day. */
  readonly le: string;
}

/** What the journal calls an account, not a timer nor a link. */
const COMPTES: readonly string[] = ['coordination', 'partenaire', 'invite', 'lecture'];

/**
 * What was done about the themes: the commands that the journal holds (a rencontre prepared, a mise en lien made, a
 * decision noted…), the presences of the persons at the rencontres, what they co-organised, what the coordination wrote in
 * the carnet. Reading is no act.
 */
export function actesSurLesThemes(faits: Faits, personnes: Personnes, maintenant: string): readonly ActeSurLeTheme[] {
  const themeDe = themesDesLignes(faits);
  const rencontres = new Map(faits.rencontres.map((r) => [r.id, r] as const));
  return [
    ...faits.journal.flatMap(({ auteur, liste, ligne, le, profil, resultat }): readonly ActeSurLeTheme[] => {
      const thematique = liste === undefined || ligne === undefined ? undefined : themeDe.get(`${liste} ${ligne}`);
      if (thematique === undefined || auteur === undefined || resultat !== 'Fait' || !COMPTES.includes(profil))
        return [];
      return [{ personne: auteur, thematique, le: aujourdhui(le) }];
    }),
    ...faits.participations.flatMap((p): readonly ActeSurLeTheme[] => {
      const rencontre = rencontres.get(p.rencontre);
      if (rencontre?.debut === undefined || rencontre.etat === 'Annulée' || !estPassee(rencontre, maintenant))
        return [];
      const la = [
        ...(p.statut === 'Présent' && p.contact !== undefined ? [p.contact] : []),
        ...(p.organisateur === undefined ? [] : [p.organisateur]),
      ];
      const [thematique, le] = [rencontre.thematique, aujourdhui(rencontre.debut)];
      return la.map((contact) => ({ personne: personnes.de(contact), thematique, le }));
    }),
    ...faits.carnet.flatMap(({ par, parQuiCoorganise, rencontre, observeeLe }): readonly ActeSurLeTheme[] => {
      const thematique = rencontres.get(rencontre)?.thematique;
      // Whoever co-organises one rencontre notes what they saw there: that is no following of the theme.
      return thematique === undefined || parQuiCoorganise ? [] : [{ personne: par, thematique, le: observeeLe }];
    }),
  ];
}

/** The theme of each row that has one, of its own or of its rencontre: « liste id ». */
function themesDesLignes(faits: Faits): ReadonlyMap<string, string> {
  const parRencontre = new Map(faits.rencontres.map((r) => [r.id, r.thematique] as const));
  const parSondage = (rencontre: string | undefined) =>
    rencontre === undefined ? undefined : parRencontre.get(rencontre);
  const themes = new Map<string, string>();
  const noter = (liste: string, id: string, thematique: string | undefined): void => {
    if (thematique !== undefined) themes.set(`${liste} ${id}`, thematique);
  };
  for (const r of faits.rencontres) noter('Rencontres', r.id, r.thematique);
  for (const m of faits.misesEnLien) noter('MisesEnLien', m.id, m.thematique);
  for (const s of faits.suites) noter('Suites', s.id, s.thematique);
  for (const b of faits.besoins) noter('Besoins', b.id, b.thematique);
  for (const s of faits.sondages) noter('Sondages', s.id, parSondage(s.rencontre));
  for (const p of faits.points) noter('PointsOrdreDuJour', p.id, parSondage(p.rencontre));
  for (const p of faits.participations) noter('Participations', p.id, parSondage(p.rencontre));
  return themes;
}

/** The last day on which each did something about each theme. */
export function derniersActes(
  actes: readonly ActeSurLeTheme[],
): (personne: Personne, thematique: string) => string | undefined {
  const derniers = new Map<string, string>();
  for (const { personne, thematique, le } of actes) {
    const cle = `${personne} ${thematique}`;
    if (le > (derniers.get(cle) ?? '')) derniers.set(cle, le);
  }
  return (personne, thematique) => derniers.get(`${personne} ${thematique}`);
}

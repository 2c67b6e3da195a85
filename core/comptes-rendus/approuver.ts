import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { pluriel } from '../textes/francais.ts';
import type { Amendement } from './amendement.ts';
import { dernierJourPourApprouver } from './delai.ts';
import { partiesDuCompteRendu } from './parties.ts';

/** Corrections that a structure may propose to one compte rendu: a forwarded link writes no other one in its place. */
export const AMENDEMENTS_PAR_STRUCTURE = 4;

type Presence = Pick<Participation, 'structure' | 'statut'> &
  Partial<Pick<Participation, 'approuveLe' | 'amendements'>>;

/** Those who were there: they alone know what was said. */
export const presentes = <P extends Presence>(participations: readonly P[]): readonly P[] =>
  participations.filter((p) => p.statut === 'Présent');

/** Has this structure said something of it? */
export const aDonneSonAvis = (p: Presence): boolean => p.approuveLe !== undefined || (p.amendements ?? []).length > 0;

/** Where the approval stands. */
export interface SuiviDApprobation {
  readonly presentes: number;
  readonly approuvent: number;
  /** Structures that proposed something, and corrections that wait for a decision. */
  readonly corrigent: number;
  readonly aTrancher: number;
  readonly silencieuses: number;
}

export function suivreLApprobation(participations: readonly Presence[]): SuiviDApprobation {
  const la = presentes(participations);
  const amendements = participations.flatMap((p) => p.amendements ?? []);
  return {
    presentes: la.length,
    approuvent: la.filter((p) => p.approuveLe !== undefined).length,
    corrigent: participations.filter((p) => (p.amendements ?? []).length > 0).length,
    aTrancher: amendements.filter((a) => a.etat === 'À trancher').length,
    silencieuses: la.filter((p) => !aDonneSonAvis(p)).length,
  };
}

/** May this be sent for approval? What is written is asked of `refusDeDiffuser`. */
export function refusDeDemander(
  rencontre: Pick<Rencontre, 'compteRenduDiffuseLe' | 'approbationDemandeeLe'>,
  participations: readonly Presence[],
  maintenant: string,
): Resultat<never> | undefined {
  if (rencontre.compteRenduDiffuseLe !== undefined)
    return refuser('regle-metier', 'Ce compte rendu est déjà publié : il n’est plus à approuver.');
  if (rencontre.approbationDemandeeLe !== undefined && delaiEcoule(rencontre.approbationDemandeeLe, maintenant))
    return refuser('regle-metier', 'Le délai pour approuver ce compte rendu est passé.');
  return presentes(participations).length === 0
    ? refuser(
        'regle-metier',
        'Aucune structure n’est notée présente : personne ne peut l’approuver. Notez les présences, ou publiez-le tout de suite.',
      )
    : undefined;
}

const SOUMETTRE_D_ABORD = refuser(
  'regle-metier',
  'Des structures étaient présentes : envoyez-leur d’abord le compte rendu pour approbation. Sans réponse d’elles, il paraîtra de lui-même.',
);

/**
 * May this be published? At once when nobody was there to approve it; else once each has answered or has had the time
 * to, and every correction is decided. Once published, it stays so.
 */
export function refusDePublier(
  rencontre: Pick<Rencontre, 'compteRenduDiffuseLe' | 'approbationDemandeeLe'>,
  participations: readonly Presence[],
  maintenant: string,
): Resultat<never> | undefined {
  if (rencontre.compteRenduDiffuseLe !== undefined) return undefined;
  const { approbationDemandeeLe: demandeeLe } = rencontre;
  const suivi = suivreLApprobation(participations);
  if (demandeeLe === undefined) return suivi.presentes === 0 ? undefined : SOUMETTRE_D_ABORD;
  if (suivi.aTrancher > 0)
    return refuser(
      'regle-metier',
      `${pluriel(suivi.aTrancher, 'correction proposée attend', 'corrections proposées attendent')} votre décision : reprenez-la ou laissez-la, puis publiez.`,
    );
  if (suivi.silencieuses > 0 && !delaiEcoule(demandeeLe, maintenant))
    return refuser(
      'regle-metier',
      `${pluriel(suivi.silencieuses, 'structure présente a', 'structures présentes ont')} encore le temps de répondre : le compte rendu paraîtra de lui-même à la fin du délai.`,
    );
  return undefined;
}

const delaiEcoule = (demandeeLe: string, maintenant: string): boolean =>
  aujourdhui(maintenant) > dernierJourPourApprouver(demandeeLe);

/** What whoever was there says of a compte rendu. */
export type Avis =
  | { readonly geste: 'approuver' }
  | ({ readonly geste: 'corriger' } & Pick<Amendement, 'cle' | 'partie' | 'avant' | 'propose'>);

/** May this structure say something of it now? */
export const peutApprouver = (rencontre: Rencontre, sienne: Presence | undefined, maintenant: string): boolean =>
  sienne?.statut === 'Présent' &&
  rencontre.etat !== 'Annulée' &&
  estPassee(rencontre, maintenant) &&
  rencontre.compteRenduDiffuseLe === undefined &&
  rencontre.approbationDemandeeLe !== undefined &&
  !delaiEcoule(rencontre.approbationDemandeeLe, maintenant);

/** What changes on the participation; nothing when it was already said. What one says takes nothing of what was said back. */
export function noterAvis(
  rencontre: Rencontre,
  sienne: Presence | undefined,
  avis: Avis,
  maintenant: string,
): Resultat<Partial<Pick<Participation, 'approuveLe' | 'amendements'>>> {
  if (sienne === undefined)
    return refuser('interdit', 'Votre structure n’est pas, ou n’est plus, invitée à cette rencontre.');
  const amendements = sienne.amendements ?? [];
  const deja = avis.geste === 'corriger' ? amendements.find((a) => a.cle === avis.cle) : undefined;
  if (deja !== undefined && avis.geste === 'corriger')
    return deja.partie === avis.partie && deja.avant === avis.avant && deja.propose === avis.propose
      ? reussite({})
      : DEJA_SERVI;
  if (avis.geste === 'approuver' && sienne.approuveLe !== undefined) return reussite({});
  if (!peutApprouver(rencontre, sienne, maintenant)) return refuser('regle-metier', PLUS_A_APPROUVER);
  if (avis.geste === 'approuver') return reussite({ approuveLe: maintenant });
  const { cle, partie, avant, propose } = avis;
  if (partiesDuCompteRendu(rencontre.compteRendu ?? '')[partie] !== avant) return TEXTE_CHANGE;
  if (propose.trim() === avant.trim())
    return refuser('regle-metier', 'Vous n’avez rien changé à cette partie. Si tout est juste, approuvez.');
  if (amendements.length >= AMENDEMENTS_PAR_STRUCTURE) return ASSEZ;
  return reussite({
    amendements: [...amendements, { cle, partie, avant, propose, proposeLe: maintenant, etat: 'À trancher' }],
  });
}

const PLUS_A_APPROUVER =
  'Ce compte rendu n’est pas, ou n’est plus, à approuver : son délai est passé, ou votre structure n’est pas notée présente. Pour une erreur, écrivez à la coordination.';
const DEJA_SERVI = refuser('conflit', 'Cette correction a déjà été envoyée avec un autre texte. Rechargez la page.');
const TEXTE_CHANGE = refuser('conflit', 'Cette partie vient d’être changée. Relisez-la avant de la corriger.');
const ASSEZ = refuser(
  'regle-metier',
  `Votre structure a déjà proposé ${AMENDEMENTS_PAR_STRUCTURE} corrections : pour une autre, écrivez à la coordination.`,
);

const PLUS_LA = refuser('introuvable', 'Cette correction n’est plus là. Rechargez la page.', [
  { chemin: 'corps.structure', message: 'Une structure dont une correction attend est attendue.' },
]);

/** What the coordination decides of one correction. */
export interface Decision {
  readonly cle: string;
  readonly reprendre: boolean;
}

/** What changes: the text when the correction is taken and is not there yet, then the correction itself. */
interface Tranche {
  readonly compteRendu: string | undefined;
  readonly amendements: readonly Amendement[] | undefined;
}

/** Decided once; the same decision again changes nothing. `rien` to write gives two undefined. */
export function trancher(
  rencontre: Pick<Rencontre, 'compteRendu' | 'compteRenduDiffuseLe'>,
  sienne: Presence | undefined,
  { cle, reprendre }: Decision,
): Resultat<Tranche> {
  const amendements = sienne?.amendements ?? [];
  const vise = amendements.find((a) => a.cle === cle);
  if (vise === undefined) return PLUS_LA;
  const voulu = reprendre ? 'Repris' : 'Laissé';
  if (vise.etat === voulu) return reussite({ compteRendu: undefined, amendements: undefined });
  if (vise.etat !== 'À trancher')
    return refuser('regle-metier', 'Cette correction est déjà tranchée : changez le texte lui-même s’il le faut.');
  const apres = amendements.map((a) => (a === vise ? { ...a, etat: voulu } : a)) as readonly Amendement[];
  if (!reprendre) return reussite({ compteRendu: undefined, amendements: apres });
  const texte = poser(rencontre.compteRendu ?? '', vise);
  if (texte === undefined)
    return refuser(
      'conflit',
      'Le texte de cette partie a changé depuis : reprenez la correction à la main, puis laissez-la.',
    );
  return reussite({ compteRendu: texte === rencontre.compteRendu ? undefined : texte, amendements: apres });
}

/** The text with this correction in it, the same when it is there already; undefined when what it corrects is gone. */
function poser(texte: string, { partie, avant, propose }: Amendement): string | undefined {
  const parties = partiesDuCompteRendu(texte);
  const rang = parties[partie] === avant ? partie : parties.indexOf(avant);
  if (rang >= 0) return parties.with(rang, propose).join('\n');
  return texte.includes(propose.trim()) ? texte : undefined;
}

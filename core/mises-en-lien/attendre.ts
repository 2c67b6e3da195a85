import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { DemandeFaite } from '../sollicitations/demandes.ts';
import { quandEcrire } from '../sollicitations/quand-ecrire.ts';
import { attend, refusDeReporter } from '../sollicitations/reporter.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import type { Cote } from './cotes.ts';
import { type DelaisDeSuivi, sollicitationDe } from './suivre.ts';

/** A person waits for an answer: an introduction leaves before the day on which one would ask what became of it. */
export const limiteDAttente = (
  { delaiMiseEnLienJours }: Pick<DelaisDeSuivi, 'delaiMiseEnLienJours'>,
  maintenant: string,
): string => plusMinutes(maintenant, delaiMiseEnLienJours * 24 * 60);

/** « place »: as soon as the structure turned to has room in its budget, or within a mail already due for the same person. Else a local day. */
export type Attente = 'place' | (string & {});

/** The local day on which an introduction that waits leaves. `demandes`: what the structure turned to was asked in thirty days. */
export function jourDePresentation(
  attendre: Attente,
  e: {
    readonly demandes: readonly DemandeFaite[];
    readonly plafond: number;
    readonly dejaPrevu: string | undefined;
    readonly limite: string;
    readonly maintenant: string;
  },
): Resultat<string> {
  if (attendre === 'place') {
    const quand = quandEcrire(e);
    const le = quand?.joindre ?? quand?.attendre;
    return le === undefined ? SANS_ATTENDRE : reussite(le);
  }
  const refus = refusDeReporter([{ structure: '', le: attendre }], e);
  if (refus === undefined || refus.ok) return reussite(attendre);
  const { message } = refus.refus;
  return refuser('regle-metier', message, [{ chemin: 'corps.attendre', message }]);
}

const SANS_ATTENDRE = refuser(
  'regle-metier',
  'Cette structure n’a pas à attendre, ou ne retrouve de la place que trop tard : envoyez la présentation sans attendre, ou téléphonez.',
);

/** What whoever asks may know of the budget of another: one word, and whether waiting would help. Never how many, nor who asked. */
export interface Place {
  readonly beaucoupSollicitee: boolean;
  readonly peutAttendre: boolean;
}

export function placeDe(e: Omit<Parameters<typeof quandEcrire>[0], 'dejaPrevu'>): Place {
  const quand = quandEcrire({ ...e, dejaPrevu: undefined });
  return { beaucoupSollicitee: quand !== undefined, peutAttendre: quand?.attendre !== undefined };
}

/** Is there still something to say of an introduction that has waited? An answer given meanwhile, by telephone, says that they have met. */
export const presentationEnAttente = ({ etat }: Pick<MiseEnLien, 'etat'>): boolean => etat === 'Envoyée';

/**
 * The sides of an introduction that waited whose message is due now: the structure turned to on its day, then who asks,
 * once the other one was told (it may have been by another mail). `faites`: the Sollicitations of this introduction.
 */
export function presentationsDues(
  m: MiseEnLien,
  faites: readonly Sollicitation[],
  maintenant: string,
): readonly { readonly cote: Cote; readonly ligne: Sollicitation }[] {
  const enAttente = (cote: Cote): Sollicitation | undefined => {
    const s = sollicitationDe(faites, m, cote, 'presentation');
    return s?.etat === 'À envoyer' && s.pasAvant !== undefined ? s : undefined;
  };
  const destinataire = enAttente('destinataire');
  if (destinataire !== undefined)
    return attend(destinataire, maintenant) ? [] : [{ cote: 'destinataire', ligne: destinataire }];
  const dite = sollicitationDe(faites, m, 'destinataire', 'presentation')?.etat;
  const demandeur = enAttente('demandeur');
  return demandeur !== undefined && (dite === 'Envoyée' || dite === 'Répondue')
    ? [{ cote: 'demandeur', ligne: demandeur }]
    : [];
}

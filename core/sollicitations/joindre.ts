import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Message, Paragraphe } from '../courriels/message.ts';
import { attendReponse } from '../invitations/repondre.ts';
import { estDApprobation } from '../liens/natures.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estOuvert } from '../sondages/voter.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { espacesInsecables } from '../textes/francais.ts';

/** The rows of mails that wait for the same person: they may leave with the one that leaves now. */
export const enAttenteAussi = (
  lignes: readonly Sollicitation[],
  partante: Pick<Sollicitation, 'id' | 'structure' | 'contact'>,
): readonly Sollicitation[] =>
  lignes.filter(
    (s) =>
      s.id !== partante.id &&
      s.structure === partante.structure &&
      s.contact === partante.contact &&
      s.etat === 'À envoyer' &&
      s.pasAvant !== undefined &&
      (s.rencontre !== undefined || s.miseEnLien !== undefined || s.nature === 'Confirmation de fiche') &&
      !s.revoquee,
  );

/** Is there still an answer to give to what this row asks? `aVote`: the structure has answered the poll. */
export function demandeEncore(
  ligne: Pick<Sollicitation, 'nature'>,
  e: {
    readonly rencontre: Rencontre;
    readonly sondage: Sondage | undefined;
    readonly invitee: boolean;
    readonly aVote: boolean | undefined;
  },
  maintenant: string,
): boolean {
  if (!e.invitee || e.rencontre.etat === 'Annulée') return false;
  if (ligne.nature === 'Invitation') return attendReponse(e.rencontre, maintenant);
  return ligne.nature === 'Sondage de date' && e.sondage !== undefined && !e.aVote && estOuvert(e.sondage, maintenant);
}

type Sorte = 'sondage' | 'fiche' | 'mise-en-lien' | 'approbation' | 'decision' | 'invitation';

/** What a mail that waits asks, as the one that carries it says it. */
export const sorteDeJointe = (ligne: Pick<Sollicitation, 'nature' | 'cle'>): Sorte => {
  if (estDApprobation(ligne)) return 'approbation';
  return SORTES[ligne.nature] ?? 'invitation';
};

const SORTES: Partial<Record<Sollicitation['nature'], Sorte>> = {
  'Sondage de date': 'sondage',
  'Confirmation de fiche': 'fiche',
  'Mise en lien': 'mise-en-lien',
  Décision: 'decision',
};

/** What a mail asks beside its own object. */
export interface Jointe {
  readonly sorte: Sorte;
  /** Of the rencontre; of an introduction, the name of the structure that asks; of a fiche, its own. */
  readonly titre: string;
  /** The address of its page. */
  readonly lien: string;
}

const DIRE = {
  sondage: { dit: (titre) => `quelle date pour « ${titre} » ?`, libelle: 'Dire mes disponibilités' },
  fiche: { dit: (titre) => `la fiche de « ${titre} » est-elle juste ?`, libelle: 'Relire la fiche' },
  'mise-en-lien': {
    dit: (titre) =>
      `« ${titre} » souhaite vous joindre, pour une personne qui a un besoin auquel vous pouvez répondre.`,
    libelle: 'Lire cette mise en lien et y répondre',
  },
  approbation: {
    dit: (titre) => `le compte rendu de « ${titre} » dit-il bien ce qui a été dit ?`,
    libelle: 'Relire le compte rendu',
  },
  decision: {
    dit: (titre) => `où en est ce que vous avez pris en charge à « ${titre} » ?`,
    libelle: 'Dire où nous en sommes',
  },
  invitation: { dit: (titre) => `venez-vous à « ${titre} » ?`, libelle: 'Ouvrir la page de cette rencontre' },
} as const satisfies Record<Sorte, { readonly dit: (titre: string) => string; readonly libelle: string }>;

/** The mail that carries these asks too, after what it has to be done itself. */
export function avecLesJointes(message: Message, jointes: readonly Jointe[]): Message {
  if (jointes.length === 0) return message;
  const joints = jointes.flatMap(({ sorte, titre, lien }): readonly Paragraphe[] => [
    espacesInsecables(`Dans ce même courriel, pour ne pas vous écrire deux fois : ${DIRE[sorte].dit(titre)}`),
    { lien, libelle: DIRE[sorte].libelle },
  ]);
  const apres = message.paragraphes.findIndex((p) => typeof p !== 'string' && 'bouton' in p) + 1;
  return {
    ...message,
    paragraphes: [...message.paragraphes.slice(0, apres), ...joints, ...message.paragraphes.slice(apres)],
  };
}

/** Is a fiche still to be confirmed, as this row asks: in the annuaire, not verified since, and not by a campaign that is over? */
export const ficheEncoreDemandee = (
  ligne: Pick<Sollicitation, 'creeLe'>,
  { statut, verifieeLe }: Pick<Structure, 'statut' | 'verifieeLe'>,
  campagne: Pick<Campagne, 'etat'> | undefined,
): boolean =>
  estDansLAnnuaire({ statut }) &&
  (verifieeLe === undefined || verifieeLe < aujourdhui(ligne.creeLe)) &&
  (campagne === undefined || campagne.etat === 'En cours');

import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Message, Paragraphe } from '../courriels/message.ts';
import { attendReponse } from '../invitations/repondre.ts';
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
    readonly aVote: boolean;
  },
  maintenant: string,
): boolean {
  if (!e.invitee || e.rencontre.etat === 'Annulée') return false;
  if (ligne.nature === 'Invitation') return attendReponse(e.rencontre, maintenant);
  return ligne.nature === 'Sondage de date' && e.sondage !== undefined && !e.aVote && estOuvert(e.sondage, maintenant);
}

/** What a mail asks beside its own object. */
export interface Jointe {
  readonly nature: Sollicitation['nature'];
  /** Of the rencontre; of an introduction, the name of the structure that asks; of a fiche, its own. */
  readonly titre: string;
  /** The address of its page. */
  readonly lien: string;
}

/** The mail that carries these asks too, after what it has to be done itself. */
export function avecLesJointes(message: Message, jointes: readonly Jointe[]): Message {
  if (jointes.length === 0) return message;
  const joints = jointes.flatMap(({ nature, titre, lien }): readonly Paragraphe[] =>
    nature === 'Sondage de date'
      ? [
          espacesInsecables(
            `Dans ce même courriel, pour ne pas vous écrire deux fois : quelle date pour « ${titre} » ?`,
          ),
          { lien, libelle: 'Dire mes disponibilités' },
        ]
      : nature === 'Confirmation de fiche'
        ? [
            espacesInsecables(
              `Dans ce même courriel, pour ne pas vous écrire deux fois : la fiche de « ${titre} » est-elle juste ?`,
            ),
            { lien, libelle: 'Relire la fiche' },
          ]
        : nature === 'Mise en lien'
          ? [
              espacesInsecables(
                `Dans ce même courriel, pour ne pas vous écrire deux fois : « ${titre} » souhaite vous joindre, pour une personne qui a un besoin auquel vous pouvez répondre.`,
              ),
              { lien, libelle: 'Lire cette mise en lien et y répondre' },
            ]
          : [
              espacesInsecables(
                `Dans ce même courriel, pour ne pas vous écrire deux fois : venez-vous à « ${titre} » ?`,
              ),
              { lien, libelle: 'Ouvrir la page de cette rencontre' },
            ],
  );
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

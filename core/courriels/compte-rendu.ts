import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { jourLong } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeCompteRendu {
  readonly rencontre: Pick<Rencontre, 'titre' | 'thematique' | 'debut'>;
  /** It was not there: what was said matters all the more. */
  readonly absente: boolean;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** What was said at a rencontre may be read. */
export function courrielDeCompteRendu(
  { rencontre, absente, reglages }: DonneesDeCompteRendu,
  envoi: EnvoiDuLien,
): Message {
  const { territoire } = reglages;
  const quand = rencontre.debut === undefined ? '' : ` du ${jourLong(rencontre.debut)}`;
  return message({ territoire, personne: envoi.personne, objet: `Compte rendu : « ${rencontre.titre} »` }, [
    `${quiEcrit(territoire)} vous envoie le compte rendu de la rencontre${quand} : « ${rencontre.titre} » (${rencontre.thematique}). ${
      absente ? 'Vous n’y étiez pas : voici ce qui a été dit et décidé.' : 'Merci d’y être venus.'
    }`,
    { bouton: envoi.lien, libelle: 'Lire le compte rendu' },
    'Une erreur, un oubli ? Répondez à ce courriel : la coordination corrige.',
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(reglages) }),
  ]);
}

interface DonneesDApprobation extends Pick<DonneesDeCompteRendu, 'rencontre' | 'reglages'> {
  /** AAAA-MM-JJ. */
  readonly dernierJour: string;
}

/** Asks those who were there whether what was written is what was said. */
export function courrielDApprobation(
  { rencontre, dernierJour, reglages }: DonneesDApprobation,
  envoi: EnvoiDuLien,
): Message {
  const { territoire } = reglages;
  const quand = rencontre.debut === undefined ? '' : ` du ${jourLong(rencontre.debut)}`;
  return message({ territoire, personne: envoi.personne, objet: `À relire : « ${rencontre.titre} »` }, [
    `${quiEcrit(territoire)} a écrit le compte rendu de la rencontre${quand} : « ${rencontre.titre} » (${rencontre.thematique}). Vous y étiez : est-ce bien ce qui a été dit ?`,
    { bouton: envoi.lien, libelle: 'Relire le compte rendu' },
    `Approuvez-le d’un geste, ou proposez un autre texte pour une partie. Vous avez jusqu’au ${jourLong(dernierJour)}. Sans réponse, il est considéré comme approuvé : il paraîtra ensuite pour tous les invités.`,
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(reglages) }),
  ]);
}

interface DonneesDeRappel extends Pick<DonneesDeCompteRendu, 'rencontre'> {
  readonly territoire: string;
  /** Who reads it, when it is somebody. */
  readonly personne: string | undefined;
  /** 1 for the first, 2 for the last. */
  readonly rang: 1 | 2;
  /** The compte rendu, in the tab. */
  readonly lien: string;
  /** Where to ask for no more of these, for who co-organises: they write it, the coordination sends it. */
  readonly sansRappel?: string;
}

/** To whoever has to write it. Twice at most each. */
export function courrielDeCompteRenduAEcrire({
  rencontre,
  territoire,
  personne,
  rang,
  lien,
  sansRappel,
}: DonneesDeRappel): Message {
  const quand = rencontre.debut === undefined ? '' : ` du ${jourLong(rencontre.debut)}`;
  return message({ territoire, personne, objet: `Compte rendu à écrire : « ${rencontre.titre} »` }, [
    `Le compte rendu de la rencontre${quand} n’est pas encore parti : « ${rencontre.titre} » (${rencontre.thematique}). Celles qui y étaient l’attendent.`,
    { bouton: lien, libelle: 'Écrire le compte rendu' },
    `Un premier jet se prépare d’un geste, d’après l’ordre du jour, les présences et les décisions. ${
      sansRappel === undefined
        ? 'Envoyé pour approbation, il paraît de lui-même au bout de sept jours.'
        : 'Vous organisez cette rencontre avec la coordination : écrivez-le ou complétez-le, elle l’envoie ensuite pour approbation.'
    }`,
    rang === 1 ? 'Un seul autre rappel suivra, une semaine après la rencontre.' : 'C’est le dernier rappel.',
    ...pied({ territoire, ...(sansRappel === undefined ? {} : { sansRappel }) }),
  ]);
}

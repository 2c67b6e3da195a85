import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import type { MomentDeRappel } from '../rencontres/rappeler-suites.ts';
import { jourLong, pluriel } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeRappel {
  readonly rencontre: Pick<Rencontre, 'titre' | 'debut'>;
  /** `relance`: asked by whoever coordinates; each decision is then said with its own date. */
  readonly moment: MomentDeRappel | 'relance';
  /** Local day. */
  readonly echeance: string;
  /** At least one. */
  readonly decisions: readonly string[];
  /** Local days, one a decision, for a `relance`. */
  readonly dates?: readonly (string | undefined)[];
  readonly structure: string;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** A mail quotes no more decisions than this. */
const CITEES = 6;

/** Reminds a structure of what it has to do, before its date; asks where it is, once it is past. */
export function courrielDeSuites(d: DonneesDeRappel, envoi: EnvoiDuLien): Message {
  const { territoire } = d.reglages;
  const { titre, debut } = d.rencontre;
  const [premiere = '', ...autres] = d.decisions;
  const pour = jourLong(d.echeance);
  const quoi = autres.length === 0 ? `« ${premiere} »` : pluriel(d.decisions.length, 'décision');
  const retard = d.moment !== 'avant';
  const relance = d.moment === 'relance';
  const citees = d.decisions.map((decision, rang) => {
    const le = relance ? d.dates?.[rang] : undefined;
    return le === undefined ? decision : `${decision}, pour le ${jourLong(le)}`;
  });
  const reste = d.decisions.length - CITEES;
  return message(
    {
      territoire,
      personne: envoi.personne,
      objet: retard ? `Où en est-on : ${quoi}` : `À faire pour le ${pour} : ${quoi}`,
    },
    [
      `${quiEcrit(territoire)} vous écrit au sujet de ce que ${d.structure} a pris en charge à « ${titre} »${debut === undefined ? '' : `, le ${jourLong(debut)}`}. ${relance ? 'Où en êtes-vous ?' : retard ? `C’était à faire pour le ${pour}.` : `C’est à faire pour le ${pour}.`}`,
      { liste: [...citees.slice(0, CITEES), ...(reste > 0 ? [`et ${pluriel(reste, 'autre')}`] : [])] },
      { bouton: envoi.lien, libelle: 'Dire où nous en sommes' },
      'Un geste suffit : c’est fait, c’est en cours, ou on n’y arrivera pas. Aucun compte n’est nécessaire. Si rien n’empêche, il n’y a rien d’autre à faire.',
      relance
        ? 'On ne vous relancera pas une seconde fois : ensuite, on en parle à la prochaine rencontre.'
        : retard
          ? 'C’est le dernier rappel : ensuite, on en parle à la prochaine rencontre.'
          : 'C’est le seul rappel avant cette date.',
      ...duLien(envoi, 'cette seule rencontre'),
      ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(d.reglages) }),
    ],
  );
}

import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { jourLong } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDInterconnaissance {
  readonly structure: string;
  /** How many structures it is asked about. */
  readonly questions: number;
  /** Local day. */
  readonly cloture: string;
  readonly relance: boolean;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** Asks a structure, once a year, what it knows of some others. */
export function courrielDInterconnaissance(d: DonneesDInterconnaissance, envoi: EnvoiDuLien): Message {
  const { territoire } = d.reglages;
  const objet = 'Qui connaissez-vous sur le territoire ?';
  return message({ territoire, personne: envoi.personne, objet: d.relance ? `Rappel : ${objet}` : objet }, [
    `${quiEcrit(territoire)} demande une fois par an à « ${d.structure} » ce qu’elle connaît de ${d.questions} autres structures : inconnue, de nom, vous y orientez du monde, vous travaillez ensemble.`,
    { bouton: envoi.lien, libelle: 'Répondre en 90 secondes' },
    `Un geste par structure, jusqu’au ${jourLong(d.cloture)}. Aucun compte n’est nécessaire, et vous pouvez changer d’avis d’ici là.`,
    'Vos réponses ne sont montrées à aucune autre structure : elles servent à dessiner le réseau de toutes, pour que les rencontres réunissent celles qui ne se connaissent pas.',
    d.relance
      ? 'C’est le dernier message à ce sujet cette année.'
      : 'Sans réponse de votre part, nous pourrons vous le rappeler une fois, pas davantage.',
    ...duLien(envoi, 'ces seules questions'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(d.reglages) }),
  ]);
}

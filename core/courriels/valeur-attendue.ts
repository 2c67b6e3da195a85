import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { jourLong } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeLaValeur {
  readonly indicateur: string;
  /** What it counts, in a sentence. */
  readonly definition: string;
  /** « novembre 2026 ». */
  readonly periode: string;
  /** Local day. */
  readonly echeance: string;
  readonly enRetard: boolean;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** Asks whoever types the value of an indicator for that of a period, once. */
export function courrielDeValeur(d: DonneesDeLaValeur, envoi: EnvoiDuLien): Message {
  const { territoire } = d.reglages;
  const pour = jourLong(d.echeance);
  return message({ territoire, personne: envoi.personne, objet: `Une valeur à saisir : ${d.indicateur}` }, [
    `${quiEcrit(territoire)} compte sur vous pour un indicateur du plan : « ${d.indicateur} », pour ${d.periode}. ${d.enRetard ? `Sa valeur était attendue le ${pour}.` : `Sa valeur est attendue pour le ${pour}.`}`,
    d.definition,
    { bouton: envoi.lien, libelle: 'Saisir la valeur' },
    'Un nombre suffit, avec un mot si le chiffre s’explique. Aucun compte n’est nécessaire.',
    'C’est le seul rappel pour cette période. Si quelqu’un d’autre tient ce chiffre, dites-le à la coordination.',
    ...duLien(envoi, 'cette seule valeur'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(d.reglages) }),
  ]);
}

import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, dureeEnMots } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeFairePart {
  readonly rencontre: Rencontre;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** To whoever was asked something about a rencontre and has no meeting of it in their diary: it is cancelled, and why. */
export function courrielDAnnulation({ rencontre, reglages }: DonneesDeFairePart, envoi: EnvoiDuLien): Message {
  const { territoire } = reglages;
  const { titre, debut, motifAnnulation } = rencontre;
  const quand = debut === undefined ? ', dont la date restait à trouver,' : `, prévue ${ouEtQuand(rencontre, debut)},`;
  return message({ territoire, personne: envoi.personne, objet: `Annulée : « ${titre} »` }, [
    `${quiEcrit(territoire)} vous prévient : la rencontre « ${titre} »${quand} est annulée.`,
    ...(motifAnnulation === undefined ? [] : ['Voici pourquoi :', { citation: motifAnnulation }]),
    'Vous n’avez rien à faire.',
    { bouton: envoi.lien, libelle: 'Voir la page de cette rencontre' },
    ...fin(envoi, reglages),
  ]);
}

/** To whoever is kept informed of a rencontre: where and when it is from now on. Nothing is asked. */
export function courrielDeChangement(
  { rencontre, debut, reglages }: DonneesDeFairePart & { readonly debut: string },
  envoi: EnvoiDuLien,
): Message {
  const { territoire } = reglages;
  const { titre, dureeMinutes, modalite } = rencontre;
  return message({ territoire, personne: envoi.personne, objet: `Changée : « ${titre} »` }, [
    `${quiEcrit(territoire)} vous tient au courant : la rencontre « ${titre} » se tient désormais ${ouEtQuand(rencontre, debut)} (${modalite.toLowerCase()}), pour ${dureeEnMots(dureeMinutes)}.`,
    'On ne vous demande pas de venir : vous n’avez rien à faire.',
    { bouton: envoi.lien, libelle: 'Voir la page de cette rencontre' },
    ...fin(envoi, reglages),
  ]);
}

function ouEtQuand(rencontre: Rencontre, debut: string): string {
  const lieu = lieuComplet(rencontre);
  return `le ${dateLongue(debut)}${lieu === undefined ? '' : `, ${lieu}`}`;
}

const fin = (envoi: EnvoiDuLien, reglages: DonneesDeFairePart['reglages']) => [
  ...duLien(envoi, 'cette seule rencontre'),
  ...pied({
    territoire: reglages.territoire,
    sansRappel: envoi.sansRappel,
    information: phraseDInformation(reglages),
  }),
];

import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import type { VagueDeSondage } from '../sondages/suivre.ts';
import { dateLongue, pluriel } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeSondage {
  readonly rencontre: { readonly titre: string; readonly thematique: string };
  /** All of them; those that it has not answered, when they were added since. */
  readonly creneaux: readonly { readonly debut: string; readonly lieu?: string | undefined }[];
  readonly cloture: string | undefined;
  /** Those invited read each other’s answers. */
  readonly reponsesVisibles: boolean;
  readonly mot: string | undefined;
  readonly vague: VagueDeSondage;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** A mail quotes no more slots than this. */
const CITES = 6;

const SUJET = {
  sondage: (titre) => `Quelle date pour « ${titre} » ?`,
  ajout: (titre) => `D’autres dates pour « ${titre} »`,
  rappel: (titre) => `Rappel : quelle date pour « ${titre} » ?`,
} as const satisfies Record<VagueDeSondage, (titre: string) => string>;

/** Asks which slots suit; once more to whoever has not answered, and for the slots added since to whoever has. */
export function courrielDeSondage(d: DonneesDeSondage, envoi: EnvoiDuLien): Message {
  const { territoire } = d.reglages;
  const { titre, thematique } = d.rencontre;
  const autres = d.creneaux.length - CITES;
  const cloture = d.cloture === undefined ? '' : `, avant le ${dateLongue(d.cloture)}`;
  return message({ territoire, personne: envoi.personne, objet: SUJET[d.vague](titre) }, [
    d.vague === 'ajout'
      ? `${quiEcrit(territoire)} cherche encore la date de « ${titre} » (${thematique}), et propose d’autres créneaux. Vos réponses sont gardées : dites seulement ce qu’il en est des nouveaux${cloture}.`
      : `${quiEcrit(territoire)} vous invite à une rencontre : « ${titre} » (${thematique}). Sa date reste à trouver : dites ce qui vous convient, un geste par créneau${cloture}.`,
    ...(d.mot === undefined || d.vague === 'ajout' ? [] : [{ citation: d.mot }]),
    { bouton: envoi.lien, libelle: 'Dire mes disponibilités' },
    d.vague === 'ajout' ? 'Sans réponse de vous :' : 'Les créneaux proposés :',
    {
      liste: [
        ...d.creneaux.slice(0, CITES).map((c) => dateLongue(c.debut) + (c.lieu === undefined ? '' : `, ${c.lieu}`)),
        ...(autres > 0 ? [`et ${pluriel(autres, 'autre')}`] : []),
      ],
    },
    `Aucun compte n’est nécessaire. Votre réponse peut changer jusqu’à la clôture ; ${d.reponsesVisibles ? 'elle sera lue par les autres invités, avec le nom de votre structure' : 'les autres invités voient le total, jamais votre nom'}. La même page vous dira ensuite la date retenue et l’ordre du jour.`,
    ...(d.vague === 'rappel' ? ['C’est le seul rappel : sans réponse, la date sera fixée avec les autres.'] : []),
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({
      territoire,
      sansRappel: envoi.sansRappel,
      information: d.vague === 'sondage' ? phraseDInformation(d.reglages) : undefined,
    }),
  ]);
}

import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import { autreCote, type Cote } from '../mises-en-lien/cotes.ts';
import type { CotePresente } from '../mises-en-lien/presenter.ts';
import type { Vague } from '../mises-en-lien/suivre.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { jourLong } from '../textes/francais.ts';
import { telephoneLisible } from '../textes/telephone.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDeMiseEnLien {
  readonly m: Pick<MiseEnLien, 'thematique' | 'public' | 'message' | 'faiteLe'>;
  readonly vague: Vague;
  readonly pour: Cote;
  readonly cotes: Readonly<Record<Cote, { readonly presente: CotePresente }>>;
  /** Name of the commune of the need. */
  readonly commune: string | undefined;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** The waves that ask: fifteen days later, once more, and for news of what was under way. */
type Suivi = Exclude<Vague, 'presentation'>;

/** What is written to one side of an introduction, wave by wave. */
export const courrielDeMiseEnLien = (d: DonneesDeMiseEnLien, envoi: EnvoiDuLien): Message =>
  d.vague === 'presentation' ? presentation(d, envoi) : suivi(d, d.vague, envoi);

/** « Logement, pour le public « Familles », à Saint-Savin ». */
const direBesoin = ({ m, commune }: DonneesDeMiseEnLien): string =>
  [
    m.thematique,
    ...(m.public === undefined ? [] : [`pour le public « ${m.public} »`]),
    ...(commune === undefined ? [] : [`à ${commune}`]),
  ].join(', ');

const OUVERTURE = {
  destinataire: (d) =>
    `${quiEcrit(d.reglages.territoire)} vous transmet une demande : « ${d.cotes.demandeur.presente.nom} » accompagne une personne qui a un besoin auquel vous pouvez répondre, d’après l’annuaire des partenaires : ${direBesoin(d)}.`,
  demandeur: (d) =>
    `${quiEcrit(d.reglages.territoire)} a présenté votre demande à « ${d.cotes.destinataire.presente.nom} » : ${direBesoin(d)}. Cette structure sait que vous allez prendre contact.`,
} as const satisfies Record<Cote, (d: DonneesDeMiseEnLien) => string>;

const SUITE = {
  destinataire: 'Vous ne pouvez pas répondre à cette demande ? Dites-le dès maintenant :',
  demandeur: 'Quand vous saurez ce que cela a donné, dites-le :',
} as const satisfies Record<Cote, string>;

/** The introduction, to one side: the need, who the other is, how to reach them, and where to say what came of it. */
function presentation(d: DonneesDeMiseEnLien, envoi: EnvoiDuLien): Message {
  const { m, pour, reglages } = d;
  const autre = d.cotes[autreCote(pour)].presente;
  const mot = pour === 'destinataire' ? m.message : undefined;
  const objet =
    pour === 'destinataire'
      ? `Mise en lien : « ${autre.nom} » souhaite vous joindre (${m.thematique})`
      : `Mise en lien : vous êtes présentés à « ${autre.nom} »`;
  return message({ territoire: reglages.territoire, personne: envoi.personne, objet }, [
    OUVERTURE[pour](d),
    ...(mot === undefined ? [] : ['Son message :', { citation: mot }]),
    `Pour joindre « ${autre.nom} » :`,
    { liste: coordonnees(autre) },
    'Ce message ne dit rien de la personne concernée, et rien n’est enregistré sur elle : vous en parlerez entre vous, avec son accord.',
    SUITE[pour],
    { bouton: envoi.lien, libelle: 'Dire ce que cette mise en lien est devenue' },
    ...fin(reglages, envoi, phraseDInformation(reglages)),
  ]);
}

const QUESTION = {
  suivi: 'A-t-elle eu lieu, et était-ce la bonne structure ?',
  relance: 'A-t-elle eu lieu, et était-ce la bonne structure ?',
  nouvelles: 'Vous nous avez dit qu’elle était en cours : qu’est-elle devenue ?',
} as const satisfies Record<Suivi, string>;

const SUJET = {
  suivi: (autre) => `La mise en lien avec « ${autre} » a-t-elle eu lieu ?`,
  relance: (autre) => `Rappel : la mise en lien avec « ${autre} » a-t-elle eu lieu ?`,
  nouvelles: (autre) => `La mise en lien avec « ${autre} » était en cours : qu’est-elle devenue ?`,
} as const satisfies Record<Suivi, (autre: string) => string>;

/** Did it happen, was it right? */
function suivi(d: DonneesDeMiseEnLien, vague: Suivi, envoi: EnvoiDuLien): Message {
  const autre = d.cotes[autreCote(d.pour)].presente;
  const vers = d.pour === 'demandeur' ? 'vers' : 'avec';
  const { territoire } = d.reglages;
  return message({ territoire, personne: envoi.personne, objet: SUJET[vague](autre.nom) }, [
    `${quiEcrit(territoire)} prend des nouvelles : le ${jourLong(d.m.faiteLe)}, une mise en lien a été faite ${vers} « ${autre.nom} » : ${direBesoin(d)}. ${QUESTION[vague]}`,
    { bouton: envoi.lien, libelle: 'Répondre en une minute' },
    'Aucun compte n’est nécessaire. Votre réponse sert à mieux orienter la prochaine fois ; ne dites rien de la personne concernée.',
    ...(vague === 'suivi' ? [] : ['C’est le dernier message à ce sujet : sans réponse, nous n’écrirons plus.']),
    ...fin(d.reglages, envoi),
  ]);
}

const fin = ({ territoire }: Pick<Reglages, 'territoire'>, envoi: EnvoiDuLien, information?: string) => [
  ...duLien(envoi, 'cette seule mise en lien'),
  ...pied({ territoire, sansRappel: envoi.sansRappel, information }),
];

function coordonnees(c: CotePresente): readonly string[] {
  const lignes = [
    [c.type, c.commune].filter((s) => s !== undefined && s !== '').join(', '),
    c.contact === undefined ? '' : `Contact : ${c.contact}`,
    c.telephone === undefined ? '' : `Téléphone : ${telephoneLisible(c.telephone)}`,
    c.courriel === undefined ? '' : `Courriel : ${c.courriel}`,
    c.modalitesDAcces === undefined ? '' : `Pour venir : ${c.modalitesDAcces}`,
  ].filter((s) => s !== '');
  return c.telephone === undefined && c.courriel === undefined
    ? [...lignes, 'Ses coordonnées ne sont pas dans l’annuaire : la coordination peut vous aider.']
    : lignes;
}

import { autreCote, type Cote } from '../../core/mises-en-lien/cotes.ts';
import type { Vague } from '../../core/mises-en-lien/suivre.ts';
import { espacesInsecables, jourLong } from '../../core/textes/francais.ts';
import { enHtml } from '../../core/textes/html.ts';

/** A side as the other may know it: what partners may see, never more. */
export interface CotePresente {
  readonly nom: string;
  readonly type: string;
  readonly commune?: string | undefined;
  /** The person to speak to, when that is for partners to know. */
  readonly contact?: string | undefined;
  readonly telephone?: string | undefined;
  readonly courriel?: string | undefined;
  readonly modalitesDAcces?: string | undefined;
}

export interface Besoin {
  readonly thematique: string;
  readonly public?: string | undefined;
  readonly commune?: string | undefined;
  readonly message?: string | undefined;
}

interface Donnees {
  readonly pour: Cote;
  readonly cotes: Readonly<Record<Cote, CotePresente>>;
  readonly besoin: Besoin;
  readonly territoire: string;
  readonly lien: string;
  /** Address of « ne plus recevoir de rappels ». */
  readonly sansRappel: string;
  readonly expireLe: string;
  /** What a person must be told at the first contact. */
  readonly information: string;
}

export interface Message {
  readonly sujet: string;
  readonly corpsHtml: string;
}

/** « Logement, pour Familles, à Saint-Savin ». */
export const direBesoin = (b: Besoin): string =>
  [b.thematique, b.public === undefined ? '' : `pour le public « ${b.public} »`, b.commune ? `à ${b.commune}` : '']
    .filter((s) => s !== '')
    .join(', ');

const OUVERTURE = {
  destinataire: (d: Donnees) =>
    `« ${d.cotes.demandeur.nom} » accompagne une personne qui a un besoin auquel vous pouvez répondre, d’après l’annuaire des partenaires : ${direBesoin(d.besoin)}.`,
  demandeur: (d: Donnees) =>
    `Nous avons présenté votre demande à « ${d.cotes.destinataire.nom} » : ${direBesoin(d.besoin)}. Cette structure sait que vous allez prendre contact.`,
} as const satisfies Record<Cote, (d: Donnees) => string>;

const SUITE = {
  destinataire: 'Vous ne pouvez pas répondre à cette demande ? Dites-le dès maintenant :',
  demandeur: 'Quand vous saurez ce que cela a donné, dites-le :',
} as const satisfies Record<Cote, string>;

/** The introduction, to one side: the need, who the other is, how to reach them, and where to say what came of it. */
export function courrielDePresentation(d: Donnees): Message {
  const autre = d.cotes[autreCote(d.pour)];
  const lien = enHtml(d.lien);
  const corps = [
    p('Bonjour,'),
    p(enHtml(OUVERTURE[d.pour](d))),
    ...(d.besoin.message === undefined || d.pour === 'demandeur'
      ? []
      : [p('Son message :'), `<blockquote>${enHtml(espacesInsecables(d.besoin.message))}</blockquote>`]),
    p(`Pour joindre « ${enHtml(autre.nom)} » :`),
    `<ul>${coordonnees(autre)
      .map((c) => `<li>${enHtml(espacesInsecables(c))}</li>`)
      .join('')}</ul>`,
    p(
      'Ce message ne dit rien de la personne concernée, et rien n’est enregistré sur elle : vous en parlerez entre vous, avec son accord.',
    ),
    p(`${SUITE[d.pour]} <a href="${lien}">dire ce que cette mise en lien est devenue</a>.`),
    ...pied(lien, d),
    p(enHtml(d.information)),
  ];
  return page(
    d.pour === 'destinataire'
      ? `Mise en lien : « ${d.cotes.demandeur.nom} » souhaite vous joindre (${d.besoin.thematique})`
      : `Mise en lien : vous êtes présentés à « ${d.cotes.destinataire.nom} »`,
    corps,
  );
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

/** The waves that ask: fifteen days later, once more, and for news of what was under way. */
type Suivi = Exclude<Vague, 'presentation'>;

/** Did it happen, was it right? */
export function courrielDeSuivi(d: Donnees & { readonly faiteLe: string; readonly vague: Suivi }): Message {
  const autre = d.cotes[autreCote(d.pour)];
  const lien = enHtml(d.lien);
  const vers = d.pour === 'demandeur' ? 'vers' : 'avec';
  const corps = [
    p('Bonjour,'),
    p(
      enHtml(
        `Le ${jourLong(d.faiteLe)}, une mise en lien a été faite ${vers} « ${autre.nom} » : ${direBesoin(d.besoin)}. ${QUESTION[d.vague]}`,
      ),
    ),
    p(`<a href="${lien}">Répondre en une minute</a>`),
    p(
      'Aucun compte n’est nécessaire. Votre réponse sert à mieux orienter la prochaine fois ; ne dites rien de la personne concernée.',
    ),
    ...(d.vague === 'suivi' ? [] : [p('C’est le dernier message à ce sujet : sans réponse, nous n’écrirons plus.')]),
    ...pied(lien, d),
  ];
  return page(SUJET[d.vague](autre.nom), corps);
}

const p = (html: string): string => `<p>${espacesInsecables(html)}</p>`;

function coordonnees(c: CotePresente): readonly string[] {
  const lignes = [
    [c.type, c.commune].filter((s) => s !== undefined && s !== '').join(', '),
    c.contact === undefined ? '' : `Contact : ${c.contact}`,
    c.telephone === undefined ? '' : `Téléphone : ${c.telephone}`,
    c.courriel === undefined ? '' : `Courriel : ${c.courriel}`,
    c.modalitesDAcces === undefined ? '' : `Pour venir : ${c.modalitesDAcces}`,
  ].filter((s) => s !== '');
  return c.telephone === undefined && c.courriel === undefined
    ? [...lignes, 'Ses coordonnées ne sont pas dans l’annuaire : la coordination peut vous aider.']
    : lignes;
}

const pied = (lien: string, d: Pick<Donnees, 'expireLe' | 'territoire' | 'sansRappel'>): readonly string[] => [
  p(
    `Ce lien est personnel : il ouvre cette seule mise en lien, jusqu’au ${jourLong(d.expireLe)}. Ne le transférez pas.`,
  ),
  p('Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :'),
  `<p style="word-break:break-all">${lien}</p>`,
  p(
    `${enHtml(d.territoire)}. Vous ne voulez plus que nous demandions des nouvelles ? <a href="${enHtml(d.sansRappel)}">Ne plus recevoir de rappels</a>.`,
  ),
];

const page = (sujet: string, corps: readonly string[]): Message => ({
  sujet: espacesInsecables(sujet),
  corpsHtml: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Mise en lien</title></head><body>${corps.join('\n')}</body></html>`,
});

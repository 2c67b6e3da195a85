import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';

/** The two sides of an introduction. */
export const COTES = ['demandeur', 'destinataire'] as const;
export type Cote = (typeof COTES)[number];

/** The side of a structure; undefined when it is on neither. */
export const coteDe = (m: Pick<MiseEnLien, Cote>, structure: string): Cote | undefined =>
  COTES.find((cote) => m[cote] === structure);

export const autreCote = (cote: Cote): Cote => (cote === 'demandeur' ? 'destinataire' : 'demandeur');

/** The columns that hold the answer of each side. */
export const COLONNES = {
  demandeur: {
    issue: 'issueDemandeur',
    pertinente: 'pertinenteDemandeur',
    commentaire: 'commentaireDemandeur',
    le: 'reponseDemandeurLe',
    canal: 'canalDemandeur',
  },
  destinataire: {
    issue: 'issueDestinataire',
    pertinente: 'pertinenteDestinataire',
    commentaire: 'commentaireDestinataire',
    le: 'reponseDestinataireLe',
    canal: 'canalDestinataire',
  },
} as const satisfies Record<Cote, Record<string, keyof MiseEnLien>>;

export const issueDe = (m: MiseEnLien, cote: Cote) => m[COLONNES[cote].issue];

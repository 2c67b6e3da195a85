import { z } from 'zod';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { ACTES, type Acte, type Acteur } from '../droits/droits.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { OBJET_PAR_NATURE } from './natures.ts';

/** Claims of the signed token. `jti` is the key of the Sollicitation; `exp` is in seconds since 1970, as in any JWT. */
export const contenuDuLien = z.object({
  jti: z.string().min(8).max(255),
  objet: z.object({ liste: z.string().min(1), id: z.string().regex(/^[1-9]\d*$/) }),
  acte: z.enum(ACTES),
  exp: z.int().positive(),
});
export type ContenuDuLien = z.infer<typeof contenuDuLien>;

const DEMANDER = 'Demandez un nouveau lien à la coordination : il vous sera envoyé par courriel.';

/**
 * Does this link, whose signature is already verified, still open its object? `attendu` is the act of the page that receives it.
 * One object only: the object of the link must be the one that its Sollicitation names.
 */
export function validerLien(
  contenu: ContenuDuLien,
  sollicitation: Sollicitation | undefined,
  maintenant: string,
  attendu: Acte = contenu.acte,
): Resultat<Acteur> {
  if (sollicitation === undefined || sollicitation.cle !== contenu.jti)
    return refuser('introuvable', `Ce lien n’est pas connu. ${DEMANDER}`);
  if (sollicitation.revoquee || sollicitation.etat === 'Annulée')
    return refuser('lien-expire', `Ce lien a été révoqué : il n’ouvre plus rien. ${DEMANDER}`);
  if (estExpire(contenu, sollicitation, maintenant))
    return refuser('lien-expire', `Ce lien n’est plus valable : sa durée est passée. ${DEMANDER}`);
  const ouvert = OBJET_PAR_NATURE[sollicitation.nature](sollicitation);
  const bonObjet = ouvert !== undefined && ouvert.liste === contenu.objet.liste && ouvert.id === contenu.objet.id;
  if (!bonObjet || ouvert.acte !== contenu.acte || attendu !== contenu.acte)
    return refuser(
      'interdit',
      `Ce lien n’ouvre pas cette page. Ouvrez celui du bon courriel, ou demandez-en un autre.`,
    );
  return reussite({
    profil: 'lien',
    id: contenu.jti,
    structures: [sollicitation.structure],
    objet: { ...contenu.objet, acte: contenu.acte },
  });
}

/**
 * The same refusal with who asks and how to reach them: a link that opens nothing any more was sent by somebody, whom
 * its holder has forgotten since. Only of a link that was truly ours.
 */
export const avecQuiAppeler = (
  refus: Refus,
  { territoire, coordonneesDeLaCoordination: joindre }: Pick<Reglages, 'territoire' | 'coordonneesDeLaCoordination'>,
): Refus =>
  refus.code === 'lien-expire'
    ? { ...refus, message: `${refus.message} ${espacesInsecables(`${territoire}${joindre && ` : ${joindre}`}.`)}` }
    : refus;

/**
 * The refusal of a link whose addressee has left the structure: it was sent to one person. `contacts` are those of the structure as they can be read;
 * a row that cannot be read (`illisibles`) closes nothing. A link sent to the structure itself names nobody.
 */
export function refusApresDepart(
  { contact }: Pick<Sollicitation, 'contact'>,
  contacts: readonly Pick<Contact, 'id' | 'actif'>[],
  illisibles: readonly string[],
): Refus | undefined {
  if (contact === undefined || illisibles.includes(contact)) return undefined;
  if (contacts.some((c) => c.id === contact && c.actif)) return undefined;
  return {
    code: 'lien-expire',
    message: `La personne à qui ce lien a été envoyé ne représente plus cette structure : il n’ouvre plus rien. ${DEMANDER}`,
  };
}

/** The earlier of the two dates wins: shortening the row shortens a link already sent. */
function estExpire(contenu: ContenuDuLien, sollicitation: Sollicitation, maintenant: string): boolean {
  const present = Date.parse(maintenant);
  const duJeton = contenu.exp * 1000;
  const deLaLigne = sollicitation.expireLe === undefined ? duJeton : Date.parse(sollicitation.expireLe);
  return present >= Math.min(duJeton, deLaLigne);
}

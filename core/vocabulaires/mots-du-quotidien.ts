import { MOTS_DE_LA_VIE_COURANTE } from './mots-de-la-vie-courante.ts';
import { MOTS_DES_DROITS } from './mots-des-droits.ts';
import type { MotsDuQuotidien } from './sens-des-mots.ts';

/** What carries a question without saying anything of it: « qui peut aider pour… », « je cherche… ». */
export const MOTS_DE_LA_DEMANDE: readonly string[] = [
  'peut peux peuvent pouvez pourrait aider aidez cherche cherchons recherche recherchons trouver trouve besoin faire fait faut avoir obtenir',
  'quelqu quelque quelqu’un comment quoi quel quelle quels quelles quand est sont suis sommes etre était il elle ils elles je tu on nous vous me se lui eux',
  'mon ma mes ton ta tes notre nos votre vos va vont veut veux voudrait souhaite doit dois plus pas ne très trop si mais où chez vers entre depuis',
  'bonjour merci svp urgent qqn quelqun coordonnées contact adresse numéro téléphone tél mail courriel siret siren horaires',
].flatMap((ligne) => ligne.split(' '));

/** Said of almost every service: beside what is asked (« aide au logement »), they move up without excluding. */
export const MOTS_DE_TOUT_SERVICE: readonly string[] =
  'aide accompagnement soutien info information renseignement'.split(' ');

/** Everyday words of the social field in French. A territory replaces or completes the list. */
export const MOTS_DU_QUOTIDIEN: readonly MotsDuQuotidien[] = [...MOTS_DES_DROITS, ...MOTS_DE_LA_VIE_COURANTE];

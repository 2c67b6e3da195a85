import { motsNus } from '../textes/mots-nus.ts';

/** What people and programs write in a box that they have nothing for. */
const MOTS = new Set(
  'nc,n c,nr,n r,nd,n d,na,n a,ns,neant,aucun,aucune,inconnu,inconnue,sans objet,non renseigne,non renseignee,non communique,non communiquee,non connu,non connue,non disponible,non precise,non precisee,a completer,a renseigner,a preciser,null,undefined,none,nan,xx,xxx,xxxx'.split(
    ',',
  ),
);

/** Does this cell say nothing: a dash, « NC », « néant », zeros? */
export const estUnRemplissage = (texte: string): boolean => /^[\s\-–—_./?*0]+$/.test(texte) || MOTS.has(motsNus(texte));

/** What a spreadsheet shows where its formula fails, in both of its languages. */
export const estUneErreurDeTableur = (texte: string): boolean =>
  /^#(?:N\/?[AD]|REF|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL|CALC)[!?]?$/i.test(texte);

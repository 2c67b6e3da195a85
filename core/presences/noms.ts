import { sansAccents } from '../textes/sans-accents.ts';
import { telephoneE164, telephoneLisible } from '../textes/telephone.ts';
import { chiffresLatins } from './chiffres.ts';

/** What Teams adds after a name, in the languages seen: (External), (Unverified), (Guest), (EXT)… Any trailing parenthesis is dropped. */
const SUFFIXE = /\s*[(（]([^()（）]*)[)）]\s*$/u;
const INVITE =
  /[(（][^()（）]*(ext|guest|invit|unverif|non v|外部|ゲスト|gast|ospite|convidad|verif|verific)[^()（）]*[)）]\s*$/iu;

/** Folds a text for comparison: no accents, no case, punctuation as spaces; letters of every script are kept. */
export const plierNom = (texte: string): string =>
  sansAccents(texte)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name without what Teams adds to it. */
export function sansSuffixe(nom: string): string {
  const court = nom.replace(SUFFIXE, '').trim();
  return court === '' ? nom.trim() : court === nom.trim() ? court : sansSuffixe(court);
}

/** Does Teams say that this person is from outside the organisation, or did not sign in? */
export const estExterne = (nom: string): boolean => INVITE.test(nom.trim());

/** The same key for « DUPONT Marie », « Marie Dupont » and « Dupont, Marie (External) ». */
export const cleDeNom = (nom: string): string => plierNom(sansSuffixe(nom)).split(' ').sort().join(' ');

export interface NomLu {
  readonly nom: string;
  readonly organisme?: string;
  readonly telephone?: string;
}

/**
 * What the column of names holds: a name, the organisation that a guest wrote beside it (« [CLS] Aïcha Castaing », « Driss Etcheverry - Espace France
 * Services », « Aïcha Castaing (CLS) »), or the number of who came by telephone.
 */
export function lireNom(brut: string): NomLu {
  const court = sansSuffixe(brut);
  const telephone = numeroDe(court);
  if (telephone !== undefined) return { nom: `Par téléphone, ${telephoneLisible(telephone)}`, telephone };
  const lu = entreCrochets(court) ?? aCote(court) ?? { nom: court };
  const organisme = lu.organisme ?? organismeEntreParentheses(brut);
  return organisme === undefined ? { nom: lu.nom } : { nom: lu.nom, organisme };
}

function entreCrochets(nom: string): NomLu | undefined {
  const [, devant, apres, avant, derriere] = /^\[([^[\]]+)\]\s*([^[\]]+)$|^([^[\]]+)\[([^[\]]+)\]$/u.exec(nom) ?? [];
  const [seul, organisme] = [apres ?? avant, devant ?? derriere];
  return seul === undefined || organisme === undefined ? undefined : { nom: seul.trim(), organisme: organisme.trim() };
}

/** A single word before the dash may be a part of the name (« Jean - Pierre Exemple »), unless it is all in capitals (« CIAS - Jeanne Exemple »). */
function aCote(nom: string): NomLu | undefined {
  const [premier = '', ...autres] = nom.split(/\s+[-–—|]\s+/u);
  const reste = autres.join(' - ');
  if (reste === '') return undefined;
  if (premier.includes(' ')) return { nom: premier, organisme: reste };
  return /^[\p{Lu}\d.&]{2,}$/u.test(premier) && reste.includes(' ') ? { nom: reste, organisme: premier } : undefined;
}

function organismeEntreParentheses(nom: string): string | undefined {
  const [entier, dedans = ''] = SUFFIXE.exec(nom) ?? [];
  if (entier === undefined || entier.length === nom.length) return undefined;
  const dit = dedans.trim();
  return estExterne(nom) || dit === '' ? organismeEntreParentheses(nom.slice(0, -entier.length)) : dit;
}

/** A telephone in E.164; as it is written when Teams hides a part of it (« 336399****12 »). */
function numeroDe(texte: string): string | undefined {
  const ecrit = chiffresLatins(texte.normalize('NFKC'));
  if (!/^[+(]?[\d\s().*Xx•-]{6,}$/u.test(ecrit) || (ecrit.match(/[\d*Xx•]/gu) ?? []).length < 6) return undefined;
  if (/[*Xx•]/u.test(ecrit)) return ecrit.trim();
  const net = ecrit.replace(/[^\d+]/g, '');
  // Teams writes the country code without its +; nine digits are those of a French number whose 0 is gone.
  const entier = /^[+0]/.test(net) ? net : net.length === 9 ? `0${net}` : `+${net}`;
  return telephoneE164(entier);
}

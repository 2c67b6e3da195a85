import type { Contrat, CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import { appeler, RefusDeLApi } from '../commun/api.ts';
import { lireConfiguration } from '../commun/configuration.ts';
import { bouton, el, montrer } from './dom.ts';
import { REFUS, TEXTES } from './textes.ts';

const trouvee = document.getElementById('racine');
if (trouvee === null) throw new Error('racine-absente');
const racine: HTMLElement = trouvee;

/** Shows a page of the link. */
export const presenter = (titre: string, ...contenu: readonly (Node | string)[]): void =>
  montrer(racine, titre, ...contenu);

/** Calls the API; the link, in the body, is the only proof. */
export async function demander<C extends Contrat>(contrat: C, corps: CorpsDe<C>): Promise<ReponseDe<C>> {
  const apiUrl = new URL((await lireConfiguration()).apiUrl, document.baseURI).href;
  return appeler({ apiUrl }, contrat, { corps });
}

export function attendre(phrase: string): void {
  racine.replaceChildren(el('p', { role: 'status', class: 'attente' }, phrase));
}

/** Says what failed, and the way out. */
export function echouer(erreur: unknown, reessayer: () => void): void {
  if (!(erreur instanceof RefusDeLApi)) direRefus('injoignable', reessayer);
  // What was typed is right: the link itself was cut or altered.
  else if (erreur.champs.some(({ chemin }) => chemin.endsWith('jeton'))) direRefus(erreur.code);
  else if (erreur.champs.length > 0)
    dire(erreur.message, erreur.champs.map((c) => c.message).join(' '), reessayer, TEXTES.reprendre);
  else direRefus(erreur.code, reessayer, erreur.message);
}

export function direRefus(code: keyof typeof REFUS, reessayer?: () => void, message?: string): void {
  const phrase = REFUS[code];
  if (phrase === undefined) dire(message ?? '', '', reessayer);
  else dire(phrase.titre, phrase.detail ?? message ?? '', phrase.reessayer ? reessayer : undefined);
}

function dire(
  titre: string,
  detail: string,
  reessayer: (() => void) | undefined,
  libelle: string = TEXTES.reessayer,
): void {
  presenter(
    titre,
    el('p', { role: 'alert' }, detail),
    ...(reessayer === undefined ? [] : [el('div', { class: 'actions' }, bouton(libelle, reessayer, true))]),
  );
}

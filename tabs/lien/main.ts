import './lien.css';
import { ouvrirLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { appeler, RefusDeLApi } from '../commun/api.ts';
import { lireConfiguration } from '../commun/configuration.ts';
import { correctionsDe, type SaisieDeFiche, saisieDe } from '../commun/saisie-de-fiche.ts';
import { dateLisible } from './date.ts';
import { bouton, el, montrer } from './dom.ts';
import { donneesPersonnelles, type Fiche, lectureDeFiche } from './fiche.ts';
import { formulaire } from './formulaire.ts';
import { prendreJeton } from './jeton.ts';
import { REFUS, TEXTES } from './textes.ts';

const trouvee = document.getElementById('racine');
if (trouvee === null) throw new Error('racine-absente');
const racine: HTMLElement = trouvee;
const jeton = prendreJeton(window.location, window.history);
// Another link opened in the same tab changes the fragment alone.
window.addEventListener('hashchange', () => window.location.reload());

const acces = async () => ({ apiUrl: new URL((await lireConfiguration()).apiUrl, document.baseURI).href });

if (jeton === undefined) direRefus('sans-jeton');
else void ouvrir(jeton);

async function ouvrir(jetonLu: string): Promise<void> {
  attendre(TEXTES.ouverture);
  try {
    const lien = await appeler(await acces(), ouvrirLien, { corps: { jeton: jetonLu } });
    lire(jetonLu, lien.fiche, { expireLe: lien.expireLe, dejaRepondu: lien.dejaRepondu });
  } catch (erreur) {
    echouer(erreur, () => void ouvrir(jetonLu));
  }
}

interface EtatDuLien {
  readonly expireLe: string;
  readonly dejaRepondu: boolean;
}

/** The fiche part by part, and the one question. */
function lire(jetonLu: string, fiche: Fiche, etat: EtatDuLien): void {
  montrer(
    racine,
    TEXTES.titre(fiche.nom),
    el('p', { class: 'discret' }, [fiche.type, fiche.commune].filter(Boolean).join(' · ')),
    ...(etat.dejaRepondu ? [el('p', { class: 'avis' }, TEXTES.dejaRepondu)] : []),
    el('p', { class: 'question' }, TEXTES.question),
    ...lectureDeFiche(fiche),
    el(
      'div',
      { class: 'actions' },
      bouton(TEXTES.toutEstJuste, () => void repondre(jetonLu, {}, () => lire(jetonLu, fiche, etat)), true),
      bouton(TEXTES.corriger, () => corriger(jetonLu, fiche, etat, saisieDe(fiche.valeurs))),
    ),
    el('p', { class: 'discret' }, TEXTES.expire(dateLisible(etat.expireLe))),
    donneesPersonnelles(),
  );
}

function corriger(jetonLu: string, fiche: Fiche, etat: EtatDuLien, saisie: SaisieDeFiche): void {
  const avant = saisieDe(fiche.valeurs);
  montrer(
    racine,
    TEXTES.titre(fiche.nom),
    formulaire(fiche, saisie, {
      envoyer: (apres) => {
        const corrections = correctionsDe(avant, apres);
        if (Object.keys(corrections).length === 0) return TEXTES.rienChange;
        // What was typed is kept if the answer is a refusal.
        void repondre(jetonLu, corrections, () => corriger(jetonLu, fiche, etat, apres));
        return undefined;
      },
      revenir: () => lire(jetonLu, fiche, etat),
    }),
    donneesPersonnelles(),
  );
}

async function repondre(
  jetonLu: string,
  corrections: ReturnType<typeof correctionsDe>,
  revenir: () => void,
): Promise<void> {
  attendre(TEXTES.envoi);
  try {
    const reponse = await appeler(await acces(), repondreParLien, { corps: { jeton: jetonLu, corrections } });
    const nombre = reponse.champsCorriges.length;
    montrer(
      racine,
      TEXTES.merci,
      el('p', {}, nombre === 0 ? TEXTES.merciConfirmee(dateLisible(reponse.verifieeLe)) : TEXTES.merciCorrigee(nombre)),
      el('p', {}, TEXTES.fermer),
      el(
        'div',
        { class: 'actions' },
        bouton(TEXTES.revoir, () => void ouvrir(jetonLu)),
      ),
    );
  } catch (erreur) {
    const conflit = erreur instanceof RefusDeLApi && erreur.code === 'conflit';
    echouer(erreur, conflit ? () => void ouvrir(jetonLu) : revenir);
  }
}

function attendre(phrase: string): void {
  racine.replaceChildren(el('p', { role: 'status', class: 'attente' }, phrase));
}

function echouer(erreur: unknown, reessayer: () => void): void {
  if (!(erreur instanceof RefusDeLApi)) direRefus('injoignable', reessayer);
  else if (erreur.champs.length > 0)
    dire(erreur.message, erreur.champs.map((c) => c.message).join(' '), reessayer, TEXTES.reprendre);
  else direRefus(erreur.code, reessayer, erreur.message);
}

function direRefus(code: keyof typeof REFUS, reessayer?: () => void, message?: string): void {
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
  montrer(
    racine,
    titre,
    el('p', { role: 'alert' }, detail),
    ...(reessayer === undefined ? [] : [el('div', { class: 'actions' }, bouton(libelle, reessayer, true))]),
  );
}

import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { presentationEnAttente, presentationsDues } from '../../core/mises-en-lien/attendre.ts';
import { COTES } from '../../core/mises-en-lien/cotes.ts';
import { estFaite } from '../../core/mises-en-lien/decider-etat.ts';
import { personnesPresentees } from '../../core/mises-en-lien/suivre.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { effacerLaTrace } from '../besoins/laisser-trace.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { leTempsDUnTour } from '../hote/le-temps-d-un-tour.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerAuCote } from './envoyer.ts';
import { lireCotes } from './lire-cotes.ts';

/** Every ten minutes, between the rounds of the other mails put off. */
export const CADENCE_DES_PRESENTATIONS = '0 8-59/10 * * * *';

/**
 * One round: the introductions that waited and whose day has come leave, each side by its row, marked before it leaves: a
 * round cut short is resumed by the next, and nothing leaves twice. One that fails keeps no other waiting.
 */
export async function presenterLesReportees(hote: Contexte): Promise<void> {
  const contexte = leTempsDUnTour(hote);
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const { items } = await depots.sollicitations.lireOu('etat', 'À envoyer');
  const enAttente = items.flatMap((s) => (s.pasAvant === undefined ? [] : (s.miseEnLien ?? [])));
  if (enAttente.length === 0) return;
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  await chacunSonTour(new Set(enAttente), async (id) => {
    await presenterUne(contexte, id, reglages, maintenant);
  });
}

/** The structure turned to, then who asks: told in the same round when the first mail has left. */
async function presenterUne(contexte: Contexte, id: string, reglages: Reglages, maintenant: string): Promise<void> {
  const { misesEnLien, sollicitations } = contexte.depots;
  const m = await misesEnLien.parId(id);
  // Who asks is due once the other was told: looked at again after each.
  for (let tour = 0; tour < COTES.length; tour += 1) {
    const { items: faites } = await sollicitations.lireOu('miseEnLien', id);
    if (!presentationEnAttente(m))
      return abandonner(contexte, m, faites, 'annulée : une réponse a été notée', maintenant);
    // Whichever side it is: the structure has left the annuaire, or somebody takes it back.
    if (faites.some((s) => s.revoquee && attendSonDepart(s)))
      return abandonner(contexte, m, faites, 'annulée : lien révoqué', maintenant);
    for (const { cote, ligne } of presentationsDues(m, faites, maintenant)) {
      const cotes = await lireCotes(contexte, m, { choisis: personnesPresentees(m, faites) });
      const { ecrire } = cotes[cote];
      const meme = ecrire.ok && ecrire.valeur.cible.contact === ligne.contact;
      const dejaEcrite = meme ? ligne : undefined;
      const fait = await envoyerAuCote(contexte, {
        m,
        cote,
        cotes,
        vague: 'presentation',
        dejaEcrite,
        reglages,
        maintenant,
      });
      if (fait === undefined)
        return abandonner(contexte, m, faites, 'annulée : plus personne à qui écrire', maintenant);
      if (fait.issue === 'refusee') throw fait.erreur;
      // To somebody else, by a row of its own: this one asks nothing any more.
      if (!meme) await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
      await noter(contexte, ligne, `présentation (${cote}) : ${fait.issue}`, maintenant);
    }
  }
}

const attendSonDepart = (s: Sollicitation): boolean => s.etat === 'À envoyer' && s.pasAvant !== undefined;

/** Neither side is told: who asks would be told that the other knows. Where nobody was, there was no introduction. */
async function abandonner(
  contexte: Contexte,
  m: MiseEnLien,
  faites: readonly Sollicitation[],
  detail: string,
  maintenant: string,
): Promise<void> {
  const { sollicitations, misesEnLien } = contexte.depots;
  // First the introduction: cut short, the next round finds what waits, and finishes.
  const { ligne: abandonnee } =
    presentationEnAttente(m) && !faites.some(estPartie)
      ? await enregistrerMalgreTout(
          misesEnLien,
          m,
          { etat: 'Annulée', clotureeLe: aujourdhui(maintenant) },
          presentationEnAttente,
        )
      : { ligne: m };
  // Then the need for which it was asked: it waits again, and is seen.
  if (!estFaite(abandonnee)) await effacerLaTrace(contexte, m.id);
  for (const ligne of faites.filter(attendSonDepart)) {
    await modifierOuCeder(sollicitations, ligne, { etat: 'Annulée' });
    await noter(contexte, ligne, detail, maintenant);
  }
}

const estPartie = ({ etat }: Sollicitation): boolean => etat === 'Envoyée' || etat === 'Répondue';

const noter = (contexte: Contexte, ligne: Sollicitation, detail: string, maintenant: string): Promise<void> =>
  journaliser(contexte, leMinuteur('presenterLesReportees', maintenant), contexte.depots.sollicitations, {
    ligne: ligne.id,
    detail,
  });

import { refusDePublier } from '../../core/comptes-rendus/approuver.ts';
import { etatDuCompteRendu } from '../../core/comptes-rendus/etat.ts';
import { refusDeDiffuser } from '../../core/comptes-rendus/tenir.ts';
import { avecSonTexte } from '../../core/comptes-rendus/texte.ts';
import { VAGUE_D_APPROBATION, VAGUE_DE_COMPTE_RENDU } from '../../core/liens/natures.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { aujourdhui, joursEntre } from '../../core/temps/heure-locale.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { tenirCeQuiEstNote } from '../rencontres/passer-a-tenue.ts';
import { prevenir } from './prevenir.ts';
import { rappelerDEcrire } from './rappeler-d-ecrire.ts';
import { oublierLesApprobations } from './reporter-l-approbation.ts';
import { acheverLeTexte, compteRenduDe, lireBrouillon, mettreALAbri, publierLeTexte } from './texte.ts';

/** Every hour: what is approved appears within the hour, at twenty past so that no other round is held up. */
export const CADENCE_DES_COMPTES_RENDUS = '0 20 * * * *';

/** Mails of one compte rendu in one round. */
const COURRIELS_PAR_TOUR = 100;

/** Days after its publication during which mails left behind still leave. */
const JOURS_DE_RATTRAPAGE = 3;

/**
 * One round: what was written and not said is said; what was noted before its hour is held once it has come; whoever has to write one is reminded; of those sent for approval, what is owed is asked, what is approved
 * is published, then told. One that fails does not keep the others waiting: its failure is thrown at the end.
 */
export async function suivreComptesRendus(contexte: Contexte): Promise<void> {
  const maintenant = contexte.maintenant();
  const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
  const [{ items }, ecrits] = await Promise.all([rencontres.lire(), brouillonsDeCompteRendu.lire()]);
  const brouillons = new Map(ecrits.items.map((b) => [b.rencontre, b] as const));
  await chacunSonTour(items, async (lue) => {
    const dite = await acheverLeTexte(contexte, lue, brouillons.get(lue.id), maintenant);
    const rencontre = await mettreALAbri(contexte, await tenirCeQuiEstNote(contexte, dite, maintenant), maintenant);
    if (estSuivi(rencontre, maintenant)) await suivre(contexte, rencontre, maintenant);
    else await rappelerDEcrire(contexte, rencontre, maintenant, items);
  });
  await oublierLesApprobations(contexte, maintenant);
}

const estSuivi = (r: Rencontre, maintenant: string): boolean =>
  r.approbationDemandeeLe !== undefined &&
  r.etat !== 'Annulée' &&
  (r.compteRenduDiffuseLe === undefined ||
    joursEntre(aujourdhui(r.compteRenduDiffuseLe), aujourdhui(maintenant)) <= JOURS_DE_RATTRAPAGE);

async function suivre(contexte: Contexte, lue: Rencontre, maintenant: string): Promise<void> {
  const { rencontres, participations } = contexte.depots;
  const rencontre = avecSonTexte(lue, await lireBrouillon(contexte, lue));
  let publiee = rencontre.compteRenduDiffuseLe !== undefined;
  if (!publiee) {
    const { items } = await participations.lireOu('rencontre', rencontre.id);
    publiee = refusDeDiffuser(rencontre) === undefined && refusDePublier(rencontre, items, maintenant) === undefined;
    // Published, or changed, by somebody meanwhile: the next round sees it.
    if (publiee && (await publier(contexte, rencontre, maintenant)) === undefined) return;
  }
  // Its time is over, and something waits for the coordination: nobody is asked any more.
  if (!publiee && etatDuCompteRendu(rencontre, maintenant) !== 'En approbation') return;
  const { envoyes } = await prevenir(contexte, {
    rencontre,
    vague: publiee ? VAGUE_DE_COMPTE_RENDU : VAGUE_D_APPROBATION,
    maintenant,
    auPlus: COURRIELS_PAR_TOUR,
  });
  if (envoyes === 0) return;
  const detail = `${envoyes} courriels`;
  await journaliser(contexte, leMinuteur('suivreComptesRendus', maintenant), rencontres, {
    ligne: rencontre.id,
    detail,
  });
}

const publier = (contexte: Contexte, rencontre: Rencontre, maintenant: string): Promise<string | undefined> =>
  contexte.unALaFois(compteRenduDe(rencontre.id), () => publierLeTexte(contexte, rencontre, maintenant));

import { aAnnoncer, type Sujet } from '../../core/annonces/annonces.ts';
import { carteDAnnonce } from '../../core/annonces/carte-annonce.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { faireParaitre } from '../syntheses/faire-paraitre.ts';

/** Every ten minutes, apart from the hour of the summary: an announcement follows closely what it tells. */
export const CADENCE_DES_ANNONCES = '0 3-59/10 * * * *';

/** Cards of one round: the channel takes a few a second, and nobody reads ten in a row. */
const CARTES_PAR_TOUR = 5;

/**
 * One round: what the settings ask to announce, and has not been, is put in the channel. What is due comes from the
 * lists alone, and no command waits for it: killed anywhere, the next round goes on, and no card appears twice.
 */
export async function annoncerDansLeCanal(contexte: Contexte, execution: string): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const { valeurs } = lireReglages((await depots.reglages.lire()).items);
  const sujets = sujetsVoulus(valeurs);
  if (sujets.size === 0) return;
  const { canal } = valeurs;
  const [rencontres, publications] = await Promise.all([depots.rencontres.lire(), depots.publications.lire()]);
  const dues = aAnnoncer({
    rencontres: rencontres.items,
    publications: publications.items,
    canal,
    sujets,
    maintenant,
  });
  for (const { sujet, rencontre, cle, mois, publication } of dues.slice(0, CARTES_PAR_TOUR)) {
    const lien = contexte.lienDesRencontres(
      `rencontre/${rencontre.id}${sujet === 'compte-rendu' ? '/compte-rendu' : ''}`,
    );
    const parue = await faireParaitre(contexte, carteDAnnonce({ sujet, rencontre, lien }), {
      canal,
      mois,
      cle,
      edition: 'Annonce',
      publication,
      origine: 'Minuteur',
      execution,
      maintenant,
    });
    // Refused again, the row alone says it: the journal has it once.
    if (parue === undefined || (parue.issue === 'refuse' && publication?.etat === 'En échec')) continue;
    await journaliser(contexte, leMinuteur('annoncerDansLeCanal', maintenant), depots.publications, {
      ligne: parue.ligne.id,
      echec: parue.issue === 'accepte' ? undefined : 'En erreur',
      detail: `${sujet}, ${parue.issue}`,
    });
  }
}

const sujetsVoulus = ({ annoncerRencontres, annoncerComptesRendus }: Reglages): ReadonlySet<Sujet> =>
  new Set<Sujet>([
    ...(annoncerRencontres === 'Oui' ? (['planifiee'] as const) : []),
    ...(annoncerComptesRendus === 'Oui' ? (['compte-rendu'] as const) : []),
  ]);

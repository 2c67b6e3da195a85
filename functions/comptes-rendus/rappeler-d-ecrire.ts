import { adresseDite, rangDuRappel } from '../../core/comptes-rendus/rappeler.ts';
import { courrielDeCompteRenduAEcrire } from '../../core/courriels/compte-rendu.ts';
import { estPartieA } from '../../core/liens/adresse-utilisee.ts';
import { vagueDeRappelDEcrire } from '../../core/liens/natures.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { envoyerOuRendre } from '../hote/envoyer-ou-rendre.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { lireQuiCoorganise } from '../rencontres/lire-qui-coorganise.ts';

interface ARappeler {
  readonly rencontre: Rencontre;
  readonly rang: 1 | 2;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

/** Reminds whoever has to write the compte rendu: the coordination, then who co-organises. `lues`: all the rencontres. */
export async function rappelerDEcrire(
  contexte: Contexte,
  rencontre: Rencontre,
  maintenant: string,
  lues: readonly Rencontre[],
): Promise<void> {
  const rang = rangDuRappel(rencontre, maintenant);
  if (rang === undefined) return;
  const { depots } = contexte;
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  const e: ARappeler = { rencontre, rang, reglages, maintenant };
  const aLaCoordination = await rappelerLaCoordination(contexte, e);
  const envoyes = await rappelerQuiCoorganise(contexte, e, lues);
  if (!aLaCoordination && envoyes === 0) return;
  await journaliser(contexte, leMinuteur('suivreComptesRendus', maintenant), depots.rencontres, {
    ligne: rencontre.id,
    detail: `rappel ${rang}${envoyes === 0 ? '' : `, ${envoyes} à qui co-organise`}`,
  });
}

/**
 * At the address that it gives; without one, the Accueil alone says it. Marked before the mail leaves: a fault may lose
 * a reminder, it never sends two.
 */
async function rappelerLaCoordination(
  contexte: Contexte,
  { rencontre, rang, reglages: { territoire, coordonneesDeLaCoordination } }: ARappeler,
): Promise<boolean> {
  const adresse = adresseDite(coordonneesDeLaCoordination);
  if (adresse === undefined || (rencontre.rappelsDuCompteRendu ?? 0) >= rang) return false;
  const { rencontres } = contexte.depots;
  const eTag = await modifierOuCeder(rencontres, rencontre, { rappelsDuCompteRendu: rang });
  if (eTag === undefined) return false;
  const lien = lienDuCompteRendu(contexte, rencontre);
  const courriel = {
    destinataire: { adresse, nom: 'Coordination' },
    message: courrielDeCompteRenduAEcrire({ rencontre, territoire, personne: undefined, rang, lien }),
  };
  const { rappelsDuCompteRendu } = rencontre;
  await envoyerOuRendre(contexte, courriel, () =>
    enregistrerMalgreTout(
      rencontres,
      { ...rencontre, eTag },
      { rappelsDuCompteRendu },
      (actuelle) => actuelle.rappelsDuCompteRendu === rang,
    ),
  );
  return true;
}

const lienDuCompteRendu = (contexte: Contexte, { id }: Rencontre): string =>
  contexte.lienDesRencontres(`rencontre/${id}/compte-rendu`);

/**
 * Each a row of its own, marked before its mail leaves: none leaves twice, and a round cut short is resumed by the next.
 * A structure that has been asked enough of waits, until the reminder is due no more. Gives how many left.
 */
async function rappelerQuiCoorganise(
  contexte: Contexte,
  { rencontre, rang, reglages, maintenant }: ARappeler,
  lues: readonly Rencontre[],
): Promise<number> {
  const { depots } = contexte;
  const { items: participations } = await depots.participations.lireOu('rencontre', rencontre.id);
  const organisateurs = await lireQuiCoorganise(contexte, participations);
  if (organisateurs.length === 0) return 0;
  const vague = vagueDeRappelDEcrire(rang);
  const faites = (await depots.sollicitations.lireOu('rencontre', rencontre.id)).items.filter((s) =>
    s.cle.endsWith(`-${vague}`),
  );
  const lien = lienDuCompteRendu(contexte, rencontre);
  let envoyes = 0;
  for (const { contact, adresse } of organisateurs) {
    const { structure } = contact;
    const dejaEcrite = faites.find((s) => s.contact === contact.id);
    if (dejaEcrite !== undefined && !restePartir(dejaEcrite, adresse.adresse)) continue;
    const demandes = await demandesA(contexte, structure, maintenant, lues);
    if (auPlafond(demandes, reglages.plafondSollicitations)) continue;
    const { issue } = await envoyerLien(contexte, {
      demande: { nature: 'Invitation', structure, contact: contact.id, rencontre: rencontre.id, vague },
      dejaEcrite,
      destinataire: adresse,
      maintenant,
      rediger: ({ personne, sansRappel }) =>
        courrielDeCompteRenduAEcrire({
          ...{ rencontre, territoire: reglages.territoire, personne, rang, lien, sansRappel },
        }),
    });
    envoyes += Number(issue === 'envoyee');
  }
  return envoyes;
}

/** Neither what has left, nor what this very address has refused. */
const restePartir = (s: Sollicitation, adresse: string): boolean =>
  !s.revoquee && (s.etat === 'À envoyer' || (s.etat === 'En erreur' && !estPartieA(s, adresse)));

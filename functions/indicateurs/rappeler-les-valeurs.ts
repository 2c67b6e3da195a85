import { courrielDeValeur } from '../../core/courriels/valeur-attendue.ts';
import { definitionDe } from '../../core/indicateurs/definitions.ts';
import {
  direPeriodeAttendue,
  estLeRappel,
  type RappelDeValeur,
  rappelsDeValeurs,
  valeurAttendue,
} from '../../core/indicateurs/valeurs-attendues.ts';
import { adresseUtilisable } from '../../core/liens/a-qui-ecrire.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';

/** Every day at 7 h 50 UTC, after the reminders of decisions. */
export const CADENCE_DES_VALEURS = '0 50 7 * * *';

/** Mails of one round. */
const COURRIELS_PAR_TOUR = 100;

/**
 * One round: whoever types the value of an indicator is reminded of it, once for each period, as it comes to its end
 * without a value. What is owed is read from the lists: a round cut short is resumed by the next. It is an ask like
 * another: it weighs on the budget of the structure, and waits when it is spent. A mail still to leave for a value that
 * was typed meanwhile is given up.
 */
export async function rappelerLesValeurs(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const jour = aujourdhui(maintenant);
  const [indicateurs, faites] = await Promise.all([
    depots.indicateurs.lire(),
    depots.sollicitations.lireOu('nature', 'Valeur à saisir'),
  ]);
  let abandonnes = 0;
  for (const s of faites.items) {
    if (s.etat !== 'À envoyer') continue;
    const attendue = indicateurs.items
      .filter((i) => i.id === s.indicateur)
      .flatMap((i) => valeurAttendue(i, jour) ?? [])[0];
    const utile =
      attendue !== undefined &&
      estLeRappel(s, attendue.indicateur.id, attendue.mois) &&
      attendue.indicateur.responsableContact === s.contact;
    if (!utile && (await modifierOuCeder(depots.sollicitations, s, { etat: 'Annulée' })) !== undefined) abandonnes += 1;
  }
  const attendus = indicateurs.items.some(
    (i) => i.responsableContact !== undefined && valeurAttendue(i, jour) !== undefined,
  );
  const envoyes = attendus ? await envoyerLesRappels(contexte, { indicateurs, faites, jour, maintenant }) : 0;
  if (envoyes + abandonnes > 0)
    await journaliser(contexte, leMinuteur('rappelerLesValeurs', maintenant), depots.indicateurs, {
      detail: `${envoyes} rappels, ${abandonnes} abandonnés`,
    });
}

interface Lus {
  readonly indicateurs: Awaited<ReturnType<Contexte['depots']['indicateurs']['lire']>>;
  readonly faites: Awaited<ReturnType<Contexte['depots']['sollicitations']['lire']>>;
  readonly jour: string;
  readonly maintenant: string;
}

async function envoyerLesRappels(contexte: Contexte, lus: Lus): Promise<number> {
  const { depots } = contexte;
  const { jour, maintenant } = lus;
  const [contacts, structures, rencontres, regles] = await Promise.all([
    depots.contacts.lire(),
    depots.structures.lire(),
    depots.rencontres.lire(),
    depots.reglages.lire(),
  ]);
  const reglages = lireReglages(regles.items).valeurs;
  const dus = rappelsDeValeurs({
    indicateurs: lus.indicateurs.items,
    faites: lus.faites.items,
    contacts: contacts.items,
    structures: structures.items,
    jour,
  });
  const { envoyes } = await envoyerParLot(dus, COURRIELS_PAR_TOUR, async (rappel) => {
    const demandes = await demandesA(contexte, rappel.structure.id, maintenant, rencontres.items);
    return auPlafond(demandes, reglages.plafondSollicitations)
      ? undefined
      : envoyerLeRappel(contexte, rappel, reglages, maintenant);
  });
  return envoyes;
}

function envoyerLeRappel(
  contexte: Contexte,
  { attendue, contact, structure, dejaEcrite }: RappelDeValeur,
  reglages: Reglages,
  maintenant: string,
) {
  const { indicateur, mois, echeance, enRetard } = attendue;
  return envoyerLien(contexte, {
    demande: {
      nature: 'Valeur à saisir',
      structure: structure.id,
      contact: contact.id,
      indicateur: indicateur.id,
      vague: mois,
    },
    dejaEcrite,
    destinataire: { adresse: adresseUtilisable(contact) ?? '', nom: contact.nom },
    informee: contact,
    maintenant,
    rediger: (envoi) =>
      courrielDeValeur(
        {
          ...{ echeance, enRetard, reglages },
          indicateur: indicateur.libelle,
          definition: definitionDe(indicateur, reglages.seuilMasquage),
          periode: direPeriodeAttendue(attendue),
        },
        envoi,
      ),
  });
}

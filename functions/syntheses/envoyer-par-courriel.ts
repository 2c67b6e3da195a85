import { courrielDeSynthese } from '../../core/courriels/synthese.ts';
import {
  type DestinataireDeSynthese,
  quandPartLaSynthese,
  quiRecoitLaSynthese,
  resteAPartir,
} from '../../core/indicateurs/par-courriel.ts';
import type { Synthese } from '../../core/indicateurs/synthese.ts';
import { moisAPublier } from '../../core/publication/decider.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { lireLaSynthese } from './lire-la-synthese.ts';

/** Every hour at twenty-five past, in UTC: after the card, and its month is decided in core. */
export const CADENCE_DES_COURRIELS = '0 25 * * * *';

export const NATURE = 'Synthèse du mois';

/** Mails of one round. */
const COURRIELS_PAR_TOUR = 100;

/**
 * One round: the summary that has appeared in the channel is mailed to those who are not in Teams, once to each address
 * for a month, however often it is corrected after. What is owed is read from the lists: a round cut short is resumed by
 * the next. A mail still to leave that is owed no more (the person stopped it, the month is over) is given up.
 */
export async function envoyerLaSynthese(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const lus = await lire(contexte, maintenant);
  const { dus, faites, aLHeure, reglages, mois } = lus;
  const attendues = new Set(dus.map(({ faite }) => faite?.id));
  let abandonnes = 0;
  for (const s of faites)
    if (s.etat === 'À envoyer' && !attendues.has(s.id))
      if ((await modifierOuCeder(depots.sollicitations, s, { etat: 'Annulée' })) !== undefined) abandonnes += 1;
  const synthese =
    aLHeure && dus.length > 0 ? await lireLaSynthese(contexte, { mois, reglages, maintenant }) : undefined;
  // What has appeared was kept before; one that reads otherwise is not the one that appeared.
  const { envoyes } =
    synthese?.statut.etat === 'arretee'
      ? await envoyerParLot(dus, COURRIELS_PAR_TOUR, (du) =>
          envoyerA(contexte, { destinataire: du, synthese, reglages, maintenant }),
        )
      : { envoyes: 0 };
  if (envoyes + abandonnes > 0)
    await journaliser(contexte, leMinuteur('envoyerLaSynthese', maintenant), depots.sollicitations, {
      detail: `${mois} : ${envoyes} courriels, ${abandonnes} abandonnés`,
    });
}

/** The month that is mailed now, if it is, and who is still owed it. */
async function lire({ depots }: Contexte, maintenant: string) {
  const mois = moisAPublier(maintenant);
  const [regles, publications, contacts, structures, faites] = await Promise.all([
    depots.reglages.lire(),
    depots.publications.lireOu('mois', mois),
    depots.contacts.lire(),
    depots.structures.lire(),
    depots.sollicitations.lireOu('nature', NATURE),
  ]);
  const reglages = lireReglages(regles.items).valeurs;
  const { destinataires } = quiRecoitLaSynthese({
    contacts: contacts.items,
    structures: structures.items,
    faites: faites.items,
    mois,
  });
  return {
    mois,
    reglages,
    faites: faites.items,
    destinataires,
    dus: destinataires.filter(resteAPartir),
    aLHeure:
      quandPartLaSynthese({ publications: publications.items, canal: reglages.canal, mois, maintenant }) === 'en-cours',
  };
}

interface Envoi {
  readonly destinataire: DestinataireDeSynthese;
  readonly synthese: Synthese;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

function envoyerA(contexte: Contexte, { destinataire, synthese, reglages, maintenant }: Envoi) {
  const { contact, structure, adresse, faite } = destinataire;
  return envoyerLien(contexte, {
    demande: { nature: NATURE, structure: structure.id, contact: contact.id, vague: synthese.mois },
    dejaEcrite: faite,
    destinataire: { adresse, nom: contact.nom },
    informee: contact,
    maintenant,
    rediger: (envoi) => courrielDeSynthese({ synthese, reglages }, envoi),
  });
}

/** The summary that is mailed these days, to the same person, while it is still for them. */
export const renvoyerSynthese: Renvoyer = async (contexte, ligne, maintenant) => {
  const { destinataires, aLHeure, mois, reglages } = await lire(contexte, maintenant);
  const destinataire = destinataires.find(({ faite }) => faite?.id === ligne.id);
  if (destinataire === undefined || !aLHeure) return PERSONNE;
  const synthese = await lireLaSynthese(contexte, { mois, reglages, maintenant });
  const faite = await remettreAEnvoyer(contexte, ligne, maintenant);
  return direRenvoi(
    await envoyerA(contexte, { destinataire: { ...destinataire, faite }, synthese, reglages, maintenant }),
  );
};

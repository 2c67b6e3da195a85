import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import { situeesTrouvees } from '../../core/annuaire/recherche.ts';
import { criteresDe, lireRecherche } from '../../core/annuaire/recherche-dite.ts';
import { courrielDeNouveautes } from '../../core/courriels/nouveautes.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { RechercheGardee } from '../../core/lists/recherches.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { adresseDuCompte } from '../../core/recherches/adresse-du-compte.ts';
import { avec } from '../../core/recherches/garder.ts';
import { nouveautesDe } from '../../core/recherches/nouveautes.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { echecsDe } from '../hote/chacun-son-tour.ts';
import type { Contexte, CourrielAEnvoyer } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { lireIndexAnnuaire } from './index-annuaire.ts';

/** Once a day, early: whoever asked reads it with their morning mail. */
export const CADENCE_DES_NOUVEAUTES = '0 20 5 * * *';

interface Tour {
  readonly contexte: Contexte;
  readonly index: IndexAnnuaire;
  readonly contacts: readonly Contact[];
  readonly territoire: string;
  readonly maintenant: string;
}

/**
 * Writes to those who asked for it, once for each structure that newly answers a search that they keep. The row is marked before the mail leaves:
 * a fault may lose a mail, it never sends two. One search that fails keeps no other waiting: its failure is thrown at the end.
 */
export async function prevenirDesNouveautes(contexte: Contexte): Promise<void> {
  const { items } = await contexte.depots.recherches.lire();
  const suivies = items.filter((r) => r.parCourriel);
  if (suivies.length === 0) return;
  const { depots } = contexte;
  const [index, contacts, reglages] = await Promise.all([
    lireIndexAnnuaire(contexte),
    depots.contacts.lire(),
    depots.reglages.lire(),
  ]);
  const { territoire } = lireReglages(reglages.items).valeurs;
  const tour = { contexte, index, contacts: contacts.items, territoire, maintenant: contexte.maintenant() };
  let envoyes = 0;
  const echecs = await echecsDe(suivies, async (gardee) => {
    if (await prevenir(tour, gardee)) envoyes += 1;
  });
  if (envoyes > 0) contexte.traces.information('nouveautes', { courriels: envoyes });
  if (echecs[0] !== undefined) throw echecs[0];
}

async function prevenir(tour: Tour, gardee: RechercheGardee): Promise<boolean> {
  const { contexte, index, contacts, territoire, maintenant } = tour;
  const contact = adresseDuCompte(contacts, gardee.auteur);
  if (contact === undefined) return false;
  const trouvees = situeesTrouvees(index, criteresDe(lireRecherche(gardee.criteres ?? ''), maintenant));
  const parId = new Map(trouvees.map(({ structure }) => [structure.id, structure]));
  const nouvelles = nouveautesDe([...gardee.vues, ...gardee.annoncees], [...parId.keys()]);
  if (nouvelles.length === 0) return false;
  const reservee = await reserver(contexte, gardee, avec(gardee.annoncees, nouvelles));
  return reservee === undefined
    ? false
    : envoyer(contexte, reservee, gardee.annoncees, {
        destinataire: { adresse: contact.courriel, nom: contact.nom },
        message: courrielDeNouveautes({
          nom: gardee.nom,
          territoire,
          personne: contact.nom,
          structures: nouvelles.flatMap((id): Structure[] => [parId.get(id) ?? []].flat()),
          lien: contexte.lienDeLAnnuaire(`chercher/?${gardee.criteres ?? ''}`),
        }),
      });
}

/** Marks the row before the mail leaves; undefined when another execution, or the person, has just changed it. */
async function reserver(
  { depots }: Contexte,
  gardee: RechercheGardee,
  annoncees: readonly string[],
): Promise<RechercheGardee | undefined> {
  const eTag = await modifierOuCeder(depots.recherches, gardee, { annoncees });
  return eTag === undefined ? undefined : { ...gardee, annoncees, eTag };
}

async function envoyer(
  contexte: Contexte,
  reservee: RechercheGardee,
  avant: readonly string[],
  courriel: CourrielAEnvoyer,
): Promise<boolean> {
  try {
    await contexte.envoyer(courriel);
    return true;
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    contexte.traces.alerte('courriel', { code: erreur.code, statut: erreur.statut, ligne: reservee.id });
    // Refused: nothing left. The next round tries again, and the other people of this round are not kept waiting.
    if (erreur.code !== 'indisponible')
      await enregistrerMalgreTout(contexte.depots.recherches, reservee, { annoncees: avant });
    return false;
  }
}

import { reussite } from '../../core/contrats/erreur.ts';
import { confierRoles as contrat } from '../../core/contrats/referents.ts';
import type { Referent } from '../../core/lists/referents.list.ts';
import { preparerTransmission, type RoleGarde } from '../../core/referents/confier.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { LES_REFERENTS } from './un-a-la-fois.ts';

const CHANGE_ENTRE_TEMPS = 'quelqu’un a changé cette ligne entre-temps\u00A0: recommencez.';

/**
 * Row by row, each on the version that was read. What has passed is read no more as the former person’s: cut short, the
 * same request hands over what is left; what could not be is said.
 */
export const confierRoles = commandeUneALaFois(
  contrat,
  () => LES_REFERENTS,
  async (appel, contexte) => {
    const { corps, maintenant } = appel;
    const { contacts, referents, participations, rencontres } = contexte.depots;
    await designee(contacts, corps.de, 'corps.de');
    const [personnes, places, roles, tenues] = await Promise.all([
      contacts.lire(),
      referents.lire(),
      participations.lireOu('organisateur', corps.de),
      rencontres.lire(),
    ]);
    const prete = preparerTransmission(
      {
        contacts: personnes.items,
        referents: places.items,
        participations: roles.items,
        rencontres: tenues.items,
      },
      corps,
      maintenant,
    );
    if (!prete.ok) return prete;
    const transmission = prete.valeur;
    const { communes } = await contexte.territoire();
    const sujet = ({ thematique, communeInsee = '' }: Referent): string =>
      thematique ?? communes.find((c) => c.insee === communeInsee)?.nom ?? communeInsee;
    const gardes: RoleGarde[] = [...transmission.gardes];
    const thematiques: string[] = [];
    for (const { ligne, patch } of transmission.referents) {
      const eTag = await modifierOuCeder(referents, ligne, patch);
      if (eTag === undefined) gardes.push({ quoi: sujet(ligne), raison: CHANGE_ENTRE_TEMPS });
      else thematiques.push(sujet(ligne));
    }
    const reprises: string[] = [];
    for (const { ligne, patch, titre } of transmission.participations) {
      const eTag = await modifierOuCeder(participations, ligne, patch);
      if (eTag === undefined) gardes.push({ quoi: titre, raison: CHANGE_ENTRE_TEMPS });
      else reprises.push(titre);
    }
    await journaliser(contexte, appel, referents, {
      dejaFait: thematiques.length + reprises.length === 0,
      detail: `${thematiques.length} thématiques ou communes, ${reprises.length} rencontres, ${gardes.length} gardées`,
    });
    return reussite({ thematiques, rencontres: reprises, gardes: gardes.map((g) => ({ ...g })) });
  },
);

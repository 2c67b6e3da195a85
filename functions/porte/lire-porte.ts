import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lirePorte as contrat } from '../../core/contrats/porte.ts';
import { heuresDArrivee } from '../../core/invitations/arriver.ts';
import { adresseDePorte } from '../../core/porte/adresse.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { direPorte } from './dire-porte.ts';
import { porteDe } from './ouvrir.ts';

export const lirePorte = commande(
  contrat,
  async ({ chemin }, contexte) => {
    const rencontre = await contexte.depots.rencontres.parId(chemin.id);
    const heures = heuresDArrivee(rencontre);
    const dite = direPorte(contexte, rencontre);
    if (heures === undefined || dite === undefined) return SANS_PORTE;
    const porte = porteDe(rencontre);
    const borne = adresseDePorte(contexte.urlOnglets, contexte.portes.cle(porte), 'borne');
    return reussite({ ...dite, borne, tour: porte.tour, ...heures });
  },
  surLaRencontre,
);

const SANS_PORTE = refuser(
  'regle-metier',
  'Cette rencontre n’a pas de date, ou elle est annulée : elle n’a pas de code à afficher.',
);

import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lirePorte as contrat } from '../../core/contrats/porte.ts';
import { heuresDArrivee } from '../../core/invitations/arriver.ts';
import { adresseDePorte, pageDePorte } from '../../core/porte/adresse.ts';
import { commande } from '../hote/commande.ts';
import { codeDe, porteDe } from './ouvrir.ts';

export const lirePorte = commande(contrat, async ({ chemin }, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const heures = heuresDArrivee(rencontre);
  const { debut } = rencontre;
  if (heures === undefined || debut === undefined) return SANS_PORTE;
  const porte = porteDe(rencontre);
  const cle = contexte.portes.cle(porte);
  const { urlOnglets } = contexte;
  return reussite({
    adresse: adresseDePorte(urlOnglets, cle),
    borne: adresseDePorte(urlOnglets, cle, 'borne'),
    page: pageDePorte(urlOnglets),
    code: codeDe(contexte, { ...rencontre, debut }),
    tour: porte.tour,
    ...heures,
  });
});

const SANS_PORTE = refuser(
  'regle-metier',
  'Cette rencontre n’a pas de date, ou elle est annulée : elle n’a pas de code à afficher.',
);

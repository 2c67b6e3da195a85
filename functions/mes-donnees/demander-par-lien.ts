import { demanderMesDonneesParLien as contrat } from '../../core/contrats/demander-mes-donnees.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { courrielDeMesDonnees } from '../../core/courriels/mes-donnees.ts';
import { adresseUtilisable } from '../../core/liens/a-qui-ecrire.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { destinataireDuLien } from './destinataire-du-lien.ts';

/** Any link that names a person may ask for the one that opens their data; it goes to the address held, once a day. */
export const demanderMesDonneesParLien = commandeParLien(contrat, 'celui-du-lien', async (appel, contexte) => {
  const { lien, maintenant } = appel;
  const lu = await destinataireDuLien(contexte, lien);
  if (!lu.ok) return lu;
  const { id, nom, structure } = lu.valeur;
  const courriel = adresseUtilisable(lu.valeur);
  if (courriel === undefined) return SANS_ADRESSE;
  const { territoire } = lireReglages((await contexte.depots.reglages.lire()).items).valeurs;
  const envoi = await envoyerLien(contexte, {
    demande: { nature: 'Mes données', structure, contact: id, vague: aujourdhui(maintenant) },
    destinataire: { adresse: courriel, nom },
    maintenant,
    rediger: (adresses) => courrielDeMesDonnees(territoire, adresses),
  });
  if (envoi.issue === 'refusee') throw envoi.erreur;
  const dejaFait = envoi.issue === 'deja';
  const detail = `depuis ${lien.sollicitation.id}`;
  await journaliser(contexte, appel, contexte.depots.sollicitations, { ligne: envoi.ligne.id, dejaFait, detail });
  return envoi.issue === 'incertaine' ? INCERTAIN : reussite({ dejaFait });
});

const SANS_ADRESSE = refuser(
  'regle-metier',
  'L’annuaire n’a pas d’adresse électronique qui réponde pour cette personne. Demandez vos données à la coordination.',
);
const INCERTAIN = refuser(
  'service-indisponible',
  'Le courriel est peut-être parti : Microsoft 365 ne l’a pas confirmé. Regardez votre messagerie, ou recommencez demain.',
);

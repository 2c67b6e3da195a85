import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { lireEnvoiDeSynthese as contrat } from '../../core/contrats/syntheses.ts';
import { enTexte } from '../../core/courriels/message.ts';
import { courrielDeSynthese } from '../../core/courriels/synthese.ts';
import { resultatDe } from '../../core/envois/journal-des-envois.ts';
import { quandPartLaSynthese, quiRecoitLaSynthese } from '../../core/indicateurs/par-courriel.ts';
import { JOURS_DE_VALIDITE } from '../../core/liens/natures.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { NATURE } from './envoyer-par-courriel.ts';
import { lireLaSynthese } from './lire-la-synthese.ts';

/** What stands for the link of each person, where the mail is shown before it leaves. */
const LIEN = '(un lien personnel)';

export const lireEnvoiDeSynthese = commande(contrat, async ({ chemin: { mois }, maintenant }, contexte) => {
  const { depots } = contexte;
  const [regles, publications, contacts, structures, faites] = await Promise.all([
    depots.reglages.lire(),
    depots.publications.lireOu('mois', mois),
    depots.contacts.lire(),
    depots.structures.lire(),
    depots.sollicitations.lireOu('nature', NATURE),
  ]);
  const reglages = lireReglages(regles.items).valeurs;
  const synthese = await lireLaSynthese(contexte, { mois, reglages, maintenant });
  const { destinataires, ecartes } = quiRecoitLaSynthese({
    contacts: contacts.items,
    structures: structures.items,
    faites: faites.items,
    mois,
  });
  const expireLe = plusMinutes(maintenant, JOURS_DE_VALIDITE[NATURE] * 24 * 60);
  const courriel = courrielDeSynthese({ synthese, reglages }, { lien: LIEN, sansRappel: LIEN, expireLe });
  return reussite({
    quand: quandPartLaSynthese({ publications: publications.items, canal: reglages.canal, mois, maintenant }),
    destinataires: destinataires.map(({ contact, structure, faite }) => ({
      nom: contact.nom,
      structure: nomVu(structure, COORDINATION),
      ...(faite === undefined ? {} : { resultat: resultatDe(faite, maintenant).resultat }),
      ...(faite?.envoyeeLe === undefined ? {} : { le: faite.envoyeeLe }),
    })),
    ecartes: ecartes.map(({ contact, motif }) => ({ nom: contact.nom, motif })),
    courriel: { sujet: courriel.sujet, texte: courriel.paragraphes.map(enTexte).join('\n\n') },
  });
});

const COORDINATION = { profil: 'coordination' } as const;

import { reussite } from '../../core/contrats/erreur.ts';
import { grefferALaCreation as contrat } from '../../core/contrats/greffe.ts';
import { pointDeGreffe, preparerGreffeALaCreation } from '../../core/rencontres/greffe.ts';
import { commande } from '../hote/commande.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ecrireLaCreation, verifierLaCreation } from './ecrire-la-creation.ts';
import { noterPoint } from './noter-point.ts';

/**
 * The point first, by the key of the form, then what it is counted from: cut short in between, the same request finds the
 * point and finishes; left there, the other rencontre has its point and no draft stays behind.
 */
export const grefferALaCreation = commande(contrat, async (appel, contexte) => {
  const { maintenant } = appel;
  const { hote: choisie, minutesDuPoint, ...creation } = appel.corps;
  const verifiee = await verifierLaCreation(contexte, creation, maintenant);
  if (!verifiee.ok) return verifiee;
  const { rencontre, participations } = verifiee.valeur;
  const hote = await designee(contexte.depots.rencontres, choisie, 'corps.hote');
  const prete = preparerGreffeALaCreation({ rencontre, hote, dureeMinutes: minutesDuPoint, maintenant });
  if (!prete.ok) return prete;
  const empreinte = empreinteDeDemande(appel);
  const fait = await noterPoint(contexte, hote, {
    ...pointDeGreffe(rencontre, minutesDuPoint),
    cle: creation.cle,
    proposeLe: maintenant,
    empreinte,
  });
  if (!fait.ok) return fait;
  const gardee = await ecrireLaCreation(contexte, { ...prete.valeur, empreinte }, participations);
  if (!gardee.ok) return gardee;
  const { ligne, creee } = gardee.valeur;
  await journaliser(contexte, appel, contexte.depots.rencontres, {
    ligne: ligne.id,
    dejaFait: !creee,
    detail: `point de la rencontre ${hote.id}`,
  });
  return reussite({ id: ligne.id, hote: hote.id, dejaFait: !creee });
});

import { dater } from '../../core/annuaire/gerer-contacts.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { examinerProposition as contrat } from '../../core/contrats/propositions.ts';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import { estUneCessation } from '../../core/propositions/cessation.ts';
import { changementAccepte } from '../../core/propositions/contacts.ts';
import { preparerExamen, preparerExamenDeContact } from '../../core/propositions/examiner.ts';
import { ecrireLaFiche } from '../fiches/ecrire-la-fiche.ts';
import { type Appel, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { examinerCessation } from './examiner-cessation.ts';
import { prevenirLAuteur } from './prevenir-l-auteur.ts';

/**
 * The fiche is written first: an execution that dies in between leaves a proposal still to be examined, whose fields the fiche already says; deciding again
 * writes nothing twice.
 */
export const examinerProposition = commande(
  contrat,
  async (appel, contexte) => {
    const { structures, propositions } = contexte.depots;
    const { chemin, corps, acteur, maintenant } = appel;
    const proposition = await propositions.parId(chemin.proposition);
    // The right was checked on the structure of the path.
    if (proposition.structure !== chemin.id) return INCONNUE;
    if (proposition.etat !== 'À examiner')
      return reussite({
        id: proposition.id,
        etat: proposition.etat,
        champsAppliques: [...proposition.champsAppliques],
        dejaFait: true,
      });
    if (proposition.eTag !== corps.eTag) return LIGNE_CHANGEE;
    if (estUneCessation(proposition)) return examinerCessation(contexte, proposition, appel);
    if (proposition.contact !== undefined)
      return examinerContact(contexte, { appel, proposition, contact: proposition.contact });
    const structure = await structures.parId(chemin.id);
    const examen = preparerExamen({
      proposition,
      structure,
      territoire: await contexte.territoire(),
      decision: corps,
      par: acteur.id,
      maintenant,
    });
    if (!examen.ok) return examen;
    const { fiche, proposition: decidee } = examen.valeur;
    if (fiche !== undefined) {
      if (structure.eTag !== corps.eTagFiche) return LIGNE_CHANGEE;
      const ecrite = await ecrireLaFiche(contexte, structure, fiche, acteur);
      if (!ecrite.ok) return ecrite;
    }
    await propositions.modifier(proposition.id, proposition.eTag, decidee);
    const champsAppliques = [...decidee.champsAppliques];
    const detail = `${decidee.etat} ; champs appliqués : ${champsAppliques.join(', ') || 'aucun'}`;
    await journaliser(contexte, appel, propositions, { ligne: proposition.id, detail });
    await prevenirLAuteur(contexte, proposition, { structure, ...decidee }, acteur.id);
    return reussite({ id: proposition.id, etat: decidee.etat, champsAppliques, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);

interface SurUnContact {
  readonly appel: Pick<Appel, 'commande' | 'acteur' | 'maintenant'> & { readonly corps: CorpsDe<typeof contrat> };
  readonly proposition: Proposition;
  readonly contact: string;
}

/** About a person: accepted or refused whole. The person is written first, for the same reason. */
async function examinerContact(contexte: Contexte, { appel, proposition, contact: id }: SurUnContact) {
  const { contacts, propositions } = contexte.depots;
  const { corps, acteur, maintenant } = appel;
  const { items: siens } = await contacts.lireOu('structure', proposition.structure);
  const contact = siens.find((c) => c.id === id);
  if (contact === undefined) return INCONNUE;
  const accepte = corps.refuser ? reussite({}) : changementAccepte({ proposition, contact, siens, acteur, maintenant });
  if (!accepte.ok) return accepte;
  const champsAppliques = Object.keys(accepte.valeur);
  const decidee = preparerExamenDeContact({ decision: corps, champs: champsAppliques, par: acteur.id, maintenant });
  if (!decidee.ok) return decidee;
  if (champsAppliques.length > 0) {
    if (contact.eTag !== corps.eTagFiche) return LIGNE_CHANGEE;
    await contacts.modifier(contact.id, contact.eTag, dater(accepte.valeur, maintenant));
  }
  await propositions.modifier(proposition.id, proposition.eTag, decidee.valeur);
  const { etat } = decidee.valeur;
  const detail = `${etat} ; champs appliqués : ${champsAppliques.join(', ') || 'aucun'}`;
  await journaliser(contexte, appel, propositions, { ligne: proposition.id, detail });
  return reussite({ id: proposition.id, etat, champsAppliques, dejaFait: false });
}

const INCONNUE = refuser(
  'introuvable',
  'Cette proposition n’est pas ou plus celle de cette fiche. Rafraîchissez la page.',
);

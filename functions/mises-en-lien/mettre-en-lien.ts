import { voitLaFiche } from '../../core/annuaire/ce-que-voit.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { mettreEnLien as contrat } from '../../core/contrats/mises-en-lien.ts';
import type { NouvelleMiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { estFaite } from '../../core/mises-en-lien/decider-etat.ts';
import { preparerMiseEnLien, refusDeTropDeMisesEnLien } from '../../core/mises-en-lien/preparer.ts';
import { deuxAdresses } from '../../core/mises-en-lien/presenter.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { exigerLeBesoin, laisserTrace } from '../besoins/laisser-trace.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { refusDAbsence } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireCotes } from './lire-cotes.ts';
import { presenter } from './presenter.ts';
import { jourOuPart } from './quand-presenter.ts';

/**
 * Introduces two structures to each other. Repeated with the same key, it finds the row and sends what never left: each
 * message is a Sollicitation, marked before it leaves.
 */
export const mettreEnLien = commande(
  contrat,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { corps, maintenant } = appel;
    if (corps.contact !== undefined && appel.acteur.profil !== 'coordination') return AU_CHOIX_DE_LA_COORDINATION;
    await exigerLeBesoin(contexte, corps.besoin, appel.acteur);
    const choisis = { destinataire: corps.contact };
    const [cotes, lus] = await Promise.all([
      lireCotes(contexte, corps, { partie: 'corps', choisis }),
      depots.reglages.lire(),
    ]);
    const { valeurs: reglages } = lireReglages(lus.items);
    if (!voitLaFiche(cotes.destinataire.structure, appel.acteur))
      return { ok: false, refus: refusDAbsence(structures, 'corps.destinataire') };
    const paire = { demandeur: cotes.demandeur.structure, destinataire: cotes.destinataire.structure };
    const possible = preparerMiseEnLien(corps, paire, maintenant);
    if (!possible.ok) return possible;
    const adresses = deuxAdresses(cotes);
    if (!adresses.ok) return adresses;
    if (corps.contact !== undefined && adresses.valeur.destinataire.cible.contact !== corps.contact)
      return AUTRE_PERSONNE;
    const part = await jourOuPart(contexte, corps, adresses.valeur.destinataire.cible.contact, reglages, maintenant);
    if (!part.ok) return part;
    const empreinte = empreinteDeDemande(appel);
    const faite = await contexte.unALaFois(`mises en lien ${corps.demandeur}`, () =>
      noter(contexte, { ...possible.valeur, empreinte }, maintenant, appel.acteur.profil !== 'coordination'),
    );
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    // Before the mails, which take their time: repeated, it is there already. Given up meanwhile, it leaves none.
    if (estFaite(ligne)) await laisserTrace(contexte, corps.besoin, ligne.id, aujourdhui(maintenant));

    const courriels = await presenter(contexte, { m: ligne, cotes, reglages, maintenant, part: part.valeur });
    const dejaFait =
      !creee && [courriels.demandeur, courriels.destinataire].every((c) => c === 'deja' || c === 'attend');
    await journaliser(contexte, appel, depots.misesEnLien, { ligne: ligne.id, dejaFait });
    return reussite({ id: ligne.id, dejaFait, courriels });
  },
  ({ corps }) => ({ structure: corps.demandeur }),
);

type Voulue = NouvelleMiseEnLien & { readonly empreinte: string };

async function noter({ depots: { misesEnLien } }: Contexte, voulue: Voulue, maintenant: string, bornee: boolean) {
  const { items } = bornee ? await misesEnLien.lireOu('demandeur', voulue.demandeur) : { items: [] };
  const trop = refusDeTropDeMisesEnLien(items, voulue, maintenant);
  return trop === undefined ? creerUneFois(misesEnLien, voulue) : ({ ok: false, refus: trop } as const);
}

const AU_CHOIX_DE_LA_COORDINATION = refuser(
  'interdit',
  'Seule la coordination choisit à qui écrire dans une autre structure : envoyez sans choisir, la bonne personne le recevra.',
);

const AUTRE_PERSONNE = refuser(
  'regle-metier',
  'Cette personne ne peut pas recevoir ce courriel : elle n’est plus en poste, s’y oppose ou n’a pas d’adresse. Choisissez-en une autre.',
  [{ chemin: 'corps.contact', message: 'Choisissez une autre personne.' }],
);

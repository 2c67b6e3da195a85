import { noterSousLePoint } from '../../core/comptes-rendus/notes.ts';
import { refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { estPublie } from '../../core/comptes-rendus/texte.ts';
import { noterSurLePoint as contrat } from '../../core/contrats/comptes-rendus.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { compteRenduDe } from './texte.ts';

/**
 * On the row of what is written, in one write: those who note under two points keep both. What one read under this
 * point stands for the version of the row: a note of another point is no conflict.
 */
export const noterSurLePoint = commandeUneALaFois(
  contrat,
  ({ chemin }) => compteRenduDe(chemin.id),
  async (appel, contexte) => {
    const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
    const rencontre = await rencontres.parId(appel.chemin.id);
    const refus = refusDeTenir(rencontre, appel.maintenant);
    if (refus !== undefined) return refus;
    if (estPublie(rencontre)) return DEJA_PUBLIE;
    const lu = await brouillonsDeCompteRendu.parCle(rencontre.id);
    const suite = noterSousLePoint(rencontre.ordreDuJour, lu?.notes ?? [], appel.corps);
    const garde = suite.ok && suite.valeur === undefined;
    // The text that is approved takes no note any more, and the notes go when it is published.
    if (!garde && rencontre.approbationDemandeeLe !== undefined) return EN_APPROBATION;
    if (!suite.ok) return suite;
    if (suite.valeur === undefined) return reussite({ dejaFait: true });
    const notes = [...suite.valeur];
    if (lu === undefined) await brouillonsDeCompteRendu.creer({ cle: rencontre.id, rencontre: rencontre.id, notes });
    else await brouillonsDeCompteRendu.modifier(lu.id, lu.eTag, { notes });
    await journaliser(contexte, appel, rencontres, { ligne: rencontre.id });
    return reussite({ dejaFait: false });
  },
  surLaRencontre,
);

const DEJA_PUBLIE = refuser(
  'regle-metier',
  'Ce compte rendu est publié : corrigez son texte, les notes par point n’y changent plus rien.',
);

const EN_APPROBATION = refuser('regle-metier', 'Le compte rendu est en approbation : proposez une correction.');

import { reussite } from '../../core/contrats/erreur.ts';
import { chercherALaPorte as contrat } from '../../core/contrats/porte.ts';
import { chercherALaPorte as chercher } from '../../core/porte/accueil.ts';
import { lireAnnuaire } from './annuaire.ts';
import { commandeDePorte } from './commande-de-porte.ts';

/** Reads only. */
export const chercherALaPorte = commandeDePorte(contrat, async ({ corps }, contexte) =>
  reussite({ structures: [...chercher(corps.texte, await lireAnnuaire(contexte))] }),
);

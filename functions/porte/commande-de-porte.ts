import type { z } from 'zod';
import type { ContratSansLien } from '../../core/contrats/contrat.ts';
import type { Resultat } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { type Appel, type Commande, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { Auteur } from '../hote/journaliser.ts';
import { type DevantLaPorte, estLaSienne, ouvrirLaPorte } from './ouvrir.ts';

/** One call made at the door, by whoever holds its code: nobody is known. */
export interface AppelALaPorte<B> extends Auteur {
  readonly corps: B;
  /** The one that the code opens. */
  readonly rencontre: Rencontre;
}

/** Binds a contract to its treatment, which runs once the door is open. */
export const commandeDePorte = <B extends z.ZodType<DevantLaPorte>, R extends z.ZodType>(
  contrat: ContratSansLien<z.ZodType, z.ZodType, B, R>,
  traiter: (appel: AppelALaPorte<z.output<B>>, contexte: Contexte) => Promise<Resultat<z.output<R>>>,
): Commande => ({
  ...commande(contrat, async (appel: Appel<z.ZodType, z.ZodType, B>, contexte) => {
    const { corps, commande: nom, maintenant } = appel;
    const ouverte = await ouvrirLaPorte(contexte, corps, maintenant);
    if (!ouverte.ok) return ouverte;
    const rencontre = ouverte.valeur;
    const acteur = { id: `porte-${rencontre.id}`, profil: 'lien' } as const;
    return traiter({ corps, commande: nom, acteur, maintenant, rencontre }, contexte);
  }),
  reconnait: (devant: z.output<B>, contexte) => estLaSienne(contexte, devant),
});

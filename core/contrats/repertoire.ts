import { z } from 'zod';
import { fauteDeQuestion, TROUVEES_AU_PLUS } from '../sirene/trouver.ts';
import { contrat } from './contrat.ts';

const trouvee = z.strictObject({
  valeurs: z.strictObject({
    nom: z.string(),
    siret: z.string(),
    sigle: z.string().optional(),
    rna: z.string().optional(),
    adresse: z.string().optional(),
    codePostal: z.string().optional(),
    commune: z.string().optional(),
    communeInsee: z.string().optional(),
  }),
  siege: z.boolean(),
  ferme: z.boolean(),
});

/** Asks the public register, and writes nothing. The question is in the body: no address keeps it. */
export const chercherAuRepertoire = contrat({
  id: 'chercherAuRepertoire',
  methode: 'POST',
  route: 'annuaire/repertoire',
  acces: 'modifier-fiche',
  resume: 'Cherche un établissement au répertoire national, par son SIRET ou le nom de la structure.',
  corps: z.strictObject({
    texte: z
      .string()
      .max(200, 'Cette recherche dépasse 200 caractères.')
      .superRefine((texte, ctx) => {
        const message = fauteDeQuestion(texte);
        if (message !== undefined) ctx.addIssue({ code: 'custom', message });
      }),
    /** Beyond the départements of the territory. */
    partout: z.boolean().default(false),
  }),
  reponse: z.strictObject({ trouvees: z.array(trouvee).max(TROUVEES_AU_PLUS).readonly() }),
});

import { z } from 'zod';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { motsNus } from '../textes/mots-nus.ts';
import {
  accepteUnNouveauMot,
  CHAMPS_A_VOCABULAIRE,
  type CorrespondancesDeValeurs,
  type VocabulaireDImport,
  valeursDe,
} from './vocabulaire-d-import.ts';

const ce = z.union([
  z.null(),
  z.string(),
  z.array(z.string()),
  z.strictObject({ nouveau: z.string().trim().min(1).max(255) }),
]);
const document = z.record(z.string(), z.record(z.string(), ce));

/**
 * What a file says of the words that the vocabulary does not have:
 * `{"thematiques": {"Solidarité": null, "Emploi": "Emploi et insertion", "Jardin": {"nouveau": "Jardinage"}}}`; null leaves the word out. A word that is
 * neither known nor said to be new is refused.
 */
export function lireCorrespondances(
  json: unknown,
  vocabulaire: VocabulaireDImport,
): Resultat<CorrespondancesDeValeurs> {
  const lu = document.safeParse(json);
  if (!lu.success)
    return refuser(
      'demande-invalide',
      'Les correspondances s’écrivent {"champ": {"mot du fichier": "mot de l’annuaire", "autre": null, "troisième": {"nouveau": "Mot"}}}.',
    );
  const rendu: Record<string, Record<string, readonly string[]>> = {};
  for (const [champ, mots] of Object.entries(lu.data)) {
    const connu = CHAMPS_A_VOCABULAIRE.find((c) => c === champ);
    if (connu === undefined)
      return refuser(
        'demande-invalide',
        `« ${champ} » n’a pas de vocabulaire : ${CHAMPS_A_VOCABULAIRE.join(', ')} en ont un.`,
      );
    const permises = valeursDe(connu, vocabulaire);
    for (const [mot, dit] of Object.entries(mots)) {
      const nouveau = dit !== null && typeof dit === 'object' && !Array.isArray(dit) ? dit.nouveau : undefined;
      if (nouveau !== undefined && !accepteUnNouveauMot(champ))
        return refuser(
          'demande-invalide',
          `« ${champ} » ne prend pas de nouveau mot : ${permises.join(', ')} seulement.`,
        );
      const voulues = nouveau === undefined ? [dit ?? []].flat().map(String) : [nouveau];
      const etrangere = nouveau === undefined ? voulues.find((v) => !permises.includes(v)) : undefined;
      if (etrangere !== undefined)
        return refuser(
          'demande-invalide',
          `« ${etrangere} » n’est pas un mot de « ${champ} » : ${permises.join(', ')}.`,
        );
      rendu[champ] = { ...rendu[champ], [motsNus(mot)]: voulues };
    }
  }
  return reussite(rendu);
}

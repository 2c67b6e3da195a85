import { basename } from 'node:path';
import { reglages } from '../../core/lists/reglages.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { registreEnMarkdown } from '../../core/registre/markdown.ts';
import { etablirRegistre } from '../../core/registre/registre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { pluriel } from '../../core/textes/francais.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';
import { lireTerritoire } from './lire-territoire.ts';
import { ecrireFichier, mauvaisUsage, type Rendu } from './sortie.ts';

interface Demande {
  readonly sortie: string | undefined;
  /** Instant. */
  readonly maintenant: string;
}

/** Writes the register of processing, as Markdown. The tab gives it as a Word document. */
export async function ecrireRegistre(cible: Cible, { sortie, maintenant }: Demande): Promise<Rendu> {
  if (sortie === undefined) throw mauvaisUsage('Donnez le fichier à écrire : --sortie FICHIER.');
  await lireTerritoire(cible);
  const { valeurs } = lireReglages((await creerDepot(cible.client, cible.site, reglages).lire()).items);
  const registre = etablirRegistre(TOUTES_LES_LISTES, valeurs, maintenant);
  await ecrireFichier(sortie, registreEnMarkdown(registre));
  const colonnes = registre.traitements.reduce((n, t) => n + t.colonnes.length, 0);
  return {
    json: { fichier: basename(sortie), traitements: registre.traitements.length, colonnes },
    texte: `Registre écrit : ${pluriel(registre.traitements.length, 'traitement')}, ${pluriel(colonnes, 'donnée personnelle', 'données personnelles')}.`,
  };
}

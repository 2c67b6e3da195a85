import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Sels, tirerUnSel } from './sels.ts';

const absentOuDejaLa = z.object({ code: z.enum(['ENOENT', 'EEXIST']) });
/** Not there, or there already: the other failures go on. */
const aucun = (erreur: unknown): undefined => {
  if (!absentOuDejaLa.safeParse(erreur).success) throw erreur;
};

/** In a folder of this machine, where there is but one: one file a year, empty once destroyed. */
export function selsEnDossier(dossier: string): Sels {
  const fichier = (annee: string): string => join(dossier, `sel-${annee}`);
  const lire = async (annee: string): Promise<Buffer | undefined> => {
    try {
      const sel = readFileSync(fichier(annee));
      return sel.length === 0 ? undefined : sel;
    } catch (erreur) {
      return aucun(erreur);
    }
  };
  /** Whole or not at all, and never over another. */
  const poser = (annee: string, sel: Buffer): void => {
    mkdirSync(dossier, { recursive: true });
    const brouillon = join(dossier, randomUUID());
    writeFileSync(brouillon, sel, { mode: 0o600 });
    try {
      linkSync(brouillon, fichier(annee));
    } catch (erreur) {
      aucun(erreur);
    } finally {
      rmSync(brouillon, { force: true });
    }
  };
  return {
    lire,
    async ouvrir(annee) {
      poser(annee, tirerUnSel());
      return lire(annee);
    },
    async detruire(annee) {
      mkdirSync(dossier, { recursive: true });
      writeFileSync(fichier(annee), '');
    },
  };
}
